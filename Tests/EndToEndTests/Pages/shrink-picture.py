"""Keeps a picture small: python3 shrink-picture.py PICTURE. Sixteen greys and colours tell a page apart well enough."""
import sys

from PIL import Image

path = sys.argv[1]
Image.open(path).convert("RGB").quantize(16, dither=Image.Dither.NONE).save(path, optimize=True)
