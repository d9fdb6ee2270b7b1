"""The index on disk: built beside the old one, checked, and then switched to in one step.

    <home>/index/lock                  one writer at a time
    <home>/index/current.json          which folder is in use, and the hashes of its files
    <home>/index/<fingerprint>-<n>/    one Chroma folder, never changed after it is built
    <home>/index/fit.bin               what the ranker learned from the same content (see fitted.py)

A rebuild that is killed leaves `current.json`, and so the old index, as it was.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import secrets
import shutil
import sqlite3
from collections.abc import Generator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from filelock import FileLock, Timeout

from assistant.errors import IndexUnavailableError
from assistant.retrieval.chunks import Chunk, fingerprint
from assistant.retrieval.store import ChromaStore, broken, chroma_failures, fill

if TYPE_CHECKING:
    from assistant.retrieval.embeddings import MiniLMEmbeddings

_DATABASE = "chroma.sqlite3"
_LOCK_SECONDS = 60
_PROBE_SECONDS = 2


@dataclass(frozen=True, slots=True)
class _Pointer:
    """What `current.json` says. `files` maps each file but the database to its sha256."""

    folder: str
    fingerprint: str
    previous: str
    files: dict[str, str]


class EmbeddedIndex:
    """Opens the index under `home`, building it when it is missing, outdated or broken.

    Args:
        home: A folder this user may write to.
        chunks: What to index, in order.
        embedder: Makes the vectors.
    """

    def __init__(self, home: Path, chunks: Sequence[Chunk], embedder: MiniLMEmbeddings) -> None:
        self._root = home / "index"
        self._chunks = chunks
        self._embedder = embedder
        self.fingerprint = fingerprint(chunks, embedder.name)

    def open(self) -> ChromaStore:
        """The index in use, or a new one where that is missing, outdated or broken.

        Raises:
            IndexUnavailableError: Another process has held the lock for a minute, or the build failed.
            OSError: The folder cannot be written (read-only, or the disk is full).
        """
        return self._open_current() or self.rebuild(force=False)

    def rebuild(self, *, force: bool) -> ChromaStore:
        """Build a new index and switch to it; without `force`, keep one another process just built."""
        with self._lock():
            store = None if force else self._open_current()
            if store is not None:
                return store
            folder = f"{self.fingerprint}-{secrets.token_hex(4)}"
            with chroma_failures():
                self._build(self._root / folder)
            old = self._pointer()
            self._point(_Pointer(folder, self.fingerprint, old.folder if old else "", self._hashes(folder)))
            self._sweep()
            store = self._open_current()
        if store is None:
            raise broken("it could not be read back after it was built")
        return store

    def _open_current(self) -> ChromaStore | None:
        """The index `current.json` points to, or None when it must be built (again)."""
        pointer = self._pointer()
        if pointer is None or pointer.fingerprint != self.fingerprint:
            return None
        path = self._root / pointer.folder
        try:
            if self._hashes(pointer.folder) != pointer.files:
                return None
            _probe(path / _DATABASE)
            with chroma_failures():
                collection = _client(path).get_collection(
                    collection_name(self.fingerprint), embedding_function=None
                )
                return ChromaStore(collection, self._chunks, self._embedder, self.fingerprint, "embedded")
        except IndexUnavailableError:
            return None

    def _build(self, path: Path) -> None:
        path.mkdir(parents=True)
        client = _client(path)
        collection = client.create_collection(
            collection_name(self.fingerprint),
            embedding_function=None,
            configuration=configuration(len(self._chunks)),
        )
        fill(collection, self._chunks, self._embedder)
        ChromaStore(collection, self._chunks, self._embedder, self.fingerprint, "embedded")
        client.close()

    def _pointer(self) -> _Pointer | None:
        try:
            fields = json.loads((self._root / "current.json").read_text(encoding="utf-8"))
            pointer = _Pointer(**fields)
        except (OSError, ValueError, TypeError):
            return None
        # The folder is a plain name of ours, whatever a damaged or planted file says.
        return pointer if pointer.folder == Path(pointer.folder).name != "" else None

    def _point(self, pointer: _Pointer) -> None:
        temporary = self._root / f"current.{secrets.token_hex(4)}.tmp"
        with temporary.open("w", encoding="utf-8") as file:
            json.dump(asdict(pointer), file, indent=1)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(self._root / "current.json")

    def _hashes(self, folder: str) -> dict[str, str]:
        """The sha256 of each vector file: a damaged one can crash Chroma, so it is never opened."""
        path = self._root / folder
        return {
            file.relative_to(path).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
            for file in sorted(path.rglob("*"))
            if file.is_file() and not file.name.startswith(_DATABASE)
        }

    def _sweep(self) -> None:
        """Delete folders of killed or superseded builds; another process may still read the previous one."""
        pointer = self._pointer()
        keep = {pointer.folder, pointer.previous} if pointer else set[str]()
        for path in self._root.iterdir():
            if path.is_dir() and path.name not in keep:
                shutil.rmtree(path, ignore_errors=True)
            elif path.suffix == ".tmp":
                path.unlink(missing_ok=True)

    @contextlib.contextmanager
    def _lock(self) -> Generator[None]:
        self._root.mkdir(parents=True, exist_ok=True)
        try:
            with FileLock(self._root / "lock", timeout=_LOCK_SECONDS):
                yield
        except Timeout as error:
            raise IndexUnavailableError(
                "Another program has been building the guidance index for a minute.",
                "Wait for it to finish, or stop it.",
            ) from error


def collection_name(index_id: str) -> str:
    """The name says what is inside, so a collection of other content is never opened by mistake."""
    return f"guidance-{index_id}"


def configuration(rows: int) -> dict[str, dict[str, str | int]]:
    """Cosine distance (Chroma's default is another), and every vector in the files by the end of a build.

    By default up to a thousand rows stay in the database's log, and the vector files change when opened.
    """
    return {"hnsw": {"space": "cosine", "sync_threshold": max(2, rows), "batch_size": max(2, min(100, rows))}}


def _client(path: Path) -> Any:
    import chromadb  # 1.5 s: paid only by a command that searches
    from chromadb.config import Settings

    return chromadb.PersistentClient(str(path), settings=Settings(anonymized_telemetry=False))


def _probe(database: Path) -> None:
    """Look at the file with the standard library first: Chroma waits on a lock for over a minute."""
    try:
        address = f"{database.absolute().as_uri()}?mode=rw"
        connection = sqlite3.connect(address, uri=True, timeout=_PROBE_SECONDS)
        with contextlib.closing(connection):
            state = cast("tuple[str]", connection.execute("PRAGMA quick_check(1)").fetchone())[0]
            connection.execute("BEGIN IMMEDIATE")
            connection.rollback()
    except sqlite3.Error as error:
        raise broken(type(error).__name__) from error
    if state != "ok":
        raise broken("its database is damaged")
