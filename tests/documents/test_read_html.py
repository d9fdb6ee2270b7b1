"""Saved web pages: their words and headings, and nothing that runs."""

from __future__ import annotations

import pytest

from assistant.documents.read_html import html_text, read_any
from assistant.errors import InputError
from tests.documents import makers

PAGE = b"""<!DOCTYPE html><html><head><title>Not shown</title><script>alert("run")</script>
<style>p {color: red}</style><body><nav>Home | News</nav>
<h1>Summer services &amp; more</h1><p>Decided by <b>April</b>&nbsp;15.
Ask early.<p>Second paragraph.<h2>Who decides</h2><ul><li>The team<li>The parent</ul>
<table><tr><td>Step</td><td>Days</td></tr></table><img src="http://example.test/x.png" alt="no">
<iframe src="http://example.test/"></iframe><p># not a heading</p></body></html>"""


def test_words_and_headings_come_out_and_scripts_do_not() -> None:
    document = read_any(PAGE, "guide.html")
    shown = [(b.heading, document.text[b.start : b.end].strip("\u200b")) for b in document.blocks]
    assert shown == [
        (1, "Summer services & more"),
        (0, "Decided by April 15. Ask early."),
        (0, "Second paragraph."),
        (2, "Who decides"),
        (0, "The team"),
        (0, "The parent"),
        (0, "Step Days"),
        (0, "# not a heading"),
    ]
    for hidden in ("alert", "color", "Home", "example.test", "Not shown"):
        assert hidden not in document.text


def test_a_page_that_closes_nothing_is_read_to_its_end() -> None:
    assert html_text(b"<html><head><meta charset=utf-8><body><p>One<div>Two") == "One\nTwo"
    assert html_text(b"<p>Before<nav><ul><li>menu</nav><p>After") == "Before\nAfter"
    assert html_text(b"a < b and c <d") == "a < b and c <d"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
def test_pages_of_several_encodings(encoding: str) -> None:
    assert "Zoë’s plan" in read_any("<p>Zoë’s plan</p>".encode(encoding), "guide.htm").text


def test_other_files_are_read_as_ever() -> None:
    assert read_any(b"Plain words.", "guide.txt").text == "Plain words."
    assert "Nadia reads." in read_any(makers.word("Nadia reads."), "guide.docx").text
    assert "Nadia reads." in read_any(makers.pdf(["Nadia reads."]), "saved.html").text


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"  ", "is empty"),
        (b"<html><head><title>x</title></head><body><script>x()</script></body></html>", "no text in it"),
        (b"<p>\x00\x01", "not a web page"),
        (b"<p>" + b"a " * 300_000, "the limit is"),
    ],
)
def test_a_page_that_cannot_be_used_is_one_clear_line(data: bytes, words: str) -> None:
    with pytest.raises(InputError, match=words):
        read_any(data, "guide.html")


def test_deep_nesting_and_open_tags_do_not_hang() -> None:
    assert html_text(b"<div>" * 200_000 + b"end") == "end"
    assert html_text(b"<a " * 100_000 + b">end").endswith("end")
