"""Words that may tell who a text is about though no name is in them: rare conditions, places, public roles.

The list is data (knowledge/privacy/telltales.yaml). The user is warned, and nothing is masked: the meaning
hangs on these words. What is not found is not safe for that (34 CFR 300.32(d)).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.checks.expressions import read_expression, read_wordings
from assistant.checks.gates import GatedPattern
from assistant.datafiles import Located, read_yaml
from assistant.types import Telltale

_KEYS = ("id", "say", "say_es", "patterns", "tells", "plain")
_ID = re.compile(r"[a-z]+(?:_[a-z]+)*")
_MARK = re.compile(r"\[\[(.+?)\]\]")


@dataclass(frozen=True, slots=True, kw_only=True)
class TelltaleKind:
    """One kind of such words, what is said of it, and the sentences it is tested with.

    `tells` hold exactly what is marked between [[ ]]; in `plain` nothing is.
    """

    id: str
    say: str
    say_es: str
    patterns: tuple[GatedPattern, ...]
    tells: tuple[str, ...]
    plain: tuple[str, ...]


def load_telltales(knowledge: Path) -> tuple[TelltaleKind, ...]:
    """The kinds of `knowledge`/privacy/telltales.yaml.

    Raises:
        DataError: The file is missing or not valid; names file, line, value and fix.
    """
    top = read_yaml(knowledge / "privacy" / "telltales.yaml").keys(("words", "telltales"))
    named = read_wordings(top["words"])
    seen: set[str] = set()
    return tuple(_kind(entry, named, seen) for entry in top["telltales"].items(at_least=1))


def find_telltales(text: str, kinds: Sequence[TelltaleKind]) -> tuple[Telltale, ...]:
    """Where such words stand in `text`, from left to right; of two that overlap, the longer one."""
    found = [
        (match.start(), match.end(), kind)
        for kind in kinds
        for pattern in kind.patterns
        for match in pattern.finditer(text)
    ]
    kept: list[Telltale] = []
    for start, end, kind in sorted(found, key=lambda each: (each[0] - each[1], each[0])):
        if all(end <= other.start or other.end <= start for other in kept):
            kept.append(
                Telltale(
                    start=start, end=end, text=text[start:end], kind=kind.id, say=kind.say, say_es=kind.say_es
                )
            )
    return tuple(sorted(kept, key=lambda telltale: telltale.start))


def _kind(at: Located, named: Mapping[str, str], seen: set[str]) -> TelltaleKind:
    entry = at.keys(_KEYS)
    key = entry["id"].text()
    if not _ID.fullmatch(key) or key in seen:
        raise entry["id"].wrong("Use a name of its own, in small letters and _.")
    seen.add(key)
    for example in entry["tells"].items(at_least=1):
        if len(_MARK.findall(example.text())) != 1:
            raise example.wrong("Put what is to be marked between [[ and ]], once.")
    return TelltaleKind(
        id=key,
        say=entry["say"].flat(),
        say_es=entry["say_es"].flat(),
        patterns=tuple(read_expression(item, named) for item in entry["patterns"].items(at_least=1)),
        tells=entry["tells"].different_texts(at_least=1),
        plain=entry["plain"].different_texts(at_least=1),
    )
