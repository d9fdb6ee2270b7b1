from __future__ import annotations

from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from ui.markup import Safe, paragraphs, tag, user_text

_HOSTILE = '<img src=x onerror="alert(1)">'


@given(st.text())
def test_text_inside_a_tag_is_never_read_as_html(text: str) -> None:
    html = tag("p", text)
    inside = html.removeprefix("<p>").removesuffix("</p>")
    assert "<" not in inside
    assert unescape(inside) == unescape(inside.replace("<", ""))


def test_what_the_user_wrote_is_escaped_in_text_and_in_attributes() -> None:
    assert "<img" not in tag("p", _HOSTILE, aria_label=_HOSTILE)
    assert 'aria-label="&lt;img src=x onerror=&quot;alert(1)&quot;&gt;"' in tag("p", aria_label=_HOSTILE)


def test_tags_nest_without_being_escaped_twice() -> None:
    assert tag("p", tag("b", "a & b")) == "<p><b>a &amp; b</b></p>"


def test_joining_text_to_safe_html_does_not_make_it_safe() -> None:
    assert not isinstance(Safe("<b>") + _HOSTILE, Safe)
    assert "<img" not in tag("p", Safe("<b>") + _HOSTILE)


def test_user_text_is_kept_apart_from_the_direction_around_it() -> None:
    assert 'dir="auto"' in user_text("مرحبا")


def test_lines_with_dashes_become_a_list() -> None:
    html = paragraphs("Goal: read.\nStill open:\n- the date\n- <b>")
    assert html.count("<li>") == 2
    assert html.count("<p>") == 2
    assert "<b>" not in html
