"""Checks a page: python3 check-page.py PAGE. Says what is wrong, one fault a line; nothing where all is well.

Structure: one language, one title, headings in order, headers of tables with a scope, names for drawings, ids that exist
once and references that lead somewhere. Nothing that runs or loads. Contrast of every pair of colours, light and dark.
"""
import re
import sys
from html.parser import HTMLParser

LOADING = {"script", "link", "iframe", "object", "embed", "img", "base", "form", "audio", "video"}


class Page(HTMLParser):
    def __init__(self):
        super().__init__()
        self.faults, self.headings, self.ids, self.uses, self.labels = [], [], [], [], []
        self.styles, self.table, self.in_style = [], None, False

    def fault(self, text):
        self.faults.append(f"line {self.getpos()[0]}: {text}")

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if tag == "html" and not given.get("lang"):
            self.fault("the page does not say its language")
        if tag in LOADING:
            self.fault(f"<{tag}> may run or load something")
        for name, value in given.items():
            if name.startswith("on") or name in ("src", "href") and not (value or "").startswith("#"):
                self.fault(f"{name} may run or load something")
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if "id" in given:
            self.ids.append(given["id"])
        if tag == "use":
            self.uses.append(given.get("href", "")[1:])
        if "aria-labelledby" in given:
            self.labels.append(given["aria-labelledby"])
        if tag == "svg" and given.get("aria-hidden") != "true":
            if given.get("role") != "img" or not given.get("aria-label"):
                self.fault("a drawing has no text that stands for it")
        if tag == "th" and given.get("scope") not in ("col", "row", "rowgroup"):
            self.fault("a header of a table does not say of what")
        if tag == "meta" and given.get("name") == "viewport" and "user-scalable" in given.get("content", ""):
            self.fault("the page may not be enlarged")
        self.in_style = tag == "style"

    def handle_endtag(self, tag):
        self.in_style = False

    def handle_data(self, text):
        if self.in_style:
            self.styles.append(text)

    def check(self):
        if self.headings[:1] != [1] or self.headings.count(1) != 1:
            self.faults.append("there is not one first heading before all others")
        for one, next_one in zip(self.headings, self.headings[1:]):
            if next_one > one + 1:
                self.faults.append(f"a heading of level {next_one} follows one of level {one}")
        for name in {name for name in self.ids if self.ids.count(name) > 1}:
            self.faults.append(f"the id {name} stands twice")
        for name in sorted(set(self.uses + self.labels) - set(self.ids)):
            self.faults.append(f"nothing is called {name}")
        style = "".join(self.styles)
        if re.search(r"@import|@font-face|url\((?!#)", style):
            self.faults.append("the style loads something")
        self.contrast(style)
        return self.faults

    def contrast(self, style):
        """WCAG 2: 4.5 for text, 3 for shapes that mean something."""
        for number, block in enumerate(re.findall(r":root \{([^}]*)\}", style)):
            colours = dict(re.findall(r"--([a-z]+): (#[0-9a-f]{3,6})", block))
            if "paper" not in colours:
                continue
            for name, least in [("ink", 4.5), ("quiet", 4.5), ("accent", 4.5), ("run", 3)]:
                for ground in ["paper", "soft"]:
                    if ground == "soft" and name == "run":
                        continue
                    found = ratio(colours[name], colours[ground])
                    if found < least:
                        self.faults.append(f"palette {number}: {name} on {ground} has a contrast of {found:.2f}")


def luminance(colour):
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    parts = [int(digits[at:at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one, other):
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


if __name__ == "__main__":
    page = Page()
    with open(sys.argv[1], encoding="utf-8") as file:
        page.feed(file.read())
    page.close()
    faults = page.check()
    print("\n".join(faults), end="\n" if faults else "")
    sys.exit(1 if faults else 0)
