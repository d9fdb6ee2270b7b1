"""The facts of a text, typed and normalised, so that two wordings of one fact have one value."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.checks.facts_signs import NEGATIVE
from assistant.checks.facts_terms import Reading, Term, read_text
from assistant.checks.vocabulary import Vocabulary
from assistant.types import Fact

# Kinds of terms that are facts by themselves; other words are compared as claims, not listed.
TYPED_KINDS = frozenset(
    {
        "support",
        "prompt",
        "setting",
        "service",
        "measurement",
        "test",
        "diagnosis",
        "person",
        "name",
        "frequency",
        "scope",
        "source",
    }
)


def extract_facts(text: str, vocabulary: Vocabulary, *, people: Sequence[str] = ()) -> tuple[Fact, ...]:
    """The facts of `text` in order of place: quantities, supports, settings, people, conditions, needs.

    Args:
        text: one goal or a few paragraphs, exactly as given.
        vocabulary: from `load_vocabulary`.
        people: names the user declared (the student, family, staff).

    Returns:
        Facts with `text[fact.start:fact.end] == fact.text`. "four out of five trials" and "4/5 opps" share
        the value "4/5 trial"; "without reminders" and "no reminders" share "not reminder".
    """
    reading = read_text(text, vocabulary, people)
    facts = [
        Fact(kind=item.kind, value=item.full, start=item.start, end=item.end, text=item.text)
        for item in reading.quantities
    ]
    for term in reading.terms:
        if term.kind in TYPED_KINDS:
            facts.append(
                Fact(kind=_kind(term), value=_value(term), start=term.start, end=term.end, text=term.text)
            )
    facts.extend(_needs(reading))
    return tuple(sorted(facts, key=lambda fact: (fact.start, fact.end, fact.kind)))


def _kind(term: Term) -> str:
    return "person" if term.kind == "name" else term.kind


def _value(term: Term) -> str:
    concepts = sorted(concept.split("#")[0] for concept, _ in term.keys if "#" in concept) or [
        " ".join(term.stems)
    ]
    return f"not {concepts[0]}" if term.sign == NEGATIVE else concepts[0]


def _needs(reading: Reading) -> list[Fact]:
    """Clauses that name a need: what the need words of one sentence say, from the first to the last term."""
    facts: list[Fact] = []
    for sentence in sorted({reading.tokens[index].sentence for index in reading.needs}):
        terms = [
            term
            for term in reading.terms
            if term.sentence == sentence and term.kind in ("skill", "claim", "measurement")
        ]
        if terms:
            value = " ".join(sorted({stem for term in terms for stem in term.stems}))
            start, end = terms[0].start, terms[-1].end
            facts.append(Fact(kind="need", value=value, start=start, end=end, text=reading.text[start:end]))
    return facts
