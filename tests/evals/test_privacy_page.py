"""The page on privacy is half measured and half written by hand; measuring anew touches only its own half."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from evals.privacy.__main__ import BEGIN, END, HEAD, with_figures

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
    assert "looked at once" in HEAD
    assert "| student |" in own
    for heading in ("## How this is proved", "## Work that is kept by choice", "## An app that others"):
        assert heading in page
        assert heading not in own
    assert "proxy that speaks HTTPS" in page
