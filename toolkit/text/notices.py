"""What a publication says beside the law itself: validity notices and endnotes, read and written.

A notice stands between slashes: ``/Träder i kraft I:2024-07-01/``, ``/Upphör att gälla U:den dag som
regeringen bestämmer/``. An endnote names the act that last changed the text: ``Lag (2019:914).``
"""

from __future__ import annotations

import re

from toolkit.law.model import ALWAYS, Validity

_NOTICE = re.compile(
    r"\s*(/(?P<subject>(?i:rubriken) |Kapitlet |Kapitelrubrik(?:en)? |Omtryck |Avdelningen |Bilagan )?"
    r"(?:(?P<commences>(?i:träder i kraft))|(?P<expires>(?i:upphör att gälla))"
    r"|(?P<renumbered>Ny beteckning\b[^/]{0,40}?|Ersätts genom omtryck))"
    r"(?: *[IU]: *| +)(?P<when>\d{4}-\d\d-\d\d|den dag[^/(]{0,80}?)"
    r"(?P<by> genom [^/]{0,60}?)?(?:/|(?<=\)\.)(?=\s|$)))"
)

_ENDNOTE = re.compile(
    r"(?:^|(?<=\s))(?:(?:Lag|Förordning|Kungörelse|Beslut|Tillkännagivande)(?:en)? ?"
    r"\((?:SFS )?\d{4}:\d{1,4}\) ?(?:\.\s?|(?<!^)$)){1,4}$"
)
_MISSPELT_ENDNOTE = re.compile(
    r"(?:^|(?<=[.!?:)”\"]\s))(?!SFS)[A-ZÅÄÖ]{1,2}[a-zåäö]{1,13} ?\((?:SFS )?\d{4}:\d{1,4}\) ?\.$"
)
_GOVERNS = frozenset(
    "enligt i till av genom och eller med se jfr från som avses för på samt vid denna enl jämte per".split()
)
_TAIL = 160


def split_notices(text: str, subject: str = "") -> tuple[Validity, str]:
    """The validity that notices at the start of ``text`` give, and the text after them.

    ``subject`` is what the standard form names for this kind of node ("Rubriken" for a heading).
    """
    commences = expires = None
    end = 0
    while match := _NOTICE.match(text, end):
        if match["commences"]:
            commences = match["when"]
        else:
            expires = match["when"]
        end = match.end()
    if not end:
        return ALWAYS, text
    printed = " ".join(text[:end].split())
    plain = Validity(commences, expires)
    validity = plain if print_notice(plain, subject) == printed else Validity(commences, expires, printed)
    return validity, text[end:].lstrip()


def is_notice_line(line: str) -> bool:
    """Whether ``line`` holds notices and nothing else."""
    return (
        line.lstrip().startswith("/") and split_notices(line) != (ALWAYS, line) and not split_notices(line)[1]
    )


def print_notice(validity: Validity, subject: str = "") -> str:
    """The printed notice of ``validity``; "" where there is none. The reverse of ``split_notices``."""
    if validity.notice is not None:
        return validity.notice
    head = f"{subject} " if subject else ""
    parts = []
    for date, verb, sign in (
        (validity.expires, "upphör att gälla", "U"),
        (validity.commences, "träder i kraft", "I"),
    ):
        if date is not None:
            parts.append(f"/{head}{verb if head else verb.capitalize()} {sign}:{date}/")
    return " ".join(parts)


def split_endnote(text: str) -> tuple[str, str | None]:
    """``text`` without the endnote it ends in, and that endnote; None where it ends in none.

    An act that the sentence itself names ("enligt Lag (1999:1).") isn't an endnote.
    """
    if ")" not in text[-6:]:
        return text, None
    start = max(0, len(text) - _TAIL)
    if start:
        start = text.find(" ", start) + 1
    tail = text[start:]
    match = _ENDNOTE.search(tail) or _MISSPELT_ENDNOTE.search(tail)
    if match is None:
        return text, None
    before = text[: start + match.start()].rstrip()
    last_word = before[-12:].split()[-1:] if before else []
    if last_word and last_word[0].lower().strip("(") in _GOVERNS:
        return text, None
    return before, match.group(0).strip()
