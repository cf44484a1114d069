"""Acts named by themselves, and places named by where the text stands."""

from __future__ import annotations

import re
from dataclasses import replace

from toolkit.law.locator import Locator
from toolkit.references import acts, names, numbers
from toolkit.references.finding import Finding
from toolkit.references.model import Kind, Reason
from toolkit.references.sections import of_act

_BARE_SFS = re.compile(rf"SFS\s++(?P<number>{names.NUMBER})(?![\d:])")
_NAME_END = re.compile(r"\w++")
_INTRODUCING = re.compile(
    r"\s++(?:om|angående)\s++(?:införande|ändring|ikraftträdande|upphävande|fortsatt)[^.,;]{0,40}"
)
_KINDS = {"kapitel": Kind.CHAPTER, "stycke": Kind.SUBSECTION, "bilaga": Kind.ANNEX, "punkt": Kind.POINT}


def number(finding: Finding, at: int) -> int:
    """An act's number in parentheses ("lag (1995:1)", "jaktstadgan (1938:279)"), or "SFS 1995:1"."""
    text = finding.text
    match = finding.match(numbers.AFTER, at)
    if match is None:
        bare = finding.match(_BARE_SFS, at)
        if bare is None:
            return at + 1
        sfs = names.tidy(bare["number"])
        finding.memory.mention("", sfs)
        finding.add(at, bare.end(), Kind.ACT, Locator(sfs), naming="number")
        return bare.end()
    low = max(finding.floor, at - 30)
    end = low + len(text[low:at].rstrip())
    begin = acts.name_start(text, end, finding.floor) if end > finding.floor else at
    name, sfs = text[begin:end], names.tidy(match["number"])
    if _is_endnote(text, name, begin, match.end()):
        finding.add(
            begin, match.end(), Kind.ENDNOTE, Locator(finding.own_act, amendment=sfs), naming="number"
        )
        return match.end()
    finding.memory.introduce(name, sfs, text, match.end())
    finding.title_from = match.end()
    finding.add(begin, match.end(), Kind.ACT, Locator(sfs), naming="number")
    return match.end()


def _is_endnote(text: str, name: str, begin: int, end: int) -> bool:
    """ "Lag (2019:914)." closing a text: which act gave it its wording, not a reference to that act."""
    if name not in ("Lag", "Förordning", "Kungörelse"):
        return False
    before = text[max(0, begin - 40) : begin].rstrip(" \t\u00a0")
    closes = not before or before[-1] in ".\n:)/–-§"
    return closes and text[end : end + 1] in ("", ".", "\n")


def name(finding: Finding, at: int) -> int:
    """The act whose name holds the anchor at ``at`` ("kommunallagen", "brottsbalkens")."""
    word = finding.match(_NAME_END, at)
    if word is None or not word[0].removesuffix("s").endswith(("en", "an", "et")):
        return word.end() if word is not None else at + 1
    mention = acts.alone(finding.text, word.end(), finding.floor, finding.memory)
    if mention is None:
        return word.end()
    finding.add_mention(mention)
    return of_act(finding, mention)


def dated(finding: Finding, at: int) -> int:
    """ "Lag den 15 juni 1923 (nr 218)": an act in the indefinite form, by its date and number."""
    text = finding.text
    end = text.index(" ", at)
    given = numbers.dated_after(text, end)
    if given is None:
        return end
    start = acts.name_start(text, end, finding.floor)
    finding.memory.introduce(text[start:end], given.sfs, text, given.end)
    finding.title_from = given.end
    finding.add(start, given.end, Kind.ACT, Locator(given.sfs), naming="number")
    return given.end


def pronoun(finding: Finding, at: int) -> int:
    """ "denna lag", "samma balk", "nämnda paragraf": the anchor stands one or a few letters into the word."""
    match = None
    for back in (1, 5, 6):
        start = at - back
        if start >= finding.floor and not (start and finding.text[start - 1].isalnum()):
            match = match or finding.match(acts.PRONOUN, start)
    mention = acts.pronoun(match, finding.memory) if match is not None and match.end() > at else None
    if match is None or mention is None:
        return at + 1
    if mention.place is not None:
        _this_place(finding, mention)
    else:
        if 0 <= match.start() - finding.title_from <= 60:
            mention = _within_title(finding, mention, match)
        finding.add_mention(mention)
    finding.phrase += 1
    return mention.end


def _within_title(finding: Finding, mention: acts.Mention, match: re.Match[str]) -> acts.Mention:
    """ "lagen (2000:462) om införande av nämnda lag": not that act itself but the one named before it."""
    title = finding.match(_INTRODUCING, finding.title_from)
    if title is None or title.end() < match.start() or mention.own:
        return mention
    earlier = finding.memory.last(names.family((match["act"] or "").lower()), skip=1)
    sfs = earlier[1] if earlier is not None else None
    if sfs == acts.OWN:
        return replace(mention, number=None, own=True, reason=None)
    return replace(mention, number=sfs, reason=None if sfs else Reason.NO_ANTECEDENT)


def _this_place(finding: Finding, mention: acts.Mention) -> None:
    """ "denna paragraf" where the text stands; "samma stycke", "nämnda lagrum" what was named last."""
    noun = mention.place or ""
    here = finding.place
    place, reason = None, Reason.NO_LAST_PLACE
    if mention.pronoun in ("denna", "detta"):
        place = _part(noun, replace(here, act=finding.own_act)) if here is not None else None
        reason = Reason.NO_PLACE
    elif mention.pronoun == "föregående":
        number = (here.subsection or 0) - 1 if here is not None and here.section is not None else 0
        if here is not None and noun == "stycke" and number > 0:
            place = replace(here, act=finding.own_act, subsection=number, points=(), sentence=None)
    else:
        last = finding.memory.last_place
        place = _part(noun, last) if last is not None and not finding.memory.several_places else None
    kind = _KINDS.get(noun, Kind.SECTION)
    why = None if place is not None else reason
    finding.add(mention.start, mention.end, kind, place or Locator(), why, naming="pronoun")


def _part(noun: str, place: Locator) -> Locator | None:
    """The chapter, section, subsection … that ``place`` lies in."""
    if noun == "kapitel":
        return Locator(place.act, place.chapter) if place.chapter is not None else None
    if noun == "bilaga":
        return Locator(place.act, annex=place.annex) if place.annex is not None else None
    if noun == "paragraf":
        return place.to_section if place.section is not None else None
    if noun == "stycke":
        return replace(place, points=(), sentence=None) if place.subsection is not None else None
    if noun == "punkt":
        return replace(place, sentence=None) if place.points else None
    return place if place.section is not None else None
