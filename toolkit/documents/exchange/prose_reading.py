"""Reading back what reviewers have changed in the prose of a paper: into its files, or as notes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from toolkit.comparison.sequences import Stretch, stretches
from toolkit.documents.exchange.incoming import Incoming, Note
from toolkit.documents.exchange.origin import Origin
from toolkit.documents.exchange.passages import Passage, passages
from toolkit.documents.exchange.prose_spans import spans_of
from toolkit.law.similarity import similarity
from toolkit.law.typography import normalise, quote
from toolkit.prose.edit import CannotEdit, Editable, ProseFile, appearance
from toolkit.prose.model import Heading, Item, Paragraph, Span, plain
from toolkit.word.comments import footnote_texts
from toolkit.word.ooxml import attribute, qualified
from toolkit.word.reading import read_blocks
from toolkit.word.styles import styles_of

_ALIKE = 0.4
"""The share of words that a passage and its new wording have in common, where their number differs."""
_NEAR = 50
"""How many added passages are looked at to find the new wording of one: among all of them it would take time
as the square of their number."""
_NUMBER = re.compile(r"\d+(?:\.\d+)*")
_HEADING = re.compile(r"(?:heading|bilagerubrik) (\d)")
_PARAGRAPHS = frozenset(("body text", "normal", ""))
_NOTES = "fotnoterna"
_BEGINNING = "början av dokumentet"


@dataclass(frozen=True, slots=True)
class ReadProse:
    """``files`` are the texts that have changed, by name; ``notes`` say what has to be done by hand."""

    files: dict[str, str]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class _Change:
    """One passage changed, gone or added: where it stood, and what stands there now.

    ``at`` is None for what is added; ``after`` is then the passage before it, -1 at the very beginning.
    """

    at: int | None
    after: int
    new: Passage | None

    @property
    def place(self) -> int:
        """The printed passage that it changes, or comes after."""
        return self.after if self.at is None else self.at


def read_prose(incoming: Incoming, origin: Origin, files: Mapping[str, str]) -> ReadProse:
    """What ``incoming`` says around its bill that the paper didn't say when it was made.

    ``files`` are the Markdown files that the prose was written in, as they are now, by name. A change is
    taken into the file that holds the passage as it was printed. What no file holds (a derived text, a table,
    a box, the title page), or what can't be written as Markdown, becomes a note, whole. Nothing is passed
    over: what the paper records as printed is compared to the last word.
    """
    styles = styles_of(incoming.parts)
    now = passages(read_blocks(incoming.body, styles))
    notes_now = footnote_texts(incoming.parts)
    opened = {name: ProseFile(text) for name, text in files.items()}
    owners = _owners(origin.passages, opened)
    together = stretches(origin.passages, [passage.text for passage in now])
    changes = [
        *_changes(origin.passages, now, together),
        *_restyled(now, together, owners, opened, notes_now),
    ]
    gone = tuple(_gone(incoming, origin, notes_now))
    if not changes:
        return ReadProse({}, gone)
    changes.sort(key=lambda change: change.place)
    by_hand = [change for change in changes if change.place not in owners]
    for name, file in opened.items():
        own = [change for change in changes if owners.get(change.place, ("", 0))[0] == name]
        blocks = [owners[change.place][1] for change in own]
        by_hand.extend(_carry_out(own, blocks, file, notes_now))
    by_hand.sort(key=lambda change: change.place)
    heads = _heads(origin.passages, now)
    written = {name: file.written() for name, file in opened.items() if file.changed}
    by_hand_notes = (_note(change, origin.passages, heads) for change in by_hand)
    return ReadProse(written, (*by_hand_notes, *gone))


def _gone(incoming: Incoming, origin: Origin, notes_now: Mapping[str, str]) -> Iterator[Note]:
    """The footnotes that the paper had and that nothing in it refers to any more, or that say something else.

    What they say instead is told with the footnotes that have been added (``notes_of``).
    """
    marks = incoming.body.iter(qualified("w:footnoteReference"))
    left = Counter(notes_now.get(attribute(mark, "id") or "", "") for mark in marks)
    for text in (Counter(origin.footnotes) - left).elements():
        yield Note(_NOTES, "", "", f"Har tagits bort eller ändrats, och ändras för hand: {quote(text)}")


def _changes(printed: Sequence[str], now: Sequence[Passage], together: Sequence[Stretch]) -> list[_Change]:
    found: list[_Change] = []
    for stretch in together:
        if stretch.equal:
            continue
        right = list(range(stretch.right_start, stretch.right_end))
        same_length = len(right) == stretch.left_end - stretch.left_start
        last = stretch.left_start - 1
        for at in range(stretch.left_start, stretch.left_end):
            near = right[:_NEAR]
            new = next(
                (it for it in near if same_length or similarity(printed[at], now[it].text) >= _ALIKE), None
            )
            if new is not None:
                for added in right[: right.index(new)]:
                    found.append(_Change(None, last, now[added]))
                del right[: right.index(new) + 1]
            found.append(_Change(at, at - 1, now[new] if new is not None else None))
            last = at
        found.extend(_Change(None, last, now[added]) for added in right)
    return [change for change in found if not _renumbered(change, printed)]


def _restyled(
    now: Sequence[Passage],
    together: Sequence[Stretch],
    owners: Mapping[int, tuple[str, int]],
    opened: Mapping[str, ProseFile],
    notes_now: Mapping[str, str],
) -> Iterator[_Change]:
    """The passages of the files that say what they said, but in other looks."""
    for stretch in together:
        for offset in range(stretch.left_end - stretch.left_start if stretch.equal else 0):
            at, new = stretch.left_start + offset, now[stretch.right_start + offset]
            name, block = owners.get(at, ("", 0))
            old = opened[name].blocks[block] if name else None
            if not isinstance(old, Editable) or any(isinstance(it, Span) and it.link for it in old.spans):
                continue
            try:
                same = appearance(spans_of(new, old.spans, notes_now)) == appearance(old.spans)
            except CannotEdit:
                continue
            if not same:
                yield _Change(at, at - 1, new)


def _renumbered(change: _Change, printed: Sequence[str]) -> bool:
    """Whether Word has only set new numbers in the cross-references of a passage."""
    if change.at is None or change.new is None:
        return False
    old, new = printed[change.at], change.new.text
    return "avsnitt" in old and _NUMBER.sub("", old) == _NUMBER.sub("", new) and old != new


def _owners(printed: Sequence[str], opened: Mapping[str, ProseFile]) -> dict[int, tuple[str, int]]:
    """For each printed passage the file that holds it, and its block there."""
    found: dict[int, tuple[str, int]] = {}
    for name, file in opened.items():
        texts = [normalise(plain(it.spans)) if isinstance(it, Editable) else None for it in file.blocks]
        for stretch in stretches(printed, texts):
            if stretch.equal:
                for offset in range(stretch.left_end - stretch.left_start):
                    found.setdefault(stretch.left_start + offset, (name, stretch.right_start + offset))
    return found


def _carry_out(
    changes: Sequence[_Change], blocks: Sequence[int], file: ProseFile, notes_now: Mapping[str, str]
) -> list[_Change]:
    """Make ``changes``, each in its block of ``file``, and give those that can't be made.

    All are tried at once, since each trial reads the whole file; where they can't be made together, each
    half by itself.
    """
    failed: list[_Change] = []
    try:
        with file.together():
            for change, block in zip(changes, blocks, strict=True):
                try:
                    _make(change, block, file, notes_now)
                except CannotEdit:
                    failed.append(change)
    except CannotEdit:
        if len(changes) == 1:
            return list(changes)
        half = len(changes) // 2
        return [
            *_carry_out(changes[:half], blocks[:half], file, notes_now),
            *_carry_out(changes[half:], blocks[half:], file, notes_now),
        ]
    return failed


def _make(change: _Change, block: int, file: ProseFile, notes_now: Mapping[str, str]) -> None:
    """Make ``change`` in the ``block`` of ``file``. Raises CannotEdit."""
    if change.new is None:
        file.remove(block)
    elif change.at is not None:
        old = file.blocks[block]
        assert isinstance(old, Editable)
        file.exchange(block, spans_of(change.new, old.spans, notes_now))
    else:
        file.add(block, _block_of(change.new, notes_now))


def _block_of(passage: Passage, notes_now: Mapping[str, str]) -> Editable:
    spans = spans_of(passage, (), notes_now)
    if heading := _HEADING.fullmatch(passage.style):
        return Heading(int(heading[1]), spans, 0)
    if passage.style == "list bullet":
        return Item(spans)
    if passage.style in _PARAGRAPHS:
        return Paragraph(spans)
    raise CannotEdit(passage.style)


def _heads(printed: Sequence[str], now: Sequence[Passage]) -> list[str]:
    """For each printed passage the heading that it stands under."""
    headings = {passage.text for passage in now if _HEADING.fullmatch(passage.style)}
    found: list[str] = []
    here = _BEGINNING
    for text in printed:
        here = text if text in headings else here
        found.append(here)
    return found


def _note(change: _Change, printed: Sequence[str], heads: Sequence[str]) -> Note:
    where = heads[change.place] if 0 <= change.place < len(heads) else _BEGINNING
    if change.at is None:
        assert change.new is not None
        text = f"Har lagts till, och förs in för hand: {quote(change.new.text)}"
    elif change.new is None:
        text = f"Har tagits bort, och tas bort för hand: {quote(printed[change.at])}"
    else:
        old, new = quote(printed[change.at]), quote(change.new.text)
        text = f"Har ändrats, och ändras för hand: {old} → {new}"
    return Note(where, "", "", text)
