"""What each half of the search finds alone, and what the whole finds: hit@1, hit@3 and reciprocal rank."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from assistant.retrieval.search import Guidance
from evals.cases import QuestionCase
from evals.measures import Rate

_DEEPEST = 50


def retrieval_rates(guidance: Guidance, cases: Sequence[QuestionCase]) -> list[Rate]:
    """The same questions asked of BM25, of the vectors, of both fused, and of the trained whole."""
    views = guidance.single_views()
    asked = [case for case in cases if case.in_scope]
    ways: dict[str, Callable[[str], Sequence[str]]] = {
        "BM25 alone": lambda text: views.topics(text, "words"),
        "vectors alone": lambda text: views.topics(text, "meaning"),
        "BM25 and vectors fused": lambda text: views.topics(text, "fused"),
        "trained on both": lambda text: [s.topic for s, _ in guidance.find_scripts(text, _DEEPEST)],
    }
    return [rate for name, find in ways.items() for rate in _rates(name, asked, find)]


def _rates(name: str, cases: Sequence[QuestionCase], find: Callable[[str], Sequence[str]]) -> list[Rate]:
    places = [_place(case, find(case.text)) for case in cases]
    total = len(cases)
    return [
        Rate(f"hit@1 {name}", sum(place == 1 for place in places), total),
        Rate(f"hit@3 {name}", sum(0 < place <= 3 for place in places), total),
        Rate(f"MRR {name}", sum(1 / place for place in places if place), total),
    ]


def _place(case: QuestionCase, topics: Sequence[str]) -> int:
    """Where the right topic stands, from 1; 0 when it is not there."""
    return topics.index(case.topic) + 1 if case.topic in topics else 0
