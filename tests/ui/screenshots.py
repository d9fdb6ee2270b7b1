"""Pictures of every state of the app: `python -m tests.ui.screenshots [FOLDER [NAME]]`"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.ui.around import settle, visit
from tests.ui.served import chromium, served_app
from tests.ui.states import STATES

_FOLDER = Path(__file__).resolve().parents[2] / "docs" / "screenshots"
_DESKTOP = {"width": 1280, "height": 900}
_PHONE = {"width": 390, "height": 844}
_DARK = ("goal", "present-levels", "coach-answer", "document", "compare", "plan", "library-entry")


def main(folder: str = str(_FOLDER), only: str = "") -> None:
    """Take every picture into `folder`, or those alone whose name begins with `only`."""
    place = Path(folder)
    place.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home, served_app(Path(home)) as address, chromium() as browser:
        for name, steps in STATES.items():
            if not name.startswith(only):
                continue
            _take(browser, address, place / f"{name}.png", steps, _DESKTOP, "light")
            _take(browser, address, place / f"{name}-phone.png", steps, _PHONE, "light")
            if name in _DARK:  # here and not at the end: a document that is added later would be in it
                _take(browser, address, place / f"{name}-dark.png", steps, _DESKTOP, "dark")


def _take(
    browser: Browser,
    address: str,
    file: Path,
    steps: Callable[[Page], None],
    size: dict[str, int],
    scheme: str,
) -> None:
    with visit(browser, address, viewport=size, color_scheme=scheme) as page:
        steps(page)
        settle(page)
        main = "document.querySelector('[data-testid=stMain]')"
        height = page.evaluate(f"{main}.scrollHeight")
        page.mouse.move(0, 0)
        page.set_viewport_size({"width": size["width"], "height": height})
        settle(page)
        page.evaluate(f"{main}.scrollTo(0, 0)")
        page.screenshot(path=file)


if __name__ == "__main__":
    main(*sys.argv[1:3])
