"""Writes what is made from the rules: knowledge/RULES.md to read, knowledge/rules.json to start from, and
knowledge/gates.json with the words that the long patterns of needs and strengths wait for.

`python -m assistant.checks.rules_table` writes them, with `--check` it only says whether they are up to date.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from assistant import checks
from assistant.checks.gates import GATES_FILE, GatedPattern, written_gates
from assistant.checks.rules import COMPILED_FILE, Example, Rule, Rules, validated_rules
from assistant.checks.rules_compiled import compiled
from assistant.checks.vocabulary import load_vocabulary
from assistant.errors import AssistantError
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


def gated_patterns() -> list[GatedPattern]:
    """Every pattern of the checks that waits for its words: those of the program, and those of its rules."""
    rooms = [import_module(room.name) for room in iter_modules(checks.__path__, "assistant.checks.")]
    own = [value for room in rooms for value in vars(room).values() if isinstance(value, GatedPattern)]
    words = load_vocabulary(_KNOWLEDGE / "language")
    rules = (*words.shifts, *words.exchanges, *words.credits)
    said = [restatement.said for restatement in words.restatements]
    return [*own, *said, *(pattern for rule in rules for pattern in rule.patterns)]


def main(arguments: Sequence[str] | None = None, knowledge: Path = _KNOWLEDGE) -> int:
    """Write or check RULES.md, rules.json and gates.json.

    Args:
        arguments: `--check` or nothing; those of the command line by default.
        knowledge: The folder that holds `rules/` and the files that are made.

    Returns:
        0 when all are (now) up to date, 1 when `--check` found one stale, 2 when the rules are not valid.
    """
    import click

    check = "--check" in (sys.argv[1:] if arguments is None else arguments)
    try:
        rules = validated_rules(knowledge / "rules")
    except AssistantError as error:
        click.echo(f"{error.problem} {error.fix}", err=True)
        return 2
    made = {
        "RULES.md": rules_table(rules).encode("utf-8"),
        COMPILED_FILE: compiled(rules),
        GATES_FILE: written_gates(gated_patterns()),
    }
    for name, wanted in made.items():
        target = knowledge / name
        if not check:
            target.write_bytes(wanted)
        elif not target.exists() or target.read_bytes() != wanted:
            click.echo(
                f"knowledge/{name} is out of date. Run: python -m assistant.checks.rules_table", err=True
            )
            return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
