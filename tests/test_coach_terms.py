"""What the words of the meeting mean."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from assistant.checks.misstatements import load_misstatements
from assistant.coach_terms import ASKING_SCRIPT, load_terms, meaning_of
from assistant.settings import data_folder
from evals.knowledge_check import follow_up_problems
from tests.mistakes import change, refused

KNOWLEDGE = data_folder("knowledge")


@pytest.mark.parametrize(
    "question",
    [
        "What is LRE?",
        "whats lre",
        "and what does LRE mean?",
        "LRE?",
        "What is the least restrictive environment",
        'What is "LRE"?',
        "What does LRE stand for?",
        "Explique el LRE",
    ],
)
def test_a_question_about_a_term_gets_its_meaning_and_the_script_that_fits(question: str) -> None:
    found = meaning_of(question, spanish=False)
    assert found
    assert "300.114" in found.text
    assert found.script == "inclusion_unclear"


def test_each_term_of_a_question_is_told_once_and_in_the_order_asked() -> None:
    found = meaning_of("What's the difference between a 504 plan and an IEP?", spanish=False)
    assert found
    assert found.text.index("A 504 plan") < found.text.index("An IEP is the written plan")
    twice = meaning_of("What is a PEI and an IEP?", spanish=False)
    assert twice
    assert twice.text.count("An IEP is the written plan") == 1


@pytest.mark.parametrize("term", ["IEP", "PEI", "programa educativo individualizado"])
def test_in_spanish(term: str) -> None:
    found = meaning_of(f"¿Qué es el {term}?", spanish=True)
    assert found
    assert found.text.startswith("Un IEP es")


def test_a_term_with_no_script_of_its_own_gets_the_one_for_asking() -> None:
    found = meaning_of("What is an IEP?", spanish=False)
    assert found
    assert found.script == ASKING_SCRIPT
    assert (KNOWLEDGE / "scripts" / f"{ASKING_SCRIPT}.md").exists()


def test_what_happened_finds_the_script_when_more_is_told_than_a_term() -> None:
    found = meaning_of("They cut his minutes. What is PWN?", spanish=False)
    assert found
    assert found.script == ""


@pytest.mark.parametrize(
    "message",
    [
        "They kept saying FBA and BIP.",
        "What is wrong with his IEP?",
        "What is in the IEP about his goals?",
        "They said the IEP is fine.",
        "What is LRE? " + "They moved him and nobody told us why. " * 4,
        "They moved him and nobody told us why. " * 4 + "They did not explain the IEP.",
    ],
)
def test_a_term_in_a_story_is_not_asked_about(message: str) -> None:
    assert meaning_of(message, spanish=False) is None


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A knowledge folder with the coach's words and the scripts they name."""
    for name in ("coach", "scripts"):
        shutil.copytree(KNOWLEDGE / name, tmp_path / name)
    return tmp_path


@pytest.mark.parametrize(
    ("old", "new"), [('  en: "AAC', '  english: "AAC'), ("script: communication_needs", "script: README")]
)
def test_a_mistake_in_the_file_is_named_with_its_line(copied: Path, old: str, new: str) -> None:
    line = change(copied / "coach" / "terms.yaml", old, new)
    refused(lambda: load_terms(copied), "coach/terms.yaml", line)


def test_the_knowledge_check_reads_the_terms(copied: Path) -> None:
    claims = load_misstatements(KNOWLEDGE)
    assert not list(follow_up_problems(copied, claims))
    change(copied / "coach" / "terms.yaml", "the help the school will give (34 CFR 300.320)", "the help")
    assert any("cites other rules" in told for told in follow_up_problems(copied, claims))
