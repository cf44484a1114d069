"""Ett begrepp definieras två gånger.

Norm: Ett begrepp definieras en gång i en författning.
Varför: Två definitioner kan aldrig ändras i takt.
Fel: 2 § och 7 § definierar provningsorgan
Rätt: en definition, i 2 §
Källa: H
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.review.model import Finding, Severity, at
from toolkit.review.registry import rule
from toolkit.review.subject import Subject
from toolkit.review.terms import definitions


@rule("REF30", Severity.WARNING)
def check(subject: Subject) -> Iterator[Finding]:
    """A definition that the bill writes, of a term that the law defines elsewhere for the act as a whole."""
    if subject.bill is None or subject.law is None:
        return
    every = definitions(subject.law)
    for passage in subject.new_text:
        for mine in every:
            if mine.place != passage.where or not mine.general or mine.term not in passage.text:
                continue
            start = passage.text.index(mine.term)
            others = [other for other in every if other.term == mine.term and other.general]
            others = [other for other in others if other.place != mine.place]
            if others and passage.is_written(start, start + len(mine.term)):
                where = others[0].place.to_section.words
                yield at(
                    passage, (start, start + len(mine.term)), f"”{mine.term}” definieras också i {where}."
                )
