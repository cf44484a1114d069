"""When a requirement applies and what fulfils it: the conditions and tests that ``krav/`` names."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from toolkit.consequences.model import ECONOMIC, MUNICIPAL, Addressee, Assessment, Consequence
from toolkit.law.typography import enumerate_words, quote

STATEMENT_OF = {
    Addressee.STATE: "staten",
    Addressee.MUNICIPALITIES: "kommuner",
    Addressee.REGIONS: "regioner",
    Addressee.COMPANIES: "foretag",
    Addressee.OTHERS: "enskilda",
}
"""The key of the statement on an addressee's economy."""


class Status(StrEnum):
    """How a requirement stands."""

    FULFILLED = "uppfyllt"
    REASONED = "ersatt av skäl"
    PARTLY = "delvis"
    MISSING = "saknas"
    FOR_A_READER = "bedöms av läsaren"
    NOT_APPLICABLE = "gäller inte"


@dataclass(frozen=True, slots=True)
class Verdict:
    """How it stands, a Swedish sentence that says what is there or what is missing, and the way out."""

    status: Status
    note: str
    way_out: str = ""


Test = Callable[[Assessment, str, Addressee | None, bool], Verdict]
"""Takes the assessment, what the test's name says after its colon, the addressee, and whether a stated
reason may stand instead."""


def applies(assessment: Assessment, condition: str) -> bool:
    """Whether the condition that a requirement names holds. Raises KeyError for an unknown one."""
    return _CONDITIONS[condition](assessment)


def judge(assessment: Assessment, test: str, addressee: Addressee | None, reason_suffices: bool) -> Verdict:
    """The verdict of the named test ("text:problem"). Raises KeyError for an unknown one."""
    name, _, argument = test.partition(":")
    return _TESTS[name](assessment, argument, addressee, reason_suffices)


def municipal(assessment: Assessment) -> tuple[Consequence, ...]:
    """The consequences for municipalities and regions, and the bodies that belong to them."""
    found = assessment.concerning(Addressee.MUNICIPALITIES) + assessment.concerning(Addressee.REGIONS)
    return tuple(one for one in assessment.consequences if one in found)


def municipal_tasks(assessment: Assessment) -> tuple[Consequence, ...]:
    """The consequences that change what municipalities and regions may or must do."""
    own = {Addressee.MUNICIPALITIES.value, Addressee.REGIONS.value}
    return tuple(
        one for one in assessment.consequences if one.kind in MUNICIPAL and own.intersection(one.whom)
    )


def _restricts(assessment: Assessment) -> bool:
    statement = assessment.statement("sjalvstyrelse")
    return statement is not None and statement.restricts in ("ja", "i någon mån")


_CONDITIONS: dict[str, Callable[[Assessment], bool]] = {
    "alltid": lambda _: True,
    "utelämnad": lambda assessment: assessment.omitted is not None,
    "kommuner eller regioner": lambda assessment: bool(municipal(assessment)) or assessment.municipal_tasks,
    "inskränkning": _restricts,
    "kommunala uppgifter": lambda assessment: assessment.municipal_tasks or bool(municipal_tasks(assessment)),
    "direktiv": lambda assessment: assessment.implements_directive,
    "föreskrifter": lambda assessment: assessment.about == "föreskrifter",
}


def _fill_in(key: str) -> str:
    return f"Fyll i [redogorelse.{key}]."


def _text(assessment: Assessment, key: str, addressee: Addressee | None, reason_suffices: bool) -> Verdict:
    statement = assessment.statement(key)
    if statement is None:
        return Verdict(Status.MISSING, "Ingenting sägs.", _fill_in(key))
    if statement.text and statement.partly:
        return Verdict(Status.PARTLY, statement.partly)
    if statement.text:
        return Verdict(Status.FULFILLED, "Redogörelsen finns.")
    if reason_suffices:
        return Verdict(Status.REASONED, statement.reason or "")
    return Verdict(Status.MISSING, "Här räcker det inte med skäl.", _fill_in(key))


def _for_a_reader(
    assessment: Assessment, key: str, addressee: Addressee | None, reason_suffices: bool
) -> Verdict:
    statement = assessment.statement(key)
    if statement is not None and statement.text:
        return Verdict(Status.FULFILLED, "Redogörelsen finns.")
    return Verdict(Status.FOR_A_READER, "Innehållet går inte att pröva med maskin.")


def _omitted(assessment: Assessment, key: str, addressee: Addressee | None, reason_suffices: bool) -> Verdict:
    if assessment.author != "förvaltningsmyndighet":
        return Verdict(
            Status.MISSING,
            "Bara en förvaltningsmyndighet får avstå från utredningen.",
            "Ta bort ”utelamnad” och fyll i en utredning.",
        )
    return Verdict(Status.FULFILLED, assessment.omitted or "")


