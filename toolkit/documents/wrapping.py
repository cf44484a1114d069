"""Text in the lines of a terminal."""

from __future__ import annotations

import textwrap

from toolkit.law.typography import NBSP, bind

WIDTH = 80


def wrapped(text: str, indent: str = "", *, first: str = "") -> list[str]:
    """``text`` in lines of at most ``WIDTH`` characters, never broken at a no-break space.

    ``first`` stands before the first line and ``indent`` before the others.
    """
    held = bind(text).replace(NBSP, "\N{WORD JOINER}")
    lines = textwrap.wrap(
        held,
        WIDTH,
        initial_indent=first,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return [line.replace("\N{WORD JOINER}", NBSP) for line in lines]
