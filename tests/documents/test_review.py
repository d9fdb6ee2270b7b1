"""The review of a whole IEP: findings with places, goals, ledgers, checklist and questions."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.documents import read
from assistant.documents.areas import load_areas
from assistant.documents.checklist_file import POINTS, load_wording
from assistant.documents.headings import load_headings
from assistant.documents.review import Knowledge
from assistant.pipeline import Assistant
from assistant.settings import data_folder
from assistant.types_documents import DocumentReview
from tests.documents import makers
from tests.mistakes import change, refused

_FOLDER = data_folder("knowledge") / "documents"


def _row(review: DocumentReview, words: str) -> tuple[str, list[tuple[str, str]]]:
    (row,) = [r for r in (*review.needs, *review.strengths) if words in r.span.text]
    return row.status, [(match.label, match.how) for match in row.matches]


def _status(review: DocumentReview, point: str) -> str:
    return next(row.status for row in review.checklist if row.id == point)


def test_findings_stand_in_their_section_at_their_place(iep_review: DocumentReview) -> None:
    text = iep_review.document.text
    assert any("struggles" in finding.matched for finding in iep_review.findings)
    for finding in iep_review.findings:
        assert text[finding.start : finding.end] == finding.matched
        section = iep_review.section_at(finding.start)
        block = iep_review.document.block_at(finding.start)
        assert section is not None
        assert block is not None
        assert block.start <= finding.start < block.end
        if "struggles" in finding.matched:
            assert section.kind == "present_levels"


def test_all_goals_are_found_with_their_parts_in_the_document(iep_review: DocumentReview) -> None:
    text = iep_review.document.text
    assert [goal.text.rstrip(".") for goal in iep_review.goals] == [
        goal.rstrip(".") for goal in (makers.FLUENCY_GOAL, makers.WRITING_GOAL, makers.VAGUE_GOAL)
    ]
    for goal in iep_review.goals:
        parts = goal.parts
        for span in (parts.learner, parts.behavior, parts.criterion, parts.timeframe, parts.baseline):
            assert span is None or text[span.start : span.end] == span.text
    assert iep_review.goals[0].parts.missing == ("baseline", "measurement")
    assert "baseline" not in iep_review.goals[1].parts.missing


def test_a_need_is_answered_by_what_means_the_same(iep_review: DocumentReview) -> None:
    status, matches = _row(iep_review, "reading fluency")
    assert status == "answered"
    assert ("Goal 1", "words") in matches
    assert ("Service 1", "words") in matches


def test_a_need_without_an_answer_is_open_and_asked_about(iep_review: DocumentReview) -> None:
    assert _row(iep_review, "taking turns") == ("nothing", [])
    assert any("taking turns in group games" in question.text for question in iep_review.questions)


def test_a_need_in_the_same_skill_area_is_only_something_to_look_at(assistant: Assistant) -> None:
    text = (
        "Present Levels\nOmar has difficulty with vowel sounds and blending.\n"
        "Services\nDaily phonics group, 30 minutes\nAccommodations\nCalculator"
    )
    review = assistant.review_document(read.read_text(text))
    (need,) = review.needs
    assert need.status == "maybe"
    assert [(match.label, match.how) for match in need.matches] == [("Service 1", "area")]


def test_a_need_is_not_answered_by_the_small_words_it_is_said_with(assistant: Assistant) -> None:
    text = "Present Levels\nOmar needs support with arriving on time.\nAccommodations\nExtra time on tests"
    review = assistant.review_document(read.read_text(text))
    assert [need.status for need in review.needs] == ["nothing"]


def test_a_need_without_an_answer_stands_alone_in_the_checklist(assistant: Assistant) -> None:
    text = (
        "Present Levels\nOmar needs support with arriving on time.\n"
        "Annual Goals\n1. Omar will add within 20.\nAccommodations\nExtra time on tests"
    )
    checklist = assistant.review_document(read.read_text(text)).checklist
    told = [row.evidence for row in checklist if row.id == "needs_answered"]
    assert told == ["Of 1 need, 1 with no answer."]


def test_a_family_is_not_told_how_to_put_its_worry(assistant: Assistant) -> None:
    worry = "Omar cannot keep up with homework and every evening is a disaster."
    review = assistant.review_document(read.read_text(f"Parent Concerns\n{worry}\nPresent Levels\n{worry}"))
    family, school = review.sections
    assert (family.section.kind, school.section.kind) == ("parent_concerns", "present_levels")
    assert not family.findings
    assert school.findings
    assert family.needs  # the worry itself is read


def test_a_strength_is_used_as_means_or_not_at_all(iep_review: DocumentReview) -> None:
    status, matches = _row(iep_review, "enjoys drawing comics")
    assert status == "answered"
    assert ("Goal 2", "means") in matches
    assert ("Goal 1", "means") not in matches
    assert iep_review.goals[1].uses == ("enjoys drawing comics",)
    assert _row(iep_review, "explains her ideas")[0] == "nothing"


def test_a_need_named_twice_is_one_row(assistant: Assistant) -> None:
    text = "Present Levels\nOmar struggles with spelling. In class, Omar has difficulty with spelling."
    assert len(assistant.review_document(read.read_text(text)).needs) == 1


def test_the_checklist_has_every_point_with_what_was_found(iep_review: DocumentReview) -> None:
    assert [row.id for row in iep_review.checklist] == list(POINTS)
    assert all(row.evidence and row.source for row in iep_review.checklist)
    told = {row.id: row.status for row in iep_review.checklist}
    assert told == {
        "strengths_named": "partly",
        "strengths_first": "yes",
        "strengths_used": "partly",
        "plain_facts": "partly",
        "needs_kindly": "partly",
        "starting_points": "partly",
        "mastery": "partly",
        "taught_differently": "yes",
        "access": "partly",
        "needs_answered": "partly",
        "parent_voice": "yes",
        "functional_skills": "yes",
        "with_peers": "no",
        "progress_shared": "no",
    }


@pytest.mark.parametrize(
    ("text", "point", "status"),
    [
        ("Present Levels\nOmar struggles with math. Omar loves maps.", "strengths_first", "no"),
        ("Present Levels\nOmar loves maps. Omar struggles with math.", "strengths_first", "yes"),
        ("Parent Concerns\nNone", "parent_voice", "no"),
        ("Present Levels\nOmar's mother shared that he is lonely.", "parent_voice", "partly"),
        ("Progress Reports\nWritten reports go home each quarter.", "progress_shared", "yes"),
        ("Progress Reports\nReports go home.", "progress_shared", "partly"),
        ("Placement\nOmar is in general education 80% of the day.", "with_peers", "yes"),
        ("Present Levels\nOmar learns beside his nondisabled peers.", "with_peers", "partly"),
        ("Services\nSpeech therapy", "taught_differently", "partly"),
        ("Accommodations\nExtra time as needed", "access", "no"),
        ("Accommodations\nExtra time on every quiz", "access", "yes"),
        ("Present Levels\nOmar struggles with math.", "taught_differently", "cannot_tell"),
        ("Annual Goals\nOmar will read.", "needs_answered", "cannot_tell"),
    ],
)
def test_each_point_looks_at_the_document(text: str, point: str, status: str, assistant: Assistant) -> None:
    assert _status(assistant.review_document(read.read_text(text)), point) == status


def test_questions_name_goals_needs_supports_and_open_points(iep_review: DocumentReview) -> None:
    asked = [question.text for question in iep_review.questions]
    assert any(text.startswith("Goal 3 (“Nadia will improve her behavior”)") for text in asked)
    assert any("As needed" in text for text in asked)
    assert any(question.section == "placement" for question in iep_review.questions)
    assert len(asked) == len(set(asked))


def test_long_documents_tell_how_far_they_are(assistant: Assistant) -> None:
    told: list[tuple[int, int]] = []
    text = "Present Levels\n" + "Omar loves maps. He reads well.\n" * 900
    assistant.review_document(
        read.read_text(text), on_progress=lambda done, total: told.append((done, total))
    )
    assert len(told) >= 3
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert told[-1][0] == told[-1][1]


@given(
    st.lists(
        st.sampled_from(
            [
                "Present Levels",
                "GOALS:",
                "Omar struggles with fractions 👩‍👧.",
                "\tOmar loves e\u0301clairs\u00a0and maps.",
                "By May 4, Omar will read 9 words.",
                "Accommodations",
                "- Extra time",
                "İstanbul: he cannot sit.",
                "",
            ]
        ),
        min_size=1,
        max_size=12,
    ),
    st.sampled_from(["\n", "\r\n", "\r"]),
)
def test_every_place_is_a_place_in_the_text(assistant: Assistant, lines: list[str], end: str) -> None:
    text = end.join(["Omar", *lines])
    review = assistant.review_document(read.read_text(text))
    spans = [(f.start, f.end, f.matched) for f in review.findings]
    spans += [(s.start, s.end, s.text) for s in (*review.accommodations, *review.services)]
    spans += [(r.span.start, r.span.end, r.span.text) for r in (*review.needs, *review.strengths)]
    spans += [(g.parts.start, g.parts.end, g.text) for g in review.goals]
    for start, stop, words in spans:
        assert text[start:stop] == words


@pytest.mark.parametrize(
    ("file", "old", "new", "words"),
    [
        ("headings.yaml", "  student: [", "  pupil: [", 'unknown key "pupil"'),
        ("headings.yaml", "parent concerns,", "goals,", "is in two sections"),
        ("areas.yaml", "group: reading", "group: lesen", "group is"),
        ("areas.yaml", "helped_by:", "helps:", "unknown key"),
        ("checklist.yaml", "strengths_first:", "strengths_last:", "unknown key"),
        ("checklist.yaml", "{words}", "{word}", "Write {words} once"),
        ("checklist.yaml", "section: present_levels", "section: plaafp", "section is"),
    ],
)
def test_a_mistake_in_a_data_file_is_named_with_its_line(
    file: str, old: str, new: str, words: str, tmp_path: Path
) -> None:
    load = {"headings.yaml": load_headings, "areas.yaml": load_areas, "checklist.yaml": load_wording}[file]
    path = Path(shutil.copy(_FOLDER / file, tmp_path))
    change(path, old, new)
    error = refused(lambda: load(path), file)
    assert words in f"{error.problem} {error.fix}"


def test_every_question_and_point_reads_easily(knowledge: Knowledge) -> None:
    from assistant.checks.readability import flesch_kincaid_grade

    wording = knowledge.wording
    texts = [text for point in wording.points for text in (point.point, point.question)]
    for text in (*texts, *wording.missing.values(), *wording.compare.values()):
        grade = flesch_kincaid_grade(text)
        assert grade is None or grade <= 9, (grade, text)


def test_strengths_and_deficit_wording_are_counted_by_section_and_skill_area(
    iep_review: DocumentReview,
) -> None:
    sections = {tally.name: (tally.strengths, tally.deficits) for tally in iep_review.by_section}
    assert sections["present_levels"] == (2, 2)
    assert sections["goals"] == (1, 0)  # one goal that a strength leads to
    areas = {tally.name: (tally.strengths, tally.deficits) for tally in iep_review.by_area}
    assert areas["Reading"] == (0, 1)
    assert areas["Social skills and feelings"] == (0, 1)
