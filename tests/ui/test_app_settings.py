"""Privacy and settings, and the app in Spanish, without a browser."""

from __future__ import annotations

from html import unescape

import pytest
import streamlit as st
from streamlit import config
from streamlit.testing.v1 import AppTest

from evals.openai_server import OpenAIServer, Say, Status, unused_port
from tests.ui.pages import PAGES, html, press, words_of
from ui import visit_writer, words
from ui.words import say

pytestmark = pytest.mark.usefixtures("own_home")

_GOAL = "By May 3, Ines will write 4 sentences with a capital letter in 3 of 5 tries."
_KEY = "sk-only-for-this-visit"
_SETUP_KEY = "sk-of-the-setup"


def _page(name: str, **state: object) -> AppTest:
    page = AppTest.from_string(f"from ui.views.{name} import draw\ndraw()", default_timeout=120)
    for field, value in state.items():
        page.session_state[field] = value
    return page.run()


def _choose(page: AppTest, address: str, model: str = "tiny-model", key: str = "") -> AppTest:
    page.radio(key="settings_which").set_value("other").run()
    page.text_input(key="settings_address").set_value(address)
    page.text_input(key="settings_model").set_value(model)
    page.text_input(key="settings_key").set_value(key)
    return press(page, "settings_use")


def _everything(page: AppTest) -> str:
    """All that is sent to the browser, as text."""
    return "\n".join(str(element.proto) for element in page.main if hasattr(element, "proto"))


def _state(page: AppTest) -> str:
    return repr(page.session_state)


def test_offline_the_page_says_who_writes_and_offers_no_test(own_machine: None) -> None:
    page = _page("privacy")
    shown = words_of(page)
    assert say("settings_writer_offline") in shown
    assert say("settings_from_setup") in shown
    assert say("settings_sent") not in shown
    assert say("settings_test") not in [button.label for button in page.button]


def test_a_model_chosen_here_writes_for_this_visit_with_its_key(own_machine: None) -> None:
    with OpenAIServer(Say("no answer of use")) as server:
        page = _choose(_page("privacy"), server.base_url, key=_KEY)
        assert not page.error
        assert server.base_url in words_of(page)
        assert say("settings_from_visit") in words_of(page)
        assert say("settings_writer_here") in words_of(page)
        assert say("privacy_offline") not in words_of(page)
        rewrite = _page("rewrite", sf_writer=page.session_state["sf_writer"])
        assert say("preview_button") in [button.label for button in rewrite.button]
        rewrite.text_area(key="rewrite_text").set_value(_GOAL)
        press(rewrite, "rewrite_button")
        assert rewrite.code[0].value
        assert server.chats[0].json["model"] == "tiny-model"
        assert server.chats[0].headers["authorization"] == f"Bearer {_KEY}"
        assert "Ines" not in server.wire.decode()
    assert say("preview_button") not in [button.label for button in _page("rewrite").button]


