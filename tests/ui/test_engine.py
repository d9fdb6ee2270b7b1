"""What the library says in fixed sentences, in Spanish."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import assistant
from assistant.build import build_assistant
from assistant.checks.progress import assess_progress
from assistant.checks.rules import load_rules
from assistant.composer.questions import ask
from assistant.settings import Settings, data_folder
from assistant.types import RewriteRequest
from ui import engine, words
from ui.engine import engine_text, told

_ROOT = Path(assistant.__file__).parent
_ENGLISH: dict[str, str] = words.catalogue("en")["engine_sentences"]


@pytest.fixture
def spanish(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "language", lambda: "es")


def _sentences() -> Iterator[str]:
    """Every text in the library's code, each part that is filled in as {}."""
    for path in [*_ROOT.rglob("*.py"), *(_ROOT.parent / "ui").rglob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.JoinedStr):
                yield "".join(str(v.value) if isinstance(v, ast.Constant) else "{}" for v in node.values)
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value


def test_every_sentence_is_one_the_library_says() -> None:
    said = set(_sentences())
    for name, text in _ENGLISH.items():
        assert re.sub(r"\{\w+\}", "{}", text) in said, name


@pytest.mark.usefixtures("spanish")
@pytest.mark.parametrize(
    "part", ["specific", "baseline", "measurable", "time_bound", "measurement", "strength"]
)
def test_the_questions_for_the_team_are_spanish(part: str) -> None:
    text = ask(part).text
    assert told(text) != text
    assert told(text).startswith("¿")
    assert 'lang="en"' not in engine_text(text)


@pytest.mark.usefixtures("spanish")
def test_what_is_filled_in_is_kept_as_it_is_or_said_in_spanish() -> None:
    assert told("The text is empty.") == "El texto: no hay nada escrito."
    assert told("my file.docx has no text in it.") == "my file.docx no tiene texto."
    assert told("“{nice}” judges the student. What do people see or hear? Write that instead.").startswith(
        "“{nice}” juzga"
    )
    assert told("The text has 70,000 characters; the limit is 20,000.") == (
        "El texto tiene 70,000 letras; el límite es 20,000."
    )


@pytest.mark.usefixtures("spanish")
def test_what_has_no_words_stays_and_is_marked_as_english() -> None:
    assert told("Nobody says this.") == "Nobody says this."
    assert 'lang="en"' in engine_text("Nobody says this.")
    assert "<b>" not in engine_text(
        "“<b>” judges the student. What do people see or hear? Write that instead."
    )


def test_in_english_nothing_changes() -> None:
    assert all(told(text) == text for text in _ENGLISH.values())


@pytest.mark.usefixtures("spanish")
@pytest.mark.parametrize(
    "text", ["", " ", "{", "{what}", "{0}", "\n is empty", "(", "x" * 100_000 + " is empty."]
)
def test_any_text_at_all_is_given_back(text: str) -> None:
    assert told(text) == text


@pytest.mark.usefixtures("spanish")
def test_what_a_rule_says_is_spanish() -> None:
    for rule in load_rules(data_folder("knowledge") / "rules").rules:
        for sentence in (rule.message, rule.why):
            assert 'lang="en"' not in engine_text(sentence), sentence


@pytest.mark.usefixtures("spanish")
@pytest.mark.parametrize(
    "levels",
    [
        ("62", "95", "95"),
        ("62", "95", "70"),
        ("62", "95", "62"),
        ("62", "95", "50"),
        ("95", "95", "95"),
        ("95", "95", "90"),
        ("10%", "10%", "5%"),
        ("3 of 8", "95", "5"),
        ("few", "95", "5"),
        ("few", "95", "some"),
        ("", "", ""),
    ],
)
def test_what_progress_says_is_spanish(levels: tuple[str, str, str]) -> None:
    result = assess_progress(*levels)
    for sentence in (result.explanation, *result.ask_for):
        assert 'lang="en"' not in engine_text(sentence), sentence
        assert not re.search(r"\b(?:and|the|baseline|target|level|not|number)\b", told(sentence))


@pytest.mark.usefixtures("spanish")
def test_why_a_strength_was_left_out_is_spanish() -> None:
    request = RewriteRequest(
        text="By June 2027, Ada will read 40 sight words.", strengths=("funny", "loves trains", "draws maps")
    )
    left = build_assistant(Settings()).rewrite(request).left_out
    assert left
    for strength in left:
        assert told(strength.why) != strength.why
