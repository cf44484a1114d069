"""What the assessment says in words on each point, for running text, and where it is silent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from toolkit.consequences.completeness import Result
from toolkit.consequences.fulfilment import Status
from toolkit.consequences.model import Assessment, Statement
from toolkit.documents.consequences.phrases import citations_words
from toolkit.law.typography import enumerate_words

_UNSAID = {
    "problem": "vilket problemet är",
    "forandring": "vilken förändring som eftersträvas",
    "nollalternativ": "vad som händer om ingen åtgärd vidtas",
    "val": "vilket alternativ som är lämpligast",
    "begransning": "vad som har gjorts för att inte gå längre än nödvändigt",
    "ikrafttradande": "om ikraftträdandet kräver särskild hänsyn",
    "information": "om informationsinsatser behövs",
    "utvardering_hur": "hur konsekvenserna kan utvärderas",
    "utvardering_nar": "när det kan ske",
    "sjalvstyrelse": "om den kommunala självstyrelsen inskränks",
    "proportionalitet": "vilka överväganden som har gjorts enligt 14 kap. 3 § regeringsformen",
    "eu": "hur förslaget förhåller sig till EU-rätten",
    "over_miniminiva": "varför förslaget går utöver direktivets miniminivå",
    "bemyndiganden": "vilka bemyndiganden som myndigheten stöder sig på",
    "jamstalldhet": "vad förslaget betyder för jämställdheten",
}
_RESTRICTS = {
    "ja": "Självstyrelsen inskränks.",
    "i någon mån": "Självstyrelsen inskränks i någon mån.",
    "nej": "Självstyrelsen inskränks inte.",
}


def asked_in_vain(results: Iterable[Result]) -> frozenset[str]:
    """The keys of the statements that a requirement asks for and the assessment hasn't."""
    return frozenset(
        one.requirement.fulfilled_by.partition(":")[2]
        for one in results
        if one.status is Status.MISSING and one.addressee is None
    )


def paragraphs(
    assessment: Assessment, keys: Iterable[str], unsaid: frozenset[str], understood: str
) -> Iterator[str]:
    """A paragraph for each of ``keys`` that something is said of, then one for those in ``unsaid``."""
    silent = []
    for key in keys:
        statement = assessment.statement(key)
        if statement is not None:
            yield said(assessment, statement, understood)
            if statement.partly:
                yield f"Redogörelsen är inte fullständig. {statement.partly}"
        elif key in unsaid and key in _UNSAID:
            silent.append(_UNSAID[key])
    if silent:
        yield f"Utredningen säger inte {enumerate_words(silent, 'eller')}."


def said(assessment: Assessment, statement: Statement, understood: str) -> str:
    """The statement with its conclusion, if it has one, and its places in the sources."""
    reason = f"Den här delen av analysen kan inte göras. {statement.reason}" if statement.reason else ""
    cited = citations_words(assessment, statement.citations, understood)
    parts = (
        _RESTRICTS.get(statement.restricts or "", ""),
        statement.text or reason,
        f"({cited})" if cited else "",
    )
    return " ".join(filter(None, parts))
