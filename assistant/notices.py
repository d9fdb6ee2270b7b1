"""Words that stand on every page a family or a team takes along."""

from __future__ import annotations

DRAFT_NOTICE = "Draft for the team. The IEP team, which includes the parent, makes the decisions."
