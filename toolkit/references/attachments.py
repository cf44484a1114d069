"""Annexes and transitional provisions: what stands after an act's sections."""

from __future__ import annotations

import re

from toolkit.law.locator import Locator
from toolkit.references import acts, eu
from toolkit.references import patterns as p
from toolkit.references.finding import Finding, kind_of
from toolkit.references.leaf import Leaf, Phrase
from toolkit.references.model import EuPlace, Kind, Reason
from toolkit.references.phrase import PhraseReader
from toolkit.references.sections import graft, of_article

_ANNEX = re.compile(r"[Bb]ilag(?:a|an|orna)(?!\w)")
_LABEL = r"\d{1,3}+(?:\s?[a-z](?!\w))?+(?![:/.]\d)"
_ROMAN = r"[IVXLC]{1,5}(?!\w)"
_ANNEX_LABEL = re.compile(rf"\s++(?P<label>{_LABEL}|{_ROMAN}|[A-Z](?![\w.]))")
_ANNEX_MORE = re.compile(
    rf"\s*+(?P<separator>{p.SEPARATOR})(?P<label>{_LABEL}|{_ROMAN})(?!\s*+(?:§|[Kk]ap|\d|{p.SEPARATOR}{p.LABEL}\s*+§))"
)
_TO = re.compile(r"\s++till\s++")
_OF_TREATY = re.compile(
    r"\s++(?:denna|detta|nämnda)\s++(?:konvention|överenskommelse|avtal|protokoll|fördrag)(?:en|et)?(?!\w)"
)
_POINT = re.compile(r"[Pp]unkt(?:en|erna)?\s++(?=\d)")
_PROVISIONS = re.compile(
    r"(?:\s++(?:i\s++|av\s++)?)?(?P<words>(?:ikraftträdande-\s++och\s++)?[Öö]vergångsbestämmelserna)(?!\w)(?P<to>\s++till)?+"
)
_ELSEWHERE = re.compile(r"\s++i\s++(?!övergångs|ikraft)")
_AMENDING = re.compile(r"\s++om\s++ändring(?:ar)?\s++i(?=\s)")


def annex(finding: Finding, at: int) -> int:
    """ "bilaga 2 till lagen (2016:1145)", "bilagorna 1 och 2", "bilagan"; the anchor stands one letter in."""
    start, text = at - 1, finding.text
    word = finding.match(_ANNEX, start) if start >= finding.floor else None
    if word is None or (start and text[start - 1].isalnum()):
        return at + 1
    rows: list[tuple[int, int, str, str]] = []
    end = word.end()
    match = finding.match(_ANNEX_LABEL, end)
    while match is not None:
        kind = p.separator_kind(match["separator"]) if rows else ""
        rows.append((match.start("label"), match.end(), "".join(match["label"].split()), kind))
        end = match.end()
        match = finding.match(_ANNEX_MORE, end)
    if word[0][0] == "B" and finding.starts_block(start) and text[end : end + 1] in ("", "\n"):
        return end
    joint = finding.match(_TO, end)
    act = finding.match(eu.ACT, joint.end()) if joint is not None else None
    mention = acts.after(text, end, finding.memory) if act is None else None
    if joint is not None and (treaty := finding.match(_OF_TREATY, joint.end() - 1)) is not None:
        mention = acts.Mention(joint.end(), treaty.end(), None, "pronoun", reason=Reason.FOREIGN)
    if act is None and mention is None and not rows and word[0].lower() == "bilaga":
        return end
    for position, (begin, stop, label, kind) in enumerate(rows or [(start, end, "", "")]):
        opens = position + 1 < len(rows) and rows[position + 1][3] == "-"
        limit = "till" if kind == "-" else "fran" if opens else None
        _add_annex(finding, begin if position else start, stop, label, limit, act, mention)
    if act is not None:
        return eu.add_act(finding, act)
    if mention is not None and mention.place is None:
        finding.add_mention(mention)
    finding.phrase += 1
    return mention.end if mention is not None else end


