"""Every state of the app that is worth a picture, by the name of the picture, with the steps to it."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Locator, Page

from assistant.datablock import RewriteBlock, parse_block
from evals.faults import answer
from evals.openai_server import OpenAIServer, Reply, Request, Say
from tests.ui.around import choose_model, compare_example, go, review_example, settle
from ui.words import say


def _empty(page: Page) -> None:
    page.get_by_label(say("text_label")).wait_for()


def _example(name: str) -> Callable[[Page], None]:
    def steps(page: Page) -> None:
        page.get_by_role("button", name=say(f"example_{name}")).click()
        settle(page)
        _press_rewrite(page)

    return steps


def _press_rewrite(page: Page) -> None:
    page.get_by_role("button", name=say("rewrite_button")).click()
    page.get_by_role("region", name=say("after_heading")).wait_for()


def _error(page: Page) -> None:
    page.get_by_role("button", name=say("rewrite_button")).click()
    page.get_by_role("alert").wait_for()


def _coach_asked(question: str) -> Callable[[Page], None]:
    def steps(page: Page) -> None:
        go(page, "coach")
        page.get_by_label(say("coach_label")).fill(question)
        page.get_by_role("button", name=say("coach_button")).click()
        page.get_by_role("region", name=say("coach_answer")).wait_for()

    return steps


def _several(page: Page) -> None:
    goals = (
        "1. By May 3, Ines will write 4 sentences with a capital letter in 3 of 5 tries.",
        "2. By June 5, Ines will read 90 words a minute in 3 of 4 weekly checks, up from 62, "
        "as measured by her teacher.",
    )
    page.get_by_label(say("text_label")).fill("\n".join(goals))
    page.get_by_label(say("strengths_label")).fill("loves maps")
    settle(page)
    page.get_by_role("button", name=say("rewrite_button")).click()
    page.locator(".sf-card-after").first.wait_for()


def _progressed(page: Page) -> None:
    go(page, "progress")
    page.get_by_role("button", name=say("progress_example")).click()
    settle(page)
    page.get_by_role("button", name=say("progress_button")).click()
    page.locator("canvas, svg.marks").first.wait_for()


def _quality(page: Page) -> None:
    go(page, "quality")
    page.locator("canvas, svg.marks").first.wait_for()


def _empty_page(name: str) -> Callable[[Page], None]:
    return lambda page: go(page, name)


def _planned(page: Page) -> None:
    _example("goal")(page)
    settle(page)  # what is still drawn may take the place of what is pressed
    page.get_by_role("button", name=say("accept")).click()
    page.get_by_text(say("accepted")).wait_for()
    _coach_asked("They handed me a finished IEP before we met.")(page)
    settle(page)
    page.get_by_role("button", name=say("plan_pin")).click()
    page.get_by_role("button", name=say("plan_pinned")).wait_for()
    go(page, "plan")
    page.get_by_label(say("plan_student")).fill("Rosa")
    page.get_by_label(say("plan_date")).fill("May 4, 2:30")
    settle(page)
    page.get_by_role("button", name=say("plan_button")).click()
    page.get_by_role("heading", name="Meeting plan for Rosa").wait_for()


def _student(page: Page) -> None:
    go(page, "student")
    page.get_by_label(say("student_name")).fill("Rosa")
    page.get_by_label(say("student_strengths")).fill("I draw maps.\nI help my sister with her homework.")
    page.get_by_label(say("student_helps")).fill("A quiet place\nMore time to read")
    page.get_by_role("button", name=say("student_button")).click()
    page.get_by_role("heading", name="Rosa").wait_for()


def _found(page: Page) -> None:
    go(page, "finder")
    boxes = page.get_by_test_id("stTextInput").get_by_role("textbox")
    for number, words in enumerate(("building bridges out of blocks", "sharks", "nice")):
        boxes.nth(number).fill(words)
    page.get_by_role("button", name=say("finder_button")).click()
    page.get_by_role("region", name=say("finder_result")).wait_for()


def _library_entry(page: Page) -> None:
    go(page, "library")
    page.get_by_label(say("library_search")).fill("a baseline and partially met")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Baselines").first.click()
    page.get_by_role("article").wait_for()


def _library_own(page: Page) -> None:
    go(page, "library")
    text = b"# Recording\nParents may record an IEP meeting after two days of notice."
    page.locator("input[type=file]").set_input_files(
        {"name": "policy.md", "mimeType": "text/markdown", "buffer": text}
    )
    page.get_by_text("policy.md").first.wait_for()
    settle(page)
    page.get_by_role("button", name=say("own_add")).click()
    # Not "added": it may be there from the picture before.
    # By its own class: the chip of a file that is about to be added has a button of the same name.
    page.locator("[class*=st-key-own_remove_]").get_by_role("button").wait_for()
    settle(page)
    page.get_by_label(say("library_search")).fill("May I record the meeting?")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name=say("own_found")).wait_for()


def _talk(page: Page) -> None:
    _coach_asked("They handed me a finished IEP before we met.")(page)
    page.get_by_role("button", name=say("coach_follow_no")).click()
    page.get_by_text(say("coach_earlier", count="1")).wait_for()


def _trained(page: Page) -> None:
    go(page, "training")
    page.get_by_text(say("training_filters")).click()
    settle(page)
    page.get_by_role("combobox", name=say("training_kind")).click()
    page.get_by_role("option", name=say("training_kind_spot")).click()
    page.get_by_role("checkbox").first.wait_for()
    settle(page)
    page.get_by_text(say("training_filters")).click()
    settle(page)
    page.get_by_test_id("stCheckbox").nth(1).click()
    settle(page)
    page.get_by_role("button", name=say("training_check")).click()
    page.get_by_role("region", name=say("training_result")).wait_for()


def _training_mode(name: str) -> Callable[[Page], None]:
    def steps(page: Page) -> None:
        go(page, "training")
        page.get_by_text(say(f"training_mode_{name}"), exact=True).click()
        settle(page)
        if name == "lead":
            page.get_by_role("button", name=say("training_open")).click()
            page.get_by_role("region", name=say("training_session")).wait_for()

    return steps


_MODELS_GOAL = (
    "By May 29, given a word bank, Rosa will write 4 sentences with a capital letter in 3 of 5 weekly drafts."
)


def _with_model(
    change: Callable[[str], str], press: str, wait: Callable[[Page], Locator]
) -> Callable[[Page], None]:
    """With a model that answers with the text it was told, changed; `press` is what is pressed then."""

    def answered(request: Request) -> Reply:
        block = parse_block(str(request.messages[-1]["content"]))
        assert isinstance(block, RewriteBlock)
        sent = sum(len(str(message["content"])) for message in request.messages)
        usage = (sent // 4, 64)  # about what a server counts: far fewer would mean it read only a part
        return Say(answer(change(block.text), strengths_used=list(block.strengths)), usage=usage)

    def steps(page: Page) -> None:
        with OpenAIServer(answered) as server:
            choose_model(page, server.base_url)
            go(page, "rewrite")
            page.get_by_label(say("text_label")).fill(_MODELS_GOAL)
            page.get_by_label(say("strengths_label")).fill("loves drawing comics")
            settle(page)
            page.get_by_role("button", name=say(press)).click()
            wait(page).wait_for()

    return steps


def _result(page: Page) -> Locator:
    return page.get_by_role("region", name=say("after_heading"))


def _use_comics(text: str) -> str:
    return text.replace("given a word bank,", "given a word bank and using a love of drawing comics,")


STATES: dict[str, Callable[[Page], None]] = {
    "empty": _empty,
    "goal": _example("goal"),
    "goal-parts-missing": _example("vague"),
    "present-levels": _example("levels"),
    "several-goals": _several,
    "error": _error,
    "coach-empty": _empty_page("coach"),
    "coach-answer": _coach_asked("They handed me a finished IEP before we met."),
    "coach-safety": _coach_asked("My daughter says she wants to hurt herself because of school."),
    "document-empty": _empty_page("document"),
    "document": review_example,
    "compare": compare_example,
    "coach-talk": _talk,
    "plan-empty": _empty_page("plan"),
    "plan": _planned,
    "student-empty": _empty_page("student"),
    "student": _student,
    "finder-empty": _empty_page("finder"),
    "finder": _found,
    "progress-empty": _empty_page("progress"),
    "progress": _progressed,
    "library": _empty_page("library"),
    "library-entry": _library_entry,
    "library-own": _library_own,
    "quality": _quality,
    "training": _empty_page("training"),
    "training-answered": _trained,
    "training-lead": _training_mode("lead"),
    "training-print": _training_mode("print"),
    "saved": _empty_page("saved"),
    "privacy": _empty_page("privacy"),
    "model-preview": _with_model(str, "preview_button", lambda page: page.get_by_text(say("preview_all"))),
    "model-result": _with_model(_use_comics, "rewrite_button", _result),
    "model-refused": _with_model(lambda text: text.replace("3 of 5", "2 of 5"), "rewrite_button", _result),
}
