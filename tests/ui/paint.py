"""How long until a visitor can paste a goal, from opening the address: `python -m tests.ui.paint [TIMES]`."""

from __future__ import annotations

import statistics
import sys
import tempfile
from pathlib import Path

import click

from tests.ui.around import new_context
from tests.ui.served import chromium, served_app
from ui.words import say

# By the browser's own clock, which starts when the address is opened. A hidden box does not count.
_TIME = """(label) => new Promise((done) => {
  const look = () => {
    const box = [...document.querySelectorAll("textarea")].find((one) => one.ariaLabel === label);
    return box && box.getBoundingClientRect().height ? done(performance.now()) : requestAnimationFrame(look);
  };
  look();
})"""


def main(times: str = "10") -> None:
    """Print the first visit after the app was started, then the median and the slowest of the others, in ms.

    Each visit is in a browser window of its own that has kept nothing.
    """
    with tempfile.TemporaryDirectory() as home, served_app(Path(home)) as address, chromium() as browser:
        taken: list[float] = []
        for _ in range(int(times) + 1):
            context = new_context(browser)
            page = context.new_page()
            page.goto(address, wait_until="commit")
            taken.append(float(page.evaluate(_TIME, say("text_label"))))
            context.close()
        first, *others = taken
        click.echo(
            f"first {first:.0f}  median {statistics.median(others):.0f}  slowest {max(others):.0f}  (ms)"
        )


if __name__ == "__main__":
    main(*sys.argv[1:2])
