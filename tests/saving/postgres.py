"""A real PostgreSQL of the tests' own, from the system's packages."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

_WHY = "These tests need PostgreSQL from the system's packages: run `sh tools/install_postgresql.sh`."


@dataclass(frozen=True, slots=True)
class Server:
    """A running server.

    Attributes:
        port: Where it listens on this computer.
        folder: Everything it writes.
    """

    port: int
    folder: Path

    @property
    def url(self) -> str:
        """Its first database, as DATABASE_URL."""
        return self.database("postgres")

    def database(self, name: str) -> str:
        """A database of it, as DATABASE_URL."""
        return f"postgresql://postgres:open-sesame@127.0.0.1:{self.port}/{name}"

    def dump(self) -> str:
        """All that is stored in its first database, as text."""
        environ = {**os.environ, "PGPASSWORD": "open-sesame"}
        command = [program("pg_dump"), "-h", "127.0.0.1", "-p", str(self.port), "-U", "postgres", "postgres"]
        return subprocess.run(command, env=environ, capture_output=True, text=True, check=True).stdout


@contextmanager
def running() -> Iterator[Server]:
    """The server, with an empty database; stopped and deleted when the block ends.

    It refuses to run as root, so root runs it as the user that the package made.
    """
    with tempfile.TemporaryDirectory(prefix="pg-", dir="/tmp", ignore_cleanup_errors=True) as made:
        folder, data, secret = Path(made), Path(made) / "data", Path(made) / "secret"
        secret.write_text("open-sesame", encoding="ascii")
        if os.geteuid() == 0:
            user = pwd.getpwnam("postgres")
            for path in (folder, secret):
                os.chown(path, user.pw_uid, user.pw_gid)
        _run("initdb", "-D", str(data), "-U", "postgres", "-A", "scram-sha-256", f"--pwfile={secret}", "-N")
        port = _free_port()
        options = f"-p {port} -c listen_addresses=127.0.0.1 -c fsync=off -c unix_socket_directories={folder}"
        _run("pg_ctl", "-D", str(data), "-w", "-l", str(folder / "log"), "-o", options, "start")
        try:
            yield Server(port, folder)
        finally:
            _run("pg_ctl", "-D", str(data), "-w", "-m", "immediate", "stop")


def program(name: str) -> str:
    """The path of one of PostgreSQL's programs.

    Raises:
        RuntimeError: It is not installed.
    """
    # Debian keeps the programs of each version in a folder of its own.
    places = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), reverse=True)
    found = str(places[0]) if places else shutil.which(name)
    if found is None:
        raise RuntimeError(_WHY)
    return found


def _run(name: str, *arguments: str) -> None:
    command = [program(name), *arguments]
    if os.geteuid() == 0:
        command = ["runuser", "-u", "postgres", "--", *command]
    # A server that is left running holds the pipe, so its output goes nowhere.
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd="/tmp")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
