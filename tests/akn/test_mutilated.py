"""However a document is mutilated, it is read or refused with a fault: never a bare traceback."""

from __future__ import annotations

import copy

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from tests.akn.specimens import written
from tests.akn.test_round_trip import thorough
from toolkit.akn import read, root_kind, validate, write_act, write_bill
from toolkit.akn.names import AKN, OWN
from toolkit.law.faults import FaultError
from toolkit.law.model import Act

WRITTEN = written()
_TAGS = """
    p section subsection point indent num heading content intro wrapUp hcontainer chapter part act bill body
    meta preface longTitle mod quotedStructure quotedText textualMod destination new old source block
    blockContainer crossHeading timeInterval temporalGroup eventRef analysis proprietary notes note
""".split()
_WORDS = """
    x paragrafer moment text block bilaga ändring endnote repeal insert replaceWord # #period_1 true
    #change_2__qstr_1 /akn/se/act/lag/2003/1210#sec_0 99999999999999999999999999999999999999999999
""".split()
_VALUES = st.sampled_from(["", *_WORDS]) | st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), max_size=5
)
_OWN = "label operation sentence act scope heading quoted position".split()
_ATTRIBUTES = st.sampled_from(
    [*"name class period href type start eId value number kind".split(), *(f"{{{OWN}}}{n}" for n in _OWN)]
)


@given(st.data(), st.sampled_from(sorted(WRITTEN)))
@thorough
def test_a_mutilated_document_is_read_or_refused(data: st.DataObject, name: str) -> None:
    root = etree.fromstring(WRITTEN[name])
    for _ in range(data.draw(st.integers(1, 4))):
        elements = list(root.iter())
        chosen = elements[data.draw(st.integers(0, len(elements) - 1))]
        parent = chosen.getparent()
        match data.draw(st.integers(0, 5)):
            case 0:
                chosen.tag = f"{{{AKN}}}{data.draw(st.sampled_from(_TAGS))}"
            case 1 if parent is not None:
                parent.remove(chosen)
            case 2 if parent is not None:
                parent.append(copy.deepcopy(chosen))
            case 3:
                chosen.set(data.draw(_ATTRIBUTES), data.draw(_VALUES))
            case 4 if chosen.attrib:
                del chosen.attrib[data.draw(st.sampled_from(sorted(map(str, chosen.attrib))))]
            case _:
                chosen.text = data.draw(_VALUES)
    mutilated = etree.tostring(root)
    for check in (lambda: validate(mutilated, name), lambda: root_kind(mutilated, name)):
        try:
            check()
        except FaultError as error:
            assert all(fault.line and fault.file == name for fault in error.faults)
    try:
        value = read(mutilated, name)
    except FaultError as error:
        assert all(fault.line and fault.file == name for fault in error.faults)
    else:
        again = write_act(value) if isinstance(value, Act) else write_bill(value)
        assert read(again, name) == value


@given(st.data(), st.sampled_from(sorted(WRITTEN)))
@thorough
def test_damaged_bytes_are_read_or_refused(data: st.DataObject, name: str) -> None:
    damaged = bytearray(WRITTEN[name])
    for _ in range(data.draw(st.integers(1, 3))):
        position = data.draw(st.integers(0, len(damaged) - 1))
        damaged[position : position + data.draw(st.integers(0, 9))] = data.draw(st.binary(max_size=6))
    for check in (read, validate):
        try:
            check(bytes(damaged), name)
        except FaultError as error:
            assert error.faults
