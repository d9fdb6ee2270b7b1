"""Rooms for staff sessions: a code to join with, marks and ratings, and nothing else. All in memory.

A room holds no text that a participant wrote. It is gone when it is deleted, after some hours, or when the
app stops. Whoever leads it has a key of their own; the code alone shows no results.
"""

from __future__ import annotations

import secrets
import threading
import time
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from assistant.errors import AssistantError

ALPHABET = "CDFGHJKMNPQRTVWXY34679"
"""No look-alikes (0 and O, 1 and I, 2 and Z, 5 and S, 8 and B) and no vowels, so that no code is a word."""
CODE_LENGTH = 6
KEY_LENGTH = 12
HOURS_OPEN = 8
MOST_ROOMS = 20
MOST_PEOPLE = 60
MOST_EXERCISES = 30
_NAME_LENGTH = 40


class RoomError(AssistantError):
    """A session that is not there, is full or closed, or a key that does not open it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """What is kept of one answer. `misses` and `extras` are words of the exercise, never a participant's.

    `ratings` holds what a `rate` exercise was given: one number for each criterion of each text, as
    (name of the text and criterion, 1 to 5).
    """

    exercise: str
    right: int
    out_of: int
    hits: tuple[str, ...] = ()
    misses: tuple[str, ...] = ()
    extras: tuple[str, ...] = ()
    ratings: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Seat:
    """A participant's place in a room. The token is theirs alone."""

    code: str
    token: str


@dataclass(frozen=True, slots=True)
class Lead:
    """What opens the results of a room."""

    code: str
    key: str


@dataclass(frozen=True, slots=True)
class RoomView:
    """What a participant may see: the exercises, which answers are shown, and their own marks."""

    code: str
    name: str
    exercises: tuple[str, ...]
    shown: frozenset[str]
    is_closed: bool
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """One participant, as whoever leads the room sees them."""

    name: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Results:
    """Everything a room holds, at one moment."""

    code: str
    exercises: tuple[str, ...]
    shown: frozenset[str]
    is_closed: bool
    people: tuple[Person, ...]


@dataclass(slots=True)
class _Member:
    name: str
    marks: dict[str, Mark] = field(default_factory=dict[str, Mark])


@dataclass(slots=True)
class _Room:
    key: str
    exercises: tuple[str, ...]
    ends: float
    shown: set[str] = field(default_factory=set[str])
    is_closed: bool = False
    members: dict[str, _Member] = field(default_factory=dict[str, _Member])


