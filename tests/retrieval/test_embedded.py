"""The index on disk survives what disks, crashes and other programs do to it."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from filelock import FileLock

from assistant.errors import IndexUnavailableError
from assistant.retrieval import embedded
from assistant.retrieval.embedded import EmbeddedIndex
from assistant.retrieval.embeddings import MiniLMEmbeddings
from tests.retrieval.test_store import SUBJECTS, make_chunks


@pytest.fixture
def index(tmp_path: Path, embedder: MiniLMEmbeddings) -> EmbeddedIndex:
    built = EmbeddedIndex(tmp_path, make_chunks(), embedder)
    built.open()
    return built


def folder_in_use(home: Path) -> Path:
    return home / "index" / json.loads((home / "index" / "current.json").read_text())["folder"]


def works(index: EmbeddedIndex) -> bool:
    return index.open().search("what to ask about lunch", 1, "script")[0].chunk.parent == "lunch"


def test_a_second_start_uses_the_index(index: EmbeddedIndex, tmp_path: Path) -> None:
    before = folder_in_use(tmp_path)
    assert works(index)
    assert folder_in_use(tmp_path) == before


def test_changed_content_builds_a_new_index(
    index: EmbeddedIndex, tmp_path: Path, embedder: MiniLMEmbeddings
) -> None:
    before = folder_in_use(tmp_path)
    EmbeddedIndex(tmp_path, make_chunks((*SUBJECTS, "art")), embedder).open()
    assert folder_in_use(tmp_path) != before
    assert before.exists(), "a program that still reads the old index must not lose it"


def test_older_builds_are_swept(index: EmbeddedIndex, tmp_path: Path) -> None:
    first = folder_in_use(tmp_path)
    (tmp_path / "index" / "left-by-a-killed-build").mkdir()
    index.rebuild(force=True)
    index.rebuild(force=True)
    folders = [path for path in (tmp_path / "index").iterdir() if path.is_dir()]
    assert len(folders) == 2
    assert first not in folders


def test_no_force_keeps_a_good_index(index: EmbeddedIndex, tmp_path: Path) -> None:
    before = folder_in_use(tmp_path)
    index.rebuild(force=False)
    assert folder_in_use(tmp_path) == before


def _truncate_database(folder: Path) -> None:
    database = folder / "chroma.sqlite3"
    database.write_bytes(database.read_bytes()[: database.stat().st_size // 2])


def _random_database(folder: Path) -> None:
    (folder / "chroma.sqlite3").write_bytes(os.urandom(50_000))


def _empty_database(folder: Path) -> None:
    (folder / "chroma.sqlite3").write_bytes(b"")


def _no_database(folder: Path) -> None:
    (folder / "chroma.sqlite3").unlink()


def _no_vectors(folder: Path) -> None:
    for path in folder.iterdir():
        if path.is_dir():
            shutil.rmtree(path)


def _damaged_vectors(folder: Path) -> None:
    for path in folder.rglob("*.bin"):
        path.write_bytes(b"\x00" * 10)


def _rows_gone(folder: Path) -> None:
    with sqlite3.connect(folder / "chroma.sqlite3") as connection:
        connection.execute("DELETE FROM embeddings WHERE id IN (SELECT id FROM embeddings LIMIT 3)")
        connection.execute("DELETE FROM embeddings_queue")
    connection.close()


def _no_folder(folder: Path) -> None:
    shutil.rmtree(folder)


@pytest.mark.parametrize(
    "damage",
    [
        _truncate_database,
        _random_database,
        _empty_database,
        _no_database,
        _no_vectors,
        _damaged_vectors,
        _rows_gone,
        _no_folder,
    ],
)
def test_a_damaged_index_is_built_again(
    damage: object, index: EmbeddedIndex, tmp_path: Path, embedder: MiniLMEmbeddings
) -> None:
    copy = (
        tmp_path / "copy"
    )  # Chroma keeps an open client for each path, so the damage is done to a fresh one
    shutil.copytree(tmp_path / "index", copy / "index")
    before = folder_in_use(copy)
    assert callable(damage)
    damage(before)
    assert works(EmbeddedIndex(copy, make_chunks(), embedder))
    assert folder_in_use(copy) != before


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"folder": "x"}', '{"folder": "../../etc", "fingerprint": "x"}']
)
def test_a_damaged_pointer_is_built_again(text: str, index: EmbeddedIndex, tmp_path: Path) -> None:
    (tmp_path / "index" / "current.json").write_text(text)
    assert works(index)


def test_a_pointer_never_leads_out_of_the_index_folder(index: EmbeddedIndex, tmp_path: Path) -> None:
    pointer = tmp_path / "index" / "current.json"
    fields = json.loads(pointer.read_text())
    shutil.copytree(tmp_path / "index" / fields["folder"], tmp_path / "outside")
    pointer.write_text(json.dumps(fields | {"folder": "../outside"}))
    assert works(index)
    assert folder_in_use(tmp_path).parent == tmp_path / "index"


def test_a_build_that_fails_leaves_the_old_index(
    index: EmbeddedIndex, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = folder_in_use(tmp_path)

    def full(*args: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(embedded, "fill", full)
        with pytest.raises(OSError, match="No space"):
            index.rebuild(force=True)
    assert folder_in_use(tmp_path) == before
    assert works(index)


KILLED = """
import os, sys
from pathlib import Path
from assistant.retrieval import embedded
from assistant.retrieval.embeddings import MiniLMEmbeddings
from tests.retrieval.test_store import make_chunks
filled = embedded.fill
def die(*args):
    filled(*args)
    os._exit(9)
