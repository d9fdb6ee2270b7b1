"""The way around the app, as a visitor with a browser goes it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.ui.served import watch_requests
from ui.words import DEFAULT_LANGUAGE, LANGUAGES, catalogue, say

PATIENCE = 120_000
"""Milliseconds that anything may take on a busy machine before a test gives up."""

STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
"""What axe-core goes by."""

expect.set_options(timeout=PATIENCE)

# A fade that is half done changes what axe-core measures, and a spinner's never ends: nothing moves.
_STILL = """
document.addEventListener("DOMContentLoaded", () => {
  const style = document.createElement("style");
  style.textContent = "*, *::before, *::after { animation: none !important; transition: none !important; }";
  document.head.append(style);
});
"""
# Between a press and the server's first word on it the page looks as if nothing were to come, and on a busy
# machine that takes a while. So it is kept in mind what was asked and not yet answered.
_WATCH = """
window.sfOwed = false;
window.sfUploads = 0;
window.WebSocket = class extends window.WebSocket {
  constructor(...how) {
    super(...how);
    this.addEventListener("message", () => { window.sfOwed = false; });
  }
  send(data) {
    window.sfOwed = true;
    super.send(data);
  }
};
const send = XMLHttpRequest.prototype.send;
XMLHttpRequest.prototype.send = function (body) {
  window.sfUploads += 1;
  this.addEventListener("loadend", () => { window.sfUploads -= 1; });
  send.call(this, body);
};
"""
# Quiet has to last: one run may be followed by another. A page that draws itself again by the clock may find
# no such quiet on a slow machine: it is taken for drawn once it has come to rest a few times.
_QUIET = """() => {
  const app = document.querySelector("[data-testid=stApp]");
  if (!app) return false;
  const seen = (window.sfSeen ||= { since: 0, rests: 0 });
  const ends = (animation) => animation.effect.getComputedTiming().endTime !== Infinity;
  const moves = document.getAnimations().some((a) => a.playState === "running" && ends(a));
  const draws = app.dataset.testScriptState !== "notRunning" || document.querySelector("[data-stale=true]");
  const comes = document.querySelector("[data-testid=stSkeleton]");
  const busy = moves || draws || comes || window.sfOwed || window.sfUploads > 0;
  if (busy) seen.since = 0;
  else if (!seen.since) [seen.since, seen.rests] = [Date.now(), seen.rests + 1];
  return !busy && (Date.now() - seen.since > 400 || seen.rests > 5);
}"""


@contextmanager
def visit(browser: Browser, address: str, **options: Any) -> Iterator[Page]:
    """A page of the app in a browser that knows nothing of earlier visits, drawn and at rest.

    Args:
        browser: The browser.
        address: Where the page is.
        options: Of Playwright's context, such as `viewport` and `color_scheme`.

    Raises:
        AssertionError: The page asked for something outside this computer.
    """
    context = new_context(browser, **options)
    page = context.new_page()
    outside = watch_requests(page)
    page.goto(address)
    page.get_by_role("heading", level=1).wait_for()
    settle(page)
    yield page
    context.close()
    assert outside == []


def new_context(browser: Browser, **options: Any) -> BrowserContext:
    """A visit in which nothing moves and `settle` knows what is still owed."""
    context = browser.new_context(**options)
    context.add_init_script(_STILL)
    context.add_init_script(_WATCH)
    context.set_default_timeout(PATIENCE)
    return context


def settle(page: Page) -> None:
    """Wait until the app has drawn everything: Streamlit greys what it is about to draw again.

    What was pressed has been answered then, and no fold is still opening.
    """
    page.evaluate("() => { window.sfSeen = { since: 0, rests: 0 }; }")
    page.wait_for_function(_QUIET)


def press_page(page: Page, name: str) -> None:
    """Press the button of the page `name`, in any language, behind "More" where it stands there.

    The page is at rest first: what is still drawn moves the page, and a list that was opened closes again.
    """
    settle(page)
    button = page.locator(f".st-key-nav_{name}").get_by_role("button")
    if not button.is_visible():
        page.locator("[class*=st-key-nav_more_]").get_by_role("button").first.click()
    button.click()


def go(page: Page, name: str) -> None:
    """Open another page of the app with its button, and wait until all of it is there."""
    go_in(page, name, DEFAULT_LANGUAGE)


def say_in(language: str, key: str, inside: str = "") -> str:
    """The words of the catalogue's entry `key` in a language, or those of `inside` where it is a table."""
    entry = catalogue(language)[key]
    return str(entry[inside] if inside else entry)


