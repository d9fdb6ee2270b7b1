"""How long a press takes offline until its words are there: `python -m tests.ui.interaction [TIMES]`."""

from __future__ import annotations

import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import click
from playwright.sync_api import Page

from tests.ui.around import go, settle, visit
from tests.ui.served import chromium, served_app
from ui.words import say

_GOAL = "By May 3, Ines will write 4 sentences with a capital letter in {number} of 30 tries."
# From the press itself to the first moment the new words are there, by the browser's own clock.
_TIME = """([button, words]) => new Promise((done, give_up) => {
  document.activeElement.blur();  // as a pointer's press does: a box gives its words when it is left
  const start = performance.now();
  const there = () => document.querySelector("[data-testid=stMain]").innerText.includes(words);
  const look = () => (there() ? done(performance.now() - start) : requestAnimationFrame(look));
  setTimeout(() => give_up(new Error(`never there: ${words}`)), 60000);
  button.click();
  look();
})"""


def main(times: str = "10") -> None:
    """Print a table: each press, the median and the 95th percentile in milliseconds."""
    with tempfile.TemporaryDirectory() as home, served_app(Path(home)) as address, chromium() as browser:
        click.echo(f"{'press':<34}{'median':>8}{'p95':>8}  (ms, {times} times)")
        for name, (where, take) in _PRESSES.items():
            with visit(browser, address) as page:
                go(page, where)
                taken = [take(page, number) for number in range(int(times) + 1)][
                    1:
                ]  # the first one loads things
            middle, slow = statistics.median(taken), statistics.quantiles(taken, n=20)[-1]
            click.echo(f"{name:<34}{middle:>8.0f}{slow:>8.0f}")


def _press(page: Page, button: str, words: str, *, exact: bool = True) -> float:
    settle(page)
    handle = page.get_by_role("button", name=button, exact=exact).first.element_handle()
    return float(page.evaluate(_TIME, [handle, words]))


def _rewrite(page: Page, number: int) -> float:
    page.get_by_label(say("text_label")).fill(_GOAL.format(number=number + 3))
    page.get_by_label(say("strengths_label")).click()
    return _press(page, say("rewrite_button"), f"{number + 3} of 30 tries")


def _coach(page: Page, number: int) -> float:
    questions = (
        ("They handed me a finished IEP before we met.", "like to be part of this choice"),
        ("Can I record the meeting?", "like to record so I can follow up"),
    )
    question, words = questions[number % 2]
    page.get_by_label(say("coach_label")).fill(question)
    return _press(page, say("coach_button"), words)


def _plan(page: Page, number: int) -> float:
    page.get_by_label(say("plan_student")).fill(f"Ines {number}")
    return _press(page, say("plan_button"), f"Meeting plan for Ines {number}")


def _progress(page: Page, number: int) -> float:
    for box, value in (("baseline", "10"), ("target", "60"), ("points", f"9/22/2026 {number + 20}")):
        page.get_by_label(say(f"progress_{box}"), exact=True).fill(value)
    return _press(page, say("progress_button"), f", is at {number + 20}")


def _other_page(name: str) -> Callable[[Page, int], float]:
    def take(page: Page, number: int) -> float:
        taken = _press(page, say(f"nav_{name}"), say(f"{name}_title"))
        go(page, "rewrite")
        return taken

    return take


def _document(page: Page, number: int) -> float:
    text = f"Annual Goals\nBy May 3, Ines will read {number + 40} words per minute in 3 of 5 tries."
    page.get_by_label(say("document_text")).fill(text)
    return _press(page, say("document_button"), f"read {number + 40} words")


_PRESSES: dict[str, tuple[str, Callable[[Page, int], float]]] = {
    "Rewrite: rewrite it": ("rewrite", _rewrite),
    "What do I say: find the words": ("coach", _coach),
    "Meeting plan: show my page": ("plan", _plan),
    "Progress: see progress": ("progress", _progress),
    "Whole IEP: look at it": ("document", _document),
    "To Whole IEP": ("rewrite", _other_page("document")),
    "To What do I say": ("rewrite", _other_page("coach")),
    "To Meeting plan": ("rewrite", _other_page("plan")),
    "To Progress": ("rewrite", _other_page("progress")),
}

if __name__ == "__main__":
    main(*sys.argv[1:2])
