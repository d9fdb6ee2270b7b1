"""Make knowledge/sketches.npz: a vector for each WordPiece, whose weighted sums resemble MiniLM's vectors.

    python tools/make_sketches.py

Each WordPiece alone is embedded with the packaged MiniLM (Apache-2.0). Weighted by rarity and added up, those
vectors are taken to MiniLM's own by a linear map, fitted on the project's triggers, examples and guidance;
what is left is given to the pieces by a ridge regression. The table is then cut to its first principal
components as signed bytes. It need not be made anew for a new trigger: it only has to know the language.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from assistant.retrieval.embeddings import MiniLMEmbeddings
from assistant.retrieval.knowledge import knowledge_chunks
from assistant.retrieval.known import FILE as KNOWN
from assistant.retrieval.known import KnownEmbeddings
from assistant.retrieval.sketches import FILE
from assistant.settings import data_folder

COMPONENTS = 128
RARE = 1e-3  # a piece of this share of all text counts half
RIDGE_MAP = 3.0
RIDGE_PIECES = 1.0

Floats = NDArray[np.float32]


def main() -> None:
    """Write the file."""
    folder = data_folder("knowledge")
    model = KnownEmbeddings(folder / KNOWN)
    texts = list(dict.fromkeys(chunk.text for chunk in knowledge_chunks(folder)))
    targets = model.embed_array(texts)
    ids = model.pieces(texts)
    alone = _alone(model)
    seen = np.bincount(np.concatenate(ids), minlength=len(alone))
    share = (seen + 0.5) / (seen.sum() + 0.5 * len(alone))
    weights = (RARE / (RARE + share)).astype(np.float32)
    alone -= alone[seen > 0].mean(axis=0)
    mean = targets.mean(axis=0)
    table = _fitted(_counts(ids, weights), alone, targets - mean, seen > 0)
    axes = np.linalg.eigh(table[seen > 0].T @ table[seen > 0])[1][:, ::-1][:, :COMPONENTS]
    rows = table @ axes
    scales = (np.abs(rows).max(axis=1) / 127).astype(np.float32)
    pieces = np.rint(rows / scales[:, None]).astype(np.int8)
    np.savez_compressed(
        folder / FILE,
        pieces=pieces,
        scales=scales,
        weights=weights,
        axes=axes.T.astype(np.float32),
        mean=mean,
    )


def _alone(model: MiniLMEmbeddings) -> Floats:
    """The unit vector of every WordPiece by itself."""
    every = [[piece] for piece in range(model.vocabulary)]
    return np.vstack([model.embed_pieces(every[start : start + 500]) for start in range(0, len(every), 500)])


def _counts(ids: Sequence[Sequence[int]], weights: Floats) -> Floats:
    """How often each piece stands in each text, weighted; unit rows."""
    counts = np.zeros((len(ids), len(weights)), dtype=np.float32)
    for row, pieces in enumerate(ids):
        np.add.at(counts[row], list(pieces), weights[list(pieces)])
    return counts / np.maximum(np.linalg.norm(counts, axis=1, keepdims=True), 1e-12)


def _fitted(counts: Floats, alone: Floats, targets: Floats, seen: NDArray[np.bool_]) -> Floats:
    """The vector of each piece: what a linear map makes of it alone, and for those seen what is then left."""
    told = counts @ alone
    taken = np.linalg.solve(told.T @ told + RIDGE_MAP * np.eye(told.shape[1]), told.T @ targets)
    known = counts[:, seen]
    left = known.T @ (targets - told @ taken)
    table = alone @ taken
    table[seen] += np.linalg.solve(known.T @ known + RIDGE_PIECES * np.eye(known.shape[1]), left)
    return table


if __name__ == "__main__":
    main()
