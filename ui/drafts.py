"""The goals of this visit: each with its rewrite, the user's own version of it, and what was accepted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

import streamlit as st

from assistant import intake
from assistant.errors import AssistantError
from assistant.pipeline import Assistant
from assistant.render.drafts import DraftSet, FinishedDraft, Standing, standing
from assistant.types import RewriteRequest, RewriteResult

_DRAFTS = "rewrite_drafts"


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


@dataclass(slots=True)
class Drafts:
    """All that was made of one pasted text.

    Attributes:
        items: The drafts, at least one.
        lead: What stands above the goals, unchanged.
        left: The goals beyond the limit, unchanged.
        turn: Which rewrite of the visit it is.
    """

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
    """Put `drafts` on the page."""
    st.session_state[_DRAFTS] = drafts


def forget() -> None:
    """Empty the page."""
    st.session_state.pop(_DRAFTS, None)


def requests(assistant: Assistant, request: RewriteRequest) -> tuple[str, list[RewriteRequest], str]:
    """What stands above the goals, a request for each goal up to the limit, and the goals beyond it.

    Raises:
        InputError: The text cannot be used.
    """
    listed = assistant.split(request)
    if len(listed.goals) == 1:
        return "", [request], ""
    chosen, rest = listed.goals[: intake.MAX_GOALS], listed.goals[intake.MAX_GOALS :]
    left = "".join(item.mark.text + item.goal.text for item in rest)
    single = [replace(request, text=item.goal.text.strip(), kind="goal") for item in chosen]
    return listed.lead.text.strip(), single, left.strip()


def write(
    assistant: Assistant, request: RewriteRequest, turn: int, on_progress: Callable[[int, int], None]
) -> Drafts:
    """Rewrite each goal of a text, one after the other.

    Args:
        assistant: Who writes.
        request: The text, the strengths and the names: they hold for each goal.
        turn: Which rewrite of the visit it is.
        on_progress: Called with the goal that is next and the number of goals.

    Raises:
        InputError: The text, a strength or a name cannot be used.
    """
    lead, single, left = requests(assistant, request)
    items: list[Draft] = []
    for number, part in enumerate(single, start=1):
        on_progress(number, len(single))
        name = str(turn) if number == 1 else f"{turn}_goal{number}"
        items.append(Draft(number=number, name=name, request=part, written=assistant.rewrite(part)))
    return Drafts(items=items, lead=lead, left=left, turn=turn)
