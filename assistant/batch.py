"""Many texts in one process: JSON lines in, JSON lines out, in order, and a bad line never stops the run."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any, cast

import click

from assistant import intake
from assistant.errors import AssistantError, InputError
from assistant.pipeline import Assistant
from assistant.render import as_json
from assistant.types import RewriteRequest

Row = Mapping[str, Any]
_WINDOW = 64  # lines held in memory at once


@dataclass(frozen=True, slots=True)
class BatchDone:
    """How many lines were worked on, and how many of them got an error."""

    lines: int
    errors: int


def run_batch(
    assistant: Assistant, what: str, source: Path, target: Path, *, resume: bool = False, workers: int = 1
) -> BatchDone:
    """Work through `source`, a JSON object a line, into `target`, one object a line in the same order.

    Args:
        assistant: Does the work.
        what: "review", "rewrite", "verify" or "ask".
        source: Input lines with the keys of the contract; keys not known are ignored.
        target: Output; overwritten unless `resume`.
        resume: Keep the finished lines of `target` and go on after them.
        workers: Lines worked on at once.

    Raises:
        InputError: A file cannot be read or written, or `target` belongs to another input.
    """
    if not source.is_file():
        problem = f"{source.name!r} is a folder." if source.is_dir() else f"There is no file {source.name!r}."
        raise InputError(problem, "Check the name of the input.")
    if target.exists() and target.samefile(source):
        raise InputError(
            f"{target.name!r} is the input, and would be written over.", "Give another OUTPUT file."
        )
    if next(_lines(source), None) is None:
        raise InputError(f"{source.name!r} is empty.", "Write one JSON object a line into it.")
    finished = _finished_lines(source, target) if resume else 0
    lines = errors = 0
    try:
        with (
            # Half a surrogate pair in an id is written as JSON writes it: "\\ud83d".
            target.open("a" if finished else "w", encoding="utf-8", errors="backslashreplace") as out,
            ThreadPoolExecutor(workers) as pool,
        ):
            todo = islice(_lines(source), finished, None)
            total = sum(1 for _ in _lines(source)) - finished
            with click.progressbar(length=total, label=what, file=sys.stderr) as bar:
                while window := list(islice(todo, _WINDOW)):
                    for answer in pool.map(partial(_work, assistant, what), window):
                        out.write(json.dumps(answer, ensure_ascii=False) + "\n")
                        out.flush()
                        lines += 1
                        errors += "error" in answer
                        bar.update(1)
    except OSError as error:
        raise InputError(
            f"{target.name!r} cannot be written ({error.strerror}).", "Choose another place."
        ) from None
    return BatchDone(lines, errors)


def _lines(source: Path) -> Iterator[bytes]:
    with source.open("rb") as lines:
        for line in lines:
            if line.strip():
                yield line


def _finished_lines(source: Path, target: Path) -> int:
    """How many whole lines `target` already has; a half-written last line is cut off."""
    if not target.exists():
        return 0
    data = target.read_bytes()
    whole = data[: data.rfind(b"\n") + 1]
    done = whole.splitlines()
    for given, answer in zip(_lines(source), done, strict=False):
        if _id_of(given) != _id_of(answer):
            raise InputError(
                f"{target.name!r} holds answers to another input.", "Remove it, or give another OUTPUT file."
            )
    if len(whole) < len(data):
        with target.open("r+b") as handle:
            handle.truncate(len(whole))
    return len(done)


def _id_of(line: bytes) -> Any:
    try:
        row: Any = json.loads(line)
    except (ValueError, RecursionError):  # the second: brackets nested without end
        return None
    return cast(Row, row).get("id") if isinstance(row, dict) else None


def _work(assistant: Assistant, what: str, line: bytes) -> dict[str, Any]:
    identifier = _id_of(line)
    try:
        return {"id": identifier, "result": _result(assistant, what, _row(line))}
    except AssistantError as error:
        return {"id": identifier, "error": {"problem": error.problem, "fix": error.fix}}


def _row(line: bytes) -> Row:
    try:
        row: Any = json.loads(line)
    except (ValueError, RecursionError):
        raise InputError("The line is not JSON.", "Write one JSON object a line.") from None
    if not isinstance(row, dict):
        raise InputError(
            "The line is not a JSON object.", 'Write one object a line, such as {"id": 1, "text": "..."}.'
        )
    return cast(Row, row)


def _result(assistant: Assistant, what: str, row: Row) -> dict[str, Any]:
    people = _strings(row, "people")
    kind = intake.check_kind(_string(row, "kind") if row.get("kind") is not None else None)
    if what == "ask":
        question = _string(row, "question" if "question" in row else "text")
        return as_json.answer_json(assistant.ask(question, people, _strings(row, "earlier")))
    if what == "verify":
        report = assistant.verify(
            _string(row, "before"), _string(row, "after"), _strings(row, "strengths"), people, kind
        )
        return as_json.fidelity_json(report)
    text = _string(row, "text")
    if what == "review":
        return as_json.review_json(assistant.review(text, kind, people))
    request = RewriteRequest(
        text=text,
        kind=kind,
        strengths=_strings(row, "strengths"),
        people=people,
        not_names=_strings(row, "not_names"),
    )
    return as_json.rewrite_json(assistant.rewrite(request))


def _string(row: Row, key: str) -> str:
    value = row.get(key)
    if not isinstance(value, str):
        raise InputError(f"The line has no text under {key!r}.", f'Add "{key}": "...".')
    return value


def _strings(row: Row, key: str) -> tuple[str, ...]:
    value: Any = row.get(key) or []
    if isinstance(value, str):
        return (value,)
    if not isinstance(value, list) or not all(isinstance(v, str) for v in cast(list[Any], value)):
        raise InputError(f"{key!r} is not a list of texts.", f'Write "{key}": ["...", "..."].')
    return tuple(cast(list[str], value))
