"""What the modules of the command line share: options of several commands, and how results are printed."""

from __future__ import annotations

import gc
import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from assistant.errors import InputError
from assistant.settings import load_settings

if TYPE_CHECKING:
    from assistant.pipeline import Assistant

EXIT_UNUSABLE = 2
_OBJECTS_BETWEEN_LOOKS = 100_000

format_option = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "markdown"]),
    default="text",
    help="How to print the result.",
)
people_option = click.option(
    "--people", "-p", multiple=True, metavar="NAME", help="A name in the text (repeat)."
)


def open_assistant() -> Assistant:
    """The Assistant for the user's settings.

    Raises:
        SettingsError: A setting cannot be used.
    """
    # What a command loads it keeps to its end: looking through it for garbage is a tenth of a short run.
    gc.set_threshold(_OBJECTS_BETWEEN_LOOKS)
    from assistant.build import build_assistant

    return build_assistant(load_settings())


def print_result(form: str, data: Callable[[], object], text: Callable[[bool], str]) -> None:
    """Print a result to standard output.

    Args:
        form: "json", "text" or "markdown".
        data: Makes the JSON object.
        text: Makes the words to read, as Markdown when given True; nothing is printed for no words.
    """
    if form == "json":
        click.echo(json.dumps(data(), ensure_ascii=False, indent=2))
    elif words := text(form == "markdown"):
        click.echo(words)


def check_targets(*paths: Path | None) -> None:
    """Refuse files to write where one would take the place of another.

    Raises:
        InputError: Two of them are one file.
    """
    given = [path.resolve() for path in paths if path is not None]
    if len(set(given)) < len(given):
        raise InputError("One file would be written over the other.", "Give each a name of its own.")


def write_file(path: Path, data: bytes) -> None:
    """Write a result, whole or not at all: where it fails, what was there before is still there.

    Raises:
        InputError: It cannot be written.
    """
    import secrets  # only what writes a file pays for these
    import shutil

    target = path.resolve()
    beside = target.with_name(f"{target.name}.{secrets.token_hex(4)}.tmp")
    try:
        if target.exists() and not target.is_file():  # a pipe or a device has no file beside it
            target.write_bytes(data)
            return
        try:
            beside.write_bytes(data)
            if target.exists():
                shutil.copymode(target, beside)
            beside.replace(target)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        problem = f"{path.name!r} cannot be written ({error.strerror})."
        raise InputError(problem, "Choose another place, with room.") from None


def complain(words: str) -> None:
    """Say in one line on standard error what went wrong."""
    click.echo(f"strengths: {' '.join(words.split())}", err=True)
