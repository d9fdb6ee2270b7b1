"""The library: every page readable, found, linked and cited; documents of the user's own beside it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Button

from assistant.retrieval.keywords import BY_WORDS
from assistant.retrieval.own_documents import OwnDocuments
from assistant.retrieval.pages import CONFIDENCE, TOPICS, load_guidance, load_scripts
from assistant.retrieval.search import Guidance
from assistant.settings import data_folder
from tests.documents import makers
from tests.documents.refused import REFUSED
from tests.ui.pages import HOSTILE, html, open_page, press, words_of
from ui import words
from ui.words import confidence, long_day, say, topic

pytestmark = pytest.mark.usefixtures("own_home")

_CATALOGUE = words.catalogue("en")

POLICY = f"# Recording\nParents may record an IEP meeting after two days of notice. {HOSTILE}"


@pytest.fixture(autouse=True)
def no_documents(home: Path) -> Iterator[None]:
    """No document of one test is left for the next."""
    yield
    own = OwnDocuments(home)
    for document in own.documents():
        own.remove(document.id)


@pytest.fixture
def library() -> AppTest:
    return open_page("library")


def _titles(page: AppTest) -> list[str]:
    return [b.label for b in page.button if str(b.key).startswith("library_")]


def _search(page: AppTest, words: str) -> AppTest:
    return page.text_input(key="library_search").set_value(words).run()


def _add(page: AppTest, *files: tuple[str, bytes]) -> AppTest:
    page.file_uploader[0].set_value([(name, data, "application/octet-stream") for name, data in files])
    return press(page, "own_add")


def test_a_search_finds_guidance_and_scripts(library: AppTest) -> None:
    _search(library, "Can I record the meeting?")
    assert not library.exception
    assert _titles(library)[0] == "Recording the meeting"


def test_a_search_by_words_only_says_so(library: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Guidance, "trouble", BY_WORDS)
    _search(library, "Can I record the meeting?")
    assert BY_WORDS in [caption.value for caption in library.caption]
    _search(library, "")
    assert BY_WORDS not in [caption.value for caption in library.caption]


def test_a_search_for_a_subject_finds_its_page_first(library: AppTest) -> None:
    _search(library, "SMART goals")
    assert _titles(library)[0] == load_guidance(data_folder("knowledge"))["smart_goals"].title


def test_filters_leave_what_they_say(library: AppTest) -> None:
    library.selectbox(key="library_kind").set_value("script").run()
    assert say("library_count", count=str(len(load_scripts(data_folder("knowledge"))))) in html(library)
    library.selectbox(key="library_topic").set_value("recording").run()
    assert _titles(library) == ["Recording the meeting"]
    library.selectbox(key="library_kind").set_value("guidance").run()
    assert library.selectbox(key="library_topic").value == ""
    library.selectbox(key="library_audience").set_value("teacher").run()
    pages = load_guidance(data_folder("knowledge")).values()
    wanted = sum(page.audience in ("teacher", "everyone") for page in pages)
    assert say("library_count", count=str(wanted)) in html(library)


def test_more_can_be_shown(library: AppTest) -> None:
    before = len(_titles(library))
    press(library, "library_more")
    assert len(_titles(library)) > before


def test_nothing_found_is_said(library: AppTest) -> None:
    _search(library, "zzkq wvvx qqj")
    assert say("library_count", count="0") in html(library)
    assert _titles(library) == []
    assert not library.exception


def test_a_page_shows_its_words_and_its_front_matter(library: AppTest) -> None:
    _search(library, "What does partially met mean?")
    library.button(key="library_baselines_and_progress").click().run()
    page = load_guidance(data_folder("knowledge"))["baselines_and_progress"]
    shown = words_of(library)
    assert library.title[0].value == page.title
    for told in (
        page.source,
        page.licence,
        long_day(page.date_checked),
        confidence(page.confidence),
        topic(page.topic),
    ):
        assert told in shown
    assert all(section.heading in shown for section in page.sections)
    assert library.query_params["page"] == "baselines_and_progress"


def test_links_lead_on_and_the_list_is_found_again(library: AppTest) -> None:
    library.query_params["page"] = "accommodations"
    library.run()
    library.button(key="see_vague_accommodations").click().run()
    assert say("coach_say") in html(library)
    press(library, "library_back")
    knowledge = data_folder("knowledge")
    entries = len(load_guidance(knowledge)) + len(load_scripts(knowledge))
    assert say("library_count", count=str(entries)) in html(library)


@pytest.mark.parametrize("name", ["nothing_like_this", "../privacy", HOSTILE])
def test_an_address_that_names_nothing_shows_the_list(name: str, library: AppTest) -> None:
    library.query_params["page"] = name
    library.run()
    assert not library.exception
    assert library.title[0].value == say("library_title")


def test_every_topic_has_a_plain_name() -> None:
    names = _CATALOGUE["topics"]
    pages = load_guidance(data_folder("knowledge")).values()
    assert {*TOPICS, *(page.topic for page in pages)} <= set(names)
    assert len(set(names.values())) == len(names)


@pytest.mark.parametrize("name", ["meeting_plan", "goal_walkthrough", "restraint_seclusion"])
def test_a_page_can_be_opened_by_its_address(name: str) -> None:
    page = AppTest.from_string("from ui.views.library import draw\ndraw()", default_timeout=120)
    page.query_params["page"] = name
    page.run()
    assert not page.exception
    assert say("library_source") in html(page)


def test_every_confidence_has_plain_words() -> None:
    assert len({confidence(name) for name in CONFIDENCE}) == len(CONFIDENCE)


def test_a_citation_of_the_coach_opens_in_the_library() -> None:
    page = open_page("coach")
    page.text_area(key="coach_question").set_value("They handed me a finished IEP before we met.")
    press(page, "coach_button")
    (cited,) = [button for button in page.button if str(button.key).startswith("coach_read_")]
    cited.click().run()
    assert page.session_state["library_open"] == "predetermination"
    library = open_page("library")
    library.session_state["library_open"] = "predetermination"
    library.run()
    assert library.title[0].value == "Decisions seem made already"


def test_a_document_of_ones_own_is_added_found_shown_and_removed(library: AppTest) -> None:
    assert say("own_warning") in words_of(library)
    _add(library, ("policy.md", POLICY.encode()), ("bus.html", b"<h1>Bus</h1><p>The bus waits.</p>"))
    assert not library.error
    assert say("own_added", name="policy.md") in html(library)
    assert say("own_added", name="bus.html") in html(library)
    _search(library, "May I record the meeting?")
    shown = html(library)
    assert "Your document: policy.md" in shown
    assert "two days of notice" in shown
    assert "<img" not in shown
    coach = open_page("coach")
    coach.text_area(key="coach_question").set_value("Can I record the meeting on my phone?")
    press(coach, "coach_button")
    assert "two days of notice" in html(coach)
    assert "<img" not in html(coach)
    (button,) = [b for b in library.button if "policy" in b.label and str(b.key).startswith("own_remove")]
    button.click().run()
    assert say("own_removed", name="policy.md") in html(library)
    assert "two days of notice" not in html(library)


def test_the_same_file_again_and_a_new_text_are_told(library: AppTest) -> None:
    _add(library, ("policy.md", POLICY.encode()))
    _add(library, ("policy.md", POLICY.encode()))
    assert say("own_unchanged", name="policy.md") in html(library)
    _add(library, ("policy.md", POLICY.encode() + b" And more."))
    assert say("own_updated", name="policy.md") in html(library)


def test_files_that_cannot_be_used_get_a_line_each_and_the_good_one_is_added(library: AppTest) -> None:
    _add(
        library,
        ("scan.pdf", makers.pdf([], [])),
        ("locked.pdf", makers.pdf(["Omar reads."], password="kite")),
        ("broken.docx", b"PK\x03\x04 broken"),
        ("policy.md", POLICY.encode()),
    )
    assert not library.exception
    told = [error.value for error in library.error]
    assert len(told) == 3
    assert all(word in line for word, line in zip(("pictures", "password", "damaged"), told, strict=True))
    assert say("own_added", name="policy.md") in html(library)


def test_a_file_of_any_kind_is_taken_and_one_that_cannot_be_read_says_what_to_do(library: AppTest) -> None:
    assert list(library.file_uploader[0].proto.type) == []  # else the browser says no, and nothing more
    kinds = (".doc", ".rtf", ".png", ".heic", ".pages", ".odt", ".xlsx")
    refused = [file for file in REFUSED if file[1].endswith(kinds)]
    assert len(refused) >= len(kinds)
    _add(library, *((name, data) for data, name, _ in refused), ("policy.md", POLICY.encode()))
    assert not library.exception
    for (_, name, told), error in zip(refused, library.error, strict=True):
        assert name in error.value.replace("\\", "")
        assert told in error.value
        assert len(error.value.split(". ")) > 1  # the problem, and then what to do
    assert say("own_added", name="policy.md") in html(library)


def _cut_off(monkeypatch: pytest.MonkeyPatch, work: str) -> None:
    """While `work` of the documents is done, the visitor does something more: Streamlit ends this run."""
    real = getattr(OwnDocuments, work)

    def cut(self: OwnDocuments, *given: object) -> object:
        context = get_script_run_ctx()
        assert context is not None
        assert context.script_requests is not None
        context.script_requests.request_stop()
        return real(self, *given)

    monkeypatch.setattr(OwnDocuments, work, cut)


def _choose(page: AppTest, name: str, data: bytes) -> Button:
    """Put a file into the box; the button that adds it."""
    page.file_uploader[0].set_value([(name, data, "application/octet-stream")])
    (add,) = [button for button in page.button if button.label == say("own_add")]
    return add


def test_what_is_pressed_again_while_it_is_done_is_done_once(
    library: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    add = _choose(library, "policy.md", POLICY.encode())
    with monkeypatch.context() as patch:
        _cut_off(patch, "add")
        add.click().run()
    add.click().run()
    assert say("own_added", name="policy.md") in html(library)
    assert say("own_unchanged", name="policy.md") not in html(library)
    assert not library.file_uploader[0].value
    (remove,) = [button for button in library.button if str(button.key).startswith("own_remove")]
    with monkeypatch.context() as patch:
        _cut_off(patch, "remove")
        remove.click().run()
    remove.click().run()
    assert not library.error
    assert say("own_removed", name="policy.md") in html(library)


def test_what_came_of_a_file_is_told_whatever_was_done_meanwhile(
    library: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    add, search = _choose(library, "policy.md", POLICY.encode()), library.text_input(key="library_search")
    with monkeypatch.context() as patch:
        _cut_off(patch, "add")
        add.click().run()
    add.set_value(False)
    search.set_value("meeting").run()
    assert say("own_added", name="policy.md") in html(library)
    assert not library.file_uploader[0].value


def test_a_drawing_waits_for_what_is_being_added(library: AppTest) -> None:
    work = library.session_state["own_work"]

    class DoneWhenWaitedFor:
        def __enter__(self) -> None:
            work.told = [("added", "policy.md")]

        def __exit__(self, *_: object) -> None:
            return None

    work.busy = DoneWhenWaitedFor()
    library.run()
    assert say("own_added", name="policy.md") in html(library)


def test_adding_nothing_is_said(library: AppTest) -> None:
    press(library, "own_add")
    assert say("own_nothing") in html(library)


def test_a_folder_that_cannot_be_written_is_one_clear_line(
    library: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_only(*args: object, **kwargs: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "mkdir", read_only)
    _add(library, ("policy.md", POLICY.encode()))
    assert "cannot be kept" in library.error[0].value
