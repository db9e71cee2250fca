"""The memory that a process has for itself."""


def private_memory(process):
    """What it has written to, in MB, and the pages of files such as its own program that it alone has mapped now.

    The latter are the same pages for every further instance, and the kernel takes them back when it wants to.
    """
    pages = {}
    with open(f"/proc/{process}/smaps_rollup") as lines:
        for line in lines:
            if line.startswith(("Private_", "Anonymous:")):
                pages[line.split(":")[0]] = int(line.split()[1]) / 1024
    mapped = pages["Private_Clean"] + pages["Private_Dirty"] - pages["Anonymous"]
    return pages["Anonymous"], max(mapped, 0)


def shown(memory):
    return f"{memory[0]:.1f} MB (+ {memory[1]:.1f} MB of files)"
