from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from assistant.checks.readability import flesch_kincaid_grade
from assistant.errors import DataError
from ui import words

_UI = Path(words.__file__).parent
_CODE = "\n".join(path.read_text(encoding="utf-8") for path in sorted(_UI.rglob("*.py")))
_CATALOGUE: dict[str, Any] = words.catalogue("en")


def _texts(entry: Any) -> Iterator[str]:
    if isinstance(entry, str):
        yield entry
    elif isinstance(entry, list):
        yield from entry
    else:
        yield from entry.values()


def test_every_key_in_the_code_is_in_the_catalogue() -> None:
    used = re.findall(r'\bsay(?:_list)?\(["\']([a-z_0-9]+)["\']', _CODE)
    assert len(used) > 40
    assert set(used) <= set(_CATALOGUE)


def test_every_entry_of_the_catalogue_is_used() -> None:
    made = [re.sub(r"\{[^}]*\}", r"\\w+", key) for key in re.findall(r'say(?:_list)?\(f"([^"]+)"', _CODE)]
    for key in _CATALOGUE:
        by_name = re.search(rf"[\"']{key}[\"']", _CODE)
        assert by_name or any(re.fullmatch(pattern, key) for pattern in made), key


@pytest.mark.parametrize("key", [k for k in _CATALOGUE if "example" not in k])
def test_the_words_read_at_grade_8_or_below(key: str) -> None:
    for text in _texts(_CATALOGUE[key]):
        if len(text.split()) >= 8:
            grade = flesch_kincaid_grade(text)
            assert grade is not None
            assert grade <= 8, (grade, text)


def test_a_missing_key_names_the_catalogue() -> None:
    with pytest.raises(DataError, match=r"ui/strings/en has no 'nothing_like_this'"):
        words.say("nothing_like_this")


def test_a_text_is_not_a_list() -> None:
    with pytest.raises(DataError, match="not a list"):
        words.say_list("app_name")


def test_a_list_is_not_a_text() -> None:
    with pytest.raises(DataError, match="not a text"):
        words.say("privacy_tips")


def test_an_unknown_kind_of_fact_is_still_named() -> None:
    assert words.fact_kind("shoe_size") == "Shoe size"
    assert words.fact_kind("ratio") == "How many times"
