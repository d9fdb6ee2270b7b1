"""A draft that is shown while a model still writes it, from a real server that takes its time."""

from __future__ import annotations

import json
import re
import threading

import pytest
from playwright.sync_api import Page, expect

from evals.openai_server import Held, OpenAIServer, Request, Say
from tests.ui.around import choose_model, go, problems, settle
from ui import words
from ui.words import say

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

_GOAL = "By May 3, Ines will write 4 sentences with a capital letter in 3 of 5 tries."
_HOSTILE = '<img src=x onerror="window.stolen=1">'
_SAID = (
    f"By May 3, {{name}} will use a love of maps to write **4** {_HOSTILE} sentences, and so on and so forth."
)


class _Held:
    """A model that begins its answer and waits with the rest of it until it may go on."""

    def __init__(self) -> None:
        self.go_on = threading.Event()

    def __call__(self, request: Request) -> Held:
        (name, *_) = re.findall("⟦[^⟧]+⟧", str(request.messages[-1]["content"]))
        answer = json.dumps({"rewrite": _SAID.format(name=name)}, ensure_ascii=False)
        return Held(Say(answer), answer.index(", and so"), self.go_on)


def _start(page: Page) -> None:
    page.get_by_label(say("text_label")).fill(_GOAL)
    page.get_by_label(say("strengths_label")).fill("loves maps")
    page.get_by_role("button", name=say("rewrite_button")).click()


def test_the_first_words_are_read_before_the_answer_is_complete(new_page: Page) -> None:
    model = _Held()
    with OpenAIServer(model) as server:
        choose_model(new_page, server.base_url)
        go(new_page, "rewrite")
        _start(new_page)
        draft = new_page.get_by_role("region", name=say("draft_heading"))
        expect(draft).to_contain_text(f"Ines will use a love of maps to write **4** {_HOSTILE}")
        expect(draft).to_contain_text(say("draft_badge"))
        assert "so forth" not in draft.inner_text()
        assert new_page.locator("img").count() == 0
        assert new_page.evaluate("window.stolen") is None
        expect(new_page.get_by_role("region", name=say("after_heading"))).to_have_count(0)
        assert "Ines" not in server.wire.decode()
        model.go_on.set()
        expect(new_page.get_by_role("region", name=say("after_heading"))).to_contain_text("3 of 5")
        expect(draft).to_have_count(0)


def test_whoever_leaves_the_page_meanwhile_finds_the_draft_and_then_the_result_there(new_page: Page) -> None:
    model = _Held()
    with OpenAIServer(model) as server:
        choose_model(new_page, server.base_url)
        go(new_page, "rewrite")
        _start(new_page)
        draft = new_page.get_by_role("region", name=say("draft_heading"))
        expect(draft).to_contain_text("love of maps")
        new_page.get_by_role("button", name=say("nav_coach"), exact=True).click()
        expect(new_page.get_by_role("heading", level=1)).to_have_text(say("coach_title"))
        settle(new_page)
        new_page.get_by_role("button", name="Español").click()
        spanish = words.catalogue("es")
        expect(new_page.get_by_role("heading", level=1)).to_have_text(spanish["coach_title"])
        settle(new_page)
        new_page.get_by_role("button", name=spanish["nav_rewrite"], exact=True).click()
        draft = new_page.get_by_role("region", name=spanish["draft_heading"])
        expect(draft).to_contain_text("love of maps")
        expect(draft).to_contain_text(spanish["draft_badge"])
        model.go_on.set()
        after = new_page.get_by_role("region", name=spanish["after_heading"], exact=True)
        expect(after).to_contain_text("3 of 5")
        assert problems(new_page) == []
        assert len({chat.body for chat in server.chats}) == len(server.chats)  # nothing was asked twice
