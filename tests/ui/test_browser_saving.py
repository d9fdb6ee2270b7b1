"""Kept work in a real browser: it outlives a killed server, and each person who signs in has their own."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.ui.around import go, overflow, problems, settle, visit
from tests.ui.served import free_port, served
from tests.ui.sign_in_provider import running_provider
from ui.words import say

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

_GOAL = "By May 3, Ines will write 4 sentences with a capital letter in 3 of 5 tries."


def _turn_on(page: Page) -> None:
    go(page, "saved")
    page.get_by_text(say("saving_switch"), exact=True).click()
    expect(page.get_by_text(say("saved_none_on"))).to_be_visible()


def _rewrite(page: Page) -> None:
    go(page, "rewrite")
    page.get_by_label(say("text_label")).fill(_GOAL)
    page.get_by_label(say("strengths_label")).fill("loves maps")
    page.get_by_role("button", name=say("rewrite_button")).click()
    page.get_by_role("region", name=say("after_heading")).wait_for()
    settle(page)


def _fits_and_is_accessible(page: Page) -> None:
    for scheme, width in (("light", 1280), ("dark", 1280), ("light", 320)):
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        page.set_viewport_size({"width": width, "height": 900})
        assert problems(page) == []
        assert overflow(page) == 0
    page.set_viewport_size({"width": 1280, "height": 900})


def test_work_outlives_a_killed_server_until_it_is_deleted(tmp_path: Path, own_browser: Browser) -> None:
    with served(tmp_path) as app, visit(own_browser, app.address) as page:
        _turn_on(page)
        _rewrite(page)
        app.kill()
    with served(tmp_path) as app, visit(own_browser, app.address) as page:
        go(page, "saved")
        page.get_by_role("button", name="Open: By May 3, Ines").wait_for()
        _fits_and_is_accessible(page)
        with page.expect_download() as download:
            page.get_by_role("button", name=say("saved_json")).click()
        (work,) = json.loads(download.value.path().read_text(encoding="utf-8"))["works"]
        assert work["fields"]["text"] == _GOAL
        page.get_by_role("button", name="Open: By May 3, Ines").click()
        expect(page.get_by_role("region", name=say("before_heading"))).to_contain_text(_GOAL)
        expect(page.get_by_role("region", name=say("after_heading"))).to_contain_text("maps")
        expect(page.get_by_label(say("strengths_label"))).to_have_value("loves maps")
        go(page, "saved")
        page.get_by_role("button", name=say("saved_delete_all")).click()
        page.get_by_role("button", name=say("saved_sure", count="1")).click()
        expect(page.get_by_text(say("saved_all_gone"))).to_be_visible()
        left = b"".join(path.read_bytes() for path in (tmp_path / "saved").iterdir())
        assert b"Ines" not in left
    assert "Ines" not in (tmp_path / "app.log").read_text(encoding="utf-8")


def test_a_server_killed_while_somebody_types_costs_no_kept_work(
    tmp_path: Path, own_browser: Browser
) -> None:
    with served(tmp_path) as app, visit(own_browser, app.address) as page:
        _turn_on(page)
        _rewrite(page)
        own = page.get_by_label(say("own_label"))
        own.press_sequentially("She likes")
        app.kill()
        expect(own).to_have_value(re.compile("She likes"))  # what was not sent yet stays to be copied
    with served(tmp_path) as app, visit(own_browser, app.address) as page:
        go(page, "saved")
        page.get_by_role("button", name="Open: By May 3, Ines").click()
        expect(page.get_by_role("region", name=say("before_heading"))).to_contain_text(_GOAL)
        expect(page.get_by_role("region", name=say("after_heading"))).to_contain_text("maps")


def test_each_person_who_signs_in_has_their_own(tmp_path: Path, own_browser: Browser) -> None:
    port = free_port()
    with running_provider() as provider:
        (tmp_path / ".streamlit").mkdir()
        settings = provider.secrets_toml(f"http://127.0.0.1:{port}")
        (tmp_path / ".streamlit" / "secrets.toml").write_text(settings, encoding="utf-8")
        with served(tmp_path, port=port, folder=tmp_path) as app:
            with visit(own_browser, app.address) as page:
                go(page, "saved")
                expect(page.get_by_text(say("saving_sign_in_first"))).to_be_visible()
                assert problems(page) == []
                _sign_in(page, "Ada")
                _turn_on(page)
                _rewrite(page)
                go(page, "saved")
                page.get_by_role("button", name="Open: By May 3, Ines").wait_for()
                assert problems(page) == []
            provider.person = {"sub": "2", "name": "Grace"}
            with visit(own_browser, app.address) as page:
                go(page, "saved")
                _sign_in(page, "Grace")
                expect(page.get_by_text(say("saved_none_off"))).to_be_visible()
                expect(page.get_by_text("Ines")).to_have_count(0)
                page.get_by_role("button", name=say("saving_sign_out")).click()
                page.get_by_role("button", name=say("rewrite_button")).wait_for()
                go(page, "saved")
                expect(page.get_by_text(say("saving_sign_in_first"))).to_be_visible()
    data = (tmp_path / "saved" / "work.db").read_bytes()
    assert not any(name in data for name in (b"Ada", b"Grace", provider.issuer.encode()))


def _sign_in(page: Page, name: str) -> None:
    page.get_by_role("button", name=say("saving_sign_in")).click()
    page.get_by_role("button", name=say("rewrite_button")).wait_for()
    go(page, "saved")
    expect(page.get_by_text(say("saving_signed_in", name=name))).to_be_visible()
