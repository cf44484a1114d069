"""What a page draws: its characters with place, size and style, its horizontal rules, its pictures.

The page's drawing is followed by pdfminer.six, which pdfplumber stands on; the characters are taken as they
are drawn, without the objects that pdfplumber would make of each, and counted, so that a drawing that
repeats itself without end is refused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from toolkit.pdf.opening import NotReadable, refuse_vast_font

if TYPE_CHECKING:
    from pdfminer.pdfpage import PDFPage

MAX_GLYPHS = 30_000
MAX_FOLLOWED = 12_000_000
MAX_GLYPHS_IN_ALL = 6_000_000
MAX_FOLLOWED_IN_ALL = 60_000_000
"""How many things a page may draw, how many bytes of drawing are followed for it, and the same for a whole
file: one of a few kilobytes can draw a full page on each of its three thousand."""
MAX_DEPTH = 12
SOFT_HYPHEN = "\N{SOFT HYPHEN}"
_ITALIC = re.compile(r"ital|obli|kursiv|slanted|[-,]it\b", re.IGNORECASE)
_BOLD = re.compile(r"bold|black|heavy|fet\b|semibold|demi", re.IGNORECASE)
_INVISIBLE = 3
_AS_IT_IS = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character drawn. Lengths are in points; ``y`` is the baseline, counted from the top of the page."""

    text: str
    x0: float
    x1: float
    y: float
    size: float
    italic: bool = False
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A horizontal rule, or the upper edge of a filled strip."""

    x0: float
    x1: float
    y: float


@dataclass(frozen=True, slots=True)
class Picture:
    """Where a picture stands."""

    x0: float
    x1: float
    top: float
    bottom: float


@dataclass(slots=True)
class Drawn:
    """What one page draws. ``turned`` counts the characters that don't stand upright, ``unknown`` those
    whose font doesn't say what they are, ``invisible`` those drawn without ink, as machine-read text is."""

    width: float
    height: float
    glyphs: list[Glyph] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    turned: int = 0
    unknown: int = 0
    invisible: int = 0


class Drawing:
    """Follows the drawing of the pages of one file; fonts are kept from one page to the next."""

    def __init__(self) -> None:
        from pdfminer.pdfinterp import PDFResourceManager

        class Fonts(PDFResourceManager):
            def get_font(self, objid: Any, spec: Any) -> Any:
                if not (objid and objid in self._cached_fonts):
                    refuse_vast_font(spec)
                return super().get_font(objid, spec)

        self._fonts = Fonts()
        self._drawn = 0
        self._followed = 0

    def draw(self, page: PDFPage, number: int) -> Drawn:
        """What ``page`` draws. Raises NotReadable, with ``number`` as its page."""
        try:
            made, drawn, followed = _drawn(page, self._fonts)
        except NotReadable as error:
            raise NotReadable(error.kind, number) from error
        except Exception as error:
            raise NotReadable("skadat", number) from error
        self._drawn += drawn
        self._followed += followed
        if self._drawn > MAX_GLYPHS_IN_ALL or self._followed > MAX_FOLLOWED_IN_ALL:
            raise NotReadable("bomb", number)
        return made


