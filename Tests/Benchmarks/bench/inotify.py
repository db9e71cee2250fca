"""Waiting for a change in a directory or of a file without asking again and again."""

import ctypes
import os
import select

MODIFY, MOVED_TO = 0x2, 0x80

_c = ctypes.CDLL(None, use_errno=True)


class Inotify:
    """Becomes ready when something happens to what it watches."""

    def __init__(self, path, events):
        self.descriptor = _c.inotify_init1(os.O_CLOEXEC)
        if self.descriptor < 0 or _c.inotify_add_watch(self.descriptor, os.fsencode(path), events) < 0:
            raise OSError(ctypes.get_errno(), "inotify cannot watch what is to be measured")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        os.close(self.descriptor)

    def wait(self, seconds=None):
        """Whether something happened in that time; what it was is thrown away."""
        if not select.select([self.descriptor], [], [], seconds)[0]:
            return False
        os.read(self.descriptor, 1 << 16)
        return True
