"""The strengths finder: thirty questions, and answers made into phrases a goal can use.

No scores, no ranks, no types of learners (knowledge_facts part D). One answer is a hint: it is written down
as a strength when a second person or a work sample agrees.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.datafiles import Located, read_yaml
from assistant.errors import InputError

WHO: tuple[str, ...] = ("student", "caregiver", "teacher")
BLANK = "___"
_KEYS = ("id", "who", "ages", "domain", "question", "phrase", "look_for", "question_es", "look_for_es")
_AGES = re.compile(r"(\d{1,2})-(\d{1,2})")
_MOST = 300  # characters of one answer

# A trait is praise until somebody says what the child did.
_TRAIT = re.compile(
    r"(?:(?:very|really|so|always|just|is|he['’]s|she['’]s|he|she|they|it['’]s|a|an|the|and|my|kid|child|boy|girl)[\s,]+)*"
    r"(?:sweet|nice|kind|good|great|smart|funny|happy|quiet|polite|friendly|caring|loving|creative|helpful|"
    r"hard[- ]?work(?:er|ing)|hardworking|pleasant|joy|delight|everything|anything|nothing)"
    r"(?:[\s,]+(?:and|kid|child|boy|girl|person|sweet|nice|kind|smart|funny|happy|quiet|polite|friendly|caring))*"
    r"[.! ]*",
    re.IGNORECASE,
)
_TRAIT_ES = re.compile(
    r"(?:(?:muy|tan|siempre|es|él|ella|un|una|el|la|y|mi|hij[oa]|niñ[oa]|persona)[\s,]+)*"
    r"(?:lind[oa]|buen[oa]?|bonit[oa]|amable|cariños[oa]|listo|lista|inteligente|chistos[oa]|feliz|alegre|tranquil[oa]|"
    r"educad[oa]|amigable|noble|creativ[oa]|trabajador[a]?|tierno|tierna|encanto|todo|nada)"
    r"(?:[\s,]+(?:y|muy|hij[oa]|niñ[oa]|persona|lind[oa]|buen[oa]|amable|cariños[oa]|listo|lista|inteligente|chistos[oa]|"
    r"alegre|noble|trabajador[a]?))*[.! ]*",
    re.IGNORECASE,
)
# One or more of these and nothing else ("idk lol"). A longer wording stands before the one it starts with.
_NO_ANSWER = re.compile(
    r"\W*+(?>(?:none\s+of\s+your\s+business|i\s+(?:don['’]?t|do\s+not)\s+(?:know|care)(?:\s+anything)?|not\s+sure|"
    r"idk|dunno|skip|pass|none|n/?a|no\s+(?:idea|clue)|no\s+(?:lo\s+)?s[eé]|no\s+estoy\s+segur[oa]|no\s+me\s+importa|"
    r"ningun[oa]|paso|ni\s+idea|nothing|nada|lol|h+m+|whatever|nope|nah|no|yes|s[ií]|"
    r"(?:ur|yo|your)\s+m(?:o|a)m(?:m?a)?|tu\s+mam[aá]|poop|caca|(?:asdf|qwert)\w*)(?:\W++|\Z))*+",
    re.IGNORECASE,
)
# Said in a bad moment, or about oneself in one: no strength, and nothing to put into a goal.
_UPSET = re.compile(
    r"\b(?:fuck\w*|shit\w*|damn|bitch\w*|assholes?|mierda|put[oa]s?|pinche|ching(?:a|ue|on|ón)\w*)\b|\bi\s+(?:hate|suck)\b|"
    r"\b(?:bad|no\s+good|mal[oa])\s+(?:at|en|para)\s+(?:everything|anything|todo)\b|\bodio\b",
    re.IGNORECASE,
)
_ASK_AGAIN = "Ask again at another time, or in other words."
_ASK_AGAIN_ES = "Pregunte otra vez en otro momento, o con otras palabras."
_SENTENCE = re.compile(r"(?:i|i['’]m|my|we|he|she|they|me|yo|mi)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class FinderQuestion:
    """One question: for whom (`student`, `caregiver` or `teacher`), and for which ages (both included)."""

    id: str
    who: str
    youngest: int
    oldest: int
    domain: str
    question: str
    phrase: str
    look_for: str
    question_es: str
    look_for_es: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundStrength:
    """What became of one answer.

    `phrase` is how a goal can use it, or empty when it is praise without an act or was said in a bad moment:
    `ask` then says what to ask next, else what to look for. `words` are the answer, unchanged.
    """

    question_id: str
    who: str
    domain: str
    words: str
    phrase: str
    ask: str


def load_finder(knowledge: Path) -> tuple[FinderQuestion, ...]:
    """The questions of `knowledge`/finder/questions.yaml, in order.

    Raises:
        DataError: The file is missing or not valid; names file, line, value and fix.
    """
    top = read_yaml(knowledge / "finder" / "questions.yaml").keys(("questions",))
    return tuple(_question(entry) for entry in top["questions"].items(at_least=1))


def questions_for(
    questions: Sequence[FinderQuestion], who: str, age: int | None = None
) -> tuple[FinderQuestion, ...]:
    """The questions to put to one person.

    Args:
        questions: All of them, from `load_finder`.
        who: `student`, `caregiver` or `teacher`.
        age: The student's age in years, or None for every age.

    Raises:
        InputError: `who` is not one of the three.
    """
    if who not in WHO:
        raise InputError(f"{who!r} cannot be asked.", f"Use one of: {', '.join(WHO)}.")
    return tuple(q for q in questions if q.who == who and (age is None or q.youngest <= age <= q.oldest))


def strengths_from(
    questions: Sequence[FinderQuestion], answers: Mapping[str, str], *, in_spanish: bool = False
) -> tuple[FoundStrength, ...]:
    """What the answers give, in the order of the questions; skipped ones give nothing.

    Args:
        questions: All of them.
        answers: Question id to the answer as it was given.
        in_spanish: Say in Spanish what to ask next and look for. The phrase stays English, as goals are.

    Raises:
        InputError: An id is unknown, or an answer is longer than 300 characters.
    """
    known = {question.id: question for question in questions}
    for key, text in answers.items():
        if key not in known:
            raise InputError(f"There is no question {key!r}.", "Use the ids of the questions, like Q1.")
        if len(text) > _MOST:
            asked = known[key].question_es if in_spanish else known[key].question
            raise InputError(f"The answer to “{asked}” is too long.", f"Keep it under {_MOST} characters.")
    return tuple(
        _found(question, answers[question.id].strip(), in_spanish=in_spanish)
        for question in questions
        if question.id in answers and not _NO_ANSWER.fullmatch(answers[question.id])
    )


def _found(question: FinderQuestion, words: str, *, in_spanish: bool) -> FoundStrength:
    upset = bool(_UPSET.search(words))
    praise = bool(_TRAIT.fullmatch(words) or _TRAIT_ES.fullmatch(words))
    if upset:
        ask = _ASK_AGAIN_ES if in_spanish else _ASK_AGAIN
    elif in_spanish:
        ask = "¿Qué pasó la semana pasada que lo mostró?" if praise else f"Busque: {question.look_for_es}."
    else:
        ask = "What happened last week that showed it?" if praise else f"Look for: {question.look_for}."
    said = words.rstrip(" .!")
    if _SENTENCE.match(said):
        said = f"“{said}”"  # a whole sentence stands in a phrase as what was said
    return FoundStrength(
        question_id=question.id,
        who=question.who,
        domain=question.domain,
        words=words,
        phrase="" if praise or upset else question.phrase.replace(BLANK, said),
        ask=ask,
    )


def _question(entry: Located) -> FinderQuestion:
    given = entry.keys(_KEYS)
    ages = _AGES.fullmatch(given["ages"].text())
    if ages is None:
        raise given["ages"].wrong('Write the ages like "5-10".')
    phrase = given["phrase"].flat()
    if phrase.count(BLANK) != 1:
        raise given["phrase"].wrong("Put one blank, ___, where the answer goes.")
    return FinderQuestion(
        id=given["id"].text(),
        who=given["who"].choice(WHO),
        youngest=int(ages[1]),
        oldest=int(ages[2]),
        domain=given["domain"].flat(),
        question=given["question"].flat(),
        phrase=phrase,
        look_for=given["look_for"].flat(),
        question_es=given["question_es"].flat(),
        look_for_es=given["look_for_es"].flat(),
    )
