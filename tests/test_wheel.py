"""The built wheel carries its data and runs on its own, away from the checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def test_review_runs_from_the_wheel_alone(unpacked: Path, tmp_path: Path) -> None:
    script = (
        "import assistant, sys\n"
        f"assert assistant.__file__.startswith({str(unpacked)!r}), assistant.__file__\n"
        "from assistant.cli import main\n"
        "main(['review', 'Leo fails to follow directions.', '--kind', 'present_levels', '--format', 'json'])"
    )
    environ = {**os.environ, "PYTHONPATH": str(unpacked), "STRENGTHS_HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, env=environ, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1, done.stderr
    assert "fails to follow directions" in done.stdout


def test_every_data_file_is_in_the_wheel(unpacked: Path) -> None:
    for name in ("knowledge", "prompts"):
        wanted = {p.relative_to(ROOT) for p in (ROOT / name).rglob("*") if p.is_file()}
        packed = unpacked / "assistant" / "_data"
        assert wanted == {p.relative_to(packed) for p in (packed / name).rglob("*") if p.is_file()}


def test_the_pages_and_their_files_are_in_the_wheel(unpacked: Path) -> None:
    for name in ("app.py", "style.css", "strings/en/app.yaml", "strings/en/quality.yaml"):
        assert (unpacked / "ui" / name).is_file()


def test_the_evaluation_is_in_the_wheel_with_its_cases_and_its_baseline(unpacked: Path) -> None:
    for name in ("baselines/offline.jsonl", "cases/seed_pairs.yaml", "report.html.j2", "judge.v1.md"):
        assert (unpacked / "evals" / name).is_file()
