"""Tries, in the place of one of the programs, what its sandbox allows and what it forbids; prints each as `what: result`.

The result is `done`, or the name of the error.
"""

import ctypes
import errno
import mmap
import os
import socket

LIBC = ctypes.CDLL(None, use_errno=True)
NEW_USERS = 0x10000000


def tried(what, action):
    try:
        action()
        print(f"{what}: done")
    except OSError as error:
        print(f"{what}: {errno.errorcode[error.errno]}")


def written(path):
    with open(path, "w") as file:
        file.write("x")


def called(function, *arguments):
    if function(*arguments) != 0:
        raise OSError(ctypes.get_errno(), "call")


def listed(path):
    if not os.listdir(path):
        raise OSError(errno.ENOENT, path)


tried("read a case", lambda: os.listdir("/srv/casewatch/open"))
tried("write to the case store", lambda: written("/srv/casewatch/open/x"))
tried("write to the settings", lambda: written("/etc/casewatch/open/x"))
tried("write to the state", lambda: written("/var/lib/casewatch/x"))
tried("write to the spool", lambda: written("/var/lib/casewatch/spool/x"))
tried("read the ledger", lambda: os.stat("/var/lib/casewatch/ledger.sqlite"))
tried("see the socket", lambda: os.stat("/run/casewatch/control.sock"))
tried("look into homes", lambda: listed("/home"))
tried("look at the first process", lambda: os.stat("/proc/1"))
tried("read the kernel's memory", lambda: os.stat("/dev/mem"))
tried("open a socket of the internet", lambda: socket.socket(socket.AF_INET))
tried("open a socket of the link", lambda: socket.socket(socket.AF_PACKET, socket.SOCK_RAW))
tried("see a network", lambda: listed([name for name in os.listdir("/sys/class/net") if name != "lo"] and "/sys/class/net" or "/nowhere"))
tried("run a program", lambda: os.posix_spawn("/usr/bin/true", ["true"], {}))
tried("run what it wrote", lambda: mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC))
tried("become root", lambda: os.setuid(0))
tried("make users of its own", lambda: called(LIBC.unshare, NEW_USERS))
tried("set the clock", lambda: called(LIBC.clock_settime, 0, ctypes.byref((ctypes.c_long * 2)(0, 0))))
tried("leave a program with its rights", lambda: os.chmod(__import__("tempfile").mkstemp()[1], 0o4755))
tried("read a password", lambda: os.stat(os.environ.get("CREDENTIALS_DIRECTORY", "/nowhere") + "/smtp-password"))
