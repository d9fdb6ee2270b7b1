"""Regular expressions that educators write in YAML, with names for the wordings they share."""

from __future__ import annotations

import re
from collections.abc import Mapping

from assistant.checks.gates import GatedPattern
from assistant.datafiles import Located

_NAMED = re.compile(r"\{([a-z]+)\}")


def read_wordings(at: Located) -> dict[str, str]:
    """The wordings of a mapping of names; one may use those above it as {name}."""
    named: dict[str, str] = {}
    for name, wording in at.mapping().items():
        named[name] = _filled(wording, named)
    return named


def read_expression(at: Located, named: Mapping[str, str]) -> GatedPattern:
    """The expression written here, which ignores case; each {name} stands for the wording of that name.

    One whose gate is written down was valid when that was done; it is compiled when it is first tried.

    Raises:
        DataError: It is no regular expression, or there is no such name; names file, line and fix.
    """
    pattern = GatedPattern(_filled(at, named))
    if not pattern.is_written:
        try:
            re.compile(pattern.source, re.IGNORECASE)
        except re.error as error:
            raise at.wrong(f"Write a regular expression: {error.msg}.") from error
    return pattern


def _filled(at: Located, named: Mapping[str, str]) -> str:
    def wording(match: re.Match[str]) -> str:
        if match.group(1) not in named:
            raise at.wrong(
                f"There is no wording {{{match.group(1)}}}; use one of {', '.join(sorted(named))}."
            )
        return named[match.group(1)]

    return _NAMED.sub(wording, at.text())
