"""What the library says in fixed sentences, in Spanish."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import cast, get_args

import pytest
import yaml

import assistant
from assistant.build import build_assistant
from assistant.checks.progress import assess_progress
from assistant.checks.review import review_text
from assistant.checks.rules import load_rules
from assistant.composer.questions import ask
from assistant.documents.export import title
from assistant.documents.read import read_text
from assistant.errors import ModelError
from assistant.gate import judge, left_to_say
from assistant.pipeline import Assistant
from assistant.retrieval.store import FROM_MEMORY, broken
from assistant.sections import Section, told_of
from assistant.settings import Settings, data_folder
from assistant.types import Draft, FidelityItem, FidelityReport, RewriteRequest
from assistant.types_documents import SectionKind, TargetKind
from tests.ui.spanish_reading import is_spanish
from ui import engine
from ui.engine import engine_text, told

_ROOT = Path(assistant.__file__).parent
_ENGLISH = engine.sentences("en")


def _sentences() -> Iterator[str]:
    """Every text in the library's code, each part that is filled in as {}."""
    for path in [*_ROOT.rglob("*.py"), *(_ROOT.parent / "ui").rglob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.JoinedStr):
                yield "".join(str(v.value) if isinstance(v, ast.Constant) else "{}" for v in node.values)
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value


def _knowledge() -> Iterator[str]:
    """Every text in the knowledge files that the library says as it stands."""
    for folder in ("documents", "rewording", "language"):
        for path in (data_folder("knowledge") / folder).glob("*.yaml"):
            yield from _strings(yaml.safe_load(path.read_text(encoding="utf-8")))


def _strings(entry: object) -> Iterator[str]:
    if isinstance(entry, dict):
        entry = list(cast(dict[object, object], entry).values())
    if isinstance(entry, list):
        for item in cast(list[object], entry):
            yield from _strings(item)
    elif isinstance(entry, str):
        yield entry


def test_every_sentence_is_one_the_library_says() -> None:
    said = {re.sub(r"\{\w+\}", "{}", text) for text in (*_sentences(), *_knowledge())}
    said |= {text.lower() for text in _knowledge()}  # areas, in the middle of a sentence
    said |= {title(kind) for kind in get_args(SectionKind)}
    said |= {f"{kind} {{}}" for kind in get_args(TargetKind)}
    said |= {text.partition(": ")[0] for text in said}  # labels in front of the plan's words
    for name, text in _ENGLISH.items():
        bare = re.sub(r"\{\w+\}", "{}", text).removeprefix("{} ") if " of_file_" in name else text
        bare = re.sub(r"\{\w+\}", "{}", bare)
        assert {bare, bare.rstrip(":."), f"{bare}{{}}"} & said, name


@pytest.mark.usefixtures("spanish")
@pytest.mark.parametrize(
    "part", ["specific", "baseline", "measurable", "time_bound", "measurement", "strength"]
)
def test_the_questions_for_the_team_are_spanish(part: str) -> None:
    text = ask(part).text
    assert told(text) != text
    assert told(text).startswith("¿")
    assert is_spanish(text)


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
def test_the_checklist_of_a_document_is_spanish(assistant: Assistant) -> None:
    """Every point, and what was found for each, of a document with much in it and of one with little."""
    for text in (
        "Present Levels\nAna reads well and draws maps. She cannot spell.\nGoals\nAna will read 90 words.",
        "Goals\nBo will read 40 words. Bo will add.\nServices\nSpeech 30 minutes a week.",
    ):
        for row in assistant.review_document(read_text(text)).checklist:
            assert told(row.point) != row.point
            assert told(row.evidence) != row.evidence, row.evidence


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
            assert is_spanish(sentence), sentence


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
        assert is_spanish(sentence), sentence
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


# What the notes beside a rewrite are made of: what these are called with, in these rooms.
_SAID_BY = (
    "ModelError",
    "TooLongError",
    "IndexUnavailableError",
    "UnusableAnswerError",
    "_failure",
    "_unusable",
)
_HEARD_FROM = ("language", "retrieval", "asking.py", "rewriting.py")


def _errors() -> Iterator[str]:
    """Every problem and fix that writing a text or the index can end in, each part that is filled in as 7."""
    paths = [
        path for room in _HEARD_FROM for path in [_ROOT / room, *(_ROOT / room).rglob("*.py")] if path.suffix
    ]
    for path in paths:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in _SAID_BY:
                yield from (text for part in node.args if (text := _text(part)))


def _text(node: ast.expr) -> str:
    if isinstance(node, ast.JoinedStr):
        return "".join(str(v.value) if isinstance(v, ast.Constant) else "7" for v in node.values)
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _notes() -> Iterator[str]:
    """Everything else that can stand beside a rewrite."""
    draft = Draft(text="Ana reads.")
    failed = ModelError("The model's server failed (503).", "Use another model.")
    for others in ((), (1,), (0, 2)):
        yield told_of(
            [
                Section(
                    "Ana reads.", draft, "offline" if place in others else "model", failed if place else None
                )
                for place in range(3)
            ]
        )
    review = review_text("Ana struggles.", load_rules(data_folder("knowledge") / "rules"))
    assert review.findings
    yield from left_to_say(review)
    yield from left_to_say(replace(review, findings=review.findings * 2))
    lost = FidelityItem(kind="ratio", text="3 of 5. (no)", start=0, end=12)
    changed = (replace(lost, counterpart=lost), lost)
    report = FidelityReport(
        passed=False,
        kept=(),
        lost=(lost,),
        added=(lost,),
        changed=changed,
        warnings=(),
        strength_as_means=False,
    )
    plain = replace(review, findings=(), kind="goal")
    strong = Draft(text="Ana reads.", strengths_used=("maps",))
    yield from judge(plain, review, report, strong)
    yield from judge(
        plain, plain, replace(report, lost=(), added=(), changed=(), strength_as_means=None), draft
    )
    for why in (
        "It lost ⟦PERSON_1⟧, ⟦STUDENT_1⟧.",
        "It has the mark ⟦PERSON_9⟧, which stands for nothing.",
        "It has a broken name mark.",
        "The answer cited no passage.",
        'The key "left_out.0" was missing or had the wrong type.',
    ):
        unusable = ModelError(
            f"The model's answer could not be used. {why}", "Try another model, or offline."
        )
        yield f"{unusable} The offline writer's version is shown."
    yield f"No guidance is shown: {broken('InternalError')}"
    yield FROM_MEMORY
    yield f"{failed} The offline writer's version is shown."
    yield "The model's version changed the expectation, so the offline writer's version is shown."


@pytest.mark.usefixtures("spanish")
@pytest.mark.parametrize("sentence", sorted({*_errors(), *_notes()}))
def test_everything_that_can_stand_beside_a_rewrite_is_spanish(sentence: str) -> None:
    assert is_spanish(sentence)
    assert not re.search(r"\b(?:the|is|was|not|Lost|Added|Changed|Try|section)\b", told(sentence))


@pytest.mark.usefixtures("spanish")
def test_a_reason_keeps_the_words_of_the_user_and_names_the_kind_of_fact() -> None:
    assert told('Lost: "strength" (ratio).') == "Se perdió: “strength” (cuántas veces)."
    assert told('Changed: "Lost" is now "Added" (number).') == "Cambió: “Lost” ahora es “Added” (número)."
