"""What can go wrong with the place where work is kept: one clear line each, and nothing lost."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import event

from assistant.errors import SavingError
from assistant.saving import database, owner, tables, upgrade
from assistant.saving.store import WorkStore
from tests.saving.postgres import Server

_ME = "user-me"


def _store(home: Path, database_url: str | None = None) -> WorkStore:
    return WorkStore(database.location(home, database_url))


def test_a_damaged_file_is_named_and_left_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "saved" / "work.db"
    file.parent.mkdir()
    file.write_bytes(b"not a database at all " * 400)
    before = file.read_bytes()
    with pytest.raises(SavingError, match=r"saved/work\.db is damaged.*Move the file away"):
        _store(tmp_path).start(_ME)
    assert file.read_bytes() == before


def test_a_file_that_was_cut_off_is_damaged(tmp_path: Path) -> None:
    store = _store(tmp_path)
    store.start(_ME)
    for _ in range(20):
        store.add(_ME, "rewrite", "x", {"text": "x" * 4000})
    _delete_one_to_write_everything(store)
    store.close()
    file = tmp_path / "saved" / "work.db"
    data = file.read_bytes()
    file.write_bytes(data[:4096] + bytes(len(data) - 8192))
    with pytest.raises(SavingError, match="is damaged"):
        _store(tmp_path).works(_ME)


def _delete_one_to_write_everything(store: WorkStore) -> None:
    store.delete(_ME, store.works(_ME)[0].id)


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "saved").write_text("a file where the folder should be", encoding="ascii")
    with pytest.raises(SavingError, match=r"cannot be written.*STRENGTHS_HOME"):
        _store(tmp_path).start(_ME)
    with pytest.raises(SavingError, match=r"cannot be used.*STRENGTHS_HOME"):
        owner.own_key(tmp_path)


def test_a_full_disk_is_said_and_what_was_kept_before_stays(tmp_path: Path) -> None:
    store = _store(tmp_path)
    store.start(_ME)
    store.add(_ME, "rewrite", "before", {"text": "before"})
    store.close()

    def fill(connection: Any, _record: Any) -> None:
        connection.execute("PRAGMA max_page_count = 1").close()  # no page more than there is

    event.listen(sa.Pool, "connect", fill)
    try:
        with pytest.raises(SavingError, match=r"disk is full.*Make room"):
            store.add(_ME, "rewrite", "after", {"text": "a" * 50_000})
    finally:
        event.remove(sa.Pool, "connect", fill)
    assert [work.title for work in store.works(_ME)] == ["before"]
    store.close()
    assert store.add(_ME, "rewrite", "after", {"text": "a" * 50_000})


def test_a_database_from_a_newer_version_is_left_alone(store: WorkStore, url: sa.URL) -> None:
    store.start(_ME)
    engine = sa.create_engine(url)
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(SavingError, match="newer version of this program"):
        WorkStore(url).start("user-other")
    with engine.begin() as connection:
        kept = connection.execute(sa.select(tables.keepers.c.owner)).scalars().all()
    engine.dispose()
    assert kept == [_ME]


def test_the_migrations_make_the_tables_the_program_uses(store: WorkStore, url: sa.URL) -> None:
    store.start(_ME)
    engine = sa.create_engine(url)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), tables.metadata) == []
    engine.dispose()


def test_the_newest_migration_is_the_one_the_program_knows() -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(upgrade.__file__).parent / "migrations"))
    assert ScriptDirectory.from_config(config).get_heads() == [tables.VERSION]


_LATER_STEP = """
import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "{before}"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("work", sa.Column("colour", sa.Text(), nullable=False, server_default="none"))
"""


def test_a_later_step_keeps_all_work_of_an_older_version(
    store: WorkStore, url: sa.URL, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for whose, title in ((_ME, "one"), (_ME, "two"), ("user-other", "three")):
        store.start(whose)
        store.add(whose, "rewrite", title, {"text": f"{title} 🌱", "strengths": ["maps"]})
    before = {whose: store.works(whose) for whose in (_ME, "user-other")}
    store.close()
    newer = tmp_path / "newer"
    shutil.copytree(Path(upgrade.__file__).parent / "migrations", newer / "migrations")
    step = newer / "migrations" / "versions" / "0002_colour.py"
    step.write_text(_LATER_STEP.format(before=tables.VERSION), encoding="utf-8")
    monkeypatch.setattr(upgrade, "__file__", str(newer / "upgrade.py"))
    monkeypatch.setattr(upgrade, "VERSION", "0002")
    opened = WorkStore(url)
    assert {whose: opened.works(whose) for whose in before} == before
    opened.close()
    engine = sa.create_engine(url)
    with engine.connect() as connection:
        assert connection.execute(sa.text("SELECT version_num FROM alembic_version")).scalar() == "0002"
        assert connection.execute(sa.text("SELECT colour FROM work")).scalars().all() == ["none"] * 3
    engine.dispose()


_OPENED = """
import sys
import sqlalchemy as sa
from assistant.saving.store import WorkStore
sys.stdin.readline()
WorkStore(sa.make_url(sys.argv[1])).start(sys.argv[2])
"""


def test_programs_that_open_an_empty_database_at_once_do_not_meet(store: WorkStore, url: sa.URL) -> None:
    address = url.render_as_string(hide_password=False)
    command = [sys.executable, "-c", _OPENED, address]
    programs = [
        subprocess.Popen([*command, f"user-{n}"], stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for n in range(3)
    ]
    for program in programs:
        assert program.stdin is not None
        program.stdin.write("\n")
        program.stdin.flush()
    for program in programs:
        _, errors = program.communicate(timeout=120)
        assert program.returncode == 0, errors
    assert all(store.kept_since(f"user-{n}") for n in range(3))


def test_a_server_that_does_not_answer_is_one_line_without_the_password(tmp_path: Path) -> None:
    store = _store(tmp_path, "postgresql://ada:open-sesame@127.0.0.1:1/work")
    with pytest.raises(SavingError, match=r"127\.0\.0\.1 does not answer") as caught:
        store.start(_ME)
    assert "sesame" not in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_wrong_password_is_one_line_without_it(postgres: Server, tmp_path: Path) -> None:
    store = _store(tmp_path, postgres.url.replace("open-sesame", "open-barley"))
    with pytest.raises(SavingError, match="refused the name, the password or the database") as caught:
        store.start(_ME)
    assert "barley" not in str(caught.value)


def test_a_database_that_is_not_there_is_one_line(postgres: Server, tmp_path: Path) -> None:
    store = _store(tmp_path, postgres.database("elsewhere"))
    with pytest.raises(SavingError, match="refused the name, the password or the database"):
        store.start(_ME)


def test_a_server_that_lets_nobody_write_is_one_line(empty_postgres: Server, tmp_path: Path) -> None:
    read_only = f"{empty_postgres.url}?options=-cdefault_transaction_read_only%3Don"
    with pytest.raises(SavingError, match=r"cannot be read or written\."):
        _store(tmp_path, read_only).start(_ME)


def test_a_connection_that_was_cut_is_made_again(empty_postgres: Server, tmp_path: Path) -> None:
    store = _store(tmp_path, empty_postgres.url)
    store.start(_ME)
    engine = sa.create_engine(database.location(tmp_path, empty_postgres.url))
    with engine.begin() as connection:
        cut = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
        connection.exec_driver_sql(cut)
    engine.dispose()
    assert store.add(_ME, "rewrite", "Ines", {})
    store.close()


@pytest.mark.parametrize(
    "address",
    [
        "sqlite:///:memory:",
        "sqlite:///file:x?mode=ro&uri=true",
        "sqlite://home/work.db",
        "postgresql://ada:sesame@host:door/work",
    ],
)
def test_an_address_that_keeps_nothing_is_refused_without_being_shown(tmp_path: Path, address: str) -> None:
    with pytest.raises(SavingError, match="DATABASE_URL") as caught:
        database.location(tmp_path, address)
    assert address not in str(caught.value)


def test_a_file_of_ones_own_is_used(tmp_path: Path) -> None:
    store = _store(tmp_path, f"sqlite:///{tmp_path}/elsewhere/mine.db")
    store.start(_ME)
    assert (tmp_path / "elsewhere" / "mine.db").is_file()
    assert store.place == f"{tmp_path}/elsewhere/mine.db"


def test_the_place_of_a_server_is_told_without_its_password(tmp_path: Path) -> None:
    store = _store(tmp_path, "postgresql://ada:open-sesame@db.example:5432/work")
    assert store.place == "PostgreSQL at db.example"
    assert store.is_server


def test_this_computer_has_one_secret_key_of_its_own(tmp_path: Path) -> None:
    assert owner.own_key(tmp_path / "a", make=False) is None
    assert not (tmp_path / "a").exists()
    first = owner.own_key(tmp_path / "a")
    assert owner.own_key(tmp_path / "a", make=False) == first
    assert owner.own_key(tmp_path / "a") == first
    assert owner.own_key(tmp_path / "b") != first
    assert (tmp_path / "a" / "saved" / "key").stat().st_mode & 0o777 == 0o600
    assert [path.name for path in (tmp_path / "a" / "saved").iterdir()] == ["key"]
    (tmp_path / "a" / "saved" / "key").write_text("short", encoding="ascii")
    with pytest.raises(SavingError, match="is damaged"):
        owner.own_key(tmp_path / "a")


def test_people_who_sign_in_are_told_apart_and_not_named() -> None:
    ids = {owner.signed_in("https://a.example", "1"), owner.signed_in("https://b.example", "1")}
    ids |= {owner.signed_in("https://a.example", "2"), owner.signed_in("https://a.example1", "")}
    assert len(ids) == 4
    assert not any("example" in identity for identity in ids)
