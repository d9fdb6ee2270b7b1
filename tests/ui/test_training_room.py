"""Rooms for staff sessions: who may see what, what is kept, and when it is gone."""

from __future__ import annotations

import dataclasses
import re
from concurrent.futures import ThreadPoolExecutor

import pytest

from ui.training_room import (
    ALPHABET,
    HOURS_OPEN,
    MOST_EXERCISES,
    MOST_PEOPLE,
    MOST_ROOMS,
    Lead,
    Mark,
    RoomError,
    Rooms,
    Seat,
)


class Clock:
    """Seconds a test moves on by itself."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def rooms(clock: Clock) -> Rooms:
    return Rooms(clock)


def test_a_code_is_short_and_has_no_look_alikes(rooms: Rooms) -> None:
    leads = [rooms.open(["one"]) for _ in range(MOST_ROOMS)]
    assert len({lead.code for lead in leads}) == MOST_ROOMS
    assert all(re.fullmatch(f"[{ALPHABET}]{{6}}", lead.code) for lead in leads)
    assert not set(ALPHABET) & set("0O1IL2Z5S8BAEU")
    with pytest.raises(RoomError, match="Too many sessions"):
        rooms.open(["one"])


@pytest.mark.parametrize("count", [0, MOST_EXERCISES + 1])
def test_a_room_has_some_exercises_and_not_too_many(count: int, rooms: Rooms) -> None:
    with pytest.raises(RoomError):
        rooms.open([str(number) for number in range(count)])


def test_a_code_may_be_typed_in_any_way(rooms: Rooms) -> None:
    code = rooms.open(["one"]).code
    seat = rooms.join(f"  {code[:3].lower()} - {code[3:].lower()} ")
    assert seat.code == code


def test_two_people_in_one_room_see_only_their_own_marks(rooms: Rooms) -> None:
    lead = rooms.open(["one", "two"])
    ana, ben = rooms.join(lead.code, "Ana"), rooms.join(lead.code)
    rooms.keep(ana, Mark(exercise="one", right=2, out_of=3))
    assert rooms.look(ana).marks == (Mark(exercise="one", right=2, out_of=3),)
    assert rooms.look(ben).marks == ()
    assert [(person.name, len(person.marks)) for person in rooms.results(lead).people] == [
        ("Ana", 1),
        ("Participant 2", 0),
    ]


def test_only_the_first_answer_counts(rooms: Rooms) -> None:
    lead = rooms.open(["one"])
    seat = rooms.join(lead.code)
    rooms.keep(seat, Mark(exercise="one", right=0, out_of=3))
    rooms.keep(seat, Mark(exercise="one", right=3, out_of=3))
    assert rooms.look(seat).marks[0].right == 0


def test_nothing_but_the_key_opens_the_results(rooms: Rooms) -> None:
    lead, other = rooms.open(["one"]), rooms.open(["one"])
    seat = rooms.join(lead.code)
    for key in ("", lead.code, seat.token, other.key, lead.key[:-1], "ключ"):
        for use in (rooms.results, rooms.close, rooms.delete):
            with pytest.raises(RoomError, match="key"):
                use(Lead(lead.code, key))
        with pytest.raises(RoomError, match="key"):
            rooms.show(Lead(lead.code, key), ["one"])
    assert rooms.results(Lead(lead.code.lower(), lead.key.lower())).code == lead.code


def test_an_answer_that_is_shown_takes_no_more_answers(rooms: Rooms) -> None:
    lead = rooms.open(["one", "two"])
    seat = rooms.join(lead.code)
    rooms.show(lead, ["one", "not here"])
    assert rooms.look(seat).shown == {"one"}
    with pytest.raises(RoomError, match="shown to all"):
        rooms.keep(seat, Mark(exercise="one", right=1, out_of=1))
    with pytest.raises(RoomError, match="not part"):
        rooms.keep(seat, Mark(exercise="not here", right=1, out_of=1))
    rooms.keep(seat, Mark(exercise="two", right=1, out_of=1))


def test_a_closed_room_can_be_read_and_nothing_more(rooms: Rooms) -> None:
    lead = rooms.open(["one"])
    seat = rooms.join(lead.code)
    rooms.close(lead)
    assert rooms.look(seat).is_closed
    assert rooms.results(lead).is_closed
    with pytest.raises(RoomError, match="closed"):
        rooms.join(lead.code)
    with pytest.raises(RoomError, match="closed"):
        rooms.keep(seat, Mark(exercise="one", right=1, out_of=1))


def test_a_deleted_or_old_room_is_gone(rooms: Rooms, clock: Clock) -> None:
    lead, old = rooms.open(["one"]), rooms.open(["one"])
    rooms.delete(lead)
    seat = rooms.join(old.code)
    clock.now = HOURS_OPEN * 3600 + 1
    for gone in (lead, old):
        with pytest.raises(RoomError, match="No session has this code"):
            rooms.results(gone)
    with pytest.raises(RoomError, match="No session has this code"):
        rooms.look(seat)
    assert len([rooms.open(["one"]) for _ in range(MOST_ROOMS)]) == MOST_ROOMS


def test_a_seat_of_nobody_is_refused(rooms: Rooms) -> None:
    lead = rooms.open(["one"])
    with pytest.raises(RoomError, match="Your place"):
        rooms.look(Seat(lead.code, "made up"))


def test_a_room_has_an_end_to_its_places_even_when_all_come_at_once(rooms: Rooms) -> None:
    lead = rooms.open(["one"])

    def come(_: int) -> Seat | None:
        try:
            return rooms.join(lead.code, "Ana")
        except RoomError:
            return None

    with ThreadPoolExecutor(8) as pool:
        seats = [seat for seat in pool.map(come, range(MOST_PEOPLE + 20)) if seat]
    assert len(seats) == MOST_PEOPLE
    assert len({person.name for person in rooms.results(lead).people}) == MOST_PEOPLE


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("  Ana \n María ", "Ana María"),
        ("", "Participant 1"),
        ("\u202e\x00", "Participant 1"),
        ("a" * 500, "a" * 40),
    ],
)
def test_a_name_is_one_short_line(typed: str, shown: str, rooms: Rooms) -> None:
    seat = rooms.join(rooms.open(["one"]).code, typed)
    assert rooms.look(seat).name == shown


def test_what_a_room_gives_out_cannot_be_changed(rooms: Rooms) -> None:
    lead = rooms.open(["one"])
    view = rooms.look(rooms.join(lead.code))
    with pytest.raises(dataclasses.FrozenInstanceError):
        view.is_closed = True  # pyright: ignore[reportAttributeAccessIssue]
