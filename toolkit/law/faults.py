"""Faults a person can cause, as values, and the exception that carries them to the edge."""

from __future__ import annotations

from dataclasses import dataclass, replace

from toolkit.law.typography import bind


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault: a Swedish sentence that names it and the way out, and where it is.

    ``file`` is the path as the user wrote it, ``line`` counts from 1, ``place`` is the legal place
    ("10 § tredje stycket").
    """

    message: str
    file: str | None = None
    line: int | None = None
    place: str | None = None

    def __str__(self) -> str:
        where = self.file or ""
        if self.line is not None:
            where = f"{where}:{self.line}" if where else f"rad {self.line}"
        parts = (where, bind(self.place or ""), bind(self.message))
        return ": ".join(part for part in parts if part)


class FaultError(Exception):
    """Input that can't be used. Carries every fault found in one run, never only the first."""

    def __init__(self, *faults: Fault) -> None:
        super().__init__("\n".join(str(fault) for fault in faults))
        self.faults = faults

    @classmethod
    def of(
        cls, message: str, *, file: str | None = None, line: int | None = None, place: str | None = None
    ) -> FaultError:
        """An error with a single fault."""
        return cls(Fault(message, file, line, place))

    def in_file(self, file: str) -> FaultError:
        """The same faults, each placed in ``file`` unless it already names one."""
        return FaultError(*(fault if fault.file else replace(fault, file=file) for fault in self.faults))
