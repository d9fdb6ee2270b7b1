"""What becomes of an answer: right, in part, wrong, and not an answer at all."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.errors import InputError
from assistant.pipeline import Assistant
from assistant.types import Span
from assistant.types_training import RUBRIC, Exercise

Make = Callable[..., Exercise]
SPOT = "Ola packs 2 of 5 items. She is lazy. She is hopeless at cooking. She hums."
FULL: dict[str, int] = dict.fromkeys(RUBRIC, 4)


@pytest.fixture
def spot(made: Make) -> Exercise:
    return made("spot", text=SPOT, answers=("is lazy", "is hopeless at cooking"))


def test_every_piece_with_an_answer_wins_a_point(assistant: Assistant, spot: Exercise) -> None:
    chosen = [piece for piece in assistant.pieces(spot) if " is " in piece.text]
    marked = assistant.mark(spot, chosen)
    assert (marked.right, marked.out_of, marked.is_right) == (2, 2, True)
    assert marked.hits == spot.answers
    assert (marked.misses, marked.extras) == ((), ())
    assert (marked.explanation, marked.guidance) == (spot.explanation, spot.guidance)
    assert marked.review is not None
    assert [finding.matched for finding in marked.review.findings] == list(spot.answers)


def test_a_phrase_will_do_as_well_as_a_span(assistant: Assistant, spot: Exercise) -> None:
    marked = assistant.mark(spot, ["lazy", "She hums."])
    assert (marked.hits, marked.misses) == (("is lazy",), ("is hopeless at cooking",))
    assert marked.extras == ("She hums.",)


def test_a_wrong_choice_takes_a_point_and_never_more_than_there_are(
    assistant: Assistant, spot: Exercise
) -> None:
    everything = assistant.mark(spot, assistant.pieces(spot))
    assert everything.hits == spot.answers
    assert everything.right == 0
    assert len(everything.extras) == 2
    assert assistant.mark(spot, ["Ola packs"]).right == 0
    assert assistant.mark(spot, []).right == 0


def test_two_choices_in_one_answer_are_one_hit(assistant: Assistant, spot: Exercise) -> None:
    marked = assistant.mark(spot, ["is hopeless", "at cooking"])
    assert (marked.right, marked.hits, marked.extras) == (1, ("is hopeless at cooking",), ())


def test_nothing_to_find_is_found_by_choosing_nothing(assistant: Assistant, made: Make) -> None:
    exercise = made("spot", text="Ola packs 2 of 5 items.", answers=())
    assert (assistant.mark(exercise, []).right, assistant.mark(exercise, []).out_of) == (1, 1)
    assert assistant.mark(exercise, assistant.pieces(exercise)).right == 0


@pytest.mark.parametrize("choice", ["is not here", "", "  ", Span(0, 3, "xyz"), Span(90, 95, "lazy.")])
def test_a_choice_that_is_not_in_the_text_is_refused(
    assistant: Assistant, spot: Exercise, choice: str | Span
) -> None:
    with pytest.raises(InputError, match="not in the text"):
        assistant.mark(spot, [choice])


def test_missing_parts_are_counted_the_same_way(assistant: Assistant, made: Make) -> None:
    exercise = made("missing", answers=("time_bound", "baseline"))
    assert assistant.mark(exercise, ["baseline", "time_bound"]).is_right
    marked = assistant.mark(exercise, ["baseline", "condition", "condition"])
    assert (marked.right, marked.out_of) == (0, 2)
    assert (marked.hits, marked.misses, marked.extras) == (("baseline",), ("time_bound",), ("condition",))
    assert marked.review is not None
    assert marked.review.kind == "goal"
    with pytest.raises(InputError, match="Unknown part 'deadline'"):
        assistant.mark(exercise, ["deadline"])


def test_a_choice_is_right_or_not_and_says_why(assistant: Assistant, made: Make) -> None:
    exercise = made(
        "choose",
        text="By May 3, Ada will name 8 of 10 states. Ada is lazy.",
        other="By May 3, using maps she draws, Ada will name 8 of 10 states.",
        draft="By May 3, Ada will name 8 of 10 states.",
        strengths=("draws maps",),
        answers=("second",),
    )
    right, wrong = assistant.mark(exercise, "second"), assistant.mark(exercise, "first")
    assert (right.right, right.out_of, wrong.right) == (1, 1, 0)
    assert set(right.hits) == {"wording", "means", "expectation"}
    assert wrong.misses == right.hits
    assert wrong.hits == ()
    assert right.review is not None
    assert right.review.text == exercise.other
    assert right.fidelity is not None
    assert right.fidelity.passed
    with pytest.raises(InputError, match="No text was chosen"):
        assistant.mark(exercise, "third")


def test_opening_with_a_strength_is_a_reason(assistant: Assistant, made: Make) -> None:
    exercise = made(
        "choose",
        text="Ada needs help with long words. Ada reads signs in the hall.",
        other="Ada reads signs in the hall. Ada needs help with long words.",
        draft="",
        strengths=(),
        answers=("second",),
    )
    assert assistant.mark(exercise, "second").hits == ("strength_first",)


@pytest.fixture
def rewrite(made: Make) -> Exercise:
    return made(
        "rewrite",
        text="By May 3, Ada will name 8 of 10 states on 3 of 4 quizzes.",
        strengths=("draws maps",),
    )


@pytest.mark.parametrize(
    ("text", "missed"),
    [
        ("By May 3, using maps she draws, Ada will name 8 of 10 states on 3 of 4 quizzes.", ()),
        ("By May 3, using maps she draws, Ada will name 6 of 10 states on 3 of 4 quizzes.", ("expectation",)),
        ("Ada draws maps. By May 3, Ada will name 8 of 10 states on 3 of 4 quizzes.", ("means",)),
        (
            "By May 3, using maps she draws, Ada will name 8 of 10 states on 3 of 4 quizzes. She is lazy.",
            ("wording",),
        ),
        ("Using maps she draws, Ada will name 8 of 10 states on 3 of 4 quizzes.", ("expectation", "parts")),
    ],
)
def test_each_point_of_a_rewrite(
    assistant: Assistant, rewrite: Exercise, text: str, missed: tuple[str, ...]
) -> None:
    marked = assistant.mark(rewrite, text)
    assert set(missed) <= set(marked.misses)
    if "expectation" not in missed and "wording" not in missed:
        assert marked.misses == missed
    assert (marked.right, marked.out_of) == (4 - len(marked.misses), 4)
    assert set(marked.hits) | set(marked.misses) == {"expectation", "means", "wording", "parts"}
    assert marked.review is not None
    assert marked.review.text == text
    assert marked.fidelity is not None
    assert marked.fidelity.passed == ("expectation" not in marked.misses)


def test_present_levels_have_no_parts_to_lose(assistant: Assistant, made: Make) -> None:
    exercise = made("rewrite", text="Ada is lazy. She spells 4 of 10 words.", strengths=("draws maps",))
    marked = assistant.mark(exercise, exercise.text)
    assert marked.out_of == 3
    assert "parts" not in marked.hits + marked.misses


@pytest.mark.parametrize("text", ["", "  \n", "x" * 30_000, "a\x00b", ["a"]])
def test_what_is_no_text_is_no_rewrite(
    assistant: Assistant, rewrite: Exercise, text: str | list[str]
) -> None:
    with pytest.raises(InputError):
        assistant.mark(rewrite, text)


def test_ratings_have_no_right_answer_and_show_the_rewrite(assistant: Assistant, made: Make) -> None:
    exercise = made("rate")
    marked = assistant.mark(exercise, {"first": FULL, "second": FULL})
    assert (marked.right, marked.out_of, marked.is_right) == (0, 0, False)
    assert marked.hits == exercise.answers
    assert marked.fidelity is not None
    assert marked.fidelity.passed
    assert marked.fidelity.strength_as_means
    rewrite = exercise.text if exercise.answers == ("first",) else exercise.other
    assert marked.review is not None
    assert marked.review.text == rewrite


@pytest.mark.parametrize(
    "ratings",
    [
        {},
        {"first": FULL},
        {"first": FULL, "third": FULL},
        {"first": FULL, "second": {"need_plain": 3}},
        {"first": FULL, "second": {**FULL, "need_plain": 0}},
        {"first": FULL, "second": {**FULL, "need_plain": 6}},
        "first",
        ["first"],
    ],
)
def test_ratings_that_are_not_whole_are_refused(assistant: Assistant, made: Make, ratings: object) -> None:
    with pytest.raises(InputError, match=r"Rate both texts on all 4 lines, from 1 to 5"):
        assistant.mark(made("rate"), ratings)  # pyright: ignore[reportArgumentType]


@pytest.mark.parametrize("kind", ["spot", "missing"])
def test_a_list_of_choices_is_asked_for(assistant: Assistant, made: Make, kind: str) -> None:
    with pytest.raises(InputError, match="not a list of choices"):
        assistant.mark(made(kind), "lazy")
