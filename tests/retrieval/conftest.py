"""One real index for the whole run, and a small knowledge folder to break."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.retrieval.embeddings import MiniLMEmbeddings
from assistant.retrieval.search import Guidance

KNOWLEDGE = Path(__file__).parents[2] / "knowledge"

SCRIPT = """---
id: {id}
topic: {topic}
title: "{title}"
triggers:
{triggers}
sources:
  - "34 CFR 300.324"
law_refs:
  - "34 CFR 300.324(a)(1)"
date_checked: 2026-01-31
confidence: verified
licence: MIT
---

## Say

Could we ___?

## Why it helps

It helps.

## Ask in writing

The answer.

## Law

The team must consider it.
"""

PAGE = """---
id: {id}
title: "{title}"
topic: goals
audience: everyone
source: "34 CFR 300.320"
licence: MIT
date_checked: 2026-01-31
confidence: practice
---

## First

{first}

## Second

{second}
"""

TRIAGE = """status: {status}
categories:
  - id: {id}
    note: "Say {id}."
    patterns: ['\\b{word}\\b']
    exceptions: ['{word} drill']
    examples: ["There is a {word} here.", "{word} now, please help."]
    near_misses: ["A {word} drill is next week."]
"""

DANGER = """danger:
  fire:
    - "Smoke came out of the oven."
    - "The curtains were black when I came home."
ordinary:
  - "He smokes everyone at chess."
  - "She came home with a black crayon."
"""


def write_script(folder: Path, name: str, topic: str, sentences: list[str]) -> Path:
    """Write a valid script whose triggers are `sentences` (eight or more)."""
    triggers = "\n".join(f'  - "{sentence}"' for sentence in sentences)
    path = folder / "scripts" / f"{name}.md"
    path.write_text(
        SCRIPT.format(id=name, topic=topic, title=name.title(), triggers=triggers), encoding="utf-8"
    )
    return path


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A knowledge folder with two scripts, two pages and two triage categories."""
    folder = tmp_path / "knowledge"
    for name in ("scripts", "guidance", "triage"):
        (folder / name).mkdir(parents=True)
    homework = [f"Homework takes {n} hours every evening." for n in range(2, 7)]
    write_script(
        folder, "homework", "homework", [*homework, "Too much homework", "worksheets at night", "la tarea"]
    )
    recording = [
        f"Can I record the meeting on my {thing}?" for thing in ("phone", "tablet", "watch", "laptop")
    ]
    write_script(
        folder,
        "recording",
        "recording",
        [*recording, "tape the meeting", "They told me to stop recording.", "audio of the meeting", "grabar"],
    )
    pages = (
        ("goals", "Goals", "A goal has a number and a date.", "A baseline is where the student starts."),
        ("meals", "Meals", "Lunch is at noon in the big hall.", "The kitchen needs a menu by Friday."),
    )
    for name, title, first, second in pages:
        text = PAGE.format(id=name, title=title, first=first, second=second)
        (folder / "guidance" / f"{name}.md").write_text(text, encoding="utf-8")
    for status, name, word in (("safety", "fire", "fire"), ("out_of_scope", "weather", "weather")):
        text = TRIAGE.format(status=status, id=name, word=word)
        (folder / "triage" / f"{status}.yaml").write_text(text, encoding="utf-8")
    (folder / "triage" / "danger.yaml").write_text(DANGER, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def embedder() -> MiniLMEmbeddings:
    return MiniLMEmbeddings()


@pytest.fixture(scope="session")
def guidance(tmp_path_factory: pytest.TempPathFactory) -> Guidance:
    """The project's own knowledge, indexed once."""
    return Guidance.open(KNOWLEDGE, tmp_path_factory.mktemp("home"))
