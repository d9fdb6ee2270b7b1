"""A store of each kind: whatever one promises, both keep."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from assistant.saving import database
from assistant.saving.store import WorkStore
from assistant.saving.tables import metadata
from tests.saving.postgres import Server, running


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    with running() as server:
        yield server


@pytest.fixture
def empty_postgres(postgres: Server) -> Server:
    """The server with no table of ours in it."""
    engine = sa.create_engine(database.location(Path(), postgres.url))
    with engine.begin() as connection:
        metadata.drop_all(connection)
        connection.execute(sa.text("DROP TABLE IF EXISTS alembic_version"))
    engine.dispose()
    return postgres


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> sa.URL:
    if request.param == "sqlite":
        return database.location(tmp_path, None)
    server: Server = request.getfixturevalue("empty_postgres")
    return database.location(tmp_path, server.url)


@pytest.fixture
def store(url: sa.URL) -> Iterator[WorkStore]:
    store = WorkStore(url)
    yield store
    store.close()
