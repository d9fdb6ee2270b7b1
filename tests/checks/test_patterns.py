"""The little language of rule patterns."""

from __future__ import annotations

import pytest

from assistant.checks.patterns import Pattern, PatternError, PatternIndex, parse
from assistant.checks.pieces import Pieces

LISTS = {"ability": "reading, number sense", "is": "is, was"}


def found(pattern: str, text: str) -> list[str]:
    return [m.group() for m in parse(pattern, LISTS).finditer(text)]


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        ("fails to", "He FAILS  to try.", ["FAILS  to"]),
        ("fails to", "He fails\u00a0to try.", ["fails\u00a0to"]),
        ("(fails|failed) to", "failed to, fails to", ["failed to", "fails to"]),
        ("[still] fails", "still fails; fails", ["still fails", "fails"]),
        ("so [,] he", "so, he; so he", ["so, he", "so he"]),
        ("fails [again|today]", "fails today, fails", ["fails today", "fails"]),
        ("struggl*", "struggles, struggling, strum", ["struggles", "struggling"]),
        ("can't", "can't, can’t, cant, can", ["can't", "can’t", "cant"]),
        (
            "attention-seeking",
            "attention-seeking; attention seeking",
            ["attention-seeking", "attention seeking"],
        ),
        ("poor {ability}", "poor number sense, poor pay", ["poor number sense"]),
        ("makes it ... for", "makes it very hard for", ["makes it very hard for"]),
        ("makes it ... for", "makes it for", ["makes it for"]),
        ("makes it ... for", "makes it a b c d e for", []),
        ("makes it ... for", "makes it fun. Ask for", []),
        ("hard for {learner}", "hard for him, hard for Ana, hard for us", ["hard for him", "hard for Ana"]),
        (
            "hard for {learner}",
            "hard for the student, hard for [name]",
            ["hard for the student", "hard for [name]"],
        ),
        ("{number} years behind", "2 years behind, two years behind", ["2 years behind", "two years behind"]),
        ("never {acts}", "never finishes, never late, never tried", ["never finishes", "never tried"]),
        ("{is} slow", "He's slow. It was slow.", ["He's slow", "was slow"]),
        ("(a (b|c)|d e) word", "a c word, d e word", ["a c word", "d e word"]),
        ("weak", "weakness, weak-kneed, tweak, weak", ["weak"]),
        ("{number} times", "a few times, 3 times, few", ["a few times", "3 times"]),
        ("the {superlative}", "the most loud, the loudest, the most", ["the most loud", "the loudest"]),
        ("hard for {learner}", "hard for", []),
        ("[so] [very] slow", "so very slow; slow", ["so very slow", "slow"]),
        ("can’t sit", "can't sit", ["can't sit"]),
    ],
)
def test_what_a_pattern_matches(pattern: str, text: str, expected: list[str]):
    assert found(pattern, text) == expected


@pytest.mark.parametrize(
    ("text", "tries"),
    [
        ("very slow, so very hard", 0),
        ("very loud, slow and hard to hear", 3),
        ("slow to", 1),
        ("very well-hard to", 1),  # a part of a hyphenated word is not looked for here
    ],
)
def test_openings_are_not_tried_where_the_needed_part_stands_nowhere(
    text: str, tries: int, monkeypatch: pytest.MonkeyPatch
):
    tried: list[int] = []
    match = Pattern.match

    def counted(pattern: Pattern, pieces: Pieces, start: int) -> int:
        tried.append(start)
        return match(pattern, pieces, start)

    monkeypatch.setattr(Pattern, "match", counted)
    found("[very] (slow to|hard to)", text)
    assert len(tried) == tries


@pytest.mark.parametrize(
    "pattern", ["", "...", "[only this]", "(open", "close)", "(one]", "{nope} word", "ab*", "st*op word"]
)
def test_patterns_that_are_not_well_formed_are_refused(pattern: str):
    with pytest.raises(PatternError):
        parse(pattern, LISTS)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("(fails|failed) to", "He failed to try"),
        ("struggl*", "STRUGGLING"),
        ("attention-seeking", "attention seeking"),
        ("[very] poor {ability}", "poor reading"),
        ("{whine_acts}", "He whined"),
        ("one's fault", "Ana's fault"),
        ("doesn't care", "He doesn’t care"),
    ],
)
def test_an_index_finds_a_pattern_by_its_first_word(pattern: str, text: str):
    parsed = parse(pattern, {**LISTS, "whine_acts": "whine, give up"})
    (match,) = parsed.finditer(text)
    assert list(PatternIndex([(parsed, "it")]).matches(Pieces(text))) == [("it", *match.span())]
    assert list(PatternIndex([(parsed, "it")]).matches(Pieces("Ben reads."))) == []


def test_every_form_of_a_verb_is_found():
    lists = {"poor_acts": "give up, try, drag behind, panic"}
    text = "gives up, gave up, tries, tried, dragging behind, panicked, given up, up"
    found = [m.group() for m in parse("{poor_acts}", lists).finditer(text)]
    assert found == ["gives up", "gave up", "tries", "tried", "dragging behind", "panicked", "given up"]


def test_a_blank_for_the_team_is_one_piece():
    assert found("as needed", "helps [as needed] and as needed") == ["as needed"]
    assert list(Pieces("reads [how often, how well] ____").lows) == ["reads", "[how often, how well]", "____"]
