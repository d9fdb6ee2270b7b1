"""The goals of this visit: each with its rewrite, the user's own version of it, and what was accepted."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

import streamlit as st

from assistant import intake
from assistant.errors import AssistantError
from assistant.pipeline import Assistant
from assistant.render.drafts import DraftSet, FinishedDraft, Standing, standing
from assistant.types import RewriteRequest, RewriteResult
from ui import session

WRITING = "rewrite_writing"
"""In the session: the rewrite that is on its way."""

_DRAFTS = "rewrite_drafts"
_KEPT = "rewrite_kept"


@dataclass(slots=True)
class Draft:
    """One goal (or one present-levels text), from its rewrite to what the user made of it.

    Attributes:
        number: Its place, from 1.
        name: Ends the keys of its boxes and buttons; another for each draft of the visit.
        request: What it was made from.
        written: The rewrite as the tool made it.
        own: The user's own version, checked, or None.
        past: The texts before it, oldest first.
        put_in: The number of a question to the answer that was put into the text.
        error: Why the last check could not be made.
        accepted: The text the user accepted, or None.
        stated: How often its text says what somebody will do; more than once where it was read as one.
    """

    number: int
    name: str
    request: RewriteRequest
    written: RewriteResult
    own: RewriteResult | None = None
    past: list[str] = field(default_factory=list[str])
    put_in: dict[int, str] = field(default_factory=dict[int, str])
    error: AssistantError | None = None
    accepted: str | None = None
    stated: int = 1

    @property
    def shown(self) -> RewriteResult:
        """The user's own version if there is one, else the tool's."""
        return self.own or self.written

    @property
    def is_accepted(self) -> bool:
        """Whether the user accepted the version that is shown, word for word."""
        return self.accepted == self.shown.after.text

    @property
    def standing(self) -> Standing:
        """Whether it is ready, has blanks for the team, or is to be looked at."""
        return standing(self.shown)

    @property
    def text_key(self) -> str:
        """The key of the box with the text to change."""
        return f"own_text_{self.name}"

    def answer_key(self, number: int) -> str:
        """The key of the box for the answer to a question, counted from 0."""
        return f"own_answer_{self.name}_{number}"

    def answers(self) -> dict[int, str]:
        """What was answered so far, by the number of the question, from 0."""
        boxes = {n: self.answer_key(n) for n in range(len(self.written.questions))}
        typed = {n: str(st.session_state.get(box) or "").strip() for n, box in boxes.items()}
        return {number: text for number, text in typed.items() if text}

    def answers_by_question(self) -> dict[str, str]:
        """What was answered so far, by the question's own words."""
        return {self.written.questions[number].text: text for number, text in self.answers().items()}


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """What the user made of a goal in an earlier visit.

    Attributes:
        goal: The text that was rewritten.
        text: The version that was shown.
        answers: What was answered, by the question's own words.
    """

    goal: str
    text: str
    answers: Mapping[str, str]


@dataclass(slots=True)
class Drafts:
    """All that was made of one pasted text.

    Attributes:
        request: The whole text, with what holds for each goal.
        items: The drafts, at least one.
        lead: What stands above the goals, unchanged.
        left: The goals beyond the limit, unchanged.
        turn: Which rewrite of the visit it is.
    """

    request: RewriteRequest
    items: list[Draft]
    lead: str
    left: str
    turn: int

    @property
    def several(self) -> bool:
        """Whether it is more than one goal."""
        return len(self.items) > 1

    def finished(self) -> DraftSet:
        """What is taken along."""
        drafts = tuple(FinishedDraft(draft.shown, draft.is_accepted) for draft in self.items)
        return DraftSet(drafts=drafts, lead=self.lead, left=self.left)


def current() -> Drafts | None:
    """What is on the page, or None before the first rewrite."""
    return st.session_state.get(_DRAFTS)


def keep(drafts: Drafts) -> None:
    """Put `drafts` on the page: it is not being written any more."""
    st.session_state[_DRAFTS] = drafts
    session.forget(WRITING)


def forget() -> None:
    """Empty the page; what is still being written, or waits to be brought back, is dropped."""
    session.forget(_DRAFTS, _KEPT, WRITING)


def bring_back(kept: Sequence[KeptDraft]) -> None:
    """Let the next rewrite begin with what was `kept`."""
    st.session_state[_KEPT] = tuple(kept)


def brought_back() -> tuple[KeptDraft, ...]:
    """What `bring_back` was given, once; empty without it."""
    return st.session_state.pop(_KEPT, ())


@dataclass(frozen=True, slots=True)
class Parts:
    """A text cut into what is rewritten one by one.

    Attributes:
        requests: One for each goal up to the limit.
        stated: For each of them, how often it says what somebody will do.
        lead: What stands above the goals.
        left: The goals beyond the limit.
    """

    requests: tuple[RewriteRequest, ...]
    stated: tuple[int, ...]
    lead: str = ""
    left: str = ""


def parts(assistant: Assistant, request: RewriteRequest) -> Parts:
    """What `request` is cut into; all of it in one where it holds one goal.

    Raises:
        InputError: The text cannot be used.
    """
    listed = assistant.split(request)
    chosen, rest = listed.goals[: intake.MAX_GOALS], listed.goals[intake.MAX_GOALS :]
    stated = tuple(item.stated for item in chosen)
    if len(listed.goals) == 1:
        return Parts((request,), stated)
    left = "".join(item.mark.text + item.goal.text for item in rest)
    single = tuple(
        replace(request, text=item.goal.text.strip(), kind="goal", whole=request.text) for item in chosen
    )
    return Parts(single, stated, listed.lead.text.strip(), left.strip())


def write(
    assistant: Assistant,
    request: RewriteRequest,
    turn: int,
    on_progress: Callable[[int, int], None],
    on_draft: Callable[[str], None],
) -> Drafts:
    """Rewrite each goal of a text, one after the other.

    Args:
        assistant: Who writes.
        request: The text, the strengths and the names: they hold for each goal.
        turn: Which rewrite of the visit it is.
        on_progress: Called with the goal that is next and the number of goals.
        on_draft: Given what a model has written so far of that goal, unchecked, as it comes.

    Raises:
        InputError: The text, a strength or a name cannot be used.
    """
    cut = parts(assistant, request)
    items: list[Draft] = []
    for number, (part, stated) in enumerate(zip(cut.requests, cut.stated, strict=True), start=1):
        on_progress(number, len(cut.requests))
        name = str(turn) if number == 1 else f"{turn}_goal{number}"
        written = assistant.rewrite(part, on_draft)
        items.append(Draft(number=number, name=name, request=part, written=written, stated=stated))
    return Drafts(request=request, items=items, lead=cut.lead, left=cut.left, turn=turn)
