"""What made a run, so that it can be made again."""

from __future__ import annotations

import hashlib
import platform
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from assistant.build import product_version
from assistant.settings import data_folder
from evals.cases import CASES
from evals.judge import judge_prompt
from evals.writers import WriterName, model_name

# A run may be resumed, and compared case by case, only where these agree.
KEYS = ("writer", "model", "judge", "code", "knowledge", "prompts", "cases")
_LIBRARIES = ("chromadb", "langchain-core", "numpy", "onnxruntime", "presidio-analyzer", "spacy")


def provenance(writer: WriterName, cases: Path = CASES, judge: str = "") -> dict[str, str]:
    """Commit, day, dirty flag, model, hashes of code, knowledge, prompts and cases, and versions."""
    package = Path(__file__).resolve().parents[1]
    return {
        "version": product_version(),
        "commit": _git("rev-parse", "--short=12", "HEAD") or "unknown",
        "date": datetime.now(UTC).date().isoformat(),
        "dirty": "yes" if _git("status", "--porcelain", "--untracked-files=no") else "no",
        "writer": writer,
        "model": model_name(writer),
        "judge": f"{judge} (prompt {judge_prompt().sha256[:8]})" if judge else "none",
        "code": _digest(p for room in ("assistant", "evals") for p in (package / room).rglob("*.py")),
        "knowledge": _digest(data_folder("knowledge").rglob("*")),
        "rules": _digest((data_folder("knowledge") / "rules").rglob("*")),
        "prompts": _digest(data_folder("prompts").rglob("*")),
        "cases": _digest(cases.rglob("*.yaml")),
        "python": platform.python_version(),
        "libraries": ", ".join(f"{name} {version(name)}" for name in _LIBRARIES),
    }


def same_run(left: Mapping[str, str], right: Mapping[str, str]) -> bool:
    """Whether two runs were made of the same things."""
    return all(left.get(key) == right.get(key) for key in KEYS)


def _digest(paths: Iterable[Path]) -> str:
    digest = hashlib.sha256()
    for path in sorted(p for p in paths if p.is_file() and "__pycache__" not in p.parts):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


def _git(*arguments: str) -> str:
    program = shutil.which("git")
    if program is None:
        return ""
    here = Path(__file__).resolve().parent
    done = subprocess.run([program, *arguments], cwd=here, capture_output=True, text=True, check=False)
    return done.stdout.strip() if done.returncode == 0 else ""
