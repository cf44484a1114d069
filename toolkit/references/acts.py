"""Mentions of acts: by number, name, title or pronoun, after a section or standing alone."""

from __future__ import annotations

import re
from dataclasses import dataclass

from toolkit.references import names, numbers
from toolkit.references.memory import Memory
from toolkit.references.model import Reason

_WORD = re.compile(
    r"(?:\s++[A-E](?:\s\d{1,2}(?:\s[a-z])?)?(?=\s++[a-zåäö]{5}))?+\s++(?P<joint>(?:i|av|till|ur)\s++)?+"
    r"(?P<name>(?:[Kk](?:un|on)?gl\.\s++(?:Maj:ts\s++)?(?:nådiga\s++)?)?+(?:(?:den|allmänna|nya|äldre|gamla|kungliga|militära|upphävda|tidigare|numera|då|upphävda|gällande)\s++)*+"
    r"(?P<word>(?:[\w]++-\s++(?:(?:och|eller|samt)\s++)?+)?+[\w-]++))"
)
_DATED = re.compile(r"\s++(?:av\s++)?den\s++\d")
_ABOUT = re.compile(r"\s++(?:om|angående|med)\s")
_WORDING = re.compile(
    r"\s++i\s++(?:dess|deras)\s++lydelse[^.;()]{0,60}?(?<!\d)(?P<year>1[89]\d\d|20\d\d)(?!\d)"
)
_TITLE = re.compile(r"\s++(?:om|angående|med)(?:\s++[\w-]++){1,14}+(?=\s*+\()")
_THAT = frozenset({"lagen", "förordningen", "balken", "kungörelsen", "stadgan"})
_FOREIGN_NOUN = (
    r"[\w-]*?(?:konventionen|avtalet|protokollet|fördraget|överenskommelsen|stadgarna|föreskrifterna|direktivet|"
    r"bolagsordningen|arbetsordningen|avtalen|fördragen|traktaten|statuterna)(?!\w)"
)
_FOREIGN_WORD = re.compile(_FOREIGN_NOUN)
_FOREIGN = re.compile(rf"(?:(?:[\w:-]++\s++){{0,3}}?){_FOREIGN_NOUN}")
_AGENCY = re.compile(
    r"\s++(?:i\s++)?+(?P<name>[A-ZÅÄÖ][\w-]*+(?:\s++[a-zåäö][\w-]*+){0,4}?\s++(?:föreskrifter|kungörelse)"
    r"(?:\s++och\s++allmänna\s++råd)?+\s++\([A-ZÅÄÖ-]{2,12}\s++\d{4}:\d++\))"
)
"""An authority's own regulations, "Naturvårdsverkets föreskrifter (NFS 2021:10)"."""
_YEARS = re.compile(r"\d{4}\s++års\s++[\w-]++")

