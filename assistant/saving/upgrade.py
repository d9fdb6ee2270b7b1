"""Bring a database up to date at its opening, one program at a time."""

from __future__ import annotations

import contextlib
from collections.abc import Generator
from pathlib import Path

import sqlalchemy as sa
from filelock import FileLock, Timeout

from assistant.errors import SavingError
from assistant.saving.tables import VERSION

_LOCK_SECONDS = 30
_POSTGRESQL_LOCK = 0x5F1E9  # any number of our own


def bring_up_to_date(engine: sa.Engine, lock: Path | None) -> None:
    """Run the migrations this database has not seen, inside a transaction and under a lock.

    Args:
        engine: The database.
        lock: A file to lock; None where the database has locks of its own (PostgreSQL).

    Raises:
        SavingError: The database was written by a newer version, or another program holds the lock.
        SQLAlchemyError: The database cannot be read or written.
    """
    with engine.connect() as connection:
        if _version(connection) == VERSION:
            return
    with _locked(lock), engine.begin() as connection:
        if lock is None:
            connection.execute(sa.text(f"SET LOCAL lock_timeout = '{_LOCK_SECONDS}s'"))
            connection.execute(sa.text("SELECT pg_advisory_xact_lock(:key)"), {"key": _POSTGRESQL_LOCK})
        _migrate(connection)


def _version(connection: sa.Connection) -> str | None:
    """What the database says of itself; None for one that is empty."""
    if not sa.inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(sa.text("SELECT version_num FROM alembic_version")).scalar()


def _migrate(connection: sa.Connection) -> None:
    from alembic import command  # slow to load, and an up-to-date database does not need it
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.attributes["connection"] = connection
    found = _version(connection)
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if found is not None and found not in known:
        raise SavingError(
            f"Your kept work was written by a newer version of this program (step {found[:20]!r}).",
            "Update the program; nothing was changed.",
        )
    command.upgrade(config, "head")


@contextlib.contextmanager
def _locked(lock: Path | None) -> Generator[None]:
    if lock is None:
        yield
        return
    try:
        with FileLock(lock, timeout=_LOCK_SECONDS, mode=0o600):
            yield
    except Timeout:
        raise SavingError(
            "Another program has been setting up your kept work for half a minute.",
            "Wait for it to finish, or stop it.",
        ) from None
