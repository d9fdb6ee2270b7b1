"""Reading one rule file: YAML in, validated rules out, and errors that name the line."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import get_args

from assistant.checks.patterns import Pattern, PatternError, parse
from assistant.checks.rules import About, Denied, Example, Extent, Goals, Noun, Rule
from assistant.datafiles import Located, parse_yaml
from assistant.types import CATEGORIES, KINDS, SEVERITIES

_ID = re.compile(r"[a-z]+\.[a-z0-9]+(?:-[a-z0-9]+)*")
_MARK = re.compile(r"\[\[(.+?)\]\]", re.DOTALL)
_OF_WORDS = "_words"
_OWN = ("id", "patterns", "examples")
_SHARED = ("category", "severity", "message", "why", "suggestions", "source")
_CHOSEN = ("about", "span", "denied", "noun", "goals", "kinds")


def read_lists(name: str, content: bytes) -> dict[str, str]:
    """The word lists of lists.yaml: a mapping of list name to entries separated by commas.

    A list whose name ends in "_words" is looked up word by word: an entry of two words would never be found.
    """
    lists = parse_yaml(name, content).mapping()
    for entries in lists.values():
        _check_entries(entries)
    return {key: entries.text() for key, entries in lists.items()}


def _check_entries(at: Located) -> None:
    for entry in at.text().split(","):
        if not entry.strip():
            raise at.refuse(f"{at.name} has an empty entry.", "Take out the comma that stands alone.")
        if at.name.endswith(_OF_WORDS) and len(entry.split()) > 1:
            problem = f'"{" ".join(entry.split())}" in {at.name} is not one word.'
            raise at.refuse(problem, "Put a comma or a hyphen between its words.")


def read_protected(name: str, content: bytes, lists: Mapping[str, str]) -> tuple[Pattern, ...]:
    """The wordings of protected.yaml that are never flagged: a mapping of topic to patterns."""
    topics = parse_yaml(name, content).mapping()
    return tuple(found for topic in topics.values() for found in _patterns(topic, lists))


def read_rules(
    name: str, content: bytes, lists: Mapping[str, str], places: dict[str, str]
) -> tuple[Rule, ...]:
    """The rules of one file.

    Args:
        name: The file as errors name it.
        content: Its bytes.
        lists: The word lists patterns may use.
        places: Where each id was seen so far; ids of this file are added.
    """
    top = parse_yaml(name, content).keys(("rules",), optional=("defaults",))
    defaults = top["defaults"].keys((), optional=(*_SHARED, *_CHOSEN)) if "defaults" in top else {}
    return tuple(_rule(item, defaults, lists, places) for item in top["rules"].items(at_least=1))


def _rule(
    at: Located, defaults: Mapping[str, Located], lists: Mapping[str, str], places: dict[str, str]
) -> Rule:
    given = {**defaults, **at.keys(_OWN, optional=(*_SHARED, *_CHOSEN, "exceptions"))}
    for key in _SHARED:
        if key not in given:
            raise at.refuse(f"{key} is missing.", f"Add `{key}: ...`.")
    return Rule(
        id=_id(given["id"], places),
        category=given["category"].choice(CATEGORIES),
        severity=given["severity"].choice(SEVERITIES),
        patterns=_patterns(given["patterns"], lists),
        exceptions=_patterns(given["exceptions"], lists) if "exceptions" in given else (),
        message=given["message"].text(),
        why=given["why"].text(),
        suggestions=given["suggestions"].texts(at_least=1),
        source=given["source"].text(),
        about=given["about"].choice(get_args(About)) if "about" in given else "anyone",
        span=given["span"].choice(get_args(Extent)) if "span" in given else "match",
        denied=given["denied"].choice(get_args(Denied)) if "denied" in given else "clean",
        noun=given["noun"].choice(get_args(Noun)) if "noun" in given else "any",
        goals=given["goals"].choice(get_args(Goals)) if "goals" in given else "flag",
        kinds=tuple(kind.choice(KINDS) for kind in given["kinds"].items()) if "kinds" in given else (),
        examples=_examples(given["examples"]),
    )


def _id(at: Located, places: dict[str, str]) -> str:
    rule_id = at.text()
    if not _ID.fullmatch(rule_id):
        raise at.wrong('Write it like "deficit.fails-to".')
    if rule_id in places:
        raise at.refuse(f'id "{rule_id}" is already in {places[rule_id]}.', "Choose another id.")
    places[rule_id] = at.file
    return rule_id


def _patterns(at: Located, lists: Mapping[str, str]) -> tuple[Pattern, ...]:
    found: list[Pattern] = []
    for item in at.items(at_least=1):
        try:
            found.append(parse(item.text(), lists))
        except PatternError as error:
            problem, _, fix = str(error).partition("; ")
            fix = fix or "see the table in CONTRIBUTING"
            raise item.refuse(f"pattern {problem}.", f"{fix[0].upper()}{fix[1:]}.") from None
    return tuple(found)


def _examples(at: Located) -> tuple[Example, ...]:
    found = tuple(_example(item) for item in at.items(at_least=1))
    if not any(example.better for example in found) or not any(example.good for example in found):
        raise at.refuse("examples are incomplete.", 'Give at least one "bad" with "better", and one "good".')
    return found


def _example(at: Located) -> Example:
    given = at.keys((), optional=("bad", "better", "good"))
    if ("bad" in given) == ("good" in given) or ("better" in given and "bad" not in given):
        raise at.refuse(
            "an example has the wrong keys.", 'Give "bad" with or without "better", or only "good".'
        )
    if "good" in given:
        return Example(good=given["good"].text())
    marked = given["bad"].text()
    mark = _MARK.search(marked)
    if mark is None or _MARK.search(marked, mark.end()):
        raise given["bad"].refuse(
            f'"{marked}" does not have one mark.', "Put [[ ]] around what is found, once."
        )
    plain = marked[: mark.start()] + mark.group(1) + marked[mark.end() :]
    end = mark.start() + len(mark.group(1))
    better = given["better"].text() if "better" in given else None
    return Example(bad=plain, start=mark.start(), end=end, better=better)
