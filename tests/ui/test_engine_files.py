"""What is said of a file, in Spanish: why it cannot be used, and what stood in it beside its text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.documents.read import read_bytes, read_text
from assistant.documents.read_html import read_any
from assistant.errors import InputError
from assistant.retrieval import own_documents
from assistant.retrieval.own_documents import OwnDocuments
from assistant.types_documents import Document
from tests.documents.refused import REFUSED
from tests.ui.spanish_reading import is_spanish
from ui.engine import told

pytestmark = pytest.mark.usefixtures("spanish")


@pytest.mark.parametrize(("data", "name"), [(data, name) for data, name, _ in REFUSED])
def test_why_a_file_cannot_be_used_is_spanish(data: bytes, name: str) -> None:
    with pytest.raises(InputError) as refused:
        read_bytes(data, name)
    assert is_spanish(refused.value.problem)
    assert is_spanish(refused.value.fix)
    assert not any(word in told(refused.value.problem) for word in ("a Word", "a PDF", "plain text"))


@pytest.mark.parametrize("data", [b"<p>\x00\x01", b"<html><body><script>x()</script></body></html>", b"  "])
def test_why_a_web_page_cannot_be_used_is_spanish(data: bytes) -> None:
    with pytest.raises(InputError) as refused:
        read_any(data, "guide.html")
    assert is_spanish(refused.value.problem)
    assert is_spanish(refused.value.fix)


def test_why_a_document_of_ones_own_is_not_taken_or_not_there_is_spanish(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = OwnDocuments(tmp_path)
    wordless = Document(name="plan.md", file_kind="markdown", text=" ", blocks=())
    policy = read_text("Parents may record.", name="policy.md")
    refused: list[InputError] = []
    for most, document in ((100, wordless), (0, policy)):
        monkeypatch.setattr(own_documents, "MOST_DOCUMENTS", most)
        refused.append(_refusal(lambda document=document: own.add(document)))
    monkeypatch.setattr(own_documents, "MOST_DOCUMENTS", 100)
    monkeypatch.setattr(own_documents, "MOST_PASSAGES", 0)
    refused += [_refusal(lambda: own.add(policy)), _refusal(lambda: own.remove("policy.md"))]
    for error in refused:
        assert is_spanish(error.problem)
        assert is_spanish(error.fix)
    assert len({error.problem for error in refused}) == 4


def _refusal(act: Callable[[], object]) -> InputError:
    with pytest.raises(InputError) as refused:
        act()
    return refused.value


def test_what_is_said_of_a_file_begins_with_its_name() -> None:
    assert told("my plan.pdf has 500 pages; the limit is 250.") == (
        "my plan.pdf tiene 500 páginas; el límite es 250."
    )
    assert told("has 500 pages; the limit is 250.") == "has 500 pages; the limit is 250."


def test_what_a_file_held_beside_its_text_is_told_in_spanish() -> None:
    for note in (
        "1 paragraph holds hidden text, which was left out.",
        "12 paragraphs hold hidden text, which was left out.",
        "The file holds macros. They were not run.",
        "Footnotes were not read. Endnotes were not read.",
        "No text was found on page 1, 2. It may be a picture of a page.",
    ):
        assert is_spanish(note)
