"""What the modules of the command line share: options of several commands, and how results are printed."""

from __future__ import annotations

import gc
import json
from collections.abc import Callable
from typing import TYPE_CHECKING

import click

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


def complain(words: str) -> None:
    """Say in one line on standard error what went wrong."""
    click.echo(f"strengths: {' '.join(words.split())}", err=True)
