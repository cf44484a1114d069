"""Whether an assessment holds what the requirements ask: every requirement with how it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from toolkit.consequences.fulfilment import Status, Verdict, applies, judge
from toolkit.consequences.model import Addressee, Assessment
from toolkit.consequences.requirements import Requirement, requirements

_LACKING = (Status.MISSING, Status.PARTLY)


@dataclass(frozen=True, slots=True)
class Result:
    """How one requirement stands, for one addressee where it asks for each.

    ``note`` is a sentence that says what is there or missing, ``way_out`` what to do about it.

    ``binding`` is False where it isn't a duty for the one who makes the assessment but a template.
    """

    requirement: Requirement
    addressee: Addressee | None
    status: Status
    note: str
    binding: bool
    way_out: str = ""


@dataclass(frozen=True, slots=True)
class Missing:
    """Something that a requirement asks and the assessment lacks, wholly or ``partly``.

    ``rule`` is the code of the review's rule ("KON05"), None where the requirement has none; ``place`` the
    provision in words; ``message`` a Swedish sentence; ``line`` where in the file the half answer stands, or
    else the first table of the sort that is missing; None where there is none of them.
    """

    requirement: Requirement
    addressee: Addressee | None
    rule: str | None
    place: str
    message: str
    partly: bool
    binding: bool
    line: int | None


def results(assessment: Assessment) -> tuple[Result, ...]:
    """Every requirement that the assessment is held to, in order, with how it stands.

    Where an authority has documented why it makes no assessment (2 § second subsection), every other
    requirement stands as replaced by that reason.
    """
    found: list[Result] = []
    for body in assessment.bodies_of_requirements:
        own = list(_judged(assessment, requirements(body)))
        found.extend(_with_reasons(own))
    return tuple(found)


def completeness(assessment: Assessment) -> tuple[Missing, ...]:
    """What the assessment lacks, in the order of the requirements; empty where nothing is missing."""
    return tuple(_missing(assessment, one) for one in results(assessment) if one.status in _LACKING)


def _judged(assessment: Assessment, asked: tuple[Requirement, ...]) -> Iterator[Result]:
    omitted = assessment.omitted is not None and assessment.author == "förvaltningsmyndighet"
    for requirement in asked:
        binding = assessment.author in requirement.binds
        if not applies(assessment, requirement.applies):
            yield Result(requirement, None, Status.NOT_APPLICABLE, "", binding)
            continue
        for addressee in Addressee if requirement.per_addressee else (None,):
            if omitted and requirement.applies != "utelämnad":
                verdict = Verdict(Status.REASONED, assessment.omitted or "")
            elif requirement.fulfilled_by == "skäl":
                verdict = Verdict(Status.FULFILLED, "Varje del av analysen är gjord eller motiverad.")
            else:
                verdict = judge(assessment, requirement.fulfilled_by, addressee, requirement.reason_suffices)
            yield Result(requirement, addressee, verdict.status, verdict.note, binding, verdict.way_out)


def _with_reasons(own: list[Result]) -> Iterator[Result]:
    """``own`` with the requirement of reasons judged by the parts that reasons could have stood for."""
    bare = sum(one.requirement.reason_suffices and one.status in _LACKING for one in own)
    for one in own:
        if one.requirement.fulfilled_by == "skäl" and bare:
            parts = "En del" if bare == 1 else f"{bare} delar"
            note = f"{parts} av analysen saknas helt eller delvis utan att skälen anges."
            yield replace(one, status=Status.MISSING, note=note)
        else:
            yield one


def _sentence(one: Result) -> str:
    """What is missing and the way out, as one sentence where there is one."""
    if not one.way_out:
        return one.note
    return f"{one.note.removesuffix('.')}; {one.way_out[:1].lower()}{one.way_out[1:]}"


def _missing(assessment: Assessment, one: Result) -> Missing:
    heading = one.requirement.heading + (f" för {one.addressee}" if one.addressee else "")
    return Missing(
        requirement=one.requirement,
        addressee=one.addressee,
        rule=one.requirement.rule,
        place=one.requirement.place,
        message=f"{heading}: {_sentence(one)}",
        partly=one.status is Status.PARTLY,
        binding=one.binding,
        line=_line(assessment, one),
    )


def _line(assessment: Assessment, one: Result) -> int | None:
    """Where a person has to write: at the half answer, or at the tables that the answer belongs among."""
    test, _, key = one.requirement.fulfilled_by.partition(":")
    statement = assessment.statement(key)
    if statement is not None:
        return statement.line
    if test == "alternativ":
        bare = [each for each in assessment.alternatives if not (each.pros and each.cons)]
        return min((each.line for each in bare or assessment.alternatives), default=None)
    if test in ("ekonomi", "kommunalt", "övriga", "skäl"):
        own = assessment.concerning(one.addressee) if one.addressee else ()
        return min((each.line for each in own or assessment.consequences), default=None)
    return min((each.line for each in assessment.statements), default=None)