def _add_annex(
    finding: Finding,
    start: int,
    end: int,
    label: str,
    limit: str | None,
    act: re.Match[str] | None,
    mention: acts.Mention | None,
) -> None:
    if act is not None:
        place = eu.place(act, None, label)
        reason = None if place else Reason.FOREIGN
        finding.add(start, end, Kind.EU, place or EuPlace("", None, label), reason, limit, "number")
        return
    if mention is not None and mention.celex is not None:
        there = EuPlace(mention.celex, None, label)
        finding.add(start, end, Kind.EU, there, None, limit, mention.naming)
        return
    number, why, naming = finding.own_act, None, ""
    if mention is not None:
        naming = mention.naming
        if mention.place is None and not mention.own:
            number, why = mention.number, mention.reason
    if len(label) > 1 and not label[0].isdigit():
        label, why = "", Reason.FOREIGN
    finding.add(start, end, Kind.ANNEX, Locator(number, annex=label), why, limit, naming)


def point(finding: Finding, at: int) -> int:
    """ "punkt 4 i övergångsbestämmelserna till lagen (2007:411) om ändring i …", "punkt 2 i 3 §"."""
    start = at - 1
    word = finding.match(_POINT, start) if start >= finding.floor else None
    if word is None or (start and finding.text[start - 1].isalnum()):
        return at + 1
    phrase = PhraseReader(finding.text, start).from_points(word.end())
    if not phrase.leaves:
        return word.end()
    provisions_here = finding.match(_PROVISIONS, phrase.end)
    if provisions_here is not None:
        return _provisions(finding, phrase, provisions_here)
    if (end := graft(finding, phrase) or of_article(finding, phrase)) is not None:
        return end
    here = finding.place
    known = here is not None and here.amendment is not None and not finding.match(_ELSEWHERE, phrase.end)
    why = None if known else Reason.LOOSE_POINT
    for leaf in phrase.leaves:
        finding.add(
            leaf.start, leaf.end, kind_of(leaf), finding.locate(leaf, None, None), why, leaf.limit, "", True
        )
    finding.phrase += 1
    return phrase.end


def provisions(finding: Finding, at: int) -> int:
    """ "övergångsbestämmelserna till lagen (2007:411)" as a whole; the anchor stands one letter in."""
    match = finding.match(_PROVISIONS, at - 1) if at > finding.floor else None
    return _provisions(finding, None, match) if match is not None else at + 1


def _provisions(finding: Finding, phrase: Phrase | None, match: re.Match[str]) -> int:
    """The transitional provisions of the act named after "till", or else those the text stands in.

    Those of an act "om ändring i" another are found in that other act, under the amending act's number.
    """
    text, memory, end = finding.text, finding.memory, match.end()
    mention = acts.after(text, end, memory) if match["to"] else None
    if mention is not None and mention.place is not None:
        mention = None
    if phrase is None and mention is None:
        return end
    act, amendment, why = finding.own_act, "", None
    base: acts.Mention | None = None
    here = finding.place
    if mention is not None and not mention.own:
        act, why = mention.number, mention.reason
        joint = finding.match(_AMENDING, mention.end) if mention.number else None
        base = acts.after(text, joint.end(), memory) if joint is not None else None
        if base is not None and base.place is None:
            act = finding.own_act if base.own else base.number
            amendment, why = mention.number or "", base.reason
        else:
            base = None
    elif mention is None and here is not None and here.amendment is not None:
        amendment = here.amendment
    elif mention is None:
        why = Reason.NO_PLACE
    start = match.start("words")
    for leaf in phrase.leaves if phrase is not None else [Leaf(start, match.end("words"))]:
        locator = Locator(act, subsection=leaf.subsection, points=leaf.points, amendment=amendment)
        kind = kind_of(leaf) if phrase is not None else Kind.PROVISIONS
        finding.add(leaf.start, leaf.end, kind, locator, why, leaf.limit, mention.naming if mention else "")
    for named in (mention, base):
        if named is not None:
            finding.add_mention(named)
            end = named.end
    finding.phrase += 1
    return end
