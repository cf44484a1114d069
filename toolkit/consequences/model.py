"""The assessment of a proposal's consequences as one value, in the terms of förordningen (2024:183)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from toolkit.consequences.amounts import Amount, Interval
from toolkit.law.locator import Locator


class Addressee(StrEnum):
    """The five whose costs and revenues are to be calculated, 7 § first subsection 1 of the ordinance."""

    STATE = "staten"
    MUNICIPALITIES = "kommuner"
    REGIONS = "regioner"
    COMPANIES = "företag"
    OTHERS = "andra enskilda"


class Kind(StrEnum):
    """What sort of consequence it is."""

    COST = "kostnad"
    SAVING = "besparing"
    REVENUE = "intäkt"
    ADMINISTRATION = "administration"
    POWER = "befogenhet"
    DUTY = "skyldighet"
    INFLUENCE = "inflytande"
    SELF_GOVERNMENT = "självstyrelse"
    INTEGRITY = "personlig integritet"
    EQUALITY = "jämställdhet"
    COURTS = "domstolar"
    EFFECT = "måluppfyllelse"
    ENVIRONMENT = "miljö"
    OTHER = "annat"


ECONOMIC = frozenset({Kind.COST, Kind.SAVING, Kind.REVENUE})
"""The kinds that are costs and revenues in the meaning of 7 § 1."""
MUNICIPAL = frozenset({Kind.POWER, Kind.DUTY})
"""The kinds that are changed municipal powers or duties, 8 § second subsection, for the municipal side."""


class Direction(StrEnum):
    """Which way the consequence goes."""

    UP = "ökar"
    DOWN = "minskar"
    SAME = "oförändrat"
    UNCLEAR = "oklart"


@dataclass(frozen=True, slots=True)
class Source:
    """Something published that facts are taken from. ``date`` is ISO or a year, as far as it is known.

    ``name`` is what running text calls it.
    """

    id: str
    name: str
    title: str
    publisher: str
    number: str | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Citation:
    """A place in a source: ``place`` as printed there ("avsnitt 4.4, s. 34")."""

    source: str
    place: str


@dataclass(frozen=True, slots=True)
class Body:
    """A named body among the five addressees: an authority, an association, a group.

    ``shares`` tells which of the five carry its economy and by how much, where that is known (the shares
    sum to 1); without shares for several, its amounts are shown but not divided among them.
    """

    name: str
    addressees: tuple[Addressee, ...]
    shares: tuple[tuple[Addressee, Decimal], ...] = ()


@dataclass(frozen=True, slots=True)
class Consequence:
    """One consequence: what follows, from which sections of the bill, for whom.

    ``whom`` are addressees or names of bodies. ``amount`` and ``not_calculated`` (the reason why it can't
    be calculated) exclude each other; both are None where nobody has said anything of either. ``line``
    is where it stands in the file.
    """

    id: str
    what: str
    sections: tuple[Locator, ...]
    whom: tuple[str, ...]
    kind: Kind
    direction: Direction
    citations: tuple[Citation, ...]
    amount: Amount | None = None
    not_calculated: str | None = None
    when: str | None = None
    line: int = 1


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure from a source that the assessment rests on; it is no consequence of the bill itself.

    ``value`` is None where the source says it in words alone, ``words``. ``qualifier`` keeps what the
    source says of its precision ("drygt", "cirka"). ``series`` names what it is a measurement of, so that
    several dates and several sources stand side by side; ``sums`` names a total that it is part of.
    """

    id: str
    what: str
    when: str
    citations: tuple[Citation, ...]
    sections: tuple[Locator, ...] = ()
    value: Interval | None = None
    unit: str | None = None
    qualifier: str | None = None
    words: str | None = None
    series: str | None = None
    sums: str | None = None
    line: int = 1


