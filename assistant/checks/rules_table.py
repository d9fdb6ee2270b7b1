"""Writes knowledge/RULES.md, the readable list of all rules, from the rule files.

`python -m assistant.checks.rules_table` writes it, with `--check` it only says whether it is up to date.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from assistant.checks.rules import Example, Rule, Rules, load_rules
from assistant.errors import AssistantError, DataError
from assistant.types import CATEGORIES, Category

_KNOWLEDGE = Path(__file__).resolve().parents[2] / "knowledge"
_INTRODUCTION = """# Wording rules

Made from `knowledge/rules/*.yaml` by `python -m assistant.checks.rules_table`: change the rules, not this
file. CONTRIBUTING says how to add one. In an example, **bold** marks what is found.

"""
_TITLES: dict[Category, str] = {
    "deficit": "Deficit: inability and lack",
    "stigmatizing": "Stigmatizing: outdated names, tragedy, pity",
    "subjective": "Subjective: judgments, motives, sayings",
    "vague": "Vague: two people would count it differently",
    "unmeasurable": "Unmeasurable: nobody can see it happen",
    "jargon": "Jargon: short forms and trade words",
    "praise": "Praise: kind, but not yet a strength",
    "legal": "Legal: common misstatements",
}


def rules_table(rules: Rules) -> str:
    """The Markdown of RULES.md: one table for each category, one line for each rule."""
    parts = [_INTRODUCTION, f"{len(rules.rules)} rules.\n"]
    for category in CATEGORIES:
        chosen = [rule for rule in rules.rules if rule.category == category]
        if chosen:
            parts.append(f"\n## {_TITLES[category]}\n\n| rule | level | found in | better | why |\n")
            parts.append("| --- | --- | --- | --- | --- |\n")
            parts.extend(_row(rule) for rule in sorted(chosen, key=lambda rule: rule.id))
    return "".join(parts)


def _row(rule: Rule) -> str:
    example = next(example for example in rule.examples if example.better)
    cells = (f"`{rule.id}`", rule.severity, _marked(example), example.better or "", rule.why)
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |\n"


def _marked(example: Example) -> str:
    text = example.bad or ""
    return f"{text[: example.start]}**{text[example.start : example.end]}**{text[example.end :]}"


def main(arguments: Sequence[str] | None = None, knowledge: Path = _KNOWLEDGE) -> int:
    """Write or check RULES.md.

    Args:
        arguments: `--check` or nothing; those of the command line by default.
        knowledge: The folder that holds `rules/` and RULES.md.

    Returns:
        0 when RULES.md is (now) up to date, 1 when `--check` found it stale, 2 when the rules are not valid.
    """
    import click

    check = "--check" in (sys.argv[1:] if arguments is None else arguments)
    target = knowledge / "RULES.md"
    try:
        wanted = rules_table(load_rules(knowledge / "rules"))
        if check and (not target.exists() or target.read_text(encoding="utf-8") != wanted):
            raise DataError(
                "knowledge/RULES.md is out of date.", "Run: python -m assistant.checks.rules_table"
            )
    except AssistantError as error:
        click.echo(f"{error.problem} {error.fix}", err=True)
        return 1 if check and "out of date" in error.problem else 2
    if not check:
        target.write_text(wanted, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
