"""Other checkers on the same text: what a team could use today instead of this project.

Each runs offline on its own terms. The figures are not a race (none of them was made for IEPs); they say what
a general checker finds of what matters here.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.types import Span

Marks = list[list[Span]]

_EQUALITY = Path(__file__).parent / "equality.mjs"
_TIMEOUT_SECONDS = 300


@dataclass(frozen=True, slots=True)
class Peer:
    """A wording checker: its name, and what it marks in each of some texts (None where it cannot run)."""

    name: str
    marks: Callable[[Sequence[str]], Marks | None]


def proselint_marks(texts: Sequence[str]) -> Marks | None:
    """What proselint marks, with every check it has."""
    try:
        from proselint.checks import __register__ as checks
        from proselint.registry import CheckRegistry
        from proselint.tools import LintFile
    except ImportError:
        return None
    registry = CheckRegistry()
    if not registry.checks:
        registry.register_many(checks)
    found: Marks = []
    for text in texts:
        results = LintFile(source="text", content=text).lint()
        spans = [result.check_result.span for result in results]
        # proselint pads the text with one line break in front.
        found.append([_span(text, start - 1, end - 1) for start, end in spans])
    return found


def equality_marks(texts: Sequence[str]) -> Marks | None:
    """What retext-equality (the rules of alex) marks; None without Node, without the package, or if it fails.

    `make quality` installs the package beside the virtual environment.
    """
    node = shutil.which("node")
    modules = Path.cwd() / ".venv" / "peers"
    if node is None or not (modules / "node_modules" / "retext-equality").is_dir():
        return None
    shutil.copy(_EQUALITY, modules / _EQUALITY.name)  # Node looks for packages beside the script
    try:
        done = subprocess.run(
            [node, str(modules / _EQUALITY.name)],
            input=json.dumps(list(texts)),
            capture_output=True,
            text=True,
            timeout=_TIMEOUT_SECONDS,
            check=True,
        )
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired):
        return None
    return [
        # Node counts UTF-16 units; a place that is off by an emoji still overlaps its own word or none.
        [_span(text, start, end) for start, end in places]
        for text, places in zip(texts, json.loads(done.stdout), strict=True)
    ]


PEERS = (Peer("proselint", proselint_marks), Peer("retext-equality (alex)", equality_marks))

_ACTION = re.compile(
    r"\b(?:identify|demonstrate|complete|write|read|solve|use|increase|decrease|improve|respond|initiate|"
    r"maintain|produce|answer|follow|participate|describe|explain|state|name|list|match|sort|count|perform)\w*",
    re.IGNORECASE,
)
_QUANTITY = re.compile(
    r"\d+\s*(?:%|percent|out of|of|/|times|trials|minutes|words)|\b(?:accuracy|consecutive)\b", re.IGNORECASE
)
_TIME = re.compile(
    r"\b(?:by|within|before|until|annual\w*|weekly|daily|monthly|quarter\w*|semester|school year|"
    r"\d+\s+(?:weeks?|months?))\b",
    re.IGNORECASE,
)


def smart_missing(goal: str) -> frozenset[str]:
    """The SMART parts that a checker made of keyword patterns calls missing.

    Written after what the open-source SMART checkers publish about themselves: an action verb makes a goal
    specific, any figure with a unit makes it measurable, and a time word such as "by" or "weekly" makes it
    time-bound. None looks for a baseline.
    """
    parts = {"specific": _ACTION, "measurable": _QUANTITY, "time_bound": _TIME}
    return frozenset(part for part, pattern in parts.items() if not pattern.search(goal))


def _span(text: str, start: int, end: int) -> Span:
    return Span.of(text, max(start, 0), min(end, len(text)))
