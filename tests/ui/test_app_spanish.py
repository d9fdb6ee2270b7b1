"""The app in Spanish, without a browser: everything about a text is Spanish, and the text stays as it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from html.parser import HTMLParser

import pytest
from streamlit.testing.v1 import AppTest

from tests.ui.pages import PAGES, html
from tests.ui.training_steps import lead_session
from ui import words
from ui.words import CHOSEN, say

pytestmark = pytest.mark.usefixtures("own_home")

_ENGLISH_WORDS = re.compile(
    r"\b(?:the|and|of|is|are|to|you|your|it|this|that|with|for|from|what|how|not|or|was|by|will|page|goal)\b",
    re.IGNORECASE,
)
_JOBS = (
    ("rewrite", ("example_goal", "rewrite_button")),
    ("rewrite", ("example_levels", "rewrite_button")),
    ("rewrite", ("example_vague", "rewrite_button")),
    ("rewrite", ("rewrite_button",)),
    ("document", ("document_example", "document_button")),
    ("compare", ("compare_example", "compare_button")),
    ("progress", ("progress_example", "progress_button")),
)
"""What is done on a page, as the buttons that are pressed on it."""


def _page(name: str, **state: object) -> AppTest:
    page = AppTest.from_string(f"from ui.views.{name} import draw\ndraw()", default_timeout=120)
    for field, value in state.items():
        page.session_state[field] = value
    return page.run()


def _everything(page: AppTest) -> str:
    """All that is sent to the browser, as text."""
    return "\n".join(str(element.proto) for element in page.main if hasattr(element, "proto"))


class _Heard(HTMLParser):
    """What a screen reader reads in the language of the page: all text that is not marked as English."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[str] = []
        self._open: list[tuple[str, bool]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep in mind whether what comes is English; labels are heard as well."""
        named = dict(attrs)
        english = (named["lang"] == "en") if "lang" in named else bool(self._open) and self._open[-1][1]
        if tag != "br":
            self._open.append((tag, english))
        if not english:
            self.heard += [text for name in ("aria-label", "title") if (text := named.get(name))]

    def handle_endtag(self, tag: str) -> None:
        """Go back to the language around it."""
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        """Hear it."""
        name, english = self._open[-1] if self._open else ("", False)
        if not english and name not in ("style", "script"):
            self.heard.append(data)


def _heard(page: AppTest) -> Iterator[str]:
    parser = _Heard()
    parser.feed(html(page))
    yield from parser.heard
    for kind in ("button", "text_area", "text_input", "radio", "selectbox", "checkbox", "toggle", "expander"):
        yield from (str(getattr(element, "label", "")) for element in page.get(kind))
        yield from (option for element in page.get(kind) for option in getattr(element, "options", ()))
    for element in (*page.caption, *page.markdown, *page.title, *page.error):
        yield element.value


def _left_in_english(page: AppTest) -> list[str]:
    """What is heard as Spanish and is English. Words of a plan stand in quotation marks, what the team is
    asked after a slash.
    """
    bare = ((text, re.sub(r"“[^”]*”|«[^»]*»| / [A-Z“].*", "", text)) for text in _heard(page))
    return [text for text, said in bare if _ENGLISH_WORDS.search(said)]


def _english_only() -> list[str]:
    """Every text of the English catalogue that is not the same in Spanish."""
    spanish = {text for entry in words.catalogue("es").values() for text in _texts(entry)}
    english = {text for entry in words.catalogue("en").values() for text in _texts(entry)}
    return sorted(text for text in english - spanish if "{" not in text)


def _texts(entry: object) -> list[str]:
    if isinstance(entry, dict):
        return [str(text) for text in entry.values()]  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]
    return [str(text) for text in entry] if isinstance(entry, list) else [str(entry)]  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]


def _shown_in_english(page: AppTest) -> list[str]:
    sent = _everything(page).replace("\\'", "'").replace('\\"', '"')
    drawn = html(page)
    return [
        text
        for text in _english_only()
        if f'"{text}"' in sent or f">{escape(text)}<" in drawn or f'="{escape(text)}"' in drawn
    ]


def _after(page: AppTest, *presses: str, language: str = "es") -> AppTest:
    known = words.catalogue(language)
    for key in presses:
        (button,) = [button for button in page.button if button.label == known[key]]
        button.click().run()
    return page


@pytest.mark.parametrize("name", PAGES)
def test_in_spanish_a_page_shows_no_english_words_of_the_app(name: str) -> None:
    page = _page(name, **{CHOSEN: "es"})
    assert not page.exception
    assert _shown_in_english(page) == []
    assert _left_in_english(page) == []


@pytest.mark.parametrize(("name", "presses"), _JOBS)
def test_in_spanish_a_result_shows_no_english_words_of_the_app(name: str, presses: tuple[str, ...]) -> None:
    page = _after(_page(name, **{CHOSEN: "es"}), *presses)
    assert not page.exception
    assert _shown_in_english(page) == []
    assert _left_in_english(page) == []


def test_in_spanish_who_leads_a_session_reads_spanish(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        words, "DEFAULT_LANGUAGE", "es"
    )  # the choices of a box are named outside the page too
    lead, _ = lead_session(kinds=["choose"], number=6)
    assert say("training_session") in html(lead)
    assert _left_in_english(lead) == []


def test_the_check_for_english_finds_english() -> None:
    assert _left_in_english(_after(_page("rewrite"), "example_goal", "rewrite_button", language="en"))
    assert say("text_label") in _shown_in_english(_page("rewrite"))
    assert say("privacy_offline") in _shown_in_english(_page("privacy"))


def test_in_spanish_the_coach_answers_in_spanish_whatever_it_is_asked_in() -> None:
    page = _page("coach", **{CHOSEN: "es"})
    for number in range(len(words.catalogue("es")["coach_situations"])):
        page.button(key=f"coach_example_{number}").click().run()
        assert 'class="sf-say" lang="es"' in html(page), number
        _after(page, "coach_start_over")
    page.text_area(key="coach_question").set_value("They handed me a finished IEP before we met.")
    _after(page, "coach_button")
    first = page.session_state["coach_turns"][-1][1]
    assert first.language == "es"
    assert [code.value.split()[0] for code in page.code][-2:] == ["Estimado/a", "Dear"]
    assert _shown_in_english(page) == []
    _after(page, "coach_follow_no")
    second = page.session_state["coach_turns"][-1][1]
    assert second.language == "es"
    assert second.citations[0].id == "prior_written_notice"
    _after(page, "coach_follow_more")
    assert page.session_state["coach_turns"][-1][1].say not in (first.say, second.say)


def test_each_spanish_situation_finds_the_script_its_english_one_finds() -> None:
    found: dict[str, list[str]] = {}
    for code in words.LANGUAGES:
        page = _page("coach", **{CHOSEN: code})
        for number in range(len(words.catalogue(code)["coach_situations"])):
            page.button(key=f"coach_example_{number}").click().run()
            found.setdefault(code, []).append(page.session_state["coach_turns"][0][1].citations[0].id)
            _after(page, "coach_start_over", language=code)
    assert found["es"] == found["en"]


def test_in_spanish_the_library_shows_the_spanish_words_to_say() -> None:
    page = _page("library", **{CHOSEN: "es"})
    page.text_input(key="library_search").set_value("grabar la reunión").run()
    assert "Grabar la reunión" in [button.label for button in page.button]
    page.button(key="library_recording").click().run()
    assert 'lang="es"' in html(page)
    assert page.title[0].value == "Grabar la reunión"


@pytest.mark.parametrize("kind", ["spot", "missing", "rewrite", "choose", "rate"])
def test_in_spanish_an_exercise_is_explained_in_spanish(kind: str) -> None:
    page = AppTest.from_string(
        "from ui.shared import assistant\nfrom ui.training_feedback import draw_feedback\n"
        f"draw_feedback(next(e for e in assistant().exercises if e.kind == '{kind}'), None)",
        default_timeout=120,
    )
    page.session_state[CHOSEN] = "es"
    page.run()
    assert not page.exception
    assert words.catalogue("es")["training_why"] in html(page)
    assert _left_in_english(page) == []


def test_in_spanish_a_marked_word_is_explained_and_the_wording_stays_english() -> None:
    page = _after(_page("rewrite", **{CHOSEN: "es"}), "example_levels", "rewrite_button")
    shown = html(page)
    assert "(hoy ___ (lo que hace el estudiante); próximo paso: ___)" in shown
    assert ">now ___ (what the student does); next step: ___<" in shown
    assert re.search(r'class="sf-note" role="tooltip" id="[^"]+" lang="es"', shown)


def test_in_spanish_the_plain_version_quotes_the_plan() -> None:
    page = _after(_page("rewrite", **{CHOSEN: "es"}), "example_goal", "rewrite_button")
    assert re.search(r'Para cuándo: “<span [^>]*lang="en">May 29</span>”', html(page))


def test_in_spanish_the_library_names_its_pages_in_spanish() -> None:
    page = _page("library", **{CHOSEN: "es"})
    page.text_input(key="library_search").set_value("adaptaciones").run()
    page.button(key="library_accommodations").click().run()
    assert page.title[0].value == "Adaptaciones unidas a las fortalezas"
    assert say("library_in_english") != words.catalogue("es")["library_in_english"]
    assert words.catalogue("es")["library_in_english"] in html(page)
    assert _left_in_english(page) == []
