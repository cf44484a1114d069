"""Templates: what is filled in, and what is refused."""

from __future__ import annotations

import pytest
from lxml import etree

from toolkit.word.document import Margins, new_document
from toolkit.word.ooxml import attribute, document_text, element, parse, qualified
from toolkit.word.package import read_package, write_package
from toolkit.word.paragraphs import paragraph, run
from toolkit.word.stylesheet import StyleDefinition, stylesheet
from toolkit.word.template import Blocks, Field, Open, TemplateFault, fill, unfilled


def template(*texts: str, head: str = "") -> bytes:
    styles = stylesheet(
        [StyleDefinition("Normal", "Normal", default=True)], font="Arial", size=22, language="sv-SE"
    )
    return write_package(
        new_document(
            [paragraph(None, [run(text)]) for text in texts],
            styles,
            head=[paragraph(None, [run(head or "Huvud")])],
            margins=Margins(),
            language="sv-SE",
            fonts=("Prov", "Arial", "Arial"),
        )
    )


def filled_text(data: bytes, **fields: Field) -> str:
    return document_text(parse(fill(data, fields)["word/document.xml"]))


@pytest.mark.parametrize(
    "value", ["5 < 6 & 7", "”citat” 'och' \"raka\"", "{{ x }} {% if %}", "rad\tett", "å\u00a0ä"]
)
def test_a_value_comes_out_as_it_went_in(value: str) -> None:
    assert filled_text(template("Före {{ text }} efter"), text=value) == f"Före {value} efter"


def test_a_field_split_into_runs_by_word_is_still_a_field() -> None:
    data = template("{{ text }}")
    split = [run("Hej {"), run("{ te"), run("xt }"), run("}")]
    parts = read_package(data)
    parts["word/document.xml"] = parts["word/document.xml"].replace(
        b"<w:r><w:t>{{ text }}</w:t></w:r>",
        b"".join(etree.tostring(part) for part in split),
    )
    assert filled_text(write_package(parts), text="du") == "Hej du"


def test_blocks_take_the_place_of_their_paragraph() -> None:
    blocks = Blocks((paragraph(None, [run("ett")]), paragraph(None, [run("två")])))
    assert filled_text(template("före", "{{ block }}", "efter"), block=blocks) == "före\nett\ntvå\nefter"


def test_an_open_field_is_a_control_with_its_prompt() -> None:
    made = fill(template("Datum: {{ datum }}.", head="{{ datum }}"), {"datum": Open("[datum]")})
    root = parse(made["word/document.xml"])
    assert document_text(root) == "Datum: [datum]."
    assert [attribute(tag, "val") for tag in root.iter(qualified("w:tag"))] == ["datum"]
    assert unfilled(made) == ["datum"]
    assert document_text(parse(made["word/header.xml"])) == "[datum]"


@pytest.mark.parametrize(
    ("texts", "kind", "names"),
    [
        (["{{ block }}", "{{ okant }}", "{{ annat.djup }}"], "okant", ("annat", "okant")),
        (["inget fält"], "saknas", ("block",)),
        (["{{ block }}", "{{ block }}"], "flera", ("block",)),
        (["text {{ block }}"], "delat", ("block",)),
        (["{{ block }}{{ block }}"], "delat", ("block", "block")),
    ],
)
def test_a_template_that_would_lose_or_repeat_text_is_refused(
    texts: list[str], kind: str, names: tuple[str, ...]
) -> None:
    with pytest.raises(TemplateFault) as caught:
        fill(template(*texts), {"block": Blocks((paragraph(None, [run("ett")]),))})
    assert (caught.value.kind, caught.value.names) == (kind, names)


@pytest.mark.parametrize(
    "text", ["{{ block", "{% okand %}", "{{ block | okant }}", "{% for %}", "{{ 10**10**10 }}"]
)
def test_a_field_that_cannot_be_read_is_refused(text: str) -> None:
    with pytest.raises(TemplateFault):
        fill(template(text), {"block": "x"})


def test_a_template_reaches_nothing_outside_its_fields() -> None:
    with pytest.raises(TemplateFault):
        fill(template("{{ ''.__class__.__mro__[1].__subclasses__() }}"), {})


def test_a_block_in_the_head_is_refused() -> None:
    with pytest.raises(TemplateFault) as caught:
        fill(template("{{ block }}", head="{{ block }}"), {"block": Blocks((element("p"),))})
    assert caught.value.kind == "delat"


def test_markup_that_a_field_breaks_is_refused_and_not_repaired() -> None:
    parts = read_package(template("Före {% if text == 'x' %}", "mitt", "{% endif %} efter"))
    main = parts["word/document.xml"]
    parts["word/document.xml"] = main.replace(
        b"<w:p><w:r><w:t>mitt", b"<w:sdt><w:sdtContent><w:p><w:r><w:t>mitt"
    ).replace(b" efter</w:t></w:r></w:p>", b" efter</w:t></w:r></w:p></w:sdtContent></w:sdt>")
    with pytest.raises(TemplateFault) as caught:
        fill(write_package(parts), {"text": "y"})
    assert caught.value.kind == "syntax"
