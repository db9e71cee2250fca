"""A disk that loses what was not synchronised, as a power cut does."""

import os
import shutil
import subprocess


class Disk:
    """An ext4 file system in a file; what is copied from that file is what the disk holds at that moment."""

    def __init__(self, place, name):
        self.image = os.path.join(place, name + ".img")
        self.folder = os.path.join(place, name)

    def format(self):
        with open(self.image, "wb") as image:
            image.truncate(32 << 20)
        subprocess.run(["mkfs.ext4", "-q", "-F", "-E", "lazy_itable_init=0,lazy_journal_init=0", self.image], check=True)
        return self

    def mount(self):
        os.makedirs(self.folder, exist_ok=True)
        # Nothing reaches the disk by itself, and a rename does not flush what it replaces: only fsync does.
        options = "loop,commit=900,noauto_da_alloc"
        subprocess.run(["mount", "-o", options, self.image, self.folder], check=True)
        return self

    def unmount(self):
        subprocess.run(["umount", self.folder], check=True)

    def survivor(self, name):
        """The disk as it is found when the power comes back."""
        other = Disk(os.path.dirname(self.image), name)
        subprocess.run(["cp", "--sparse=always", self.image, other.image], check=True)
        return other

    def remove(self):
        subprocess.run(["umount", "-q", self.folder], check=False)
        shutil.rmtree(self.folder, ignore_errors=True)
        if os.path.exists(self.image):
            os.unlink(self.image)


def is_possible():
    """Whether this user may mount a file system from a file."""
    return os.geteuid() == 0 and os.path.exists("/dev/loop-control") and shutil.which("mkfs.ext4") is not None
