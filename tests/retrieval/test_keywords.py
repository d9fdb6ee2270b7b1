"""Where the search model cannot be loaded, everything is still found, by words only, and people are told."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Any

import pytest

from assistant.build import build_assistant
from assistant.cli import main
from assistant.doctor import examine
from assistant.documents import read
from assistant.errors import SearchModelError
from assistant.retrieval.keywords import BY_WORDS, WordStore
from assistant.retrieval.own_documents import OwnDocuments
from assistant.retrieval.search import Guidance
from assistant.settings import Settings
from assistant.types import RewriteRequest
from tests.retrieval.conftest import KNOWLEDGE
from tests.retrieval.test_store import make_chunks

QUESTION = "They handed me a finished IEP before we met."
GOAL = "By May 14, given a word bank, Tavia will label 8 of 10 parts of a plant on 2 of 3 quizzes."


@pytest.fixture
def without_model(monkeypatch: pytest.MonkeyPatch) -> None:
    """A computer on which the runtime of the search model cannot be loaded."""
    load = importlib.import_module

    def some(name: str, *package: Any) -> Any:
        if name == "onnxruntime":
            raise ImportError("DLL load failed")
        return load(name, *package)

    monkeypatch.setattr("assistant.retrieval.embeddings.importlib.import_module", some)


def test_the_chunk_that_shares_most_is_found_first() -> None:
    store = WordStore(make_chunks(), "id")
    found = store.search("what should we ask about homework?", 3, "guidance")
    assert found[0].chunk.parent == "homework"
    assert {chunk.kind for chunk, _ in found} == {"guidance"}
    assert [near for _, near in found] == sorted((near for _, near in found), reverse=True)
    assert all(0 < near <= 1 for _, near in found)
    assert len(store.search("what to ask about reading", 3)) == 3
    assert store.search("zebra", 3) == store.search("", 3) == store.search("homework", 0) == ()
    assert WordStore([], "id").search("homework", 3) == ()


def test_words_that_stand_nowhere_make_a_question_less_near_but_a_story_not_hopeless() -> None:
    store = WordStore(make_chunks(), "id")
    (near,) = store.search("homework", 1, "script")
    (less,) = store.search("zebra homework", 1, "script")
    (story,) = store.search(" ".join(f"story{number}" for number in range(200)) + " homework", 1, "script")
    assert near.nearness == pytest.approx(1.0)
    assert less.nearness == pytest.approx(1 / 2)
    assert story.nearness == pytest.approx(1 / 8)


@pytest.mark.usefixtures("without_model")
def test_scripts_and_pages_are_found_by_words_and_nothing_is_built(tmp_path: Path) -> None:
    guidance = Guidance.open(KNOWLEDGE, tmp_path)
    status = guidance.status()
    assert (status.kind, status.note) == ("words", BY_WORDS)
    ((script, score),) = guidance.find_scripts(QUESTION, 1)
    assert script.topic == "predetermination"
    assert 0 < score <= 1
    assert guidance.find_scripts("zebra crossing paint and a bicycle pump", 3) == ()
    (page,) = guidance.find_guidance("Reading goals that use a strength", 1)
    assert page.title == "Reading goals that use a strength"
    assert list(tmp_path.rglob("*")) == []
    with pytest.raises(SearchModelError, match="cannot be loaded"):
        guidance.rebuild(force=True)
    assert list(tmp_path.rglob("*")) == []


@pytest.mark.usefixtures("without_model")
def test_danger_that_is_named_still_comes_first(tmp_path: Path) -> None:
    triage, found = Guidance.open(KNOWLEDGE, tmp_path).consult("My son said he wants to kill himself.", 3)
    assert triage.status == "safety"
    assert found


@pytest.mark.usefixtures("without_model", "command_home")
def test_an_answer_says_in_one_line_that_it_was_found_by_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STRENGTHS_HOME", str(tmp_path / "home"))
    with pytest.raises(SystemExit) as stopped:
        main(["ask", QUESTION])
    told = capsys.readouterr()
    assert not stopped.value.code
    assert "34 CFR" in told.out
    assert told.err == f"strengths: {BY_WORDS}\n"


@pytest.mark.usefixtures("without_model")
def test_a_rewrite_has_its_guidance_and_says_so(tmp_path: Path) -> None:
    result = build_assistant(Settings(home=tmp_path)).rewrite(RewriteRequest(text=GOAL, kind="goal"))
    assert result.status == "accepted"
    assert result.passages
    assert BY_WORDS in result.reasons


@pytest.mark.usefixtures("without_model")
def test_doctor_says_what_to_do(tmp_path: Path) -> None:
    checks = {check.name: check for check in examine(Settings(home=tmp_path)).checks}
    index = checks["Guidance index"]
    assert not index.works
    assert BY_WORDS in index.finding
    assert index.fix == "Install the project from its lock file again."


def test_own_documents_are_found_by_words_too(
    tmp_path: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = OwnDocuments(tmp_path)
    text = "# Recording\nParents may record an IEP meeting after two days of notice."
    own.add(read.read_text(text, name="policy.md", kind="markdown"))
    request.getfixturevalue("without_model")
    other = "# Buses\nThe bus comes at seven."
    own.add(read.read_text(other, name="bus.md", kind="markdown"))
    assert own.find("when does the bus come", 1)[0].source == "Your document: bus.md"
    own.remove("policy.md")
    assert own.find("record an IEP meeting") == ()
    assert not (tmp_path / "own" / "vectors.npz").exists()  # vectors of what is gone are gone
    monkeypatch.undo()
    assert OwnDocuments(tmp_path).find("when does the bus come", 1)[0].source == "Your document: bus.md"
