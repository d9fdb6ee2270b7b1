"""Goals as forms hold them: in columns, beside labels, in a table each, with benchmarks under them."""

from __future__ import annotations

import docx

from assistant.documents import read
from assistant.pipeline import Assistant
from assistant.types_documents import DocumentReview
from tests.documents import makers


def _review(assistant: Assistant, *tables: list[tuple[str, ...]]) -> DocumentReview:
    made = docx.Document()
    made.add_heading("Measurable Annual Goals", level=1)
    for rows in tables:
        makers.table(made, *rows)
        made.add_paragraph("")
    review = assistant.review_document(read.read_bytes(makers.saved(made), "plan.docx"))
    for goal in review.goals:
        parts = goal.parts
        for span in (parts.behavior, parts.criterion, parts.timeframe, parts.measurement, parts.baseline):
            assert span is None or review.document.text[span.start : span.end] == span.text
        assert review.document.text[parts.start : parts.end] == goal.text
    return review


def test_a_goal_spread_over_columns_has_the_parts_of_its_row(assistant: Assistant) -> None:
    review = _review(
        assistant,
        [
            ("Annual Goal", "Criteria", "Method"),
            (
                "Given 20 long words, Omar will read the words aloud",
                "90% accuracy in 3 trials",
                "Reading probes",
            ),
            ("Omar will write a paragraph with a closing", "4 out of 5 samples", "Writing rubric"),
        ],
    )
    first, second = review.goals
    assert first.parts.criterion is not None
    assert "90%" in first.parts.criterion.text
    assert first.parts.measurement is not None
    assert "Reading probes" in first.parts.measurement.text
    assert second.parts.measurement is not None
    assert "Writing rubric" in second.parts.measurement.text


def test_labels_in_the_left_column_name_what_stands_beside_them(assistant: Assistant) -> None:
    review = _review(
        assistant,
        [
            ("Goal", "By May 4, 2027, Omar will read 90 words per minute in 3 of 4 checks."),
            ("Baseline", "54 words per minute"),
            ("Method of Measurement", "Weekly reading probes"),
        ],
    )
    (goal,) = review.goals
    assert goal.parts.baseline is not None
    assert "54 words" in goal.parts.baseline.text
    assert "measurement" not in goal.parts.missing


def test_a_baseline_above_its_goal_belongs_to_that_goal(assistant: Assistant) -> None:
    review = _review(
        assistant,
        [
            ("Area of Need: Reading",),
            ("Baseline: 54 words per minute",),
            ("Omar will read 90 words per minute.",),
        ],
        [
            ("Area of Need: Social skills",),
            ("Baseline: joins in 1 of 5 games",),
            ("Omar will join in 4 of 5 games.",),
        ],
    )
    baselines = [goal.parts.baseline.text for goal in review.goals if goal.parts.baseline]
    assert len(baselines) == 2
    assert "54 words" in baselines[0]
    assert "1 of 5 games" in baselines[1]


def test_benchmarks_are_steps_and_not_goals(assistant: Assistant) -> None:
    text = (
        "Annual Goals\nGoal 1\nBy May 4, Omar will read 90 words per minute.\n"
        "Benchmark 1: By November 1, Omar will read 65 words per minute.\n"
        "Short-term objective 2: By March 1, Omar will read 75 words per minute."
    )
    goals = assistant.review_document(read.read_text(text)).goals
    assert [goal.text for goal in goals] == ["By May 4, Omar will read 90 words per minute."]


def test_objectives_alone_are_listed(assistant: Assistant) -> None:
    text = "Goals and Objectives\nObjective 1: By May 4, Omar will read 65 words per minute."
    assert len(assistant.review_document(read.read_text(text)).goals) == 1


