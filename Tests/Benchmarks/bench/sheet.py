"""One table of everything that was measured: a row for each measure, a column for each size of store."""

HELD, MISSED = "held", "MISSED"


class Row:
    """A measure, and the budget that it has at one size of store."""

    def __init__(self, what, budget="", at=None):
        self.what, self.budget, self.at = what, budget, at
        self.cells, self.verdict = {}, ""


class Sheet:
    def __init__(self, sizes):
        self.sizes, self.rows = sizes, {}

    def add(self, name, what, budget="", at=None):
        self.rows[name] = Row(what, budget, at)

    def put(self, name, size, text, is_held=None):
        """Writes a figure; `is_held` counts where the budget is one for this size."""
        row = self.rows[name]
        row.cells[size] = text
        if size == row.at and is_held is not None:
            row.verdict = HELD if is_held else MISSED

    def missed(self):
        return [row.what for row in self.rows.values() if row.verdict == MISSED]

    def text(self):
        """The table in Markdown, aligned so that it can be read as it stands."""
        lines = [["", "budget", *(heading(size) for size in self.sizes), "verdict"]]
        for row in self.rows.values():
            if row.cells:
                lines.append([row.what, row.budget, *(row.cells.get(size, "") for size in self.sizes), row.verdict])
        widths = [max(len(line[column]) for line in lines) for column in range(len(lines[0]))]
        lines.insert(1, ["-" * width for width in widths])
        return "".join(
            "| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths)) + " |\n" for line in lines)


def heading(size):
    return f"{size:,} cases" if size else "no case"
