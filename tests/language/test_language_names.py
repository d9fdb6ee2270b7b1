"""Declared names: every way a teacher writes them, and the words that only look like them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.language.names import Roster

# A declared list, and a text in which [..] marks what must be found and nothing else.
CASES: list[tuple[list[str], str]] = [
    (["Maria Lopez"], "[Maria Lopez] reads. [Maria]'s aide met Ms. [Lopez]."),
    (["Maria Lopez"], "[MARIA] and [maria] and [Lopez, Maria]; [Lopez]’s goal; the [Lopez]es came."),
    (["Maria Lopez"], "[Maria] [Elena] no".replace("[Elena]", "Elena")),
    (["Lopez, Maria"], "[Maria Lopez] and [Lopez] [Maria] and [Maria]"),
    (["Maria Lopez"], "Mariah and Lopezville and amaria are others."),
    (["Maria"], "[Maria]_notes.docx, #[Maria], [Maria]-led, ([Maria]), [Maria]2, “[Maria]”"),
    (["Maria"], "[Maria]s reading is fine."),
    (["José Núñez"], "[José], [Jose], [JOSÉ], [Jose\u0301], [Núñez], [Nunez], [Nun\u0303ez]"),
    (["Jose"], "[José] reads."),
    (["Blia Her", "Miss Her"], "[Blia Her] and Pao [Her] met Miss [Her]. Her goal is new, and her book too."),
    (["Her mother", "his"], "Her mother and his aide met Miss Ruiz."),
    (["Mark"], "[mark] sat down. [mark] shares. [mark]'s aide helps him mark a page."),
    (["Chase"], "MS. LEE WILL GIVE [CHASE] A CHART. HE CAN CHASE A BALL."),
    (["Will"], "[Will] taught Ana to castle. Will he sit?"),
    (["May"], "[May] and their twin share a bus. It is in May."),
    (["Ángel"], "Later [ÁNGEL] counts. [ángel] sat with an angel."),
    (["Zoë"], "[Zoe] and [Zoë]'s and [ZOË]"),
    (["Søren Łukasz"], "[Soren] and [Lukasz] and [Søren Łukasz]"),
    (["İpek"], "[İpek] and [ipek] and [Ipek]"),
    (["Maria"], "[Ma\u00adria] and [Ma\u200bria]"),
    (["Maria Lopez"], "[Maria\u00a0Lopez] and [Maria  Lopez] and [Maria\r\nLopez]"),
    (["D'Andre"], "[D’Andre] and [DAndre] and [D'Andre]'s"),
    (
        ["Mary-Jane Smith-Okoro"],
        "[Mary-Jane] and [Mary Jane] and [Mary‑Jane] and Mrs. [Smith-Okoro] and [Okoro]",
    ),
    (["Anna de la Cruz"], "[Anna de la Cruz] walks de la mano. [Cruz] too."),
    (["Mrs. Ruiz (SLP)"], "Mrs. [Ruiz] and the SLP and [Ruiz]'s room"),
    (["Dr. Amy Chen, BCBA"], "Dr. [Chen], BCBA. [Amy Chen] and [Amy]"),
    (['William "Billy" Tran'], "[Billy] and [William] and [Liam] and [Tran]"),
    (["Katherine (Kit) Osei"], "[Kit] and [Katie] and [Katherine] and [Osei]"),
    (
        ["Jaylen Marcus Reed"],
        "[J.R.] and [J.M.R.] and [J. R.] and [JMR] and [Jaylen] and [Jaylen Marcus Reed]",
    ),
    (["Olivia Tate"], "O.T. and OT twice a week; [Olivia] in OT."),
    (
        ["Lincoln Elementary School"],
        "[Lincoln Elementary School] and [Lincoln] and School and elementary work",
    ),
    (["mom"], "mom says and Mom says"),
    (["the student"], "The student reads."),
    (["", "  ", "Ms."], "Ms. reads."),
    (["Ana", "Ana Maria Paz"], "[Ana] and [Ana Maria Paz]"),
    (["Bo"], "[Bo] reads with a bobcat. [Bo]'s bo staff."),
    (["Li Na"], "[Li Na] and [Li] spoke. [Na] will go."),
    # Names that are words.
    (["Will"], "[Will] will read. Will the team meet? He will. [Will]'s will is strong."),
    (["Will"], "By June, [Will] will read 20 words. Given a timer, [Will] reads. I told [Will] so."),
    (["Will"], "Will read 90 words per minute. Will be able to add. Will independently count to 10."),
    (["Will"], "WILL READ 20 WORDS. [WILL] WILL READ 20 WORDS."),
    (["Will"], "Goal: Will complete 4 of 5 tasks. Student Will Read. [Will], age 9, likes maps."),
    (["Will"], "[will] is nine and will read. [will] has trouble. mom says [will] can add"),
    (["Will Carter"], "[Will Carter] will read. Mr. [Carter]. Ms. [Will] too."),
    (["May"], "By May 12, [May] will add. In May she may read. [May] can count. May 2026. [May]'s chart."),
    (["May"], "From March until May, the aide met [May] and read with [May] daily."),
    (["June"], "By June, [June] will add 5 numbers. Mid-June data: [June] counted. June 3 review."),
    (["Summer"], "In summer, [Summer] reads. This summer [Summer] swam."),
    (["Grace"], "[Grace] reads with grace. A grace period. [Grace]'s goal. Ask [Grace] to read."),
    (["Hope"], "[Hope] is nine. We hope so. Hope to see growth. The hope is growth. [Hope] hopes."),
    (["Mark"], "[Mark] will mark it. Mark the answer. Mark each box. A mark is given. [Mark] reads 5."),
    (["Mark"], "Given a marker, [Mark] marks it. Marks were low. [Mark] and [Mark]'s peers"),
    (["Chase"], "[Chase] was chased. They chase him. [Chase] needs help."),
    (["Art"], "[Art] likes art. In art, [Art] draws. The art class is at 9."),
    (["Rose Young"], "[Rose Young] rose early. [Rose] is young. The young children play."),
    (["An"], "[An] will explain. An apple. [An] reads. In an hour, [An] reads."),
    (["Joy"], "[Joy], a third grader, shows joy."),
    (["Hunter"], "[Hunter] tells of a hunter."),
    (["Faith"], "HER FAITH IS STRONG AND GOOD."),
]


def _marked(text: str) -> tuple[str, list[tuple[int, int]]]:
    plain, spans, start = "", [], 0
    for char in text:
        if char == "[":
            start = len(plain)
        elif char == "]":
            spans.append((start, len(plain)))
        else:
            plain += char
    return plain, spans


def _covered(roster: Roster, text: str) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted((use.start, use.end) for use in roster.find(text)):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


@pytest.mark.parametrize(("people", "marked"), CASES)
def test_names_are_found_and_words_are_not(people: list[str], marked: str) -> None:
    text, expected = _marked(marked)
    found = _covered(Roster(people), text)
    assert [text[a:b] for a, b in found] == [text[a:b] for a, b in expected]
    assert found == expected


def test_one_person_is_one_entity() -> None:
    roster = Roster(["Maria Lopez", "Ms. Tam"])
    uses = list(roster.find("Maria, MARIA LOPEZ, Lopez and Tam"))
    assert {use.entity for use in uses if use.start < 20} == {0}
    assert uses[-1].entity == 1


def test_a_short_form_is_the_same_person_and_a_shared_name_is_nobody_for_sure() -> None:
    roster = Roster(["Tavia Moss", "Tavi", "Ms. Moss", "Alex Ng", "Alex Poe"])
    text = "Tavia Tavi Moss Alex Ng Poe"
    by_word = {text[use.start : use.end]: use.entity for use in roster.find(text)}
    assert by_word["Tavia"] == by_word["Tavi"] == 0
    assert by_word["Alex Ng"] == 3
    assert by_word["Poe"] == 4
    assert by_word["Alex"] not in (0, 1, 2, 3, 4)
    assert by_word["Moss"] not in (0, 1, 2, 3, 4)


def test_found_names_are_matched_as_spelled() -> None:
    roster = Roster(["Hunter Vale"], exact=True)
    text = "Hunter saw a hunter. HUNTER VALE too. H.V."
    assert [text[a:b] for a, b in _covered(roster, text)] == ["Hunter", "HUNTER VALE"]


@given(
    st.text("abcdeé'- \u0301\u200b", min_size=1, max_size=30),
    st.lists(st.text("abcdeéA'-. \"(),", max_size=20), max_size=4),
)
def test_spans_lie_in_the_text(text: str, people: list[str]) -> None:
    for use in Roster(people).find(text):
        assert 0 <= use.start < use.end <= len(text)
        assert 0 <= use.entity < len(people)


@given(
    st.sampled_from(["Maria Lopez", "D'Andre Oyelaran", "Ngọc Trần", "Þóra Ægisdóttir"]), st.text(max_size=40)
)
def test_a_declared_name_is_found_in_any_surroundings(name: str, around: str) -> None:
    text = f"{around} {name} {around}"
    start = len(around) + 1
    found = _covered(Roster([name]), text)
    assert any(a <= start and b >= start + len(name) for a, b in found)


def test_a_long_text_is_read_in_one_go() -> None:
    text = "Will will read. " * 20_000
    assert sum(1 for _ in Roster(["Will Carter", "María José de la O"]).find(text)) == 20_000