embedded.fill = die
embedded.EmbeddedIndex(Path(sys.argv[1]), make_chunks(), MiniLMEmbeddings()).rebuild(force=True)
"""


def test_a_killed_build_leaves_the_old_index(index: EmbeddedIndex, tmp_path: Path) -> None:
    before = folder_in_use(tmp_path)
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", KILLED, str(tmp_path)], cwd=root, check=False)
    assert done.returncode == 9
    assert folder_in_use(tmp_path) == before
    assert works(index)
    index.rebuild(force=True)
    assert works(index)


def test_a_locked_database_does_not_hang(
    index: EmbeddedIndex, tmp_path: Path, embedder: MiniLMEmbeddings
) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(tmp_path / "index", copy / "index")
    before = folder_in_use(copy)
    connection = sqlite3.connect(before / "chroma.sqlite3")
    connection.execute("BEGIN EXCLUSIVE")
    try:
        assert works(EmbeddedIndex(copy, make_chunks(), embedder))
    finally:
        connection.close()
    assert folder_in_use(copy) != before


def test_only_one_program_builds_at_a_time(
    tmp_path: Path, embedder: MiniLMEmbeddings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(embedded, "_LOCK_SECONDS", 0.2)
    (tmp_path / "index").mkdir()
    with FileLock(tmp_path / "index" / "lock"), pytest.raises(IndexUnavailableError, match="Another program"):
        EmbeddedIndex(tmp_path, make_chunks(), embedder).open()


def test_no_text_is_stored(index: EmbeddedIndex, tmp_path: Path) -> None:
    stored = b"".join(path.read_bytes() for path in (tmp_path / "index").rglob("*") if path.is_file())
    assert b"guidance:lunch:1" in stored
    assert b"what to ask about" not in stored


def test_the_database_sends_no_statistics(index: EmbeddedIndex, monkeypatch: pytest.MonkeyPatch) -> None:
    import chromadb
    from chromadb.config import Settings

    class SeenError(Exception):
        """Ends the opening."""

    def look(*_args: object, settings: Settings) -> None:
        assert settings.anonymized_telemetry is False
        raise SeenError

    monkeypatch.setenv("ANONYMIZED_TELEMETRY", "True")
    monkeypatch.setattr(chromadb, "PersistentClient", look)
    with pytest.raises(SeenError):
        index.rebuild(force=True)
