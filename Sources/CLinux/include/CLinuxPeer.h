#pragma once
// Who is at the other end of a connected Unix socket, as the kernel noted it when the connection was made.

#include <stddef.h>
#include <sys/types.h>

struct casewatch_peer {
    pid_t pid;
    uid_t uid;
    gid_t gid;
};

/// Fills in the peer's process, user and primary group. Returns 0, or a negative errno.
int casewatch_peer_credentials(int fd, struct casewatch_peer *peer);

/// Fills in the peer's supplementary groups. `count` holds the room on entry and the number of groups on return;
/// where the room is too small the result is -ERANGE and `count` says how much is needed.
/// Returns 0, or a negative errno.
int casewatch_peer_groups(int fd, gid_t *groups, size_t *count);
