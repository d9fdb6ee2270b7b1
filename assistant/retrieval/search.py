"""Find the script for a situation and the guidance for a text: the one door into this room."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from assistant.errors import IndexUnavailableError, SearchModelError
from assistant.retrieval.chunks import TRIAGE
from assistant.retrieval.danger import DangerSense, all_lessons, own_lessons, spanish_lessons
from assistant.retrieval.embedded import EmbeddedIndex
from assistant.retrieval.fitted import KeptFit
from assistant.retrieval.hybrid import PageSearch
from assistant.retrieval.keywords import THRESHOLD as WORDS_THRESHOLD
from assistant.retrieval.keywords import WordStore
from assistant.retrieval.knowledge import chunks_of
from assistant.retrieval.known import FILE, KnownEmbeddings
from assistant.retrieval.lessons import Lesson
from assistant.retrieval.messages import load_messages
from assistant.retrieval.pages import GuidancePage, load_guidance, load_scripts
from assistant.retrieval.ranking import Example, Ranker, Ranking
from assistant.retrieval.reading import Parts, Reading, read
from assistant.retrieval.selective import SelectiveEmbeddings
from assistant.retrieval.served import ServedIndex
from assistant.retrieval.sketches import FILE as SKETCHES
from assistant.retrieval.sketches import Sketches
from assistant.retrieval.spanish_words import is_spanish
from assistant.retrieval.store import Finder, GuidanceStore, MemoryStore
from assistant.retrieval.triage import Triage, by_pattern, load_triage
from assistant.retrieval.views import SingleViews
from assistant.types import IndexStatus, Passage, Script

if TYPE_CHECKING:
    from numpy.typing import NDArray

SCRIPT_THRESHOLD = 0.08
"""A best topic scoring below this is no match: the honest answer is that there is no guidance."""

SPANISH_THRESHOLD = 0.13
"""The same in Spanish, whose small words alone bring every Spanish trigger a little nearer."""

OUT_OF_SCOPE_MARGIN = 0.06
"""By meaning alone a message is off topic when the off-topic examples beat every situation by this much."""

SAFETY_MARGIN = 0.16
"""The same for danger. Patterns catch most of it; this is for what they did not foresee."""

CLEAR_TOPIC = 0.2
"""Danger told sideways comes before a script that fits less than this, and after one that fits better."""

DANGER_TELLS = 2.0
"""How much sooner a sentence is read for leaning to danger than for fitting a situation."""

_LONGEST = 20_000


class Guidance:
    """Scripts, guidance pages and triage over one index. Open it with `Guidance.open`."""

    def __init__(self, folder: Path, home: Path, chroma_url: str | None) -> None:
        self.scripts: Mapping[str, Script] = load_scripts(folder)
        self.pages: Mapping[str, GuidancePage] = load_guidance(folder)
        categories = load_triage(folder)
        self._categories = {category.id: category for category in categories}
        lessons = own_lessons(folder, categories)
        every = all_lessons(lessons, categories, self.scripts)
        self._lessons = tuple(lesson for lesson in every if not is_spanish(lesson.text))
        messages = load_messages(folder, self.scripts)
        self._chunks = chunks_of(self.scripts, messages, categories, self.pages, lessons)
        self._embedder = KnownEmbeddings(folder / FILE)
        self._sketches = Sketches(folder / SKETCHES)
        self._index: EmbeddedIndex | ServedIndex = (
            ServedIndex(chroma_url, self._chunks, self._embedder)
            if chroma_url
            else EmbeddedIndex(home, self._chunks, self._embedder)
        )
        self._kept = KeptFit(home / "index" / "fit.bin")
        self._kept_danger = KeptFit(home / "index" / "danger.bin")
        self._spanish_lessons = spanish_lessons(every, self.scripts)
        self._kept_spanish = KeptFit(home / "index" / "danger_es.bin")
        self._note = ""
        try:
            self._embedder.load()  # before anything is built: without it nothing that is built can be proven
        except SearchModelError:
            self._use_words()
        else:
            self._use(self._open_store())

    @classmethod
    def open(cls, folder: Path, home: Path, chroma_url: str | None = None) -> Guidance:
        """Load the knowledge and open its index, building it (a few seconds) when it is missing or outdated.

        A home that cannot be written, a full disk, a broken index or a server that is down cost speed, never
        the answer: the index is then kept in memory, and `status()` says why. Where
        the search model cannot be loaded, scripts and pages are found by their words only, which it says too.

        Args:
            folder: The knowledge folder, with `scripts`, `guidance` and `triage`.
            home: The user's own folder; the index is kept in `home`/index.
            chroma_url: A Chroma server to use, or None for the embedded one.

        Raises:
            DataError: A knowledge file is not valid.
            SettingsError: `chroma_url` is not an address.
        """
        return cls(folder, home, chroma_url)

    @property
    def index_id(self) -> str:
        """Changes with the knowledge, the embedder and the schema; goes into provenance."""
        return self._store.index_id

    def status(self) -> IndexStatus:
        """What is open, for `doctor` and `index`."""
        return IndexStatus(
            kind=self._store.kind,
            index_id=self.index_id,
            scripts=len(self.scripts),
            triggers=sum(len(script.triggers) for script in self.scripts.values()),
            pages=len(self.pages),
            note=self.trouble,
        )

    @property
    def trouble(self) -> str:
        """Why a search is answered otherwise than by the index on disk or on a server, or ""."""
        return self._note or self._store.trouble

    def rebuild(self, *, force: bool = False) -> IndexStatus:
        """Bring the index up to date (with `force`, build it anew even when it is) and use it.

        Raises:
            IndexUnavailableError: It cannot be built on disk or on the server; the one in use stays.
        """
        self._embedder.load()
        try:
            store = self._index.rebuild(force=force)
        except OSError as error:
            problem = f"The index folder cannot be written ({error.strerror or 'no reason given'})."
            raise IndexUnavailableError(
                problem, "Set STRENGTHS_HOME to a folder you can write to."
            ) from error
        self._note = ""
        self._use(store)
        return self.status()

    def triage(self, question: str) -> Triage:
        """Whether `question` needs help first (`safety`), is off topic (`out_of_scope`), or `in_scope`."""
        return self.consult(question, k=1)[0]

    def find_scripts(self, question: str, k: int = 3) -> tuple[tuple[Script, float], ...]:
        """The scripts that fit `question`, best first: the best one of each topic.

        Returns:
            At most `k` pairs of a script and its score (0 to 1, 1 is a perfect fit), or none when even the
            best is below `SCRIPT_THRESHOLD` (no guidance).
        """
        return self.consult(question, k)[1]

    def consult(self, question: str, k: int) -> tuple[Triage, tuple[tuple[Script, float], ...]]:
        """`triage` and `find_scripts` in one reading of the question."""
        question = question[:_LONGEST]
        if not question.strip():
            return Triage("in_scope"), ()
        if self._by_words:
            return self._consult_words(question, k)
        reading = read(question, self._reader(question))
        ranking = self._ranker.rank_reading(reading)
        triage = self._triage(question, reading, ranking)
        least = SPANISH_THRESHOLD if is_spanish(question) else SCRIPT_THRESHOLD
        return triage, self._first_for(triage, self._scripts_of(ranking, k, least), k)

    def find_guidance(self, query: str, k: int = 3) -> tuple[Passage, ...]:
        """The best section of each of the best `k` guidance pages, best first; none when nothing is near."""
        return self._page_search.find(query[:_LONGEST], k)

    def single_views(self) -> SingleViews:
        """BM25 and vectors each alone over the triggers and messages, for measuring what the whole adds."""
        return SingleViews(self._chunks, self._store)

    def _open_store(self) -> GuidanceStore:
        try:
            return self._index.open()
        except (OSError, sqlite3.Error, IndexUnavailableError) as error:
            self._note = f"The index is kept in memory for now: {_told(error)}"
            return MemoryStore(self._chunks, self._embedder, self._index.fingerprint)

    def _use_words(self) -> None:
        """Search without the model: no script is ranked by meaning, and danger is known by its name only."""
        self._by_words = True
        self._store: Finder = WordStore(self._chunks, self._index.fingerprint)
        self._page_search = PageSearch(self._chunks, self._store)

    def _consult_words(self, question: str, k: int) -> tuple[Triage, tuple[tuple[Script, float], ...]]:
        best: dict[str, tuple[Script, float]] = {}
        for chunk, nearness in self._store.search(question, len(self._chunks), "script"):
            if nearness >= WORDS_THRESHOLD:
                best.setdefault(chunk.topic, (self.scripts[chunk.parent], _unit(nearness)))
        triage = by_pattern(tuple(self._categories.values()), question)
        return triage, self._first_for(triage, tuple(best.values())[:k], k)

    def _use(self, store: GuidanceStore) -> None:
        self._by_words = False
        self._store = store
        vectors = store.vectors()
        taught = [row for row, chunk in enumerate(self._chunks) if chunk.kind in ("script", "triage")]
        examples = [
            Example(chunk.text, chunk.parent, chunk.topic) for chunk in (self._chunks[row] for row in taught)
        ]
        self._ranker = Ranker(examples, vectors[taught], self._embedder, self._kept)
        row_of = {chunk.text: row for row, chunk in enumerate(self._chunks)}

        def sense(lessons: Sequence[Lesson], kept: KeptFit) -> DangerSense | None:
            told = vectors[[row_of[lesson.text] for lesson in lessons]]
            taught = {lesson.category for lesson in lessons}
            return DangerSense(lessons, told, self._embedder, kept) if len(taught) > 1 else None

        self._danger = sense(self._lessons, self._kept_danger)
        self._spanish_danger = sense(self._spanish_lessons, self._kept_spanish)
        self._page_search = PageSearch(self._chunks, store)

    def _reader(self, question: str) -> SelectiveEmbeddings:
        """Reads what may decide in full: what is most like a situation, or leans most to danger."""
        sense = self._spanish_danger if is_spanish(question) else self._danger

        def telling(parts: Parts) -> NDArray[np.float32]:
            situation = self._ranker.scores(parts)[:, : len(self._ranker.groups)].max(axis=1)
            return np.maximum(situation, DANGER_TELLS * sense.heights(parts)) if sense else situation

        return SelectiveEmbeddings(self._embedder, self._sketches, telling)

    def _scripts_of(self, ranking: Ranking, k: int, least: float) -> tuple[tuple[Script, float], ...]:
        best: dict[str, Script] = {}
        for label, _ in ranking.labels:
            if script := self.scripts.get(label):
                best.setdefault(script.topic, script)
        found = [(best[topic], _unit(score)) for topic, score in ranking.groups if topic in best]
        return tuple(found[:k]) if found and found[0][1] >= least else ()

    def _first_for(
        self, triage: Triage, found: tuple[tuple[Script, float], ...], k: int
    ) -> tuple[tuple[Script, float], ...]:
        """`found` with a script about safety: second where another clearly fits and no danger is named."""
        category = self._categories.get(triage.category)
        script = self.scripts.get(category.script) if category else None
        safe = {self.scripts[c.script].topic for c in self._categories.values() if c.script in self.scripts}
        if script is None or (found and found[0][0].topic in safe):
            return found
        rest = tuple(pair for pair in found if pair[0].topic != script.topic)
        aside = not triage.named and bool(found) and found[0][1] >= CLEAR_TOPIC
        place = 1 if aside else 0
        about_safety = (script, found[0][1] if found else SCRIPT_THRESHOLD)
        return (*rest[:place], about_safety, *rest[place:])[:k]

    def _triage(self, question: str, reading: Reading, ranking: Ranking) -> Triage:
        """Danger first, however it was noticed; then what the patterns and the meaning say of the rest."""
        by_words = by_pattern(tuple(self._categories.values()), question)
        if by_words.status == "safety":
            return by_words
        sense = self._spanish_danger if is_spanish(question) else self._danger
        if sense and (category := sense.category(reading)):
            return replace(self._categories[category].triage(), named=False)
        return by_words if by_words.status != "in_scope" else self._by_meaning(ranking)

    def _by_meaning(self, ranking: Ranking) -> Triage:
        """Triage by what the message is like: danger or another subject must beat every situation clearly."""
        scores = dict(ranking.groups)
        danger, outside = scores[TRIAGE + "safety"], scores[TRIAGE + "out_of_scope"]
        situation = max(score for group, score in ranking.groups if not group.startswith(TRIAGE))
        if danger - situation >= SAFETY_MARGIN:
            return self._best_category(ranking, "safety")
        # What may be danger is never sent away as another subject.
        if outside - max(situation, danger) >= OUT_OF_SCOPE_MARGIN:
            return self._best_category(ranking, "out_of_scope")
        return Triage("in_scope")

    def _best_category(self, ranking: Ranking, status: str) -> Triage:
        """The category of that status which fits best; its note is what the user reads."""
        found = (self._categories.get(label.removeprefix(TRIAGE)) for label, _ in ranking.labels)
        category = next(category for category in found if category and category.status == status)
        return category.triage()


def _unit(score: float) -> float:
    return round(min(1.0, max(0.0, score)), 4)


def _told(error: Exception) -> str:
    """Why there is no index on disk, without the name of a class or of a folder."""
    if isinstance(error, IndexUnavailableError):
        return error.problem
    if isinstance(error, OSError):
        return f"its folder cannot be used{_in_brackets(error)}."
    return "its files cannot be read."


def _in_brackets(error: OSError) -> str:
    return f" ({error.strerror})" if error.strerror else ""
