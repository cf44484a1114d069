"""References to EU acts: "artikel 6.1 e i Europaparlamentets och rådets förordning (EU) 2016/679"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from toolkit.references import acts
from toolkit.references.finding import Finding
from toolkit.references.model import EuPlace, Kind, Reason
from toolkit.references.patterns import ORDINAL, SEPARATOR, separator_kind

_TYPES = {"förordning": "R", "direktiv": "L", "beslut": "D", "rambeslut": "F"}
_ARTICLE = (
    r"\d{1,4}(?!\d)(?:[a-z](?!\w))?+(?:\.\d{1,3}(?:[a-z](?!\w))?+)*+"
    r"(?:\s(?!i\s++\w\w)(?:[a-z]|[ivx]{1,4})(?!\w))*+(?:\s§\s?\d{1,3})?+"
    r"(?:\s++punkt(?:en|erna)?\s++\d{1,3}(?:\s?(?!i\s++\w\w)[a-z](?!\w)\)?)?+(?:\s++(?:och|eller)\s++\d{1,3}(?!\d|\.\d))?+)?+"
    rf"(?:,?\s++{ORDINAL}(?:\s*+{SEPARATOR}{ORDINAL})*+\s++(?:styck(?:et|ena)|mening(?:en|arna)|punkt(?:en|erna)|strecksatsen)(?!\w))*+"
)
_ABOUT = r"(?:\s++om\s++[a-zåäö]{3,40}(?=\s++(?:och|eller)\s++artik))?+"
_ITEM = re.compile(rf"{_ABOUT}\s*+(?P<separator>{SEPARATOR})?(?:artik(?:el|larna)\s++)?(?P<label>{_ARTICLE})")
ARTICLES = re.compile(
    rf"(?P<list>{_ARTICLE}(?:{_ABOUT}\s*+{SEPARATOR}(?:artik(?:el|larna)\s++)?{_ARTICLE})*+)"
)
_MIDDLE = r"(?:\s++(?:om|till)\s++[a-zåäö]{3,40}(?=\s++(?:och|i)\s))?+"
_NUMBER = (
    r"(?:\((?:EU|EG|EEG|Euratom|EU,\s?Euratom|EG,\s?Euratom)\)\s*+(?:nr\s++)?(?P<first>\d{1,4})/(?P<second>\d{1,4})(?![\d/])"
    r"|(?P<year>\d{2,4})/(?P<order>\d{1,4})/(?P<body>EU|EG|EEG|RIF|Gusp|Euratom)(?!\w))"
)
ACT = re.compile(
    r"(?:Europaparlamentets\s++och\s++rådets\s++|rådets\s++|kommissionens\s++)?+"
    r"(?:delegerade\s++|genomförande\s?+)?+(?:genomförande)?(?P<type>förordning|direktiv|rambeslut|beslut)(?:en|et)?\s++"
    + _NUMBER,
)
_WORD = re.compile(r"[Aa]rtik(?:el|larna)\s++(?=\d)|ARTIKEL\s++(?=\d)")
_IN = re.compile(rf"{_MIDDLE}\s++(?:i\s++)?+(?:bilaga\s?+(?P<annex>[IVXLC]+|\d+)?\s++till\s++)?+")
_OPENS = re.compile(
    r"Europaparlamentets\s|rådets\s|kommissionens\s|förordning|direktiv|beslut|rambeslut|delegerade\s|genomförande"
)


_LONGEST_TITLE = 1500
_TITLE_OPENS = re.compile(r"\s++av\s++den\s++\d")
_TITLE_ENDED = re.compile(
    r"[.;:§]\s|\n\s*\n|(?<!\w)(?:artik\w+|ska|skall|finns|gäller|samt|avses|eller)(?!\w)"
)


@dataclass(frozen=True, slots=True)
class EuLabel:
    """One article label as written, with its place in a range."""

    start: int
    end: int
    article: str
    limit: str | None


def celex(match: re.Match[str]) -> str | None:
    """The CELEX number of an act matched by ``ACT``; None where the digits can't be one.

    Since 2015 the acts of the EU are numbered year/number; before, regulations were number/year
    ("nr 593/2008") and directives year/number ("2009/103/EG", "96/1/EG").
    """
    kind = _TYPES[match["type"]]
    if match["first"]:
        first, second = match["first"], match["second"]
        union = "(EU" in match[0] and len(first) == 4 and 2015 <= int(first) <= 2099
        year, order = (first, second) if union else (second, first)
    else:
        year, order = match["year"], match["order"]
    full = int(year) + 1900 if len(year) == 2 and int(year) > 50 else int(year)
    if not 1951 <= full <= 2099:
        return None
    return f"3{full}{kind}{int(order):04d}"


def articles(text: str, start: int) -> tuple[list[EuLabel], int]:
    """The article labels of the list at ``start``, after the word "artikel", and where the list ends."""
    match = ARTICLES.match(text, start)
    if match is None:
        return [], start
    rows: list[tuple[int, int, str, str]] = []
    at = start
    while at < match.end():
        item = _ITEM.match(text, at)
        if item is None:
            break
        kind = separator_kind(item["separator"]) if rows else ""
        rows.append((item.start("label"), item.end(), " ".join(item["label"].split()), kind))
        at = item.end()
    found: list[EuLabel] = []
    for position, (begin, end, words, kind) in enumerate(rows):
        opens = position + 1 < len(rows) and rows[position + 1][3] == "-"
        found.append(EuLabel(begin, end, words, "till" if kind == "-" else "fran" if opens else None))
    return found, match.end()


def act_after(text: str, end: int) -> tuple[re.Match[str] | None, str | None]:
    """The EU act that follows "i", and the annex named before it ("i bilaga I till förordning …")."""
    joint = _IN.match(text, end)
    if joint is None:
        return None, None
    act = ACT.match(text, joint.end()) if _OPENS.match(text, joint.end()) else None
    return act, joint["annex"]


def place(act: re.Match[str], article: str | None, annex: str | None) -> EuPlace | None:
    """The place in the act, None where the act's number can't be read."""
    number = celex(act)
    return EuPlace(number, article, annex) if number else None


def article(finding: Finding, at: int) -> int:
    """The articles whose word holds the anchor at ``at``; returns where the reference ends."""
    start = at - 1
    word = finding.match(_WORD, start) if start >= finding.floor else None
    if word is None or (start and finding.text[start - 1].isalnum()):
        return at + 1
    labels, end = articles(finding.text, word.end())
    act, annex = act_after(finding.text, end)
    mention = _same_act(finding, end) if act is None else None
    number = celex(act) if act is not None else mention.celex if mention is not None else None
    naming = "number" if act is not None else mention.naming if mention is not None else ""
    reason = None if number else Reason.FOREIGN
    for position, label in enumerate(labels):
        read = EuPlace(number or "", label.article, annex)
        finding.add(label.start if position else start, label.end, Kind.EU, read, reason, label.limit, naming)
    if act is not None:
        return add_act(finding, act)
    if mention is not None:
        finding.add_mention(mention)
    finding.phrase += 1
    return mention.end if mention is not None else end


def _same_act(finding: Finding, end: int) -> acts.Mention | None:
    """The EU act that "i samma förordning", "i det direktivet" stand for."""
    joint = finding.match(_IN, end)
    match = finding.match(acts.PRONOUN, joint.end()) if joint is not None else None
    mention = acts.pronoun(match, finding.memory, after_section=True) if match is not None else None
    return mention if mention is not None and mention.celex is not None else None


def standing_alone(finding: Finding, at: int) -> int:
    """An EU act named by itself: the anchor is its letters, its type or what closes its number."""
    low = max(finding.floor, at - 40)
    for match in ACT.finditer(finding.text, low, min(len(finding.text), at + 60)):
        if match.start() <= at < match.end():
            return add_act(finding, match)
    return at + 1


def _within_title(gap: str) -> bool:
    """Whether an act that ``gap`` separates from the one before is named in the title of that one.

    "Förordning (EU) 2017/745 av den 5 april 2017 om … och om upphävande av rådets direktiv 93/42/EEG": what
    "den förordningen" after it means is the first.
    """
    if len(gap) > _LONGEST_TITLE or not _TITLE_OPENS.match(gap):
        return False
    return _TITLE_ENDED.search(gap) is None


def add_act(finding: Finding, act: re.Match[str]) -> int:
    """Note the act itself; returns where its number ends."""
    there = place(act, None, None)
    reason = None if there else Reason.FOREIGN
    finding.add(act.start(), act.end(), Kind.EU, there or EuPlace(""), reason, None, "number")
    finding.memory.mention(act["type"], celex(act))
    if finding.eu_act is not None and _within_title(finding.text[finding.eu_act[2] : act.start()]):
        finding.memory.mention(*finding.eu_act[:2])
    else:
        finding.eu_act = (act["type"], celex(act), act.end())
    finding.phrase += 1
    return act.end()