def test_labels_of_a_form_are_neither_strengths_nor_needs(assistant: Assistant) -> None:
    made = docx.Document()
    makers.table(made, ("STUDENT STRENGTHS AND INTERESTS",), ("Omar loves bugs.",))
    makers.table(
        made, ("PRESENT LEVELS AND INDIVIDUAL NEEDS",), ("Social/Emotional",), ("Omar needs a quiet place.",)
    )
    review = assistant.review_document(read.read_bytes(makers.saved(made), "plan.docx"))
    assert [row.span.text for row in review.strengths] == ["loves bugs"]
    assert [row.span.text for row in review.needs] == ["needs a quiet place"]


def test_what_the_plan_judges_is_no_strength(assistant: Assistant) -> None:
    review = assistant.review_document(
        read.read_text("Present Levels\nOmar can become explosive. Omar loves bugs.")
    )
    assert [row.span.text for row in review.strengths] == ["loves bugs"]


def test_a_service_that_is_not_given_is_no_service(assistant: Assistant) -> None:
    text = "Related Services: Counseling 30 minutes weekly\nExtended School Year: Not needed at this time."
    review = assistant.review_document(read.read_text(text))
    assert [span.text for span in review.services] == ["Counseling 30 minutes weekly"]


def test_running_heads_of_a_pdf_are_no_part_of_the_plan(assistant: Assistant) -> None:
    pages = [
        [
            "Alder Creek Schools   Page 1 of 2",
            "ANNUAL GOALS",
            "By May 4, Omar will read 90 words per minute when",
        ],
        ["Alder Creek Schools   Page 2 of 2", "Services", "Counseling   30 minutes   weekly"],
    ]
    document = read.read_bytes(makers.pdf(*pages), "plan.pdf")
    assert [block.place for block in document.blocks].count("header") == 2
    review = assistant.review_document(document)
    assert [span.text.split()[0] for span in review.services] == ["Counseling"]


def test_rows_of_a_pdf_table_stay_apart() -> None:
    lines = [
        "Reading instruction   45 minutes   5 times weekly   Resource room",
        "Counseling   30 minutes   weekly",
    ]
    document = read.read_bytes(makers.pdf(["Services", *lines]), "plan.pdf")
    assert len(document.blocks) == 3


def test_prompts_of_a_form_are_nobodys_strength_need_or_goal(assistant: Assistant) -> None:
    text = (
        "FACTORS FOR IEP TEAM CONSIDERATION\n☒ Consider the strengths of the student\n"
        "☐ Does the student need assistive technology? No\n"
        "PRESENT LEVELS OF PERFORMANCE\nThis section summarizes the student's strengths and areas of need.\n"
        "Omar loves bugs. He struggles with spelling.\n"
        "ANNUAL GOALS\n#1 Annual goal:\nOmar will spell 8 of 10 words.\n"
        "How will progress toward this annual goal be measured? ☒ Probes ☐ Tests"
    )
    review = assistant.review_document(read.read_text(text))
    assert [row.span.text for row in review.strengths] == ["loves bugs"]
    assert [row.span.text for row in review.needs] == ["spelling"]
    assert [goal.text for goal in review.goals] == ["Omar will spell 8 of 10 words."]
    assert [s.section.kind for s in review.sections] == ["special_factors", "present_levels", "goals"]


def test_a_title_that_no_list_knows_ends_a_list(assistant: Assistant) -> None:
    text = "Accommodations\nExtra time on tests\nDISTRICT USE ONLY\nForm 12, copy to file"
    review = assistant.review_document(read.read_text(text))
    assert [span.text for span in review.accommodations] == ["Extra time on tests"]


def test_a_name_of_a_thing_is_what_a_strength_is_about(assistant: Assistant) -> None:
    text = (
        "Present Levels\nOmar loves building with Legos.\nAnnual Goals\nOmar will improve his behavior.\n"
        "Omar will use his Legos to show fractions in 4 of 5 tries."
    )
    (row,) = assistant.review_document(read.read_text(text)).strengths
    assert [(match.label, match.how) for match in row.matches] == [("Goal 2", "means")]
