"""Rows of pasted tables: what stands in one cell says nothing about the next."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.checks.review import review_text
from assistant.checks.rules import load_rules
from assistant.checks.table_rows import by_cell, row_at, without_tables
from assistant.checks.text import sentences

RULES = load_rules(Path(__file__).parents[2] / "knowledge" / "rules")


def cells(line: str) -> list[str] | None:
    row = row_at(line, 0, len(line))
    return [cell.text for cell in row.cells] if row else None


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("| Reading | 71 | Low |", ["Reading", "71", "Low", ""]),
        ("Math\t95\tAverage", ["Math", "95", "Average"]),
        ("Math\t\tcannot add", ["Math", "", "cannot add"]),
        ("Reading\tMaya reads 42 words.", ["Reading", "Maya reads 42 words."]),
        ("Reading | cannot decode", ["Reading", "cannot decode"]),
        ("1.\tKai cannot tie his shoes.", None),
        ("•\tKai reads.\tHe draws.", None),
        ("Speech:\tLena says 40% of words clearly.", None),
        ("Maya reads. She draws.\tShe sings.", None),
        ("Maya reads 42 words.", None),
        ("and/or|both", None),
    ],
)
def test_a_row_is_told_from_a_list_a_label_and_prose(line: str, found: list[str] | None) -> None:
    assert cells(line) == found


def test_every_cell_is_where_it_says() -> None:
    text = "Maya.\r\n| Reading |  71 | |\r\nMath\t\t4 of 5\t"
    at = 0
    for line in text.splitlines(keepends=True):
        row = row_at(text, at, at + len(line.rstrip("\r\n")))
        for cell in row.cells if row else ():
            assert text[cell.start : cell.end] == cell.text
        at += len(line)


@pytest.mark.parametrize(
    ("line", "label", "heads"),
    [
        ("Area\tStrengths\tNeeds", "Area", True),
        ("Math\t71\tLow", "Math", False),
        ("71\tLow\tMath", "", False),
        ("\tStrengths\tNeeds", "", False),
        ("Maya reads a lot of books\tGood\tYes", "", False),
        ("Reading\tShe reads.", "Reading", False),
    ],
)
def test_a_row_has_a_label_and_may_head_the_columns(line: str, label: str, heads: bool) -> None:
    row = row_at(line, 0, len(line))
    assert (row.label if row else "", bool(row and row.may_head)) == (label, heads)


def test_sentences_end_at_the_border_of_a_cell() -> None:
    text = "Social\tkind to younger kids\thas no friends; is bossy\nHe reads. He draws."
    assert [s.text for s in by_cell(text, sentences(text))] == [
        "Social",
        "kind to younger kids",
        "has no friends; is bossy",
        "He reads.",
        "He draws.",
    ]


def test_a_text_without_borders_keeps_its_sentences() -> None:
    cut = sentences("He reads. He draws.")
    assert by_cell("He reads. He draws.", cut) is cut


def test_a_range_beside_its_score_stays_with_it() -> None:
    text = "| Math | 71 | Below Average | He cannot add two numbers. |"
    assert [s.text for s in by_cell(text, sentences(text))] == [
        "Math | 71 | Below Average",
        "He cannot add two numbers.",
    ]


def test_names_are_looked_for_in_prose_and_long_cells() -> None:
    text = "Basic Reading\t71\tLow\nArea\tMaya reads 42 words in a minute.\nShe sings."
    assert without_tables(text) == "Maya reads 42 words in a minute.\nShe sings."


def test_a_finding_does_not_reach_over_a_border() -> None:
    text = "Math\tShe is weak in fractions.\tkind to kids\thas no friends"
    found = [finding.matched for finding in review_text(text, RULES, kind="present_levels").findings]
    assert "is weak in fractions" in found
    assert "has no friends" in found
    assert all("\t" not in matched for matched in found)
