"""What may enter: text is checked once, at the door, and refused with one clear line or left untouched."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from assistant.errors import InputError
from assistant.types import KINDS, Kind

MAX_CHARACTERS = 100_000  # a long IEP has about 80,000
MAX_REWRITE_CHARACTERS = 20_000
MAX_GOALS = 12  # of one text, each rewritten by itself
MAX_STRENGTHS = 20
MAX_STRENGTH_CHARACTERS = 500


MAX_BYTES = 4 * MAX_CHARACTERS
"""Of a text in a file or on standard input; one character of UTF-8 has at most 4 bytes."""

_FOLDERS = ("./", "../", "/", "~/")
_SHORTER = "Give one section or one goal at a time."


def check_text(
    text: str, *, what: str = "The text", limit: int = MAX_CHARACTERS, shorter: str = _SHORTER
) -> str:
    """Give `text` back unchanged if it can be worked on.

    Args:
        text: What was typed, pasted or read.
        what: What to call it when it cannot be used.
        limit: The most characters it may have.
        shorter: What to do when it has more.

    Raises:
        InputError: It is empty, longer than `limit` characters, or not text.
    """
    if not text.strip():
        raise InputError(f"{what} is empty.", "Paste or type it and try again.")
    if len(text) > limit:
        raise InputError(
            f"{what} has {len(text):,} characters; the limit is {limit:,}.",
            shorter,
        )
    if "\x00" in text:
        raise InputError(
            f"{what} contains NUL bytes, so it is not plain text.",
            "Copy it again, or save it as plain text (UTF-8).",
        )
    try:
        text.encode("utf-8")  # refuses half a surrogate pair
    except UnicodeEncodeError:
        raise InputError(
            f"{what} contains broken characters.", "Copy it again, or save it as UTF-8."
        ) from None
    return text


def check_kind(value: str | None) -> Kind | None:
    """The kind of text, or None to have it told from the text.

    Raises:
        InputError: `value` is not a kind.
    """
    if value is None or value in ("", "auto"):
        return None
    for kind in KINDS:
        if value == kind:
            return kind
    raise InputError(f"Unknown kind {value[:40]!r}.", f"Use {' or '.join(KINDS)}.")


def check_strengths(strengths: Iterable[str]) -> tuple[str, ...]:
    """The strengths that say something, in order and without repeats.

    Raises:
        InputError: One is too long, or there are too many.
    """
    kept = _said_once(strengths)
    if len(kept) > MAX_STRENGTHS:
        raise InputError(
            f"{len(kept)} strengths were given; the limit is {MAX_STRENGTHS}.",
            "Pick the ones that help most.",
        )
    for strength in kept:
        check_text(
            strength,
            what="A strength",
            limit=MAX_STRENGTH_CHARACTERS,
            shorter="Put each strength on its own line, in a few words.",
        )
    return kept


def check_people(people: Iterable[str]) -> tuple[str, ...]:
    """The declared names, in order and without repeats.

    Raises:
        InputError: One is too long to be a name.
    """
    kept = _said_once(people)
    for name in kept:
        check_text(name, what="A name", limit=100, shorter="Put a comma between two names.")
    return kept


def check_not_names(words: Iterable[str]) -> tuple[str, ...]:
    """The words that are declared to be no person, in order and without repeats.

    Raises:
        InputError: One is too long to be a name.
    """
    kept = _said_once(words)
    for word in kept:
        check_text(word, what="A word that is no name", limit=100, shorter="Put a comma between two words.")
    return kept


def _said_once(given: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words.strip() for words in given if words.strip()))


def read_text_file(path: Path) -> str:
    """The text of a plain-text file, line ends as they are.

    Raises:
        InputError: The file is missing, unreadable, too large or not text.
    """
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise InputError(
                f"{path.name} is {size:,} bytes; the limit is {MAX_BYTES:,}.", "Give one section at a time."
            )
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)  # a device has no size, and no end
    except FileNotFoundError:
        raise InputError(
            f"There is no file {path.name!r}.", "Check the name, or put the text itself in quotes."
        ) from None
    except IsADirectoryError:
        raise InputError(f"{path.name!r} is a folder.", "Name a text file.") from None
    except OSError as error:
        raise InputError(
            f"{path.name!r} cannot be read ({error.strerror}).", "Check that you may open it."
        ) from None
    return decode(data, what=path.name)


def decode(data: bytes, *, what: str) -> str:
    """`data` as UTF-8 text (with or without a byte-order mark).

    Args:
        data: At most `MAX_BYTES` bytes.
        what: What to call it when it cannot be used.

    Raises:
        InputError: It is empty, larger, or not text.
    """
    if len(data) > MAX_BYTES:
        raise InputError(f"{what} has more than {MAX_BYTES:,} bytes.", "Give one section at a time.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InputError(
            f"{what} is not plain text (UTF-8).", "Save it as plain text and try again."
        ) from None
    return check_text(text, what=what, limit=MAX_BYTES)


def looks_like_path(argument: str) -> bool:
    """True when an argument names a file rather than being the text itself."""
    if argument.startswith(_FOLDERS) and not any(c.isspace() for c in argument):
        return True
    known = (".txt", ".md", ".docx", ".pdf", ".jsonl", ".json", ".rtf", ".doc", ".odt")
    return (
        "\n" not in argument
        and len(argument) < 500
        and argument.lower().endswith(known)
        and not _has_words(argument)
    )


def _has_words(argument: str) -> bool:
    # A path may contain blanks ("IEP draft.txt"); a sentence that ends in a file name is longer than that.
    words: Sequence[str] = argument.split()
    return len(words) > 6
