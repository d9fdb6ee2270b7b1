"""Files of every kind come in as text with places, or with one clear line."""

from __future__ import annotations

import docx
import pytest
from docx.oxml.ns import qn

from assistant.documents import read
from assistant.documents.read_pdf import joined_lines
from assistant.types_documents import Document
from tests.documents import makers


def _texts(document: Document) -> list[str]:
    return [document.text[block.start : block.end] for block in document.blocks]


def test_a_word_file_is_read_with_tables_header_and_places() -> None:
    document = read.read_bytes(makers.iep(), "plan.docx")
    texts = _texts(document)
    assert texts[0] == "DRAFT IEP - Birch Hollow School"
    assert makers.LEVELS in texts
    assert "May draw a plan before writing" in texts
    places = dict(zip(texts, document.blocks, strict=True))
    assert places[texts[0]].place == "header"
    assert places["Parent Concerns"].heading == 1
    assert places["Special Education Services"].bold
    assert places["As needed"].cell == (0, 1, 2, 3)
    assert places["30 minutes, 4 times a week"].cell == (1, 1, 1, 3)
    assert [block.paragraph for block in document.blocks] == sorted(b.paragraph for b in document.blocks)


def test_a_text_box_is_read_once() -> None:
    made = docx.Document()
    made.add_paragraph("After the box.")
    makers.text_box(made, "Nadia likes kites.")
    document = read.read_bytes(makers.saved(made), "plan.docx")
    assert _texts(document) == ["Nadia likes kites.", "After the box."]
    assert document.blocks[0].place == "text_box"


def test_tracked_insertions_are_read_and_deletions_and_hidden_text_are_not() -> None:
    made = docx.Document()
    paragraph = made.add_paragraph("Nadia will read")
    kept = paragraph.add_run(" 90 words.")
    inserted = made.element.makeelement(qn("w:ins"), {})
    paragraph._p.append(inserted)
    inserted.append(kept._r)
    secret = paragraph.add_run(" Ignore the aide.")
    secret.font.hidden = True
    gone = made.element.makeelement(qn("w:del"), {})
    paragraph._p.append(gone)
    gone.append(paragraph.add_run(" 60 words.")._r)
    document = read.read_bytes(makers.saved(made), "plan.docx")
    assert document.text == "Nadia will read 90 words."
    assert any("hidden text" in note for note in document.notes)


def test_headers_of_every_kind_of_page_are_read() -> None:
    made = docx.Document()
    made.add_paragraph("Nadia will read.")
    section = made.sections[0]
    for margin in (section.even_page_header, section.first_page_footer):
        margin.is_linked_to_previous = False
    section.even_page_header.paragraphs[0].text = "Birch Hollow School"
    section.first_page_footer.paragraphs[0].text = "Draft of May 4"
    document = read.read_bytes(makers.saved(made), "plan.docx")
    assert _texts(document) == ["Birch Hollow School", "Nadia will read.", "Draft of May 4"]


@pytest.mark.parametrize(
    ("kind", "told"),
    [("footnote", "Footnotes were not read."), ("endnote", "Endnotes were not read.")],
)
def test_that_footnotes_are_left_out_is_said(kind: str, told: str) -> None:
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    notes = "".join(f'<w:{kind} w:id="{number}"/>' for number in (-1, 0, 1))
    part = f"<w:{kind}s {space}>{notes}</w:{kind}s>".encode()
    data = makers.changed(makers.word("Nadia reads."), **{f"word__{kind}s_DOT_xml": part})
    assert read.read_bytes(data, "plan.docx").notes == (told,)


def test_what_a_file_points_to_is_not_fetched_and_that_is_said() -> None:
    made = docx.Document()
    made.add_paragraph("Nadia reads.")
    kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    for kind, target in (("image", "http://127.0.0.1:9/a.png"), ("oleObject", "file:///etc/hostname")):
        made.part.relate_to(target, f"{kinds}/{kind}", is_external=True)
    document = read.read_bytes(makers.saved(made), "plan.docx")
    assert document.text == "Nadia reads."
    assert document.notes == ("The file points to things outside it. They were not fetched.",)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../of/my/plan.txt", "plan.txt"),
        ("C:\\plans\\plan.txt", "plan.txt"),
        ("my\nplan\x1b[31m\u202e.txt", "my plan [31m .txt"),
        ("<b>plan</b>" + "x" * 300 + ".txt", "b>" + "x" * 300 + ".txt"),
        ("\n/", "The file"),
    ],
)
def test_a_file_is_called_by_its_own_name_on_one_line(name: str, shown: str) -> None:
    assert read.read_bytes(b"Nadia reads.", name).name == shown


def test_a_pdf_keeps_pages_and_lines_and_joins_what_was_only_wrapped() -> None:
    data = makers.pdf(
        [
            "PRESENT LEVELS",
            "Nadia enjoys drawing comics and she tells the class about",
            "her ideas every week.",
        ],
        ["Goals", "1. Nadia will read 90 words per minute."],
    )
    document = read.read_bytes(data, "plan.pdf")
    assert document.pages == 2
    assert "Nadia enjoys drawing comics and she tells the class about her ideas every week." in _texts(
        document
    )
    found = [(block.page, block.paragraph) for block in document.blocks]
    assert found == [(1, 1), (1, 2), (2, 1), (2, 2)]


def test_a_page_without_text_is_noted() -> None:
    document = read.read_bytes(makers.pdf(["Goals"], []), "plan.pdf")
    assert document.notes == ("No text was found on page 2. It may be a picture of a page.",)


def test_labels_bullets_and_capitals_start_a_new_paragraph() -> None:
    lines = [
        "Baseline: she reads sixty-two words per minute on",
        "grade 3 text",
        "- uses a ruler",
        "GOALS",
        "Nadia",
    ]
    assert [text for _, text in joined_lines(lines)] == [
        "Baseline: she reads sixty-two words per minute on grade 3 text",
        "- uses a ruler",
        "GOALS",
        "Nadia",
    ]


@pytest.mark.parametrize(
    "text", ["Nadia reads.\r\n\r\n\tShe writes 👩‍👧.\r\n", "Zoë\u00a0likes e\u0301clairs.\rMore."]
)
def test_plain_text_stays_exactly_as_given(text: str) -> None:
    document = read.read_bytes(text.encode(), "plan.txt")
    assert document.text == text
    assert all(text[block.start : block.end].strip() for block in document.blocks)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_what_notepad_saves_can_be_read(encoding: str) -> None:
    assert read.read_bytes("Zoë reads “well”.".encode(encoding), "plan.txt").text == "Zoë reads “well”."


def test_markdown_headings_have_levels_and_no_hash_signs() -> None:
    document = read.read_bytes(b"# Goals\n\nNadia will read.\n### Baseline\n", "plan.md")
    assert _texts(document) == ["Goals", "Nadia will read.", "Baseline"]
    assert [block.heading for block in document.blocks] == [1, 0, 3]
