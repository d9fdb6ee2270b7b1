"""JSON schemas of the case files, for editors: `python -m evals.schemas` writes them, `--check` compares."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click
from pydantic import TypeAdapter

from evals.cases import (
    CASES,
    AttackCase,
    CleanCase,
    DocumentCase,
    GoalCase,
    PresentLevelsCase,
    QuestionCase,
    RewriteCase,
    ScriptedCase,
)

FOLDER = CASES / "schema"
KINDS: dict[str, type[Any]] = {
    "attacks": AttackCase,
    "clean": CleanCase,
    "documents": DocumentCase,
    "goals": GoalCase,
    "present_levels": PresentLevelsCase,
    "questions": QuestionCase,
    "rewrites": RewriteCase,
    "scripted": ScriptedCase,
}


def schema_of(kind: type[Any]) -> str:
    """The JSON schema of a case file that holds a list of `kind`: unknown keys are refused."""
    schema = TypeAdapter(kind).json_schema()
    schema["additionalProperties"] = False
    whole = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "type": "array",
        "items": schema,
    }
    return json.dumps(whole, indent=2, sort_keys=True) + "\n"


def stale(folder: Path = FOLDER) -> list[str]:
    """The schemas in `folder` that are missing or not what the types say."""
    return [
        name
        for name, kind in KINDS.items()
        if not (path := folder / f"{name}.json").is_file()
        or path.read_text(encoding="utf-8") != schema_of(kind)
    ]


@click.command()
@click.option("--check", is_flag=True, help="Only say which are stale; exit code 1 if any.")
def main(check: bool) -> None:
    """Write the JSON schemas of the case files."""
    if check:
        old = stale()
        for name in old:
            click.echo(f"{name}.json is stale; run python -m evals.schemas.", err=True)
        raise SystemExit(1 if old else 0)
    FOLDER.mkdir(exist_ok=True)
    for name, kind in KINDS.items():
        (FOLDER / f"{name}.json").write_text(schema_of(kind), encoding="utf-8")


if __name__ == "__main__":
    main()