def _drawn(page: PDFPage, fonts: Any) -> tuple[Drawn, int, int]:
    """What ``page`` draws, how many things that is, and how many bytes were followed for it."""
    from pdfminer.pdfinterp import PDFPageInterpreter
    from pdfminer.pdftypes import stream_value

    device = _device(fonts)
    followed = 0

    class Interpreter(PDFPageInterpreter):
        depth = 0

        def subinterp(self) -> Any:
            inner = super().subinterp()
            if isinstance(inner, Interpreter):
                inner.depth = self.depth + 1
                if inner.depth > MAX_DEPTH:
                    raise NotReadable("bomb")
            return inner

        def execute(self, streams: Any) -> None:
            nonlocal followed
            followed += 100 + sum(len(stream_value(stream).get_data()) for stream in streams)
            if followed > MAX_FOLLOWED:
                raise NotReadable("bomb")
            super().execute(streams)

    # The corners of a box may come in any order (ISO 32000-1, 7.9.5); pdfminer takes the first for the lower.
    x0, y0, x1, y1 = page.mediabox
    page.mediabox = (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
    Interpreter(fonts, device).process_page(page)
    return device.made, device.count, followed


def _device(fonts: Any) -> Any:
    """A device that keeps what is drawn on one page."""
    from pdfminer.pdfdevice import PDFTextDevice
    from pdfminer.pdffont import PDFUnicodeNotDefined
    from pdfminer.utils import apply_matrix_pt, apply_matrix_rect

    class Device(PDFTextDevice):
        made: Drawn
        count = 0

        def __init__(self) -> None:
            super().__init__(fonts)
            self._aside: list[bool] = []
            self._soft: list[bool] = []
            self._styles: dict[int, tuple[bool, bool]] = {}
            self._unseen = False

        def begin_page(self, page: Any, ctm: Any) -> None:
            x0, y0, x1, y1 = apply_matrix_rect(ctm, page.mediabox)
            self.made = Drawn(abs(x1 - x0), abs(y1 - y0))

        def begin_tag(self, tag: Any, props: Any = None) -> None:
            known = props if isinstance(props, dict) else {}
            kind = getattr(known.get("Type"), "name", "")
            self._aside.append(getattr(tag, "name", "") == "Artifact" and kind == "Pagination")
            meant = known.get("ActualText")
            self._soft.append(isinstance(meant, bytes) and _spelled(meant) == SOFT_HYPHEN)

        def end_tag(self) -> None:
            if self._aside:
                self._aside.pop()
                self._soft.pop()

        def _step(self) -> None:
            self.count += 1
            if self.count > MAX_GLYPHS:
                raise NotReadable("bomb")

        def paint_path(self, gstate: Any, stroke: Any, fill: Any, evenodd: Any, path: Any) -> None:
            self._step()
            points = [part[-2:] for part in path if part[0] in "ml"]
            if not 2 <= len(points) <= 5:
                return
            ctm = self.ctm or _AS_IT_IS
            placed = [apply_matrix_pt(ctm, point) for point in points]
            xs, ys = [x for x, _ in placed], [y for _, y in placed]
            if max(ys) - min(ys) < 2.5 and max(xs) - min(xs) > 20:
                self.made.rules.append(Rule(min(xs), max(xs), self.made.height - max(ys)))

        def render_image(self, name: Any, stream: Any) -> None:
            self._step()
            x0, y0, x1, y1 = apply_matrix_rect(self.ctm or _AS_IT_IS, (0, 0, 1, 1))
            self.made.pictures.append(Picture(x0, x1, self.made.height - y1, self.made.height - y0))

        def render_string(self, textstate: Any, seq: Any, ncs: Any, graphicstate: Any) -> None:
            self._unseen = textstate.render == _INVISIBLE
            super().render_string(textstate, seq, ncs, graphicstate)

        def render_char(
            self,
            matrix: Any,
            font: Any,
            fontsize: Any,
            scaling: Any,
            rise: Any,
            cid: Any,
            ncs: Any,
            graphicstate: Any,
        ) -> float:
            self._step()
            advance = float(font.char_width(cid) * fontsize * scaling)
            if any(self._aside):
                return advance
            a, b, c, d, e, f = matrix
            if abs(b) > 0.02 * abs(a) or a * d <= 0 or abs(c) > 0.6 * abs(d) or font.is_vertical():
                self.made.turned += 1
                return advance
            try:
                text = font.to_unichr(cid)
            except PDFUnicodeNotDefined:
                text = ""
            if not text or text.startswith("(cid:"):
                self.made.unknown += 1
                text = "\N{REPLACEMENT CHARACTER}"
            if any(self._soft):
                text = SOFT_HYPHEN
            self.made.invisible += self._unseen
            if id(font) not in self._styles:
                self._styles[id(font)] = _style(font)
            italic, bold = self._styles[id(font)]
            left = min(e, e + a * advance)
            self.made.glyphs.append(
                Glyph(
                    text,
                    left,
                    left + abs(a * advance),
                    self.made.height - (f + d * rise),
                    abs(d * fontsize),
                    italic or c > 0.1 * d,
                    bold,
                )
            )
            return advance

    return Device()


def _style(font: Any) -> tuple[bool, bool]:
    name = font.fontname.decode("latin-1") if isinstance(font.fontname, bytes) else str(font.fontname)
    name = name.partition("+")[2] or name
    flags = font.flags if isinstance(font.flags, int) else 0
    italic = bool(_ITALIC.search(name)) or bool(flags & 64)
    return italic, bool(_BOLD.search(name)) or bool(flags & 1 << 18)


def _spelled(text: bytes) -> str:
    if text.startswith(b"\xfe\xff"):
        return text[2:].decode("utf-16-be", "replace")
    return text.decode("latin-1")
