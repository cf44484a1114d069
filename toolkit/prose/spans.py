"""Running text: the tokens of a paragraph, a heading or a cell as spans, and what can't be read in it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from markdown_it.token import Token

from toolkit.law.faults import Fault
from toolkit.law.typography import quote
from toolkit.prose.markdown import ADDRESS, NAME
from toolkit.prose.model import Inline, Note, Span, Spans

_SPACES = re.compile(r"[ \t]+")
_DEFINITION = re.compile(r"\[[^\[\]^]+\]:")
_UNREAD = re.compile(
    r"(?P<star>(?<!\s)\*|\*(?!\s))"
    r"|(?P<note>\[\^[^\]\s]*\]?)"
    r"|(?P<inline>\^\[)"
    r"|(?P<link>!\[|\]\(|\]\[)"
    r"|(?P<other>`|~~|(?<!\w)_(?=\w)|(?<=\w)_(?!\w)|<(?=[A-Za-z/!?]))"
)
_SAFE = re.compile(r"https?://[^/?#\s]+\S*|mailto:[^\s@]+@\S+")
_LONGEST_ADDRESS = 2000
_BROKEN = re.compile(r"\]\([^()\n]*\n[^()]*\)")

_LINKS = "Länkar skrivs [text](https://…), på en rad."
_EMPHASIS = (
    "Fetstilen eller kursiven avslutas aldrig; skriv lika många asterisker efter, eller ”\\*” för själva "
    "tecknet."
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where running text stands, and so what it may hold. ``kind`` names the place in a fault."""

    kind: str
    notes: bool = True
    links: bool = True
    names: bool = False


TEXT = Place("text")
BOX = Place("ruta", names=True)
HEADING = Place("rubrik", notes=False, links=False)
NOTE = Place("fotnot", notes=False)


