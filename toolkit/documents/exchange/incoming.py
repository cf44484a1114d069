"""A document that comes in from outside: opened safely, with its faults told in Swedish."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache

from toolkit.documents.exchange.origin import Origin
from toolkit.documents.exchange.provision_text import NEW_SECTION, NUMBER, TextLine, is_only_number
from toolkit.law.faults import Fault, FaultError
from toolkit.law.locator import Locator
from toolkit.law.model import Act
from toolkit.law.typography import bind, enumerate_words, normalise, quote
from toolkit.word.comments import comments_of, footnote_texts
from toolkit.word.controls import tag_of
from toolkit.word.ooxml import Element, attribute, document_text, parse, qualified
from toolkit.word.package import NotAPackage, Parts, external_links, macro_parts, main_part, read_package
from toolkit.word.reading import ReadParagraph
from toolkit.word.template import body
from toolkit.word.views import View, viewed

_REFUSED = {
    "krypterat": "Dokumentet är krypterat eller sparat i ett äldre Wordformat; ta bort lösenordet och spara "
    "det som Word-dokument (*.docx).",
    "bomb": "Dokumentet blir orimligt stort när det packas upp och har inte lästs; spara om det i Word utan "
    "bilder.",
    "makron": "Dokumentet innehåller makron, som aldrig körs; spara det som Word-dokument (*.docx) utan "
    "makron.",
    "annat": "Filen är inte ett Worddokument av typen .docx; spara den i Word som ”Word-dokument (*.docx)”.",
    "skadat": "Dokumentet är skadat och går inte att läsa; öppna det i Word, reparera det och spara det på "
    "nytt.",
}
_ELSEWHERE = "dokumentet i övrigt"
_HARMLESS = ("attachedTemplate",)


@dataclass(frozen=True, slots=True)
class Note:
    """A comment or an added footnote, on the provision where it stands."""

    place: str
    author: str
    date: str
    text: str
    on: str = ""


@dataclass(frozen=True, slots=True)
class Incoming:
    """A document opened: its parts, and its body as it reads with every tracked change accepted."""

    parts: Parts
    body: Element
    raw: Element
    notes: tuple[Fault, ...] = ()


def open_document(data: bytes) -> Incoming:
    """The .docx in ``data``, all tracked changes accepted.

    Nothing in it is run and nothing outside it fetched: macros and links to content elsewhere are refused,
    an attached template is noted. Raises FaultError with one sentence.
    """
    try:
        parts = read_package(data)
    except NotAPackage as error:
        raise FaultError.of(_REFUSED[error.kind]) from error
    if macro_parts(parts):
        raise FaultError.of(_REFUSED["makron"])
    links = external_links(parts)
    fetched = [target for kind, target in links if kind not in _HARMLESS]
    if fetched:
        raise FaultError.of(
            f"Dokumentet hämtar innehåll utifrån ({_shortened(fetched[0])}), vilket aldrig görs; bryt länken "
            "i Word under Arkiv, Info, Redigera länkar till filer, och spara på nytt."
        )
    notes = tuple(
        Fault(f"Dokumentet hänvisar till en mall utanför sig självt ({_shortened(target)}); den läses inte.")
        for _, target in links
    )
    try:
        root = body(parse(parts[main_part(parts)]))
    except ValueError as error:
        raise FaultError.of(_REFUSED["skadat"]) from error
    return Incoming(parts, viewed(root, View.ACCEPTED), root, notes)


def _shortened(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:57]}…"


def excerpt(text: str) -> str:
    """The first words of ``text`` in quotation marks, to find it by."""
    words = normalise(text)
    return quote(words if len(words) <= 50 else f"{words[:50].rsplit(' ', 1)[0]} …")


def refuse_unreadable(paragraph: ReadParagraph, place: str) -> None:
    """Raise FaultError where ``paragraph`` holds something that isn't text."""
    if paragraph.unreadable:
        raise FaultError.of(
            f"Här står {paragraph.unreadable[0]}, som inte kan läsas in i en lagtext; ta bort det och skriv "
            "innehållet som text.",
            place=place,
        )


