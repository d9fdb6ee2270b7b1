"""A language model as a second opinion on rewrites. It is shown beside the rules and decides nothing."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from langchain_core.language_models import BaseChatModel
from pydantic import BaseModel, ConfigDict

from assistant.datablock import AnswerBlock, GuidanceNote
from assistant.datafiles import read_markdown
from assistant.errors import ModelError, SettingsError
from assistant.language.answers import read_object
from assistant.language.caller import Caller
from assistant.language.deadline import Deadline
from assistant.language.meter import Meter
from assistant.language.models import FormatLadder, build_chat_model
from assistant.language.prompts import Prompt
from assistant.language.redact import PresidioRedactor, Redactor
from assistant.settings import OFFLINE, Settings
from evals.score import Score, passed

_PROMPT = Path(__file__).with_name("judge.v1.md")
_MOST_FAILURES = 5  # in a row: a judge that cannot be reached is not asked a thousand times
# What one judgement sends and receives, about: the prompt, two texts, four words and a reason.
TOKENS_IN, TOKENS_OUT = 1100, 80

SAME, INVENTED, NEEDS, MEANS = "same_expectation", "nothing_invented", "needs_kept", "strength_as_means"
_FAITHFUL = (SAME, INVENTED, NEEDS)
# The judge's measures of each suite; the rule they stand beside; and the questions they rest on.
QUESTIONS: Mapping[str, Mapping[str, tuple[str, tuple[str, ...]]]] = {
    "rewrite": {
        "judge: same expectation": ("numbers kept", (SAME,)),
        "judge: nothing invented": ("no number invented", (INVENTED,)),
        "judge: needs kept": ("needs kept", (NEEDS,)),
        "judge: strength as means": ("strength as means", (MEANS,)),
    },
    "verify": {
        "judge: faithful rewrites accepted": ("faithful rewrites accepted", _FAITHFUL),
        "judge: unfaithful rewrites caught": ("unfaithful rewrites caught", _FAITHFUL),
    },
}
# Measures that ask whether something wrong was caught: there the judge is right when it says no.
CAUGHT = frozenset({"unfaithful rewrites caught"})


class _Judgement(BaseModel):
    model_config = ConfigDict(strict=True, extra="ignore", hide_input_in_errors=True)

    same_expectation: bool
    nothing_invented: bool
    needs_kept: bool
    strength_as_means: bool
    why: str = ""


_SCHEMA = {
    "type": "object",
    "properties": {
        **{name: {"type": "boolean"} for name in (*_FAITHFUL, MEANS)},
        "why": {"type": "string"},
    },
    "required": [*_FAITHFUL, MEANS, "why"],
    "additionalProperties": False,
}


@dataclass(frozen=True, slots=True)
class Opinion:
    """The judge's scores of one case by measure, and the tokens they took."""

    scores: Mapping[str, Score]
    tokens_in: int
    tokens_out: int


class Judge:
    """Asks one chat model about rewrites. Names are masked before anything is sent.

    Args:
        model: Any LangChain chat model.
        seconds: Longest wait for one judgement, retries and all.
        redactor: Masks names; the product's own when None.
    """

    def __init__(self, model: BaseChatModel, seconds: float, redactor: Redactor | None = None) -> None:
        self._caller = Caller(model, FormatLadder(model), _SCHEMA, _read)
        self._seconds = seconds
        self._redactor = redactor or PresidioRedactor()
        self._failures = 0

    def opinion(
        self, suite: str, rules: Mapping[str, Score], before: str, after: str, strengths: Sequence[str]
    ) -> Opinion:
        """What the judge says of one rewrite, under each measure whose rule applies to the case.

        A judge that fails, or answers with anything but what was asked for, leaves the case unscored.

        Args:
            suite: Which questions to ask.
            rules: The scores by rule of the same case.
            before: The original.
            after: The rewrite.
            strengths: What the rewrite was allowed to use.
        """
        asked = {
            name: (rule, needed)
            for name, (rule, needed) in QUESTIONS[suite].items()
            if rule in rules and rules[rule].value is not None
        }
        if not asked:
            return Opinion({}, 0, 0)
        meter = Meter()
        try:
            judgement = self._ask(before, after, strengths, meter)
        except ModelError as error:
            self._failures += 1
            scores = {name: Score(None, error.problem) for name in asked}
        else:
            self._failures = 0
            scores = {
                name: _score(judgement, needed, says_yes=rule not in CAUGHT)
                for name, (rule, needed) in asked.items()
            }
        used = meter.usage
        return Opinion(scores, used.tokens_in if used else 0, used.tokens_out if used else 0)

    def _ask(self, before: str, after: str, strengths: Sequence[str], meter: Meter) -> _Judgement:
        if self._failures >= _MOST_FAILURES:
            raise ModelError(
                f"The judge failed {_MOST_FAILURES} times in a row and was not asked again.",
                "Check the model, or leave out --judge.",
            )
        hidden = self._redactor.redact((before, after, *strengths))
        first, second, *known = hidden.texts
        notes = [
            GuidanceNote(id="original", title="The original", text=first),
            GuidanceNote(id="rewrite", title="The rewrite", text=second),
        ]
        if known:
            text = "\n".join(known)
            notes.append(GuidanceNote(id="strengths", title="What the rewrite may use", text=text))
        block = AnswerBlock(question="Four questions about the rewrite.", guidance=tuple(notes))
        return self._caller.call(judge_prompt(), block, Deadline(self._seconds), lambda _: "", meter)


def open_judge(model: str, settings: Settings) -> Judge:
    """The judge `model` at the server of the settings.

    Raises:
        SettingsError: It cannot be called as configured.
    """
    if model == OFFLINE or not (settings.base_url or settings.api_key):
        raise SettingsError(
            f"The judge {model!r} cannot be asked: it is no model, or there is no key for it.",
            "Name a model, and set OPENAI_API_KEY, or STRENGTHS_BASE_URL for a server of your own.",
        )
    chat = build_chat_model(
        model=model,
        base_url=settings.base_url,
        api_key=settings.api_key,
        timeout_seconds=settings.timeout_seconds,
    )
    return Judge(chat, settings.timeout_seconds)


@cache
def judge_prompt() -> Prompt:
    """The judge's prompt.

    Raises:
        DataError: The file is missing or not valid.
    """
    page = read_markdown(_PROMPT)
    head = page.head.keys(("name", "version", "description", "variables"))
    return Prompt(
        name=head["name"].text(),
        version=f"v{head['version'].text()}",
        description=head["description"].flat(),
        variables=("data",),
        system=page.section("system"),
        human=page.section("human"),
        text=page.text,
        sha256=hashlib.sha256(page.text.encode()).hexdigest(),
    )


def _read(content: str) -> _Judgement:
    return read_object(content, _Judgement)


def _score(judgement: _Judgement, needed: Sequence[str], *, says_yes: bool) -> Score:
    yes = all(getattr(judgement, name) for name in needed)
    return passed(yes == says_yes, judgement.why or "the judge gives no reason")
