"""Recognition: what a piece looks like, judged alone. What it is, its neighbours decide (interpret)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from toolkit.law.labels import Label
from toolkit.law.model import ALWAYS, Validity
from toolkit.text.lines import Piece
from toolkit.text.markers import Marker, read_marker
from toolkit.text.notices import split_endnote, split_notices
from toolkit.text.sentences import is_main_clause, says_where

_LABEL = r"\d{1,4}(?: ?[a-zåäöA-ZÅÄÖ]{1,2})?"
_SECTION = re.compile(rf"(?P<marker>(?P<label>{_LABEL})\.? ?§\.?)(?!§)(?: (?P<rest>.*)|$)", re.DOTALL)
_SURE_SECTION = re.compile(rf"{_LABEL} §   ")
_SPLIT_SIGN = re.compile(rf"(?P<marker>(?P<label>{_LABEL}) (?P<notice>/[^/]+/) §) (?P<rest>.*)", re.DOTALL)
_SIGN_FIRST = re.compile(rf"(?P<marker>§ ?(?P<label>{_LABEL})\.?)(?: (?P<rest>.*)|$)", re.DOTALL)
_CHAPTER = re.compile(rf"(?P<marker>(?P<label>{_LABEL})\.? ?(?i:kap)\b\.?)(?: (?P<rest>.*)|$)", re.DOTALL)
_MOMENT = re.compile(rf"(?P<marker>{_LABEL} mom\.|Mom\. {_LABEL}\.?)(?: (?P<rest>.*)|$)", re.DOTALL)
_ORDINAL = r"(?i:första|andra|tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde|tionde|elfte|tolfte)"
_PART = re.compile(
    rf"(?P<marker>(?:AVD\.|Avd\.|AVDELNING|Avdelning) (?:[A-Z]|[IVXLC]{{1,7}}|\d{{1,2}})\b\.?"
    rf"|{_ORDINAL} (?:AVDELNINGEN|avdelningen|Avdelningen)\.?)(?: (?P<rest>.*)|$)"
)
_ROMAN = re.compile(r"(?P<marker>[IVXLC]{1,7}\.?) (?P<rest>[A-ZÅÄÖ].*)")
_TRANSITION = re.compile(
    r"(?:Ikraftträdande(?:-| ?-? ?)? ?och ö|Ikraft-? och ö|Ö|ö)vergångs?bess?täm[mn]{0,3}e?r?ls?er?\w{0,4}"
    r"(?: \d{4}:\d+)?[.:]?",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\(?(?:SFS )?(?P<act>\d{4}:\d+(?: s\.? ?\d+| \d)?)\)?")
_ANNEX = re.compile(
    r"(?P<heading>(?i:bilaga)(?: (?:\d{1,3}(?:\.\d{1,2})?(?: ?[a-z])?|[A-Z]|[IVX]{1,5})(?=$|[ .:(/]))?[.:]?)"
    r"(?: (?P<rest>.*)|$)"
)
_ANNEX_GONE = re.compile(r"Bilag(?:an|orna)(?: \d{1,2})? (?:har|Har|Upphäv)\b.{0,80}")
_GONE = re.compile(r"(?:har |Har |Har, )?(?:upphä|Upphä|upphö|Upphö|utgå|Utgå|beteckn|Beteckn|ersatts)")
_NO_STOP = re.compile(r"(?i)(?:\b(?:m\. ?m|m\. ?fl|o\. ?d|e\. ?d|etc|d\. ?y|o\. ?dyl)\.|^.{1,40}\bkap\.)$")
_SENTENCES = re.compile(r"[a-zåäö)§]{3}\. [A-ZÅÄÖ]")
_UNFINISHED = tuple(
    f" {word}"
    for word in (
        "och eller samt att av som i då när om får ska skall till är för med på från den det kan har".split()
    )
)
_HEADING_NOTICE = re.compile(r"(?:Rubriken|Underrubriken) (?:har|Har) .{0,80}")
_CAPITAL = re.compile(r"[”\"»(]?[A-ZÅÄÖÉÜ0-9§]")
_ARTICLE = re.compile(
    r"Tilläggsbestämmelse \d+\.\d+(?:\.\d+)?"
    r"|(?i:artikel|article|art\.) (?:\d+|[ivxIVX]+)\b ?\w{0,3}\.?(?: .{0,120})?"
)
LONGEST_HEADING = 300
_LONGEST_CLAUSE = 120
"""Headings that are whole sentences are shorter: "Skatteavdrag ska göras från ränta – huvudregeln"."""


@dataclass(frozen=True, slots=True)
class Text:
    """Running text; ``heading`` says that it could be a heading, ``certain`` that it can't be else."""

    text: str
    endnote: str | None
    heading: bool = False
    certain: bool = False
    validity: Validity = ALWAYS


