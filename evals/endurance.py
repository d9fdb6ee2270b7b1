"""What must not wear out: kept work when the program is killed, and memory over a thousand rewrites.

`python -m evals.endurance kills` and `python -m evals.endurance memory`, each in a process of its own.
"""

from __future__ import annotations

import gc
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from assistant.build import build_assistant, build_work_store
from assistant.settings import Settings
from assistant.types import RewriteRequest
from evals.cases import CASES, GoalCase, PresentLevelsCase, load_cases

KILLS = 100
REWRITES = 1000
_MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Kept:
    """Works that were said to be kept, in all runs, and those of them that are gone or not as they were."""

    kills: int
    said: int
    lost: int


@dataclass(frozen=True, slots=True)
class Memory:
    """Megabytes of this process before and after `rewrites` rewrites, each of another text."""

    rewrites: int
    before: float
    after: float


def kill_often(home: Path, kills: int = KILLS, seed: int = 1) -> Kept:
    """Kill a program that keeps work without a pause, again and again over one database, at any moment."""
    chance, said, gone = random.Random(seed), 0, 0
    for run in range(kills):
        owner = f"owner-{run}"
        told = _killed(home, owner, chance.randint(1, 8), chance.uniform(0, 0.02))
        said, gone = said + len(told), gone + lost(home, owner, told)
    return Kept(kills, said, gone)


def lost(home: Path, owner: str, told: Sequence[str]) -> int:
    """How many works that were `told` to be kept, by their ids in order, are not there as they were."""
    store = build_work_store(Settings(home=home))
    works = {work.id: work.fields for work in store.works(owner)}
    store.close()
    return sum(works.get(identity) != _fields(number) for number, identity in enumerate(told))


def _fields(number: int) -> dict[str, object]:
    return {"text": f"By May 29, Zorxi will read {number} words. " * 40}


def _killed(home: Path, owner: str, enough: int, pause: float) -> list[str]:
    """The ids a program said it had kept before it was killed, `pause` seconds after the `enough`-th."""
    command = [sys.executable, "-m", "evals.endurance", "keep", str(home), owner]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        told = [program.stdout.readline() for _ in range(enough)]
        time.sleep(pause)
        program.kill()
        told += program.stdout.readlines()
    return [line.strip() for line in told if line.endswith("\n")]  # a line cut short was never said


def keep_on(home: Path, owner: str) -> None:
    """Keep one work after the other, and say the id of each that is kept."""
    store = build_work_store(Settings(home=home))
    store.start(owner)
    for number in range(900):  # an owner can keep 1,000
        sys.stdout.write(f"{store.add(owner, 'rewrite', f'Goal {number}', _fields(number))}\n")
        sys.stdout.flush()


def rewrite_often(home: Path, rewrites: int = REWRITES, warm: int = REWRITES // 2) -> Memory:
    """Rewrite goals and present levels offline, no text twice; the first `warm` of them are not counted."""
    assistant = build_assistant(Settings(home=home))
    texts = [case.text for case in load_cases(CASES / "goals_tune.yaml", GoalCase)]
    texts += [case.text for case in load_cases(CASES / "present_levels_tune.yaml", PresentLevelsCase)]

    def rewrite(number: int) -> None:
        text = f"{texts[number % len(texts)]} She has read {number + 200} books."
        assistant.rewrite(RewriteRequest(text=text, strengths=("loves maps",)))

    for number in range(warm):
        rewrite(number)
    before = _megabytes()
    for number in range(warm, warm + rewrites):
        rewrite(number)
    return Memory(rewrites, before, _megabytes())


def _megabytes() -> float:
    """What this process holds of the computer's memory now (Linux)."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / _MEGABYTE


def main(what: str, *rest: str) -> None:
    """Print what was measured, as JSON."""
    if what == "keep":
        keep_on(Path(rest[0]), rest[1])
        return
    with tempfile.TemporaryDirectory() as folder:
        measured = kill_often(Path(folder)) if what == "kills" else rewrite_often(Path(folder))
    sys.stdout.write(json.dumps(asdict(measured)) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
