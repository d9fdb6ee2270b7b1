"""Nobody else reads the file, deleted words are gone from it, and no text reaches a log or an error."""

from __future__ import annotations

import logging
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
import sqlalchemy as sa

from assistant.errors import SavingError
from assistant.saving import database
from assistant.saving.store import WorkStore
from tests.saving.postgres import Server

_ME = "user-me"
_CANARY = "flumboxing"


@pytest.fixture
def on_disk(tmp_path: Path) -> tuple[WorkStore, Path]:
    return WorkStore(database.location(tmp_path, None)), tmp_path / "saved"


def _bytes(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


def test_no_file_is_made_before_someone_chooses_to_keep(on_disk: tuple[WorkStore, Path]) -> None:
    store, folder = on_disk
    assert store.kept_since(_ME) is None
    assert store.works(_ME) == ()
    assert not folder.exists()


def test_only_its_owner_can_read_the_file(on_disk: tuple[WorkStore, Path]) -> None:
    store, folder = on_disk
    store.start(_ME)
    store.add(_ME, "rewrite", _CANARY, {"text": _CANARY})
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    names = {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}
    assert set(names) >= {"work.db", "work.db-wal"}
    assert set(names.values()) == {0o600}


def test_a_file_others_could_read_is_closed_to_them(on_disk: tuple[WorkStore, Path]) -> None:
    store, folder = on_disk
    folder.mkdir()
    (folder / "work.db").touch(mode=0o644)
    store.start(_ME)
    assert stat.S_IMODE((folder / "work.db").stat().st_mode) == 0o600


def _delete_one(store: WorkStore) -> None:
    for work in store.works(_ME):
        assert store.delete(_ME, work.id)


def _delete_all(store: WorkStore) -> None:
    store.delete_all(_ME)


@pytest.mark.parametrize("delete", [_delete_one, _delete_all])
def test_no_byte_of_what_was_deleted_stays_in_any_file(
    on_disk: tuple[WorkStore, Path], delete: Callable[[WorkStore], None]
) -> None:
    store, folder = on_disk
    store.start(_ME)
    store.start("user-other")
    store.add("user-other", "rewrite", "theirs", {"text": "wobblequux"})
    for number in range(5):
        text = f"{_CANARY} {number} " * 2000
        identity = store.add(_ME, "rewrite", _CANARY, {"text": text})
        assert identity
        store.update(_ME, identity, f"{_CANARY} again", {"text": text + "more"})
    assert _CANARY.encode() in _bytes(folder)
    delete(store)
    left = _bytes(folder)
    assert _CANARY.encode() not in left
    assert b"wobblequux" in left


def test_when_another_program_reads_the_file_that_is_said(on_disk: tuple[WorkStore, Path]) -> None:
    store, folder = on_disk
    store.start(_ME)
    identity = store.add(_ME, "rewrite", _CANARY, {"text": _CANARY})
    assert identity
    other = sa.create_engine(f"sqlite:///{folder / 'work.db'}").connect()
    other.exec_driver_sql("BEGIN")
    other.exec_driver_sql("SELECT * FROM work").all()
    with pytest.raises(SavingError, match="another program has the file open"):
        store.delete(_ME, identity)
    other.close()
    assert store.works(_ME) == ()


def test_nothing_deleted_is_in_a_dump_of_the_server(empty_postgres: Server, tmp_path: Path) -> None:
    store = WorkStore(database.location(tmp_path, empty_postgres.url))
    store.start(_ME)
    store.add(_ME, "rewrite", _CANARY, {"text": _CANARY})
    assert _CANARY in empty_postgres.dump()
    store.delete_all(_ME)
    store.close()
    assert _CANARY not in empty_postgres.dump()


def test_no_text_reaches_a_log(store: WorkStore, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    store.start(_ME)
    identity = store.add(_ME, "rewrite", _CANARY, {"text": _CANARY})
    assert identity
    store.update(_ME, identity, _CANARY, {"text": _CANARY})
    store.works(_ME)
    store.delete(_ME, identity)
    assert _CANARY not in caplog.text


def test_no_text_reaches_an_error(store: WorkStore, url: sa.URL) -> None:
    store.start(_ME)
    engine = sa.create_engine(url)
    with engine.begin() as connection:
        connection.exec_driver_sql("DROP TABLE work")
    engine.dispose()
    with pytest.raises(SavingError) as caught:
        store.add(_ME, "rewrite", _CANARY, {"text": _CANARY})
    told = caught.value
    assert _CANARY not in f"{told} {told.__cause__!r}"
    assert told.__suppress_context__
