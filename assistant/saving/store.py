"""Keep, list, change and delete work. Each owner sees only what is theirs."""

from __future__ import annotations

import json
import secrets
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any, cast

import sqlalchemy as sa

from assistant.errors import SavingError
from assistant.once import Once
from assistant.saving import database
from assistant.saving.tables import keepers, work
from assistant.types_saving import Work

MOST_WORKS = 1000
"""For one owner."""

MOST_CHARACTERS = 4_000_000
"""Of one work, as JSON."""

_LONGEST_TITLE = 120


class WorkStore:
    """Work that was kept by choice. Nothing is opened, and no file made, before someone chooses to keep.

    Args:
        url: The database, as `database.location` gives it.
    """

    def __init__(self, url: sa.URL) -> None:
        self._url = url
        self._engine = Once(lambda: database.open_database(url))

    @property
    def place(self) -> str:
        """Where the work is, for people: a file, or a server without its password."""
        file = database.file_of(self._url)
        return str(file) if file else f"PostgreSQL at {self._url.host or 'this computer'}"

    @property
    def is_server(self) -> bool:
        """Whether a database server keeps the work, and not a file."""
        return database.file_of(self._url) is None

    def kept_since(self, owner: str) -> datetime | None:
        """Since when `owner` has chosen to keep work; None for someone who has not.

        Raises:
            SavingError: The database cannot be read.
        """
        file = database.file_of(self._url)
        if file is not None and not file.exists():
            return None
        with self._reading() as connection:
            since = connection.execute(sa.select(keepers.c.since).where(keepers.c.owner == owner)).scalar()
        return datetime.fromisoformat(since) if since else None

    def start(self, owner: str) -> None:
        """Keep the work of `owner` from now on.

        Raises:
            SavingError: The database cannot be made or written.
        """
        with self._writing() as connection:
            if not _keeps(connection, owner):
                connection.execute(keepers.insert().values(owner=owner, since=_now()))

    def stop(self, owner: str) -> None:
        """Keep nothing more of `owner`. What is there stays until it is deleted.

        Raises:
            SavingError: The database cannot be written.
        """
        with self._writing() as connection:
            connection.execute(keepers.delete().where(keepers.c.owner == owner))

    def add(self, owner: str, page: str, title: str, fields: Mapping[str, Any]) -> str | None:
        """Keep a new work; it is on the disk when this returns.

        Returns:
            Its id, or None where `owner` has not chosen to keep work, or no longer does.

        Raises:
            SavingError: There is no room for it, or the database cannot be written.
        """
        written, identity, now = _written(fields), secrets.token_hex(16), _now()
        with self._writing() as connection:
            if not _keeps(connection, owner):
                return None
            there = sa.select(sa.func.count()).select_from(work).where(work.c.owner == owner)
            if (connection.execute(there).scalar() or 0) >= MOST_WORKS:
                raise SavingError(
                    f"There are {MOST_WORKS:,} kept works, which is all there is room for.",
                    "Delete some on the page with your saved work.",
                )
            connection.execute(
                work.insert().values(
                    id=identity,
                    owner=owner,
                    page=page,
                    title=_one_line(title),
                    fields=written,
                    created=now,
                    updated=now,
                )
            )
        return identity

    def update(self, owner: str, identity: str, title: str, fields: Mapping[str, Any]) -> bool:
        """Put the newest `title` and `fields` in the place of a work's old ones.

        Returns:
            False, and nothing is written, where the work is gone or `owner` no longer keeps any.

        Raises:
            SavingError: It is too long, or the database cannot be written.
        """
        values = {"title": _one_line(title), "fields": _written(fields), "updated": _now()}
        with self._writing() as connection:
            if not _keeps(connection, owner):
                return False
            found = connection.execute(work.update().where(*_one(owner, identity)).values(values))
            return found.rowcount == 1

    def works(self, owner: str) -> tuple[Work, ...]:
        """All that is kept for `owner`, newest first.

        Raises:
            SavingError: The database cannot be read.
        """
        file = database.file_of(self._url)
        if file is not None and not file.exists():
            return ()
        with self._reading() as connection:
            order = (work.c.updated.desc(), work.c.id)
            rows = connection.execute(sa.select(work).where(work.c.owner == owner).order_by(*order)).all()
        return tuple(_as_work(row) for row in rows)

    def delete(self, owner: str, identity: str) -> bool:
        """Delete one work, so that no byte of it stays in the file.

        Returns:
            Whether there was one.

        Raises:
            SavingError: The database cannot be written, or another program holds its file.
        """
        with self._writing() as connection:
            found = connection.execute(work.delete().where(*_one(owner, identity))).rowcount == 1
        if found:
            self._scrub()
        return found

    def delete_all(self, owner: str) -> int:
        """Delete everything of `owner`, and keep nothing more.

        Returns:
            How many works there were.

        Raises:
            SavingError: The database cannot be written, or another program holds its file.
        """
        with self._writing() as connection:
            count = connection.execute(work.delete().where(work.c.owner == owner)).rowcount
            connection.execute(keepers.delete().where(keepers.c.owner == owner))
        self._scrub()
        return count

    def close(self) -> None:
        """Let go of the database. The next call opens it again."""
        if self._engine.is_made:
            self._engine().dispose()

    def _scrub(self) -> None:
        with database.clear_errors(self._url):
            database.scrub(self._engine())

    @contextmanager
    def _writing(self) -> Generator[sa.Connection]:
        """A transaction: all of it is on the disk after the block, or nothing."""
        with database.clear_errors(self._url), self._engine().begin() as connection:
            yield connection

    _reading = _writing


def _keeps(connection: sa.Connection, owner: str) -> bool:
    found = connection.execute(sa.select(keepers.c.owner).where(keepers.c.owner == owner))
    return found.scalar() is not None


def _one(owner: str, identity: str) -> tuple[sa.ColumnElement[bool], sa.ColumnElement[bool]]:
    return work.c.owner == owner, work.c.id == identity


def _written(fields: Mapping[str, Any]) -> str:
    written = json.dumps(dict(fields))
    if len(written) > MOST_CHARACTERS:
        raise SavingError("This is too long to be kept.", "Work on a shorter text, or save it as a file.")
    return written


def _one_line(title: str) -> str:
    """`title` without what a database or a list cannot show."""
    words = "".join(sign if sign.isprintable() else " " for sign in title[: _LONGEST_TITLE * 4]).split()
    return " ".join(words)[:_LONGEST_TITLE]


def _as_work(row: Any) -> Work:
    try:
        fields: Any = json.loads(row.fields)
    except ValueError:
        fields = {}
    return Work(
        id=row.id,
        page=row.page,
        title=row.title,
        fields=cast(dict[str, Any], fields) if isinstance(fields, dict) else {},
        created=datetime.fromisoformat(row.created),
        updated=datetime.fromisoformat(row.updated),
    )


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
