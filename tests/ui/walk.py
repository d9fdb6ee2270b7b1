"""Each job as a new visitor does it on a phone, with what it costs: `python -m tests.ui.walk [FOLDER [JOB]]`.

With a folder, a picture of what the visitor sees at every step goes there. The seconds are those of a calm
visitor, not of this computer alone: see `Walk.seconds`.
"""

from __future__ import annotations

import math
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

import click
from playwright.sync_api import Locator, Page

from tests.ui.around import settle, visit
from tests.ui.served import chromium, served_app
from ui.words import say

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
MOST_SECONDS = 60
"""Of tapping, typing and swiping in one job: half of two minutes, the rest is for reading and waiting."""

_SECONDS_A_TAP = 2.0
_LETTERS_A_SECOND = 4.0
_SECONDS_A_SCREEN = 1.0
_PART_OF_A_SCREEN = 0.8  # one swipe leaves some lines of the screen before in view


@dataclass(slots=True)
class Walk:
    """A visitor on the way through one job.

    Attributes:
        page: The app on a phone.
        folder: Where a picture of every step goes; none are taken without.
        taps: How often the screen was tapped. A paste is two: hold, and "Paste". A file is three: the
            button, the file in the phone's list, and back.
        letters: How many were typed one by one.
        screens: How many screens were swiped past on the way to what was tapped.
        waited: Seconds until what a tap brought was there, measured.
        seen: The step of the next picture, from 1.
    """

    page: Page
    folder: Path | None = None
    taps: int = 0
    letters: int = 0
    screens: int = 0
    waited: float = 0.0
    seen: int = field(default=1)

    @property
    def hands(self) -> float:
        """Seconds at a calm pace: 2 s a tap, a quarter of one a letter, 1 s a screen swiped past."""
        typing = self.letters / _LETTERS_A_SECOND
        return self.taps * _SECONDS_A_TAP + typing + self.screens * _SECONDS_A_SCREEN

    @property
    def seconds(self) -> float:
        """The same with the waiting, as it was on this computer."""
        return self.hands + self.waited

    def open(self, name: str) -> None:
        """Go to another page of the app."""
        button = self.page.locator(f".st-key-nav_{name}").get_by_role("button")
        if not button.is_visible():
            self.tap(self.page.locator("[class*=st-key-nav_more_]").get_by_role("button").first)
        self.tap(button)

    def press(self, words: str) -> None:
        """Tap the button with the words of the catalogue's entry `words`."""
        self.tap(self.page.get_by_role("button", name=say(words), exact=True).last)

    def choose(self, words: str) -> None:
        """Tap what is chosen by its words: the catalogue's entry `words`."""
        self.tap(self.page.get_by_text(say(words), exact=True).last)

    def tap(self, what: Locator) -> None:
        """Swipe to `what`, tap it, and wait for all that comes of it."""
        self._find(what)
        began = time.monotonic()
        what.tap()
        settle(self.page)
        self.waited += time.monotonic() - began
        self.taps += 1

    def write(self, label: str, words: str) -> None:
        """Type `words` into the box with that label, letter by letter."""
        box = self.page.get_by_label(say(label), exact=True)
        self.tap(box)
        box.press_sequentially(words)
        self.letters += len(words)

    def paste(self, label: str, words: str) -> None:
        """Put `words` into the box with that label from somewhere else."""
        box = self.page.get_by_label(say(label), exact=True)
        self._find(box)
        box.fill(words)
        settle(self.page)
        self.taps += 2

    def upload(self, name: str, data: bytes) -> None:
        """Give the page the file `name`."""
        box = self.page.locator("input[type=file]").first
        self._find(self.page.get_by_test_id("stFileUploader").first)
        began = time.monotonic()
        box.set_input_files({"name": name, "mimeType": "application/octet-stream", "buffer": data})
        settle(self.page)
        self.waited += time.monotonic() - began
        self.taps += 3

    def download(self, words: str) -> bytes:
        """Tap a button that gives a file; its bytes."""
        button = self.page.get_by_role("button", name=say(words), exact=True).first
        self._find(button)
        with self.page.expect_download() as coming:
            button.tap()
        self.taps += 1
        return coming.value.path().read_bytes()

    def see(self, what: Locator) -> None:
        """Swipe to `what` and look at it."""
        self._find(what)

    def _find(self, what: Locator) -> None:
        what.wait_for()
        box, high = what.bounding_box(), PHONE["viewport"]["height"]
        assert box
        away = max(0.0, box["y"] + min(box["height"], 60) - high, -box["y"])
        self.screens += math.ceil(away / (high * _PART_OF_A_SCREEN))
        self._look()
        if away:
            what.scroll_into_view_if_needed()
            settle(self.page)
            self._look()

    def _look(self) -> None:
        if self.folder:
            self.page.screenshot(path=f"{self.folder}-{self.seen:02}.png")
            self.seen += 1


def main(folder: str = "", only: str = "") -> None:
    """Walk every job, or those alone whose name begins with `only`, and print what each costs."""
    from tests.ui.jobs import JOBS

    if folder:
        Path(folder).mkdir(parents=True, exist_ok=True)
    click.echo(f"{'job':<46}{'taps':>6}{'typed':>7}{'swipes':>8}{'seconds':>9}")
    with tempfile.TemporaryDirectory() as home, served_app(Path(home)) as address, chromium() as browser:
        for number, (name, job) in enumerate(JOBS.items(), start=1):
            if not name.startswith(only):
                continue
            with visit(browser, address, **PHONE) as page:
                walk = Walk(page, Path(folder) / f"{number:02}" if folder else None)
                job(walk)
            click.echo(f"{name:<46}{walk.taps:>6}{walk.letters:>7}{walk.screens:>8}{walk.seconds:>9.0f}")


if __name__ == "__main__":
    main(*sys.argv[1:3])
