"""Why some words are marked: the words, the reason, and another way to say it."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from assistant.types import Finding
from ui.engine import engine_text, suggestion
from ui.markup import Safe, show, tag
from ui.words import category, say


def draw_findings(findings: Sequence[Finding], heading: str, when_none: str) -> None:
    """Draw `findings`, folded away under `heading` with their number.

    Args:
        findings: What to explain; the same words with the same reason are explained once.
        heading: Names the list.
        when_none: Said when there is nothing to explain; "" draws nothing.
    """
    unique = list({(f.matched.casefold(), f.message): f for f in findings}.values())
    if not unique:
        if when_none:
            show(tag("p", when_none, class_="sf-none"))
        return
    with st.expander(f"{heading} ({len(unique)})", icon=":material/lightbulb:"):
        show(tag("ul", *(_item(finding) for finding in unique), class_="sf-findings"))


def _item(finding: Finding) -> Safe:
    tries = [
        tag("p", tag("b", f"{say('finding_try')}: "), suggestion(wording)) for wording in finding.suggestions
    ]
    return tag(
        "li",
        tag(
            "p",
            tag("span", finding.matched, class_="sf-finding sf-user", dir="auto", lang="en"),
            " ",
            tag("span", category(finding.category), class_="sf-badge"),
        ),
        tag("p", engine_text(finding.message)),
        *tries,
        tag("p", engine_text(finding.why), class_="sf-soft"),
    )
