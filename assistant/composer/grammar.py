"""The last look at a sentence said anew: would a teacher reading it aloud stumble?

A broken sentence is worse than an unchanged one: where it slips, the words stay and a question asks. What is
broken stands in knowledge/rewording/slips.yaml.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from assistant.checks.wording import any_of
from assistant.datafiles import Located, read_yaml
from assistant.settings import data_folder

_DOUBLED = re.compile(r"\b([a-z]{2,})\s+\1\b", re.IGNORECASE)
_MAY_DOUBLE = frozenset(("had", "that", "very", "really", "no", "bye", "knock", "so", "night", "choo", "ha"))
_LIST = re.compile(r"\{([a-z]+)\}")


def read_slips(path: Path) -> tuple[re.Pattern[str], ...]:
    """The expressions of slips.yaml.

    Raises:
        DataError: The file cannot be read; a key or a list is unknown; a line is no regular expression. It
            names file, line, value and fix.
    """
    top = read_yaml(path).keys(("words", "slips"))
    words = {
        name: any_of(entry.strip() for entry in listed.text().split(","))
        for name, listed in top["words"].mapping().items()
    }
    return tuple(_expression(item, words) for item in top["slips"].items(at_least=1))


def _expression(at: Located, words: Mapping[str, str]) -> re.Pattern[str]:
    said = at.flat()
    for name in _LIST.findall(said):
        if name not in words:
            raise at.refuse(f"{{{name}}} is not one of the lists.", f"Use one of {', '.join(words)}.")
    filled = _LIST.sub(lambda name: f"(?:{words[name[1]]})", said.replace(" ", r"\s+"))
    try:
        return re.compile(filled, re.IGNORECASE)
    except re.error as error:
        problem = f'"{said}" is not a regular expression ({error.msg}).'
        raise at.refuse(problem, "Close its brackets, and write \\( for a bracket of the text.") from error


@lru_cache(maxsize=1)
def _slips() -> tuple[re.Pattern[str], ...]:
    return read_slips(data_folder("knowledge") / "rewording" / "slips.yaml")


def slips(said: str, original: str) -> int:
    """How many places of `said` are broken English that `original` did not hold.

    Args:
        said: A sentence said anew.
        original: The same sentence as the user wrote it; what is broken there is the user's own.
    """
    if said == original:
        return 0
    found = sum(bool(slip.search(said)) and not slip.search(original) for slip in _slips())
    doubled = {m[1].lower() for m in _DOUBLED.finditer(said)} - _MAY_DOUBLE
    return found + len(doubled - {m[1].lower() for m in _DOUBLED.finditer(original)})
