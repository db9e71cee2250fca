"""A table of what was measured, as people read it and as Markdown shows it."""


class Table:
    def __init__(self, title, has_budgets=False):
        self.title, self.has_budgets, self.rows = title, has_budgets, []

    def row(self, what, result, budget=None, is_held=None):
        if budget and self.has_budgets:
            verdict = f"{budget}: {'held' if is_held else 'MISSED'}"
        else:
            verdict = ""
        self.rows.append((what, result, verdict))

    def text(self):
        head = ("", "measured", "budget") if self.has_budgets else ("", "measured", "")
        widths = [max(len(row[column]) for row in [head, *self.rows]) for column in range(3)]
        lines = [head, tuple("-" * width for width in widths), *self.rows]
        body = "\n".join(
            "| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths)) + " |" for line in lines)
        return f"## {self.title}\n\n{body}\n"