def _alternatives(
    assessment: Assessment, key: str, addressee: Addressee | None, reason_suffices: bool
) -> Verdict:
    if not any(one.role == "alternativ" for one in assessment.alternatives):
        return Verdict(
            Status.MISSING, "Inget alternativ till förslaget är redovisat.", "Fyll i [[alternativ]]."
        )
    lacking = [
        quote(one.name)
        for one in assessment.alternatives
        if one.role != "ingen åtgärd" and not (one.pros and one.cons)
    ]
    if lacking:
        return Verdict(Status.PARTLY, f"Fördelar eller nackdelar saknas för {enumerate_words(lacking)}.")
    number = len(assessment.alternatives)
    said = "Ett alternativ är redovisat." if number == 1 else f"{number} alternativ är redovisade."
    return Verdict(Status.FULFILLED, said)


def _economy(
    assessment: Assessment, part: str, addressee: Addressee | None, reason_suffices: bool
) -> Verdict:
    assert addressee is not None
    key = STATEMENT_OF[addressee]
    statement = assessment.statement(key)
    found = tuple(one for one in assessment.concerning(addressee) if one.kind in ECONOMIC)
    if not found:
        if statement is None:
            return Verdict(
                Status.MISSING,
                f"Ingenting sägs om kostnader och intäkter för {addressee}.",
                f"Fyll i en konsekvens, eller [redogorelse.{key}] om de inte påverkas.",
            )
        return _text(assessment, key, addressee, reason_suffices)
    if part == "beskrivning":
        return Verdict(Status.FULFILLED, _described(found))
    return _calculated(found, reason_suffices)


def _calculated(found: tuple[Consequence, ...], reason_suffices: bool) -> Verdict:
    bare = [one for one in found if one.amount is None and not (one.not_calculated and reason_suffices)]
    if bare:
        status = Status.PARTLY if len(bare) < len(found) else Status.MISSING
        if reason_suffices:
            missing = f"Varken belopp eller skäl anges för {_ids(bare)}."
            return Verdict(status, missing, "Fyll i [konsekvens.belopp] eller ej_beraknat.")
        return Verdict(status, f"Belopp saknas för {_ids(bare)}.", "Fyll i [konsekvens.belopp].")
    if any(one.amount is None for one in found):
        reasons = [one for one in found if one.amount is None]
        return Verdict(Status.REASONED, f"Skäl i stället för belopp anges för {_ids(reasons)}.")
    return Verdict(Status.FULFILLED, f"Belopp anges för {_ids(found)}.")


def _other(assessment: Assessment, key: str, addressee: Addressee | None, reason_suffices: bool) -> Verdict:
    found = tuple(one for one in assessment.consequences if one.kind not in ECONOMIC)
    if found:
        return Verdict(Status.FULFILLED, _described(found))
    return _text(assessment, "ovriga", addressee, reason_suffices)


def _self_government(
    assessment: Assessment, key: str, addressee: Addressee | None, reason_suffices: bool
) -> Verdict:
    statement = assessment.statement("sjalvstyrelse")
    if statement is not None and statement.text and statement.restricts is None:
        return Verdict(
            Status.PARTLY, "Slutsatsen saknas.", "Skriv ”inskranker” under [redogorelse.sjalvstyrelse]."
        )
    return _text(assessment, "sjalvstyrelse", addressee, reason_suffices)


def _municipal(
    assessment: Assessment, part: str, addressee: Addressee | None, reason_suffices: bool
) -> Verdict:
    found = municipal_tasks(assessment)
    if not found:
        return Verdict(
            Status.MISSING,
            "Ingen konsekvens säger vad som ändras för kommuner eller regioner.",
            "Fyll i en konsekvens med slaget ”befogenhet” eller ”skyldighet”.",
        )
    if part == "beskrivning":
        return Verdict(Status.FULFILLED, _described(found))
    return _calculated(found, reason_suffices)


def _described(found: tuple[Consequence, ...]) -> str:
    return "En konsekvens är beskriven." if len(found) == 1 else f"{len(found)} konsekvenser är beskrivna."


def _ids(found: list[Consequence] | tuple[Consequence, ...]) -> str:
    return enumerate_words([quote(one.id) for one in found])


_TESTS: dict[str, Test] = {
    "text": _text,
    "läsare": _for_a_reader,
    "utelämnad": _omitted,
    "alternativ": _alternatives,
    "ekonomi": _economy,
    "övriga": _other,
    "självstyrelse": _self_government,
    "kommunalt": _municipal,
}
