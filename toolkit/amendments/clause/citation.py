"""The base act in an enacting clause: "lagen (2003:1210) om …", "brottsbalken", "i lagen".

A title is free text and may hold anything, other acts too. Where it ends is told by what must follow it:
the verb of the clause, or "dels". A clause that names two acts to be amended is refused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from toolkit.amendments.phrases.tokens import Cursor, T, Token
from toolkit.law.typography import normalise

MODALS = frozenset(("ska", "skall", "skola", "skulle"))
_VERBS = frozenset(
    "ha hava upphöra utgå betecknas införas tas lyda sättas fogas bytas fortsätta erhålla strykas flyttas "
    "ersättas ändras läggas placeras byta följande".split()
)
WORD_NOUNS = frozenset(
    "ordet orden uttrycket uttrycken beteckningen beteckningarna termen termerna begreppet begreppen "
    "benämningen benämningarna namnet namnen förkortningen förkortningarna frasen formuleringen "
    "siffran siffrorna talet talen beloppet beloppen årtalet årtalen datumet procentsatsen procentsatserna "
    "procenttalet procenttalen hänvisningen hänvisningarna texten orddelen meningsledet".split()
)
"""What a clause calls the words it exchanges, before it quotes them."""

_LONGEST_ROW_OF_QUOTATIONS = 40
ANAPHORA = frozenset(
    "lagen balken förordningen kungörelsen stadgan instruktionen reglementet ordningen författningen "
    "brevet cirkuläret".split()
)
_POINTING = frozenset("nämnda samma den denna".split())
_NAME_END = re.compile(
    r"[\w-]*(?:lagen|balken|förordningen|formen|ordningen|kungörelsen|stadgan|instruktionen)"
)
_OLD_NUMBER = re.compile(r"den \d{1,2} [a-zåäö]+ (\d{4}) \(nr (\d{1,4})\)")
_SECOND_ACT = re.compile(
    r"(?:\boch|\bsamt|,) (?:i )?(?:[\dlI][\w ,–-]{0,60}§§? )?[\w-]*"
    r"(?:lagen|balken|förordningen|kungörelsen|stadgan|instruktionen|reglementet) \(\d{4}:\d+\)"
)
_SFS_NUMBER = re.compile(r"\(\d{4}:\d+\)")
_OPEN_NUMBER = re.compile(r"\(\d{4}:\d+(?!\d|[)])")
_MARK_AFTER_NUMBER = re.compile(r"(?<=\)) ?\d{1,2}\)?(?= |,|$)")
_MARK_ON_WORD = re.compile(r"(?<=[a-zåäö])(?:\d{1,2}\)?|\d{1,2}\))$")


ONLY_REPEALS = (
    "en författning som bara upphäver andra ger dem ingen ny lydelse, så den kan inte läsas som en "
    "ändringsförfattning"
)


@dataclass(frozen=True, slots=True)
class Citation:
    """An act as a clause names it, and its SFS number where the name carries one."""

    text: str
    number: str | None


def citation_ends(tokens: list[Token]) -> list[int]:
    """For each token, where a title that starts there ends at the latest.

    That is before "ska" with a verb of the grammar, "ordet ”…”", "närmast före", "i stället för" or "av
    följande lydelse".
    """
    found = [len(tokens) - 1] * len(tokens)
    for position in range(len(tokens) - 2, -1, -1):
        found[position] = position if _ends_title(tokens, position) else found[position + 1]
    return found


def _ends_title(tokens: list[Token], position: int) -> bool:
    here, after = tokens[position], tokens[position + 1]
    if here.type is T.QUOTE:
        return _is_exchanged(tokens, position)
    if here.type is not T.WORD:
        return False
    if here.value in MODALS:
        extends = after.value == "gälla" and tokens[position + 2].value == "till"
        words = after.type is T.QUOTE or after.value in WORD_NOUNS or after.value == "det"
        return extends or after.value in _VERBS or words
    if here.value in WORD_NOUNS:
        return after.type is T.QUOTE
    if here.value == "utgår":
        return after.type in (T.MARK, T.END) or after.value in ("och", "samt")
    if here.value == "upphör":
        return after.value == "att"
    if here.value == "närmast":
        return after.value in ("före", "efter")
    if here.value == "i":
        third = tokens[position + 2 : position + 3]
        return bool(third) and (after.value, third[0].value) in _AFTER_I
    if here.value in ("och", "samt"):
        return _joins_subject(tokens, position + 1)
    return here.value == "av" and after.value == "följande" and tokens[position + 2].value == "lydelse"


_AFTER_I = frozenset(
    (first, second)
    for first, seconds in (
        ("olika", "böjningsformer former"),
        ("stället", "för"),
        ("paragrafens", "lydelse"),
        ("paragrafernas", "lydelse lydelser"),
        ("dess", "lydelse"),
        ("deras", "lydelse lydelser"),
        ("lydelse", "enligt"),
        ("lydelsen", "enligt"),
    )
    for second in seconds.split()
)


_WORD_VERBS = frozenset("bytas utgå ersättas strykas tas ändras".split())
_INFLECTED = frozenset((("i", "olika"), ("i", "böjda")))


def _is_exchanged(tokens: list[Token], position: int) -> bool:
    """Whether the quotations that start here are words to be exchanged: a verb follows, "ska bytas ut".

    A title may end in a quotation too, "om utmärkelsen ”För nit och redlighet i rikets tjänst”" (1974:225).
    """
    row = tokens[position : position + _LONGEST_ROW_OF_QUOTATIONS]
    for token, after in pairwise(row):
        joins = token.value in (",", "och", "samt", "respektive", "resp") or token.value in WORD_NOUNS
        if token.type is not T.QUOTE and not joins:
            ordered = token.value in MODALS and after.value in _WORD_VERBS
            return ordered or token.value in ("utgår", "byts") or (token.value, after.value) in _INFLECTED
    return False


def _joins_subject(tokens: list[Token], position: int) -> bool:
    """Whether "och" is followed by a heading, or by an annex of the act that has just been named.

    "2 § förordningen (2016:40) om fördelning och bilagan till förordningen ska ha följande lydelse".
    """
    noun, after = tokens[position : position + 2] if position + 1 < len(tokens) else tokens[-1:] * 2
    if noun.value in ("rubriken", "rubrikerna"):
        return after.value in ("till", "närmast", "omedelbart")
    if noun.value not in ("bilaga", "bilagan", "bilagorna"):
        return False
    following = [token.value for token in tokens[position + 1 : position + 10]]
    till = following.index("till") if "till" in following else len(following)
    named = following[till + 1 : till + 3]
    return len(named) == 2 and named[0] in ANAPHORA and named[1] in MODALS


def read_citation(cursor: Cursor, stop: int) -> Citation:
    """The act named from the cursor to token ``stop``. Raises Unreadable where it isn't one act's name."""
    start = cursor.at
    while stop > start and cursor.tokens[stop - 1].value in (",", "och", "samt"):
        stop -= 1
    if stop == cursor.stop and stop > start and cursor.tokens[stop - 1].value == ".":
        stop -= 1
    if stop <= start or cursor.peek().type is not T.WORD:
        cursor.fail("namnet på den författning som ändras", start)
    text = normalise(cursor.text[cursor.tokens[start].start : cursor.tokens[stop - 1].end])
    text = _MARK_ON_WORD.sub("", _MARK_AFTER_NUMBER.sub("", text))
    for position in range(start, stop):
        token = cursor.tokens[position]
        if token.type is T.ACT:
            break
        if token.value == "(" and _OPEN_NUMBER.match(cursor.text, token.start):
            cursor.fail("en högerparentes efter SFS-numret", position)
        if token.type is T.SIGN or (token.type is T.MARK and token.value not in ",.:()/&"):
            cursor.fail("ett lagrum med nummer, eller namnet på den författning som ändras", start)
    after_number = text[text.find(")") + 1 :]
    second = _SECOND_ACT.search(after_number)
    # "lagen (1973:1151) om införande av anläggningslagen (1973:1149) och lagen (1973:1150)" is one title.
    if second and ("§" in second.group(0) or not _SFS_NUMBER.search(after_number[: second.start()])):
        repeals = cursor.tokens[stop].value in MODALS and cursor.tokens[stop + 1].value == "upphöra"
        way_out = ONLY_REPEALS if repeals else "varje ändrad författning ska ha sin egen ändringsförfattning"
        named = second.group(0).strip(", ")
        cursor.fail(f"en enda grundförfattning, men fler nämns (”{named}”); {way_out}", start)
    cursor.at = stop
    number = _number(cursor, start, stop, text)
    if number is None and not _is_name(text):
        cursor.fail("namnet på den författning som ändras, med SFS-numret inom parentes", start)
    return Citation(text, number)


def _number(cursor: Cursor, start: int, stop: int, text: str) -> str | None:
    number = next((token.value for token in cursor.tokens[start:stop] if token.type is T.ACT), None)
    old = _OLD_NUMBER.search(text)
    if old and (number is None or text.find(number) > old.start()):
        return f"{old.group(1)}:{old.group(2)}"
    return number


def _is_name(text: str) -> bool:
    words = text.split()
    return len(words) <= 5 and not re.search(r"\d", text) and bool(_NAME_END.fullmatch(words[-1].lower()))


def take_anaphor(cursor: Cursor) -> bool:
    """Step past "lagen", "nämnda förordning" and the like, where no number follows that makes it a name."""
    at = cursor.at
    cursor.take("|".join(_POINTING))
    word = cursor.peek()
    bare = word.value in ANAPHORA or f"{word.value}en" in ANAPHORA
    following = cursor.peek(1)
    named = following.type is T.ACT or following.value in ("(", "den", "om", "med", "angående")
    if word.type is T.WORD and bare and not (named and at == cursor.at):
        cursor.at += 1
        return True
    cursor.at = at
    return False
