"""Each scorer holds on a good result, falls on a bad one, and is unscored where it does not apply."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from assistant.types import (
    FidelityItem,
    FidelityReport,
    Finding,
    GoalParts,
    Provenance,
    Question,
    RewriteResult,
    Span,
    TextReview,
)
from evals.cases import (
    CleanCase,
    GoalCase,
    PresentLevelsCase,
    RewriteCase,
)
from evals.results import (
    Caught,
    Reviewed,
    Verified,
    WritingCase,
    Written,
)
from evals.score import Score
from evals.scorers import faithful, goals, rubrics, style, wording

BEFORE = "By 5/1/2027, Ada will spell 8 of 10 words during science."
AFTER = "By 5/1/2027, Ada will use her love of maps to spell 8 of 10 words during science."
GOAL = WritingCase(
    id="g",
    text=BEFORE,
    kind="goal",
    strengths=("loves maps",),
    needs=("spell 8 of 10 words",),
    missing=("baseline",),
    learner="Ada",
)
LEVELS = WritingCase(
    id="p",
    text="Ada is hopeless at division. She draws maps.",
    kind="present_levels",
    strengths=(),
    needs=("division",),
    deficits=("hopeless at division",),
)


def finding(text: str, matched: str, category: str = "deficit") -> Finding:
    start = text.index(matched)
    return Finding(
        rule_id="r",
        category=category,  # pyright: ignore[reportArgumentType]
        severity="warning",
        start=start,
        end=start + len(matched),
        matched=matched,
        message="",
        why="",
    )


def review(text: str, *findings: Finding, goal: GoalParts | None = None) -> TextReview:
    return TextReview(
        text=text,
        kind="goal",
        findings=findings,
        strengths=(),
        needs=(),
        goals=(goal,) if goal else (),
        flesch_kincaid_grade=None,
    )


def parts(text: str = AFTER, **spans: str) -> GoalParts:
    found: dict[str, Any] = {k: Span(text.index(v), text.index(v) + len(v), v) for k, v in spans.items()}
    return GoalParts(start=0, end=len(text), missing=("baseline",), **found)


def written(
    after: str = AFTER, *, again: str = "", shown: TextReview | None = None, **changes: Any
) -> Written:
    result = RewriteResult(
        before=review(BEFORE),
        after=shown or review(after, goal=parts(after)),
        fidelity=FidelityReport(passed=True, strength_as_means=True),
        strengths_used=("loves maps",),
        left_out=(),
        questions=(Question(part="baseline", text="Where is Ada now?"),),
        plain_language="Ada will spell 8 of 10 words.",
        passages=(),
        status="accepted",
        reasons=(),
        writer="offline",
        attempts=(),
        provenance=Provenance(
            version="", model="", prompt="", prompt_sha256="", rules_sha256="", index_id=""
        ),
    )
    result = replace(result, **changes)
    second = replace(result, after=review(again or result.after.text))
    return Written(first=result, again=second, checked=FidelityReport(passed=True))


Measure = Callable[[Any, Any], Score]


def value(score: Score) -> float:
    assert score.value is not None
    return score.value


LOST = FidelityItem(kind="number", text="8 of 10", start=0, end=7)
GOOD = written()
FELL: dict[Measure, Written] = {
    faithful.accepted_only_if_faithful: replace(GOOD, checked=FidelityReport(passed=False, lost=(LOST,))),
    faithful.accepted: written(status="needs_review", reasons=("Lost",)),
    faithful.numbers_kept: written("Ada will use her love of maps to spell words."),
    faithful.no_number_invented: written(f"{AFTER} She knows 3 now."),
    faithful.learner_kept: written(AFTER.replace("Ada", "Bea")),
    faithful.needs_kept: written("Ada will enjoy maps."),
    wording.strength_as_means: written(fidelity=FidelityReport(passed=True, strength_as_means=False)),
    wording.nothing_left_to_flag: written(shown=review(AFTER, finding(AFTER, "spell"))),
    wording.observable: written(shown=review(AFTER, finding(AFTER, "spell", "vague"))),
    goals.smart_or_asked: written(questions=()),
    style.length: written(f"{AFTER} " + "and so on " * 30),
    style.plain_grade: written(
        plain_language="Notwithstanding considerable developmental variability, orthographic representations "
        "necessitate systematic instructional intervention."
    ),
    style.grammar: written(AFTER.replace("use her", "use use her")),
    style.tone: written(f"{AFTER} Amazing!"),
    style.not_generic: written("The student will make progress with support."),
    style.stable: written(again="Something else."),
}


@pytest.mark.parametrize("scorer", FELL, ids=lambda s: s.__name__)
def test_a_writing_scorer_holds_and_falls(scorer: Measure) -> None:
    assert scorer(GOAL, GOOD) == Score(1.0)
    fell = scorer(GOAL, FELL[scorer])
    assert value(fell) < 1
    assert fell.reason


@pytest.mark.parametrize(
    "fault",
    ["a eagle and", "an map and", "use , and", "use her love .. and", "of maps. then she", "use (her"],
)
def test_grammar_names_what_it_can_tell(fault: str) -> None:
    assert style.grammar(GOAL, written(f"Ada will {fault} spell 8 of 10 words.")).value == 0


def test_a_fault_of_the_original_is_not_the_writers() -> None:
    case = replace(GOAL, text="ada will will spell (8 of 10 words.")
    assert style.grammar(case, written(case.text)) == Score(1.0)


def test_an_unfaithful_text_that_was_not_accepted_is_no_breach() -> None:
    refused = replace(FELL[faithful.accepted_only_if_faithful], first=written(status="needs_review").first)
    assert faithful.accepted_only_if_faithful(GOAL, refused) == Score(1.0)


def test_a_number_of_a_strength_may_come_in() -> None:
    case = replace(GOAL, strengths=("has read 30 atlases",))
    assert faithful.no_number_invented(case, written(f"{AFTER} 30")) == Score(1.0)


def test_needs_may_be_said_in_other_forms_of_their_words() -> None:
    assert faithful.needs_kept(LEVELS, written("Ada is learning dividing. Divisions.")).value == 1


def test_deficit_wording_is_gone_or_still_there() -> None:
    assert wording.deficit_wording_gone(LEVELS, written("Ada needs support with division.")).value == 1
    assert wording.deficit_wording_gone(LEVELS, written("Ada is HOPELESS at division.")).value == 0
    assert wording.deficit_wording_gone(GOAL, GOOD).value is None


def test_present_levels_open_with_a_strength() -> None:
    text = "Ada draws maps. " + "She needs support with division. " * 6
    early = replace(review(text), strengths=(Span.of(text, 0, 9),))
    late = replace(review(text), strengths=(Span.of(text, 150, 160),))
    assert wording.opens_with_strength(LEVELS, written(text, shown=early)).value == 1
    assert wording.opens_with_strength(LEVELS, written(text, shown=late)).value == 0
    assert wording.opens_with_strength(LEVELS, GOOD).value is None


@pytest.mark.parametrize(
    "scorer", [wording.strength_as_means, goals.smart_or_asked, faithful.learner_kept, rubrics.r_gori]
)
def test_what_is_about_goals_is_unscored_for_present_levels(scorer: Measure) -> None:
    assert scorer(LEVELS, GOOD).value is None


def test_verdicts_count_for_their_own_kind_only() -> None:
    honest = RewriteCase(id="h", before="a", after="b", faithful=True)
    false = replace(honest, faithful=False)
    passed = Verified(report=FidelityReport(passed=True))
    refused = Verified(report=FidelityReport(passed=False))
    assert faithful.faithful_accepted(honest, passed).value == 1
    assert faithful.faithful_accepted(honest, refused).value == 0
    assert faithful.unfaithful_caught(false, refused).value == 1
    assert faithful.unfaithful_caught(false, passed).value == 0
    assert faithful.faithful_accepted(false, passed).value is None
    assert faithful.unfaithful_caught(honest, passed).value is None


def test_mutants_are_a_share() -> None:
    case = RewriteCase(id="h", before="a", after="b", faithful=True)
    assert faithful.mutants_caught(case, Caught(made=4, missed=("x",))).value == 0.75
    assert faithful.mutants_caught(case, Caught(made=0, missed=())).value is None


def test_marks_are_judged_both_ways() -> None:
    text = "Ada is hopeless. She is tall."
    case = PresentLevelsCase(
        id="p",
        text=text,
        deficit_spans=("hopeless",),
        strength_spans=(),
        need_spans=(),
        numbers=(),
        clean=False,
    )
    both = Reviewed(review=review(text, finding(text, "is hopeless"), finding(text, "tall")))
    assert wording.deficits_found(case, both).value == 1
    assert wording.marks_right(case, both).value == 0.5
    assert wording.deficits_found(case, Reviewed(review=review(text))).value == 0
    clean = CleanCase(id="c", text=text)
    assert wording.left_alone(clean, both).value == 0
    assert wording.left_alone(clean, Reviewed(review=review(text))).value == 1


def test_goal_parts_are_compared_word_by_word() -> None:
    case = GoalCase(id="g", text=BEFORE, numbers=(), smart_missing=("baseline",), learner="Ada")
    found = Reviewed(review=review(BEFORE, goal=parts(BEFORE, learner="Ada")))
    assert goals.slot_found("learner", case, found).value == 1
    assert goals.slot_found("learner", case, Reviewed(review=review(BEFORE))).value == 0
    assert goals.missing_right(case, found).value == 1
    assert goals.missing_right(replace(case, smart_missing=()), found).value == 0.75


def test_rubrics_tell_a_rich_goal_from_a_bare_one() -> None:
    rich = written(f"{AFTER} Given a model, across places and at home.")
    assert value(rubrics.r_gori(GOAL, rich)) > value(rubrics.r_gori(GOAL, written("Ada will improve.")))
    full = replace(parts(AFTER, criterion="8 of 10", timeframe="By 5/1/2027"), missing=())
    whole = written(shown=review(AFTER, goal=full))
    assert value(rubrics.ruble(GOAL, whole)) > value(rubrics.ruble(GOAL, GOOD))
