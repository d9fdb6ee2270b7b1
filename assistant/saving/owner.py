"""Whose work it is, as the database knows them: never a name or an address."""

from __future__ import annotations

import contextlib
import hashlib
import os
import secrets
from pathlib import Path

from assistant.errors import SavingError

THIS_COMPUTER = "this-computer"


def signed_in(issuer: str, subject: str) -> str:
    """Someone who signed in: a hash of who vouches for them and of their number there.

    Args:
        issuer: The `iss` claim of the sign-in.
        subject: The `sub` claim, which is unique at that issuer (OpenID Connect Core 1.0, section 2).
    """
    return "user-" + hashlib.sha256(f"{len(issuer)}:{issuer}{subject}".encode()).hexdigest()


def own_key(home: Path, *, make: bool = True) -> str | None:
    """This computer at a database server that other computers may use too: a secret made once.

    Args:
        home: The folder the secret is kept in.
        make: Whether to make it where there is none; otherwise the answer is None then.

    Raises:
        SavingError: The secret cannot be written or read.
    """
    file = home / "saved" / "key"
    try:
        if not file.exists():
            if not make:
                return None
            _make_key(file)
        secret = file.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "not text"
        raise SavingError(
            f"{file} cannot be used ({reason}).", "Set STRENGTHS_HOME to a folder you may write."
        ) from None
    if len(secret) < 32:
        raise SavingError(f"{file} is damaged.", "Delete it; work kept under it stays in the database.")
    return "key-" + hashlib.sha256(secret.encode()).hexdigest()


def _make_key(file: Path) -> None:
    """Write the secret, whole or not at all: another program may be doing the same."""
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    mine = file.with_name(f"key.{secrets.token_hex(4)}")
    try:
        with os.fdopen(
            os.open(mine, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii"
        ) as new:
            new.write(secrets.token_hex(16))
        with contextlib.suppress(FileExistsError):
            os.link(mine, file)
    finally:
        mine.unlink(missing_ok=True)