@dataclass(frozen=True, slots=True)
class PointForm:
    """A marker and what follows it."""

    marker: Marker
    text: str
    endnote: str | None
    heading: bool = False


@dataclass(frozen=True, slots=True)
class SectionForm:
    """ "7 a § …"; ``rest`` is all after the sign and notices. ``marker`` where it isn't standard.

    ``sure`` where three spaces follow the sign, as only the clean format has it.
    """

    label: Label
    marker: str | None
    validity: Validity
    rest: str
    sign_first: bool = False
    sure: bool = False


@dataclass(frozen=True, slots=True)
class MomentForm:
    """ "2 mom. …"."""

    marker: str
    rest: str


@dataclass(frozen=True, slots=True)
class ChapterForm:
    """ "2 kap. Rubrik"; ``sure`` is false where it may as well be a reference or a table of contents."""

    label: Label
    marker: str | None
    validity: Validity
    rest: str
    sure: bool


@dataclass(frozen=True, slots=True)
class PartForm:
    """ "AVD. A RUBRIK", "FÖRSTA AVDELNINGEN", or a roman number before a heading (``roman``)."""

    marker: str
    rest: str
    family: str
    validity: Validity = ALWAYS


@dataclass(frozen=True, slots=True)
class TransitionForm:
    """ "Övergångsbestämmelser" alone."""

    heading: str


@dataclass(frozen=True, slots=True)
class NumberForm:
    """An SFS number alone: what follows is what that act says of itself."""

    act: str
    validity: Validity


@dataclass(frozen=True, slots=True)
class AnnexForm:
    """ "Bilaga 2", with what else stands on the line."""

    heading: str
    validity: Validity


@dataclass(frozen=True, slots=True)
class TableForm:
    """Lines kept as they are, without the endnote that stood last."""

    lines: tuple[str, ...]
    kind: str
    endnote: str | None


Form = (
    Text
    | PointForm
    | SectionForm
    | MomentForm
    | ChapterForm
    | PartForm
    | TransitionForm
    | NumberForm
    | AnnexForm
    | TableForm
)


def recognise(piece: Piece) -> Form:
    """What ``piece`` looks like."""
    if piece.kind != "text":
        return _table(piece)
    text = piece.text
    first = text[:1]
    if first.isdigit() or first in "§/":
        structural = _numbered(text, sure=_SURE_SECTION.match(piece.lines[0]) is not None)
        if structural is not None:
            return structural
    elif first in "AFTSÅNEaftsåneIVXLCÖöBbM" and len(text) < 4 * LONGEST_HEADING:
        structural = _worded(text)
        if structural is not None:
            return structural
    marker = read_marker(text)
    if marker is not None:
        body, endnote = split_endnote(marker.rest)
        heading = marker.kind in ("1.", "1)", "a.") and could_be_heading(body) and endnote is None
        return PointForm(marker, body, endnote, heading)
    return text_form(text)


def text_form(text: str) -> Text:
    """``text`` as running text, or as a heading where it could be one."""
    validity, rest = split_notices(text, "Rubriken")
    if validity != ALWAYS and could_be_heading(rest):
        certain = text.startswith(("/Rubriken", "/rubriken"))
        return Text(rest, None, heading=True, certain=certain, validity=validity)
    if _HEADING_NOTICE.fullmatch(text):
        return Text(text, None, heading=True, certain=True)
    body, endnote = split_endnote(text)
    return Text(body, endnote, heading=endnote is None and could_be_heading(text))


def could_be_heading(text: str) -> bool:
    """Whether ``text`` has the look of a heading: begins with a capital, isn't long, ends without a stop."""
    if not text or len(text) > LONGEST_HEADING or not _CAPITAL.match(text):
        return False
    if text[-1] in '.,;:–-/"”»&' or text.endswith((" och", " eller", " samt", " att", " av", " som", " i")):
        return bool(_NO_STOP.search(text)) and not (_SENTENCES.search(text) or says_where(text))
    sentence = _SENTENCES.search(text) or (len(text) > _LONGEST_CLAUSE and is_main_clause(text))
    return not text.startswith("§ ") and not sentence


