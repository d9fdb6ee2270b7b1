"""Words that may tell who a text is about: each kind is its own test; a mistake in the file has a place."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from assistant.build import build_assistant
from assistant.errors import DataError
from assistant.render.before_sending import before_sending_as_text
from assistant.settings import Settings, data_folder
from assistant.telltales import TelltaleKind, find_telltales, load_telltales
from assistant.types import RewriteRequest
from evals.privacy.texts import ordinary_sentences

KINDS = load_telltales(data_folder("knowledge"))
_MARK = re.compile(r"\[\[(.+?)\]\]")


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
def test_each_kind_marks_what_it_says_and_nothing_else(kind: TelltaleKind) -> None:
    for told in kind.tells:
        text = told.replace("[[", "").replace("]]", "")
        found = find_telltales(text, KINDS)
        assert [(t.kind, t.text) for t in found] == [(kind.id, _MARK.findall(told)[0])]
        assert all(text[t.start : t.end] == t.text for t in found)
    assert [find_telltales(text, KINDS) for text in kind.plain] == [()] * len(kind.plain)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
def test_each_pattern_is_used_by_an_example(kind: TelltaleKind) -> None:
    texts = [told.replace("[[", "").replace("]]", "") for told in kind.tells]
    assert [p.source for p in kind.patterns if not any(p.search(text) for text in texts)] == []


def test_ordinary_sentences_are_left_alone() -> None:
    sentences = (*ordinary_sentences("tune"), *ordinary_sentences("held"))
    assert [s for s in sentences if find_telltales(s, KINDS)] == []


def test_of_two_that_overlap_the_longer_is_told_and_the_order_is_that_of_the_text() -> None:
    text = "😀 Her twin brother reads. He is the only student with Rett syndrome, and has cystic fibrosis."
    found = find_telltales(text, KINDS)
    assert [t.kind for t in found] == ["twins", "only_one", "rare_condition"]
    assert [text[t.start : t.end] for t in found] == [t.text for t in found]
    assert found[1].text == "is the only student with Rett syndrome"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("  - id: twins", "  - id: Twins", "id is"),
        ("  - id: twins", "  - id: known_for", "id is"),
        ("[[is a triplet]]", "is a triplet", "Put what is to be marked"),
        ("{whose} (?:identical", "{who} (?:identical", "There is no wording {who}"),
        ('    plain:\n      - "The twin goals', '    other:\n      - "The twin goals', "unknown key"),
    ],
)
def test_a_mistake_in_the_file_names_its_line(tmp_path: Path, old: str, new: str, told: str) -> None:
    shutil.copytree(data_folder("knowledge") / "privacy", tmp_path / "privacy")
    file = tmp_path / "privacy" / "telltales.yaml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(DataError, match=r"privacy/telltales\.yaml:\d+: ") as raised:
        load_telltales(tmp_path)
    assert told in str(raised.value)


def test_the_assistant_asks_and_warns_before_sending() -> None:
    text = "When Saffron is upset, a break helps. She is the only student with Rett syndrome."
    found = build_assistant(Settings()).before_sending(RewriteRequest(text=text))
    assert [(u.text, u.reason) for u in found.unsure] == [("Saffron", "word")]
    assert [t.kind for t in found.telltales] == ["only_one"]
    strengths = ("loves maps", "she won the state science fair")
    found = build_assistant(Settings()).before_sending(RewriteRequest(text=text, strengths=strengths))
    (told,) = found.in_strengths
    assert (told.text, strengths[1][told.start : told.end]) == ("won the state science fair",) * 2
    assert f'- "won the state science fair": {told.say}' in before_sending_as_text(found)
    let_through = RewriteRequest(text=text, not_names=("saffron",))
    found = build_assistant(Settings()).before_sending(let_through)
    assert [unsure.text for unsure in found.unsure] == ["Saffron"]  # asked all the same, to be taken back
    assert "PERSON?" not in before_sending_as_text(found, ("saffron",))
    assert "PERSON?" in before_sending_as_text(found)
    assert "When Saffron is upset" in found.told == build_assistant(Settings()).preview(let_through)
