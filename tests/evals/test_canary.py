"""A planted word is looked for in all that an evaluation writes and prints.

Cases hold invented children alone, and the two files made for a reader show a case's text beside its scores.
Everything else names a case by its id, and nothing of the user's own gets into any of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import Result

from assistant.build import build_assistant
from assistant.documents import read
from assistant.pipeline import Assistant
from assistant.settings import Settings
from evals import command
from evals.suites import SUITES
from tests.evals.commands import strengths_eval

_WORD = "zanzibarine"
_TEXTS = {"offline.jsonl", "report.html"}  # the run itself, and the page on which a case is read
_QUESTION = "Can I record the meeting on my phone?"


def _holding(folder: Path, done: Result) -> set[str]:
    """The names of all that holds the word, the cases themselves left out."""
    files = [path for path in folder.parent.rglob("*") if path.is_file() and path.parent != folder]
    held = {str(path.relative_to(folder.parent)) for path in files if _WORD.encode() in path.read_bytes()}
    return held | {name for name in ("stdout", "stderr") if _WORD in getattr(done, name)}


def test_a_case_that_holds_is_named_by_its_id(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    text = f"- {{id: planted, text: The {_WORD} lift stopped.}}\n- {{id: b, text: Ana reads 40 words.}}\n"
    (folder / "clean.yaml").write_text(text, encoding="utf-8")
    done = strengths_eval(folder, "--accept", "the first")
    assert done.exit_code == 0, done.output
    assert _holding(folder, done) == {f"out/{name}" for name in _TEXTS}
    assert _WORD not in caplog.text
    assert '"planted"' in (folder.parent / "baselines" / "offline.jsonl").read_text(encoding="utf-8")
    assert 'name="planted"' in (folder.parent / "out" / "junit.xml").read_text(encoding="utf-8")


def test_a_crash_does_not_repeat_the_text_it_met(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(_bench: object, case: object) -> None:
        raise RuntimeError(f"no way to read {case}")

    monkeypatch.setitem(SUITES, "clean", replace(SUITES["clean"], work=fails))
    (folder / "clean.yaml").write_text(f"- {{id: planted, text: The {_WORD} lift.}}\n", encoding="utf-8")
    done = strengths_eval(folder)
    assert done.exit_code == 1
    assert "CRASH clean planted: RuntimeError" in done.stderr
    assert _holding(folder, done) == {f"out/{name}" for name in _TEXTS}


@pytest.fixture
def with_own(home: Path) -> Iterator[Assistant]:
    """The user's own data folder, with a document of theirs in it."""
    made = build_assistant(Settings(home=home))
    assert made.own_documents
    policy = f"# Recording\nParents of {_WORD} may record an IEP meeting on a phone."
    made.own_documents.add(read.read_text(policy, name=f"{_WORD}.md", kind="markdown"))
    yield made
    made.own_documents.remove(f"{_WORD}.md")


def test_a_document_of_the_users_own_gets_into_no_run(
    folder: Path, with_own: Assistant, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    assert _WORD in with_own.ask(_QUESTION).own[0].text  # it is found, as in the cases below
    monkeypatch.setattr(command, "SUITES", {name: SUITES[name] for name in ("ask", "rewrite")})
    (folder / "questions.yaml").write_text(
        f"- {{id: q, text: '{_QUESTION}', topic: recording, also: [], in_scope: true, safety: false}}\n",
        encoding="utf-8",
    )
    (folder / "goals.yaml").write_text(
        "- {id: g, text: 'By May 3, 2027, Ines will ask to record the meeting on a phone in 3 of 5 tries.', "
        "numbers: ['3 of 5'], learner: Ines, strengths: [loves maps], smart_missing: [baseline]}\n",
        encoding="utf-8",
    )
    done = strengths_eval(folder, "--no-peers")
    assert "| ask |" in done.stdout
    assert "| rewrite |" in done.stdout
    assert _holding(folder, done) == set()
    assert _WORD not in caplog.text
