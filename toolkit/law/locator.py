"""Locators (lagrum): where in the law. ``2003:1210#P7S1N3``, "7 § första stycket 3".

K kapitel, P paragraf, O moment, S stycke, N punkt, M mening; A avdelning, B bilaga and L the provisions
that an amending act gives of its own (transitional provisions), as Swedish legal sources write them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from toolkit.law.labels import Label
from toolkit.law.number_words import ORDINALS, ordinal
from toolkit.law.typography import normalise

_LABEL = r"\d+[a-zåäö]{0,2}"
_FRAGMENT = re.compile(
    rf"(?:L(?P<amendment>(?:\d{{4}}:\d+)?))?(?:B(?P<annex>\d*(?:\.\d+)?[a-zåäö]?))?"
    rf"(?:A(?P<part>\d+[a-zåäö]?|[IVXLC]+))?(?:K(?P<chapter>{_LABEL}))?(?:P(?P<section>{_LABEL}))?(?:O(?P<moment>{_LABEL}))?"
    rf"(?:S(?P<subsection>\d+))?(?P<points>(?:N(?:\d*[a-zåäö]{{0,4}}))*)(?:M(?P<sentence>\d+))?",
    re.IGNORECASE,
)
_ACT = r"(?P<act>\d{4}:\d+(?: s\.? ?\d+| \d)?)"
_ORDINAL_WORD = "|".join(sorted(ORDINALS, key=len, reverse=True))
_WORDS = re.compile(
    rf"(?:(?P<chapter>\d+(?: ?[a-zåäö]{{1,2}})?) kap\.?)?\s*"
    rf"(?:(?P<section>\d+(?: ?[a-zåäö]{{1,2}})?) §)?\s*"
    rf"(?:(?P<moment>\d+(?: ?[a-zåäö]{{1,2}})?) mom\.)?\s*"
    rf"(?:(?P<subsection>{_ORDINAL_WORD}) stycket)?\s*"
    rf"(?P<points>\d+(?: [a-zåäö]{{1,2}})?|[a-zåäö]{{1,2}})?\s*"
    rf"(?:(?P<sentence>{_ORDINAL_WORD}) meningen)?"
    rf"(?:\s+(?:i |till )?(?:[a-zåäö]+ ?)?\({_ACT}\).*)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Locator:
    """A place in an act, from the act as a whole (every field but ``act`` unset) to a sentence.

    ``act`` is an SFS number, None for the act at hand. ``points`` goes from the outer point inwards;
    ``annex`` is "" for an act's only annex, ``amendment`` "" for the provisions of the act itself.
    A chapter is named without its part; ``part`` is set where the part itself is meant.
    """

    act: str | None = None
    chapter: Label | None = None
    section: Label | None = None
    moment: Label | None = None
    subsection: int | None = None
    points: tuple[Label, ...] = ()
    sentence: int | None = None
    annex: str | None = None
    amendment: str | None = None
    part: Label | None = None

    @classmethod
    def parse(cls, text: str) -> Locator:
        """Read a URI ("2003:1210#P7S1N3", "#P7") or Swedish words ("7 § första stycket 3", "9 § 13").

        "9 § 13" is point 13 of the first subsection, as drafting writes it when there is only one.
        Raises ValueError for anything else.
        """
        text = normalise(text)
        act, hash_mark, fragment = text.partition("#")
        if hash_mark or re.fullmatch(_ACT, text):
            return cls._from_fragment(act.strip(), fragment.strip(), text)
        match = _WORDS.fullmatch(text)
        if match is None or not any(match.group("chapter", "section", "subsection", "points")):
            raise ValueError(f"not a locator: {text!r}")
        found = match.groupdict()
        subsection = ORDINALS[found["subsection"].lower()] if found["subsection"] else None
        points = tuple(Label.parse(part) for part in [found["points"]] if part)
        if points and subsection is None and found["section"]:
            subsection = 1
        return cls(
            act=found["act"],
            chapter=_label(found["chapter"]),
            section=_label(found["section"]),
            moment=_label(found["moment"]),
            subsection=subsection,
            points=points,
            sentence=ORDINALS[found["sentence"].lower()] if found["sentence"] else None,
        )

    @classmethod
    def _from_fragment(cls, act: str, fragment: str, text: str) -> Locator:
        match = _FRAGMENT.fullmatch(fragment)
        if match is None or (act and not re.fullmatch(_ACT, act)):
            raise ValueError(f"not a locator: {text!r}")
        found = match.groupdict()
        return cls(
            act=act or None,
            chapter=_label(found["chapter"]),
            section=_label(found["section"]),
            moment=_label(found["moment"]),
            subsection=int(found["subsection"]) if found["subsection"] else None,
            points=tuple(Label.parse(part) for part in re.split("[Nn]", found["points"])[1:] if part),
            sentence=int(found["sentence"]) if found["sentence"] else None,
            annex=found["annex"],
            amendment=found["amendment"],
            part=_label(found["part"]),
        )

    @property
    def fragment(self) -> str:
        """ "K2P7aS1N3"; a letter under a numbered point is written on it: "N4b"."""
        parts: list[str] = []
        if self.amendment is not None:
            parts.append(f"L{self.amendment}")
        if self.annex is not None:
            parts.append(f"B{self.annex}")
        if self.part is not None:
            parts.append(f"A{self.part.compact}")
        for letter, label in (("K", self.chapter), ("P", self.section), ("O", self.moment)):
            if label is not None:
                parts.append(f"{letter}{label.compact}")
        if self.subsection is not None:
            parts.append(f"S{self.subsection}")
        previous: Label | None = None
        for point in self.points:
            joined = previous is not None and not previous.letters and point.number is None
            parts.append(point.compact if joined else f"N{point.compact}")
            previous = point
        if self.sentence is not None:
            parts.append(f"M{self.sentence}")
        return "".join(parts)

    def __str__(self) -> str:
        fragment = self.fragment
        return f"{self.act or ''}#{fragment}" if fragment else (self.act or "#")

    @property
    def words(self) -> str:
        """The place in Swedish, without the act: "7 a § första stycket 3 b andra meningen"."""
        parts: list[str] = []
        if self.annex is not None:
            parts.append(f"bilaga {self.annex}".rstrip())
        if self.part is not None:
            parts.append(f"avdelning {self.part}")
        if self.chapter is not None:
            parts.append(f"{self.chapter} kap.")
        if self.section is not None:
            parts.append(f"{self.section} §")
        if self.moment is not None:
            parts.append(f"{self.moment} mom.")
        if self.amendment is not None and not self.section:
            return self._transitional_words()
        if self.subsection is not None:
            parts.append(f"{ordinal(self.subsection)} stycket")
        parts.extend(str(point) for point in self.points)
        if self.sentence is not None:
            parts.append(f"{ordinal(self.sentence)} meningen")
        if self.amendment is not None:
            parts.append(f"i övergångsbestämmelserna till {self.amendment}".removesuffix(" till "))
        return " ".join(parts)

    def _transitional_words(self) -> str:
        parts: list[str] = []
        if self.points:
            parts.append("punkt " + " ".join(str(point) for point in self.points))
        if self.subsection is not None and (self.subsection > 1 or not self.points):
            parts.append(f"{ordinal(self.subsection)} stycket")
        provisions = f"övergångsbestämmelserna till {self.amendment}".removesuffix(" till ")
        return " ".join([*parts, "i", provisions]) if parts else provisions

    @property
    def to_section(self) -> Locator:
        """The section (or chapter) this place lies in."""
        return replace(self, moment=None, subsection=None, points=(), sentence=None)

    @property
    def sort_key(self) -> tuple[object, ...]:
        """Orders places of one act as they stand in it."""
        none = Label(0)
        return (
            self.annex is not None,
            self.amendment or "",
            self.chapter or none,
            self.section or none,
            self.moment or none,
            self.subsection or 0,
            self.points,
            self.sentence or 0,
            self.annex or "",
            self.part or none,
        )


def _label(text: str | None) -> Label | None:
    return Label.parse(text) if text else None
