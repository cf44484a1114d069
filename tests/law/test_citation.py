"""How a statute is named where it is amended."""

from __future__ import annotations

from pathlib import Path

import pytest

from toolkit.law.citation import citation
from toolkit.law.faults import FaultError
from toolkit.law.model import Act
from toolkit.text.statute import read_statute


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Lag (2003:1210) om finansiell samordning", "lagen (2003:1210) om finansiell samordning"),
        ("Kommunallag (2017:725)", "kommunallagen (2017:725)"),
        ("Plan- och bygglag (2010:900)", "plan- och bygglagen (2010:900)"),
        ("Radio- och tv-lag (2010:696)", "radio- och tv-lagen (2010:696)"),
        ("Brottsbalk (1962:700)", "brottsbalken"),
        ("Tryckfrihetsförordning (1949:105)", "tryckfrihetsförordningen"),
        ("Förordning (2016:100) om statsbidrag", "förordningen (2016:100) om statsbidrag"),
        ("Kungörelse (1971:831) om avgifter", "kungörelsen (1971:831) om avgifter"),
        ("Kungl. Maj:ts kungörelse (1957:626) angående avtal", "kungörelsen (1957:626) angående avtal"),
        ("/r1/ Lag (1954:774) med särskilda bestämmelser;", "lagen (1954:774) med särskilda bestämmelser"),
        (
            "Riksskattenämndens Kungörelse (1960:745) om sätt",
            "Riksskattenämndens Kungörelse (1960:745) om sätt",
        ),
        ("Kungl. Maj:ts förnyade stadgar (1906:60 s. 1) för A", "stadgarna (1906:60 s. 1) för A"),
        ("Förordning om vattendelegationer", "förordningen om vattendelegationer"),
        ("EU-förordning (2016:1) om stöd", "EU-förordningen (2016:1) om stöd"),
        ("Lag (RFS 1980:4) (1980:607) om organ", "lagen (RFS 1980:4) (1980:607) om organ"),
    ],
)
def test_the_definite_name(title: str, name: str) -> None:
    assert citation(Act("1:1", title, ())) == name


def test_a_title_without_a_known_form_is_refused() -> None:
    with pytest.raises(FaultError):
        citation(Act("1:1", "Reglor om annat", ()))


def test_nearly_every_statute_has_a_name(shared: Path) -> None:
    paths = sorted((shared / "corpus").glob("20*.txt"))[::20]
    unnamed = []
    for path in paths:
        act = read_statute(path.read_text(encoding="utf-8")).act
        try:
            citation(act)
        except FaultError:
            unnamed.append(act.title)
    assert len(unnamed) <= len(paths) // 100, unnamed


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Lag (2003:1210) om finansiell samordning", "lag"),
        ("Plan- och bygglag (2010:900)", "lag"),
        ("Offentlighets- och sekretesslag (2009:400)", "lag"),
        ("/r1/ Lag (1954:774) med särskilda bestämmelser", "lag"),
        ("Rättegångsbalk (1942:740)", "lag"),
        ("Lag om prov", "lag"),
        ("Riksdagsordning (2014:801)", "lag"),
        ("Tryckfrihetsförordning (1949:105)", "lag"),
        ("Plan- och byggförordning (2011:338)", "förordning"),
        ("Förordning (2007:1244) om konsekvensutredning vid regelgivning", "förordning"),
        ("Kungörelse (1971:831) om lag", "förordning"),
        ("Förordning med instruktion för Lantmäteriet i lag", "förordning"),
    ],
)
def test_what_an_act_that_amends_it_is_called(title: str, kind: str) -> None:
    assert Act("1:1", title, ()).kind == kind
