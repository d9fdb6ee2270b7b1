"""The page on privacy is half measured and half written by hand; measuring anew touches only its own half."""

from __future__ import annotations

from itertools import chain
from pathlib import Path

import click
import pytest

from assistant.language.identifiers import SHORT_FAMILY_NAMES
from assistant.language.word_lists import NICKNAMES, PRONOUN_NAMES, WORD_NAMES
from evals.privacy.__main__ import BEGIN, END, HEAD, SECOND, with_figures
from evals.privacy.texts import names_of

PAGE = Path(__file__).parents[2] / "docs" / "privacy.md"


def test_only_the_figures_are_replaced() -> None:
    page = f"# Title\n\n{BEGIN}\nold \\1 figures\n{END}\n\n## By hand\n\nKept as it is.\n"
    made = with_figures(page, "new \\1 figures\n")
    assert made == page.replace("old", "new")


def test_an_empty_page_gets_a_title() -> None:
    made = with_figures("", "figures")
    assert made.startswith("# ")
    assert with_figures(made, "figures") == made


@pytest.mark.parametrize("page", ["## By hand\n", f"{END}\n{BEGIN}\n", f"{BEGIN}\n{END}\n{BEGIN}\n{END}\n"])
def test_a_page_without_its_marks_is_not_overwritten(page: str) -> None:
    with pytest.raises(click.ClickException, match="The page needs"):
        with_figures(page, "figures")


def test_the_page_has_both_halves() -> None:
    page = PAGE.read_text(encoding="utf-8")
    own = page[page.index(BEGIN) : page.index(END)]
    assert own.startswith(f"{BEGIN}\n{HEAD}")
    assert SECOND in own
    assert "| student |" in own
    for heading in ("## How this is proved", "## Work that is kept by choice", "## An app that others"):
        assert heading in page
        assert heading not in own
    assert "proxy that speaks HTTPS" in page


def test_no_figure_of_texts_that_were_repaired_on_is_called_held_aside() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert "held aside" not in page
    assert "held-aside" not in page


def test_of_the_measured_names_those_in_a_list_of_names_are_told() -> None:
    listed = {*WORD_NAMES, *PRONOUN_NAMES, *SHORT_FAMILY_NAMES, *NICKNAMES, *chain(*NICKNAMES.values())}
    known = sorted(name for name in names_of("held_2") if name.lower() in listed)
    assert f"({', '.join(known)})" in SECOND
