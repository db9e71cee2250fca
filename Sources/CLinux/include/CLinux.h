#pragma once
// What Swift's Glibc module does not show. Each function answers a negative errno when the kernel refuses.

#include <stddef.h>
#include <sys/types.h>

/// Who stood at the other end of a UNIX socket when it connected.
struct clinux_peer {
    pid_t pid;
    uid_t uid;
    gid_t gid;
};

/// Reads SO_PEERCRED. Answers 0.
int clinux_peer_credentials(int socket, struct clinux_peer *peer);

/// Reads SO_PEERGROUPS, the peer's supplementary groups, into `groups`. Answers how many there are;
/// -ERANGE when there are more than `capacity`.
int clinux_peer_groups(int socket, gid_t *groups, size_t capacity);

/// Makes a descriptor that becomes readable when somebody sets the wall clock. Answers the descriptor.
int clinux_clock_steps_open(void);

/// Takes the news from such a descriptor and makes it ready for the next.
/// Answers 1 when the clock was set, 0 when there was nothing to take.
int clinux_clock_steps_take(int descriptor);

/// Whether changes made elsewhere can reach the file system that holds `path` without this kernel seeing them.
/// Answers 1 (a network or FUSE file system) or 0.
int clinux_is_network_file_system(const char *path);

/// Lets every large block of memory be mapped on its own from now on, so that it returns to the system when it is freed,
/// whatever small ones were made after it. The allocator's own limit grows with the blocks that it sees.
void clinux_keep_large_blocks_apart(void);

/// Returns to the system what the allocator holds and nobody uses, such as what a long answer needed.
void clinux_give_back_memory(void);
