"""Offline nothing leaves this computer, and nowhere is anything of a text left behind."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.privacy.journey import CONTENT, KEPT, NAMES

pytestmark = [pytest.mark.slow, pytest.mark.timeout(900), pytest.mark.xdist_group("journey")]

_ROOT = Path(__file__).parents[2]
_NO_UNSHARE = (
    "These tests need `unshare -rn` (util-linux, Linux, user namespaces allowed) to shut out the network."
)


@dataclass(frozen=True)
class Walked:
    """What one journey left behind: its report, its standard error, and the folder it wrote to."""

    report: dict[str, Any]
    errors: str
    folder: Path


def _walk(folder: Path, mode: str) -> Walked:
    """Run the journey where there is no network, with every folder it may write to inside `folder`."""
    if shutil.which("unshare") is None or subprocess.run(["unshare", "-rn", "true"]).returncode:
        pytest.fail(_NO_UNSHARE, pytrace=False)
    places = {name: folder / name.lower() for name in ("HOME", "TMPDIR", "STRENGTHS_HOME", "XDG_CACHE_HOME")}
    for place in places.values():
        place.mkdir()
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("STRENGTHS", "OPENAI"))}
    done = subprocess.run(
        ["unshare", "-rn", sys.executable, "-X", "faulthandler", "-m", "tests.privacy.journey", mode],
        cwd=_ROOT,
        env={**kept, **{name: str(place) for name, place in places.items()}, "COVERAGE_PROCESS_START": ""},
        capture_output=True,
        text=True,
        timeout=800,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return Walked(json.loads(done.stdout), done.stderr, folder)


@pytest.fixture(scope="module")
def offline(tmp_path_factory: pytest.TempPathFactory) -> Walked:
    return _walk(tmp_path_factory.mktemp("offline"), "offline")


@pytest.fixture(scope="module")
def remote(tmp_path_factory: pytest.TempPathFactory) -> Walked:
    return _walk(tmp_path_factory.mktemp("remote"), "remote")


def found_in(folder: Path, canaries: Iterable[str]) -> list[str]:
    """The files under `folder` that hold a canary, in any case, in UTF-8 or UTF-16."""
    needles = [
        form for word in canaries for form in (word.lower().encode(), word.lower().encode("utf-16-le"))
    ]
    held: list[str] = []
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            data = path.read_bytes().lower()
            held += [f"{path.relative_to(folder)}: {needle!r}" for needle in needles if needle in data]
    return held


def test_the_whole_product_works_where_there_is_no_network(offline: Walked) -> None:
    assert offline.report["interfaces"] == ["lo"]


def test_nothing_even_tries_to_reach_another_computer(offline: Walked, remote: Walked) -> None:
    assert offline.report["tried"] == []
    assert remote.report["tried"] == []


def test_no_word_of_a_text_is_left_in_any_file(offline: Walked, remote: Walked) -> None:
    assert found_in(offline.folder, (*NAMES, *CONTENT)) == []
    assert found_in(remote.folder, (*NAMES, *CONTENT)) == []


def test_what_is_kept_by_choice_is_in_its_own_database_and_in_no_other_file(offline: Walked) -> None:
    held = {line.split(":")[0] for line in found_in(offline.folder, [KEPT])}
    assert held
    assert {Path(name).name.removesuffix("-wal") for name in held} == {"work.db"}


def test_a_crash_leaves_no_memory_on_the_disk(offline: Walked) -> None:
    """The command asks the system for no core file: it would hold whatever was being worked on."""
    assert offline.report["dumped"] == [0, 0]


def test_the_index_that_was_searched_was_really_written(offline: Walked) -> None:
    stores = list((offline.folder / "strengths_home").rglob("chroma.sqlite3"))
    assert stores
    with sqlite3.connect(stores[0]) as store:
        assert store.execute("select count(*) from embeddings").fetchone()[0] > 100


def test_no_word_of_a_text_is_in_what_goes_to_standard_error(offline: Walked, remote: Walked) -> None:
    for walked in (offline, remote):
        said = walked.errors.lower()
        assert [word for word in (*NAMES, *CONTENT) if word.lower() in said] == []


def test_a_model_is_sent_the_content_and_no_name_or_number_of_a_person(remote: Walked) -> None:
    wire = remote.report["wire"].lower()
    assert [word for word in NAMES if word.lower() in wire] == []
    assert [word for word in CONTENT if word not in wire] == []  # the capture works


def test_the_search_finds_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "plain.log").write_text("error for Quillverra")
    (tmp_path / "wide.bin").write_bytes("flumboxing".encode("utf-16-le"))
    with sqlite3.connect(tmp_path / "kept.sqlite3") as store:
        store.execute("create table t (x text)")
        store.execute("insert into t values ('ZX88213')")
    store.close()
    assert [line.split(":")[0] for line in found_in(tmp_path, (*NAMES, *CONTENT))] == [
        "kept.sqlite3",
        "plain.log",
        "wide.bin",
    ]
