"""Eight words in a row that stand in one of the articles this project started from ("the seeds") too.

The articles are under copyright and are not here: `seed_runs.txt` holds a number for each eight words of
theirs, from which nobody can read them. `tools/make_seed_runs.py` writes it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from pathlib import Path

WORDS = 8
FILE = Path(__file__).with_name("seed_runs.txt")

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_BYTES = 5  # 40 bits: a text of a million words is taken for a copy by chance once in 300 times


def runs(text: str) -> Iterator[tuple[str, str]]:
    """Each `WORDS` words in a row of `text`, and their number; capitals and punctuation do not count."""
    words = [word.lower().replace("’", "'") for word in _WORD.findall(text)]
    for start in range(len(words) - WORDS + 1):
        run = " ".join(words[start : start + WORDS])
        yield run, blake2b(run.encode(), digest_size=_BYTES).hexdigest()


def shared_with_seeds(text: str) -> tuple[str, ...]:
    """The runs of `text` that a seed has too, each once, in order."""
    return tuple(dict.fromkeys(run for run, number in runs(text) if number in _seed_runs()))


def copied_in(folder: Path) -> Iterator[tuple[str, str]]:
    """Each file in `folder` (its path there) that shares words with a seed, and the first such words."""
    for path in sorted(folder.rglob("*")):
        if path.suffix in (".md", ".yaml", ".txt") and (
            shared := shared_with_seeds(path.read_text(encoding="utf-8"))
        ):
            yield path.relative_to(folder).as_posix(), shared[0]


@cache
def _seed_runs() -> frozenset[str]:
    return frozenset(line for line in FILE.read_text(encoding="ascii").split() if line)
