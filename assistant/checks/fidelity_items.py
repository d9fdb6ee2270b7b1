"""An entry of a fidelity report, made from the words, terms or quantities it is about."""

from __future__ import annotations

from assistant.checks.facts_quantities import Quantity
from assistant.checks.facts_terms import Reading, Term
from assistant.checks.facts_tokens import Token
from assistant.types import FidelityItem, Span

UNSAID = 'see that "{}" of the original is said here'  # where a word of the original may be missing
TURNED = "one says it is so, the other that it is not"

Place = Token | Term | Quantity


def changed_item(kind: str, was: Place, now: Place, after: Reading, reason: str) -> FidelityItem:
    """What stands in the original as `was` and in the rewrite, `after`, as `now`."""
    return FidelityItem(
        kind=kind,
        text=was.text,
        start=was.start,
        end=was.end,
        counterpart=Span.of(after.text, now.start, now.end),
        reason=reason,
    )


def quantity_item(item: Quantity, reason: str = "", counterpart: Span | None = None) -> FidelityItem:
    """A number, date or limit of one text, with the place in the other that says it, where there is one."""
    return FidelityItem(
        kind=item.kind, text=item.text, start=item.start, end=item.end, counterpart=counterpart, reason=reason
    )


def term_item(term: Term, reason: str) -> FidelityItem:
    """A wording of one text, and what is the matter with it."""
    kind = "person" if term.kind == "name" else term.kind
    return FidelityItem(kind=kind, text=term.text, start=term.start, end=term.end, reason=reason)
