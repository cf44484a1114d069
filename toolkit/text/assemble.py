"""Assembly: from decided forms to the tree of the law model. No decision is taken here but nesting."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from toolkit.law.model import (
    ALWAYS,
    ActProvisions,
    Annex,
    Chapter,
    Heading,
    Node,
    Part,
    Section,
    TransitionalProvisions,
)
from toolkit.text.content import ContentBuilder
from toolkit.text.forms import (
    AnnexForm,
    ChapterForm,
    MomentForm,
    NumberForm,
    PartForm,
    PointForm,
    SectionForm,
    TableForm,
    Text,
    TransitionForm,
    recognise,
)
from toolkit.text.headings import HeadingForm
from toolkit.text.interpret import Decided
from toolkit.text.lines import Piece
from toolkit.text.markers import Marker
from toolkit.text.notices import split_endnote


@dataclass(slots=True)
class _Open:
    """A container that still takes nodes."""

    form: PartForm | ChapterForm | TransitionForm | NumberForm | AnnexForm | None
    children: list[Node] = field(default_factory=list)
    heading: str | None = None


def assemble(decided: Sequence[Decided], *, fragment: bool = False) -> tuple[Node, ...]:
    """The nodes that ``decided`` amounts to, in printed order.

    In a ``fragment`` a chapter's number only says where the rest belongs: a heading after it isn't its own.
    """
    return _Assembly(decided, fragment).run()


class _Assembly:
    """One run over the decided forms, with the containers and the section that are open."""

    def __init__(self, decided: Sequence[Decided], fragment: bool) -> None:
        self.decided = decided
        self.fragment = fragment
        self.next_point = _next_points(decided)
        self.open: list[_Open] = [_Open(None)]
        self.section: SectionForm | None = None
        self.content = ContentBuilder()
        self.place = 0

    def run(self) -> tuple[Node, ...]:
        while self.place < len(self.decided):
            item = self.decided[self.place]
            self._take(item)
            self.place += 1
        self._close_content()
        self._close_to(0)
        return tuple(self.open[0].children)

    def _take(self, item: Decided) -> None:
        form = item.form
        match form:
            case SectionForm() if (moment := self._goes_on(form)) is not None:
                self.content.start_moment(f"{form.marker or f'{form.label} §'} {moment.marker}")
                self._start(moment.rest, moments=False)
            case SectionForm():
                self._close_content()
                self.section = form
                self._start(form.rest, moments=True)
            case MomentForm() if self.section is not None:
                self.content.start_moment(form.marker)
                self._start(form.rest, moments=False)
            case MomentForm():
                self.content.text(f"{form.marker} {form.rest}".strip(), None, new=True)
            case HeadingForm():
                self._close_content()
                if self._heads_chapters():
                    self._close_to(self._depth((ChapterForm,)))
                self.open[-1].children.append(Heading(form.text, form.validity))
            case ChapterForm():
                self._close_content()
                self._close_to(self._depth((ChapterForm,)))
                own = form.rest or (None if self.fragment else self._heading_ahead())
                self.open.append(_Open(form, heading=own or None))
            case PartForm():
                self._close_content()
                self._close_to(self._part_depth(form))
                self.open.append(_Open(form, heading=form.rest or self._heading_ahead()))
            case TransitionForm() | AnnexForm():
                self._close_content()
                self._close_to(0)
                self.open.append(_Open(form))
            case NumberForm():
                self._close_content()
                self._close_to(self._depth((NumberForm, ChapterForm, PartForm, AnnexForm)))
                self.open.append(_Open(form))
            case PointForm():
                self.content.point(form.marker, form.text, form.endnote)
            case TableForm():
                self.content.block(form.lines, form.kind, form.endnote, self._ahead())
            case Text():
                self._text(item, form)

    def _text(self, item: Decided, form: Text) -> None:
        printed = form.text
        if form.validity != ALWAYS:
            printed = item.piece.text
        if self.content.continue_point(printed, form.endnote, self._ahead()):
            return
        if isinstance(self.open[-1].form, NumberForm | TransitionForm) and self.content.continue_last_point(
            printed, form.endnote
        ):
            return
        goes_on = printed[:1].islower() or (printed[:1].isdigit() and self.content.is_unfinished)
        new = item.piece.gap and not goes_on
        self.content.text(printed, form.endnote, new=new)

    def _ahead(self) -> Iterator[Marker]:
        """The markers of the points that follow in the same section."""
        place = self.next_point[self.place]
        while place is not None:
            form = self.decided[place].form
            assert isinstance(form, PointForm)
            yield form.marker
            place = self.next_point[place]

    def _start(self, rest: str, *, moments: bool) -> None:
        """What stands on the line of the section sign or the moment's number."""
        if not rest:
            return
        form = recognise(Piece(0, (rest,)))
        match form:
            case MomentForm() if moments:
                self.content.start_moment(form.marker)
                self._start(form.rest, moments=False)
            case PointForm():
                self.content.point(form.marker, form.text, form.endnote)
            case _:
                text, endnote = split_endnote(rest)
                self.content.text(text, endnote, new=True)

    def _goes_on(self, form: SectionForm) -> MomentForm | None:
        """The moment of the open section that begins here, where its number repeats ("15 § 2 mom.")."""
        if self.section is None or self.section.label != form.label or form.validity != ALWAYS:
            return None
        moment = recognise(Piece(0, (form.rest,))) if form.rest[:1].isdigit() else None
        return moment if isinstance(moment, MomentForm) and moment.marker != "1 mom." else None

    def _heads_chapters(self) -> bool:
        """Whether the heading at hand stands before a chapter, and so over it, not in the one before."""
        ahead = self.place + 1
        while ahead < len(self.decided) and isinstance(self.decided[ahead].form, HeadingForm):
            ahead += 1
        return ahead < len(self.decided) and isinstance(self.decided[ahead].form, ChapterForm)

    def _heading_ahead(self) -> str | None:
        """The heading of a part or chapter that stands in a block of its own after its number."""
        if self.place + 1 < len(self.decided):
            form = self.decided[self.place + 1].form
            if isinstance(form, HeadingForm) and form.validity == ALWAYS:
                self.place += 1
                return form.text
        return None

    def _depth(self, kinds: tuple[type, ...]) -> int:
        """How many open containers remain when the outermost of ``kinds`` is closed."""
        for depth, container in enumerate(self.open):
            if isinstance(container.form, kinds):
                return depth - 1
        return len(self.open) - 1

    def _part_depth(self, form: PartForm) -> int:
        for depth, container in enumerate(self.open):
            if isinstance(container.form, PartForm) and container.form.family == form.family:
                return depth - 1
        return self._depth((ChapterForm,))

    def _close_to(self, depth: int) -> None:
        while len(self.open) - 1 > depth:
            closed = self.open.pop()
            self.open[-1].children.append(_container(closed))

    def _close_content(self) -> None:
        if self.section is not None:
            content, endnote = self.content.finish()
            form = self.section
            self.open[-1].children.append(Section(form.label, content, endnote, form.validity, form.marker))
        else:
            self.open[-1].children.extend(self.content.loose())
        self.section = None
        self.content = ContentBuilder()


def _container(closed: _Open) -> Node:
    children = tuple(closed.children)
    match closed.form:
        case PartForm() as form:
            return Part(form.marker, closed.heading, children, form.validity)
        case ChapterForm() as form:
            return Chapter(form.label, closed.heading, children, form.validity, form.marker)
        case TransitionForm() as form:
            return TransitionalProvisions(form.heading, children)
        case NumberForm() as form:
            return ActProvisions(form.act, children, form.validity)
        case AnnexForm() as form:
            return Annex(form.heading, children, form.validity)
        case None:
            raise AssertionError("the root is not a container")


def _next_points(decided: Sequence[Decided]) -> list[int | None]:
    """For each form, where the next point stands if only text and tables stand between."""
    found: list[int | None] = [None] * len(decided)
    ahead: int | None = None
    for place in range(len(decided) - 1, -1, -1):
        found[place] = ahead
        form = decided[place].form
        if isinstance(form, PointForm):
            ahead = place
        elif not isinstance(form, Text | TableForm):
            ahead = None
    return found
