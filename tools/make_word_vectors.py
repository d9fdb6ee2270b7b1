"""Make knowledge/language/word_vectors.bin: how near in meaning everyday words are.

    python tools/make_word_vectors.py package/dict

Each common word of WordNet and of the knowledge files, by the stem the checks compare words by, is embedded
with the packaged MiniLM (Apache-2.0), centred, and cut to its first principal components as signed bytes of
length 127. The file: one line with the number of words and of components, the stems on one line, the bytes.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
from make_synonyms import LANGUAGE, common_words

from assistant.checks.vocabulary import load_vocabulary
from assistant.retrieval.embeddings import MiniLMEmbeddings

COMPONENTS = 96


def main(folder: Path) -> None:
    """Write the file."""
    stemmer = load_vocabulary(LANGUAGE).stemmer
    by_stem: dict[str, str] = {}
    for word in sorted(common_words(folder), key=lambda word: (len(word), word)):
        if "_" not in word:
            by_stem.setdefault(stemmer.stem(word), word)
    stems = sorted(by_stem)
    vectors = np.array(MiniLMEmbeddings().embed_documents([by_stem[stem] for stem in stems]))
    vectors -= vectors.mean(axis=0)
    _, axes = np.linalg.eigh(vectors.T @ vectors)
    reduced = vectors @ axes[:, ::-1][:, :COMPONENTS]
    reduced /= np.linalg.norm(reduced, axis=1, keepdims=True)
    head = f"{len(stems)} {COMPONENTS}\n{' '.join(stems)}\n".encode()
    (LANGUAGE / "word_vectors.bin").write_bytes(head + np.rint(reduced * 127).astype(np.int8).tobytes())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
