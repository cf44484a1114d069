"""eIds: the name of each element within its document, and the locator that means the same place.

The form is that of the Akoma Ntoso Naming Convention 1.0, with the prefixes of docs/akn-profile.md:
``chp_2__sec_7a__subsec_1__point_3``. An eId that is taken gets the suffix ``~2``, ``~3`` …: a second
wording of a section, and a label that bad law uses twice. The wId leaves all suffixes out, so that it
is the same for every wording.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from toolkit.akn.names import escape, unescape
from toolkit.law.labels import Label
from toolkit.law.locator import Locator

_SUFFIX = re.compile(r"~\d+")
_ORDER = ("trans", "annex", "part", "chp", "sec", "mom", "subsec", "point")
_UNNAMED = ("trans", "annex")


def eid(locator: Locator) -> str:
    """The eId of the element at ``locator``: "sec_7a__subsec_1__point_3"; "" for the act as a whole.

    The act it names and the sentence aren't in it: a sentence is no element. Whether the chapter
    belongs before a section is the locator's own matter: ``toolkit.law.outline.walk`` leaves it out
    where section numbers run through the act.
    """
    parts: list[str] = []
    if locator.amendment is not None:
        parts.append(trans(locator.amendment))
    if locator.annex is not None:
        parts.append(annex(locator.annex))
    for prefix, label in (
        ("part", locator.part),
        ("chp", locator.chapter),
        ("sec", locator.section),
        ("mom", locator.moment),
    ):
        if label is not None:
            parts.append(labelled(prefix, label))
    if locator.subsection is not None:
        parts.append(f"subsec_{locator.subsection}")
    parts.extend(labelled("point", label) for label in locator.points)
    return "__".join(parts)


def locator(eid: str) -> Locator:
    """The place that an eId names, in the act at hand; suffixes of further wordings are left out.

    Raises ValueError for an eId that names no place a locator can name (an indent, a quoted structure).
    """
    found: dict[str, str] = {}
    points: list[Label] = []
    reached = -1
    refused = ValueError(f"not the eId of a place: {eid!r}")
    for step in filter(None, _SUFFIX.sub("", eid).split("__")):
        prefix, separator, value = step.partition("_")
        if prefix not in _ORDER or (not separator and prefix not in _UNNAMED):
            raise refused
        rank = _ORDER.index(prefix)
        if rank < reached or (rank == reached and prefix != "point"):
            raise refused
        reached = rank
        if prefix == "point":
            points.append(Label.parse(value))
        else:
            found[prefix] = value
    if not re.fullmatch(r"(?:[1-9]\d*)?", found.get("subsec", ""), re.ASCII):
        raise refused
    return Locator(
        amendment=unescape(found["trans"]) if "trans" in found else None,
        annex=unescape(found["annex"]) if "annex" in found else None,
        part=_label(found, "part"),
        chapter=_label(found, "chp"),
        section=_label(found, "sec"),
        moment=_label(found, "mom"),
        subsection=int(found["subsec"]) if "subsec" in found else None,
        points=tuple(points),
    )


def can_name(place: Locator) -> bool:
    """Whether an eId, with act and sentence beside it, says ``place`` so that it can be read back.

    It can unless a label isn't one, or something is counted from zero.
    """
    try:
        return locator(eid(place)) == replace(place, act=None, sentence=None) and _counts(place.sentence)
    except ValueError:
        return False


def _counts(sentence: int | None) -> bool:
    return sentence is None or 0 < sentence < 10**9


def _label(found: dict[str, str], prefix: str) -> Label | None:
    return Label.parse(found[prefix]) if prefix in found else None


def labelled(prefix: str, label: Label) -> str:
    """One step of an eId: "sec_7a"."""
    return f"{prefix}_{label.compact}"


def trans(amendment: str) -> str:
    """The step for the provisions of one amending act: "trans_2019-914", "trans" for the act itself."""
    return f"trans_{escape(amendment)}" if amendment else "trans"


def annex(label: str) -> str:
    """The step for an annex: "annex_2", "annex" for the only one."""
    return f"annex_{escape(label)}" if label else "annex"


@dataclass(frozen=True, slots=True)
class Place:
    """The eId and wId of an element; both empty for the document."""

    eid: str = ""
    wid: str = ""


@dataclass(slots=True)
class EIds:
    """Gives each element of one document its eId, unique in the document."""

    _taken: dict[str, int] = field(default_factory=dict)

    def under(self, parent: Place, step: str) -> Place:
        """The place of the element that ``step`` ("sec_7a") names under ``parent``."""
        wanted = f"{parent.eid}__{step}" if parent.eid else step
        count = self._taken.get(wanted, 0) + 1
        self._taken[wanted] = count
        return Place(
            wanted if count == 1 else f"{wanted}~{count}", f"{parent.wid}__{step}" if parent.wid else step
        )