def is_article(text: str) -> bool:
    """Whether ``text`` heads an article of a treaty ("Artikel 5", "Artikel 5 Hemvist") or the like."""
    return bool(_ARTICLE.fullmatch(text)) and could_be_heading(text.rstrip("."))


def is_gone(text: str) -> bool:
    """Whether ``text`` only says that what stood here is repealed or has moved."""
    return bool(_GONE.match(text))


def _numbered(text: str, *, sure: bool) -> Form | None:
    if match := _SPLIT_SIGN.fullmatch(text):
        validity, left = split_notices(match["notice"])
        if validity != ALWAYS and not left:
            silent = Validity(validity.commences, validity.expires, "")
            return SectionForm(Label.parse(match["label"]), match["marker"], silent, match["rest"])
    before, body = split_notices(text) if text[0] == "/" else (ALWAYS, text)
    if before != ALWAYS and (chapter := _CHAPTER.fullmatch(body)):
        own = before.notice or text[: len(text) - len(body)].strip()
        validity = Validity(before.commences, before.expires, own + "\n")
        return _chapter(chapter, validity, chapter["rest"] or "")
    if match := _SECTION.fullmatch(text):
        validity, rest = split_notices(match["rest"] or "")
        label = Label.parse(match["label"])
        marker = match["marker"] if match["marker"] != f"{label} §" else None
        return SectionForm(label, marker, validity, rest, sure=sure)
    if match := _SIGN_FIRST.fullmatch(text):
        return SectionForm(
            Label.parse(match["label"]), match["marker"], ALWAYS, match["rest"] or "", sign_first=True
        )
    if match := _CHAPTER.fullmatch(text):
        rest = match["rest"] or ""
        if rest.startswith("/Kapitelrubrik"):
            return _chapter(match, ALWAYS, rest)
        validity, heading = split_notices(rest, "Kapitlet")
        return _chapter(match, validity, heading)
    if match := _MOMENT.fullmatch(text):
        return MomentForm(match["marker"], match["rest"] or "")
    if match := _NUMBER.match(text):
        rest = text[match.end() :].strip()
        validity, left = split_notices(rest)
        if not left:
            return NumberForm(match["act"], validity)
    return None


def _chapter(match: re.Match[str], validity: Validity, rest: str) -> ChapterForm:
    label = Label.parse(match["label"])
    marker = match["marker"] if match["marker"] != f"{label} kap." else None
    plain = not rest or is_gone(rest) or bool(re.match(r"[”\"(]?[A-ZÅÄÖ]|/Kapitelrubrik", rest))
    sure = plain and not re.search(r"\d §|§§", rest) and len(rest) <= LONGEST_HEADING
    return ChapterForm(label, marker, validity, rest, sure)


def _worded(text: str) -> Form | None:
    if match := _PART.fullmatch(text):
        rest = match["rest"] or ""
        if not rest or could_be_heading(rest) or is_gone(rest):
            return PartForm(match["marker"], rest, _family(match["marker"]))
    if (match := _ROMAN.fullmatch(text)) and could_be_heading(match["rest"]):
        return PartForm(match["marker"], match["rest"], "roman")
    if len(text) < 60 and _TRANSITION.fullmatch(text):
        return TransitionForm(text)
    if match := _ANNEX.fullmatch(text):
        validity, rest = split_notices(match["rest"] or "")
        if not rest or is_gone(rest) or could_be_heading(rest) or rest.startswith("till "):
            return AnnexForm(f"{match['heading']} {rest}".strip(), validity)
    if _ANNEX_GONE.fullmatch(text):
        return AnnexForm(text, ALWAYS)
    if match := _MOMENT.fullmatch(text):
        return MomentForm(match["marker"], match["rest"] or "")
    return None


def _family(marker: str) -> str:
    return "ordinal" if marker.rstrip(".").lower().endswith("avdelningen") else "avd"


def _table(piece: Piece) -> TableForm:
    body, endnote = split_endnote(piece.lines[-1])
    if endnote is None:
        return TableForm(piece.lines, piece.kind, None)
    kept = (*piece.lines[:-1], body) if body else piece.lines[:-1]
    return TableForm(kept, piece.kind, endnote)
