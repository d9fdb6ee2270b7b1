"""Vectors of the project's own knowledge, made beforehand, so that a first start need not wait for them.

`knowledge/vectors.npz` holds public guidance only. A text that is not in it (an educator's edit) is embedded
as ever, so the file can be old without being wrong; `python -m assistant.retrieval.known` makes it anew, and
`--check` tells whether it is complete.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import BadZipFile

import click
import numpy as np

from assistant.retrieval.embeddings import DIMENSION, MiniLMEmbeddings
from assistant.settings import data_folder

if TYPE_CHECKING:
    from numpy.typing import NDArray

FILE = "vectors.npz"


class KnownEmbeddings(MiniLMEmbeddings):
    """MiniLM that looks a text up before it computes its vector.

    Args:
        path: The file of known vectors. One that is missing, damaged or of another model is not used.
    """

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._rows: dict[bytes, int] | None = None
        self._known: NDArray[np.float16] = np.zeros((0, DIMENSION), dtype=np.float16)

    def embed_array(self, texts: list[str]) -> NDArray[np.float32]:
        """See `MiniLMEmbeddings.embed_array`. One text alone is a question, and never looked up."""
        if len(texts) < 2:
            return super().embed_array(texts)
        rows = self._read()
        places = [rows.get(_key(text)) for text in texts]
        vectors = np.zeros((len(texts), DIMENSION), dtype=np.float32)
        found = [number for number, place in enumerate(places) if place is not None]
        if found:
            stored = self._known[[place for place in places if place is not None]].astype(np.float32)
            vectors[found] = stored / np.linalg.norm(stored, axis=1, keepdims=True)
        if missing := [number for number, place in enumerate(places) if place is None]:
            vectors[missing] = super().embed_array([texts[number] for number in missing])
        return vectors

    def knows(self, texts: Sequence[str]) -> bool:
        """Whether every one of `texts` can be looked up."""
        rows = self._read()
        return all(_key(text) in rows for text in texts)

    def _read(self) -> dict[bytes, int]:
        if self._rows is None:
            self._rows = {}
            try:
                with np.load(self._path, allow_pickle=False) as stored:
                    keys, vectors = stored["keys"], stored["vectors"]
                    right_model = str(stored["model"]) == self.name
            except (OSError, ValueError, KeyError, EOFError, BadZipFile):
                return self._rows
            if right_model and vectors.shape == (len(keys), DIMENSION):
                self._known = vectors
                self._rows = {key.tobytes(): row for row, key in enumerate(keys)}
        return self._rows


def _key(text: str) -> bytes:
    return hashlib.sha256(text.encode("utf-8", "replace")).digest()[:16]


def write(path: Path, texts: Sequence[str], model: MiniLMEmbeddings | None = None) -> None:
    """Embed `texts` (with `model`, or an exact one) and keep their vectors in `path`."""
    unique = sorted(set(texts))
    model = model or MiniLMEmbeddings(exact=True)
    keys = np.array([np.frombuffer(_key(text), dtype=np.uint8) for text in unique])
    vectors = model.embed_array(unique).astype(np.float16)
    np.savez_compressed(path, keys=keys, vectors=vectors, model=np.array(model.name))


@click.command()
@click.option("--check", is_flag=True, help="Only say whether the file is complete.")
def main(check: bool) -> None:
    """Write knowledge/vectors.npz."""
    from assistant.retrieval.knowledge import knowledge_chunks

    folder = data_folder("knowledge")
    texts = [chunk.text for chunk in knowledge_chunks(folder)]
    if not check:
        write(folder / FILE, texts)
    elif not KnownEmbeddings(folder / FILE).knows(texts):
        click.echo(f"knowledge/{FILE} lacks the vectors of some texts. Run `make format`.", err=True)
        raise SystemExit(1)


if __name__ == "__main__":
    main()
