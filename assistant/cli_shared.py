"""What the modules of the command line share: options of several commands, and how results are printed."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from assistant.errors import InputError
from assistant.once import keep_what_is_loaded
from assistant.settings import load_settings

if TYPE_CHECKING:
    from assistant.pipeline import Assistant

EXIT_UNUSABLE = 2

# They steer a terminal: move about and write over what stands there, colour it, make a link of it; the last
# two groups turn a line around.
_STEERS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")

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
not_names_option = click.option(
    "--not-a-name", "not_names", multiple=True, metavar="WORD", help="A word that is no person here (repeat)."
)


def without_core_files() -> None:
    """Ask the system for no copy of this program's memory should it crash: a text would be in it."""
    with suppress(ImportError):  # Windows has no such limit
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def open_assistant() -> Assistant:
    """The Assistant for the user's settings.

    Raises:
        SettingsError: A setting cannot be used.
    """
    keep_what_is_loaded()  # before the imports: they make most of what is kept
    from assistant.build import build_assistant

    return build_assistant(load_settings())


def print_result(form: str, data: Callable[[], object], text: Callable[[bool], str]) -> None:
    """Print a result to standard output.

    Args:
        form: "json", "text" or "markdown".
        data: Makes the JSON object.
        text: Makes the words to read, as Markdown when given True; nothing is printed for no words.

    Raises:
        InputError: Standard output cannot be written, as on a full disk.
    """
    if form == "json":
        words = escaped(json.dumps(data(), ensure_ascii=False, indent=2))
    else:
        words = harmless(text(form == "markdown"))
    if not words:
        return
    try:
        click.echo(words)
    except BrokenPipeError:  # the reader (head, less) has seen enough: `main` ends without a word
        raise
    except OSError as error:
        raise InputError(
            f"Standard output cannot be written ({error.strerror}).", "Make room, or write to another place."
        ) from None


def harmless(words: str) -> str:
    """`words` to read, without a sign that steers a terminal: a text may come from anybody's file."""
    return _STEERS.sub("?", words.replace("\r\n", "\n").replace("\r", "\n"))


def escaped(data: str) -> str:
    """`data` in JSON, which means the same, without a sign that steers a terminal."""
    return _STEERS.sub(lambda sign: f"\\u{ord(sign[0]):04x}", data)


def read_stdin(most: int) -> bytes:
    """What is piped in, at most `most` bytes of it.

    Raises:
        InputError: Standard input is closed.
    """
    if sys.stdin is None:
        raise InputError("Standard input is closed.", "Pipe a text into it, or give a file.")
    return sys.stdin.buffer.read(most)


def check_stdin_once(*arguments: str | Path) -> None:
    """Refuse "-" for two texts: standard input holds one.

    Raises:
        InputError: More than one of the arguments is "-".
    """
    if [str(argument) for argument in arguments].count("-") > 1:
        raise InputError("Standard input can be only one of the two.", "Give the other as a file.")


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
    click.echo(harmless(f"strengths: {' '.join(words.split())}"), err=True)
