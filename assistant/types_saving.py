"""What a visitor chose to keep between visits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """One piece of work, as it can be opened again.

    Attributes:
        id: 32 hexadecimal digits.
        page: The page it belongs to, such as "rewrite".
        title: The first words of it, in one line.
        fields: The visitor's own inputs and the accepted texts, as JSON values.
        created: When it was first kept, in UTC.
        updated: When it was last changed, in UTC.
    """

    id: str
    page: str
    title: str
    fields: Mapping[str, Any]
    created: datetime
    updated: datetime
