"""Headings in the many forms of US states, and what stands under them."""

from __future__ import annotations

import docx
import pytest

from assistant.documents import read
from assistant.documents.headings import heading_of
from assistant.documents.review import Knowledge
from assistant.documents.sections import find_sections, list_items
from tests.documents import makers


def _kind(line: str, knowledge: Knowledge) -> str | None:
    document = read.read_text(line)
    found = heading_of(document.text, document.blocks[0], knowledge.headings)
    if found is not None:
        assert document.text[found.span.start : found.span.end] == found.span.text
    return found.kind if found else None


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        (
            "SECTION 6: PRESENT LEVELS OF ACADEMIC ACHIEVEMENT AND FUNCTIONAL PERFORMANCE (PLAAFP)",
            "present_levels",
        ),
        ("PLAAFP", "present_levels"),
        ("Present Level of Performance:", "present_levels"),
        ("3. Current Performance", "present_levels"),
        ("Needs: more time with new words", "present_levels"),
        ("Effect of the Disability on Involvement in General Education Curriculum", "present_levels"),
        ("IV. Measurable Annual Goals and Short-Term Objectives", "goals"),
        ("Annual Goals & Objectives", "goals"),
        ("GOALS", "goals"),
        ("Parent/Guardian Concerns: Her dad wants more recess.", "parent_concerns"),
        ("Concerns of the Parents for Enhancing the Education of Their Child", "parent_concerns"),
        ("PARENT INPUT AND CONCERNS", "parent_concerns"),
        ("Vision Statement", "parent_concerns"),
        ("Student's strengths, preferences, interests:", "strengths"),
        ("What are the strengths of the student?", "strengths"),
        ("Strengths - Nadia likes to draw", "strengths"),
        ("6. Special Education/Related Services", "services"),
        ("Service Delivery Grid", "services"),
        ("Recommended Special Education Programs and Services", "services"),
        ("Extended School Year (ESY)", "services"),
        ("Supplementary Aids & Services", "accommodations"),
        ("Accommodations (Classroom)", "accommodations"),
        ("Program Modifications or Supports for School Personnel", "accommodations"),
        ("Least Restrictive Environment (LRE)", "placement"),
        ("NONPARTICIPATION WITH NONDISABLED PEERS", "placement"),
        ("Explanation of Nonparticipation", "placement"),
        ("Post-Secondary Goals: Education/Training", "transition"),
        ("Secondary Transition", "transition"),
        ("Coordinated Set of Activities", "transition"),
        ("How will progress be reported?", "progress"),
        ("Progress Reporting", "progress"),
        ("Consideration of Special Factors", "special_factors"),
        ("State and District-Wide Assessments", "assessments"),
        ("Evaluation Results", "evaluations"),
        ("Signatures", "other"),
    ],
)
def test_headings_of_many_forms_are_known(line: str, kind: str, knowledge: Knowledge) -> None:
    assert _kind(line, knowledge) == kind


@pytest.mark.parametrize(
    "line",
    [
        "Annual goals will be reported each quarter",
        "The related services he gets are speech and OT.",
        "Nadia needs help with her strengths and goals in class.",
        "Goal 1: By May 14, Nadia will read 90 words per minute.",
        "Baseline: 40%",
        "Goal #2",
        "Speech Therapy",
        "Reading",
        "She enjoys services at church and writes about them often",
    ],
)
def test_other_lines_are_no_headings(line: str, knowledge: Knowledge) -> None:
    assert _kind(line, knowledge) is None


def test_a_word_file_is_cut_at_its_headings_and_every_line_belongs_somewhere(
    iep_bytes: bytes, knowledge: Knowledge
) -> None:
    document = read.read_bytes(iep_bytes, "plan.docx")
    sections = find_sections(document, knowledge.headings)
    kinds = [section.kind for section in sections]
    assert kinds == ["parent_concerns", "present_levels", "goals", "accommodations", "services"]
    covered = [block for block in document.blocks if any(s.start <= block.start < s.end for s in sections)]
    assert len(covered) == len(document.blocks) - 1  # all but the page header


def test_column_titles_are_neither_headings_nor_entries(iep_bytes: bytes, knowledge: Knowledge) -> None:
    document = read.read_bytes(iep_bytes, "plan.docx")
    (section,) = [s for s in find_sections(document, knowledge.headings) if s.kind == "accommodations"]
    items = list_items(document, section, knowledge.headings)
    assert [item.text.splitlines()[0] for item in items] == [
        "Extra time on tests",
        "May draw a plan before writing",
    ]
    assert all(document.text[item.start : item.end] == item.text for item in items)


def test_a_form_with_headings_in_the_left_column(knowledge: Knowledge) -> None:
    made = docx.Document()
    makers.table(made, ("Student Strengths", "Nadia draws comics."), ("Annual Goals", makers.FLUENCY_GOAL))
    document = read.read_bytes(makers.saved(made), "plan.docx")
    found = find_sections(document, knowledge.headings)
    assert [section.kind for section in found] == ["strengths", "goals"]
    assert makers.FLUENCY_GOAL in document.text[found[1].start : found[1].end]


def test_a_label_inside_present_levels_holds_its_own_line_only(knowledge: Knowledge) -> None:
    text = "Present Levels\nStrengths: Nadia draws comics.\nShe reads 62 words per minute."
    sections = find_sections(read.read_text(text), knowledge.headings)
    assert [(s.kind, text[s.start : s.end].split()[0]) for s in sections] == [
        ("present_levels", "Present"),
        ("strengths", "Strengths:"),
        ("present_levels", "She"),
    ]


def test_bullets_after_a_label_stay_with_it(knowledge: Knowledge) -> None:
    text = "Present Levels\nStrengths: drawing\n- telling jokes\nNeeds: reading"
    sections = find_sections(read.read_text(text), knowledge.headings)
    assert [s.kind for s in sections] == ["present_levels", "strengths", "present_levels"]
    assert "telling jokes" in text[sections[1].start : sections[1].end]


def test_text_without_headings_is_told_by_what_it_says(knowledge: Knowledge) -> None:
    text = f"{makers.LEVELS}\n{makers.FLUENCY_GOAL}\n{makers.WRITING_GOAL}"
    sections = find_sections(read.read_text(text), knowledge.headings)
    assert [section.kind for section in sections] == ["present_levels", "goals"]


def test_entries_of_a_plain_list_have_no_bullets(knowledge: Knowledge) -> None:
    text = "Accommodations\n- Extra time\n• Calculator\nServices: speech 30 minutes a week"
    document = read.read_text(text)
    found = {
        s.kind: [i.text for i in list_items(document, s, knowledge.headings)]
        for s in find_sections(document, knowledge.headings)
    }
    assert found == {"accommodations": ["Extra time", "Calculator"], "services": ["speech 30 minutes a week"]}
