"""The project's exercises, and the refusal of files that are not valid."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from assistant.errors import DataError
from assistant.pipeline import Assistant
from assistant.training.exercises import load_exercises
from assistant.types_training import AGES, EXERCISE_KINDS, LEVELS, SKILL_AREAS, Exercise


def test_there_are_many_of_every_kind(assistant: Assistant) -> None:
    counted = Counter(exercise.kind for exercise in assistant.exercises)
    assert list(counted) == list(EXERCISE_KINDS)
    assert min(counted.values()) >= 14
    assert counted.total() >= 72


def test_every_area_age_and_level_is_there(assistant: Assistant) -> None:
    exercises = assistant.exercises
    areas = Counter(exercise.area for exercise in exercises)
    assert set(areas) == set(SKILL_AREAS)
    assert min(areas.values()) >= 5
    assert {exercise.ages for exercise in exercises} == set(AGES)
    for kind in EXERCISE_KINDS:
        of_kind = [exercise for exercise in exercises if exercise.kind == kind]
        assert {exercise.level for exercise in of_kind} == set(LEVELS)
        assert {exercise.area for exercise in of_kind} == set(SKILL_AREAS)


def test_the_answers_are_what_the_checks_say(assistant: Assistant) -> None:
    wrong = {exercise.id: assistant.disagreements(exercise) for exercise in assistant.exercises}
    assert {id: problems for id, problems in wrong.items() if problems} == {}


@pytest.mark.parametrize("kind", ["choose", "rate"])
def test_the_answer_cannot_be_guessed_from_its_place(assistant: Assistant, kind: str) -> None:
    places = Counter(exercise.answers[0] for exercise in assistant.exercises if exercise.kind == kind)
    assert abs(places["first"] - places["second"]) <= 3


def test_some_texts_have_nothing_to_find(assistant: Assistant) -> None:
    for kind in ("spot", "missing"):
        assert any(exercise.kind == kind and not exercise.answers for exercise in assistant.exercises)


def test_no_two_explanations_or_titles_are_the_same(assistant: Assistant) -> None:
    for said in ([e.explanation for e in assistant.exercises], [e.title for e in assistant.exercises]):
        assert [words for words, times in Counter(said).items() if times > 1] == []


def test_no_explanation_counts_on_the_order_of_the_two_texts(assistant: Assistant) -> None:
    texts = [e.explanation.lower() for e in assistant.exercises if e.kind in ("choose", "rate")]
    orders = ("the first text", "the second text", "in the first", "in the second", "text a ", "text b ")
    assert not [text for text in texts if any(order in text for order in orders)]


def test_a_small_folder_loads(knowledge: Path) -> None:
    exercises = load_exercises(knowledge)
    assert [exercise.kind for exercise in exercises] == list(EXERCISE_KINDS)
    assert exercises[0] == Exercise(
        id="spot-daily-living-1",
        kind="spot",
        level=2,
        area="daily_living",
        ages="15-21",
        title="Lunch",
        text="Ola is lazy. She packs 2 of 5 items.",
        answers=("is lazy",),
        explanation="It can be counted.",
        guidance=("smart_goals",),
    )
    assert exercises[3].answers == ("first",)


@pytest.mark.parametrize(
    ("kind", "old", "new", "line", "fix"),
    [
        ("spot", "title:", "titel:", 6, "Use only id, level,"),
        ("spot", "level: 2", "level: 4", 3, "Use a whole number from 1 to 3."),
        ("spot", "daily_living\n", "spelling\n", 4, "Use one of reading, writing,"),
        ("spot", "15-21", "15-22", 5, "Use one of 3-5, 6-10,"),
        ("spot", "id: spot", "id: Spot", 2, 'Write it like "spot-reading-1"'),
        ("spot", "id: spot", "id: rate", 2, 'Write it like "spot-reading-1"'),
        ("spot", '["is lazy"]', '["was lazy"]', 10, "Copy it from the text letter by letter"),
        ("spot", '["is lazy"]', '["2 of 5", "is lazy"]', 10, "Copy it from the text letter by letter"),
        ("spot", "smart_goals", "smart_cars", 8, "Use the name of a file in knowledge/guidance"),
        ("missing", "baseline]", "date]", 10, "Use one of specific, measurable,"),
        ("choose", "answer: first", "answer: third", 11, "Use one of first, second."),
        ("rewrite", '    example: "B"\n', "", 2, "Add `example: ...`."),
        ("rate", '["makes lists"]', "[]", 11, "Give at least 1."),
    ],
)
def test_a_mistake_is_named_with_file_line_and_fix(
    knowledge: Path, kind: str, old: str, new: str, line: int, fix: str
) -> None:
    path = knowledge / "training" / f"{kind}.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(DataError) as caught:
        load_exercises(knowledge)
    assert caught.value.problem.startswith(f"training/{kind}.yaml:{line}: ")
    assert fix in caught.value.fix


def test_an_id_is_given_once(knowledge: Path) -> None:
    path = knowledge / "training" / "rate.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text + text.partition("\n")[2], encoding="utf-8")
    with pytest.raises(DataError, match="rate-daily-living-1 is given twice"):
        load_exercises(knowledge)


def test_a_missing_file_is_named(knowledge: Path) -> None:
    (knowledge / "training" / "choose.yaml").unlink()
    with pytest.raises(DataError, match=r"training/choose\.yaml: the file cannot be read"):
        load_exercises(knowledge)
