"""Reading changes of words: "i 2 och 6 §§ ska ordet ”X” bytas ut mot ”Y”"."""

from __future__ import annotations

from toolkit.amendments.clause.phrases import MODAL, WORD_NOUNS, Sentence, Subjects
from toolkit.amendments.operations import Position
from toolkit.amendments.orders import Kind, Order, Place
from toolkit.amendments.phrases.tokens import T

_INFLECTED = (
    ("i", "olika", "böjningsformer"),
    ("i", "olika", "former"),
    ("i", "olika", "böjningar"),
    ("i", "böjda", "former"),
)


def read_word_change(sentence: Sentence, subjects: Subjects) -> None:
    """Read from "ordet ”X”" on and add one order for each word. Raises Unreadable.

    ``subjects`` are the places that were named first; they may also follow the word ("ordet ”X” i 2 §").
    """
    cursor = sentence.cursor
    start = cursor.peek().start
    modal = cursor.take(MODAL)
    old, inflected = _words(sentence)
    _throughout(sentence)
    if cursor.take("i"):
        if subjects.ordered or not sentence.subject_starts():
            if not sentence.act():
                cursor.fail("lagrum eller författning efter ”i”")
        else:
            subjects = sentence.subjects(title=False)
            sentence.joined_act()
    _throughout(sentence)
    inflected = _inflected(sentence) or inflected
    if not modal and not cursor.sees("utgår|byts"):
        cursor.need(MODAL)
    new = _change(sentence, len(old))
    for one in subjects.headings:
        if one.place is None or one.position is not Position.OWN:
            cursor.fail("rubriker närmast före en paragraf eller till ett kapitel")
    targets = tuple(one.place for one in subjects.places)
    headings: tuple[Place, ...] = tuple(one.place for one in subjects.headings if one.place is not None)
    end = cursor.tokens[cursor.at - 1].end
    for position, word in enumerate(old):
        kind = Kind.REPLACE_WORD if new else Kind.DELETE_WORD
        to = new[position] if new else None
        order = Order(kind, targets, None, word, to, inflected, headings, start=start, end=end)
        sentence.context.orders.append(order)


def _words(sentence: Sentence) -> tuple[list[str], bool]:
    """ "ordet ”A”", "orden ”A” och ”B”", "”A”", and whether in all inflections."""
    cursor = sentence.cursor
    if not cursor.take(WORD_NOUNS) and cursor.peek().type is not T.QUOTE:
        cursor.fail("”ordet” och ett ord inom citattecken")
    words = _quotations(sentence)
    return words, _inflected(sentence)


def _quotations(sentence: Sentence) -> list[str]:
    cursor = sentence.cursor
    words = [sentence.quotation()]
    while True:
        at = cursor.at
        cursor.take(",")
        cursor.take("och|samt|respektive|resp")
        cursor.take(WORD_NOUNS)
        if cursor.at == at or cursor.peek().type is not T.QUOTE:
            cursor.at = at
            return words
        words.append(sentence.quotation())


def _inflected(sentence: Sentence) -> bool:
    """Step past "i olika böjningsformer", between commas or not; whether it stood here."""
    cursor, start = sentence.cursor, sentence.cursor.at
    comma = cursor.take(",")
    if any(cursor.take(*phrase) for phrase in _INFLECTED):
        if comma:
            cursor.take(",")
        return True
    cursor.at = start
    return False


def _throughout(sentence: Sentence) -> None:
    """Step past "överallt där det förekommer" and the like, which says no more than the places do."""
    cursor = sentence.cursor
    everywhere = cursor.take("överallt|genomgående") or cursor.take("på", "samtliga|alla", "ställen")
    if everywhere and cursor.take("där", "det|de|ordet|orden|uttrycket"):
        cursor.need("förekommer")


def _change(sentence: Sentence, count: int) -> list[str]:
    """The words that come, one for each that goes; empty for a word that is only taken away."""
    cursor = sentence.cursor
    for phrase in (("utgå|utgår",), ("strykas",), ("tas", "bort")):
        if cursor.take(*phrase):
            return []
    if not (
        cursor.take("bytas|byts", "ut", "mot")
        or cursor.take("bytas", "mot")
        or cursor.take("ersättas", "med|av")
        or cursor.take("ändras", "till")
    ):
        cursor.fail("”bytas ut mot” eller ”utgå”")
    cursor.take(WORD_NOUNS)
    at = cursor.at
    new = _quotations(sentence)
    if len(new) == 1:
        new *= count
    if len(new) != count:
        cursor.fail(f"lika många nya ord som gamla ({count})", at)
    if cursor.take("i", "motsvarande"):
        cursor.need("form|former|böjningsform|böjningsformer")
    return new
