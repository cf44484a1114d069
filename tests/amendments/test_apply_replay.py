"""Real amendments, before and after, section by section. Needs the material beside the project."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.replay import main, pairs, replay, report


def test_every_real_amendment_gives_the_official_wording(shared: Path) -> None:
    results = [replay(pair) for pair in pairs(shared / "replay")]
    assert len(results) == 41
    assert [result.name for result in results if not result.exact] == []
    # 9 c § stands in the clause and the register but in neither of the material's texts.
    assert [result.name for result in results if result.missing] == ["2025-281_2016-100"]


def _pair(folder: Path, after: str) -> Path:
    pair = folder / "2025-10_2020-1"
    pair.mkdir()
    (pair / "before.txt").write_text("Lag (2020:1) om prov\n\n1 §   Gammal text.\n", encoding="utf-8")
    (pair / "amending.txt").write_text(
        "Lag (2025:10) om ändring i lagen (2020:1) om prov\n\n"
        "Enligt riksdagens beslut föreskrivs att 1 § lagen (2020:1) om prov ska ha följande lydelse.\n\n"
        "1 §   Ny text.\n\nDenna lag träder i kraft den 1 juli 2025.\n",
        encoding="utf-8",
    )
    (pair / "after.txt").write_text(after, encoding="utf-8")
    return pair


@pytest.mark.parametrize(
    ("text", "code", "says"),
    [
        ("1 §   Ny text. Lag (2025:10).", 0, "1 av 1 exakta"),
        ("1 §   Ny text. Lag (2025:10).\n\n2 §   Har upphävts genom lag (2025:9).", 0, "1 av 1 exakta"),
        ("1 §   Annan text. Lag (2025:10).", 1, "officiell:  Annan"),
        ("1 §   Ny text. Lag (2025:10).\n\n2 §   Mera.", 1, "(saknas)"),
    ],
)
def test_a_section_that_differs_is_shown_and_gives_exit_code_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, code: int, says: str
) -> None:
    _pair(tmp_path, f"Lag (2020:1) om prov\n\n{text}\n")
    assert main([str(tmp_path)]) == code
    assert says in capsys.readouterr().out


def test_a_refused_pair_says_why(tmp_path: Path) -> None:
    pair = _pair(tmp_path, "Lag (2020:1) om prov\n\n1 §   Ny text.\n")
    (pair / "before.txt").write_text("Lag (2020:1) om prov\n\n2 §   Annat.\n", encoding="utf-8")
    assert "vägrad" in report([replay(pair)])


def test_without_pairs_the_exit_code_is_2(tmp_path: Path) -> None:
    assert main([str(tmp_path)]) == 2
