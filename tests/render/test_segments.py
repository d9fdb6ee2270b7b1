from __future__ import annotations

import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from assistant.render.segments import Mark, MarkKind, Segment, segments, segments_html

_KINDS: list[MarkKind] = ["finding", "strength", "kept", "blank"]
_TEXT = st.text(alphabet=st.characters(codec="utf-8"), max_size=60)


@st.composite
def _marked(draw: st.DrawFn) -> tuple[str, list[Mark]]:
    text = draw(_TEXT)
    marks: list[Mark] = []
    for _ in range(draw(st.integers(0, 5))):
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, len(text)))
        note = draw(st.sampled_from(["", "n", "<b>&"]))
        marks.append(Mark(start=start, end=end, kind=draw(st.sampled_from(_KINDS)), note=note))
    return text, marks


def _at(pieces: list[Segment]) -> list[tuple[int, Segment]]:
    found: list[tuple[int, Segment]] = []
    position = 0
    for piece in pieces:
        found.append((position, piece))
        position += len(piece.text)
    return found


@given(_marked())
def test_the_pieces_are_the_text(case: tuple[str, list[Mark]]) -> None:
    text, marks = case
    assert "".join(piece.text for piece in segments(text, marks)) == text


@given(_marked())
def test_every_character_has_exactly_the_marks_that_cover_it(case: tuple[str, list[Mark]]) -> None:
    text, marks = case
    for start, piece in _at(segments(text, marks)):
        for index in range(start, start + len(piece.text)):
            assert set(piece.marks) == {m for m in marks if m.start <= index < m.end}


@given(_marked())
def test_every_mark_starts_once(case: tuple[str, list[Mark]]) -> None:
    text, marks = case
    started = [mark for piece in segments(text, marks) for mark in piece.starts]
    assert sorted(started, key=repr) == sorted({m for m in marks if m.start < m.end}, key=repr)


@given(_marked())
def test_the_html_without_its_tags_and_notes_is_the_text(case: tuple[str, list[Mark]]) -> None:
    text, marks = case
    html = segments_html(segments(text, marks), prefix="t")
    without_notes = re.sub(r'<span class="sf-note" .*?</span></span>', "", html)
    shown = unescape(re.sub(r"</?mark[^>]*>", "", without_notes.replace("<br>", "\n")))
    assert shown == unescape(re.sub(r"\r\n?", "\n", text.replace("&", "&amp;")))


def test_a_strength_around_a_number_keeps_both_marks() -> None:
    text = "types 20 words"
    strength = Mark(start=0, end=14, kind="strength", note="A strength")
    kept = Mark(start=6, end=8, kind="kept")
    pieces = segments(text, [strength, kept])
    assert [(p.text, [m.kind for m in p.marks]) for p in pieces] == [
        ("types ", ["strength"]),
        ("20", ["strength", "kept"]),
        (" words", ["strength"]),
    ]


def test_a_finding_comes_before_a_strength() -> None:
    marks = [Mark(start=0, end=9, kind="strength"), Mark(start=0, end=9, kind="finding")]
    assert [m.kind for m in segments("abcdefghi", marks)[0].marks] == ["finding", "strength"]


def test_a_mark_cut_in_two_can_be_focused_once_and_explains_itself_everywhere() -> None:
    marks = [Mark(start=0, end=9, kind="strength", note="Good at it"), Mark(start=3, end=5, kind="kept")]
    html = segments_html(segments("abcdefghi", marks), prefix="x")
    assert html.count('tabindex="0"') == 1
    assert html.count("Good at it") == 3


def test_a_focusable_piece_is_described_by_its_own_note() -> None:
    html = segments_html(segments("abc", [Mark(start=0, end=3, kind="finding", note="why")]), prefix="x")
    described = re.search(r'aria-describedby="([^"]+)"', html)
    assert described
    assert f'id="{described[1]}"' in html


def test_a_mark_without_a_note_is_not_a_tab_stop() -> None:
    html = segments_html(segments("abc", [Mark(start=0, end=3, kind="kept")]), prefix="x")
    assert html == '<mark class="sf-kept">abc</mark>'


def test_marks_outside_the_text_are_ignored() -> None:
    marks = [Mark(start=2, end=9, kind="kept"), Mark(start=-1, end=2, kind="kept")]
    assert segments("abc", marks) == [Segment("abc")]


def test_html_in_the_text_is_shown_as_text() -> None:
    text = '<img src=x onerror="alert(1)"> & </mark><script>'
    html = segments_html(segments(text, [Mark(start=0, end=10, kind="finding", note='"<b>"')]), prefix="x")
    assert "<img" not in html
    assert "<script" not in html
    assert "<b>" not in html
