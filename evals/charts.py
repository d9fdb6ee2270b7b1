"""Plots of the report as SVG, so that the page needs nothing else. Shapes and words, not colour alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from markupsafe import Markup

from evals.shown import MeasureRate

_ROW, _LABEL, _WIDTH, _RIGHT, _TOP = 30, 330, 430, 150, 28  # pixels
_SHAPES = ("circle", "square", "diamond", "triangle", "cross")


def shapes(writers: Sequence[str]) -> dict[str, str]:
    """A shape for each writer."""
    return {writer: _SHAPES[i % len(_SHAPES)] for i, writer in enumerate(dict.fromkeys(writers))}


def gate_plot(rates: Sequence[MeasureRate]) -> Markup:
    """The share of cases that fail, a row for each gate and writer, with the 95% interval as a line."""
    if not rates:
        return Markup("")
    shape = shapes([rate.writer for rate in rates])
    top = _nice(max(rate.high for rate in rates))
    height = _TOP + _ROW * len(rates) + 24
    parts = [_axis(top, height)]
    for place, rate in enumerate(rates):
        y = _TOP + _ROW * place + _ROW / 2
        label = f"{rate.suite}: {rate.measure}"
        parts.append(
            f'<text x="{_LABEL - 10}" y="{y + 5:.0f}" text-anchor="end">{escape(label)}</text>'
            f'<line class="range" x1="{_x(rate.low, top):.1f}" x2="{_x(rate.high, top):.1f}" '
            f'y1="{y}" y2="{y}"/>'
            f"{mark(shape[rate.writer], _x(rate.share, top), y)}"
            f'<text x="{_LABEL + _WIDTH + 14}" y="{y + 5:.0f}">{rate.failed} of {rate.cases}, '
            f"{escape(rate.writer)}</text>"
        )
    width = _LABEL + _WIDTH + _RIGHT
    return Markup(
        f'<svg class="plot" viewBox="0 0 {width} {height}" width="{width}" role="img" '
        f'aria-label="Share of cases that fail, for each gate and writer; the table below has the figures">'
        f"{''.join(parts)}</svg>"
    )


def mark(shape: str, x: float, y: float) -> str:
    """One mark of a plot."""
    drawn: Mapping[str, str] = {
        "circle": f'<circle cx="{x:.1f}" cy="{y}" r="6"/>',
        "square": f'<rect x="{x - 5.5:.1f}" y="{y - 5.5}" width="11" height="11"/>',
        "diamond": f'<path d="M{x:.1f} {y - 8}l7 8l-7 8l-7 -8z"/>',
        "triangle": f'<path d="M{x:.1f} {y - 7}l7 13h-14z"/>',
        "cross": f'<path d="M{x - 6:.1f} {y - 6}l12 12m0 -12l-12 12" class="cross"/>',
    }
    return drawn[shape]


def course_line(values: Sequence[float]) -> Markup:
    """A measure over the last runs: a line where there are two, with its first and last value in words."""
    if len(values) < 2:
        return Markup("")
    low, high = min(values), max(values)
    span = (high - low) or 1.0
    step = 100 / (len(values) - 1)
    points = " ".join(f"{i * step:.1f},{28 - 24 * (v - low) / span:.1f}" for i, v in enumerate(values))
    told = f"{values[0]:.3f} to {values[-1]:.3f} over {len(values)} runs"
    return Markup(
        f'<svg class="course" viewBox="0 0 100 32" preserveAspectRatio="none" aria-hidden="true">'
        f'<polyline points="{points}"/></svg><span class="told">{told}</span>'
    )


def _axis(top: float, height: int) -> str:
    lines: list[str] = []
    for step in range(5):
        share = top * step / 4
        x = _x(share, top)
        lines.append(
            f'<line class="grid" x1="{x:.1f}" x2="{x:.1f}" y1="{_TOP}" y2="{height - 24}"/>'
            f'<text x="{x:.1f}" y="{height - 6}" text-anchor="middle">{share:.1%}</text>'
        )
    return "".join(lines)


def _x(share: float, top: float) -> float:
    return _LABEL + _WIDTH * min(share, top) / top


def _nice(share: float) -> float:
    """The end of the axis: a round share at or above `share`."""
    return next((end for end in (0.02, 0.04, 0.08, 0.2, 0.4, 0.6, 0.8) if share <= end), 1.0)
