"""A family's or a school's own documents: added, found, brought up to date, removed, and never obeyed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from filelock import FileLock

from assistant.documents import read
from assistant.errors import IndexUnavailableError, InputError
from assistant.retrieval import own_documents, own_files
from assistant.retrieval.own_documents import OwnDocuments, is_own
from assistant.types_documents import Document

POLICY = """# Summer services
The Maple Creek district decides about extended school year services by April 15.
Parents get the decision in writing within ten school days.

# Recording meetings
Parents may record an IEP meeting when they tell the principal two days before.
"""


def policy(text: str = POLICY, name: str = "policy.md") -> Document:
    return read.read_text(text, name=name, kind="markdown")


@pytest.fixture
def own(tmp_path: Path) -> OwnDocuments:
    return OwnDocuments(tmp_path)


def test_what_was_added_is_found_and_marked(own: OwnDocuments) -> None:
    added = own.add(policy(), date(2026, 11, 3))
    assert added.change == "added"
    assert (added.document.name, added.document.added) == ("policy.md", "2026-11-03")
    (passage,) = own.find("May I record the meeting on my phone?", 1)
    assert is_own(passage)
    assert passage.section == "Recording meetings"
    assert "two days before" in passage.text
    assert passage.source == "Your document: policy.md"


def test_nothing_added_is_nothing_found_and_nothing_written(own: OwnDocuments, tmp_path: Path) -> None:
    assert own.find("recording") == ()
    assert own.documents() == ()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("query", ["", "  \n", "bicycle tire pressure"])
def test_nothing_near_is_nothing_found(query: str, own: OwnDocuments) -> None:
    own.add(policy())
    assert own.find(query) == ()


def test_the_same_text_again_changes_nothing(own: OwnDocuments) -> None:
    first = own.add(policy())
    again = own.add(policy(name="copy of policy.md"))
    assert again.change == "unchanged"
    assert again.document == first.document
    assert len(own.documents()) == 1


def test_a_new_text_under_the_same_name_takes_the_place_of_the_old(own: OwnDocuments) -> None:
    own.add(policy())
    own.add(policy("# Homework\nHomework ends after one hour.", "homework.md"))
    assert own.add(policy(POLICY.replace("two days", "five days"))).change == "updated"
    assert [d.name for d in own.documents()] == ["homework.md", "policy.md"]
    found = own.find("record the meeting", 5)
    assert "five days" in found[0].text
    assert not any("two days" in passage.text for passage in found)


def test_what_was_removed_is_gone_from_the_disk(own: OwnDocuments, tmp_path: Path) -> None:
    own.add(policy())
    other = own.add(policy("# Homework\nHomework ends after one hour.", "homework.md")).document
    assert own.remove("policy.md") == ("policy.md",)
    assert own.find("record the meeting") == ()
    assert own.find("homework takes hours")[0].title == "homework.md"
    stored = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert b"Maple Creek" not in stored
    assert own.remove(other.id) == ("homework.md",)
    assert sorted(path.name for path in (tmp_path / "own").rglob("*") if path.is_file()) == ["lock"]


def test_what_is_not_there_cannot_be_removed(own: OwnDocuments) -> None:
    own.add(policy())
    for name in ("nothing", "../policy", ""):
        with pytest.raises(InputError, match="no document"):
            own.remove(name)


def test_what_another_program_added_is_found(own: OwnDocuments, tmp_path: Path) -> None:
    assert own.find("record the meeting") == ()
    OwnDocuments(tmp_path).add(policy())
    assert own.find("record the meeting")


def test_a_long_document_is_cut_into_passages_that_keep_every_word(own: OwnDocuments) -> None:
    words = [f"word{number}" for number in range(3000)]
    text = "# Long\n" + " ".join(words[:1500]) + ". " + " ".join(words[1500:])
    passages = own.add(policy(text)).document.passages
    assert max(len(passage.text) for passage in passages) <= own_files.PASSAGE_CHARACTERS
    assert "".join(passage.text for passage in passages).replace(" ", "") == "".join(words[:1500]) + "." + (
        "".join(words[1500:])
    )


def test_one_document_does_not_take_every_place(own: OwnDocuments) -> None:
    sections = "\n".join(f"# Recording {n}\nParents may record meeting number {n}." for n in range(9))
    own.add(policy(sections, "long.md"))
    own.add(policy("# Recording\nRecording needs a note to the principal.", "short.md"))
    found = own.find("May I record the meeting?", 4)
    assert sum(passage.title == "long.md" for passage in found) == own_documents.PER_DOCUMENT
    assert any(passage.title == "short.md" for passage in found)


def test_characters_that_move_the_cursor_do_not_get_in(own: OwnDocuments) -> None:
    document = read.read_text("Record\x1b[2J the \u202emeeting\u202c.", name="a\x1b[31mb.txt")
    kept = own.add(document).document
    assert "\x1b" not in kept.name + kept.passages[0].text
    assert "\u202e" not in kept.passages[0].text


def test_chroma_holds_vectors_and_marks_and_no_words(own: OwnDocuments, tmp_path: Path) -> None:
    own.add(policy())
    stored = b"".join(path.read_bytes() for path in (tmp_path / "own" / "index").rglob("*") if path.is_file())
    assert b"own:" in stored
    assert b"Maple Creek" not in stored


def test_a_broken_index_is_made_again_without_a_word(own: OwnDocuments, tmp_path: Path) -> None:
    own.add(policy())
    (tmp_path / "own" / "index" / "current.json").write_text("{")
    (tmp_path / "own" / "vectors.npz").write_bytes(b"PK\x03\x04 no archive")
    assert OwnDocuments(tmp_path).find("record the meeting")


@pytest.mark.parametrize(
    "text",
    [
        *("", "{", "[]", '{"name": 1}', '{"name": "a", "passages": [3]}'),
        '{"name": "a", "passages": [], "characters": 1, "added": "yesterday"}',
    ],
)
def test_a_damaged_file_is_named_and_can_be_removed(text: str, own: OwnDocuments, tmp_path: Path) -> None:
    kept = own.add(policy()).document
    own.add(policy("# Homework\nHomework ends after one hour.", "homework.md"))
    (tmp_path / "own" / "documents" / f"{kept.id}.json").write_text(text)
    again = OwnDocuments(tmp_path)
    assert again.damaged() == (kept.id,)
    assert [d.name for d in again.documents()] == ["homework.md"]
    assert again.find("homework takes hours")
    assert again.remove(kept.id) == (kept.id,)
    assert again.damaged() == ()


def test_a_folder_that_cannot_be_written_is_one_clear_line(
    own: OwnDocuments, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_only(*args: object, **kwargs: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "mkdir", read_only)
    with pytest.raises(IndexUnavailableError, match="cannot be kept") as told:
        own.add(policy())
    assert "STRENGTHS_HOME" in told.value.fix


def test_an_index_that_cannot_be_written_costs_only_speed(
    own: OwnDocuments, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*args: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("assistant.retrieval.embedded.fill", full)
    own.add(policy())
    assert own.find("record the meeting")


def test_a_lock_that_is_held_is_one_clear_line(
    own: OwnDocuments, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(own_documents, "_LOCK_SECONDS", 0.2)
    (tmp_path / "own").mkdir()
    with FileLock(tmp_path / "own" / "lock"), pytest.raises(IndexUnavailableError, match="Another program"):
        own.add(policy())


def test_there_is_a_limit(own: OwnDocuments, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(own_documents, "MOST_DOCUMENTS", 1)
    own.add(policy())
    with pytest.raises(InputError, match="documents already"):
        own.add(policy("# Homework\nHomework ends.", "homework.md"))
    assert own.add(policy(POLICY + "\nMore.")).change == "updated"
    monkeypatch.setattr(own_documents, "MOST_PASSAGES", 1)
    with pytest.raises(InputError, match="no room"):
        own.add(policy(POLICY + "\nStill more."))


ADD = """
import sys
from pathlib import Path
from assistant.documents import read
from assistant.retrieval.own_documents import OwnDocuments
name = sys.argv[2]
OwnDocuments(Path(sys.argv[1])).add(read.read_text(f"Rule {name}: the bus waits for {name}.", name=name))
"""


def test_two_programs_that_add_at_once_lose_nothing(tmp_path: Path) -> None:
    root = Path(__file__).parents[2]
    names = ("ana.txt", "ben.txt", "cho.txt")
    running = [subprocess.Popen([sys.executable, "-c", ADD, str(tmp_path), name], cwd=root) for name in names]
    assert [process.wait(timeout=120) for process in running] == [0, 0, 0]
    own = OwnDocuments(tmp_path)
    assert tuple(d.name for d in own.documents()) == names
    assert {p.title for p in own.find("the bus waits", 5)} == set(names)


KILLED = ADD.replace(
    "name = sys.argv[2]",
    """name = sys.argv[2]
import os
Path.replace = lambda *_: os._exit(9)""",
)


def test_a_program_killed_while_it_writes_leaves_no_half_a_document(tmp_path: Path) -> None:
    own = OwnDocuments(tmp_path)
    own.add(policy())
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(tmp_path), "bus.txt"], cwd=Path(__file__).parents[2], check=False
    )
    assert done.returncode == 9
    again = OwnDocuments(tmp_path)
    assert [d.name for d in again.documents()] == ["policy.md"]
    assert again.damaged() == ()
    assert again.add(policy("The bus waits.", "bus.txt")).change == "added"


def test_a_planted_name_leads_nowhere(own: OwnDocuments, tmp_path: Path) -> None:
    own.add(policy())
    folder = tmp_path / "own" / "documents"
    (folder / "notes.json").write_text(json.dumps({"name": "x"}))
    os.symlink("/etc/hostname", folder / "link.json")
    assert len(own.documents()) == 1
    assert own.damaged() == ()
