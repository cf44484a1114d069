"""The tokens of references as compiled patterns.

Every repetition is possessive or bounded, so no pattern looks twice at a character; the reader steps
from one match to the next, which keeps the time linear in the length of the text.
"""

from __future__ import annotations

import re

from toolkit.law.number_words import ORDINALS

DASH = r"[-–—−‑]{1,2}"
_AND = r"(?:och/eller|och|eller|samt|respektive|resp\.?|jämte|ävensom|liksom)(?!\w)"
_TO = r"(?:till\s++och\s++med|t\.?\s?o\.?\s?m\.?|till)(?!\w)"
SEPARATOR = rf"(?:,\s*+(?:{_AND}\s*+)?+|{_AND}\s*+|{DASH}\s*+|{_TO}\s*+)"
"""What stands between the labels of one list."""

_AFTER_LETTER = (
    rf"(?=\s*+(?:§|[,;)]|{DASH}|och\b|eller\b|samt\b|resp|jämte\b|till\b|[Kk]ap\b|KAP\b|[Mm]om\b))"
)
_REST = rf"(?!\d|[:/.]\d)(?:\s*+[a-zåäö]{{1,2}}(?!\w){_AFTER_LETTER})?+"
LABEL = rf"\d{{1,3}}+{_REST}"
"""A label of a section or chapter: "7", "7 a". No act has a thousand sections; four digits are a year."""
_NEXT = rf"(?:{LABEL}|(?<=[-–,\s])[a-zåäö](?!\w){_AFTER_LETTER})"
"""A label further on in a list, where a letter alone goes on with the number before it: "26 a–c §§"."""

_SIGN = (
    r"(?:(?P<section>§(?:\s?§)?+)|(?P<chapter>(?:[Kk]ap|KAP)(?!\w)\.?|kapitlet(?!\w))"
    r"|(?P<moment>[Mm]om(?!\w)\.?)|(?P<subsection>(?::[ae]\s*+)?+(?:st(?!\w)\.?|styck(?:et|ena)(?!\w))))"
)
LABELS = re.compile(rf"(?P<first>{LABEL})(?P<rest>(?:\s*+{SEPARATOR}{_NEXT})*+)(?:\s*+{_SIGN})?+")
"""A list of numbered labels and the sign that says what they are, where there is one."""
SIGNED = re.compile(
    rf"[0-9](?<![\w:/][0-9])(?<!\d[.,][0-9])\d{{0,2}}+{_REST}(?:\s*+{SEPARATOR}{_NEXT})*+"
    r"(?:\s*+(?P<sign>§|(?:[Kk]ap|KAP)(?!\w)|[Mm]om\.))?+"
)
"""The same in running text: a number that isn't part of a longer one, its list, and the sign if any.

It begins with a set of characters, which the regex engine looks for without trying the pattern."""
ITEM = re.compile(rf"\s*+(?P<separator>{SEPARATOR})?(?P<label>{_NEXT})")
"""The next label of a list, with what stands before it."""
JOIN = re.compile(rf"\s*+(?P<separator>,\s*+(?:{_AND}\s*+)?+|{_AND}\s*+)")
"""What joins two members of a phrase."""
SPACE = re.compile(r"\s*+")

ORDINAL_WORDS = frozenset({*ORDINALS, "sista"})
_ORDINAL_WORD = "|".join(sorted(ORDINAL_WORDS, key=len, reverse=True))
_STARTS = "".join(sorted({word[0] for word in ORDINAL_WORDS}))
ORDINAL = rf"(?:(?=[{_STARTS}{_STARTS.upper()}])(?i:{_ORDINAL_WORD})(?!\w))"
_ORDINAL_LIST = rf"{ORDINAL}(?:\s*+{SEPARATOR}{ORDINAL})*+"
ORDINAL_ITEM = re.compile(rf"\s*+(?P<separator>{SEPARATOR})?(?P<label>{ORDINAL})")
ORDINALS_OF = re.compile(
    rf"\s*+(?P<list>{_ORDINAL_LIST})\s++"
    r"(?:(?P<subsection>(?:styck(?:et|ena|e)|st\.)(?!\w))|(?P<sentence>mening(?:en|arna)(?!\w))"
    r"|(?P<point>punkt(?:en|erna)(?!\w)))"
)
"""First, second … and what they count."""

MONTH = "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december"
_NOT_A_POINT = (
    r"(?!\w|[:/]\w|[.,]\d|\s*+(?:\d{3}(?!\d)|%|§|(?:procent|kronor|kr|dagar|dag|månader|månad|år|års|veckor|vecka|"
    r"timmar|timme|minuter|meter|m|km|mm|cm|kilometer|kilo|kilogram|kg|ton|gånger|personer|tusen|miljoner|"
    rf"miljarder|grader|liter|euro|öre|prisbasbelopp|basbelopp|{MONTH})(?!\w)))"
)
_LETTER_I = r"i(?=\)|\s*+(?:[,.;]|(?:och|eller|samt)\s++(?:[a-z](?!\w)|\d)|[-–]\s?[a-z](?!\w)|$))"
_LETTER = rf"(?:(?:[a-hj-zäö]|{_LETTER_I})(?!\w|\.\s?[a-zåäö\d])\)?+)"
POINT = re.compile(
    rf"\s*+(?:(?P<number>\d{{1,3}}+)(?!\))(?:\s?(?P<letter>{_LETTER}))?+{_NOT_A_POINT}"
    rf"|(?P<enclosed>\d{{1,3}}+)\)(?:\s?(?P<inner>{_LETTER}))?+|(?P<alone>{_LETTER}))"
)
"""A point ("3", "3 b", "b)"), which is not an amount or a date."""
POINT_SEPARATOR = re.compile(rf"\s*+(?P<separator>{SEPARATOR})")
POINT_WORD = re.compile(r"\s++(?:punkt(?:en|erna)?(?!\w)|p\.?(?=\s?\d))")
ORDINAL_POINT = re.compile(r"\s++(?P<number>\d{1,3})\s++(?:punkten|p(?!\w)\.?)(?!\w)")

RANGE_WORDS = frozenset("-–—−‑")


def separator_kind(separator: str | None) -> str:
    """ "" for none, "," "och" "eller" for members of a list, "-" between the ends of a range."""
    if not separator:
        return ""
    text = separator.strip()
    if text[0] in RANGE_WORDS or text[0] == "t":
        return "-"
    if "eller" in text:
        return "eller"
    return "och" if text[-1] != "," else ","
