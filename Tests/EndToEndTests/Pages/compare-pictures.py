"""Compares two pictures: python3 compare-pictures.py KEPT NEW. Exit 0 where they are alike, 1 where not, with the reason.

Alike: of one size within a line of text, and no more than one part in a hundred of their points clearly different.
"""
import sys

from PIL import Image, ImageChops

MOST = 0.01
CLEARLY = 48


def main(kept_path, new_path):
    kept, new = (Image.open(path).convert("L") for path in (kept_path, new_path))
    if abs(kept.width - new.width) > 2 or abs(kept.height - new.height) > 24:
        return f"{kept.size} became {new.size}"
    size = (min(kept.width, new.width), min(kept.height, new.height))
    difference = ImageChops.difference(kept.crop((0, 0, *size)), new.crop((0, 0, *size)))
    share = sum(difference.histogram()[CLEARLY:]) / (size[0] * size[1])
    return f"{share:.1%} of the picture differ" if share > MOST else None


if __name__ == "__main__":
    problem = main(sys.argv[1], sys.argv[2])
    print(problem or "alike")
    sys.exit(1 if problem else 0)
