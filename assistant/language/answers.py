"""What a model may answer: one JSON object, found in whatever it said, checked, turned into our own types."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar, cast

from pydantic import BaseModel, ConfigDict, ValidationError, field_validator

from assistant.types import Draft, LeftOutStrength, Question

MAX_ANSWER_CHARACTERS = 200_000
_MAX_OBJECTS = 200  # places where a JSON object may begin; more than this is not an answer
# They turn letters and digits around on the screen ("10" reads as "01"), strike them out, steer a terminal
# ("\x1b[1A" goes up a line and writes over it), or are never seen.
_TURNS_OR_HIDES = re.compile(
    "[\x07\x08\x1b\x7f-\x84\x86-\x9f\u0334-\u0337\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f]"
)
_OPENING = re.compile(r"\{\s*\"")
_Answer = TypeVar("_Answer", bound=BaseModel)


class UnusableAnswerError(ValueError):
    """The model answered, but not with what was asked for. The message is ours: it goes back to the model."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerDraft:
    """What a model says to a question about a meeting, before any check has looked at it."""

    say: str
    why: str
    ask_in_writing: str
    citations: tuple[str, ...]


class _Tolerant(BaseModel):
    """Strings are strings and lists are lists; extra keys are ignored, an absent or null list is empty."""

    model_config = ConfigDict(strict=True, extra="ignore", hide_input_in_errors=True)


class _QuestionAnswer(_Tolerant):
    part: str = ""
    text: str
    blank: str = ""

    @field_validator("part", "blank", mode="before")
    @classmethod
    def _null_is_empty(cls, value: object) -> object:
        return "" if value is None else value


class _LeftOutAnswer(_Tolerant):
    strength: str
    why: str = ""


class _RewriteAnswer(_Tolerant):
    rewrite: str
    strengths_used: list[str] = []
    questions: list[_QuestionAnswer] = []
    left_out: list[_LeftOutAnswer] = []
    plain_language: str = ""

    @field_validator("strengths_used", "questions", "left_out", mode="before")
    @classmethod
    def _null_is_no_item(cls, value: object) -> object:
        return [] if value is None else value

    @field_validator("questions", mode="before")
    @classmethod
    def _text_is_a_question(cls, value: object) -> object:
        # Small models often write the questions as a plain list of sentences.
        if not isinstance(value, list):
            return value
        items = cast("list[object]", value)
        return [{"text": item} if isinstance(item, str) else item for item in items]

    @field_validator("plain_language", mode="before")
    @classmethod
    def _null_is_empty(cls, value: object) -> object:
        return "" if value is None else value


class _AskAnswer(_Tolerant):
    say: str
    why: str = ""
    ask_in_writing: str = ""
    citations: list[str] = []


def read_rewrite(content: str) -> Draft:
    """The draft in a model's reply.

    Raises:
        UnusableAnswerError: There is no such JSON object, or its `rewrite` is empty.
    """
    answer = read_object(content, _RewriteAnswer)
    if not answer.rewrite.strip():
        raise UnusableAnswerError('The key "rewrite" was empty.')
    draft = Draft(
        text=answer.rewrite.strip(),
        strengths_used=tuple(answer.strengths_used),
        questions=tuple(Question(part=q.part, text=q.text, blank=q.blank) for q in answer.questions),
        left_out=tuple(LeftOutStrength(strength=item.strength, why=item.why) for item in answer.left_out),
        plain_language=answer.plain_language.strip(),
    )
    return map_draft(draft, as_it_reads)


def read_answer(content: str) -> AnswerDraft:
    """The meeting answer in a model's reply; every field is empty when the model found no guidance.

    Raises:
        UnusableAnswerError: There is no such JSON object.
    """
    answer = read_object(content, _AskAnswer)
    return AnswerDraft(
        say=as_it_reads(answer.say.strip()),
        why=as_it_reads(answer.why.strip()),
        ask_in_writing=as_it_reads(answer.ask_in_writing.strip()),
        citations=tuple(dict.fromkeys(answer.citations)),
    )


def as_it_reads(text: str) -> str:
    """`text` without the signs that make the screen show it otherwise than the checks read it."""
    return _TURNS_OR_HIDES.sub("", text)


def draft_texts(draft: Draft) -> tuple[str, ...]:
    """Every text of a draft beside the rewrite itself."""
    questions = (text for q in draft.questions for text in (q.text, q.blank))
    left_out = (text for item in draft.left_out for text in (item.strength, item.why))
    return (*draft.strengths_used, *questions, *left_out, draft.plain_language)


def map_draft(draft: Draft, change: Callable[[str], str]) -> Draft:
    """`draft` with every text replaced by what `change` makes of it."""
    return Draft(
        text=change(draft.text),
        strengths_used=tuple(change(text) for text in draft.strengths_used),
        questions=tuple(
            Question(part=q.part, text=change(q.text), blank=change(q.blank)) for q in draft.questions
        ),
        left_out=tuple(
            LeftOutStrength(strength=change(item.strength), why=change(item.why)) for item in draft.left_out
        ),
        plain_language=change(draft.plain_language),
    )


def read_object(content: str, shape: type[_Answer]) -> _Answer:
    """The last JSON object of `shape` in a model's reply.

    Raises:
        UnusableAnswerError: There is none.
    """
    if not content.strip():
        raise UnusableAnswerError("The answer was empty.")
    if len(content) > MAX_ANSWER_CHARACTERS:
        raise UnusableAnswerError("The answer was far too long.")
    found: _Answer | None = None
    problem = "The answer was not a JSON object."
    for candidate in _objects(content):
        try:
            found = shape.model_validate(candidate)
        except ValidationError as error:
            problem = _describe(error)
    if found is None:
        raise UnusableAnswerError(problem)
    return found  # the last one: what comes before it is thinking aloud


def _objects(text: str) -> Iterator[Mapping[str, Any]]:
    """The outermost JSON objects in `text`, whatever stands around them (fences, greetings, notes)."""
    decoder = json.JSONDecoder(strict=False)  # small models put raw line breaks into strings
    position = 0
    for _ in range(_MAX_OBJECTS):
        opening = _OPENING.search(text, position)
        if opening is None:
            return
        try:
            value, position = cast("tuple[object, int]", decoder.raw_decode(text, opening.start()))
        except (json.JSONDecodeError, RecursionError):
            position = opening.end()
            continue
        if isinstance(value, dict):
            yield cast("dict[str, Any]", value)


def _describe(error: ValidationError) -> str:
    first = error.errors(include_url=False, include_context=False, include_input=False)[0]
    where = ".".join(str(part) for part in first["loc"])
    return f'The key "{where}" was missing or had the wrong type.'


def _object(**properties: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


_TEXT: Mapping[str, Any] = {"type": "string"}
_TEXTS: Mapping[str, Any] = {"type": "array", "items": _TEXT}

# JSON Schema as strict structured output wants it: every key required, no others. A model is asked only for
# what the gate can judge; the offline writer's answers hold the other keys of `_RewriteAnswer` too.
REWRITE_SCHEMA: Mapping[str, Any] = _object(rewrite=_TEXT, strengths_used=_TEXTS)
ANSWER_SCHEMA: Mapping[str, Any] = _object(say=_TEXT, why=_TEXT, ask_in_writing=_TEXT, citations=_TEXTS)
