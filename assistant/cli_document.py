"""`strengths document` and `strengths compare`: whole files from the command line."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from assistant.cli_shared import (
    check_stdin_once,
    check_targets,
    format_option,
    harmless,
    open_assistant,
    people_option,
    print_result,
    read_stdin,
    write_file,
)
from assistant.errors import InputError

if TYPE_CHECKING:
    from assistant.types_documents import Document

_file = click.Path(path_type=Path)


@click.command()
@click.argument("file", type=_file)
@people_option
@click.option("--comments", type=_file, help="Write a copy of the Word file with margin comments here.")
@click.option("--csv", "table", type=_file, help="Write the findings as a table (CSV) here.")
@click.option("--summary", type=_file, help="Write a summary in Word here.")
@format_option
def document(
    file: Path,
    people: tuple[str, ...],
    comments: Path | None,
    table: Path | None,
    summary: Path | None,
    form: str,
) -> None:
    """Review a whole IEP in FILE (docx, pdf, md or txt; - for text from standard input).

    \b
    Example:
      strengths document draft.docx --comments draft-with-comments.docx --summary summary.docx
    """
    from assistant.documents import export, word
    from assistant.render.document_json import document_json
    from assistant.render.document_text import document_as_text

    check_targets(comments, table, summary)
    for target in (comments, table, summary):
        if target is not None and target.resolve() == file.resolve():
            raise InputError("The result would be written over the file itself.", "Give it another name.")
    data, found = _read(file)
    review = open_assistant().review_document(found, people, _told(len(found.text)))
    if comments is not None:
        _write(comments, word.with_comments(review, data))
    if table is not None:
        _write(table, export.findings_csv(review))
    if summary is not None:
        _write(summary, export.summary_docx(review))
    print_result(form, lambda: document_json(review), lambda md: document_as_text(review, markdown=md))


@click.command()
@click.argument("old", type=_file)
@click.argument("new", type=_file)
@people_option
@format_option
def compare(old: Path, new: Path, people: tuple[str, ...], form: str) -> None:
    """Compare two drafts: which goals were raised, lowered, dropped, added or copied from OLD to NEW.

    \b
    Example:
      strengths compare last-year.pdf this-year.docx
    """
    from assistant.render.document_json import comparison_json
    from assistant.render.document_text import comparison_as_text

    check_stdin_once(old, new)
    result = open_assistant().compare(_read(old)[1], _read(new)[1], people)
    print_result(form, lambda: comparison_json(result), lambda md: comparison_as_text(result, markdown=md))


def _read(file: Path) -> tuple[bytes, Document]:
    from assistant.documents import read

    if str(file) == "-":
        data = read_stdin(read.MAX_BYTES + 1)
        return data, read.read_bytes(data, "Standard input")
    data = read.load_bytes(file)
    return data, read.read_bytes(data, file.name)


def _told(characters: int) -> Callable[[int, int], None] | None:
    """How far a long document is, on standard error; nothing where nobody watches or it is short."""
    if characters < 20_000 or not sys.stderr.isatty():
        return None

    def tell(done: int, total: int) -> None:
        click.echo(f"\r{100 * done // max(1, total)}% ", nl=done >= total, err=True)

    return tell


def _write(target: Path, data: bytes) -> None:
    write_file(target, data)
    click.echo(harmless(f"Written: {target}"), err=True)
