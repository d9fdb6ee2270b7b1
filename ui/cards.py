"""Cards, tables and verdicts that several pages draw alike."""

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


def cell(label: str, *children: str, look: str = "") -> Safe:
    """A cell of such a table; without children a dash, which a phone has no room for.

    Args:
        label: What its column is called, in the words of the page; "" where the cell speaks for itself.
        children: What stands in it.
        look: One class.
    """
    if not children:
        return tag("td", "–", class_="sf-none", data_label=label)
    return tag("td", *children, class_=look, data_label=label)


def card(heading: str, *children: str, extra: str = "", goal: str = "", level: str = "h3") -> Safe:
    """A card with a heading.

    Args:
        heading: Its heading.
        children: What stands under it.
        extra: One more class.
        goal: The number of the goal it is about, where several goals have such a card.
        level: The element of the heading: "h2" where no verdict stands above the card.
    """
    label = named_for(heading, goal)
    return tag("section", tag(level, heading), *children, class_=f"sf-card {extra}".strip(), aria_label=label)


def named_for(heading: str, goal: str) -> str:
    """`heading` for those who hear it out of place: with the goal it belongs to, if there are several."""
    return f"{heading} ({say('goal_number', number=goal)})" if goal else heading


def status(sign: str, heading: str, *more: str, look: str, identity: str = "", label: str = "") -> Safe:
    """A verdict as a sign and words.

    Args:
        sign: Seen, and not read aloud: `heading` says the same.
        heading: The verdict.
        more: What stands under it.
        look: Ends the name of its class, such as "accepted".
        identity: Its id where the focus is to land on it, so that it is read first.
        label: What it is called when it is focused.
    """
    focusable = {"id": identity, "tabindex": "-1", "aria_label": label} if identity else {}
    return tag(
        "section",
        tag("span", sign, class_="sf-sign", aria_hidden="true"),
        tag("div", tag("h2", heading, class_="sf-status-line"), *more),
        class_=f"sf-status sf-{look}",
        **focusable,
    )
