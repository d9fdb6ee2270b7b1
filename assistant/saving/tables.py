"""The tables. A change here needs a new file in `migrations/versions`, and its name in `VERSION`."""

from __future__ import annotations

import sqlalchemy as sa

VERSION = "0001"
"""The newest migration: what an up-to-date database says of itself."""

metadata = sa.MetaData()

keepers = sa.Table(
    "keepers",
    metadata,
    sa.Column("owner", sa.String(80), primary_key=True),
    sa.Column("since", sa.String(32), nullable=False),
    comment="Who chose to keep work, and since when. Nothing is kept for anyone who is not here.",
)

work = sa.Table(
    "work",
    metadata,
    sa.Column("id", sa.String(32), primary_key=True),
    sa.Column("owner", sa.String(80), nullable=False),
    sa.Column("page", sa.String(40), nullable=False),
    sa.Column("title", sa.Text, nullable=False),
    # JSON in ASCII: no sign a visitor can type is refused by one of the two databases.
    sa.Column("fields", sa.Text, nullable=False),
    sa.Column("created", sa.String(32), nullable=False),
    sa.Column("updated", sa.String(32), nullable=False),
    sa.Index("work_by_owner", "owner", "updated"),
)
