"""What of the machine matters for the figures."""

import os
import platform


def facts(folder):
    with open("/proc/meminfo") as lines:
        memory = int(lines.readline().split()[1]) / (1 << 20)
    return (f"{os.cpu_count()} cores{processor()}, {memory:.0f} GB, Linux {platform.release().split('-')[0]}, {file_system(folder)}; "
            f"load {os.getloadavg()[0]:.1f} at the start")


def processor():
    try:
        with open("/proc/cpuinfo") as lines:
            return next((f" ({line.split(':')[1].strip()})" for line in lines if line.startswith("model name")), "")
    except OSError:
        return ""


def file_system(folder):
    """The kind of file system that holds the stores."""
    with open("/proc/self/mounts") as lines:
        mounts = [line.split()[1:3] for line in lines]
    kinds = [(len(place), kind) for place, kind in mounts if os.path.realpath(folder).startswith(place)]
    return max(kinds, key=lambda found: found[0], default=(0, "an unknown file system"))[1]
