"""The strength lexicon: what loads, and what is refused with file, line, value and fix."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from assistant.composer.lexicon import load_lexicon
from assistant.errors import DataError
from tests.mistakes import change, refused

FOLDER = Path(__file__).parents[2] / "knowledge" / "strengths"


def _changed(tmp_path: Path, name: str, old: str, new: str) -> Path:
    folder = tmp_path / "strengths"
    shutil.copytree(FOLDER, folder)
    change(folder / name, old, new)
    return folder


def test_every_kind_helps_in_some_area() -> None:
    lexicon = load_lexicon(FOLDER)
    helping = {kind for domain in lexicon.domains for kind, weight in domain.helped_by.items() if weight >= 2}
    assert helping >= set(lexicon.topics)


def test_words_stand_for_themselves_in_a_noun() -> None:
    assert load_lexicon(FOLDER).adjectives["cheerful"].noun == "cheerful nature"


@pytest.mark.parametrize(
    ("name", "old", "new", "part"),
    [
        ("attributes.yaml", "kind: character, words: [funny", "kin: character, words: [funny", '"kin"'),
        ("attributes.yaml", "kind: character, words: [funny", "kind: karakter, words: [funny", '"karakter"'),
        ("attributes.yaml", "with: build on", "with: lean on", '"lean on"'),
        ("domains.yaml", "{language: 3", "{language: 7", '"7"'),
        ("domains.yaml", "topics:", "topix:", '"topix"'),
        ("frames.yaml", "habits: [", "habits: word #[", "word"),
        ("plain_words.yaml", 'plain: "at least"', 'plain: "at least 1"', "at least 1"),
    ],
)
def test_a_mistake_names_file_line_value_and_fix(
    tmp_path: Path, name: str, old: str, new: str, part: str
) -> None:
    folder = _changed(tmp_path, name, old, new)
    assert part in refused(lambda: load_lexicon(folder), f"strengths/{name}").problem


def test_a_missing_file_is_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"/attributes\.yaml: the file cannot be read"):
        load_lexicon(tmp_path)


def test_broken_yaml_names_its_line(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"strengths/frames\.yaml:\d+: not valid YAML"):
        load_lexicon(_changed(tmp_path, "frames.yaml", "affinities:", "affinities: ]"))


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    folder = _changed(tmp_path, "domains.yaml", "domains:", "domains:")
    (folder / "domains.yaml").write_text("", encoding="utf-8")
    with pytest.raises(DataError, match="empty"):
        load_lexicon(folder)
