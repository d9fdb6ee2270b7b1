"""Answering one question about a meeting: the script first, in a model's words if there is one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant import intake
from assistant.errors import ModelError
from assistant.once import Once
from assistant.parts import Parts
from assistant.types import Answer

if TYPE_CHECKING:
    from assistant.language.chain import AnswerChain
    from assistant.language.meter import Meter

PASSAGES_PER_ANSWER = 5
PAGES_PER_ANSWER = 2


class Answerer:
    """Finds the script, and lets a model word it as far as the guidance carries the words."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def answer(
        self, question: str, people: Sequence[str], earlier: Sequence[str], *, in_spanish: bool = False
    ) -> Answer:
        """See `Assistant.ask`."""
        from assistant import coach  # a review in a fresh process pays for no meeting

        intake.check_text(question, what="The question", limit=intake.MAX_REWRITE_CHARACTERS)
        people = intake.check_people(people)
        scripted = coach.answer(
            self._parts.guidance(), question, PASSAGES_PER_ANSWER, people, earlier, in_spanish=in_spanish
        )
        chain = self._parts.answer_chain
        if chain is None or scripted.status != "answered":
            return scripted
        from assistant.language.meter import Meter

        meter = Meter(self._parts.price)
        try:
            answer = self._in_a_models_words(chain, scripted, question, people, meter)
        except ModelError as error:
            answer = replace(scripted, note=f"{error.problem} {error.fix} The script is shown.")
        return replace(answer, usage=meter.usage)

    def _in_a_models_words(
        self,
        chain: Once[AnswerChain],
        scripted: Answer,
        question: str,
        people: Sequence[str],
        meter: Meter,
    ) -> Answer:
        from assistant import coach  # as above

        sources = coach.sources_for(self._parts.guidance(), scripted, question, PAGES_PER_ANSWER)
        hidden = self._parts.redactor().redact((question,), people)
        draft = chain().answer(
            hidden.texts[0], sources, deadline=self._parts.deadline_seconds, hidden=hidden, meter=meter
        )
        restored = replace(
            draft,
            say=hidden.restore(draft.say),
            why=hidden.restore(draft.why),
            ask_in_writing=hidden.restore(draft.ask_in_writing),
        )
        return coach.from_model(scripted, restored, sources, self._parts.claims(), question)