@dataclass(frozen=True, slots=True)
class Distribution:
    """How many have how much: pairs of a number and how many have it, and what all would have after.

    For the auditors of coordination associations: 29 associations have 2, 33 have 3 … and all would
    have ``after`` = 1.
    """

    id: str
    what: str
    when: str
    unit: str
    holders: str
    rows: tuple[tuple[int, int], ...]
    after: int | None
    citations: tuple[Citation, ...]
    sections: tuple[Locator, ...] = ()
    line: int = 1

    @property
    def number_of_holders(self) -> int:
        """How many there are in all."""
        return sum(holders for _, holders in self.rows)

    @property
    def sum_before(self) -> int:
        """The total of what they have."""
        return sum(each * holders for each, holders in self.rows)

    @property
    def sum_after(self) -> int | None:
        """The total afterwards with as many holders, None where nothing is said of afterwards."""
        return None if self.after is None else self.after * self.number_of_holders


@dataclass(frozen=True, slots=True)
class Statement:
    """What the assessment says on one of the points that a requirement names (``key``: "problem").

    ``partly`` tells what is left out, where the text answers only part of the requirement; ``reason``
    why that part of the analysis can't be made (7 § second subsection). ``restricts`` belongs to the
    assessment of municipal self-government: "ja", "i någon mån" or "nej".
    """

    key: str
    text: str | None
    citations: tuple[Citation, ...] = ()
    partly: str | None = None
    reason: str | None = None
    restricts: str | None = None
    line: int = 1


@dataclass(frozen=True, slots=True)
class Alternative:
    """A way to the change sought, with its pros and cons. ``role`` is "huvudförslag", "alternativ"
    or "ingen åtgärd"; ``issue`` is the question that alternatives to one another share.

    ``bill`` is the file of its own bill, a path within the proposal's folder with forward slashes, and
    ``bill_line`` where it is named; None where the alternative is text alone.
    """

    id: str
    name: str
    issue: str
    role: str
    text: str
    pros: tuple[str, ...]
    cons: tuple[str, ...]
    citations: tuple[Citation, ...]
    judgement: str | None = None
    sections: tuple[Locator, ...] = ()
    line: int = 1
    bill: str | None = None
    bill_line: int = 1


@dataclass(frozen=True, slots=True)
class ProposalBox:
    """A box of the memorandum ("Förslag: …"): what is proposed, which sections carry it out, and why.

    ``reasons`` are the numbers of the sections that give reasons in the source the proposal builds on; where
    the memorandum does is computed from where its boxes stand.
    """

    id: str
    text: str
    sections: tuple[Locator, ...]
    reasons: tuple[str, ...]
    citations: tuple[Citation, ...]
    line: int = 1


@dataclass(frozen=True, slots=True)
class Assessment:
    """Everything in ``consequences.toml``.

    ``author`` is who makes the assessment ("förvaltningsmyndighet"), ``about`` what it is about ("förslag
    till regeringen", "föreskrifter", "allmänna råd"), ``bodies_of_requirements`` the ids of the
    requirements it is held to. ``omitted`` is the documented reason for making none (2 § second subsection).
    """

    author: str
    about: str
    bodies_of_requirements: tuple[str, ...]
    implements_directive: bool
    municipal_tasks: bool
    omitted: str | None
    sources: tuple[Source, ...]
    bodies: tuple[Body, ...]
    boxes: tuple[ProposalBox, ...]
    consequences: tuple[Consequence, ...]
    figures: tuple[Figure, ...]
    distributions: tuple[Distribution, ...]
    statements: tuple[Statement, ...]
    alternatives: tuple[Alternative, ...]

    def statement(self, key: str) -> Statement | None:
        """What is said under ``key``, None for nothing."""
        return next((statement for statement in self.statements if statement.key == key), None)

    def source(self, id: str) -> Source:
        """The source of that id. Raises KeyError; a parsed assessment cites no unlisted source."""
        for source in self.sources:
            if source.id == id:
                return source
        raise KeyError(id)

    def addressees_of(self, whom: str) -> tuple[Addressee, ...]:
        """Which of the five ``whom`` (an addressee or a named body) is or belongs to."""
        for body in self.bodies:
            if body.name == whom:
                return body.addressees
        return (Addressee(whom),)

    def concerning(self, addressee: Addressee) -> tuple[Consequence, ...]:
        """The consequences for ``addressee`` or a body that belongs to it, in the order of the file."""
        return tuple(
            one
            for one in self.consequences
            if any(addressee in self.addressees_of(whom) for whom in one.whom)
        )
