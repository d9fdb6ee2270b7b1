"""The same question gets the same answer in every run, whatever order Python's sets come in that day."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

# What is said twice in the rewrite, in two wordings: which one is shown beside the original must not waver.
PAIRS = [
    (
        "Fallon will stop calling out and will have no more than 2 call-outs per 20-minute lesson.",
        "Fallon will raise his hand and wait, with two call-outs at most per 20-minute lesson.",
    ),
    (
        "Ilka will not be late to second period more than 3 times a month.",
        "Ilka will be on time to second period, with three late arrivals a month at most.",
    ),
    (
        "Weak grasp; can't hold a crayon for more than 4 minutes.",
        "Grasp is a next skill; she holds a crayon for no more than four minutes.",
    ),
    (
        "Orson was absent 12 days and tardy 9 times this year.",
        "Attendance is a need - this year there were 12 absences and 9 late arrivals for Orson.",
    ),
    (
        "Mother reports that Ilka reads at home; teacher reports that Ilka draws in class before lunch.",
        "Teacher reports that Ilka reads at home; mother reports that Ilka draws in class after lunch.",
    ),
    (
        "Orson is good at math and drawing. Orson struggles with reading and spelling.",
        "Orson is good at reading and spelling. Orson struggles with math and drawing.",
    ),
]
TEXTS = [
    "Fallon is lazy and fails to follow 2-step directions. He loves trains and helps younger children.",
    "By May 4, Ilka will read 80 words per minute with 90% accuracy in 4 of 5 trials.",
    "Orson can't sit still, refuses to write and is very low in math. He read 31 words per minute.",
]
QUESTIONS = [
    "They only talk about what my daughter can't do.",
    "Do I have to sign today?",
    "The team wants to cut his speech time from 60 to 30 minutes.",
]
SCRIPT = """
import sys
from pathlib import Path
from assistant.batch import run_batch
from assistant.build import build_assistant
from assistant.settings import Settings

folder, home = Path(sys.argv[1]), Path(sys.argv[2])
assistant = build_assistant(Settings(home=home))
for what in ("verify", "review", "rewrite", "ask"):
    run_batch(assistant, what, folder / f"{what}.jsonl", folder / f"{what}.{sys.argv[3]}.jsonl")
"""


@pytest.mark.slow
def test_answers_do_not_depend_on_the_order_of_sets(home: Path, tmp_path: Path) -> None:
    given = {
        "verify": [{"before": before, "after": after} for before, after in PAIRS],
        "review": [{"text": text} for text in TEXTS],
        "rewrite": [{"text": text, "strengths": ["loves trains"]} for text in TEXTS],
        "ask": [{"question": question} for question in QUESTIONS],
    }
    for what, rows in given.items():
        (tmp_path / f"{what}.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    for seed in "01":
        command = [sys.executable, "-c", SCRIPT, str(tmp_path), str(home), seed]
        subprocess.run(command, check=True, capture_output=True, env=os.environ | {"PYTHONHASHSEED": seed})
    for what, rows in given.items():
        answers = [(tmp_path / f"{what}.{seed}.jsonl").read_text(encoding="utf-8") for seed in "01"]
        assert [answers[0].count("\n"), answers[0].count('"error"')] == [len(rows), 0]
        assert answers[0] == answers[1], what
