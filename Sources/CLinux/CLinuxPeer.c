#define _GNU_SOURCE
#include "CLinuxPeer.h"

#include <errno.h>
#include <limits.h>
#include <sys/socket.h>

// Debian 12's libc headers may be older than the kernel's option (Linux 4.13).
#ifndef SO_PEERGROUPS
#define SO_PEERGROUPS 59
#endif

int casewatch_peer_credentials(int fd, struct casewatch_peer *peer) {
    struct ucred credentials;
    socklen_t length = sizeof credentials;

    if (getsockopt(fd, SOL_SOCKET, SO_PEERCRED, &credentials, &length) != 0)
        return -errno;
    if (length != sizeof credentials)
        return -EPROTO;

    peer->pid = credentials.pid;
    peer->uid = credentials.uid;
    peer->gid = credentials.gid;
    return 0;
}

int casewatch_peer_groups(int fd, gid_t *groups, size_t *count) {
    if (*count > INT_MAX / sizeof *groups)
        return -EINVAL;

    socklen_t length = (socklen_t) (*count * sizeof *groups);

    if (getsockopt(fd, SOL_SOCKET, SO_PEERGROUPS, groups, &length) != 0) {
        if (errno == ERANGE)
            *count = length / sizeof *groups;
        return -errno;
    }

    *count = length / sizeof *groups;
    return 0;
}
