"""What a team could use today instead, on the same cases and by the same scorers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from assistant.retrieval.search import Guidance
from evals.cases import CleanCase, GoalCase, PresentLevelsCase, QuestionCase, RewriteCase
from evals.mutants import mutants
from evals.peers import PEERS, Peer, smart_missing
from evals.records import PeerFigure
from evals.score import Score, passed, share
from evals.scorers.coach import topic_in
from evals.scorers.goals import missing_told
from evals.scorers.wording import found_by, none_of, right_of

SMART_CHECKER = "SMART keyword checker"
_VIEWS = {"BM25 alone": "words", "vectors alone": "meaning"}


def peer_figures(
    cases: Mapping[str, Sequence[Any]], guidance: Callable[[], Guidance]
) -> tuple[PeerFigure, ...]:
    """The figures of every peer that can run here.

    Args:
        cases: The cases of each suite that is run.
        guidance: The project's index, which the two halves of the search are asked from.
    """
    found: list[PeerFigure] = []
    for suite, measure in _SUITES.items():
        if cases.get(suite):
            found += measure(cases[suite], guidance)
    return tuple(found)


def _levels(cases: Sequence[PresentLevelsCase], _: object) -> Iterator[PeerFigure]:
    for peer in PEERS:
        marks = _marks(peer, [case.text for case in cases])
        pairs = list(zip(marks, cases, strict=True)) if marks is not None else []
        for name, score in (("deficit wording found", found_by), ("marks that are right", right_of)):
            yield _figure("levels", name, peer.name, (score(m, c) for m, c in pairs))


def _clean(cases: Sequence[CleanCase], _: object) -> Iterator[PeerFigure]:
    for peer in PEERS:
        marks = _marks(peer, [case.text for case in cases])
        pairs = list(zip(marks, cases, strict=True)) if marks is not None else []
        yield _figure("clean", "clean sentences left alone", peer.name, (none_of(m, c) for m, c in pairs))


def _goals(cases: Sequence[GoalCase], _: object) -> Iterator[PeerFigure]:
    told = (missing_told(smart_missing(case.text), case) for case in cases)
    yield _figure("goals", "missing parts told", SMART_CHECKER, told)


def _verify(cases: Sequence[RewriteCase], _: object) -> Iterator[PeerFigure]:
    verdicts = {
        "faithful rewrites accepted": (
            passed(not _scores_lower(c.before, c.after)) for c in cases if c.faithful
        ),
        "unfaithful rewrites caught": (
            passed(_scores_lower(c.before, c.after)) for c in cases if not c.faithful
        ),
    }
    for name, scores in verdicts.items():
        yield _figure("verify", name, SMART_CHECKER, scores)


def _mutants(cases: Sequence[RewriteCase], _: object) -> Iterator[PeerFigure]:
    def caught(case: RewriteCase) -> Score:
        made = mutants(case.before, case.after, case.strengths)
        return share(sum(_scores_lower(case.after, mutant.after) for mutant in made), len(made))

    yield _figure("mutants", "mutants caught", SMART_CHECKER, map(caught, cases))


def _ask(cases: Sequence[QuestionCase], guidance: Callable[[], Guidance]) -> Iterator[PeerFigure]:
    views = guidance().single_views()
    for name, view in _VIEWS.items():
        ranked = [(views.topics(case.text, view), case) for case in cases if case.in_scope]  # pyright: ignore[reportArgumentType]
        for measure, depth in (("right script", 1), ("right script in three", 3)):
            score = partial(topic_in, depth)
            yield _figure("ask", measure, name, (score(topics, case) for topics, case in ranked))


_SUITES: Mapping[str, Callable[[Sequence[Any], Callable[[], Guidance]], Iterator[PeerFigure]]] = {
    "levels": _levels,
    "clean": _clean,
    "goals": _goals,
    "verify": _verify,
    "mutants": _mutants,
    "ask": _ask,
}


def _marks(peer: Peer, texts: Sequence[str]) -> list[list[tuple[int, int]]] | None:
    found = peer.marks(texts)
    return None if found is None else [[(span.start, span.end) for span in spans] for spans in found]


def _scores_lower(before: str, after: str) -> bool:
    """Whether a keyword checker would notice that `after` asks for less than `before`: more parts missing."""
    return len(smart_missing(after)) > len(smart_missing(before))


def _figure(suite: str, measure: str, peer: str, scores: Iterable[Score]) -> PeerFigure:
    values = [score.value for score in scores if score.value is not None]
    mean = sum(values) / len(values) if values else None
    return PeerFigure(suite=suite, measure=measure, peer=peer, mean=mean, cases=len(values))