_ELLIPTIC = re.compile(r"(?:den |det )?(?:sist|först) ?nämnda")
_ENDS = ("", ")", ".", ",", ";")
_ACT_NOUN = r"lag|balk|förordning|kungörelse|stadga|författning|instruktion|reglemente|direktiv"
_PLACE_NOUN = r"paragraf|kapitel|kapitlet|stycke|stycket|lagrum|lagrummet|bestämmelse|bilaga|bilagan|punkt"
PRONOUN = re.compile(
    r"(?i:(?P<pronoun>denna|detta|samma|nämnda|sagda|berörda|ifrågavarande|föregående"
    r"|(?:den\s++|det\s++)?(?:sist|först|ovan|nyss|nu)\s?nämnda|den\s++(?:senare|förra)|den|det))"
    rf"(?:\s++(?:(?P<act>(?:{_ACT_NOUN})(?:en|et|n|t)?)|(?P<place>§(?!\s?\d)|(?:{_PLACE_NOUN})(?:en)?))(?!\w))?+"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """An act as named: where the words stand and its number; None for the text's own act or an unknown one.

    ``place`` is set instead where the words name a place in context: "paragraf", "kapitel", "stycke",
    "lagrum", "bilaga" or "punkt", with ``pronoun`` telling which ("denna", "samma"). ``celex`` is set for
    an EU act that a pronoun stands for: its sections have no target.
    """

    start: int
    end: int
    number: str | None
    naming: str
    own: bool = False
    reason: Reason | None = None
    place: str | None = None
    pronoun: str = ""
    celex: str | None = None


def pronoun(match: re.Match[str], memory: Memory, *, after_section: bool = False) -> Mention | None:
    """What "samma lag", "denna paragraf", "den förstnämnda lagen" stand for; None: no mention."""
    word = " ".join(match["pronoun"].lower().split())
    start, end = match.span()
    if match["place"]:
        if word in ("den", "det"):
            return None
        noun = re.sub(r"(?:et|en|met)$", "", match["place"].lower())
        noun = {
            "kapitl": "kapitel",
            "stycke": "stycke",
            "styck": "stycke",
            "lagrumm": "lagrum",
            "bestämmels": "lagrum",
            "bestämmelse": "lagrum",
            "bilagan": "bilaga",
            "§": "paragraf",
        }.get(noun, noun)
        return Mention(start, end, None, "pronoun", place=noun, pronoun=word)
    if not match["act"]:
        if not (after_section and _ELLIPTIC.match(word) and match.string[end : end + 1] in _ENDS):
            return None
        family = ""
    else:
        noun = match["act"].lower()
        family = "direktiv" if noun.startswith("direktiv") else names.family(noun)
        definite = noun.endswith(("en", "n", "t"))
        if word in ("denna", "detta"):
            return (
                None
                if definite and noun != "författning" and not noun.endswith("ning")
                else Mention(start, end, None, "own", own=True)
            )
        if word in ("den", "det") and not (definite and after_section):
            return None
        if word == "föregående" or (definite and word in _INDEFINITE and not noun.endswith("förordning")):
            return None
        if noun.startswith("författning"):
            family = ""
    first = "först" in word or word.endswith("förra")
    found = memory.first_of_two(family) if first else memory.last(family)
    if found is None:
        reason = Reason.SEVERAL_ANTECEDENTS if first else Reason.NO_ANTECEDENT
        return Mention(start, end, None, "pronoun", reason=reason)
    return _meant(start, end, found[1])


def _meant(start: int, end: int, number: str | None) -> Mention:
    """A mention of an act that was named before, as the memory holds it."""
    if number == OWN:
        return Mention(start, end, None, "pronoun", own=True)
    if number is not None and ":" not in number:
        return Mention(start, end, None, "pronoun", reason=Reason.FOREIGN, celex=number)
    return Mention(start, end, number, "pronoun", reason=None if number else Reason.UNKNOWN_ACT)


_INDEFINITE = ("samma", "nämnda", "sagda", "berörda", "ifrågavarande")
"""Pronouns that a noun without article follows; "den i 3 § nämnda lagen" is another thing."""
OWN = ""
"""The number under which the memory holds the text's own act."""


def after(text: str, end: int, memory: Memory) -> Mention | None:
    """The act named right after a section ("7 § kommunallagen (2017:725)", "3 § i samma lag"), if any."""
    match = _WORD.match(text, end)
    if match is None:
        return None
    word = match["word"]
    following = PRONOUN.match(text, match.start("name"))
    if following is not None and (found := pronoun(following, memory, after_section=True)) is not None:
        return found
    if (number := numbers.after(text, match.end())) is not None:
        if word[:1].isupper() and text[end - 1] == "." and word in ("Lag", "Förordning", "Kungörelse"):
            return None
        return _numbered(text, match.start("name"), match.end("name"), number, memory)
    if names.family(word):
        bare = numbers.bare_after(text, match.end()) if names.family(word) == word else None
        if (number := bare or numbers.dated_after(text, match.end())) is not None:
            return _numbered(text, match.start("name"), match.end("name"), number, memory)
    if names.is_name(word):
        return _unnumbered(text, match.start("word"), match.end(), memory)
    if not match["joint"] and word in names.ABBREVIATIONS:
        number_of = names.ABBREVIATIONS[word]
        memory.mention(names.family(""), number_of)
        return Mention(match.start("name"), match.end(), number_of, "name")
    if (regulations := _AGENCY.match(text, end)) is not None:
        memory.mention("", None)
        return Mention(*regulations.span("name"), None, "name", reason=Reason.FOREIGN)
    start = match.start("name")
    foreign = (_FOREIGN if match["joint"] else _FOREIGN_WORD).match(text, start)
    if foreign is None and match["joint"]:
        foreign = _YEARS.match(text, start)
    if foreign is None:
        return None
    memory.mention("", None)
    return Mention(start, foreign.end(), None, "name", reason=Reason.FOREIGN)


def _numbered(text: str, start: int, end: int, number: numbers.Number, memory: Memory) -> Mention:
    memory.introduce(text[start:end], number.sfs, text, number.end)
    return Mention(start, number.end, number.sfs, "number")


def _unnumbered(text: str, start: int, end: int, memory: Memory) -> Mention:
    """A definite name without a number, after a section: known by name, by title, or not at all."""
    if (bare := numbers.bare_after(text, end)) is not None:
        return _numbered(text, start, end, bare, memory)
    base = names.basic(text[start:end])
    kind = names.family(base)
    number = memory.by_name(base)
    if number is None and base in ("lagen", "förordningen", "kungörelsen", "stadgan", "balken"):
        if _ABOUT.match(text, end):
            number = memory.by_title(text, end)
            if number is None and (given := _number_after_title(text, end)) is not None:
                return _numbered(text, start, end, given, memory)
        elif not _DATED.match(text, end) and (last := memory.last(kind)) is not None:
            return _meant(start, end, last[1])
    if number is not None and _older(text, end, base, number, memory):
        number = None
    memory.mention(kind, number)
    return Mention(start, end, number, "name", reason=None if number else Reason.UNKNOWN_ACT)


def _number_after_title(text: str, end: int) -> numbers.Number | None:
    """The number of "lagen om vård av missbrukare (1988:870)", which stands after the title."""
    title = _TITLE.match(text, end)
    if title is None or any(names.family(word) for word in title[0].lower().split()):
        return None
    return numbers.after(text, title.end())


def _older(text: str, end: int, base: str, number: str, memory: Memory) -> bool:
    """Whether "i dess lydelse vid utgången av 1982" is older than the act that bears the name now."""
    if base in memory.names:
        return False
    wording = _WORDING.match(text, end)
    return wording is not None and wording["year"] < number[:4]


def alone(text: str, end: int, floor: int, memory: Memory) -> Mention | None:
    """The act whose name ends at ``end``, standing by itself; ``floor`` is how far back to look."""
    start = name_start(text, end, floor)
    word = text[start:end]
    number = numbers.after(text, end) or numbers.bare_after(text, end)
    if number is None and _DATED.match(text, end):
        number = numbers.dated_after(text, end)
    if number is not None:
        return _numbered(text, start, end, number, memory)
    base = names.basic(word)
    if base in _THAT and (found := _that(text, start, floor)) is not None:
        that = pronoun(found, memory, after_section=True)
        return that if that is not None and that.reason is not Reason.NO_ANTECEDENT else None
    known = memory.by_name(base)
    kind = names.family(base)
    if known is None and base == kind + "en" and _ABOUT.match(text, end):
        known = memory.by_title(text, end)
    if known is None:
        if (base != kind + "en" or _DATED.match(text, end) or _ABOUT.match(text, end)) and names.is_name(
            word
        ):
            memory.mention(kind, None)
        return None
    if _older(text, end, base, known, memory):
        known = None
    memory.mention(kind, known)
    return Mention(start, end, known, "name", reason=None if known else Reason.UNKNOWN_ACT)


def _that(text: str, start: int, floor: int) -> re.Match[str] | None:
    """ "Föreskrifter i anslutning till den lagen": the pronoun whose noun begins at ``start``."""
    begin = start - 4
    if begin < floor or text[begin : start - 1].lower() != "den" or text[begin - 1 : begin].isalnum():
        return None
    return PRONOUN.match(text, begin)


def name_start(text: str, end: int, floor: int) -> int:
    """Where the name that ends at ``end`` begins: its last word, with "plan- och " before it."""
    low = max(floor, end - 80)
    window = text[low:end]
    words = window.rsplit(None, 3)
    if not words:
        return end
    take = 1
    if len(words) > 1 and words[-2].endswith("-"):
        take = 2
    elif len(words) > 2 and words[-2] in ("och", "eller", "samt") and words[-3].endswith("-"):
        take = 3
    first = words[-take].lstrip("(”\"'»")
    start = (
        low + window.rfind(first)
        if take == 1
        else low + window.rfind(words[-take]) + len(words[-take]) - len(first)
    )
    return max(start, floor)