class Rooms:
    """All rooms of one running app. Every method may be called from any thread.

    Args:
        clock: Seconds that only grow.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._rooms: dict[str, _Room] = {}

    def open(self, exercises: Sequence[str]) -> Lead:
        """Open a room for the exercises with these ids.

        Raises:
            RoomError: There is nothing to do in it, too much, or too many rooms are open.
        """
        chosen = tuple(dict.fromkeys(exercises))
        if not chosen:
            raise RoomError("No exercise was chosen.", "Choose more levels or kinds.")
        if len(chosen) > MOST_EXERCISES:
            raise RoomError(
                "That is more than one session can hold.", f"Choose {MOST_EXERCISES} exercises or fewer."
            )
        with self._lock:
            self._drop_ended()
            if len(self._rooms) >= MOST_ROOMS:
                raise RoomError("Too many sessions are open.", "Delete one, or wait until one has ended.")
            code = _letters(CODE_LENGTH)
            while code in self._rooms:
                code = _letters(CODE_LENGTH)
            room = _Room(_letters(KEY_LENGTH), chosen, self._clock() + HOURS_OPEN * 3600)
            self._rooms[code] = room
            return Lead(code, room.key)

    def join(self, code: str, name: str = "") -> Seat:
        """Take a place in the room with `code`; no name gives "Participant" and a number.

        Raises:
            RoomError: There is no such room, or it is closed or full.
        """
        with self._lock:
            code, room = self._find(code)
            if room.is_closed:
                raise RoomError("This session is closed.", "Ask the person who leads it.")
            if len(room.members) >= MOST_PEOPLE:
                raise RoomError("This session is full.", "Ask the person who leads it to open a second one.")
            token = secrets.token_urlsafe(16)
            room.members[token] = _Member(_own_name(name, [m.name for m in room.members.values()]))
            return Seat(code, token)

    def look(self, seat: Seat) -> RoomView:
        """The room as the participant in `seat` may see it.

        Raises:
            RoomError: There is no such room or seat.
        """
        with self._lock:
            room, member = self._member(seat)
            marks = tuple(member.marks.values())
            shown = frozenset(room.shown)
            return RoomView(seat.code, member.name, room.exercises, shown, room.is_closed, marks)

    def keep(self, seat: Seat, mark: Mark) -> None:
        """Keep what one answer gave. Only the first answer to an exercise counts.

        Raises:
            RoomError: There is no such room or seat, it is closed, the exercise is not in it, or its answer
                is shown.
        """
        with self._lock:
            room, member = self._member(seat)
            if mark.exercise not in room.exercises:
                raise RoomError("This exercise is not part of the session.", "Go to the next one.")
            if room.is_closed:
                raise RoomError("This session is closed.", "Your answer was not counted.")
            if mark.exercise in room.shown:
                raise RoomError("The answer is shown to all.", "Go to the next exercise.")
            member.marks.setdefault(mark.exercise, mark)

    def results(self, lead: Lead) -> Results:
        """Everything the room holds, for whoever has its key.

        Raises:
            RoomError: There is no such room, or the key is not its key.
        """
        with self._lock:
            code, room = self._led(lead)
            people = tuple(Person(m.name, tuple(m.marks.values())) for m in room.members.values())
            return Results(code, room.exercises, frozenset(room.shown), room.is_closed, people)

    def show(self, lead: Lead, exercises: Sequence[str]) -> None:
        """Show everyone the answers of `exercises`; no more answers to them are taken.

        Raises:
            RoomError: There is no such room, or the key is not its key.
        """
        with self._lock:
            _, room = self._led(lead)
            room.shown |= set(exercises) & set(room.exercises)

    def close(self, lead: Lead) -> None:
        """Take no more answers and let no one else in. What is there can still be read.

        Raises:
            RoomError: There is no such room, or the key is not its key.
        """
        with self._lock:
            self._led(lead)[1].is_closed = True

    def delete(self, lead: Lead) -> None:
        """Forget the room and everything in it.

        Raises:
            RoomError: There is no such room, or the key is not its key.
        """
        with self._lock:
            code, _ = self._led(lead)
            del self._rooms[code]

    def _find(self, code: str) -> tuple[str, _Room]:
        self._drop_ended()
        written = _as_written(code)
        room = self._rooms.get(written)
        if room is None:
            raise RoomError(
                "No session has this code.",
                f"Check the {CODE_LENGTH} letters and numbers, or ask the person who leads it.",
            )
        return written, room

    def _member(self, seat: Seat) -> tuple[_Room, _Member]:
        _, room = self._find(seat.code)
        member = room.members.get(seat.token)
        if member is None:
            raise RoomError("Your place in this session is gone.", "Join again with the code.")
        return room, member

    def _led(self, lead: Lead) -> tuple[str, _Room]:
        code, room = self._find(lead.code)
        if not secrets.compare_digest(room.key.encode(), _as_written(lead.key).encode()):
            raise RoomError("This key does not open the session.", "Check it letter by letter.")
        return code, room

    def _drop_ended(self) -> None:
        now = self._clock()
        self._rooms = {code: room for code, room in self._rooms.items() if room.ends > now}


def _letters(length: int) -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(length))


def _as_written(code: str) -> str:
    """A code or key as it was made, however it was typed: any case, with blanks or dashes."""
    return "".join(character for character in code.upper() if character.isalnum())


def _own_name(name: str, taken: Sequence[str]) -> str:
    """`name` on one line and short, or a numbered one; a name that is taken gets a number."""
    visible = "".join(" " if unicodedata.category(c)[0] in "CZ" else c for c in name)
    wanted = " ".join(visible.split())[:_NAME_LENGTH].strip() or f"Participant {len(taken) + 1}"
    number, free = 2, wanted
    while free in taken:
        free = f"{wanted} ({number})"
        number += 1
    return free
