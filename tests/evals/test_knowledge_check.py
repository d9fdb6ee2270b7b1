"""The knowledge linter finds each kind of mistake, and nothing in the project's own knowledge."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from assistant.build import build_assistant
from assistant.pipeline import Assistant
from assistant.retrieval.pages import load_guidance
from assistant.settings import Settings, data_folder
from evals.knowledge_check import check_knowledge, main, pairs_of
from evals.seed_overlap import shared_with_seeds

SCRIPT = """---
id: homework
topic: homework
title: "Homework"
triggers: ["one", "two", "three", "four", "five", "six", "seven", "eight"]
sources: ["34 CFR 300.324"]
law_refs: ["34 CFR 300.324(a)(1)"]
date_checked: 2026-01-31
confidence: verified
licence: MIT
---

## Say

Could we look at what helps ___ do 3 tasks?

## Why it helps

It is clear.

## Ask in writing

The answer.

## Law

The team must consider it.
"""

SPANISH = """---
id: homework
title: "La tarea"
language: es
review: needs review by a native speaker
date_checked: 2026-01-31
licence: MIT
---

## Qué decir

¿Podríamos ver qué ayuda a ___ a hacer 3 tareas?

## Por qué ayuda

Es claro.

## Qué pedir por escrito

La respuesta.

## Qué dice la ley

El equipo debe considerarlo.
"""

FILLER = "Ask what the child did last week. Write it down with the date and the place. " * 16

PAGE = f"""---
id: goals
title: "Goals"
topic: goals
audience: everyone
source: "34 CFR 300.324(a)(1)"
licence: MIT
date_checked: 2026-01-31
confidence: practice
see_also: [homework]
---

## What the law asks

The team must consider strengths. (34 CFR 300.324(a)(1))

## A pair

- Strength: draws maps
- Before: By May 3, Ada will name 8 of 10 states on 3 of 4 quizzes.
- After: By May 3, using maps she draws, Ada will name 8 of 10 states on 3 of 4 quizzes.

## More

{FILLER}
"""

TRAINING = {
    "spot": """
    text: "Ada is lazy. She counts to 20."
    answers: ["is lazy"]
""",
    "missing": """
    text: "Given a map, Ada will name 8 of 10 states on 3 of 4 quizzes scored by her teacher, from 2 of 10."
    answers: [time_bound]
""",
    "rewrite": """
    text: "By May 3, Ada will name 8 of 10 states on 3 of 4 quizzes."
    strengths: ["draws maps"]
    example: "By May 3, using maps she draws, Ada will name 8 of 10 states on 3 of 4 quizzes."
""",
    "choose": """
    text: "By May 3, Ada will name 9 of 10 states on 3 of 4 quizzes. Ada is a star."
    other: "By May 3, using maps she draws, Ada will name 9 of 10 states on 3 of 4 quizzes."
    strengths: ["draws maps"]
    answer: second
""",
    "rate": """
    text: "By May 3, using maps she draws, Ada will name 7 of 10 states on 3 of 4 quizzes."
    other: "By May 3, Ada will name 7 of 10 states on 3 of 4 quizzes."
    strengths: ["draws maps"]
    answer: first
""",
}
COMMON = """    level: 1
    area: math
    ages: 6-10
    title: "States"
    explanation: "Maps are how she learns. The numbers stay."
    guidance: [goals]
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return build_assistant(Settings(home=tmp_path_factory.mktemp("home")))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, file, text in (
        ("scripts", "homework", SCRIPT),
        ("scripts_es", "homework", SPANISH),
        ("guidance", "goals", PAGE),
    ):
        (tmp_path / name).mkdir()
        (tmp_path / name / f"{file}.md").write_text(text, encoding="utf-8")
    (tmp_path / "training").mkdir()
    for kind, keys in TRAINING.items():
        text = f"exercises:\n  - id: {kind}-math-1{keys}{COMMON}"
        (tmp_path / "training" / f"{kind}.yaml").write_text(text, encoding="utf-8")
    for name in ("law", "coach"):
        shutil.copytree(data_folder("knowledge") / name, tmp_path / name)
    terms = tmp_path / "coach" / "terms.yaml"  # the folder has one script, and a term may name only that
    terms.write_text(re.sub(r"(?m)^ *script: .*\n", "", terms.read_text(encoding="utf-8")), encoding="utf-8")
    for of in ("rules", "suggestions"):
        shutil.copy(data_folder("knowledge") / f"{of}_es.yaml", tmp_path)
    return tmp_path


