"""The command `strengths`. Results go to standard output, progress and notes to standard error.

Exit codes: 0 done, 1 findings or a failed verification, 2 unusable input or settings (one line).
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

import click

from assistant import intake
from assistant.cli_drafting import lines_for_terminal
from assistant.cli_shared import (
    EXIT_UNUSABLE,
    check_stdin_once,
    complain,
    escaped,
    format_option,
    harmless,
    not_names_option,
    open_assistant,
    people_option,
    print_result,
    read_stdin,
    without_core_files,
)
from assistant.errors import AssistantError, InputError
from assistant.render import as_json, as_text
from assistant.render.before_sending import before_sending_as_text
from assistant.types import SEVERITIES, RewriteRequest

EXIT_FINDINGS = 1
_FAIL_ON = click.Choice([*SEVERITIES, "never"])

_kind_option = click.option("--kind", help="goal or present_levels; told from the text when left out.")
_strength_option = click.option(
    "--strength",
    "--strengths",
    "-s",
    "strengths",
    multiple=True,
    metavar="WORDS",
    help="A strength, in your own words (repeat).",
)


# Commands in modules of their own, which are loaded when they are asked for: a review starts without them.
_ELSEWHERE = {
    "app": "assistant.cli_program:app",
    "compare": "assistant.cli_document:compare",
    "doctor": "assistant.cli_program:doctor",
    "document": "assistant.cli_document:document",
    "eval": "assistant.cli_program:evaluate",
    "finder": "assistant.cli_finder:finder",
    "index": "assistant.cli_index:index",
    "train": "assistant.cli_training:train",
}


class _Commands(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted([*super().list_commands(ctx), *_ELSEWHERE])

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name in _ELSEWHERE:
            module, _, name = _ELSEWHERE[cmd_name].partition(":")
            return getattr(import_module(module), name)
        return super().get_command(ctx, cmd_name)


@click.group(
    cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.version_option(package_name="strengths-first", prog_name="strengths")
def cli() -> None:
    """Rewrite IEP goals and present levels strengths-first, with proof that nothing was lost.

    \b
    Example:
      strengths rewrite "By May 1, Ana will read 80 words per minute." -s "loves horses"
    """


@cli.command()
@click.argument("text")
@_kind_option
@people_option
@click.option("--fail-on", type=_FAIL_ON, default="warning", help="Exit with 1 at this severity or above.")
@format_option
def review(text: str, kind: str | None, people: tuple[str, ...], fail_on: str, form: str) -> None:
    """Find deficit wording, vague wording and missing parts in TEXT (text, a file, or - for standard input).

    \b
    Example:
      strengths review "Leo fails to follow directions." --kind present_levels
    """
    result = open_assistant().review(_read(text), intake.check_kind(kind), people)
    print_result(
        form, lambda: as_json.review_json(result), lambda md: as_text.review_as_text(result, markdown=md)
    )
    if fail_on != "never":
        worst = SEVERITIES.index(fail_on)
        if any(SEVERITIES.index(f.severity) >= worst for f in result.findings):
            raise SystemExit(EXIT_FINDINGS)


@cli.command()
@click.argument("text")
@_strength_option
@_kind_option
@people_option
@not_names_option
@click.option("--preview", is_flag=True, help="Only show what a model would be told, names hidden.")
@format_option
def rewrite(
    text: str,
    strengths: tuple[str, ...],
    kind: str | None,
    people: tuple[str, ...],
    not_names: tuple[str, ...],
    preview: bool,
    form: str,
) -> None:
    """Rewrite TEXT (text, a file, or - for standard input) strengths-first.

    \b
    Example:
      strengths rewrite "By May 1, Ana will read 80 words per minute." -s "loves horses"
    """
    request = RewriteRequest(
        text=_read(text),
        kind=intake.check_kind(kind),
        strengths=strengths,
        people=people,
        not_names=not_names,
    )
    assistant = open_assistant()
    if preview:
        found = assistant.before_sending(request)
        click.echo(escaped(found.told))
        # A note: what would be sent stands alone on standard output.
        click.echo(harmless(before_sending_as_text(found, not_names)), err=True)
        return
    assistant.prepare()
    lines = lines_for_terminal(form)
    try:
        result = assistant.rewrite(request, lines.show if lines else None)
        if lines:
            lines.end(unfinished=bool(result.unfinished))
    finally:
        if lines:
            lines.end()
    print_result(
        form, lambda: as_json.rewrite_json(result), lambda md: as_text.rewrite_as_text(result, markdown=md)
    )


@cli.command()
@click.argument("before")
@click.argument("after")
@_strength_option
@_kind_option
@people_option
@format_option
def verify(
    before: str, after: str, strengths: tuple[str, ...], kind: str | None, people: tuple[str, ...], form: str
) -> None:
    """Check that AFTER keeps every number, support and need of BEFORE. Exit code 1 if it does not.

    \b
    Example:
      strengths verify "Sam will spell 8 of 10 words." "Sam will spell 7 of 10 words."
    """
    check_stdin_once(before, after)
    report = open_assistant().verify(_read(before), _read(after), strengths, people, intake.check_kind(kind))
    print_result(
        form, lambda: as_json.fidelity_json(report), lambda md: as_text.fidelity_as_text(report, markdown=md)
    )
    if not report.passed:
        raise SystemExit(EXIT_FINDINGS)


@cli.command()
@click.argument("question")
@people_option
@click.option("--earlier", multiple=True, metavar="QUESTION", help="Asked before, oldest first (repeat).")
@click.option("--letter", is_flag=True, help="Add a draft of a follow-up letter.")
@format_option
def ask(question: str, people: tuple[str, ...], earlier: tuple[str, ...], letter: bool, form: str) -> None:
    """What to say in the meeting, with its source.

    \b
    Example:
      strengths ask "They only talk about what my son can't do."
    """
    assistant = open_assistant()
    answer = assistant.ask(_read(question), people, earlier)
    print_result(
        form,
        lambda: as_json.answer_json(answer),
        lambda md: as_text.answer_as_text(answer, markdown=md, letter=letter),
    )
    if trouble := assistant.guidance.trouble:
        complain(trouble)


@cli.command()
@click.argument("baseline", required=False)
@click.argument("target", required=False)
@click.argument("current", required=False)
@click.option("--baseline", "-b", "baseline_option", help="The starting level, such as 40% or 3 of 8.")
@click.option("--target", "-t", "target_option", help="The level the goal asks for.")
@click.option("--current", "-c", "current_option", help="The level now.")
@format_option
def progress(form: str, **given: str | None) -> None:
    """Met, partially met, or not met. "Partially met" needs growth above a numeric baseline.

    \b
    Example:
      strengths progress --baseline 40% --target 90% --current 70%
    """
    levels = [given[f"{name}_option"] or given[name] for name in ("baseline", "target", "current")]
    result = open_assistant().progress(*levels)
    print_result(form, lambda: as_json.progress_json(result), lambda _md: as_text.progress_as_text(result))


@cli.command()
@click.argument("what", type=click.Choice(["review", "rewrite", "verify", "ask"]))
@click.argument("source", metavar="INPUT.jsonl", type=click.Path(path_type=Path))
@click.argument("target", metavar="OUTPUT.jsonl", type=click.Path(path_type=Path))
@click.option("--resume", is_flag=True, help="Keep finished lines of OUTPUT and go on after them.")
@click.option("--workers", type=click.IntRange(1, 32), default=1, help="Lines worked on at once.")
def batch(what: str, source: Path, target: Path, resume: bool, workers: int) -> None:
    """Work through a file, one JSON object a line. A bad line gets an error and the run goes on.

    \b
    Example:
      strengths batch rewrite goals.jsonl out.jsonl --resume
    """
    from assistant.batch import run_batch

    assistant = open_assistant()
    if what == "rewrite":
        assistant.prepare()
    done = run_batch(assistant, what, source, target, resume=resume, workers=workers)
    lines = "1 line" if done.lines == 1 else f"{done.lines} lines"
    click.echo(harmless(f"{lines} done, {done.errors} with an error. Written to {target}."), err=True)


@cli.command()
@click.option("--category", help="Only this category.")
@format_option
def rules(category: str | None, form: str) -> None:
    """List the wording rules.

    \b
    Example:
      strengths rules --category deficit
    """
    every = open_assistant().rules.rules
    chosen = [r for r in every if category in (None, r.category)]
    if not chosen:
        known = sorted({r.category for r in every})
        raise InputError(f"There is no category {category!r}.", f"Use one of: {', '.join(known)}.")
    listing = [
        {"id": r.id, "category": r.category, "severity": r.severity, "message": r.message} for r in chosen
    ]
    lines = [f"{r.id}  {r.severity}  {r.message}" for r in chosen]
    print_result(form, lambda: {"rules": listing}, lambda _md: "\n".join(lines))


def _read(argument: str) -> str:
    """The text an argument stands for: itself, a file's content, or standard input for '-'."""
    if argument == "-":
        return intake.decode(read_stdin(intake.MAX_BYTES + 1), what="Standard input")
    try:
        # A folder is named by mistake: to be told so is better than its name rewritten.
        is_there = 0 < len(argument) < 500 and Path(argument).exists()
    except (OSError, ValueError):  # too long or not a possible file name: then it is the text
        is_there = False
    if is_there or intake.looks_like_path(argument):
        return intake.read_text_file(Path(argument))
    return argument


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command; every expected problem is one line on standard error and exit code 2."""
    code: object = 0
    without_core_files()
    try:
        code = cli.main(args=arguments, prog_name="strengths", standalone_mode=False)
    except AssistantError as error:
        _fail(f"{error.problem} {error.fix}")
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
        raise SystemExit(EXIT_UNUSABLE) from None
    except click.UsageError as error:
        command = error.ctx.command_path if error.ctx else "strengths"
        _fail(f"{error.format_message().rstrip('.')}. Try '{command} --help'.")
    except click.Abort:
        _fail("Stopped.")
    except BrokenPipeError:  # the reader (head, less) closed; nothing is wrong
        sys.stderr.close()
        raise SystemExit(0) from None
    raise SystemExit(code if isinstance(code, int) else 0)


def _fail(words: str) -> None:
    complain(words)
    raise SystemExit(EXIT_UNUSABLE)
