"""The commands about the program itself: see what is set up, open the app, measure it."""

from __future__ import annotations

from importlib import import_module

import click

from assistant.cli_shared import EXIT_UNUSABLE, format_option, print_result
from assistant.settings import load_settings


@click.command()
@format_option
def doctor(form: str) -> None:
    """Say what is set up, what works, what would leave this computer, and how to fix the rest.

    \b
    Example:
      strengths doctor
    """
    from assistant.doctor import examine

    report = examine(load_settings())
    print_result(form, report.as_dict, lambda _md: report.as_text())
    if not report.healthy:
        raise SystemExit(EXIT_UNUSABLE)


@click.command()
@click.option("--port", type=click.IntRange(1024, 65535), default=8501, help="Port on this computer.")
@click.option("--no-browser", is_flag=True, help="Do not open a browser window.")
@click.option(
    "--network",
    is_flag=True,
    help="Let others on your network use the app while it runs, such as for a staff session. No password, "
    "not encrypted.",
)
def app(port: int, no_browser: bool, network: bool) -> None:
    """Open the app in your browser.

    \b
    Example:
      strengths app --port 8600
    """
    from assistant.launch import launch_app

    raise SystemExit(launch_app(port=port, open_browser=not no_browser, network=network))


@click.command("eval", context_settings={"ignore_unknown_options": True, "help_option_names": []})
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def evaluate(arguments: tuple[str, ...]) -> None:
    """Measure the product on its own cases (see: strengths eval --help).

    \b
    Example:
      strengths eval --suite verify --compare
    """
    # By name: the harness stands on the library, so the library does not import it.
    command: click.Command = import_module("evals.command").evaluate
    command.main(args=list(arguments), prog_name="strengths eval", standalone_mode=False)
