#define _GNU_SOURCE
#include "CLinux.h"

#include <errno.h>
#include <linux/magic.h>
#include <malloc.h>
#include <stdint.h>
#include <sys/socket.h>
#include <sys/statfs.h>
#include <sys/timerfd.h>
#include <unistd.h>

// Not in linux/magic.h of every kernel that Debian 12 can run.
#define CLINUX_GFS2 0x01161970
#define CLINUX_LUSTRE 0x0BD00BD0
#define CLINUX_NCP 0x564C
#define CLINUX_VBOXSF 0x786F4256
#define CLINUX_VMHGFS 0xBACBACBC

int clinux_peer_credentials(int socket, struct clinux_peer *peer) {
    struct ucred credentials;
    socklen_t length = sizeof credentials;
    if (getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &credentials, &length) < 0)
        return -errno;
    // A socket without a peer answers with nobody instead of an error. A pid of 0 is a peer in a foreign pid namespace.
    if (length != sizeof credentials || credentials.uid == (uid_t)-1)
        return -ENODATA;
    peer->pid = credentials.pid;
    peer->uid = credentials.uid;
    peer->gid = credentials.gid;
    return 0;
}

int clinux_peer_groups(int socket, gid_t *groups, size_t capacity) {
    if (capacity > 65536) // NGROUPS_MAX: more cannot be asked for, and the length stays within an int.
        capacity = 65536;
    socklen_t length = (socklen_t)(capacity * sizeof *groups);
    if (getsockopt(socket, SOL_SOCKET, SO_PEERGROUPS, groups, &length) < 0)
        return -errno;
    return (int)(length / sizeof *groups);
}

static int arm_clock_steps(int descriptor) {
    // The time itself (the year 2223) is never meant to come; only the cancellation is.
    const struct itimerspec never = {.it_value = {.tv_sec = INT64_C(8000000000)}};
    if (timerfd_settime(descriptor, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &never, NULL) < 0)
        return -errno;
    return 0;
}

int clinux_clock_steps_open(void) {
    int descriptor = timerfd_create(CLOCK_REALTIME, TFD_NONBLOCK | TFD_CLOEXEC);
    if (descriptor < 0)
        return -errno;
    int armed = arm_clock_steps(descriptor);
    // The clock set again between the two calls: armed all the same, and nobody knew the earlier time.
    if (armed < 0 && armed != -ECANCELED) {
        close(descriptor);
        return armed;
    }
    return descriptor;
}

int clinux_clock_steps_take(int descriptor) {
    uint64_t expirations;
    if (read(descriptor, &expirations, sizeof expirations) < 0) {
        if (errno == EAGAIN || errno == EINTR)
            return 0;
        if (errno != ECANCELED)
            return -errno;
    }
    int armed = arm_clock_steps(descriptor);
    return armed < 0 && armed != -ECANCELED ? armed : 1;
}

int clinux_is_network_file_system(const char *path) {
    struct statfs file_system;
    if (statfs(path, &file_system) < 0)
        return -errno;
    switch ((uint32_t)file_system.f_type) {
    case AFS_FS_MAGIC:
    case AFS_SUPER_MAGIC:
    case CEPH_SUPER_MAGIC:
    case CIFS_SUPER_MAGIC:
    case CLINUX_GFS2:
    case CLINUX_LUSTRE:
    case CLINUX_NCP:
    case CLINUX_VBOXSF:
    case CLINUX_VMHGFS:
    case CODA_SUPER_MAGIC:
    case FUSE_SUPER_MAGIC:
    case NFS_SUPER_MAGIC:
    case OCFS2_SUPER_MAGIC:
    case SMB2_SUPER_MAGIC:
    case SMB_SUPER_MAGIC:
    case V9FS_MAGIC:
        return 1;
    default:
        return 0;
    }
}

void clinux_keep_large_blocks_apart(void) { mallopt(M_MMAP_THRESHOLD, 256 * 1024); }

void clinux_give_back_memory(void) { malloc_trim(0); }