def test_the_key_is_in_no_page_and_in_nothing_that_prints_the_visit(
    own_machine: None, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    with OpenAIServer(Say('{"ok": true}'), Status(500)) as server:
        page = _choose(_page("privacy"), server.base_url, key=_KEY)
        press(page, "settings_test")
        press(page, "settings_test")
        assert say("settings_test_failed") in words_of(page)
        assert _KEY in server.wire.decode()
    assert say("settings_writer_key") in words_of(page)
    out = capfd.readouterr()
    for printed in (_everything(page), html(page), _state(page), caplog.text, out.out, out.err):
        assert _KEY not in printed


def test_the_key_of_the_setup_goes_to_no_address_a_visitor_types(
    own_machine: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", _SETUP_KEY)
    with OpenAIServer(Say('{"ok": true}')) as server:
        page = _choose(_page("privacy"), server.base_url)
        press(page, "settings_test")
        assert say("settings_test_ok") in words_of(page)
        assert server.requests
        assert _SETUP_KEY not in server.wire.decode()


def test_the_key_of_the_setup_still_goes_to_its_own_address(
    own_machine: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    with OpenAIServer(Say('{"ok": true}')) as server:
        monkeypatch.setenv("OPENAI_API_KEY", _SETUP_KEY)
        monkeypatch.setenv("STRENGTHS_MODEL", "first-model")
        monkeypatch.setenv("STRENGTHS_BASE_URL", server.base_url)
        page = _choose(_page("privacy"), server.base_url, "second-model")
        press(page, "settings_test")
        assert server.chats[0].headers["authorization"] == f"Bearer {_SETUP_KEY}"
        assert server.chats[0].json["model"] == "second-model"


def test_a_server_that_does_not_answer_is_one_clear_line(own_machine: None) -> None:
    page = _choose(_page("privacy"), f"http://127.0.0.1:{unused_port()}/v1")
    press(page, "settings_test")
    assert say("settings_test_failed") in words_of(page)
    assert "cannot be reached" in words_of(page)
    assert not page.exception


_NOTE = (
    "The model's server cannot be reached. "
    "Check the network and STRENGTHS_BASE_URL, and that the server is running."
)
_SAYS = f"""
import streamlit as st
from ui.engine import engine_text, reader, told
for said in (engine_text({_NOTE!r}), told({_NOTE!r}), reader().told({_NOTE!r})):
    st.text(said)
"""


def test_a_note_names_the_settings_as_the_page_does_where_they_were_chosen_there(own_machine: None) -> None:
    set_up = AppTest.from_string(_SAYS).run()
    assert all("STRENGTHS_BASE_URL" in text.value for text in set_up.text)
    page = AppTest.from_string(_SAYS)
    page.session_state["sf_writer"] = _choose(_page("privacy"), "http://127.0.0.1:9/v1").session_state[
        "sf_writer"
    ]
    called = words.catalogue("en")["settings_by_name"]["STRENGTHS_BASE_URL"]
    assert [called in unescape(text.value) for text in page.run().text] == [True] * 3


@pytest.mark.parametrize(
    ("address", "model", "said"),
    [
        ("http://127.0.0.1:9/v1", "", "settings_no_model"),
        ("http://127.0.0.1:9/v1", "offline", "settings_no_model"),
        ("", "gpt", "settings_no_key"),
        ("ftp://127.0.0.1/v1", "m", "settings_bad_address"),
        ("127.0.0.1:8080", "m", "settings_bad_address"),
        ("http://", "m", "settings_bad_address"),
        ("http://me:secret@127.0.0.1/v1", "m", "settings_bad_address"),
        ("http://127.0.0.1:99999/v1", "m", "settings_bad_address"),
        ("http://127.0.0.1/v1?key=secret", "m", "settings_bad_address"),
        ("http://[::1/v1", "m", "settings_bad_address"),
    ],
)
def test_what_cannot_be_used_is_named_and_changes_nothing(
    own_machine: None, address: str, model: str, said: str
) -> None:
    page = _choose(_page("privacy"), address, model)
    assert say(said) in page.error[0].value.replace("\\", "")
    assert "secret" not in page.error[0].value
    assert say("privacy_offline") in words_of(page)
    assert page.text_input(key="settings_model").value == model


def test_a_visitor_can_leave_the_model_of_the_setup_and_come_back(
    own_machine: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STRENGTHS_MODEL", "some-model")
    monkeypatch.setenv("STRENGTHS_BASE_URL", "http://127.0.0.1:9/v1")
    page = _page("privacy")
    page.radio(key="settings_which").set_value("offline").run()
    press(page, "settings_use")
    assert say("privacy_offline") in words_of(page)
    page.radio(key="settings_which").set_value("setup").run()
    press(page, "settings_use")
    assert say("privacy_model", model="some-model") in words_of(page)


def test_where_others_can_reach_the_app_no_visitor_changes_the_writer() -> None:
    before = st.get_option("server.address")
    for address in ("0.0.0.0", "", "example.test"):
        config.set_option("server.address", address)
        page = _page("privacy")
        assert say("settings_not_here") in words_of(page)
        assert say("settings_use") not in [button.label for button in page.button]
    config.set_option("server.address", before)


def test_an_address_is_shown_without_what_could_be_secret() -> None:
    shown = visit_writer.shown_address("https://me:secret@models.example.test:8443/v1?key=secret")
    assert shown == "https://models.example.test:8443/v1"
    assert visit_writer.shown_address("http://[::1]:8080/v1") == "http://[::1]:8080/v1"
    assert visit_writer.shown_address(None) == "OpenAI"


def test_an_open_way_to_another_computer_is_named() -> None:
    assert not visit_writer.is_encrypted("http://models.example.test/v1")
    assert visit_writer.is_encrypted("https://models.example.test/v1")
    assert visit_writer.is_encrypted("http://127.0.0.1:8080/v1")
    assert visit_writer.is_encrypted(None)


def test_with_a_model_the_coach_does_not_say_that_no_model_reads(own_machine: None) -> None:
    page = _choose(_page("privacy"), "http://127.0.0.1:9/v1")
    coach = _page("coach", sf_writer=page.session_state["sf_writer"])
    told = [caption.value for caption in coach.caption]
    assert not any(say("coach_privacy") in line for line in told)
    assert any(say("model_note", model="tiny-model") in line for line in told)


def test_clearing_everything_leaves_language_and_letters_only(own_machine: None) -> None:
    page = _choose(_page("privacy"), "http://127.0.0.1:9/v1", key=_KEY)
    state = page.session_state
    state["rewrite_text"], state["plan_goals"], state["coach_turns"] = _GOAL, ["a goal"], [("q", "a")]
    state["document_turn"], state["sf_text_size"] = 4, "large"
    page.button(key="settings_clear_yes").click().run()
    assert say("settings_done") in page.success[0].value
    assert say("privacy_offline") in words_of(page)
    for field in ("rewrite_text", "plan_goals", "coach_turns", "sf_writer"):
        assert field not in page.session_state
    assert page.session_state["document_turn"] == 5
    assert page.session_state["sf_text_size"] == "large"
    page.run()
    assert not page.success


def test_letters_grow_and_shrink_again() -> None:
    script = "from ui.look import draw_look\nfrom ui.settings_look import draw\ndraw_look()\ndraw()"
    page = AppTest.from_string(script, default_timeout=60).run()
    assert "font-size" not in html(page)
    page.radio(key="settings_size").set_value("larger").run().run()
    assert "font-size: 25.5px" in html(page)
    page.radio(key="settings_size").set_value("normal").run().run()
    assert "font-size" not in html(page)


def test_the_language_is_chosen_on_the_page_and_by_the_address() -> None:
    page = _page("privacy")
    page.radio(key="settings_language").set_value("es").run()
    assert page.title[0].value == words.catalogue("es")["privacy_title"]
    app = AppTest.from_file("../../ui/app.py", default_timeout=120)
    app.query_params["lang"] = "es"
    app.run()
    assert app.title[0].value == words.catalogue("es")["rewrite_title"]
    app.button(key="nav_language_en").click().run()
    assert app.title[0].value == words.catalogue("en")["rewrite_title"]
    assert "lang" not in app.query_params
    app.button(key="nav_language_es").click().run()
    assert app.query_params["lang"] in ("es", ["es"])


def test_an_unknown_language_in_the_address_is_english() -> None:
    app = AppTest.from_file("../../ui/app.py", default_timeout=120)
    app.query_params["lang"] = "<b>"
    app.run()
    assert app.title[0].value == words.catalogue("en")["rewrite_title"]


def test_every_page_is_reached_and_the_one_shown_stands_out() -> None:
    app = AppTest.from_file("../../ui/app.py", default_timeout=120).run()
    labels = [button.label for button in app.button]
    for name in PAGES:
        assert say(f"nav_{name}") in labels
    assert app.button(key="nav_rewrite").proto.type == "secondary"
    assert app.button(key="nav_library").proto.type == "tertiary"
