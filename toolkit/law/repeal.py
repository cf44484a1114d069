"""How a consolidated text says that what stood there is repealed: "Har upphävts genom lag (2025:950)."."""

from __future__ import annotations

import re

_SAID = r"(?:har )?(?:upphävts|upphört|utgått|upphävd)\b"
_OPENS = re.compile(rf"(?:Kapitlet |Kap\. )?{_SAID}", re.IGNORECASE)
_HOLDS = re.compile(rf"(?:^|\s){_SAID}", re.IGNORECASE)


def says_repealed(text: str) -> bool:
    """Whether ``text``, where a provision should stand, only says that it is repealed."""
    return _OPENS.match(text) is not None


def mentions_repeal(text: str) -> bool:
    """Whether ``text``, which begins with the name of what it heads ("Bilaga 2 har upphävts …"), says so."""
    return _HOLDS.search(text) is not None
