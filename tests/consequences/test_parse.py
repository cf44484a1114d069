"""What a person can get wrong in the file: each fault in Swedish with its line, all in one run."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.consequences.assessments import (
    HEAD,
    SHARES_LINE,
    TOUCHED,
    amount,
    consequence,
    faults,
    line_of,
    parsed,
    whole,
)
from toolkit.consequences.parse import parse_assessment
from toolkit.law.faults import FaultError

BODY = f"""\
[[organ]]
namn = "förbunden"
hor_till = ["staten", "kommuner"]
{SHARES_LINE}
"""

# The piece that is added, what its line holds, and what the message says.
WRONG = {
    "unknown key": (consequence(vadd='"x"'), "vadd =", "menade du ”vad”?"),
    "unknown table": ("[[konsekvenser]]\nid = 'a'\n", "[[konsekvenser]]", "menade du ”konsekvens”?"),
    "section not touched": (
        consequence(paragrafer='"9 §"'),
        'paragrafer = "9 §"',
        "9 § ändras inte i lagförslaget",
    ),
    "range not touched": (consequence(paragrafer='"30–33 §§"'), "30–33", "33 § ändras inte"),
    "no section": (consequence(paragrafer='"hela lagen"'), "hela lagen", "går inte att läsa som paragrafer"),
    "no unit": (consequence(belopp=amount(enhet="")), "belopp =", "”enhet” saknas"),
    "no year": (consequence(belopp=amount(artal="")), "belopp =", "”artal” saknas"),
    "no method": (consequence(belopp=amount(metod="")), "belopp =", "”metod” saknas"),
    "no number": (consequence(belopp=amount(varde="")), "belopp =", "Beloppet saknar tal"),
    "odd year": (consequence(belopp=amount(artal="24")), "belopp =", "”artal” ska vara ett årtal"),
    "upside down": (
        consequence(belopp=amount(varde="", lagst="5", hogst="2")),
        "lagst = 5",
        "Intervallet är upp och ner",
    ),
    "half an interval": (
        consequence(belopp=amount(varde="", lagst="5")),
        "lagst = 5",
        "både ”lagst” och ”hogst”",
    ),
    "both": (consequence(belopp=amount(lagst="1", hogst="9")), "lagst = 1", "antingen ”varde” eller"),
    "negative": (consequence(belopp=amount(varde="-4")), "varde = -4", "negativt"),
    "not finite": (consequence(belopp=amount(varde="inf")), "varde = inf", "”varde” ska vara ett tal"),
    "too many digits": (consequence(belopp=amount(varde="1e999999")), "1e999999", "”varde” ska vara ett tal"),
    "amount and reason": (
        consequence(belopp=amount(), ej_beraknat='"Svårt."'),
        'ej_beraknat = "Svårt."',
        "både ett belopp och ett skäl",
    ),
    "amount for two": (
        consequence(**{"for": '["staten", "regioner"]'}, belopp=amount()),
        'for = ["staten", "regioner"]',
        "dela upp konsekvensen",
    ),
    "amount without direction": (
        consequence(riktning='"oklart"', belopp=amount()),
        'riktning = "oklart"',
        "behöver en riktning",
    ),
    "saving that grows": (consequence(slag='"besparing"'), 'riktning = "ökar"', "En besparing minskar"),
    "unlisted source": (consequence(kalla='"boken, s. 1"'), "boken", "Källan ”boken” finns inte i listan"),
    "no place in source": (
        consequence(kalla='"rapporten"'),
        'kalla = "rapporten"',
        "Platsen i källan saknas",
    ),
    "unknown addressee": (consequence(**{"for": '["länen"]'}), "länen", "Mottagaren ”länen” finns inte"),
    "unknown kind": (consequence(slag='"pengar"'), "pengar", "”pengar” kan inte användas"),
    "control character": (consequence(vad='"a\\u001b[2Jb"'), "u001b", "styrtecknet U+001B"),
    "empty text": (consequence(vad='" "'), 'vad = " "', "”vad” är tom"),
    "wrong kind of value": (consequence(vad="3"), "vad = 3", "”vad” ska vara text"),
    "missing key": (consequence("utan", vad=""), 'id = "utan"', "Nyckeln ”vad” saknas"),
    "taken id": (consequence("skyldighet"), "", "Namnet ”skyldighet” är taget"),
    "empty statement": (
        "[redogorelse.ovriga]\ndelvis = 'x'\n",
        "[redogorelse.ovriga]",
        "Redogörelsen är tom",
    ),
    "unknown statement": ("[redogorelse.klimat]\ntext = 'x'\n", "[redogorelse.klimat]", "okänd"),
    "shares that don't add up": (BODY.replace("0.75", "0.5"), "andelar", "tillsammans bli 1"),
    "figure without unit": (
        "[[uppgift]]\nid = 'u'\nvad = 'v'\nnar = '2024'\nvarde = 3\nkalla = 'rapporten, s. 1'\n",
        "[[uppgift]]",
        "ingen enhet",
    ),
    "figure without value": (
        "[[uppgift]]\nid = 'u'\nvad = 'v'\nnar = '2024'\nkalla = 'rapporten, s. 1'\n",
        "[[uppgift]]",
        "varken värde eller ord",
    ),
    "row twice": (
        "[[fordelning]]\nid='f'\nvad='v'\nnar='2024'\nenhet='e'\nhos='h'\n"
        "rader = [[1, 2], [1, 3]]\nkalla='rapporten, s. 1'\n",
        "rader",
        "på två rader",
    ),
}


@pytest.mark.parametrize("name", WRONG)
def test_each_fault_names_its_line_and_the_way_out(name: str) -> None:
    piece, on_line, message = WRONG[name]
    text = whole(more=piece)
    found = [fault for fault in faults(text) if message in fault.message]
    assert found, [str(fault) for fault in faults(text)]
    start = text.index(piece.split("\n")[0], len(text) - len(piece) - 1)
    first = text.count("\n", 0, start) + 1
    assert found[0].line is not None
    assert found[0].line >= first
    if on_line and name not in ("missing key",):
        line = text.split("\n")[found[0].line - 1]
        assert on_line in line


def test_all_faults_come_in_one_run() -> None:
    pieces = [piece for name, (piece, _, _) in WRONG.items() if name not in ("taken id", "row twice")]
    text = whole(more="\n".join(pieces))
    messages = [fault.message for fault in faults(text)]
    for name, (_, _, message) in WRONG.items():
        if name not in ("taken id", "row twice"):
            assert any(message in found for found in messages), name
    lines = [fault.line or 0 for fault in faults(text)]
    assert lines == sorted(lines)


def test_unknown_requirements_are_refused() -> None:
    text = HEAD.replace('"jamstalldhet"', '"klimat"')
    (fault,) = faults(text)
    assert "Kravlistan ”klimat” finns inte" in fault.message
    assert fault.line == line_of(text, "klimat")


def test_text_that_is_no_toml_is_refused_with_its_line() -> None:
    (fault,) = faults("[utredning]\nav = förvaltningsmyndighet\n")
    assert (fault.line, "inte giltig TOML" in fault.message) == (2, True)


@pytest.mark.parametrize("text", ["a = " + "[" * 5000, "a = " + "9" * 5000, "a = 1e99999999999999999999"])
def test_hostile_toml_is_refused(text: str) -> None:
    assert faults(text)


@given(st.text(max_size=300))
def test_no_text_gives_anything_but_a_value_or_faults(text: str) -> None:
    try:
        parse_assessment(text, TOUCHED)
    except FaultError as error:
        assert error.faults


def test_sections_may_be_finer_than_a_section() -> None:
    assessment = parsed(whole(more=consequence("fin", paragrafer='["7 § första stycket 2", "30–32 §§"]')))
    found = next(one for one in assessment.consequences if one.id == "fin")
    assert [place.fragment for place in found.sections] == ["P7S1N2", "P30", "P31", "P32"]
