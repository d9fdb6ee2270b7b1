"""What the words of the meeting mean."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from assistant.checks.misstatements import load_misstatements
from assistant.coach_terms import load_terms, meaning_of
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
    ],
)
def test_a_question_about_a_term_gets_its_meaning(question: str) -> None:
    assert "300.114" in meaning_of(question, spanish=False)


def test_each_term_of_a_question_is_told_once_and_in_the_order_asked() -> None:
    told = meaning_of("What's the difference between a 504 plan and an IEP?", spanish=False)
    assert told.index("A 504 plan") < told.index("An IEP is the written plan")
    assert told.count("An IEP is the written plan") == 1


def test_in_spanish() -> None:
    assert meaning_of("¿Qué es el IEP?", spanish=True).startswith("Un IEP es")


@pytest.mark.parametrize(
    "message",
    [
        "They kept saying FBA and BIP.",
        "What is wrong with his IEP?",
        "What is in the IEP about his goals?",
        "They said the IEP is fine.",
        "What is LRE? " + "They moved him and nobody told us why. " * 4,
    ],
)
def test_a_term_in_a_story_is_not_asked_about(message: str) -> None:
    assert meaning_of(message, spanish=False) == ""


def test_a_mistake_in_the_file_is_named_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "coach").mkdir()
    shutil.copy(KNOWLEDGE / "coach" / "terms.yaml", tmp_path / "coach")
    line = change(tmp_path / "coach" / "terms.yaml", '  en: "AAC', '  english: "AAC')
    refused(lambda: load_terms(tmp_path), "coach/terms.yaml", line)


def test_the_knowledge_check_reads_the_terms(tmp_path: Path) -> None:
    shutil.copytree(KNOWLEDGE / "coach", tmp_path / "coach")
    claims = load_misstatements(KNOWLEDGE)
    assert not list(follow_up_problems(tmp_path, claims))
    change(tmp_path / "coach" / "terms.yaml", "the help the school will give (34 CFR 300.320)", "the help")
    assert any("cites other rules" in told for told in follow_up_problems(tmp_path, claims))
