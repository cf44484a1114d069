"""What axe can't say: reflow, reading by ear, getting about by keyboard, and what paper shows."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from tests.web.conftest import BESIDE, OWN, Screen

_OUTSIDE = """() => [...document.querySelectorAll('body *')].filter(node =>
    node.getBoundingClientRect().right > innerWidth + 1 && !node.closest('pre, .bred')
).map(node => node.outerHTML.slice(0, 120))"""

_LISTEN = """() => {
    window.all = [...document.querySelectorAll('a[href], summary, [tabindex]')];
    window.reached = [];
    document.addEventListener('focusin', event => {
        const style = getComputedStyle(event.target), box = event.target.getBoundingClientRect();
        reached.push([
            all.indexOf(event.target),
            style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
            box.bottom > 0 && box.top < innerHeight,
        ]);
    });
    return all.length;
}"""
_FOCUS_THE_REST = "from => all.slice(from).forEach(node => node.focus())"
_BY_KEYBOARD = 40


@pytest.mark.parametrize("name", [*OWN, *BESIDE])
def test_nothing_is_wider_than_a_small_phone(name: str, screen: Screen) -> None:
    """WCAG 1.4.10: at 320 px, which is 1280 px at 400 %, only tables scroll sideways, by themselves."""
    page = screen.show(name, 320)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert page.evaluate(_OUTSIDE) == []


@pytest.mark.parametrize("name", OWN)
def test_every_link_is_reached_by_keyboard_in_order_and_seen(name: str, screen: Screen) -> None:
    """The first by the key itself, the rest, where nothing changes the order of the page, by focus."""
    page = screen.show(name, 390)
    number = page.evaluate(_LISTEN)
    pressed = min(number, _BY_KEYBOARD)
    for _ in range(pressed):
        page.keyboard.press("Tab")
    page.evaluate(_FOCUS_THE_REST, pressed)
    assert page.evaluate("reached") == [[place, True, True] for place in range(number)]
    assert page.evaluate("all.filter(node => node.tabIndex !== 0).length") == 0


@pytest.mark.parametrize("name", OWN)
def test_every_link_leads_to_a_place_on_the_page(name: str, screen: Screen) -> None:
    page = screen.show(name, 390)
    lost = (
        "[...document.links].filter(link => !document.getElementById(decodeURIComponent(link.hash.slice(1))))"
    )
    assert page.evaluate(f"{lost}.map(link => link.href)") == []


@pytest.mark.parametrize("name", [*OWN, *BESIDE])
def test_title_language_and_headings(name: str, screen: Screen) -> None:
    page = screen.show(name, 390)
    assert page.evaluate("document.documentElement.lang") == "sv"
    heading = page.locator("h1")
    assert heading.count() == 1
    assert page.title().removeprefix("Konsekvenser: ")[1:] in heading.inner_text().replace("\n", " ")
    levels = page.evaluate(
        "[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(node => +node.tagName[1])"
    )
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_what_changes_is_told_in_words_to_those_who_listen(screen: Screen) -> None:
    heard = screen.show("jamforelse", 1200).locator("#P7").aria_snapshot().replace("\N{NO-BREAK SPACE}", " ")
    assert 'deletion: "[tas bort:] sådana [slut]"' in heard
    assert 'insertion: "[nytt:] riktar sig till den målgrupp som [slut]"' in heard
    assert "text: Nuvarande lydelse, tas bort\n" in heard
    assert "text: Föreslagen lydelse, ny text\n" in heard
    assert "deletion: 2. stödja samverkan mellan samverkansparterna," in heard


def test_where_two_proposals_differ_is_told_in_words_too(screen: Screen) -> None:
    heard = screen.show("tva-forslag", 1200).locator("#P25").aria_snapshot()
    assert re.search(r"mark: .?\[skiljer:\] .* \[slut\]", heard)


@pytest.mark.parametrize("mode", ["light", "forced"])
def test_what_changes_is_seen_without_colours(mode: str, screen: Screen) -> None:
    page = screen.show("jamforelse", 390)
    page.emulate_media(forced_colors="active" if mode == "forced" else "none")
    for tag, line in (("del", "line-through"), ("ins", "underline")):
        drawn = page.locator(f".rad {tag}").first.evaluate(
            "node => getComputedStyle(node).textDecorationLine"
        )
        assert drawn == line
    page.emulate_media(forced_colors="none")


def test_charts_are_read_as_one_picture_with_a_name_and_told_in_words(screen: Screen) -> None:
    page = screen.show("konsekvenser", 390)
    heard = page.locator("figure.diagram").first.aria_snapshot()
    assert re.search(r'img "Vem berörs av vilken paragraf"', heard)
    assert "Av 19 paragrafer berörs staten av 17 paragrafer" in heard
    assert 'columnheader "staten"' in heard or 'columnheader "Staten"' in heard


@pytest.mark.parametrize("name", [*OWN, *BESIDE])
def test_paper_cuts_nothing_off(name: str, screen: Screen) -> None:
    """On A4 with margins of two centimetres, 643 px, nothing scrolls, for paper can't."""
    page = screen.show(name, 643)
    page.emulate_media(media="print")
    cut = (
        "[...document.querySelectorAll('pre, .bred')].filter(node => node.scrollWidth > node.clientWidth + 1)"
    )
    assert page.evaluate(f"{cut}.map(node => node.innerText.slice(0, 60))") == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 643
    page.emulate_media(media="screen")
