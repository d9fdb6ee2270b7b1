"""Every mistake an editor can make in a data file is refused with file, line, problem and fix."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from assistant import datafiles
from assistant.datafiles import Located, parse_yaml, read_markdown, read_yaml
from assistant.errors import DataError

GARDEN = """# what grows where
name: herbs  # by the door
rows: 3
when: 2026-11-21
open: no
none: ~
long: >-
  two lines
  make one
beds:
  - mint
  - "sage: grey"
plots: {a: [1, 2], b: []}
"""


def parsed(text: str) -> Located:
    return parse_yaml("garden/beds.yaml", text.encode())


def refused(action: Callable[[], object]) -> DataError:
    with pytest.raises(DataError) as caught:
        action()
    assert caught.value.fix
    assert "\n" not in str(caught.value)
    return caught.value


@pytest.fixture
def without_c(monkeypatch: pytest.MonkeyPatch) -> None:
    """PyYAML as it is where its C parser was not built."""
    monkeypatch.setattr(datafiles, "_LOADER", yaml.SafeLoader)


@pytest.fixture(params=["c", "python"])
def loader(request: pytest.FixtureRequest) -> None:
    """Both parsers PyYAML may have."""
    if request.param == "python":
        request.getfixturevalue("without_c")


# -- YAML: what is read -------------------------------------------------------------------------------------


@pytest.mark.usefixtures("loader")
def test_every_value_is_the_text_that_was_typed() -> None:
    given = parsed(GARDEN).mapping()
    typed = {key: given[key].text() for key in ("name", "rows", "when", "open", "none", "long")}
    assert typed == {
        "name": "herbs",
        "rows": "3",
        "when": "2026-11-21",
        "open": "no",
        "none": "~",
        "long": "two lines make one",
    }
    assert given["beds"].texts() == ("mint", "sage: grey")
    assert parsed(GARDEN)["plots"]["a"].texts() == ("1", "2")


@pytest.mark.usefixtures("loader")
def test_every_value_knows_its_line() -> None:
    given = parsed(GARDEN).mapping()
    assert {key: entry.line for key, entry in given.items()} == {
        "name": 2,
        "rows": 3,
        "when": 4,
        "open": 5,
        "none": 6,
        "long": 7,
        "beds": 10,
        "plots": 13,
    }
    assert [item.line for item in given["beds"].items()] == [11, 12]


def test_the_c_parser_is_used_where_there_is_one() -> None:
    assert getattr(yaml, "CSafeLoader", yaml.SafeLoader) is datafiles._LOADER  # pyright: ignore[reportPrivateUsage]


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_line_ends_and_a_byte_order_mark_change_nothing(ends: str, mark: bytes) -> None:
    given = parse_yaml("f", mark + GARDEN.replace("\n", ends).encode()).mapping()
    assert next(iter(given)) == "name"
    assert given["long"].text() == "two lines make one"
    assert given["plots"].line == 13


def test_text_is_kept_and_flat_text_is_on_one_line() -> None:
    at = parsed('a: "  two\\n words "')["a"]
    assert at.text() == "  two\n words "
    assert at.flat() == "two words"


def test_an_empty_value_is_text_only_where_that_is_allowed() -> None:
    assert parsed("a:")["a"].text(may_be_empty=True) == ""
    assert "f:1: a is empty." in str(refused(parse_yaml("f", b"a:")["a"].text))


def test_numbers_and_choices() -> None:
    assert parsed("a: 3")["a"].number(0, 3) == 3
    assert parsed("a: red")["a"].choice(("red", "blue")) == "red"
    assert parsed("a: ''")["a"].choice(("", "blue")) == ""


@given(
    st.dictionaries(
        st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1),
        st.lists(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp"]))),
        min_size=1,
    )
)
def test_what_is_written_is_read_at_its_line(content: dict[str, list[str]]) -> None:
    """Any language, emoji and combining marks: each value is whole, and stands on the line it names."""
    lines = ["# a list of lists"]
    places: list[tuple[str, int, str]] = []
    for key, values in content.items():
        lines.append(f"{_quoted(key)}:" + (" []" if not values else ""))
        for value in values:
            lines.append(f"  - {_quoted(value)}")
            places.append((key, len(lines), value))
    root = parse_yaml("f", "\n".join(lines).encode())
    found = [
        (key, item.line, item.text(may_be_empty=True))
        for key, entry in root.mapping().items()
        for item in entry.items()
    ]
    assert found == places


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


# -- YAML: what is refused ----------------------------------------------------------------------------------


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a: 1\nb: [2\nc: 3\n", "garden/beds.yaml:3: not valid YAML"),
        ('a: 1\nb: "2\n', "garden/beds.yaml:3: not valid YAML"),
        ("a: 1\n\tb: 2\n", "garden/beds.yaml:2: not valid YAML"),
        ("a: 1\nb: *c\n", "garden/beds.yaml:2: not valid YAML"),
        ("a: 1\n---\nb: 2\n", "garden/beds.yaml:2: not valid YAML"),
        ("é: 😀\nb: \x07\n", "garden/beds.yaml:2: a character that cannot be shown"),
        ("", "garden/beds.yaml:1: the file is empty"),
        ("# only a remark\n", "garden/beds.yaml:1: the file is empty"),
    ],
)
def test_what_is_not_yaml_is_refused(text: str, problem: str) -> None:
    assert refused(lambda: parsed(text)).problem.startswith(problem)


def test_what_is_not_utf8_is_refused_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "beds.yaml"
    path.write_bytes(b"a: 1\nb: caf\xe9\n")
    error = refused(lambda: read_yaml(path))
    assert error.problem == f"{tmp_path.name}/beds.yaml:2: the file is not UTF-8 text."


def test_a_file_that_cannot_be_read_is_refused_without_the_path_to_it(tmp_path: Path) -> None:
    folder = tmp_path / "garden"
    folder.mkdir()
    for read in (read_yaml, read_markdown):
        error = refused(lambda read=read: read(folder / "beds.yaml"))
        assert error.problem == "garden/beds.yaml: the file cannot be read."
    assert refused(lambda: read_yaml(folder)).problem.endswith("/garden: the file cannot be read.")


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a: 1\nb: 2\na: 3\n", "garden/beds.yaml:3: a is given twice."),
        ('a: 1\n"a": 2\n', "garden/beds.yaml:2: a is given twice."),
        ("[a, b]: 1\n", "garden/beds.yaml:1: a key is a list."),
        ('"": 1\n', "garden/beds.yaml:1: a key is empty."),
        ("- a\n", "garden/beds.yaml:1: the file is a list."),
        ("word\n", 'garden/beds.yaml:1: the file is "word".'),
    ],
)
def test_a_mapping_is_refused(text: str, problem: str) -> None:
    assert refused(parsed(text).mapping).problem == problem


def test_a_key_given_twice_further_down_is_refused() -> None:
    root = parsed("a:\n  - b: 1\n    b: 2\n")
    assert refused(root["a"].items()[0].mapping).problem == "garden/beds.yaml:3: b is given twice."


def test_only_the_keys_that_are_known_may_be_there() -> None:
    root = parsed("a: 1\nb: 2\n")
    assert list(root.keys(("a",), optional=("b", "c"))) == ["a", "b"]
    error = refused(lambda: root.keys(("a",), optional=("c",)))
    assert error.problem == 'garden/beds.yaml:2: unknown key "b".'
    assert error.fix == "Use only a, c."
    assert refused(lambda: root.keys(("a", "b", "c"))).problem == "garden/beds.yaml:1: c is missing."
    assert refused(lambda: root["c"]).problem == "garden/beds.yaml:1: c is missing."
    assert refused(lambda: parsed("<<: {b: 2}").keys((), optional=("b",))).problem.endswith('key "<<".')


@pytest.mark.parametrize(
    ("text", "ask", "problem"),
    [
        ("a: [b]", Located.text, "a is a list."),
        ("a: {b: c}", Located.text, "a is a mapping."),
        ("a: '  '", Located.flat, "a is empty."),
        ("a: b", Located.items, 'a is "b".'),
        ("a: [b, {c: d}]", Located.texts, "item 2 of a is a mapping."),
        ("a: [b, '']", Located.texts, "item 2 of a is empty."),
        ("a: [b]", lambda at: at.items(at_least=2), "a has 1 items."),
        ("a: [b, c d, 'C  D']", Located.different_texts, 'a says "C D" twice.'),
        ("a: red", lambda at: at.choice(("blue", "green")), 'a is "red".'),
        ("a: [blue]", lambda at: at.choice(("blue", "green")), "a is a list."),
        ("a: 4", lambda at: at.number(0, 3), 'a is "4".'),
        ("a: -1", lambda at: at.number(0, 3), 'a is "-1".'),
        ("a: 1.5", lambda at: at.number(0, 3), 'a is "1.5".'),
        ("a: ٣", lambda at: at.number(0, 3), 'a is "٣".'),
        ("a: yes", lambda at: at.number(0, 3), 'a is "yes".'),
    ],
)
def test_a_value_of_another_shape_is_refused(
    text: str, ask: Callable[[Located], object], problem: str
) -> None:
    error = refused(lambda: ask(parsed(f"# first line\n{text}\n")["a"]))
    assert error.problem == f"garden/beds.yaml:2: {problem}"


def test_the_fix_lists_what_may_stand_there() -> None:
    at = parsed("a: red")["a"]
    assert refused(lambda: at.choice(("blue", "green"))).fix == "Use one of blue, green."
    assert refused(lambda: at.choice(frozenset(("green", "blue")))).fix == "Use one of blue, green."
    assert refused(lambda: at.choice(("blue",))).fix == "Use blue."
    assert refused(lambda: at.number(2, 5)).fix == "Use a whole number from 2 to 5."


def test_a_long_value_is_cut_in_the_error() -> None:
    problem = refused(lambda: parsed("a: " + "mint" * 400)["a"].items()).problem
    assert len(problem) < 90
    assert problem.endswith('mint...".')


# -- Markdown -----------------------------------------------------------------------------------------------


# -- the module itself --------------------------------------------------------------------------------------


def test_reading_a_file_loads_no_framework() -> None:
    code = (
        "import sys, assistant.datafiles; "
        "print(sorted({'numpy', 'langchain_core', 'pydantic', 'spacy'} & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
