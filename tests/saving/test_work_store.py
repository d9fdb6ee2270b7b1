"""What every store of kept work promises, asked of SQLite and of a real PostgreSQL."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator

import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from assistant.errors import SavingError
from assistant.saving import store as store_module
from assistant.saving.store import WorkStore

pytestmark = pytest.mark.xdist_group("postgresql")

_ME, _OTHER = "user-me", "user-other"
_FIELDS = {"text": "Ines will write 4 sentences.", "strengths": ["loves maps"], "turns": [["a", 1], None]}


def _add(store: WorkStore, owner: str = _ME, title: str = "Ines will write", **fields: object) -> str:
    identity = store.add(owner, "rewrite", title, fields or _FIELDS)
    assert identity is not None
    return identity


def test_nothing_is_kept_for_someone_who_did_not_choose_it(store: WorkStore) -> None:
    assert store.kept_since(_ME) is None
    store.start(_OTHER)
    assert store.add(_ME, "rewrite", "Ines", _FIELDS) is None
    assert store.works(_ME) == ()


def test_what_was_kept_comes_back_as_it_was(store: WorkStore, url: sa.URL) -> None:
    store.start(_ME)
    identity = _add(store)
    store.close()
    again = WorkStore(url)
    (work,) = again.works(_ME)
    assert (work.id, work.page, work.title) == (identity, "rewrite", "Ines will write")
    assert work.fields == _FIELDS
    assert work.created == work.updated
    assert work.created.utcoffset() is not None
    since = again.kept_since(_ME)
    assert since is not None
    assert since <= work.created
    again.close()


def test_the_newest_text_takes_the_place_of_the_old(store: WorkStore) -> None:
    store.start(_ME)
    first, second = _add(store), _add(store, title="Second")
    assert store.update(_ME, first, "Changed", {"text": "new"})
    works = store.works(_ME)
    assert [work.id for work in works] == [first, second]
    assert (works[0].title, works[0].fields) == ("Changed", {"text": "new"})
    assert works[0].created <= works[0].updated


def test_each_owner_sees_changes_and_deletes_only_what_is_theirs(store: WorkStore) -> None:
    for owner in (_ME, _OTHER):
        store.start(owner)
    mine, theirs = _add(store), _add(store, _OTHER, title="Secret")
    assert [work.id for work in store.works(_ME)] == [mine]
    assert not store.update(_ME, theirs, "stolen", {})
    assert not store.delete(_ME, theirs)
    assert store.delete_all(_ME) == 1
    assert [work.title for work in store.works(_OTHER)] == ["Secret"]
    assert store.kept_since(_OTHER)


def test_after_stopping_nothing_new_is_written_and_the_old_stays(store: WorkStore) -> None:
    store.start(_ME)
    identity = _add(store)
    store.stop(_ME)
    assert store.kept_since(_ME) is None
    assert not store.update(_ME, identity, "late", {"text": "late"})
    assert store.add(_ME, "rewrite", "late", {}) is None
    (work,) = store.works(_ME)
    assert work.fields == _FIELDS


def test_a_deleted_work_does_not_come_back_with_a_late_update(store: WorkStore) -> None:
    store.start(_ME)
    identity, other = _add(store), _add(store)
    assert store.delete(_ME, identity)
    assert not store.delete(_ME, identity)
    assert not store.update(_ME, identity, "late", {"text": "late"})
    assert [work.id for work in store.works(_ME)] == [other]


def test_deleting_everything_also_takes_back_the_choice(store: WorkStore) -> None:
    store.start(_ME)
    _add(store)
    _add(store)
    assert store.delete_all(_ME) == 2
    assert store.works(_ME) == ()
    assert store.kept_since(_ME) is None
    assert store.delete_all(_ME) == 0


def test_choosing_twice_keeps_the_first_day(store: WorkStore) -> None:
    store.start(_ME)
    since = store.kept_since(_ME)
    store.start(_ME)
    assert store.kept_since(_ME) == since


def test_a_title_is_one_short_line(store: WorkStore) -> None:
    store.start(_ME)
    _add(store, title="\x00Ines\r\n\twill\u2028 read \ud800" + "a" * 500)
    (work,) = store.works(_ME)
    assert work.title.startswith("Ines will read aaa")
    assert len(work.title) == 120


def test_every_sign_a_visitor_can_type_comes_back(store: WorkStore) -> None:
    store.start(_ME)
    identity = _add(store)

    @hypothesis_settings(max_examples=40)
    @given(st.text() | st.text(st.characters(categories=["Cs", "Cc", "So"])))
    def check(text: str) -> None:
        assert store.update(_ME, identity, text, {"text": text, "list": [text]})
        assert store.works(_ME)[0].fields == {"text": text, "list": [text]}

    check()


def test_there_is_an_end_to_how_much_is_kept(store: WorkStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store_module, "MOST_WORKS", 2)
    store.start(_ME)
    first = _add(store)
    _add(store)
    with pytest.raises(SavingError, match="2 kept works"):
        _add(store)
    with pytest.raises(SavingError, match="too long"):
        store.update(_ME, first, "long", {"text": "a" * store_module.MOST_CHARACTERS})
    assert store.update(_ME, first, "short", {})


def test_many_visitors_at_once_lose_nothing(store: WorkStore) -> None:
    store.start(_ME)
    store.start(_OTHER)

    def write(owner: str) -> None:
        for number in range(8):
            identity = _add(store, owner, number=number)
            store.update(owner, identity, "again", {"number": number})

    threads = [threading.Thread(target=write, args=(owner,)) for owner in (_ME, _OTHER) * 2]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for owner in (_ME, _OTHER):
        kept = [work.fields["number"] for work in store.works(owner)]
        assert sorted(kept) == sorted([*range(8), *range(8)])


_KILLED = """
import sys
import sqlalchemy as sa
from assistant.saving.store import WorkStore
store = WorkStore(sa.make_url(sys.argv[1]))
store.start("user-me")
for number in range(3):
    assert store.add("user-me", "rewrite", f"work {number}", {"number": number})
    print(number, flush=True)
sys.stdin.read()
"""


@pytest.fixture
def killed(url: sa.URL) -> Iterator[None]:
    """A program that kept three works and was killed on the spot."""
    address = url.render_as_string(hide_password=False)
    process = subprocess.Popen(
        [sys.executable, "-c", _KILLED, address], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    for number in range(3):
        assert process.stdout.readline().strip() == str(number)
    os.kill(process.pid, signal.SIGKILL)
    assert process.wait() == -signal.SIGKILL
    yield
    for pipe in (process.stdin, process.stdout):
        assert pipe is not None
        pipe.close()


@pytest.mark.usefixtures("killed")
def test_what_was_kept_survives_a_killed_program(store: WorkStore) -> None:
    assert sorted(work.fields["number"] for work in store.works(_ME)) == [0, 1, 2]
    assert store.kept_since(_ME)
    _add(store)
    assert len(store.works(_ME)) == 4
