"""Breaks the built programs at every system call that matters, and looks whether anything was lost."""
