"""How every chart looks: the page's own ink, in light and in dark, and words for who cannot see it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import streamlit as st

if TYPE_CHECKING:  # charts take 80 MB that other pages do without
    import altair as alt

_INK = {"light": "#22282b", "dark": "#eef1ee"}
_LABEL_PIXELS = 13
COLOURS = {
    "light": ("#1f7d70", "#c2570c", "#5b6abf", "#8a5a00", "#a23b72", "#5f6b6d"),
    "dark": ("#5fc4b4", "#f09a5b", "#a3aef0", "#e0b04a", "#e58fb8", "#b9c4c3"),
}
"""Of marks that stand beside each other, in the order in which they are taken."""


def theme() -> Literal["light", "dark"]:
    """What the visitor's computer or phone asks for."""
    return "dark" if st.context.theme.type == "dark" else "light"


def colours() -> tuple[str, ...]:
    """The colours of marks on the page as it is now."""
    return COLOURS[theme()]


def ink() -> str:
    """The colour of letters on the page as it is now."""
    return _INK[theme()]


def draw_chart(
    chart: alt.Chart | alt.LayerChart | alt.FacetChart, told: str, *, key: str | None = None
) -> None:
    """Draw `chart` as wide as the page.

    Args:
        chart: What to draw.
        told: What it shows, for those who cannot see it.
        key: Its own key, where it is drawn again and again.
    """
    written = {"labelColor": ink(), "titleColor": ink(), "labelFontSize": _LABEL_PIXELS}
    drawn = chart.configure_axis(**written).configure_legend(**written)
    st.altair_chart(drawn, width="stretch", alt=told, key=key)
