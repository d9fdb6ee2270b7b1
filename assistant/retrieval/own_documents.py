"""The user's own documents (district policy, state guidance), found beside the project's guidance.

    <home>/own/documents/<id>.json   one document; these files are the truth
    <home>/own/vectors.npz           vectors made before, so that only what is new has to be embedded
    <home>/own/index/                a Chroma index made from the documents, built again at any doubt

They stay in the user's own folder even where CHROMA_URL names a server, and no model is ever given them.
"""

from __future__ import annotations

import contextlib
import importlib
import secrets
import shutil
import sqlite3
import threading
from collections import Counter
from collections.abc import Generator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Literal

from filelock import FileLock, Timeout

from assistant.errors import IndexUnavailableError, InputError, SearchModelError
from assistant.retrieval import known, own_files
from assistant.retrieval.chunks import Chunk
from assistant.retrieval.embedded import EmbeddedIndex
from assistant.retrieval.keywords import WordStore
from assistant.retrieval.known import KnownEmbeddings
from assistant.retrieval.own_files import OWN, OwnDocument
from assistant.retrieval.store import Finder, Found, MemoryStore
from assistant.retrieval.words import stems
from assistant.types import Passage
from assistant.types_documents import Document

Change = Literal["added", "updated", "unchanged"]

THRESHOLD = 0.3
"""A passage below this cosine with the question is taken to have nothing to say about it.

Chosen on half of evals/cases/own_documents.yaml (`python -m evals.own_documents`): there it shows 17 of 20
answers, and nothing for 15 of 20 questions that the documents do not answer (at 0.35: 12 and 16). On the half
kept aside it shows 19 of 20, and nothing for 12 of 20.
"""

WORD_SHARE = 0.2
"""What the best passage by words gains on its cosine."""

MOST_DOCUMENTS = 100
MOST_PASSAGES = 6000
PER_DOCUMENT = 2
"""How many passages of one document are shown at most."""

_LONGEST = 20_000
_LOCK_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Added:
    """What became of a document that was added; `updated` means that an older text of that name is gone."""

    document: OwnDocument
    change: Change


