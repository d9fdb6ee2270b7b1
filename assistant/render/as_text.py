"""Results as plain text for a terminal, and as Markdown for a document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from assistant.notices import DRAFT_NOTICE
from assistant.reader import ENGLISH, Reader, plain_as_text
from assistant.render.pairs import Pair, kept_pairs
from assistant.types import (
    Answer,
    FidelityItem,
    FidelityReport,
    IndexStatus,
    Passage,
    RewriteResult,
    TextReview,
    Usage,
)
from assistant.types_progress import ProgressResult

MISSING_WORDS = {
    "specific": "what the student will do that others can see or hear",
    "measurable": "how much or how well",
    "time_bound": "by when",
    "baseline": "the starting level",
    "measurement": "how it is measured",
    "condition": "with what support or in what setting",
}
STATUS_WORDS = {
    "accepted": "The expectation is kept. Every check passed.",
    "needs_review": "Read this with care: not every check passed.",
    "unavailable": "No rewrite could be made.",
}
NOT_READ = "This text is not in English, so it was not read. Nothing in it was marked or checked."
_PROGRESS_WORDS = {
    "met": "Met",
    "partially_met": "Partially met",
    "not_met": "Not met",
    "cannot_tell": "Cannot tell yet",
}

_ANSWER_TITLES = {
    "en": (
        "Say",
        "Why it helps",
        "Ask for this in writing",
        "The law",
        "What not to say",
        "Source",
        "From your own documents",
        "A letter for afterwards",
    ),
    "es": (
        "Diga esto",
        "Por qué ayuda",
        "Pida esto por escrito",
        "Qué dice la ley",
        "Qué no decir",
        "De dónde viene esto",
        "De sus propios documentos",
        "Una carta para después",
    ),
}
_ENGLISH_LETTER = "La misma carta en inglés para la escuela"


def review_as_text(review: TextReview, *, markdown: bool = False) -> str:
    """A review for reading: findings with a better wording, then what the goal is missing."""
    out: list[str] = []
    if not review.in_english:
        return NOT_READ
    if review.findings:
        places = f"{count} place" if (count := len(review.findings)) == 1 else f"{count} places"
        out.append(_heading(f"{places} to look at", markdown))
        for finding in review.findings:
            out.append(f'- "{finding.matched}" ({finding.category}): {finding.message}')
            if finding.suggestions:
                out.append(f"  Try: {finding.suggestions[0]}")
    else:
        out.append(_heading("Nothing to flag", markdown))
    if review.strengths:
        out += ["", _heading("Strengths in the text", markdown), *(f"- {s.text}" for s in review.strengths)]
    if review.needs:
        out += ["", _heading("Needs in the text", markdown), *(f"- {n.text}" for n in review.needs)]
    for goal in review.goals:
        missing = [MISSING_WORDS[part] for part in goal.missing]
        if missing:
            out += ["", _heading("Still missing from the goal", markdown), *(f"- {m}" for m in missing)]
    if review.flesch_kincaid_grade is not None:
        out += ["", f"Reading grade: {review.flesch_kincaid_grade:.1f}"]
    return "\n".join(out)


def verdict_on(result: RewriteResult) -> str:
    """What the checks say about a rewrite, or that they did not read it where it is not in English."""
    return STATUS_WORDS[result.status] if result.before.in_english else NOT_READ


def rewrite_as_text(result: RewriteResult, *, markdown: bool = False, reader: Reader = ENGLISH) -> str:
    """Before, after and the proof.

    Args:
        result: The rewrite.
        markdown: Whether headings are written as Markdown.
        reader: Whose language everything is in that is said about the two texts.
    """
    told = reader.told

    def block(title: str, lines: Sequence[str]) -> list[str]:
        return ["", _heading(told(title), markdown), *lines] if lines else []

    out = [_heading(told("Before"), markdown), result.before.text.strip(), ""]
    out += [_heading(told("After (draft for the team)"), markdown), result.after.text.strip(), ""]
    out.append(told(verdict := verdict_on(result)))
    out += [f"- {told(reason)}" for reason in result.reasons]
    rows = () if verdict == NOT_READ else kept_pairs(result).rows()
    plain = plain_as_text(result.plain_language, reader)
    out += block("Kept the same", [_kept(pair) for pair in rows])
    out += block("Questions for the team", [f"- {reader.both(q.text)}" for q in result.questions])
    out += block("Strengths not used", [f"- {s.strength}: {told(s.why)}" for s in result.left_out])
    out += block("In plain language", [plain] if plain else [])
    out += block("Guidance used", _sources(result.passages, reader))
    out += ["", told(_written_by(result))]
    if result.usage:
        out.append(told(f"Asked of the model: {usage_as_text(result.usage)}"))
    out.append(told(DRAFT_NOTICE))
    return "\n".join(out)


def _written_by(result: RewriteResult) -> str:
    if result.writer == "offline":
        return "Written by: the offline writer"
    return f"Written by: {result.provenance.model}"


def usage_as_text(usage: Usage) -> str:
    """Calls and tokens, and what they cost where a price is set."""
    calls = "1 call" if usage.calls == 1 else f"{usage.calls} calls"
    if usage.dollars is None:
        return f"{calls}, {usage.tokens_in:,} tokens sent, {usage.tokens_out:,} received."
    price = f"{usage.dollars:.4f}"
    return f"{calls}, {usage.tokens_in:,} tokens sent, {usage.tokens_out:,} received, about ${price}."


def fidelity_as_text(report: FidelityReport, *, markdown: bool = False) -> str:
    """The verdict on two texts, then what was lost, added, changed and kept."""
    verdict = "Same expectation." if report.passed else "The expectation changed."
    out = [_heading(verdict, markdown)]
    for title, items in (
        ("Lost", report.lost),
        ("Added", report.added),
        ("Changed", report.changed),
        ("Look at", report.warnings),
    ):
        out += [f"- {title}: {_item(item)}" for item in items]
    out += [f"- Kept: {_item(item)}" for item in report.kept]
    if report.strength_as_means is not None:
        out.append(f"Strength is the means to the skill: {'yes' if report.strength_as_means else 'no'}")
    return "\n".join(out)


def answer_as_text(answer: Answer, *, markdown: bool = False, letter: bool = False) -> str:
    """What to say, why, what to ask for in writing, the law, the source and, if wanted, the letter."""
    out: list[str] = []
    if answer.note:
        out += [answer.note, ""]
    *titles, source, own, letter_title = _ANSWER_TITLES[answer.language]
    bodies = (answer.say, answer.why, answer.ask_in_writing, answer.law, answer.not_to_say)
    for title, body in zip(titles, bodies, strict=True):
        if body:
            out += [_heading(title, markdown), body, ""]
    if answer.citations:
        out.append(_heading(source, markdown))
        out += [f"- {c.title}: {c.source}" for c in answer.citations]
    if answer.own:
        out += ["", _heading(own, markdown)]
        out += [f"- {_where(p)}: {p.text}" for p in answer.own]
    if letter and answer.letter:
        out += ["", _heading(letter_title, markdown), answer.letter]
    if letter and answer.letter_in_english:
        out += ["", _heading(_ENGLISH_LETTER, markdown), answer.letter_in_english]
    return "\n".join(out).strip()


def progress_as_text(result: ProgressResult) -> str:
    """The status, why, and what to ask for."""
    return "\n".join(
        [
            _PROGRESS_WORDS[result.status] + ".",
            result.explanation,
            *(f"- Ask for: {a}" for a in result.ask_for),
        ]
    )


def index_as_text(status: IndexStatus) -> str:
    """One line about the guidance index."""
    note = f" {status.note}" if status.note else ""
    return (
        f"{status.scripts} scripts with {status.triggers} triggers and {status.pages} guidance pages "
        f"are ready ({status.kind}).{note}"
    )


def _heading(text: str, markdown: bool) -> str:
    return f"### {text}" if markdown else text.upper()


def _where(passage: Passage) -> str:
    return f"{passage.source}, {passage.section}" if passage.section else passage.source


def _kept(pair: Pair) -> str:
    same = pair.written == pair.before.text
    return f"- {pair.written}" if same else f"- {pair.before.text} = {pair.written}"


def _item(item: FidelityItem) -> str:
    now = f' -> "{item.counterpart.text}"' if item.counterpart and item.counterpart.text != item.text else ""
    reason = f" ({item.reason})" if item.reason else ""
    return f'{item.kind} "{item.text}"{now}{reason}'


def _sources(passages: Sequence[Passage], reader: Reader) -> list[str]:
    titles: Iterable[str] = dict.fromkeys(f"{reader.told(p.title)} ({p.source})" for p in passages)
    return [f"- {title}" for title in titles]
