"""Ask the public database of known vulnerabilities about every pinned package: `make audit`.

pip-audit asks; the names and versions in the lock files are all that is sent. Not reaching the database is a
failure of its own: nothing was audited, and nothing may look as if it had been.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

LOCKS = ("requirements.lock", "requirements-dev.lock", "requirements-live.lock")
FOUND, NOT_AUDITED = 1, 2
_NOT_REACHED = "audit: The database of vulnerabilities cannot be reached, so NOTHING was audited."
_OPTIONS = (
    "--require-hashes",
    "--disable-pip",
    *("--vulnerability-service", "osv"),  # its other service takes a package it cannot find for a safe one
    *("--timeout", "15"),  # seconds for one question
    *("--progress-spinner", "off"),
)
_ROOT = Path(__file__).parents[1]
Run = Callable[[Sequence[str]], object]


def audit(tool: str, run: Run) -> tuple[int, str]:
    """Ask about all lock files together.

    Args:
        tool: The program pip-audit.
        run: Runs a command; the report is read from the file it writes, not from its exit code, which is the
            same for a vulnerability and for a database that is not there.

    Returns:
        The exit code (0 none known, 1 some, 2 nothing audited), and what to tell.
    """
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        locks = [part for lock in LOCKS for part in ("-r", str(_ROOT / lock))]
        run([tool, *locks, *_OPTIONS, "--format", "json", "--output", str(report)])
        if not report.is_file():
            return NOT_AUDITED, _NOT_REACHED
        packages = json.loads(report.read_text(encoding="utf-8"))["dependencies"]
    skipped = sorted(package["name"] for package in packages if "skip_reason" in package)
    if skipped or not packages:
        return NOT_AUDITED, f"audit: {len(skipped)} packages were not audited: {', '.join(skipped)}."
    told = [
        f"{package['name']} {package['version']}: {vulnerability['id']}, "
        f"fixed in {', '.join(vulnerability['fix_versions']) or 'no version yet'}"
        for package in packages
        for vulnerability in package["vulns"]
    ]
    counted = f"{len(packages)} packages audited, {len(told)} known vulnerabilities."
    return FOUND if told else 0, "\n".join([*told, counted])


def _run(command: Sequence[str]) -> None:
    subprocess.run(command, check=False, capture_output=True)


if __name__ == "__main__":
    code, words = audit(sys.argv[1], _run)
    sys.stdout.write(words + "\n")
    raise SystemExit(code)
