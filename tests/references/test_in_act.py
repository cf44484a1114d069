"""The references of a whole act, read where they stand."""

from __future__ import annotations

from pathlib import Path

from toolkit.law.labels import Label
from toolkit.law.model import (
    Act,
    ActProvisions,
    Block,
    Chapter,
    Heading,
    Moment,
    Point,
    Section,
    Subsection,
    TransitionalProvisions,
)
from toolkit.references.in_act import references_in, texts_in


def section(number: int, *texts: str) -> Section:
    return Section(Label(number), tuple(Subsection((text,)) for text in texts))


def act(*body: Heading | Section | Chapter | TransitionalProvisions) -> Act:
    return Act("2003:1210", "Lag (2003:1210) om finansiell samordning", body)


def listed(value: Act) -> list[tuple[str, str]]:
    return [(place.fragment, str(each.target)) for place, each in references_in(value)]


def test_context_follows_section_and_subsection() -> None:
    value = act(section(1, "Som i 2 §.", "Trots första stycket gäller denna paragraf."), section(2, "Ingen."))
    assert listed(value) == [
        ("P1S1", "2003:1210#P2"),
        ("P1S2", "2003:1210#P1S1"),
        ("P1S2", "2003:1210#P1"),
    ]


def test_a_bare_section_is_in_the_same_chapter_where_numbers_restart() -> None:
    one = Chapter(Label(1), "Allmänt", (section(1, "Se 2 § och 2 kap. 1 §."), section(2, "Ingen.")))
    two = Chapter(Label(2), "Avgifter enligt 1 kap.", (section(1, "Se 2 §."), section(2, "Ingen.")))
    assert listed(act(one, two)) == [
        ("K1P1S1", "2003:1210#K1P2"),
        ("K1P1S1", "2003:1210#K2P1"),
        ("K2", "2003:1210#K1"),
        ("K2P1S1", "2003:1210#K2P2"),
    ]


def test_where_numbers_run_through_a_bare_section_needs_no_chapter() -> None:
    one = Chapter(Label(1), "Allmänt", (section(1, "Se 3 §."), section(2, "Ingen.")))
    two = Chapter(Label(2), "Avgifter", (section(3, "Se 2 §."),))
    assert listed(act(one, two)) == [("P1S1", "2003:1210#P3"), ("P3S1", "2003:1210#P2")]


def test_points_moments_and_transitional_provisions() -> None:
    points = Section(
        Label(1), (Subsection(("Om", Point("1.", ("enligt 2 §", Point("a)", ("andra stycket",)))))),)
    )
    moment = Section(Label(2), (Moment("2 mom.", (Subsection(("Som i första stycket.",)),)),))
    own = ActProvisions("2019:914", (Subsection((Point("1.", ("Denna lag gäller 3 §.",)),)),))
    value = act(points, moment, TransitionalProvisions("Övergångsbestämmelser", (own,)))
    assert listed(value) == [
        ("P1S1N1", "2003:1210#P2"),
        ("P1S1N1a", "2003:1210#P1S2"),
        ("P2O2S1", "2003:1210#P2O2S1"),
        ("L2019:914N1", "2003:1210#L2019:914"),
        ("L2019:914N1", "2003:1210#P3"),
    ]


def test_same_act_is_one_named_in_the_same_section() -> None:
    value = act(section(1, "Se räntelagen (1975:635).", "Se 3 § samma lag."), section(2, "Se 3 § samma lag."))
    found = [str(each.target) for _, each in references_in(value)]
    assert found == ["1975:635", "1975:635#P3", "1975:635", "None", "None"]


def test_finsamlagen(shared: Path) -> None:
    from toolkit.text.statute import read_statute

    statute = read_statute((shared / "sources" / "2003-1210.txt").read_text(encoding="utf-8")).act
    found = list(references_in(statute))
    texts = {(text.place, text.text) for text in texts_in(statute)}
    assert all(any(place == here and each.text in text for here, text in texts) for place, each in found)
    assert {str(each.target) for _, each in found if each.reason is None} >= {"2003:1210#P5"}


def test_what_is_cited_in_a_table_may_go_over_its_line_ends() -> None:
    lines = (
        "Regeringen fastställer enligt 1 kap. 5 § lagen",
        "(1998:674) om inkomstgrundad pension",
        "belopp",
    )
    value = act(Section(Label(1), (Subsection((Block(lines),)),)))
    assert [str(each.target) for _, each in references_in(value)] == ["1998:674#K1P5", "1998:674"]
    assert [text.text for text in texts_in(value)] == list(lines)


def test_a_chapter_that_the_act_lacks_is_in_the_act_named_before() -> None:
    first = section(
        3,
        "Vad som sägs i 47 kap. 9 § andra stycket 2 inkomstskattelagen (1999:1229) ska tillämpas.",
        "Vad som sägs i 47 kap. 9 § andra stycket 2 om kapitalvinst ska i stället avse vinsten.",
    )
    value = act(first, section(4, "Balanstalet enligt 58 kap. 14 § fastställs. I 3 § finns undantag."))
    assert listed(value) == [
        ("P3S1", "1999:1229#K47P9S2N2"),
        ("P3S1", "1999:1229"),
        ("P3S2", "1999:1229#K47P9S2N2"),
        ("P4S1", "None"),
        ("P4S1", "2003:1210#P3"),
    ]


def test_a_chapter_that_the_act_lacks_may_be_in_the_act_that_the_sentence_goes_on_to() -> None:
    after = "Villkor enligt 2 kap. 16 § eller 2 kap. 18 § ordningslagen (1993:1617). I 3 kap. finns mer."
    both = (
        "Varor enligt alkohollagen (2010:1622) i strid med 2 kap. 16 § eller med 2 kap. 18 § ordningslagen."
    )
    assert [target for _, target in listed(act(section(1, after), section(2, both)))] == [
        "1993:1617#K2P16",
        "1993:1617#K2P18",
        "1993:1617",
        "1993:1617#K3",
        "2010:1622",
        "None",
        "1993:1617#K2P18",
        "1993:1617",
    ]