def test_the_projects_knowledge_has_nothing_to_change(assistant: Assistant) -> None:
    assert [str(problem) for problem in check_knowledge(data_folder("knowledge"), assistant)] == []


def test_the_projects_pages_hold_many_pairs() -> None:
    pages = load_guidance(data_folder("knowledge"))
    assert sum(len(pairs_of(page)) for page in pages.values()) >= 60


def test_a_small_folder_without_a_mistake_passes(folder: Path, assistant: Assistant) -> None:
    assert check_knowledge(folder, assistant) == ()


@pytest.mark.parametrize(
    ("file", "old", "new", "problem"),
    [
        ("scripts/homework", "Could we look", "Could we " + "go " * 60 + "look", "words to say; use at most"),
        (
            "scripts/homework",
            "what helps ___ do 3 tasks",
            "a comprehensive multidisciplinary reconsideration of ___ in 3 tasks",
            "what to say reads at grade",
        ),
        ("scripts/homework", "3 tasks?", "3 tasks? She suffers from it.", 'what to say holds "suffers'),
        ("scripts/homework", "300.324(a)(1)", "300.999", "no guidance page has 300.999 as its source"),
        ("scripts/homework", "It is clear.", "Goals must be SMART.", '"Goals must be SMART"'),
        ("scripts/homework", "It is clear.", "They must name the reading program.", '"They must name the'),
        ("scripts_es/homework", "3 tareas", "4 tareas", "the figures of say are ['4']"),
        ("scripts_es/homework", "Es claro.", "It is clear.", "why is still in English"),
        (
            "scripts_es/homework",
            "debe considerarlo.",
            "debe considerarlo y tiene que aceptarlo.",
            "the Spanish names 2 duties, and the English 1",
        ),
        (
            "scripts_es/homework",
            "debe considerarlo.",
            "debe considerarlo y deberá aceptarlo.",
            "the Spanish names 2 duties, and the English 1",
        ),
        ("scripts_es/homework", "considerarlo.", "considerarlo. Es su derecho.", "names 1 rights"),
        ("scripts_es/homework", "considerarlo.", "considerarlo siempre.", "names 1 certainties"),
        (
            "guidance/goals",
            "Ask what the child did last week.",
            "It makes you feel like your child is seen only for their challenges.",
            '"it makes you feel like your child is" stands in an article the project started from',
        ),
        ("guidance/goals", " (34 CFR 300.324(a)(1))\n", "\n", '"What the law asks" says "team must"'),
        ("guidance/goals", "The team", "34 CFR 300.530. The team", "300.530 is cited and is not in `source`"),
        ("guidance/goals", "[homework]", "[home_work]", "the reference home_work leads nowhere"),
        ("guidance/goals", "- After: By May 3", "- After: By May 4", "changes: date"),
        ("guidance/goals", "using maps she draws, Ada", "Ada", 'does not use "draws maps" as the means'),
        ("guidance/goals", "- Before: By May 3", "Before: By May 3", "write an example as"),
        ("guidance/goals", "Write it down with", "Write it down. The team votes with", '"The team votes"'),
        ("guidance/goals", "Write it down with", "The FBA is always required with", "(law.N32)"),
        ("guidance/goals", FILLER.strip(), "Ask.", "words; use 250 to 600"),
        (
            "guidance/goals",
            "Ask what the child did last week.",
            "Interdisciplinary collaboration facilitates individualized educational programming.",
            "it reads at grade",
        ),
    ],
)
def test_each_mistake_is_found(
    folder: Path, assistant: Assistant, file: str, old: str, new: str, problem: str
) -> None:
    path = folder / f"{file}.md"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    found = [str(found) for found in check_knowledge(folder, assistant)]
    assert any(problem in text for text in found)