def speak(page: Page, language: str) -> None:
    """Have the app speak `language`."""
    if page.evaluate("document.documentElement.lang") != language:
        page.get_by_role("button", name=LANGUAGES[language], exact=True).click()
    page.wait_for_function("code => document.documentElement.lang === code", arg=language)
    settle(page)


def go_in(page: Page, name: str, language: str) -> None:
    """Open another page of the app that speaks `language`, and wait until all of it is there."""
    press_page(page, name)
    expect(page.get_by_role("heading", level=1)).to_have_text(say_in(language, f"{name}_title"))
    settle(page)


def press(page: Page, words: str) -> None:
    """Press the button with the words of the catalogue's entry `words`, and wait for what comes of it."""
    page.get_by_role("button", name=say(words), exact=True).click()
    settle(page)


def use_example(page: Page, name: str, box: str, wait: str) -> None:
    """Put the example of the page `name` into its boxes and press its button.

    Args:
        page: The app.
        name: The page, by its place in the address.
        box: The words of the box that the example fills.
        wait: The words of the region that the result is in.
    """
    go(page, name)
    page.get_by_role("button", name=say(f"{name}_example")).click()
    expect(page.get_by_label(say(box))).not_to_have_value("")
    settle(page)
    page.get_by_role("button", name=say(f"{name}_button")).click()
    page.get_by_role("region", name=say(wait)).wait_for()


def review_example(page: Page) -> None:
    """The example of a whole IEP, looked at, with its chart."""
    use_example(page, "document", "document_text", "document_result")
    page.locator("canvas, svg.marks").first.wait_for()


def compare_example(page: Page) -> None:
    """The two example drafts, compared."""
    use_example(page, "compare", "compare_new_text", "compare_result")


def choose_model(page: Page, address: str, key: str = "") -> None:
    """Have the rest of the visit written by the model of the server at `address`."""
    go(page, "privacy")
    page.get_by_text(say("settings_change")).click()
    page.get_by_text(say("settings_which_other"), exact=True).click()
    settle(page)
    page.get_by_label(say("settings_address")).fill(address)
    page.get_by_label(say("settings_model")).fill("tiny-model")
    page.get_by_label(say("settings_key"), exact=True).fill(key)
    press(page, "settings_use")
    expect(page.get_by_text(say("settings_used", writer="tiny-model"))).to_be_visible()


def downloaded(page: Page, label: str) -> tuple[str, bytes]:
    """The name and the bytes of the file that a button gives."""
    with page.expect_download(timeout=PATIENCE) as download:
        page.get_by_role("button", name=say(label)).click()
    return download.value.suggested_filename, download.value.path().read_bytes()


def problems(page: Page) -> list[dict[str, Any]]:
    """What axe-core finds on the page once it is at rest."""
    settle(page)
    found = Axe().run(page, options={"runOnly": STANDARDS})
    assert len(found.response["passes"]) > 10
    return [{"id": v["id"], "nodes": [n["html"] for n in v["nodes"]]} for v in found.response["violations"]]


def overflow(page: Page) -> int:
    """How many pixels the page is wider than the screen."""
    return page.evaluate(
        "() => [document.querySelector('[data-testid=stMain]')].map((m) => m.scrollWidth - m.clientWidth)[0]"
    )


# A text box may scroll once it fills most of the screen; what a button or a chart says is there as a whole.
_CUT = """() => {
  const main = document.querySelector("[data-testid=stMain]");
  const all = (what) => [...main.querySelectorAll(what)];
  const most = 20 * parseFloat(getComputedStyle(document.documentElement).fontSize);
  const hides = (box) => box.scrollHeight > box.clientHeight + 1 && box.clientHeight < most;
  const boxes = all("textarea").filter(hides);
  const words = all("button p").filter((p) => p.scrollWidth > p.clientWidth + 1);
  const inside = ({ left, right }) => left >= 0 && right <= innerWidth;
  const drawn = all("svg.marks text").filter((text) => text.textContent);
  const told = drawn.filter((text) => !inside(text.getBoundingClientRect()));
  return [...boxes, ...words, ...told].map((part) => part.getAttribute("aria-label") || part.textContent);
}"""


def cut(page: Page) -> list[str]:
    """What cannot be read as a whole: a text box's last lines, the words of a button or of a chart."""
    return page.evaluate(_CUT)
