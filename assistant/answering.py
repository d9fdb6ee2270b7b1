"""Answering one question about a meeting: the script first, in a model's words if there is one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from assistant import intake
from assistant.errors import ModelError
from assistant.language.deadline import Deadline, within
from assistant.once import Once
from assistant.parts import Parts
from assistant.types import Answer

if TYPE_CHECKING:
    from assistant.language.chain import AnswerChain
    from assistant.language.meter import Meter

PASSAGES_PER_ANSWER = 5
PAGES_PER_ANSWER = 2


@dataclass(frozen=True, slots=True)
class _Task:
    """What a model may word anew, and by when."""

    scripted: Answer
    question: str
    people: tuple[str, ...]
    deadline: Deadline


class Answerer:
    """Finds the script, and lets a model word it as far as the guidance carries the words."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def answer(
        self, question: str, people: Sequence[str], earlier: Sequence[str], *, in_spanish: bool = False
    ) -> Answer:
        """See `Assistant.ask`."""
        from assistant import coach  # a review in a fresh process pays for no meeting

        intake.check_text(
            question,
            what="The question",
            limit=intake.MAX_REWRITE_CHARACTERS,
            shorter="Ask one thing at a time, in a few sentences.",
        )
        people = intake.check_people(people)
        scripted = coach.answer(
            self._parts.guidance(), question, PASSAGES_PER_ANSWER, people, earlier, in_spanish=in_spanish
        )
        chain = self._parts.answer_chain
        if chain is None or scripted.status != "answered" or not scripted.say:
            return scripted
        if scripted.language != "en":  # what holds a model to the guidance reads English only
            return scripted
        from assistant.language.failures import out_of_time
        from assistant.language.meter import Meter

        # What is loaded once would be taken from the model's own time.
        self._parts.redactor().redact(("",))
        chain()
        deadline, meter = within(self._parts.deadline_seconds), Meter(self._parts.price)
        task = _Task(scripted, question, tuple(people), deadline)
        try:
            answer = deadline.run(lambda: self._in_a_models_words(chain, task, meter))
        except (ModelError, TimeoutError) as error:
            told = error if isinstance(error, ModelError) else out_of_time(asked=meter.asked).error
            answer = replace(scripted, note=f"{told.problem} {told.fix} The script is shown.")
        return replace(answer, usage=meter.usage)

    def _in_a_models_words(self, chain: Once[AnswerChain], task: _Task, meter: Meter) -> Answer:
        from assistant import coach  # as above

        guidance = self._parts.guidance()
        sources = coach.sources_for(guidance, task.scripted, task.question, PAGES_PER_ANSWER)
        hidden = self._parts.redactor().redact((task.question,), task.people)
        draft = chain().answer(
            hidden.texts[0], sources, deadline=task.deadline.left, hidden=hidden, meter=meter
        )
        restored = replace(
            draft,
            say=hidden.restore(draft.say),
            why=hidden.restore(draft.why),
            ask_in_writing=hidden.restore(draft.ask_in_writing),
        )
        answer = coach.from_model(task.scripted, restored, sources, self._parts.claims(), task.question)
        return replace(answer, note=f"{answer.note} {guidance.trouble}".strip())
