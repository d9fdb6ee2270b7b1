"""Cards and tables that several pages draw alike."""

from __future__ import annotations

from collections.abc import Sequence

from ui.markup import Safe, tag
from ui.words import say


def table(columns: Sequence[str], body: Sequence[Safe], *, extra: str = "") -> Safe:
    """A table whose rows become cards on a phone.

    Args:
        columns: Keys of the catalogue.
        body: Its rows.
        extra: One more class.
    """
    head = tag("tr", *(tag("th", say(column), scope="col") for column in columns))
    return tag(
        "table", tag("thead", head), tag("tbody", *body), class_=f"sf-table sf-labelled {extra}".strip()
    )


def card(heading: str, *children: str, extra: str = "") -> Safe:
    """A card with a heading."""
    return tag(
        "section", tag("h3", heading), *children, class_=f"sf-card {extra}".strip(), aria_label=heading
    )
