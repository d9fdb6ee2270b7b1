"""The Quality page and the report of a run in a real browser: axe-core, small screens, sorting, filtering."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from evals.records import Header, Measure, PeerFigure, Record, Run
from evals.report import as_html
from evals.score import Score
from tests.ui.around import overflow, press_page, problems, settle
from ui.words import say

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

_NARROW = {"viewport": {"width": 320, "height": 640}, "color_scheme": "dark"}
_STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.mark.parametrize("new_page", [{}, _NARROW], indirect=True, ids=["light", "dark and narrow"])
def test_the_page_can_be_read_by_everyone(new_page: Page) -> None:
    press_page(new_page, "quality")
    new_page.get_by_role("heading", level=1, name=say("quality_title")).wait_for()
    new_page.locator("canvas, svg.marks").first.wait_for()
    settle(new_page)
    assert problems(new_page) == []
    assert overflow(new_page) == 0
    new_page.get_by_text(say("quality_as_table")).first.click()
    expect(new_page.get_by_test_id("stDataFrame").first).to_be_visible()


def _run() -> Run:
    measures = {"rewrite": {"numbers kept": Measure("gate", 0.0), "length": Measure("tracked", 0.01)}}
    peers = (PeerFigure(suite="rewrite", measure="length", peer="a linter", mean=0.5, cases=3),)
    records = tuple(
        Record(
            suite="rewrite",
            id=name,
            scores={"numbers kept": Score(value, "lost 4"), "length": Score(1.0)},
            before="Ana reads 4 words <img src=x>.",
            after="Ana reads 5 words <img src=x>.",
        )
        for name, value in (("b2", 1.0), ("b10", 0.0), ("b1", 1.0))
    )
    made = {"writer": "offline", "commit": "abc", "judge": "none"}
    return Run(Header(provenance=made, measures=measures, peers=peers), records)


@pytest.fixture(params=["light", "dark"])
def report(tmp_path: Path, own_browser: Browser, request: pytest.FixtureRequest) -> Any:
    rows = [{"means": {"rewrite: numbers kept": value}} for value in (0.5, 0.7)]
    (tmp_path / "report.html").write_text(as_html(_run(), rows), encoding="utf-8")
    context = own_browser.new_context(color_scheme=request.param, viewport={"width": 390, "height": 800})
    page = context.new_page()
    page.goto((tmp_path / "report.html").as_uri())
    yield page
    context.close()


def _ids(page: Page) -> list[str]:
    return page.locator("#cases tbody tr:visible td:nth-child(2)").all_inner_texts()


def test_the_report_sorts_filters_and_marks_what_changed(report: Page) -> None:
    found = Axe().run(report, options={"runOnly": _STANDARDS})
    assert [violation["id"] for violation in found.response["violations"]] == []
    assert report.evaluate("document.documentElement.scrollWidth") <= 390
    assert report.locator("img").count() == 0
    report.locator("#cases").get_by_role("button", name="Case").click()
    assert _ids(report) == ["b1", "b2", "b10"]
    report.locator("#cases").get_by_role("button", name="Case").click()
    assert _ids(report) == ["b10", "b2", "b1"]
    report.get_by_label("Show").select_option("gate")
    assert _ids(report) == ["b10"]
    expect(report.get_by_role("status")).to_have_text("1 of 3 cases")
    assert report.locator("#cases tr:visible del").all_inner_texts() == ["4"]
    assert report.locator("#cases tr:visible ins").all_inner_texts() == ["5"]
    report.get_by_label("Find").fill("no such words")
    expect(report.get_by_role("status")).to_have_text("0 of 3 cases")
    expect(report.get_by_role("img", name="Share of cases that fail")).to_contain_text("1 of 3, offline")
    expect(report.get_by_text("0.500 to 0.700 over 2 runs")).to_be_visible()
    expect(report.get_by_text("a linter 0.500")).to_be_visible()