@pytest.mark.parametrize(
    ("kind", "old", "new", "problem"),
    [
        ("spot", "counts to 20", "is hopeless at math", "the checks mark"),
        ("spot", '["is lazy"]', "[]", 'the checks mark "is lazy", and the answers are nothing'),
        ("missing", "[time_bound]", "[baseline]", 'the checks miss "time_bound"'),
        ("missing", "her teacher, from", "her teacher. By May 3, Ada will sum up, from", "read as 2 goals"),
        ("rewrite", "maps she draws, Ada", "her charm, Ada", "does not win the point 'means'"),
        ("rewrite", "draws, Ada will name 8", "draws, Ada will name 6", "the example changes"),
        ("rewrite", "By May 3, Ada will", "By May 3, using maps she draws, Ada will", "nothing to rewrite"),
        ("choose", "answer: second", "answer: first", "the checks see no reason for the answer"),
        ("choose", "using maps she draws, Ada", "using maps she draws, lazy Ada", "words that judge"),
        (
            "rate",
            'Ada will name 7 of 10 states on 3 of 4 quizzes."\n    str',
            'Ada will name 5 of 10 states on 3 of 4 quizzes."\n    str',
            "the rewrite changes",
        ),
        ("rate", "answer: first", "answer: second", "does not use the strength as the means"),
        (
            "rate",
            "Maps are how",
            "Cartographic representations consistently facilitate understanding",
            "reads at",
        ),
        ("rate", "Maps are how she learns.", "It works. It helps. It is fun.", "has 4 sentences"),
        ("rate", '"States"', '"The states of the east and west"', "the title has more than"),
        ("rate", "Maps are how she learns.", "The school must name the reading program.", '"The school must'),
    ],
)
def test_each_mistake_in_an_exercise_is_found(
    folder: Path, assistant: Assistant, kind: str, old: str, new: str, problem: str
) -> None:
    path = folder / "training" / f"{kind}.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    found = [str(found) for found in check_knowledge(folder, assistant)]
    assert any(text.startswith(f"training/{kind}.yaml: {kind}-math-1") and problem in text for text in found)


def test_a_text_in_two_exercises_is_found(folder: Path, assistant: Assistant) -> None:
    path = folder / "training" / "spot.yaml"
    text = path.read_text(encoding="utf-8")
    other = text.partition("\n")[2].replace("spot-math-1", "spot-math-2")
    path.write_text(text + other, encoding="utf-8")
    found = [str(problem) for problem in check_knowledge(folder, assistant)]
    assert found == ["training/spot.yaml: spot-math-2: the text is that of spot-math-1."]


def test_a_trigger_in_two_scripts_is_found(folder: Path, assistant: Assistant) -> None:
    other = SCRIPT.replace("id: homework", "id: meals").replace('"one", ', '"One.", ')
    for start, number in (("two", 2), ("three", 3)):
        other = other.replace(f'"{start}"', f'"other {number}"')
    (folder / "scripts" / "meals.md").write_text(other, encoding="utf-8")
    spanish = SPANISH.replace("id: homework", "id: meals")
    (folder / "scripts_es" / "meals.md").write_text(spanish, encoding="utf-8")
    found = [str(problem) for problem in check_knowledge(folder, assistant)]
    assert 'scripts/meals.md: the trigger "One." is in homework too.' in found
    assert not any("other 2" in text for text in found)


def test_words_of_an_article_are_found_in_any_file_of_the_folder(folder: Path, assistant: Assistant) -> None:
    (folder / "coach" / "more.yaml").write_text(
        "# IT MAKES YOU FEEL,\n# like your child is SEEN (only) for them.\n", encoding="utf-8"
    )
    found = [str(problem) for problem in check_knowledge(folder, assistant)]
    assert [text.partition(": ")[0] for text in found] == ["coach/more.yaml"]


def test_the_title_of_an_article_may_be_cited() -> None:
    assert shared_with_seeds("See: Strength-based IEPs: What Parents Need to Know.") == ()


def test_a_missing_spanish_text_is_found(folder: Path, assistant: Assistant) -> None:
    (folder / "scripts_es" / "homework.md").unlink()
    found = [str(problem) for problem in check_knowledge(folder, assistant)]
    assert found == ["scripts_es/homework.md: there is no Spanish text; write one."]


def test_the_command_says_what_to_change(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("evals.knowledge_check.data_folder", lambda name: folder)
    path = folder / "guidance" / "goals.md"
    path.write_text(PAGE.replace("[homework]", "[nothing]"), encoding="utf-8")
    result = CliRunner().invoke(main)
    assert result.exit_code == 1
    assert result.output == "guidance/goals.md: the reference nothing leads nowhere.\n"


def test_a_rule_without_spanish_and_spanish_without_a_rule_are_named(
    folder: Path, assistant: Assistant
) -> None:
    file = folder / "rules_es.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace('"This guesses at a motive."', '"Nobody says this."', 1), encoding="utf-8")
    assert [str(problem) for problem in check_knowledge(folder, assistant)] == [
        'rules_es.yaml: "This guesses at a motive." has no Spanish; add a line for it.',
        'rules_es.yaml: nothing says "Nobody says this." any more; take the line out.',
    ]
