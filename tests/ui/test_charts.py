"""What a chart is drawn from: its ink, and the line the numbers are set beside."""

from __future__ import annotations

import io
import json
from typing import Any

import pyarrow as pa
import pytest

from tests.ui.pages import open_page, press
from ui import charts

pytestmark = pytest.mark.usefixtures("own_home")


@pytest.mark.parametrize(("theme", "ink"), [("light", "#22282b"), ("dark", "#eef1ee")])
def test_the_aim_line_runs_from_start_to_target_in_the_ink_of_the_page(
    theme: str, ink: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(charts, "theme", lambda: theme)
    page = open_page("progress")
    page.button(key="progress_use_example").click().run()
    press(page, "progress_button")
    (drawn,) = page.get("vega_lite_chart")
    told: Any = drawn.proto
    spec = json.loads(told.spec)
    assert {spec["config"][part]["labelColor"] for part in ("axis", "legend")} == {ink}
    (aim,) = [layer for layer in spec["layer"] if "strokeDash" in layer["mark"]]
    assert aim["mark"]["color"] == ink
    (data,) = [each.data.data for each in told.datasets if each.name == aim["data"]["name"]]
    rows = pa.ipc.open_stream(io.BytesIO(data)).read_all().to_pydict()
    assert rows["level"] == [62, 95]
    assert [f"{day:%Y-%m-%d}" for day in rows["day"]] == ["2026-09-08", "2027-05-28"]
