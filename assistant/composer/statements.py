"""Strengths said as sentences of the student: "Ana is good at chess and loves trains." """

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.checks.strength_words import is_negative
from assistant.composer.learner import Learner
from assistant.composer.phrases import StrengthPhrase

_MOST_IN_A_SENTENCE = 3
_BARE = 1  # words of a clause that is no sentence for a plan
_SHOWN = re.compile(r"(?:skill|talent) (?:in|at|for) (\w+ing\b.*)")
_OF_STUDENT = re.compile(r"\b(?:his|their|her(?=\s+[a-z]+))\b")
_NOTE_VERB = re.compile(r"\A(?:is|has) (?:an? )?(?=\w)")  # "Is good at chess" is no note, "Good at chess" is


def statements(given: Sequence[StrengthPhrase], learner: Learner, *, fragment: bool) -> list[str]:
    """The sentences that tell strengths; in notes "Good at chess and loves trains."

    Args:
        given: The strengths; one in the user's own words becomes a sentence of its own.
        learner: Whom the text is about.
        fragment: Whether the place they go to is a list of notes that does not name the student.
    """
    called = "" if fragment else learner.called
    plain = [phrase for phrase in given if not phrase.quoted]
    said: list[str] = []
    for at in range(0, len(plain), _MOST_IN_A_SENTENCE):
        clauses = [
            of_learner(phrase.owned_clause(learner.possessive), learner).strip().rstrip(".!")
            for phrase in plain[at : at + _MOST_IN_A_SENTENCE]
        ]
        if not called and _NOTE_VERB.match(clauses[0]):
            clauses = [_NOTE_VERB.sub("", clause) for clause in clauses]
        shown = _SHOWN.match(plain[at].noun) if called and len(clauses) == 1 else None
        shown = None if is_negative(clauses[0], 0, len(clauses[0])) else shown  # "hits"
        if shown and len(clauses[0].split()) <= _BARE:  # "Nia sings." alone says too little
            said.append(f"{_whose(called, learner)} strengths include {shown[1]}.")
            continue
        said.append(_sentence(called, " and ".join(filter(None, (", ".join(clauses[:-1]), clauses[-1])))))
    own = [phrase.clause.strip().rstrip(".!") for phrase in given if phrase.quoted]
    return said + [_sentence(called, clause) for clause in own]


def _whose(called: str, learner: Learner) -> str:
    """ "Nia's", "The student's" or, where a text says only "she", "Her"."""
    if learner.name or " " in called:
        return f"{called}'" if called.endswith("s") else f"{called}'s"
    return learner.possessive.capitalize()


def of_learner(said: str, learner: Learner) -> str:
    """A strength told with another pronoun than the text has: "good with his hands" of a girl."""
    if learner.possessive not in ("his", "her"):
        return said
    return _OF_STUDENT.sub(learner.possessive, said)


def _sentence(called: str, clause: str) -> str:
    return f"{called} {clause}." if called else f"{clause[:1].upper()}{clause[1:]}."
