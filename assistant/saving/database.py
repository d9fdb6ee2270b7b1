"""The database of kept work: where it is, how it is opened, and its troubles in one clear line."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Generator
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.exc import ArgumentError, SQLAlchemyError

from assistant.errors import SavingError
from assistant.saving.upgrade import bring_up_to_date

_CONNECT_SECONDS = 3
_BUSY_SECONDS = 10
_ON_WITHOUT = "The app works on without keeping anything."


def location(home: Path, database_url: str | None) -> sa.URL:
    """Where kept work goes: `database_url`, or a file under `home`.

    Raises:
        SavingError: The address cannot be used for keeping anything.
    """
    if database_url is None:
        return sa.URL.create("sqlite", database=str(home.absolute() / "saved" / "work.db"))
    try:
        url = sa.make_url(database_url)
    except (ArgumentError, ValueError):
        # The address may hold a password, and the library's own message shows it.
        raise SavingError("DATABASE_URL cannot be read.", _form()) from None
    if url.drivername == "postgresql":
        url = url.set(drivername="postgresql+psycopg")
    if url.drivername == "sqlite":
        names_file = url.database and url.database != ":memory:" and not url.database.startswith("file:")
        if not names_file or url.host or url.query:
            raise SavingError("DATABASE_URL names no file to keep work in.", _form())
        return url.set(database=str(Path(str(url.database)).absolute()))
    return url


def _form() -> str:
    return "Write it like sqlite:////home/me/work.db or postgresql://name:password@host:5432/database."


def file_of(url: sa.URL) -> Path | None:
    """The SQLite file, or None where a server keeps the work."""
    return Path(str(url.database)) if url.drivername == "sqlite" else None


def open_database(url: sa.URL) -> sa.Engine:
    """The database at `url`, made if it is not there, and brought up to date.

    No statement and no value of one is ever logged or put into an error.

    Raises:
        SavingError: It cannot be reached, read or written, or is from a newer version.
    """
    with clear_errors(url):
        if (file := file_of(url)) is not None:
            _make_private(file)
            engine = sa.create_engine(
                url, hide_parameters=True, connect_args={"timeout": _BUSY_SECONDS, "isolation_level": None}
            )
            event.listen(engine, "connect", _set_up_sqlite)
            event.listen(engine, "begin", _begin_sqlite)
            lock = file.with_name(f"{file.name}.lock")
        else:
            engine = sa.create_engine(
                url,
                hide_parameters=True,
                pool_pre_ping=True,  # a server that was started again is met with a new connection
                connect_args={"connect_timeout": _CONNECT_SECONDS},
            )
            lock = None
        try:
            bring_up_to_date(engine, lock)
        except BaseException:
            engine.dispose()
            raise
        return engine


def _make_private(file: Path) -> None:
    """A file only its owner can read, in a folder only its owner can enter where we make that folder.

    SQLite gives the files it puts beside it (-wal, -shm) the same rights.
    """
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    os.close(os.open(file, os.O_RDWR | os.O_CREAT, 0o600))
    if file.stat().st_mode & 0o077:
        file.chmod(0o600)


def _set_up_sqlite(connection: Any, _record: Any) -> None:
    for line in (
        "journal_mode = WAL",  # what was committed survives a killed program
        "synchronous = FULL",  # and a power cut
        "secure_delete = ON",  # what is deleted is overwritten with zeros
        "temp_store = MEMORY",  # no copy of it in a temporary file
    ):
        connection.execute(f"PRAGMA {line}").close()


def _begin_sqlite(connection: sa.Connection) -> None:
    # Python's own sqlite3 leaves changes of tables outside transactions; a plain BEGIN that writes later can
    # fail at once where another program wrote in between.
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def scrub(engine: sa.Engine) -> None:
    """Write the file anew, so that no byte of what was deleted stays in it or beside it.

    Raises:
        SavingError: Another program reads the file, so old bytes may be left.
        sqlite3.Error: The file cannot be written.
    """
    if engine.dialect.name != "sqlite":
        return
    raw = engine.raw_connection()  # neither can run inside a transaction
    try:
        cursor = raw.cursor()
        cursor.execute("VACUUM")
        (busy, *_) = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        cursor.close()
    finally:
        raw.close()
    if busy:
        raise SavingError(
            "It is deleted, but another program has the file open, so old bytes of it may be left.",
            "Close the other program, then delete something again.",
        )


@contextlib.contextmanager
def clear_errors(url: sa.URL) -> Generator[None]:
    """Say what a database's trouble is in one line.

    The causes are cut off: a driver's own message can hold a visitor's text, or a password.

    Raises:
        SavingError: The problem and what to do about it.
    """
    try:
        yield
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise SavingError(f"{_place(url)} cannot be written ({reason}).", _choose(url)) from None
    except (SQLAlchemyError, sqlite3.Error) as error:
        # The driver's own message only: SQLAlchemy's would add the statement.
        raise _told(url, str(getattr(error, "orig", error)).lower()) from None


def _told(url: sa.URL, message: str) -> SavingError:
    """What the driver said, in our words."""
    if "is full" in message or "no space left" in message:
        return SavingError("The disk is full, so your work was not kept.", "Make room on it, then try again.")
    if file_of(url) is None:
        return _told_by_server(url, message)
    if "not a database" in message or "malformed" in message:
        fix = "Move the file away or put back a copy of it, then try again."
        return SavingError(f"{_place(url)} is damaged. {_ON_WITHOUT}", fix)
    if "locked" in message:
        fix = "Wait a moment, then try again."
        return SavingError(f"Another program holds {_place(url)}, so your work was not kept.", fix)
    return SavingError(f"{_place(url)} cannot be read or written. {_ON_WITHOUT}", _choose(url))


def _told_by_server(url: sa.URL, message: str) -> SavingError:
    if "authentication" in message or ("fatal" in message and "does not exist" in message):
        return SavingError(f"{_place(url)} refused the name, the password or the database.", _choose(url))
    if any(word in message for word in ("connect", "timeout", "resolve")):
        return SavingError(
            f"{_place(url)} does not answer. {_ON_WITHOUT}", "Start it, or check DATABASE_URL."
        )
    return SavingError(f"{_place(url)} cannot be read or written. {_ON_WITHOUT}", _choose(url))


def _place(url: sa.URL) -> str:
    """The database as people know it: a path, or a host without its password."""
    if (file := file_of(url)) is not None:
        return str(file)
    return f"The database at {url.host or 'this computer'}"


def _choose(url: sa.URL) -> str:
    if file_of(url) is not None:
        return "Set STRENGTHS_HOME to a folder you may write, on a disk with room."
    return "Check DATABASE_URL."
