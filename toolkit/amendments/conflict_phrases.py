"""A conflict between two proposals in Swedish: the reason, the way out, and both as a fault."""

from __future__ import annotations

from toolkit.amendments.conflicts import Clash, Conflict, conflicts
from toolkit.amendments.operations import AmendingAct
from toolkit.law.faults import Fault
from toolkit.law.model import Act


def conflict_faults(
    base: Act, first: AmendingAct, second: AmendingAct, names: tuple[str, str]
) -> tuple[Fault, ...]:
    """The conflicts as faults, each with its place, its reason with the names of both, and the way out."""
    return tuple(
        Fault(f"{reason(one, names)}; {way_out(one, names)}.", place=one.place.words or None)
        for one in conflicts(base, first, second)
    )


def reason(conflict: Conflict, names: tuple[str, str]) -> str:
    """Why the two collide, a Swedish sentence without its full stop. ``names`` are those of the two."""
    a, b = names
    one, another = (b, a) if conflict.by == 1 else (a, b)
    match conflict.clash:
        case Clash.BASE:
            return f"{a} och {b} utgår från olika lydelser av författningen"
        case Clash.REPEAL:
            return f"{one} upphäver det som {another} ändrar"
        case Clash.RENUMBER if conflict.by is None:
            return f"{a} och {b} betecknar om här på olika sätt"
        case Clash.RENUMBER:
            return f"{one} betecknar om det som {another} ändrar eller inför"
        case Clash.LABEL:
            return f"Både {a} och {b} inför en bestämmelse med den här beteckningen"
        case Clash.HEADING:
            return f"Både {a} och {b} ändrar rubriken här, men inte på samma sätt"
        case Clash.WORDS if conflict.by is not None:
            return f"{one} byter ut ord i det som {another} ändrar"
        case Clash.TITLE:
            return f"{a} och {b} ger författningen olika rubriker"
        case Clash.ORDER:
            return f"Lydelsen beror på om {a} eller {b} förs in först"
        case _:
            return f"Både {a} och {b} ändrar här, men inte på samma sätt"


def way_out(conflict: Conflict, names: tuple[str, str]) -> str:
    """What to do about it: the end of a Swedish sentence, without its full stop."""
    one, another = (names[1], names[0]) if conflict.by == 1 else names
    match conflict.clash:
        case Clash.BASE:
            return "skriv om det ena förslaget mot den senare lydelsen"
        case Clash.REPEAL:
            return "bestäm om bestämmelsen ska finnas kvar och ta bort den andra åtgärden"
        case Clash.RENUMBER if conflict.by is None:
            return "välj en av beteckningarna"
        case Clash.RENUMBER:
            return f"låt {another} utgå från {one} och använda de nya beteckningarna"
        case Clash.LABEL:
            return "ge den ena en annan beteckning eller skriv ihop dem"
        case Clash.HEADING | Clash.TITLE:
            return "välj en av rubrikerna"
        case Clash.WORDS if conflict.by is not None:
            return f"skriv in de nya orden i lydelsen i {another}"
        case _:
            return "låt det ena förslaget utgå från det andra eller skriv ihop lydelserna"
