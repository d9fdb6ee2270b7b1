"""Word lists in plain lines: what every command reads before its first answer, where YAML would be felt.

A file holds `[names]`, each followed by its lines; a line that starts with "#" is for the reader.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from assistant.errors import DataError

_HEADING = re.compile(r"\[([a-z][a-z: ]*)\]")
# In these lists a line holds single words; in all others it is one wording, a regular expression. To compile
# each of them here would take longer than to answer: `tests/checks/test_line_lists.py` does.
_OF_WORDS = ("words", "beginnings")


@lru_cache(maxsize=4)
def read_lists(path: Path, names: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
    """The entries of every list of a file, in its order.

    Args:
        path: the file.
        names: the lists it must have, and no others; the last word of a name tells what its lines are.

    Raises:
        DataError: the file cannot be read; a list is missing, unknown, empty or there twice; an entry stands
            in no list, stands twice, or lacks a bracket. It names file, line, value and fix.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(f"{path.name} cannot be read.", f"Put {path.name} back in its folder.") from error
    found: dict[str, dict[str, None]] = {}
    inside = ""
    for number, line in enumerate(lines, start=1):
        said, place = line.strip(), f"{path.name}:{number}"
        if not said or said.startswith("#"):
            continue
        if heading := _HEADING.fullmatch(said):
            inside = heading[1]
            _check_name(place, inside, names, found)
            found[inside] = {}
            continue
        for entry in said.split() if inside.endswith(_OF_WORDS) else [said]:
            _check_entry(place, entry, inside, found)
            found[inside][entry] = None
    for name in names:
        if not found.get(name):
            raise DataError(f"{path.name}:{len(lines)}: nothing in [{name}].", f"Add [{name}] and its lines.")
    return {name: tuple(entries) for name, entries in found.items()}


def _check_name(place: str, name: str, names: Sequence[str], found: Mapping[str, object]) -> None:
    if name not in names:
        raise DataError(f"{place}: [{name}] is not a known list.", f"Use one of {', '.join(names)}.")
    if name in found:
        raise DataError(f"{place}: [{name}] is there twice.", "Join the two.")


def _check_entry(place: str, entry: str, name: str, found: Mapping[str, Mapping[str, None]]) -> None:
    if not name:
        raise DataError(f'{place}: "{entry}" stands in no list.', "Write the [name] of its list above it.")
    if entry in found[name]:
        raise DataError(f'{place}: "{entry}" is twice in [{name}].', "Keep one of them.")
    if entry.count("(") != entry.count(")") - entry.count(r"\)") + entry.count(r"\("):
        raise DataError(f'{place}: "{entry}" has a bracket without its partner.', "Add it, or take it out.")
