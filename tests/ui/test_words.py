from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from assistant.checks.readability import flesch_kincaid_grade
from assistant.checks.vocabulary import load_vocabulary
from assistant.errors import DataError
from assistant.settings import data_folder
from tests.ui.spanish_reading import fernandez_huerta, syllables
from ui import words

_UI = Path(words.__file__).parent
_CODE = "\n".join(path.read_text(encoding="utf-8") for path in sorted(_UI.rglob("*.py")))
_CATALOGUE: dict[str, Any] = words.catalogue("en")
_SPANISH: dict[str, Any] = words.catalogue("es")
_SAME = re.compile(
    r"app_name|example_.*|check_no|(?:strengths|names)_placeholder|progress_\w+_hint|"
    r"engine_sentences no_number_fix|engine_files check_no|settings_address_hint|"
    r"settings_size_normal|quality_us"
)
"""Proper names, numbers, and what is typed into an IEP, which is in English."""
_ENGLISH = re.compile(
    r"\b(?:the|and|of|is|are|to|you|your|it|this|that|with|for|from|what|how|not|or|can|be|in|on|an|page|goal|draft)\b"
)
_EASY = 60
"""Fernández-Huerta: from here up, a reader in grade 8 can follow."""


def _texts(entry: Any) -> Iterator[str]:
    if isinstance(entry, str):
        yield entry
    elif isinstance(entry, list):
        yield from entry
    else:
        yield from entry.values()


def test_every_key_in_the_code_is_in_the_catalogue() -> None:
    used = re.findall(r'\bsay(?:_list|_table)?\(["\']([a-z_0-9]+)["\']', _CODE)
    assert len(used) > 40
    assert set(used) <= set(_CATALOGUE)


def test_every_entry_of_the_catalogue_is_used() -> None:
    made = [re.sub(r"\{[^}]*\}", r"\\w+", key) for key in re.findall(r'say(?:_list)?\(f"([^"]+)"', _CODE)]
    for key in _CATALOGUE:
        by_name = re.search(rf"[\"']{key}[\"']", _CODE)
        assert by_name or any(re.fullmatch(pattern, key) for pattern in made), key


@pytest.mark.parametrize("key", [k for k in _CATALOGUE if "example" not in k and not k.startswith("engine_")])
def test_the_words_read_at_grade_8_or_below(key: str) -> None:
    for text in _texts(_CATALOGUE[key]):
        if len(text.split()) >= 8:
            grade = flesch_kincaid_grade(text)
            assert grade is not None
            assert grade <= 8, (grade, text)


def _by_name(entries: dict[str, Any]) -> dict[str, str]:
    """Each text of a catalogue with its place in it."""
    named: dict[str, str] = {}
    for key, entry in entries.items():
        if isinstance(entry, str):
            named[key] = entry
        elif isinstance(entry, list):
            named |= {f"{key} {number}": text for number, text in enumerate(entry)}
        else:
            named |= {f"{key} {name}": text for name, text in entry.items()}
    return named


_FILES = {
    code: sorted(path.name for path in (_UI / "strings" / code).glob("*.yaml")) for code in words.LANGUAGES
}


@pytest.mark.parametrize("code", words.LANGUAGES)
def test_every_language_has_the_same_files_with_the_same_keys(code: str) -> None:
    assert set(_FILES["en"]) <= set(_FILES[code])
    for name in _FILES["en"]:
        ours, theirs = (
            yaml.safe_load((_UI / "strings" / which / name).read_text(encoding="utf-8"))
            for which in ("en", code)
        )
        assert list(_by_name(ours)) == list(_by_name(theirs)), name


@pytest.mark.parametrize("code", words.LANGUAGES)
def test_every_language_fills_in_the_same_parts(code: str) -> None:
    theirs = _by_name(words.catalogue(code))
    for name, text in _by_name(_CATALOGUE).items():
        found = [sorted(re.findall(r"\{(\w+)\}", said)) for said in (text, theirs[name])]
        assert found[0] == found[1], name


def test_nothing_is_left_in_english() -> None:
    english = _by_name(_CATALOGUE)
    for name, text in _by_name(_SPANISH).items():
        if not _SAME.match(name):
            assert text != english.get(name), name
            assert not _ENGLISH.search(re.sub(r"\{\w+\}", "", text)), (name, text)


def test_what_is_typed_into_an_iep_stays_in_english() -> None:
    for key in _CATALOGUE:
        if key.startswith("example_") and key.endswith(("_text", "_strengths")):
            assert _SPANISH[key] == _CATALOGUE[key]


@pytest.mark.parametrize("key", [k for k in _SPANISH if "example" not in k])
def test_the_spanish_reads_at_grade_8_or_below(key: str) -> None:
    for text in _texts(_SPANISH[key]):
        if len(text.split()) >= 8:
            assert fernandez_huerta(text) >= _EASY, (fernandez_huerta(text), text)


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("ciudad", 2),
        ("día", 2),
        ("que", 1),
        ("leer", 2),
        ("soy", 1),
        ("y", 1),
        ("ayuda", 3),
        ("fortalezas", 4),
    ],
)
def test_spanish_syllables(word: str, count: int) -> None:
    assert syllables(word) == count


def test_long_words_in_long_sentences_are_not_easy() -> None:
    assert (
        fernandez_huerta(
            "La identificación interdisciplinaria de necesidades específicas requiere documentación."
        )
        < 0
    )
    assert fernandez_huerta("El niño lee bien. Le gusta el tren.") > 100


def test_a_missing_key_names_the_catalogue() -> None:
    with pytest.raises(DataError, match=r"ui/strings/en has no 'nothing_like_this'"):
        words.say("nothing_like_this")


def test_a_text_is_not_a_list() -> None:
    with pytest.raises(DataError, match="not a list"):
        words.say_list("app_name")


def test_a_list_is_not_a_text() -> None:
    with pytest.raises(DataError, match="not a text"):
        words.say("privacy_tips")


def test_a_text_is_not_a_table() -> None:
    with pytest.raises(DataError, match="not a table"):
        words.say_table("app_name")


def test_every_kind_of_fact_has_a_plain_word() -> None:
    vocabulary = load_vocabulary(data_folder("knowledge") / "language")
    told = {wording.kind for wordings in vocabulary.wordings.values() for wording in wordings}
    told |= {rule.kind for rule in vocabulary.shifts}
    assert not told - set(_CATALOGUE["fact_kinds"])


def test_an_unknown_kind_of_fact_is_still_named() -> None:
    assert words.fact_kind("shoe_size") == "Shoe size"
    assert words.fact_kind("ratio") == "How many times"


def test_no_text_stands_alone_in_the_file_that_streamlit_runs() -> None:
    """Streamlit draws such a text on every page; the one at the top is the exception."""
    body = ast.parse((_UI / "app.py").read_text(encoding="utf-8")).body[1:]
    assert not [
        line.lineno for line in body if isinstance(line, ast.Expr) and isinstance(line.value, ast.Constant)
    ]