def text_line(paragraph: ReadParagraph) -> TextLine:
    """A paragraph as a line of a provision; one that only shows its prompt has no text."""
    words = paragraph.text.strip()
    # A program that fills in the control without clearing its mark must not lose what it wrote.
    is_prompt = paragraph.placeholder and words.startswith("[") and words.endswith("]")
    text = "" if is_prompt else paragraph.text
    return TextLine(paragraph.style, text, paragraph.numbered and not is_prompt)


@lru_cache(maxsize=4096)
def place_of_tag(tag: str) -> Locator | None:
    """The locator in a control's tag; None for other controls. A row's tag may end in "~2"."""
    try:
        return Locator.parse(tag.partition("~")[0])
    except ValueError:
        return None


def refuse_another_base(origin: Origin, base: Act, differing: Sequence[str]) -> None:
    """Raise FaultError unless the document was made from ``base`` in this very wording.

    ``differing`` are the places in the document that read differently in ``base``.
    """
    if origin.number != base.number:
        raise FaultError.of(
            f"Dokumentet gäller {origin.number}, men förslaget ändrar {base.number}; välj en annan mapp."
        )
    if origin.wording == base.amended_through and not differing:
        return
    where = (
        f"{enumerate_words([bind(place) for place in differing])} lyder nu annorlunda"
        if differing
        else "de paragrafer som står i dokumentet är oförändrade"
    )
    raise FaultError.of(
        f"Dokumentet gjordes från lydelsen t.o.m. SFS {origin.wording}, men lagen som ändras har lydelse "
        f"t.o.m. SFS {base.amended_through} ({where}); gör ett nytt dokument från den lydelsen och för över "
        "ändringarna."
    )


def notes_of(incoming: Incoming, printed: Collection[str] = ()) -> list[Note]:
    """The comments in the document, and the footnotes that somebody added or changed, in order.

    ``printed`` are the footnotes that the document had when it was made.
    """
    found: list[Note] = []
    comments = comments_of(incoming.parts, incoming.raw)
    places = _places_in(incoming.raw) if comments else {}
    for comment, at in comments:
        place = places.get(at, "") if at is not None else ""
        found.append(Note(place or _ELSEWHERE, comment.author, comment.date[:10], comment.text, comment.on))
    texts = footnote_texts(incoming.parts)
    added = [
        (mark, text)
        for mark in incoming.body.iter(qualified("w:footnoteReference"))
        if (text := texts.get(attribute(mark, "id") or "")) and text not in printed
    ]
    places = _places_in(incoming.body) if added else {}
    for mark, text in added:
        at = next(mark.iterancestors(qualified("w:p")), None)
        place = places.get(at, "") if at is not None else ""
        found.append(Note(place or _ELSEWHERE, "", "", f"Fotnot: {text}"))
    return found


def _places_in(root: Element) -> dict[Element, str]:
    """The provision that each paragraph belongs to: its control's, or the new section begun before it."""
    found: dict[Element, str] = {}
    here = control = ""
    for paragraph in root.iter(qualified("w:p")):
        tagged = _tagged(paragraph)
        if tagged and tagged != control:
            here = control = tagged
        text = normalise(document_text(paragraph))
        if is_only_number(text) and text != here and not here.endswith(text):
            here = text
        found[paragraph] = here
    return found


def _tagged(paragraph: Element) -> str:
    for sdt in paragraph.iterancestors(qualified("w:sdt")):
        place = place_of_tag(tag_of(sdt) or "")
        if place is not None:
            return "ikraftträdande" if place.amendment is not None else place.to_section.words
    return ""


def is_number_line(line: TextLine) -> bool:
    """Whether ``line`` is where a section begins: by its style, or because it is nothing but a number."""
    style = line.style.lower()
    return (style in (NUMBER.lower(), NEW_SECTION.lower()) and bool(normalise(line.text))) or is_only_number(
        line.text
    )
