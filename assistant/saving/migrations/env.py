"""What Alembic runs. The connection is given by `assistant.saving.upgrade`, inside its lock."""

from __future__ import annotations

from alembic import context

from assistant.saving.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,  # SQLite changes a table by making it again
)
with context.begin_transaction():
    context.run_migrations()
