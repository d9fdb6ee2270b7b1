"""Spanish, larger letters, the way around the app and the choice of a writer, in a real browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from evals.openai_server import OpenAIServer, Say
from tests.ui.around import choose_model, overflow, press_page, problems, settle
from tests.ui.pages import PAGES
from ui import words
from ui.words import say

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

_GOAL = "By May 3, Ines will write 4 sentences with a capital letter in 3 of 5 tries."
_NARROW = {"viewport": {"width": 320, "height": 640}}
_DARK = {"color_scheme": "dark"}
_KEY = "sk-only-for-this-visit"


def _es(key: str) -> str:
    return words.catalogue("es")[key]


def _go(page: Page, name: str, language: str = "es") -> None:
    press_page(page, name)
    title = words.catalogue(language)[f"{name}_title"]
    expect(page.get_by_role("heading", level=1)).to_have_text(title)
    settle(page)


def _in_spanish(page: Page) -> None:
    page.get_by_role("button", name="Español").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(_es("rewrite_title"))
    settle(page)


def _spoken(page: Page, code: str) -> None:
    """Wait until the page says that it is in the language `code`."""
    page.wait_for_function("code => document.documentElement.lang === code", arg=code)


def test_in_spanish_the_main_job_is_done_with_the_keyboard_alone(new_page: Page) -> None:
    _spoken(new_page, "en")
    new_page.get_by_label(say("text_label")).fill(_GOAL)
    button = new_page.get_by_role("button", name="Español")
    expect(button).to_have_attribute("lang", "es")
    button.focus()
    new_page.keyboard.press("Enter")
    expect(new_page.get_by_role("heading", level=1)).to_have_text(_es("rewrite_title"))
    _spoken(new_page, "es")
    expect(new_page.get_by_label(_es("text_label"))).to_have_value(_GOAL)
    settle(new_page)
    new_page.get_by_label(_es("strengths_label")).focus()
    new_page.keyboard.type("loves maps")
    for _ in range(6):
        new_page.keyboard.press("Tab")
        if _es("rewrite_button") in new_page.evaluate("document.activeElement.innerText || ''"):
            break
    new_page.keyboard.press("Enter")
    after = new_page.get_by_role("region", name=_es("after_heading"), exact=True)
    expect(after).to_contain_text("3 of 5")
    expect(after.locator(".sf-text")).to_have_attribute("lang", "en")
    expect(new_page.get_by_role("button", name=_es("download_word"))).to_be_visible()


def test_spanish_stays_from_page_to_page_and_when_the_page_is_loaded_again(new_page: Page) -> None:
    _in_spanish(new_page)
    for name in ("document", "library"):
        _go(new_page, name)
        _spoken(new_page, "es")
    assert "lang=es" in new_page.url
    new_page.reload()
    expect(new_page.get_by_role("heading", level=1)).to_have_text(_es("library_title"))
    new_page.get_by_role("button", name="English").click()
    expect(new_page.get_by_role("heading", level=1)).to_have_text(say("library_title"))
    _spoken(new_page, "en")
    assert "lang=es" not in new_page.url


def test_the_words_of_streamlit_are_spanish_too_and_english_again(new_page: Page) -> None:
    _in_spanish(new_page)
    _go(new_page, "document")
    theirs = words.catalogue("es")["streamlit_words"]
    box = new_page.get_by_test_id("stFileUploader")
    expect(box).to_contain_text(theirs["Upload"])
    expect(box).to_contain_text("hasta 20 MB por archivo")
    new_page.get_by_role("button", name="English").click()
    expect(box).to_contain_text("Upload")
    expect(box).to_contain_text("20MB per file")


def test_the_navigation_is_a_landmark_that_says_where_one_is(new_page: Page) -> None:
    bar = new_page.get_by_role("navigation", name=say("nav_label"))
    expect(bar.locator("[aria-current=page]")).to_have_text(say("nav_rewrite"))
    _go(new_page, "library", "en")
    expect(bar.locator("[aria-current=page]")).to_contain_text(say("nav_library"))
    expect(new_page.get_by_test_id("stPopoverBody")).to_have_count(0)


def test_a_page_behind_more_is_reached_with_the_keyboard_and_what_was_typed_stays(new_page: Page) -> None:
    new_page.get_by_label(say("text_label")).click()
    new_page.keyboard.type(_GOAL)
    more = new_page.locator("[class*=st-key-nav_more_]").get_by_role("button").first
    more.focus()
    new_page.keyboard.press("Enter")
    expect(new_page.locator(".st-key-nav_compare").get_by_role("button")).to_be_focused()
    new_page.keyboard.press("Escape")
    expect(more).to_be_focused()
    new_page.keyboard.press("Enter")
    expect(new_page.locator(".st-key-nav_compare").get_by_role("button")).to_be_focused()
    new_page.keyboard.press("Tab")
    expect(new_page.locator(".st-key-nav_finder").get_by_role("button")).to_be_focused()
    new_page.keyboard.press("Enter")
    expect(new_page.get_by_role("heading", level=1)).to_have_text(say("finder_title"))
    _go(new_page, "rewrite", "en")
    expect(new_page.get_by_label(say("text_label"))).to_have_value(_GOAL)


@pytest.mark.parametrize("new_page", [{}, _DARK], indirect=True, ids=["light", "dark"])
def test_axe_finds_nothing_in_spanish(new_page: Page) -> None:
    _in_spanish(new_page)
    for name in PAGES:
        _go(new_page, name)
        assert problems(new_page) == [], name
    new_page.get_by_role("button", name=_es("example_levels")).click()
    expect(new_page.get_by_label(_es("text_label"))).not_to_have_value("")
    new_page.get_by_role("button", name=_es("rewrite_button")).last.click()
    new_page.get_by_role("region", name=_es("after_heading"), exact=True).wait_for()
    assert problems(new_page) == []
    _go(new_page, "privacy")
    new_page.get_by_text(_es("settings_change")).click()
    new_page.get_by_text(_es("settings_which_other"), exact=True).click()
    new_page.get_by_label(_es("settings_key"), exact=True).wait_for()
    assert problems(new_page) == []
    new_page.locator("[class*=st-key-nav_more_]").get_by_role("button").first.click()
    new_page.locator(".st-key-nav_finder").get_by_role("button").wait_for()
    assert problems(new_page) == []


@pytest.mark.parametrize("new_page", [_NARROW], indirect=True)
def test_very_large_letters_fit_a_narrow_screen_on_every_page(new_page: Page) -> None:
    _go(new_page, "privacy", "en")
    new_page.get_by_text(say("settings_size_larger"), exact=True).click()
    new_page.wait_for_function("getComputedStyle(document.documentElement).fontSize === '25.5px'")
    new_page.get_by_text(words.LANGUAGES["es"], exact=True).last.click()
    expect(new_page.get_by_role("heading", level=1)).to_have_text(_es("privacy_title"))
    settle(new_page)
    for name in PAGES:
        _go(new_page, name)
        assert overflow(new_page) == 0, name
    new_page.get_by_role("button", name=_es("example_levels")).click()
    expect(new_page.get_by_label(_es("text_label"))).not_to_have_value("")
    new_page.get_by_role("button", name=_es("rewrite_button")).last.click()
    new_page.get_by_role("region", name=_es("after_heading"), exact=True).wait_for()
    settle(new_page)
    assert overflow(new_page) == 0


def test_a_model_chosen_on_the_page_answers_the_test_and_writes_and_its_key_is_nowhere(
    new_page: Page,
) -> None:
    with OpenAIServer(Say('{"ok": true}')) as server:
        choose_model(new_page, server.base_url, _KEY)
        new_page.get_by_role("button", name=say("settings_test")).click()
        expect(new_page.get_by_role("heading", name=say("settings_test_ok"))).to_be_visible()
        assert problems(new_page) == []
        expect(new_page.get_by_label(say("settings_key"), exact=True)).to_have_value("")
        kept = "() => JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])"
        assert _KEY not in new_page.content() + new_page.evaluate(kept)
        asked = len(server.chats)
        _go(new_page, "rewrite", "en")
        new_page.get_by_label(say("text_label")).fill(_GOAL)
        new_page.get_by_role("button", name=say("rewrite_button")).click()
        expect(new_page.get_by_role("region", name=say("after_heading"))).to_contain_text("3 of 5")
        assert len(server.chats) > asked
        assert server.chats[-1].headers["authorization"] == f"Bearer {_KEY}"
        assert "Ines" not in server.wire.decode()
        assert _KEY not in new_page.content()


def test_clearing_everything_empties_the_boxes_of_every_page(new_page: Page) -> None:
    new_page.get_by_label(say("text_label")).fill(_GOAL)
    _go(new_page, "plan", "en")
    new_page.get_by_label(say("plan_student")).fill("Ines")
    _go(new_page, "privacy", "en")
    new_page.get_by_role("button", name=say("settings_clear")).click()
    new_page.get_by_role("button", name=say("settings_clear_yes")).click()
    expect(new_page.get_by_text(say("settings_done"))).to_be_visible()
    _go(new_page, "plan", "en")
    expect(new_page.get_by_label(say("plan_student"))).to_have_value("")
    _go(new_page, "rewrite", "en")
    expect(new_page.get_by_label(say("text_label"))).to_have_value("")
