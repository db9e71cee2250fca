"""The kinds of fault, and one run with each."""

import collections
import os
import shutil
import subprocess
import tempfile

from . import disk, tracing
from .partnership import Partnership
from .programs import Stuck
from .verdict import Account, MayRepeat, problems

Result = collections.namedtuple("Result", "happened repeats problems")


class Trial:
    """Breaks one story at one point and judges what comes of it."""

    def __init__(self, stage, place):
        self.stage, self.place = stage, place
        self.expected = self.tell_without_fault()

    def tell_without_fault(self):
        with tempfile.TemporaryDirectory(dir=self.place) as folder:
            partnership = self.stage.beginning.copy(folder)
            self.stage.restore()
            self.stage.act(partnership)
            trouble = self.stage.finish(partnership)
            account = Account(partnership, self.stage.post)
            wrong = [trouble] if trouble else list(problems(account, account, self.may_repeat(self.stage.sent_before)))
            if wrong:
                raise RuntimeError(f"the story '{self.stage.story.name}' goes wrong without any fault: {wrong}")
            return account

    def may_repeat(self, had):
        """One copy for each time that a courier was stopped while the server had a letter of which it had not taken note."""
        stopped = self.stage.story.victim == "carry" and len(had) > len(self.stage.sent_before)
        identities = {letter.id for letter in self.stage.post.letters[:len(had)]}
        return MayRepeat(self.stage.died_before + stopped, identities)

    def points(self, calls):
        with tempfile.TemporaryDirectory(dir=self.place) as folder:
            partnership = self.stage.beginning.copy(folder)
            self.stage.restore()
            return tracing.count(lambda under: self.stage.act(partnership, under), calls, self.marks(partnership))

    def marks(self, partnership):
        return [*partnership.marks, f":{self.stage.post.port}"]

    def judge(self, partnership, had, mayComplain=False):
        try:
            trouble = self.stage.finish(partnership)
        except Stuck as stuck:
            trouble = str(stuck)
        account = Account(partnership, self.stage.post)
        wrong = [trouble] if trouble else []
        try:
            wrong += problems(account, self.expected, self.may_repeat(had), mayComplain)
        except Exception as error:
            wrong.append(f"the ledger cannot be read: {error}")
        return sum(account.copies.values()), wrong

    def with_kill(self, point):
        with tempfile.TemporaryDirectory(dir=self.place) as folder:
            partnership = self.stage.beginning.copy(folder)
            self.stage.restore()
            try:
                end = self.stage.act(partnership, tracing.breaking(point, "signal=KILL"))
            except Stuck as stuck:
                return Result(True, 0, [str(stuck)])
            repeats, wrong = self.judge(partnership, list(self.stage.post.taken))
            return Result(end.was_killed, repeats, wrong)

    def with_error(self, point, error):
        with tempfile.TemporaryDirectory(dir=self.place) as folder, tempfile.NamedTemporaryFile(dir=self.place) as log:
            partnership = self.stage.beginning.copy(folder)
            self.stage.restore()
            words = tracing.breaking(point, f"error={error}", log=log.name)
            try:
                self.stage.act(partnership, words)
                trouble = []
            except Stuck as stuck:
                trouble = [str(stuck)]
            if not tracing.was_hit(log.name, self.marks(partnership)):
                # A call of another thread was broken as well; what became of that is not what is asked.
                return Result(False, 0, [])
            repeats, wrong = self.judge(partnership, list(self.stage.post.taken), mayComplain=True)
            return Result(True, repeats, trouble + wrong)

    def with_power_cut(self, point, besides=()):
        """Everything stands still at the point; what the disk holds then is all there is afterwards."""
        before, after = disk.Disk(self.place, "before").format().mount(), None
        try:
            partnership = self.stage.beginning.copy(before.folder)
            # What went before is long on the disk.
            subprocess.run(["sync", "-f", before.folder], check=True)
            self.stage.restore()
            survivors = []
            with tempfile.NamedTemporaryFile(dir=self.place) as log:

                def cut():
                    if tracing.was_stopped(log.name):
                        survivors.append(before.survivor("after"))
                    return bool(survivors)

                words = tracing.breaking(point, "signal=STOP", besides, log=log.name)
                try:
                    end = self.stage.act(partnership, words, cut)
                except Stuck as stuck:
                    return Result(True, 0, [str(stuck)])
            if not end.was_stopped:
                return Result(False, 0, [])
            had = list(self.stage.post.taken)
            after = survivors[0].mount()
            # The journal is on paper that no power cut wets: what was said before it was said.
            shutil.copy(partnership.journal, after.folder)
            repeats, wrong = self.judge(Partnership(after.folder), had)
            return Result(True, repeats, wrong)
        finally:
            before.remove()
            if after:
                after.remove()
