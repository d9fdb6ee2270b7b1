"""Who chose to keep work, and the work."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make both tables."""
    op.create_table(
        "keepers",
        sa.Column("owner", sa.String(80), primary_key=True),
        sa.Column("since", sa.String(32), nullable=False),
        comment="Who chose to keep work, and since when. Nothing is kept for anyone who is not here.",
    )
    op.create_table(
        "work",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("owner", sa.String(80), nullable=False),
        sa.Column("page", sa.String(40), nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("fields", sa.Text, nullable=False),
        sa.Column("created", sa.String(32), nullable=False),
        sa.Column("updated", sa.String(32), nullable=False),
    )
    op.create_index("work_by_owner", "work", ["owner", "updated"])


def downgrade() -> None:
    """Take both away, with everything in them."""
    op.drop_table("work")
    op.drop_table("keepers")