@dataclass(slots=True)
class SpanReader:
    """Reads running text. ``texts`` are those that ``[[name]]`` fetches; ``notes`` the footnotes by label."""

    texts: Mapping[str, str]
    unknown: str
    notes: dict[str, Note] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    referred: set[str] = field(default_factory=set)

    def read(self, token: Token, place: Place, line: int, names: list[str] | None = None) -> Spans:
        """The spans of the inline ``token``, which begins on ``line``; ``names`` collects what is fetched."""
        if broken := _BROKEN.search(token.content):
            self._fault(_LINKS, line + token.content.count("\n", 0, broken.start()))
            return ()
        if _DEFINITION.match(token.content):
            self._fault(_LINKS, line)
        found: list[Inline] = []
        bold = italic = 0
        link: str | None = None
        address, words_before = False, 0
        for child in token.children or ():
            text = ""
            match child.type:
                case "text":
                    text = child.content
                    if not address:
                        self._unread(text, line)
                case "text_special" if child.info == "escape":
                    text = child.content
                case "text_special":
                    self._fault(
                        f"Skrivsättet {quote(child.markup)} kan inte läsas; skriv tecknet självt.", line
                    )
                case "softbreak" | "hardbreak":
                    line += 1
                    text = " " if child.type == "softbreak" else "\n"
                case "strong_open" | "strong_close":
                    bold += child.nesting
                case "em_open" | "em_close":
                    italic += child.nesting
                case "link_open":
                    link, words_before = self._link(child, place, line), len(found)
                    address = child.markup in ADDRESS
                case "link_close":
                    if not any(isinstance(it, Span) and it.text.strip() for it in found[words_before:]):
                        self._fault("Länken saknar text; skriv [text](https://…).", line)
                    link, address = None, False
                case "footnote_ref":
                    found.extend(self._note(child.meta["label"], place, line))
                    if link is not None:
                        self._fault("En länk kan inte ha en fotnot; skriv fotnoten efter länken.", line)
                case kind if kind == NAME:
                    text = self._named(child.content, place, line, names)
                case "image":
                    self._fault(
                        "Bilder kan inte läsas; beskriv innehållet i text eller lägg bilden i en bilaga.",
                        line,
                    )
                    line += child.content.count("\n")
                case "html_inline":
                    self._fault(
                        f"HTML som {quote(short(child.content))} kan inte läsas; skriv vanlig "
                        "text, **fetstil** eller *kursiv*.",
                        line,
                    )
                    line += child.content.count("\n")
                case _:
                    self._fault(f"Skrivsättet vid {quote(short(child.content))} kan inte läsas.", line)
            if text:
                found.append(Span(_SPACES.sub(" ", text), bool(bold), bool(italic), link))
        return joined(found)

    def _fault(self, message: str, line: int) -> None:
        self.faults.append(Fault(message, line=line))

    def _unread(self, text: str, line: int) -> None:
        """A fault for the first of each kind of sign in ``text`` that would be a mark if it were whole."""
        kinds: set[str | None] = set()
        for mark in _UNREAD.finditer(text):
            if mark.lastgroup in kinds:
                continue
            kinds.add(mark.lastgroup)
            match mark.lastgroup:
                case "star":
                    message = _EMPHASIS
                case "note":
                    message = (
                        f"Fotnoten {short(mark[0])} har ingen text; skriv ”[^1]: …” på en egen rad, med "
                        "samma namn."
                    )
                case "inline":
                    message = "Fotnoter skrivs med [^1] i texten och ”[^1]: …” på en egen rad."
                case "link":
                    message = _LINKS
                case _:
                    message = (
                        f"Skrivsättet vid {quote(short(text[mark.start() :]))} kan inte läsas; skriv vanlig "
                        "text, **fetstil** eller *kursiv*, och sätt ”\\” före ett tecken som ska synas."
                    )
            self._fault(message, line)

    def _link(self, opening: Token, place: Place, line: int) -> str:
        address = str(opening.attrGet("href") or "")
        if not place.links:
            self._fault(f"En {place.kind} kan inte ha en länk; skriv den i texten under.", line)
        elif not _SAFE.fullmatch(address) or len(address) > _LONGEST_ADDRESS:
            self._fault(
                f"Länken till {quote(short(address))} kan inte användas; adressen ska börja med https://, "
                "http:// eller mailto:.",
                line,
            )
        if opening.attrGet("title"):
            self._fault("Länken har en text inom citattecken som inte skrivs ut; ta bort den.", line)
        return address

    def _note(self, label: str, place: Place, line: int) -> list[Note]:
        if not place.notes:
            self._fault(f"En {place.kind} kan inte ha en fotnot; sätt den i texten.", line)
        elif label in self.referred:
            self._fault(
                f"Fotnoten {short(f'[^{label}]')} används flera gånger; skriv en egen på varje ställe.", line
            )
        elif label in self.notes:
            self.referred.add(label)
            return [self.notes[label]]
        self.referred.add(label)
        return []

    def _named(self, name: str, place: Place, line: int, names: list[str] | None) -> str:
        if not place.names or names is None:
            self._fault(f"[[{name}]] hör hemma i en ruta; skriv ”> ” först på raden.", line)
        elif name not in self.texts:
            self._fault(self.unknown.format(name=name), line)
        else:
            names.append(name)
        return self.texts.get(name, "")


def short(text: str) -> str:
    """The beginning of ``text``, to find it by."""
    first = text.partition("\n")[0]
    return first if len(first) <= 30 else f"{first[:29]}…"


def joined(spans: list[Inline]) -> Spans:
    """``spans`` without empty ones, those of the same look in one."""
    found: list[Inline] = []
    for span in spans:
        last = found[-1] if found else None
        if isinstance(span, Note):
            found.append(span)
        elif isinstance(last, Span) and (last.bold, last.italic, last.link) == (
            span.bold,
            span.italic,
            span.link,
        ):
            found[-1] = Span(last.text + span.text, span.bold, span.italic, span.link)
        elif span.text:
            found.append(span)
    return tuple(found)
