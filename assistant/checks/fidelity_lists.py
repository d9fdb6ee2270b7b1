"""The word lists of the fidelity check, read from knowledge/language/fidelity_words.yaml when first used."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Literal, get_args

from assistant.checks.language_files import LanguageFile
from assistant.settings import data_folder

ListName = Literal[
    "a lot",
    "many",
    "people",
    "done to people",
    "other people",
    "others",
    "anything",
    "nothing",
    "a student",
    "strength",
    "strong",
    "says",
    "answers",
    "standard score",
    "speaks",
    "speech",
    "words per minute",
    "word",
    "long",
    "easily",
    "hates",
    "like",
    "leads to",
    "over",
    "stayed",
    "still",
    "template",
    "growth",
    "everyday",
    "grows",
    "is or loves",
    "liking stems",
    "helps",
    "likes",
    "needs it",
    "waits for it",
    "withheld",
    "except",
    "errors",
    "either way",
    "thrives",
    "well",
    "outright needs",
    "needs help",
    "help stems",
    "forecast",
    "aims",
    "starts",
    "now",
    "not yet",
    "ends",
    "things of anyone",
    "acts of anyone",
    "light acts",
    "causes",
    "loose causes",
    "smaller",
    "lowered",
    "kin",
    "blows",
    "fewer",
    "more",
    "having",
    "helping",
    "frame",
    "using",
    "upward",
    "moving",
    "done for students",
    "reports",
    "measure of right",
]


@lru_cache(maxsize=len(get_args(ListName)))
def listed(name: ListName) -> frozenset[str]:
    """The words of a list, in lower case; what the list is for stands above it in the file."""
    return _lists()[name]


@lru_cache(maxsize=1)
def _lists() -> Mapping[str, frozenset[str]]:
    return read_lists(data_folder("knowledge") / "language" / "fidelity_words.yaml")


def read_lists(path: Path) -> dict[str, frozenset[str]]:
    """Every list of the file by its name.

    Raises:
        DataError: the file is missing or not valid, or a list is unknown, missing or there twice; names
            file, line, value and fix.
    """
    names: tuple[str, ...] = get_args(ListName)
    file = LanguageFile(path, names)
    return {name: frozenset(file.words(name)) for name in names}
