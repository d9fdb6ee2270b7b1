"""Nothing the program can say states what the law does not."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
import yaml

from assistant.checks.misstatements import (
    Misstatement,
    SpanishWordings,
    find_misstatements,
    load_misstatements,
)
from assistant.errors import DataError
from assistant.settings import data_folder
from tests.mistakes import change, refused

KNOWLEDGE = data_folder("knowledge")
CLAIMS = load_misstatements(KNOWLEDGE)
WRONG = [(claim, text) for claim in CLAIMS for text in (claim.statement, *claim.wrong)]
RIGHT = [(claim, text) for claim in CLAIMS for text in (*claim.right, claim.say, claim.why)]
# These statements join two claims in one sentence; their halves are among the wrong examples.
JOINED = {"N12", "N13"}


def found(text: str) -> set[str]:
    return {finding.rule_id.removeprefix("law.") for finding in find_misstatements(text, CLAIMS)}


def test_all_forty_four_are_there() -> None:
    assert [claim.id for claim in CLAIMS] == [f"N{number}" for number in range(1, 45)]


@pytest.mark.parametrize(("claim", "text"), WRONG, ids=[f"{c.id}-{t[:40]}" for c, t in WRONG])
def test_a_wrong_statement_is_caught(claim: Misstatement, text: str) -> None:
    if text == claim.statement and claim.id in JOINED:
        return
    assert claim.id in found(text)


@pytest.mark.parametrize(("claim", "text"), RIGHT, ids=[f"{c.id}-{t[:40]}" for c, t in RIGHT])
def test_a_right_statement_is_left_alone(claim: Misstatement, text: str) -> None:
    assert not found(text)


def test_every_claim_has_its_spanish() -> None:
    assert [claim.id for claim in CLAIMS if claim.spanish is None] == []


SPANISH = [(claim.id, claim.spanish) for claim in CLAIMS if claim.spanish is not None]


@pytest.mark.parametrize(("claim", "spanish"), SPANISH, ids=[claim for claim, _ in SPANISH])
def test_a_wrong_statement_is_caught_in_spanish_too(claim: str, spanish: SpanishWordings) -> None:
    assert [text for text in spanish.wrong if claim not in found(text)] == []
    assert [text for text in spanish.right if found(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "¿El equipo vota?",
        "No diga que el equipo vota.",
        "Ninguna regla federal dice que las metas deben ser SMART.",
        "La ley no garantiza la inclusión total.",
        "No es cierto que un diagnóstico da un IEP.",
    ],
)
def test_a_question_or_a_refusal_in_spanish_is_no_statement(text: str) -> None:
    assert not found(text)


def test_what_is_found_in_spanish_keeps_its_accents_and_its_place() -> None:
    text = "Sí, señora. La mediación es obligatoria."
    (finding,) = find_misstatements(text, CLAIMS)
    assert text[finding.start : finding.end] == finding.matched == "La mediación es obligatoria"


@pytest.mark.parametrize(
    "text",
    [
        "Do goals have to be SMART?",
        "No federal rule says that goals must be SMART.",
        "Do not say that strengths-based IEPs are required by law.",
        "It is not true that the team votes.",
        "It is a myth that a diagnosis gets you an IEP.",
    ],
)
def test_a_question_or_a_refusal_is_no_statement(text: str) -> None:
    assert not found(text)


def test_a_finding_says_what_is_right_and_where() -> None:
    text = "You asked. IEP goals must be SMART. 🙂 Parents have a veto."
    first, second = find_misstatements(text, CLAIMS)
    assert text[first.start : first.end] == first.matched == "goals must be SMART"
    assert (first.rule_id, first.category, first.severity) == ("law.N6", "legal", "error")
    assert "measurable" in first.suggestions[0]
    assert second.rule_id == "law.N23"


@pytest.mark.parametrize("other", ["N99", "N2"])  # no such claim; one that has its Spanish already
def test_spanish_of_no_claim_or_given_twice_is_refused(tmp_path: Path, other: str) -> None:
    law = Path(shutil.copytree(KNOWLEDGE / "law", tmp_path / "law"))
    change(law / "misstatements_es.yaml", "id: N1\n", f"id: {other}\n")
    error = refused(lambda: load_misstatements(tmp_path), "misstatements_es.yaml")
    assert "misstatements.yaml" in error.fix


def test_a_sentence_with_a_section_number_is_one_sentence() -> None:
    assert found("Under 34 CFR 300.320, every goal must have a baseline.") == {"N7"}
    assert found("Endrew F. means grade-level mastery.") == {"N39"}


def texts_of(value: object) -> list[str]:
    """Every text in a YAML value, but the expressions and the examples."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, list):
        return [text for item in value for text in texts_of(item)]
    if isinstance(value, dict):
        return [text for key, item in value.items() if key not in SAID_BY_OTHERS for text in texts_of(item)]
    return []


SAID_BY_OTHERS = {
    "patterns",
    "exceptions",
    "examples",
    "near_misses",
    "triggers",
    "statement",
    "wrong",
    "words",
}
# What not to say is said to be wrong by its place.
REFUSING = re.compile(r"^## (?:What not to say|Qué no decir)\n.*?(?=^## |\Z)", re.DOTALL | re.MULTILINE)


def said(path: Path) -> str:
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".yaml":
        return "\n".join(texts_of(yaml.safe_load(text)))
    head = re.match(r"---\n.*?^---\n", text, re.DOTALL | re.MULTILINE)
    return REFUSING.sub("", text[head.end() :] if head else text)


ROOT = Path(__file__).parents[2]
SOURCES = [
    path
    for folder in (KNOWLEDGE, data_folder("prompts"), ROOT / "ui" / "strings")
    for path in sorted(folder.rglob("*"))
    if path.suffix in (".md", ".yaml")
    and path.name != "RULES.md"  # made from the rules, with what they catch
    and path.parent.name != "messages"  # what people ask, the school quoted
]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_nothing_the_program_can_say_misstates_the_law(path: Path) -> None:
    findings = find_misstatements(said(path), CLAIMS)
    assert not findings, [(finding.rule_id, finding.matched) for finding in findings]


def test_the_strings_in_the_code_state_no_such_thing() -> None:
    package = Path(__file__).parents[2] / "assistant"
    for path in sorted(package.rglob("*.py")) + sorted((package.parent / "ui").rglob("*.py")):
        if path.name == "misstatements.py":
            continue
        findings = find_misstatements(path.read_text(encoding="utf-8"), CLAIMS)
        assert not findings, (path.name, [finding.matched for finding in findings])


@pytest.mark.parametrize(
    ("old", "new", "fix"),
    [
        ("{law}", "{lawz}", "law"),
        ("id: N1\n", "id: first\n", "like N12"),
        ("{law}", "{law}(", "regular expression"),
    ],
)
def test_a_bad_file_is_refused_with_its_line(tmp_path: Path, old: str, new: str, fix: str) -> None:
    folder = tmp_path / "law"
    folder.mkdir()
    good = (KNOWLEDGE / "law" / "misstatements.yaml").read_text(encoding="utf-8")
    (folder / "misstatements.yaml").write_text(good.replace(old, new, 1), encoding="utf-8")
    assert old in good
    with pytest.raises(DataError, match=r"misstatements\.yaml:\d+") as caught:
        load_misstatements(tmp_path)
    assert fix in caught.value.fix + caught.value.problem
