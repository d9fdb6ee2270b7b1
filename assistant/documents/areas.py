"""Which skill areas a text is about, and which areas a support helps with (`areas.yaml`)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from assistant.datafiles import Located, read_yaml


@dataclass(frozen=True, slots=True)
class Area:
    """One skill area; `group` is the row of the chart it is counted in."""

    id: str
    label: str
    group: str
    words: re.Pattern[str]
    helped_by: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Areas:
    """All skill areas, and the names of their groups."""

    areas: Mapping[str, Area]
    groups: Mapping[str, str]

    def of(self, text: str) -> tuple[str, ...]:
        """The areas `text` is about."""
        return tuple(area.id for area in self.areas.values() if area.words.search(text))

    def helped(self, text: str) -> tuple[str, ...]:
        """The areas that a service or accommodation with these words helps with."""
        return tuple(
            area.id for area in self.areas.values() if area.helped_by.search(text) or area.words.search(text)
        )

    def groups_of(self, areas: Sequence[str]) -> tuple[str, ...]:
        """The names of the groups of `areas`, each once."""
        return tuple(dict.fromkeys(self.groups[self.areas[area].group] for area in areas))


@lru_cache(maxsize=2)
def load_areas(path: Path) -> Areas:
    """Read and check `areas.yaml`.

    Raises:
        DataError: It is not valid; names file, line, value and fix.
    """
    root = read_yaml(path).keys(("groups", "areas"))
    groups = {name: entry.flat() for name, entry in root["groups"].mapping().items()}
    areas: dict[str, Area] = {}
    for name, entry in root["areas"].mapping().items():
        keys = entry.keys(("label", "group", "words", "helped_by"))
        areas[name] = Area(
            id=name,
            label=keys["label"].flat(),
            group=keys["group"].choice(tuple(groups)),
            words=_pattern(keys["words"]),
            helped_by=_pattern(keys["helped_by"]),
        )
    return Areas(areas, groups)


def _pattern(entry: Located) -> re.Pattern[str]:
    """Whole words; a trailing * stands for any ending; a blank for any white space."""
    parts = [
        r"\s{1,3}".join(re.escape(word).replace(r"\*", r"\w{0,14}") for word in text.split())
        for text in entry.different_texts(at_least=1)
    ]
    return re.compile(rf"\b(?:{'|'.join(sorted(parts, key=len, reverse=True))})\b", re.IGNORECASE)
