"""The layout that all Word files of ours share."""

from __future__ import annotations

import io
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn

from assistant.word_file import ROOM, WIDTH, add_table, as_bytes, new_word_file


def _opened(**given: Any) -> Any:
    return Document(
        io.BytesIO(as_bytes(new_word_file(**{"title": "A plan", "foot": "", "author": "Us", **given})))
    )


def test_the_text_fits_a_sheet_of_letter_paper() -> None:
    section = _opened().sections[0]
    assert (section.page_width.inches, section.page_height.inches) == (8.5, 11)
    sides = section.left_margin.inches + section.right_margin.inches
    assert section.page_width.inches - sides == pytest.approx(WIDTH, abs=0.01)
    assert section.top_margin.inches == section.bottom_margin.inches == pytest.approx(0.8)


@pytest.mark.parametrize("points", [11.0, 9.5])
def test_letters_and_room_grow_together(points: float) -> None:
    styles = _opened(points=points).styles
    assert styles["Normal"].font.name == "Calibri"
    assert styles["Normal"].paragraph_format.line_spacing == pytest.approx(1.1)
    for name, (above, below, larger) in ROOM.items():
        style = styles[name]
        assert style.font.size.pt == pytest.approx(larger * points, abs=0.5)
        assert style.paragraph_format.space_before.pt == pytest.approx(above * points, abs=0.1)
        assert style.paragraph_format.space_after.pt == pytest.approx(below * points, abs=0.1)


def test_the_foot_has_the_words_and_the_number_of_the_page() -> None:
    (foot,) = _opened(foot="Draft\x0b for the team").sections[0].footer.paragraphs
    assert foot.text.startswith("Draft\ufffd for the team")
    (number,) = foot._p.findall(qn("w:fldSimple"))
    assert number.get(qn("w:instr")) == "PAGE"
    assert foot.style.font.size.pt == 9
    assert _opened().sections[0].footer.is_linked_to_previous


def test_the_properties_are_those_given_and_can_be_written() -> None:
    properties = _opened(title="A\x00 plan").core_properties
    assert (properties.title, properties.author) == ("A\ufffd plan", "Us")


def test_a_table_has_a_head_columns_of_their_width_and_room_below() -> None:
    document = new_word_file("A plan", foot="", author="Us")
    add_table(document, ("Need", "Answer"), [("reads\x0b", "a goal"), ("writes", "")], (2.0, WIDTH - 2.0))
    opened: Any = Document(io.BytesIO(as_bytes(document)))
    (table,) = opened.tables
    assert not table.autofit
    assert [cell.text for row in table.rows for cell in row.cells] == [
        *("Need", "Answer", "reads\ufffd", "a goal", "writes", "")
    ]
    for row in table.rows:
        assert [round(cell.width.inches, 1) for cell in row.cells] == [2.0, 4.9]
        assert all(cell.paragraphs[0].paragraph_format.space_after.pt == 2 for cell in row.cells)
    assert [round(column.width.inches, 1) for column in table.columns] == [2.0, 4.9]
    head = table.rows[0]
    assert all(cell.paragraphs[0].runs[0].bold for cell in head.cells)
    assert all(cell._tc.tcPr.find(qn("w:shd")) is not None for cell in head.cells)
    assert table.rows[1].cells[0]._tc.tcPr.find(qn("w:shd")) is None
    below = opened.paragraphs[-1].paragraph_format
    assert (below.line_spacing.pt, below.space_after.pt) == (6, 0)
