"""Every job on a phone, by touch, from the first page to what is taken away, and not too long a way."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.ui.jobs import JOBS
from tests.ui.walk import MOST_SECONDS, PHONE, Walk

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


@pytest.mark.parametrize("new_page", [PHONE], indirect=True, ids=["phone"])
@pytest.mark.parametrize("job", JOBS)
def test_each_job_is_done_on_a_phone_in_less_than_two_minutes(new_page: Page, job: str) -> None:
    walk = Walk(new_page)
    JOBS[job](walk)
    assert walk.taps
    assert walk.hands < MOST_SECONDS
