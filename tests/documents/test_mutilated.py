"""A document that has been damaged in any way is read as what it says, or refused; never a traceback."""

from __future__ import annotations

import random

import pytest

from tests.documents import finsam
from tests.documents.test_draft import BASE, draft, reading
from tests.documents.test_review_reading import paper
from tests.documents.test_review_reading import reading as reviewed
from toolkit.documents.exchange.foreign_bill import bills_in
from toolkit.documents.exchange.incoming import open_document
from toolkit.law.faults import FaultError
from toolkit.word.ooxml import Element, parse, qualified, serialise
from toolkit.word.package import read_package, write_package

TRIES = 120


def mutilated(data: bytes, seed: int) -> bytes:
    """``data`` with one thing done to it: an element removed, doubled, emptied, moved or renamed."""
    chance = random.Random(seed)
    parts = read_package(data)
    names = [name for name in parts if name.endswith((".xml", ".rels"))]
    name = chance.choice([*names, *["word/document.xml"] * len(names)])
    root = parse(parts[name])
    nodes = [node for node in root.iter() if node is not root and isinstance(node.tag, str)]
    if not nodes:
        return data[: len(data) - seed]
    node = chance.choice(nodes)
    parent = node.getparent()
    assert parent is not None
    match chance.randrange(6):
        case 0:
            parent.remove(node)
        case 1:
            parent.append(_copy(node))
        case 2:
            for child in list(node):
                node.remove(child)
            node.text = None
        case 3:
            node.tag = qualified(f"w:{chance.choice(['ins', 'del', 'sdt', 'tbl', 'tr', 'p', 'x'])}")
        case 4:
            for key in node.attrib:
                node.set(key, chance.choice(["", "-1", "99999999999999999999", "å"]))
        case _:
            other = chance.choice(nodes)
            if node not in other.iterancestors() and other is not node:
                other.append(node)
    return write_package({**parts, name: serialise(root)})


def _copy(node: Element) -> Element:
    import copy

    return copy.deepcopy(node)


@pytest.mark.parametrize("kind", ["draft", "paper", "foreign"])
def test_no_damage_is_a_traceback(kind: str) -> None:
    whole = draft() if kind == "draft" else paper()
    read_or_refused = {"refused": 0, "read": 0}
    for seed in range(TRIES):
        data = mutilated(whole, seed)
        try:
            match kind:
                case "draft":
                    reading(data, BASE)
                case "paper":
                    reviewed(data, base=finsam.base())
                case _:
                    bills_in(open_document(data))
            read_or_refused["read"] += 1
        except FaultError:
            read_or_refused["refused"] += 1
    assert min(read_or_refused.values()) > 0
