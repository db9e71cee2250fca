"""Which system calls a life makes on the partnership's files and sockets, and how to break it at one of them."""

import collections
import os
import re
import tempfile

# Without --seccomp-bpf, which would be faster: with it, a kill at the entry of a call is lost.
STRACE = "/usr/bin/strace"
CALLS = (
    "openat", "write", "pwrite64", "writev", "fsync", "fdatasync", "close", "rename", "renameat", "renameat2", "unlink", "unlinkat",
    "ftruncate", "fallocate", "mkdir", "mkdirat", "fchmod", "flock", "connect", "sendto", "sendmsg", "recvfrom", "recvmsg", "bind", "listen",
    "accept4", "mmap", "inotify_init1", "inotify_add_watch", "read", "pread64", "getdents64", "newfstatat",
)
# What changes the world: a crash at any other call looks like a crash at the next one of these.
CHANGING = (
    "openat", "write", "pwrite64", "writev", "fsync", "fdatasync", "rename", "renameat", "renameat2", "unlink", "unlinkat", "ftruncate",
    "fallocate", "mkdir", "mkdirat", "fchmod", "flock", "connect", "sendto", "sendmsg", "recvfrom", "recvmsg", "bind",
)
START = re.compile(r"^(\d+)\s+([a-z0-9_]+)\((.*)")

Point = collections.namedtuple("Point", "call number")


def count(run, calls, marks):
    """The points of a life: for each thread, the n-th call of a kind whose arguments bear one of the marks.

    strace counts calls per thread, so the first thread that gets so far is the one that is hit.
    """
    with tempfile.TemporaryDirectory() as place:
        log = os.path.join(place, "calls")
        run((STRACE, "-f", "-qq", "-yy", "--seccomp-bpf", "-o", log, "-e", "trace=" + ",".join(calls)))
        seen = collections.Counter()
        points = set()
        with open(log, errors="replace") as lines:
            for line in lines:
                match = START.match(line)
                if not match:
                    continue
                thread, call, arguments = match.groups()
                seen[thread, call] += 1
                if any(mark in arguments for mark in marks):
                    points.add(Point(call, seen[thread, call]))
    return sorted(points)


def was_hit(log, marks):
    """Whether a call about the marks was broken, and none besides: each thread counts its calls for itself."""
    with open(log, errors="replace") as lines:
        hits = [any(mark in line for mark in marks) for line in lines if "INJECTED" in line]
    return bool(hits) and all(hits)


def was_stopped(log):
    """Whether the program was sent a stop: on a busy machine one that only waits for its tracer looks the same."""
    with open(log, errors="replace") as lines:
        return any("stopped by SIGSTOP" in line for line in lines)


def breaking(point, how, besides=(), log="/dev/null"):
    """The words before a program that break it at a point; `how` is what strace's `inject` takes, such as `signal=KILL`."""
    calls = ",".join([point.call] + [call for call, _ in besides])
    words = [STRACE, "-f", "-qq", "-yy", "-o", log, "-e", "trace=" + calls]
    for call, always in besides:
        if call != point.call:
            words += ["-e", f"inject={call}:{always}"]
    return tuple(words + ["-e", f"inject={point.call}:{how}:when={point.number}"])
