"""Below which closeness is a passage of the user's own document not shown? `python -m evals.own_documents`.

A passage too many sends a family to a rule that does not answer them; one too few leaves their own district's
rule unread. The threshold is chosen on every second question and reported on the others.
"""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import click
import yaml

from assistant.documents import read
from assistant.retrieval.own_documents import THRESHOLD, OwnDocuments
from evals.cases import CASES
from evals.measures import Rate

FILE = CASES / "own_documents.yaml"
TRIED = (0.2, 0.25, 0.3, 0.325, 0.35, 0.375, 0.4, 0.425, 0.45, 0.5)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, and what a passage that answers it contains; nothing when no document answers it."""

    text: str
    document: str = ""
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Shown:
    """What was shown at one threshold, of how many questions."""

    threshold: float
    first: int
    among: int
    answered: int
    silent: int
    unanswered: int


def load(path: Path = FILE) -> tuple[dict[str, str], list[Asked], list[Asked]]:
    """The documents by name, the questions they answer, and those they do not."""
    content = cast(dict[str, Any], yaml.safe_load(path.read_text(encoding="utf-8")))
    answered = [
        Asked(q, name, tuple(words.split("|"))) for q, name, words in content["questions"]["answered"]
    ]
    return content["documents"], answered, [Asked(q) for q in content["questions"]["unanswered"]]


def measure(own: OwnDocuments, answered: Sequence[Asked], not_: Sequence[Asked], threshold: float) -> Shown:
    """What `own` shows of its documents for these questions at `threshold`, three passages at most."""
    places = [_place(own, asked, threshold) for asked in answered]
    silent = sum(not own.find(asked.text, 3, threshold) for asked in not_)
    return Shown(threshold, places.count(1), sum(map(bool, places)), len(answered), silent, len(not_))


def _place(own: OwnDocuments, asked: Asked, threshold: float) -> int:
    """Where the passage that answers stands, from 1; 0 when it is not shown."""
    for place, passage in enumerate(own.find(asked.text, 3, threshold), 1):
        named = f"{passage.section} {passage.text}"
        if passage.source.startswith(f"Your document: {asked.document}") and any(
            words in named for words in asked.words
        ):
            return place
    return 0


def fill(home: Path, documents: dict[str, str]) -> OwnDocuments:
    """The documents, added as a user adds them."""
    own = OwnDocuments(home)
    for name, text in documents.items():
        own.add(read.read_text(text, name=name, kind="markdown"))
    return own


def own_document_rates() -> list[Rate]:
    """At the threshold in use, on the half of the questions it was not chosen on."""
    documents, answered, not_ = load()
    with tempfile.TemporaryDirectory() as home:
        shown = measure(fill(Path(home), documents), answered[1::2], not_[1::2], THRESHOLD)
    return [
        Rate("answer shown first", shown.first, shown.answered),
        Rate("answer shown in three", shown.among, shown.answered),
        Rate("silent where nothing answers", shown.silent, shown.unanswered),
    ]


@click.command()
def main() -> None:
    """Print what each threshold shows on the half it is chosen on, and the other half at the one in use."""
    documents, answered, not_ = load()
    with tempfile.TemporaryDirectory() as home:
        own = fill(Path(home), documents)
        click.echo("| half | threshold | answer first | answer in three | silent where nothing answers |")
        click.echo("| --- | --- | --- | --- | --- |")
        for threshold in TRIED:
            _row("chosen on", measure(own, answered[::2], not_[::2], threshold))
        _row("kept aside", measure(own, answered[1::2], not_[1::2], THRESHOLD))


def _row(half: str, shown: Shown) -> None:
    click.echo(
        f"| {half} | {shown.threshold} | {shown.first}/{shown.answered} | {shown.among}/{shown.answered} "
        f"| {shown.silent}/{shown.unanswered} |"
    )


if __name__ == "__main__":
    main()
