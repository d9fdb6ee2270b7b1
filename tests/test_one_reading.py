"""What is read once for several questions gives each the answer it gets alone."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from assistant.build import build_assistant
from assistant.settings import Settings

BEFORE = "By May 29, Rosa will read 95 words per minute with no more than 4 errors in 3 of 4 weekly checks."
AFTERS = (
    BEFORE.replace("will read", "will use her love of horses to read"),
    BEFORE.replace("95", "75"),
    BEFORE.replace("no more than 4 errors", "at least 4 errors"),
    BEFORE,
)


def test_several_rewrites_are_compared_as_each_is_alone(tmp_path: Path) -> None:
    assistant = build_assistant(Settings(home=tmp_path))
    together = assistant.verify_each(BEFORE, AFTERS, ["loves horses"])
    assert together == tuple(assistant.verify(BEFORE, after, ["loves horses"]) for after in AFTERS)
    assert [report.passed for report in together] == [True, False, False, True]


def test_numbers_are_reckoned_on_one_thread_unless_the_user_says_otherwise() -> None:
    def threads(**chosen: str) -> str:
        kept = {name: value for name, value in os.environ.items() if name != "OPENBLAS_NUM_THREADS"}
        program = (
            "import assistant, os, sys; print(os.environ['OPENBLAS_NUM_THREADS'], 'numpy' in sys.modules)"
        )
        run = subprocess.run(
            [sys.executable, "-c", program], check=True, capture_output=True, text=True, env=kept | chosen
        )
        return run.stdout.strip()

    assert threads() == "1 False"  # it is said before numpy is there, or it would not be heard
    assert threads(OPENBLAS_NUM_THREADS="2") == "2 False"
