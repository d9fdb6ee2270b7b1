"""Speed and memory, measured on this machine: `make bench`."""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import click

from assistant.build import build_assistant
from assistant.once import keep_what_is_loaded
from assistant.pipeline import Assistant
from assistant.settings import Settings
from assistant.types import RewriteRequest
from evals.bench_model import Rows, long_row, model_rows
from evals.cases import CASES, GoalCase, PresentLevelsCase, QuestionCase, load_cases
from evals.peers import PEERS
from evals.writing import STRENGTHS

_COLD_RUNS = 5


def main() -> None:
    """Print one Markdown table: what was measured, the figure, and its budget."""
    keep_what_is_loaded()  # as the command and the app do
    goals = [c.text for c in load_cases(CASES / "goals_tune.yaml", GoalCase)]
    levels = [c.text for c in load_cases(CASES / "present_levels_tune.yaml", PresentLevelsCase)]
    questions = [c.text for c in load_cases(CASES / "questions_tune.yaml", QuestionCase)]
    with tempfile.TemporaryDirectory() as home:
        assistant = build_assistant(Settings(home=Path(home)))
        rows = [
            ("`strengths review` of one goal, cold process", f"{_cold(goals[0]):.2f} s", "0.4 s"),
            _index_row(assistant),
            *_writing_rows(assistant, goals, levels),
            *long_row(assistant, levels),
            *model_rows(assistant, goals),
        ]
        asked = _times(questions, lambda text: assistant.guidance.find_scripts(text, 5))
        rows.append(("retrieval, warm, p95", f"{_p95(asked) * 1000:.1f} ms", "12 ms"))
        rows += _beside_peers(assistant, [*goals, *levels])
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    rows.append(("memory of this process at its peak", f"{peak:.0f} MB", "700 MB"))
    click.echo("| what | measured | budget |\n| --- | --- | --- |")
    for what, figure, budget in rows:
        click.echo(f"| {what} | {figure} | {budget} |")


def _index_row(assistant: Assistant) -> tuple[str, str, str]:
    started = time.perf_counter()
    assert assistant.guidance.index_id  # the first use builds the index in the empty home
    seconds = time.perf_counter() - started
    return ("index of the whole knowledge base from nothing", f"{seconds:.1f} s", "15 s")


def _writing_rows(assistant: Assistant, goals: Sequence[str], levels: Sequence[str]) -> Rows:
    """Reviews and offline rewrites, each once or more in a warm process."""

    def rewrite(text: str) -> object:
        strengths = STRENGTHS[len(text) % len(STRENGTHS)]
        return assistant.rewrite(RewriteRequest(text=text, kind="goal", strengths=strengths))

    reviewed = statistics.median(_times(levels, lambda text: assistant.review(text, "present_levels")))
    each = statistics.fmean(_times(goals, lambda text: assistant.review(text, "goal"), repeat=5))
    aim = "833 (1 million in ten minutes on two)"
    return [
        ("review of one paragraph, warm, median", f"{reviewed * 1000:.2f} ms", "2 ms"),
        ("goals reviewed per second and core", f"{1 / each:,.0f}", aim),
        ("offline rewrite, warm, p95", f"{_p95(_times(goals, rewrite)) * 1000:.0f} ms", "60 ms"),
    ]


def _beside_peers(assistant: Assistant, texts: Sequence[str]) -> Rows:
    """The same texts through our whole review and through each peer, as ratios of time."""
    ours = sum(_times(texts, lambda text: assistant.review(text)))
    rows: list[tuple[str, str, str]] = []
    for peer in PEERS:
        if peer.marks(texts[:1]) is None:
            rows.append((f"time of {peer.name} on the same texts", "not run here", ""))
            continue
        started = time.perf_counter()
        peer.marks(texts)
        ratio = (time.perf_counter() - started) / ours
        rows.append((f"time of {peer.name} on the same texts", f"{ratio:.1f} times ours", ""))
    return rows


def _cold(text: str) -> float:
    """Seconds of a new process on a machine where the command ran before.

    Python keeps each module in compiled form after its first run, unless this environment forbids it; that
    first run is not measured, or the figure would be that of the compiler.
    """
    command = [sys.executable, "-m", "assistant", "review", text, "--format", "json", "--fail-on", "never"]
    times: list[float] = []
    with tempfile.TemporaryDirectory() as compiled:
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        for _ in range(1 + _COLD_RUNS):
            started = time.perf_counter()
            subprocess.run(
                command, check=True, capture_output=True, env={**kept, "PYTHONPYCACHEPREFIX": compiled}
            )
            times.append(time.perf_counter() - started)
    return statistics.median(times[1:])


def _times(texts: Sequence[str], work: Callable[[str], object], *, repeat: int = 1) -> list[float]:
    for text in texts:
        work(text)  # warm: what is loaded once is loaded, and every pattern is compiled
    times: list[float] = []
    for _ in range(repeat):
        for text in texts:
            started = time.perf_counter()
            work(text)
            times.append(time.perf_counter() - started)
    return times


def _p95(times: Sequence[float]) -> float:
    return sorted(times)[int(0.95 * (len(times) - 1))]


if __name__ == "__main__":
    main()
