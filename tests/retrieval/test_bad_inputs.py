"""What goes wrong around the index and a question: a silent rebuild or one clear line, no wrong answer."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from assistant.cli import main
from assistant.errors import IndexUnavailableError
from assistant.retrieval import embedded
from assistant.retrieval.embedded import EmbeddedIndex, collection_name
from assistant.retrieval.embeddings import MiniLMEmbeddings
from assistant.retrieval.known import KnownEmbeddings
from tests.retrieval.test_embedded import folder_in_use, works
from tests.retrieval.test_store import make_chunks


def test_vectors_of_another_length_are_a_reason_to_build_again(
    tmp_path: Path, embedder: MiniLMEmbeddings, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = EmbeddedIndex(tmp_path, make_chunks(), embedder)

    def short(collection: object, chunks: list[object], _: object) -> None:
        ids = [chunk.id for chunk in make_chunks()]
        metadatas = [{"kind": chunk.kind} for chunk in make_chunks()]
        vectors = np.ones((len(ids), 3), dtype=np.float32)
        collection.add(ids=ids, embeddings=vectors, metadatas=metadatas)  # pyright: ignore

    with monkeypatch.context() as patch:
        patch.setattr(embedded, "fill", short)
        patch.setattr(embedded, "ChromaStore", lambda *_: None)
        # Nothing is read back, so the build is refused, but it stands on the disk as a damaged one would.
        with pytest.raises(IndexUnavailableError, match="could not be read back"):
            index.rebuild(force=True)
    before = folder_in_use(tmp_path)
    assert before.name.startswith(collection_name(index.fingerprint).removeprefix("guidance-"))
    assert works(EmbeddedIndex(tmp_path, make_chunks(), embedder))
    assert folder_in_use(tmp_path) != before


def test_known_vectors_of_another_length_are_not_used(tmp_path: Path) -> None:
    texts = ["one text", "another text"]
    path = tmp_path / "vectors.npz"
    keys = np.zeros((2, 16), dtype=np.uint8)
    np.savez(path, keys=keys, vectors=np.ones((2, 3)), model=np.array(MiniLMEmbeddings.name))
    known = KnownEmbeddings(path)
    assert not known.knows(texts)
    assert known.embed_array(texts).shape == (2, 384)


BUILD = """
import sys
from pathlib import Path
from assistant.retrieval.embedded import EmbeddedIndex
from assistant.retrieval.embeddings import MiniLMEmbeddings
from tests.retrieval.test_store import make_chunks
store = EmbeddedIndex(Path(sys.argv[1]), make_chunks(), MiniLMEmbeddings()).open()
print(store.search("what to ask about lunch", 1, "script")[0].chunk.parent)
"""


def test_two_programs_that_build_at_once_share_one_index(tmp_path: Path) -> None:
    running = [
        subprocess.Popen(
            [sys.executable, "-c", BUILD, str(tmp_path)],
            cwd=Path(__file__).parents[2],
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(2)
    ]
    answers = [process.communicate(timeout=120)[0].strip() for process in running]
    assert answers == ["lunch", "lunch"]
    assert sum(path.is_dir() for path in (tmp_path / "index").iterdir()) == 1


@pytest.mark.parametrize(
    ("question", "words"), [("", "is empty"), ("  \n ", "is empty"), ("why? " * 20_000, "100,000 characters")]
)
def test_a_question_that_cannot_be_used_is_one_line(
    question: str, words: str, home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STRENGTHS_HOME", str(home))
    with pytest.raises(SystemExit) as stopped:
        main(["ask", question])
    told = capsys.readouterr()
    assert stopped.value.code == 2
    assert told.out == ""
    assert len(told.err.splitlines()) == 1
    assert words in told.err


def test_a_question_with_a_locked_home_is_still_answered(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "home").write_text("a file where the folder should be")
    monkeypatch.setenv("STRENGTHS_HOME", str(tmp_path / "home"))
    with pytest.raises(SystemExit) as stopped:
        main(["ask", "They handed me a finished IEP before we met."])
    assert not stopped.value.code
    told = capsys.readouterr()
    assert "34 CFR" in told.out
    assert told.err == (
        "strengths: The index is kept in memory for now: its folder cannot be used (Not a directory).\n"
    )
