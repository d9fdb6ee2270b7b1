from __future__ import annotations

from assistant.render.pairs import kept_pairs
from assistant.types import Question
from tests.ui.results import finding, kept, result
from ui.marks import blanks_in, findings_left, marks_after, marks_before, woven_strengths

_BEFORE = "Ines will write 3 sentences by May 9."
_AFTER = "Ines will use her love of maps to write 3 sentences by May 9, from [starting level]."


def test_the_woven_strength_is_what_is_new_and_says_the_strength() -> None:
    spans = list(woven_strengths(result(_BEFORE, _AFTER, strengths=("loves maps",))))
    assert [span.text for span in spans] == ["use her love of maps to"]
    assert all(_AFTER[s.start : s.end] == s.text for s in spans)


def test_nothing_is_marked_as_a_strength_when_none_was_used() -> None:
    assert list(woven_strengths(result(_BEFORE, _AFTER))) == []


def test_a_blank_says_which_question_it_answers() -> None:
    questions = (
        Question(part="measurement", text="Who checks?", blank="[who]"),
        Question(part="baseline", text="Where is the student now?", blank="[starting level]"),
    )
    drawn = result(_BEFORE, _AFTER, questions=questions)
    (blank,) = [m for m in marks_after(drawn, kept_pairs(drawn)) if m.kind == "blank"]
    assert "2" in blank.note
    assert "Where is the student now?" in blank.note


def test_blanks_of_both_kinds_are_found() -> None:
    text = "___ will read, from [starting level], a_b"
    assert [s.text for s in blanks_in(text)] == ["___", "[starting level]"]


def test_a_finding_explains_itself_and_offers_another_wording() -> None:
    drawn = result(_BEFORE, _AFTER, found=(finding(_BEFORE, "write"),))
    (mark,) = [m for m in marks_before(drawn, kept_pairs(drawn)) if m.kind == "finding"]
    assert "It says only what is hard." in mark.note
    assert "is working on ___" in mark.note


def test_the_words_of_our_own_blanks_are_never_found_fault_with() -> None:
    drawn = result(_BEFORE, _AFTER, left=(finding(_AFTER, "level"), finding(_AFTER, "write")))
    assert [f.matched for f in findings_left(drawn)] == ["write"]


def test_kept_facts_are_marked_in_both_texts() -> None:
    drawn = result(_BEFORE, _AFTER, facts=(kept(_BEFORE, "date", "May 9"),))
    pairs = kept_pairs(drawn)
    before = [m for m in marks_before(drawn, pairs) if m.kind == "kept"]
    after = [m for m in marks_after(drawn, pairs) if m.kind == "kept"]
    assert [_BEFORE[m.start : m.end] for m in before] == ["May 9"]
    assert [_AFTER[m.start : m.end] for m in after] == ["May 9"]