class OwnDocuments:
    """Keeps, lists, removes and searches the documents under `home`/own.

    Args:
        home: The user's own folder. Nothing is written to it before the first document is added.
    """

    def __init__(self, home: Path) -> None:
        self._root = home / "own"
        self._folder = self._root / "documents"
        self._vectors = self._root / known.FILE
        self._thread = threading.Lock()
        self._seen: tuple[str, ...] = ()
        self._search: _Search | None = None

    def add(self, document: Document, today: date | None = None) -> Added:
        """Keep `document` and make it findable.

        The same text again changes nothing; another text under a name that is there takes its place.

        Raises:
            InputError: There is no room for it, or no words in it.
            IndexUnavailableError: The folder cannot be written, or another program holds it.
        """
        new = own_files.from_document(document, today or date.today())
        if not new.passages:
            raise InputError(f"{new.name} has no text in it.", "Give a file with words in it.")
        with self._writing():
            there = self.documents()
            if same := next((d for d in there if d.id == new.id), None):
                return Added(same, "unchanged")
            older = [d for d in there if d.name == new.name]
            _check_room(new, [d for d in there if d not in older])
            own_files.write(self._folder, new)
            self._forget([old.id for old in older])
        self._current()
        return Added(new, "updated" if older else "added")

    def documents(self) -> tuple[OwnDocument, ...]:
        """What was added, by name."""
        found = (own_files.read(self._folder, name) for name in own_files.names(self._folder))
        return tuple(sorted((d for d in found if d is not None), key=lambda d: (d.name.lower(), d.id)))

    def damaged(self) -> tuple[str, ...]:
        """The ids of files that cannot be read any more; they can be removed."""
        return tuple(n for n in own_files.names(self._folder) if own_files.read(self._folder, n) is None)

    def remove(self, which: str) -> tuple[str, ...]:
        """Take away the document with this id or name; gives the names of what is gone.

        Raises:
            InputError: There is none.
            IndexUnavailableError: The folder cannot be written.
        """
        with self._writing():
            gone = {d.id: d.name for d in self.documents() if which in (d.id, d.name)}
            gone |= {name: name for name in self.damaged() if name == which}
            if not gone:
                raise InputError(
                    f"There is no document {which[:80]!r} of yours.", "See them with `strengths index list`."
                )
            self._forget(list(gone))
        self._current()
        return tuple(gone.values())

    def find(self, query: str, k: int = 3, threshold: float = THRESHOLD) -> tuple[Passage, ...]:
        """The passages nearest to `query`, best first, marked as the user's own; none when none is near.

        Args:
            query: What the user asks.
            k: The most passages to give.
            threshold: The least cosine of a passage with `query`; other than the usual one to measure with.
        """
        query = query[:_LONGEST]
        if k < 1 or not query.strip() or (search := self._current()) is None:
            return ()
        return search.find(query, k, threshold)

    def _current(self) -> _Search | None:
        """The search over what is in the folder now; another program may have added to it."""
        names = own_files.names(self._folder)
        if names != self._seen:
            with self._thread:
                if names != self._seen:
                    self._search = self._open()
                    self._seen = names
        return self._search

    def _open(self) -> _Search | None:
        chunks = self._chunks()
        if not chunks:
            return None
        embedder = KnownEmbeddings(self._vectors)
        texts = [chunk.text for chunk in chunks]
        try:
            embedder.load()
        except SearchModelError:
            return _Search(chunks, WordStore(chunks, ""))
        if not embedder.knows(texts):
            embedder = self._embed(texts)
        index = EmbeddedIndex(self._root, chunks, embedder)
        try:
            store: Finder = index.open()
        except (OSError, sqlite3.Error, IndexUnavailableError):
            store = MemoryStore(chunks, embedder, index.fingerprint)  # a broken disk costs speed, not answers
        return _Search(chunks, store)

    def _chunks(self) -> list[Chunk]:
        return [chunk for document in self.documents() for chunk in own_files.chunks_of(document)]

    def _embed(self, texts: Sequence[str]) -> KnownEmbeddings:
        """Keep the vectors of `texts` and of nothing else; those made before are not made again."""
        embedder = KnownEmbeddings(self._vectors)
        temporary = self._vectors.with_name(f"vectors.{secrets.token_hex(4)}.npz")
        with contextlib.suppress(OSError):
            known.write(temporary, texts, embedder)
            temporary.replace(self._vectors)
            embedder = KnownEmbeddings(self._vectors)
        return embedder

    def _forget(self, gone: Sequence[str]) -> None:
        """Delete documents with everything that was made from them."""
        if not gone:
            return
        for name in gone:
            (self._folder / f"{name}.json").unlink(missing_ok=True)
        try:
            if texts := [chunk.text for chunk in self._chunks()]:
                self._embed(texts)
            else:
                self._vectors.unlink(missing_ok=True)
        except SearchModelError:
            self._vectors.unlink(missing_ok=True)
        shutil.rmtree(self._root / "index", ignore_errors=True)

    @contextlib.contextmanager
    def _writing(self) -> Generator[None]:
        """One writer at a time, and one clear line when the folder cannot be written."""
        try:
            self._root.mkdir(parents=True, exist_ok=True)
            with FileLock(self._root / "lock", timeout=_LOCK_SECONDS):
                yield
        except Timeout as error:
            raise IndexUnavailableError(
                "Another program has been adding documents for a minute.",
                "Wait for it to finish, or stop it.",
            ) from error
        except OSError as error:
            raise IndexUnavailableError(
                f"Your documents cannot be kept ({error.strerror or type(error).__name__}).",
                "Set STRENGTHS_HOME to a folder you can write to, on a disk with room.",
            ) from error


class _Search:
    """The store's search and BM25 from memory over the passages of the user's documents."""

    def __init__(self, chunks: Sequence[Chunk], store: Finder) -> None:
        self._store = store
        self._count = len(chunks)
        self._rows = {(chunk.parent, chunk.body): row for row, chunk in enumerate(chunks)}
        bm25s: Any = importlib.import_module("bm25s")
        self._index: Any = bm25s.BM25()
        terms = [stems(f"{chunk.title}. {chunk.section}. {chunk.body}") or ["-"] for chunk in chunks]
        self._index.index(terms, show_progress=False)

    def find(self, query: str, k: int, threshold: float) -> tuple[Passage, ...]:
        near = self._store.search(query, min(self._count, 10 * k), "own")
        terms = stems(query)
        words = self._index.get_scores(terms) if terms else [0.0] * self._count
        top = max((float(score) for score in words), default=0.0) or 1.0

        def both(found: Found) -> float:
            return (
                found.nearness
                + WORD_SHARE * float(words[self._rows[found.chunk.parent, found.chunk.body]]) / top
            )

        shown: Counter[str] = Counter()
        passages: list[Passage] = []
        for found in sorted((found for found in near if found.nearness >= threshold), key=both, reverse=True):
            if shown[found.chunk.parent] < PER_DOCUMENT:
                shown[found.chunk.parent] += 1
                passages.append(found.passage(min(1.0, both(found) / (1 + WORD_SHARE))))
        return tuple(passages[:k])


def is_own(passage: Passage) -> bool:
    """Whether `passage` comes from a document the user added."""
    return passage.id.startswith(OWN)


def _check_room(new: OwnDocument, there: Sequence[OwnDocument]) -> None:
    fix = "Remove some that you no longer need."
    if len(there) >= MOST_DOCUMENTS:
        raise InputError(f"There are {MOST_DOCUMENTS} documents already.", fix)
    if len(new.passages) + sum(len(d.passages) for d in there) > MOST_PASSAGES:
        raise InputError(f"There is no room for {new.name} beside your other documents.", fix)
