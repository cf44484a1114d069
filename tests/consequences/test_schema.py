"""The schema that editors use is the one that the reading uses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from toolkit.consequences.parse import parse_assessment
from toolkit.consequences.schema import schema, schema_text
from toolkit.law.faults import FaultError
from toolkit.law.locator import Locator


def test_the_shipped_schema_is_the_present_one(root: Path) -> None:
    path = root / "toolkit/consequences/consequences.schema.json"
    assert path.read_text(encoding="utf-8") == schema_text()


def _properties(part: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    if isinstance(part, dict):
        for key, value in part.get("properties", {}).items():
            yield key, value
        for value in part.values():
            yield from _properties(value)
    elif isinstance(part, list):
        for value in part:
            yield from _properties(value)


def test_every_key_is_explained_to_the_writer() -> None:
    found = [pair for pair in _properties(schema()) if pair[0] not in _ADDRESSEES]
    assert len(found) > 80
    assert all(value["description"].endswith(".") or "”" in value["description"] for _, value in found)


_ADDRESSEES = {"staten", "kommuner", "regioner", "företag", "andra enskilda"}


def test_unknown_keys_are_errors_in_the_editor() -> None:
    assert schema()["additionalProperties"] is False


def test_the_proposal_points_at_the_schema(root: Path) -> None:
    folder = root / "proposals/fk-2024-007710"
    first = (folder / "consequences.toml").read_text(encoding="utf-8").split("\n")[0]
    assert first.startswith("#:schema ")
    assert (folder / first.removeprefix("#:schema ")).resolve().is_file()


def test_the_guide_explains_every_key(root: Path) -> None:
    guide = (root / "docs/konsekvenser.md").read_text(encoding="utf-8")
    missing = {key for key, _ in _properties(schema()) if key not in _ADDRESSEES and f"`{key}`" not in guide}
    assert missing == set()


def test_the_examples_of_the_guide_hold(root: Path) -> None:
    guide = (root / "docs/konsekvenser.md").read_text(encoding="utf-8")
    examples = [text for text in re.findall(r"```toml\n(.*?)```", guide, re.DOTALL) if "[" in text]
    assert len(examples) > 8
    touched = [Locator.parse(f"{label} §") for label in ("7 a", "9", "25", "26")]
    with pytest.raises(FaultError) as raised:
        parse_assessment("\n".join(examples), touched)
    unlisted = [fault.message for fault in raised.value.faults]
    assert all(message.startswith("Källan ”") for message in unlisted), unlisted
