"""Whose work is kept, and what is said where it cannot be."""

from __future__ import annotations

from pathlib import Path

import pytest
import streamlit as st

from assistant.errors import SavingError
from assistant.saving.owner import THIS_COMPUTER, signed_in
from assistant.saving.store import WorkStore
from tests.ui.pages import html, open_page, press, sit_at, words_of
from tests.ui.saving.visits import GOAL, kept_in, rewritten, saved_page, store_in, turn_on
from ui import saving_place
from ui.words import say


def test_on_a_shared_server_without_sign_in_nothing_is_kept(folder: Path) -> None:
    store = store_in(folder)
    store.start(THIS_COMPUTER)
    store.add(THIS_COMPUTER, "rewrite", "Secret", {"text": "Secret"})
    store.close()
    page = rewritten(open_page("rewrite"))
    saved = saved_page(page)
    assert say("saving_nowhere") in html(saved)
    assert not saved.toggle
    assert "Secret" not in html(saved)
    assert [work.title for work in kept_in(folder)] == ["Secret"]


def _sign_in(monkeypatch: pytest.MonkeyPatch, **claims: object) -> None:
    monkeypatch.setattr(st, "user", {"is_logged_in": True, "iss": "https://id.example", **claims})


def test_before_signing_in_nothing_is_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(st, "user", {"is_logged_in": False})
    page = rewritten(open_page("rewrite"))
    saved = saved_page(page)
    assert say("saving_sign_in_first") in html(saved)
    assert [button.label for button in saved.button] == [say("saving_sign_in")]
    assert not (folder / "saved").exists()


def test_each_person_who_signed_in_sees_only_their_own(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _sign_in(monkeypatch, sub="1", name="Ada <b>L.</b>")
    turn_on()
    rewritten(open_page("rewrite"))
    mine = saved_page()
    assert "Ines will write" in words_of(mine)
    assert say("saving_signed_in", name="Ada <b>L.</b>") in words_of(mine)
    assert "<b>L." not in html(mine)
    assert str(folder) not in html(mine)
    _sign_in(monkeypatch, sub="2", email="grace@example.test")
    theirs = saved_page()
    assert not theirs.toggle[0].value
    assert "Ines" not in html(theirs)
    assert "grace@example.test" in html(theirs)
    assert [work.page for work in store_in(folder).works(signed_in("https://id.example", "1"))] == ["rewrite"]
    assert b"Ada" not in (folder / "saved" / "work.db").read_bytes()


@pytest.mark.parametrize("claims", [{"sub": ""}, {}, {"sub": "1", "iss": ""}])
def test_a_sign_in_that_names_nobody_keeps_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch, claims: dict[str, object]
) -> None:
    _sign_in(monkeypatch, **claims)
    assert say("saving_sign_in_first") in html(saved_page())


def test_trouble_with_the_file_is_one_line_and_the_page_works_on(
    at_home: None, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    turn_on()
    page = open_page("rewrite")

    def fail(*parts: object) -> None:
        raise SavingError("The disk is full.", "Make room.")

    with monkeypatch.context() as broken:
        broken.setattr(WorkStore, "add", fail)
        rewritten(page)
        assert [error.value.replace("\\", "") for error in page.error] == ["The disk is full. Make room."]
        assert page.code[0].value
    page.run()
    assert not page.error
    assert [work.fields["text"] for work in kept_in(folder)] == [GOAL]


def test_a_damaged_file_is_said_on_every_page_and_costs_nothing_else(at_home: None, folder: Path) -> None:
    file = folder / "saved" / "work.db"
    file.parent.mkdir()
    file.write_bytes(b"no database " * 500)
    page = rewritten(open_page("rewrite"))
    assert "is damaged" in page.error[0].value
    assert page.code[0].value
    saved = saved_page(page)
    assert "is damaged" in saved.error[0].value
    file.unlink()
    press(saved, "saving_try_again")
    assert not saved.error
    saved.toggle[0].set_value(True).run()
    assert [work.fields["text"] for work in kept_in(folder)] == [GOAL]


def test_a_database_that_does_not_answer_is_one_line(
    at_home: None, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://ada:open-sesame@127.0.0.1:1/work")
    saved = saved_page()
    assert say("saving_database") in html(saved)
    assert not saved.error
    saved.toggle[0].set_value(True).run()
    assert "does not answer" in saved.error[0].value
    assert "sesame" not in saved.error[0].value
    assert not saved.toggle[0].value


def test_an_address_that_cannot_be_read_is_one_line(
    at_home: None, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", "sqlite:///:memory:")
    assert "DATABASE_URL names no file" in saved_page().error[0].value.replace("\\", "")
    assert rewritten(open_page("rewrite")).code[0].value


_LOCAL = {"Host": "localhost:8501"}


@pytest.mark.parametrize(
    ("address", "ip", "headers", "own"),
    [
        ("127.0.0.1", None, _LOCAL, True),
        ("localhost", None, {"Host": "127.0.0.1:8501"}, True),
        ("::1", None, {"Host": "[::1]:8501"}, True),
        ("0.0.0.0", None, _LOCAL, False),
        (None, None, _LOCAL, False),
        ("127.0.0.1", "10.0.0.7", _LOCAL, False),
        ("127.0.0.1", None, {"Host": "app.example.org"}, False),
        ("127.0.0.1", None, {"Host": "localhost.example.org:8501"}, False),
        ("127.0.0.1", None, {}, False),
        ("127.0.0.1", None, {**_LOCAL, "X-Forwarded-For": "10.0.0.7"}, False),
        ("127.0.0.1", None, {**_LOCAL, "Forwarded": "for=10.0.0.7"}, False),
    ],
)
def test_only_a_visitor_at_this_computer_counts_as_one(
    monkeypatch: pytest.MonkeyPatch,
    address: str | None,
    ip: str | None,
    headers: dict[str, str],
    own: bool,
) -> None:
    sit_at(monkeypatch, ip, headers)
    monkeypatch.setattr(st, "get_option", {"server.address": address}.__getitem__)
    assert saving_place.is_own_computer() is own
