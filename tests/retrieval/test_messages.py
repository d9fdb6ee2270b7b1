"""Messages teach the search which script answers; a mistake in their files is told with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.errors import DataError
from assistant.retrieval.knowledge import knowledge_chunks
from assistant.retrieval.messages import FOLDER, load_messages
from assistant.retrieval.pages import load_scripts
from assistant.retrieval.search import Guidance
from assistant.retrieval.triage import by_pattern, load_triage
from evals.cases import QuestionCase, load_cases
from tests.retrieval.conftest import KNOWLEDGE

STORY = "My uncle drove all night and the clarinet was still in the trunk when they rang."


def write(folder: Path, text: str, name: str = "told.yaml") -> None:
    (folder / FOLDER).mkdir(exist_ok=True)
    (folder / FOLDER / name).write_text(text, encoding="utf-8")


def load(folder: Path) -> dict[str, tuple[str, ...]]:
    return load_messages(folder, load_scripts(folder))


def scores(folder: Path, home: Path) -> dict[str, float]:
    return {script.id: score for script, score in Guidance.open(folder, home).find_scripts(STORY)}


def test_every_script_has_messages() -> None:
    scripts = load_scripts(KNOWLEDGE)
    found = load_messages(KNOWLEDGE, scripts)
    assert found.keys() == scripts.keys()
    assert all(len(messages) >= 3 for messages in found.values())
    assert all(len(message) <= 1100 for messages in found.values() for message in messages)


def test_a_message_names_no_danger_but_where_the_script_is_about_it() -> None:
    categories = load_triage(KNOWLEDGE)
    found = load_messages(KNOWLEDGE, load_scripts(KNOWLEDGE))
    named = {
        script
        for script, messages in found.items()
        for message in messages
        if by_pattern(categories, message).status != "in_scope"
    }
    assert named <= {"restraint_seclusion", "safety_plan"}


def test_what_measures_the_search_is_not_learned() -> None:
    cases = KNOWLEDGE.parent / "evals" / "cases"
    measured = [
        *cases.glob("questions*unseen*.yaml"),
        cases / "questions_tune13.yaml",
        cases / "questions_tune14.yaml",
    ]
    asked = {case.text.strip().casefold() for path in measured for case in load_cases(path, QuestionCase)}
    taught = {
        text.casefold()
        for messages in load_messages(KNOWLEDGE, load_scripts(KNOWLEDGE)).values()
        for text in messages
    }
    assert asked
    assert not asked & taught


def test_a_folder_without_messages_has_none(small: Path) -> None:
    assert load(small) == {}


def test_messages_of_all_files_come_together(small: Path) -> None:
    write(small, 'homework:\n  - "First story."\n', "a.yaml")
    write(small, 'homework:\n  - "Second\n    story."\n', "b.yaml")
    assert load(small) == {"homework": ("First story.", "Second story.")}


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        ('\nhomwork:\n  - "A story."\n', 2, 'there is no script "homwork"'),
        ('homework:\n  - "A story."\n  - "a story."\n', 3, "twice"),
        ("homework: []\n", 1, "homework"),
        ("- homework\n", 1, "key: value"),
    ],
)
def test_a_mistake_is_told_with_its_line(small: Path, text: str, line: int, problem: str) -> None:
    write(small, text)
    with pytest.raises(DataError) as caught:
        load(small)
    told = f"{caught.value.problem} {caught.value.fix}"
    assert f"told.yaml:{line}" in told
    assert problem in told


@pytest.mark.parametrize("other", ["homework", "recording"])
def test_a_message_stands_in_one_place(small: Path, other: str) -> None:
    write(small, 'homework:\n  - "A story."\n', "a.yaml")
    write(small, f'{other}:\n  - "A STORY."\n', "b.yaml")
    with pytest.raises(DataError, match="belongs to homework already"):
        load(small)


def test_a_trigger_is_no_message_too(small: Path) -> None:
    trigger = load_scripts(small)["homework"].triggers[0]
    write(small, f'homework:\n  - "{trigger}"\n')
    with pytest.raises(DataError, match="belongs to homework already"):
        load(small)


def test_the_search_learns_from_messages(small: Path, tmp_path: Path) -> None:
    before = scores(small, tmp_path / "before")
    write(small, f'homework:\n  - "{STORY}"\n')
    assert STORY in {chunk.text for chunk in knowledge_chunks(small)}
    after = scores(small, tmp_path / "after")
    assert next(iter(after)) == "homework"
    assert after["homework"] > before.get("homework", 0) + 0.2
