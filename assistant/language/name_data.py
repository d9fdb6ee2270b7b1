"""The words of knowledge/privacy/name_words.yaml, by which a name is told from a word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from assistant.datafiles import read_yaml
from assistant.settings import data_folder

_ACT = re.compile(r"[a-z]+s")
_THING = re.compile(r"[A-Z]\S+(?: \S+)*")


@dataclass(frozen=True, slots=True)
class NameWords:
    """Verbs that say what a student does, and things that look like a person's name."""

    acts: tuple[str, ...]
    things: tuple[str, ...]


def load_name_words(knowledge: Path) -> NameWords:
    """The lists of `knowledge`/privacy/name_words.yaml.

    Raises:
        DataError: The file is missing or not valid; names file, line, value and fix.
    """
    lists = read_yaml(knowledge / "privacy" / "name_words.yaml").keys(("acts", "things"))
    acts, things = tuple(lists["acts"].text().split()), lists["things"].texts(at_least=1)
    for listed, name, form, fix in (
        (acts, "acts", _ACT, "Write a verb as in `she reads`, in small letters."),
        (things, "things", _THING, "Write it as in a plan, with its capital."),
    ):
        wrong = next((word for word in listed if not form.fullmatch(word) or listed.count(word) > 1), "")
        if wrong:
            raise lists[name].refuse(f'"{wrong}" stands twice or is none of {name}.', fix)
    return NameWords(acts, things)


@cache
def name_words() -> NameWords:
    """The project's own lists, loaded once."""
    return load_name_words(data_folder("knowledge"))


@cache
def thing_names() -> re.Pattern[str]:
    """Where something is named that looks like a person: "Study Hall"."""
    listed = sorted(name_words().things, key=len, reverse=True)
    either = "|".join(re.escape(name).replace(r"\ ", r"\s") for name in listed)
    return re.compile(rf"(?<![\w-])(?:{either})(?![\w-])")
