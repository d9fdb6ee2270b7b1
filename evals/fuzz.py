"""Thousands of bad inputs thrown at every room of the product: `python -m evals.fuzz --runs 10000`.

Each text goes through the checks and then, by turns, through one more room of `fuzz_rooms`. A failing input
is told by its number and seed, which make it again: `python -m evals.fuzz --seed 1 --only 4711`.
"""

from __future__ import annotations

import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from assistant.build import build_assistant
from assistant.errors import InputError
from assistant.pipeline import Assistant
from assistant.settings import Settings
from evals.fuzz_inputs import LARGE, Given, inputs
from evals.fuzz_rooms import ROOMS, Room, checks
from evals.scoreboard import with_figure

_LINE = 3  # of the scoreboard
MOST_SECONDS = 20.0
MOST_SECONDS_LARGE = 120.0
"""Of this program's own processor time for one text in one room, so that a busy computer is no fault."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one text in one room."""

    faults: tuple[str, ...] = ()
    refused: bool = False
    seconds: float = 0.0
    trace: str = ""


def tried(room: Room, assistant: Assistant, given: Given, most: float | None = None) -> Outcome:
    """Whatever is wrong with what `room` does with an input; a refusal in the product's own words is not.

    Args:
        room: One of `ROOMS`.
        assistant: The product.
        given: The input.
        most: Seconds it may take; by its size when None.
    """
    most = most if most is not None else MOST_SECONDS_LARGE if len(given.text) >= LARGE else MOST_SECONDS
    started, refused, trace = time.process_time(), False, ""
    wrong: list[str] = []
    try:
        wrong += room(assistant, given)
    except InputError:
        refused = True
    except Exception as error:  # noqa: BLE001 - whatever it is, the run goes on and tells it
        wrong.append(f"{type(error).__name__}")
        trace = traceback.format_exc()
    seconds = time.process_time() - started
    if seconds > most:
        wrong.append(f"{seconds:.0f} s")
    return Outcome(tuple(wrong), refused, seconds, trace)


def rooms_for(number: int, only: Sequence[str] = ()) -> tuple[str, ...]:
    """The rooms an input goes through: `only`, or the checks and by turns one other."""
    others = [name for name in ROOMS if ROOMS[name] is not checks]
    return tuple(only) or (checks.__name__, others[number % len(others)])


@click.command()
@click.option("--runs", default=10_000, show_default=True, help="How many inputs.")
@click.option("--first", default=0, show_default=True, help="The number of the first one, to run a slice.")
@click.option("--seed", default=1, show_default=True, help="The same seed makes the same inputs.")
@click.option("--room", "only_rooms", multiple=True, type=click.Choice(list(ROOMS)), help="Only this room.")
@click.option("--only", type=int, help="Only the input with this number, with the whole error.")
@click.option("--write", "document", type=click.Path(path_type=Path), help="Write the figure into this page.")
def main(
    runs: int, first: int, seed: int, only_rooms: tuple[str, ...], only: int | None, document: Path | None
) -> None:
    """Throw inputs at every room. Exit code 1 if one crashed, took too long or pointed beside its words."""
    if only is not None:
        runs, first = 1, only
    tries, refusals, failed, slowest = Counter[str](), Counter[str](), 0, dict[str, tuple[float, int]]()
    started = time.perf_counter()
    with tempfile.TemporaryDirectory() as home:
        assistant = build_assistant(Settings(home=Path(home)))
        for given in inputs(runs, seed, first):
            for name in rooms_for(given.number, only_rooms):
                outcome = tried(ROOMS[name], assistant, given.for_room(name))
                tries[name] += 1
                refusals[name] += outcome.refused
                slowest[name] = max(slowest.get(name, (0.0, 0)), (outcome.seconds, given.number))
                if outcome.faults:
                    failed += 1
                    told = "; ".join(outcome.faults[:3])
                    click.echo(f"{name}, input {given.number} of seed {seed}: {told}", err=True)
                    if only is not None:
                        click.echo(outcome.trace, err=True)
    for name, count in tries.items():
        seconds, number = slowest[name]
        click.echo(
            f"{name}: {count} tried, {refusals[name]} refused, slowest {seconds:.1f} s (input {number})"
        )
    click.echo(f"{runs} inputs, {failed} failed, {time.perf_counter() - started:.0f} s")
    if document:
        text = with_figure(document.read_text(encoding="utf-8"), _LINE, f"{runs}; {failed}")
        document.write_text(text, encoding="utf-8")
    raise SystemExit(1 if failed else 0)


if __name__ == "__main__":
    main()
