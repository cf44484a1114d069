"""Word differences: exactly what differs is marked, and no word is lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from toolkit.comparison.rows import Run, text_of
from toolkit.comparison.words import word_runs
from toolkit.law.typography import normalise, words


def _marked(runs: tuple[Run, ...]) -> str:
    return "".join(f"[{run.text}]" if run.changed else run.text for run in runs)


def _both(left: str, right: str) -> tuple[str, str]:
    mine, other = word_runs(left, right)
    return _marked(mine), _marked(other)


def test_only_the_differing_words_are_marked() -> None:
    assert _both(
        "11 kap. 1–3 §§, 5 § första och andra styckena, 6, 15 och 22 §§ ska tillämpas.",
        "11 kap. 1–3 §§, 5 § första stycket, 6, 15 och 22 §§ ska tillämpas.",
    ) == (
        "11 kap. 1–3 §§, 5 § första [och andra styckena], 6, 15 och 22 §§ ska tillämpas.",
        "11 kap. 1–3 §§, 5 § första [stycket], 6, 15 och 22 §§ ska tillämpas.",
    )


def test_a_changed_first_word() -> None:
    assert _both("om en medlem ska ha rätt", "att en medlem ska ha rätt") == (
        "[om] en medlem ska ha rätt",
        "[att] en medlem ska ha rätt",
    )


def test_added_words_stand_alone_on_their_side() -> None:
    assert _both("Arvode ska betalas.", "Arvode till revisor ska betalas.") == (
        "Arvode ska betalas.",
        "Arvode [till revisor] ska betalas.",
    )


def test_unrelated_texts_are_replaced_whole() -> None:
    left, right = (
        "besluta på vilket sätt medel skall användas,",
        "lämna uppgifter till Försäkringskassan, och",
    )
    assert _both(left, right) == (f"[{left}]", f"[{right}]")


def test_the_same_text_is_not_marked() -> None:
    assert _both("Uppgifter  och\nannat", "Uppgifter och annat") == ("Uppgifter och annat",) * 2


texts = st.lists(
    st.sampled_from("och i 7 § första stycket, medel. ska skall (2003:1210) –".split()), max_size=30
).map(" ".join)


@given(texts, texts)
def test_runs_hold_the_text_to_the_letter(left: str, right: str) -> None:
    mine, other = word_runs(left, right)
    assert text_of(mine) == normalise(left)
    assert text_of(other) == normalise(right)


@given(texts, texts)
def test_unmarked_words_are_the_same_on_both_sides(left: str, right: str) -> None:
    mine, other = word_runs(left, right)

    def kept(runs: tuple[Run, ...]) -> str:
        return "".join(words(" ".join(run.text for run in runs if not run.changed)))

    assert kept(mine) == kept(other)


@given(texts, texts)
def test_something_is_marked_exactly_when_the_texts_differ(left: str, right: str) -> None:
    mine, other = word_runs(left, right)
    assert any(run.changed for run in (*mine, *other)) == (normalise(left) != normalise(right))
