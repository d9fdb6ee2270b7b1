"""What is said of a file, in Spanish: why it cannot be used, and what stood in it beside its text."""

from __future__ import annotations

import pytest

from assistant.documents.read import read_bytes
from assistant.errors import InputError
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
