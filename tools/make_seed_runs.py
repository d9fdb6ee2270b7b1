"""Make evals/seed_runs.txt: a number for each eight words in a row of the articles the project started from.

    python tools/make_seed_runs.py ARTICLE.txt...

Their titles are left out: a title may be cited.
"""

from __future__ import annotations

import sys
from pathlib import Path

from evals.seed_overlap import FILE, runs

TITLES = (
    "Strengths-based IEPs: What you need to know",
    "Strength-based IEPs: What Parents Need to Know",
    "Undivided: How to Write Strength-Based Goals in an IEP",
    "What does it mean that an IEP goal was partially met?",
)


def main(paths: list[str]) -> None:
    """Write the numbers, sorted, one a line."""
    cited = {number for title in TITLES for _, number in runs(title)}
    found = {number for path in paths for _, number in runs(Path(path).read_text(encoding="utf-8"))}
    FILE.write_text("\n".join(sorted(found - cited)) + "\n", encoding="ascii")


if __name__ == "__main__":
    main(sys.argv[1:])
