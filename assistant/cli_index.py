"""`strengths index`: the guidance index, and the user's own documents beside it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from assistant.cli_shared import EXIT_UNUSABLE, complain, format_option, open_assistant, print_result
from assistant.errors import AssistantError
from assistant.render import as_json, as_text
from assistant.settings import load_settings

if TYPE_CHECKING:
    from assistant.retrieval.own_documents import OwnDocuments
    from assistant.retrieval.own_files import OwnDocument

NO_RECORDS = (
    "For policies and guidance only. A child's own records (an IEP, a report, notes) do not belong here: "
    "read those with `strengths document`, which keeps nothing."
)


@click.group(invoke_without_command=True)
@click.option("--force", is_flag=True, help="Build it again even if nothing changed.")
@format_option
@click.pass_context
def index(context: click.Context, force: bool, form: str) -> None:
    """Build the guidance index if the knowledge changed, or keep your own documents beside it.

    \b
    Example:
      strengths index
      strengths index add district-policy.pdf
    """
    if context.invoked_subcommand is not None:
        return
    status = open_assistant().guidance.rebuild(force=force)
    print_result(form, lambda: as_json.index_json(status), lambda _md: as_text.index_as_text(status))


@index.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
@format_option
def add(files: tuple[Path, ...], form: str) -> None:
    """Add policies or guidance of your own (md, txt, docx, pdf, html), to be found beside the project's.

    They stay in your data folder on this computer; no model is given them. A file that was added before
    under the same name is brought up to date. A child's own records (an IEP, a report, notes) do not belong
    here: read those with `strengths document`, which keeps nothing.

    \b
    Example:
      strengths index add district-policy.pdf state-guidance.html
    """
    from assistant.documents.read import load_bytes
    from assistant.documents.read_html import read_any

    own = _own()
    click.echo(NO_RECORDS, err=True)
    done: list[dict[str, Any]] = []
    failed = False
    for file in files:
        try:
            added = own.add(read_any(load_bytes(file), file.name))
        except AssistantError as error:
            # One bad file does not cost the others: each gets its own line.
            failed = True
            complain(f"{error.problem} {error.fix}")
            continue
        done.append({"file": file.name, "change": added.change, **_document(added.document)})
    print_result(
        form, lambda: {"documents": done}, lambda _md: "\n".join(_added_line(entry) for entry in done)
    )
    if failed:
        raise SystemExit(EXIT_UNUSABLE)


@index.command(name="list")
@format_option
def list_documents(form: str) -> None:
    """List the documents you added.

    \b
    Example:
      strengths index list
    """
    own = _own()
    documents, damaged = own.documents(), own.damaged()
    lines = [f"{d.id}  {d.added}  {_passages(len(d.passages))}  {d.name}" for d in documents]
    lines += [f"{name}  cannot be read any more: remove it and add the file again" for name in damaged]
    data = {"documents": [_document(d) for d in documents], "damaged": list(damaged)}
    print_result(form, lambda: data, lambda _md: "\n".join(lines) or "You have added no documents.")


@index.command()
@click.argument("which", nargs=-1, required=True, metavar="NAME...")
@format_option
def remove(which: tuple[str, ...], form: str) -> None:
    """Remove documents you added, by file name or id.

    \b
    Example:
      strengths index remove district-policy.pdf
    """
    own = _own()
    gone = [name for asked in which for name in own.remove(asked)]
    print_result(form, lambda: {"removed": gone}, lambda _md: "\n".join(f"Removed: {name}" for name in gone))


def _own() -> OwnDocuments:
    from assistant.retrieval.own_documents import OwnDocuments

    return OwnDocuments(load_settings().data_home)


def _document(document: OwnDocument) -> dict[str, Any]:
    return {
        "id": document.id,
        "name": document.name,
        "added": document.added,
        "characters": document.characters,
        "passages": len(document.passages),
    }


def _added_line(entry: dict[str, Any]) -> str:
    if entry["change"] == "unchanged":
        return f"Already there: {entry['file']} (as {entry['name']}, {entry['id']})"
    word = "Added" if entry["change"] == "added" else "Brought up to date"
    return f"{word}: {entry['name']} ({_passages(entry['passages'])}, {entry['id']})"


def _passages(count: int) -> str:
    return f"{count} passage{'' if count == 1 else 's'}"
