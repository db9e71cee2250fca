"""What no program can beat: waits for a file, makes the same writes and fsyncs as Casewatch, writes a line. Nothing else.

    python3 -m bench.rawloop FOLDER SYNC...     where each SYNC is `fdatasync` (of a log) or `fsync` (of a letter, then
                                                of its directory, in turns)
"""

import os
import sys

from .inotify import MOVED_TO, Inotify

LOG_PAGES, PAGE = 1_000, 4_096


def main(folder, syncs):
    queue, inbox = os.path.join(folder, "queue"), os.path.join(folder, "inbox")
    directory = os.open(queue, os.O_RDONLY)
    # A log that has its full length already, as that of a database that has run for a while.
    log = os.open(os.path.join(folder, "log"), os.O_CREAT | os.O_RDWR, 0o600)
    os.write(log, b"." * LOG_PAGES * PAGE)
    os.fsync(log)
    journal = os.open(os.path.join(folder, "journal"), os.O_WRONLY | os.O_APPEND)
    place, letters = 0, 0
    with Inotify(inbox, MOVED_TO) as arrivals:
        os.write(journal, b"ready\n")
        while arrivals.wait():
            letter = None
            for sync in syncs:
                if sync == "fdatasync":
                    os.pwrite(log, b"." * 2 * PAGE, place * PAGE)
                    place = (place + 2) % LOG_PAGES
                    os.fdatasync(log)
                elif letter is None:
                    letter = os.path.join(folder, "letter")
                    file = os.open(letter, os.O_CREAT | os.O_WRONLY, 0o600)
                    os.write(file, b"." * 2_000)
                    os.fsync(file)
                    os.close(file)
                else:
                    letters += 1
                    os.rename(letter, os.path.join(queue, str(letters)))
                    os.fsync(directory)
                    letter = None
            os.write(journal, b"done\n")


main(sys.argv[1], sys.argv[2:])
