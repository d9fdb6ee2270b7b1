"""`strengths eval` on a folder of cases."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner, Result

from evals.command import evaluate

CLEAN = "- {id: a, text: The lift failed.}\n- {id: b, text: Ana reads 40 words.}\n"
FLAGGED = CLEAN.replace("Ana reads 40 words", "Ana is lazy")


def strengths_eval(folder: Path, *more: str) -> Result:
    """What the command does with the cases in `folder`; its results go to `out` beside them."""
    out = str(folder.parent / "out")
    return CliRunner().invoke(evaluate, ["--folder", str(folder), "--out", out, *more])
