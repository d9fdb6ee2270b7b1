"""What is taken along: the Word file with comments and nothing else changed, the table, the summary."""

from __future__ import annotations

import csv
import io
import re
import zipfile

import docx
import pytest
from docx.oxml.ns import qn

from assistant.documents import export, read, word
from assistant.documents.sandbox import run_worker
from assistant.errors import InputError
from assistant.notices import DRAFT_NOTICE
from assistant.pipeline import Assistant
from assistant.types_documents import DocumentReview
from tests.documents import makers


def _part(data: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.read(name)


def _commented(data: bytes) -> list[tuple[str, str]]:
    """Each comment with the words it stands beside."""
    root = docx.Document(io.BytesIO(data)).element.body
    found: list[tuple[str, str]] = []
    comments = {str(c.comment_id): c.text for c in docx.Document(io.BytesIO(data)).comments}
    for number, text in comments.items():
        inside, words = False, ""
        for element in root.iter():
            mark = element.get(qn("w:id"))
            if element.tag == qn("w:commentRangeStart") and mark == number:
                inside = True
            elif element.tag == qn("w:commentRangeEnd") and mark == number:
                break
            elif inside and element.tag == qn("w:t"):
                words += element.text or ""
        found.append((text, words))
    return found


def test_every_finding_is_a_comment_at_its_very_words(
    assistant: Assistant, iep_bytes: bytes, iep_review: DocumentReview
) -> None:
    data = word.with_comments(iep_review, iep_bytes)
    beside = _commented(data)
    for finding in iep_review.findings:
        assert (word.comment_text(finding), finding.matched) in beside
    words = [said.rstrip(".") for _, said in beside]
    assert "taking turns in group games" in words
    assert makers.VAGUE_GOAL.rstrip(".") in words
    assert {c.author for c in docx.Document(io.BytesIO(data)).comments} == {"Parent input (draft)"}


def test_the_text_and_every_other_part_stay_as_they_were(
    iep_bytes: bytes, iep_review: DocumentReview
) -> None:
    data = word.with_comments(iep_review, iep_bytes)
    assert read.read_bytes(data, "plan.docx").text == iep_review.document.text
    for name in ("word/styles.xml", "word/header1.xml", "word/numbering.xml"):
        assert _part(data, name) == _part(iep_bytes, name)
    xml = _part(data, "word/document.xml")
    assert xml.count(b"commentRangeStart") == xml.count(b"commentRangeEnd") == xml.count(b"commentReference ")
    assert b"comments+xml" in _part(data, "[Content_Types].xml")


def test_a_comment_in_the_middle_of_a_run_keeps_its_look_and_its_tabs() -> None:
    made = docx.Document()
    run = made.add_paragraph().add_run("Omar\tloves  maps and fails to sit.")
    run.bold = True
    source = makers.saved(made)
    wanted = [{"paragraph": 1, "start": 17, "end": 29, "text": "Say it <b>kindly</b> & well."}]
    options = {"author": "A", "initials": "A", "comments": wanted}
    data = run_worker("comments", source, name="plan.docx", options=options)
    assert _commented(data) == [("Say it <b>kindly</b> & well.", "and fails to")]
    paragraph = docx.Document(io.BytesIO(data)).paragraphs[0]
    assert paragraph.text == "Omar\tloves  maps and fails to sit."
    assert all(run.bold for run in paragraph.runs if run.text)


def test_words_in_tables_links_insertions_and_boxes_get_their_comment(assistant: Assistant) -> None:
    made = docx.Document()
    made.sections[0].header.paragraphs[0].text = "Omar fails to sit."
    makers.table(made, ("Present Levels", "Omar fails to follow directions."))
    paragraph = made.add_paragraph("And ")
    inserted = made.element.makeelement(qn("w:ins"), {})
    paragraph._p.append(inserted)
    inserted.append(paragraph.add_run("Omar fails to raise his hand.")._r)
    makers.text_box(made, "Omar fails to finish work.")
    source = makers.saved(made)
    review = assistant.review_document(read.read_bytes(source, "plan.docx"))
    data = word.with_comments(review, source)
    words = [said for _, said in _commented(data)]
    assert any("fails to follow" in text for text in words)
    assert any("fails to raise" in text for text in words)
    assert any("Omar fails to finish work." in text for text in words)
    assert read.read_bytes(data, "plan.docx").text == review.document.text


def test_existing_comments_stay(assistant: Assistant) -> None:
    made = docx.Document()
    paragraph = made.add_paragraph("Omar fails to follow directions.")
    made.add_comment(paragraph.runs, text="From the teacher", author="T. Ray")
    source = makers.saved(made)
    review = assistant.review_document(read.read_bytes(source, "plan.docx"))
    authors = [c.author for c in docx.Document(io.BytesIO(word.with_comments(review, source))).comments]
    assert authors[0] == "T. Ray"
    assert "Parent input (draft)" in authors


def test_only_word_files_take_comments(assistant: Assistant) -> None:
    review = assistant.review_document(read.read_text("Omar fails to follow directions."))
    with pytest.raises(InputError, match="not a Word file"):
        word.with_comments(review, b"Omar fails to follow directions.")


def test_the_table_holds_every_finding_with_its_place(iep_review: DocumentReview) -> None:
    data = export.findings_csv(iep_review)
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))
    assert [row["Words"] for row in rows] == [finding.matched for finding in iep_review.findings]
    assert rows[0]["Section"] == "Present levels"
    assert rows[0]["Paragraph"].isdecimal()


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "  =", "＝", "\x00="])
def test_no_cell_is_run_by_a_spreadsheet(start: str) -> None:
    cell = export.safe_cell(f'{start}HYPERLINK("http://example.test")')
    assert cell.startswith("'")
    assert "HYPERLINK" in cell


def test_plain_words_are_not_touched_in_a_cell() -> None:
    assert export.safe_cell("fails to follow; 2-step tasks") == "fails to follow; 2-step tasks"


def test_the_summary_opens_in_word_and_holds_questions_ledgers_and_goals(iep_review: DocumentReview) -> None:
    made = docx.Document(io.BytesIO(export.summary_docx(iep_review)))
    text = "\n".join(paragraph.text for paragraph in made.paragraphs)
    cells = [cell.text for table in made.tables for row in table.rows for cell in row.cells]
    assert iep_review.questions[0].text in text
    assert DRAFT_NOTICE in text
    assert made.sections[0].footer.paragraphs[0].text.startswith("IEP review. Draft for the team.")
    assert "taking turns in group games" in cells
    assert "enjoys drawing comics" in cells
    assert any(cell.startswith("3. Nadia will improve her behavior") for cell in cells)
    assert made.core_properties.author == "Parent input (draft)"


def test_characters_that_no_file_may_hold_are_left_out_of_exports(assistant: Assistant) -> None:
    review = assistant.review_document(read.read_text("Omar fails to\x0bfollow \x1bdirections \x07here."))
    assert docx.Document(io.BytesIO(export.summary_docx(review))).paragraphs
    assert not re.search(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]", export.findings_csv(review))
