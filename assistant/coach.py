"""What to say in the meeting: safety first, then scope, then the script that fits, else an honest no."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.checks.grounding import keep_grounded
from assistant.coach_notes import greeted, note_for, thanked
from assistant.coach_phrases import Turn
from assistant.coach_terms import meaning_of
from assistant.coach_turns import ABOUT_THE_ANSWER, REFUSED
from assistant.coach_visit import Place, place_of
from assistant.letters import Said, filled, follow_up_letter
from assistant.retrieval.spanish import spanish_script
from assistant.retrieval.spanish_words import is_spanish
from assistant.types import Answer, AskStatus, Citation, Passage, Script

if TYPE_CHECKING:
    from assistant.checks.misstatements import Misstatement
    from assistant.language.answers import AnswerDraft
    from assistant.retrieval.search import Guidance
    from assistant.retrieval.triage import Triage

Ranked = tuple[tuple[Script, float], ...]
"""Scripts with how well they fit (0 to 1), best first."""

NO_GUIDANCE = (
    "My guidance has no script for this. "
    "Say it again in other words, or ask your state's Parent Center for help."
)
NO_GUIDANCE_ES = (
    "Mi guía no tiene palabras para esto. Dígalo de otra manera, o pida ayuda al centro de padres de su "
    "estado (Parent Center)."
)
UNREVIEWED = "Este texto en español todavía no lo ha revisado una persona que lo hable de nacimiento."
DROPPED = "Part of the model's answer was not in the guidance, so it was left out."
# After danger a no changes whom to turn to: nobody waits for the school's reasons before the child is safe.
_IN_DANGER: dict[Turn, Turn] = {"joined": "new", "refused": "refused_in_danger"}
NOT_SHOWN = "The model's answer was not in the guidance, so the script is shown."


def answer(
    guidance: Guidance,
    question: str,
    k: int,
    people: Sequence[str] = (),
    earlier: Sequence[str] = (),
    *,
    in_spanish: bool = False,
) -> Answer:
    """The answer to `question`, with at most `k` scripts in rank order.

    A message about danger gets the next step for safety in `note`, before anything else, and still the
    nearest script: the meeting comes after the child is safe.

    Args:
        guidance: The open knowledge base.
        question: What the user wrote now.
        k: How many scripts at most.
        people: Declared names, the student first.
        earlier: The user's earlier messages of this visit, oldest first.
        in_spanish: Answer in Spanish whatever the question is in; a question in Spanish always is.
    """
    place = place_of(guidance, question, earlier)
    turn, spanish = place.turn, in_spanish or place.spanish
    if turn in ("thanks", "greeting"):
        told = thanked(spanish=spanish) if turn == "thanks" else greeted(spanish=spanish)
        about = guidance.triage(place.subject)
        if about.status == "safety":  # "ok" after danger was told: whom to call stays in sight
            return _empty("safety", _note(about, spanish=spanish), spanish=spanish)
        return replace(_empty("answered", told), language="es" if spanish else "en")
    triage, found = guidance.consult(question, k)
    if triage.status == "safety" and triage.named:
        turn = "new"  # danger that is named now comes first, whatever else the message asks
    if turn != "new":
        # "What do I do?" after danger was told is about the danger.
        about = guidance.triage(place.subject)
        if about.status == "safety":
            triage, found = about, guidance.find_scripts(place.subject, k)
            turn = _IN_DANGER.get(turn, turn)
            place = replace(place, since=tuple(past for past in place.since if past != "refused"))
        elif turn == "back":
            triage = about
    in_danger = triage.status == "safety"
    meaning = None if in_danger else meaning_of(question, spanish=spanish)
    if triage.status == "out_of_scope" and turn == "new" and not meaning:
        return _empty(
            "out_of_scope", _note(triage, spanish=spanish), spanish=spanish and bool(triage.note_es)
        )
    if meaning and meaning.script in guidance.scripts:
        ranked = _led_by(guidance.scripts[meaning.script], found, k)
    else:
        ranked = _in_turn(guidance, replace(place, turn=turn), question, found, k)
    note = _note(triage, spanish=spanish) if in_danger else meaning.text if meaning else ""
    status: AskStatus = "safety" if in_danger else "answered"
    if ranked:
        return _told(
            ranked, status, note, Said((*earlier, question), people, place.subject), turn, spanish=spanish
        )
    if note:
        return _empty(status, note, spanish=spanish)
    return _empty("no_guidance", NO_GUIDANCE_ES if spanish else NO_GUIDANCE, spanish=spanish)


def _told(
    ranked: Ranked,
    status: AskStatus,
    note: str,
    said: Said,
    turn: Turn,
    *,
    spanish: bool,
) -> Answer:
    """The first of the ranked scripts, its blanks filled from what the user `said`."""
    script = ranked[0][0]
    translated = spanish_script(script.id) if spanish else None
    told = translated or script
    say = filled(told, "say", said)
    return Answer(
        status=status,
        topic=told.topic,
        say=say,
        why=told.why,
        ask_in_writing=filled(told, "ask_in_writing", said),
        law=told.law,
        not_to_say=told.not_to_say,
        letter=follow_up_letter(told, said),
        letter_in_english=follow_up_letter(script, said) if translated else "",
        citations=_citations(told),
        passages=tuple(_passage(script, score) for script, score in ranked),
        note=_joined(
            note,
            ""
            if status == "safety" and turn == "worried"
            else note_for(turn, spanish=translated is not None),
            UNREVIEWED if _unreviewed(translated) else "",
        ),
        language="es" if translated else "en",
    )


def _in_turn(guidance: Guidance, place: Place, question: str, found: Ranked, k: int) -> Ranked:
    """The scripts that fit where the conversation is: `found` for a new subject, else those for its turn."""
    turn, subject = place.turn, place.subject
    if turn == "refused":
        return _refused(guidance, place.times("refused"), found)
    if turn == "more":
        shown = place.times("more") + 1
        return guidance.find_scripts(subject, k + shown)[shown:]
    if turn in (*ABOUT_THE_ANSWER, "back"):
        return _on_the_table(guidance, place, k)
    if turn == "joined":
        return guidance.find_scripts(f"{subject}\n{question}", k) or guidance.find_scripts(subject, k)
    return found


def _led_by(script: Script, found: Ranked, k: int) -> Ranked:
    """`script` as the best fit, then what else was found; at most `k`."""
    return ((script, 1.0), *(entry for entry in found if entry[0].id != script.id))[:k]


def _note(triage: Triage, *, spanish: bool) -> str:
    """What `triage` says, in Spanish to a message in Spanish, where there is a Spanish note."""
    return (spanish and triage.note_es) or triage.note


def _unreviewed(script: Script | None) -> bool:
    return script is not None and str(script.extra.get("review", "")).startswith("needs")


def from_model(
    scripted: Answer,
    draft: AnswerDraft,
    sources: Sequence[Passage],
    claims: Sequence[Misstatement],
    question: str,
) -> Answer:
    """What a model wrote, as far as the passages it cited carry it; else `scripted` with a note.

    The law is never the model's: it stays the script's.

    Args:
        scripted: The answer without a model.
        draft: What the model wrote, names restored.
        sources: The passages it was given.
        claims: What must not be said about the law.
        question: What the user wrote.
    """
    cited = [passage for passage in sources if passage.id in draft.citations]
    if is_spanish(f"{draft.say} {draft.why} {draft.ask_in_writing}"):
        cited = []  # the guidance it is held against is in English
    texts = [f"{passage.title}. {passage.text}" for passage in cited]
    parts = [
        keep_grounded(part, texts, claims, question=question)
        for part in (draft.say, draft.why, draft.ask_in_writing)
    ]
    say, why, ask = (part.text for part in parts)
    if not cited or not say:
        return replace(scripted, note=_joined(scripted.note, NOT_SHOWN))
    dropped = any(part.dropped for part in parts)
    return replace(
        scripted,
        say=say,
        why=why or scripted.why,
        ask_in_writing=ask or scripted.ask_in_writing,
        citations=tuple(Citation(id=p.id, title=p.title, source=p.source) for p in cited),
        note=_joined(scripted.note, DROPPED if dropped else ""),
        writer="model",
    )


def sources_for(guidance: Guidance, scripted: Answer, question: str, pages: int) -> tuple[Passage, ...]:
    """What a model may answer from: the scripts that were found, whole, and the nearest guidance."""
    scripts = [guidance.scripts[passage.id] for passage in scripted.passages[:3]]
    whole = [
        replace(
            _passage(script, 1.0), text="\n".join((script.say, script.why, script.ask_in_writing, script.law))
        )
        for script in scripts
    ]
    return (*whole, *guidance.find_guidance(question, pages))


def _on_the_table(guidance: Guidance, place: Place, k: int) -> Ranked:
    """What was shown last about the subject: after a no, the script for that no."""
    if refused := place.times("refused"):
        return _refused(guidance, refused - 1, ())
    return guidance.find_scripts(place.subject, k)


def _refused(guidance: Guidance, before: int, ranked: Ranked) -> Ranked:
    """The script for this no (the first, the second, ...), then those for the next."""
    steps = [
        guidance.scripts[name]
        for name in REFUSED[min(before, len(REFUSED) - 1) :]
        if name in guidance.scripts
    ]
    return tuple((script, 1.0) for script in steps) or ranked


def _empty(status: AskStatus, note: str, *, spanish: bool = False) -> Answer:
    return Answer(
        status=status,
        topic="other",
        say="",
        why="",
        ask_in_writing="",
        law="",
        note=_joined(note, UNREVIEWED if spanish else ""),
        language="es" if spanish else "en",
    )


def _joined(*notes: str) -> str:
    return " ".join(note for note in notes if note)


def _citations(script: Script) -> tuple[Citation, ...]:
    return tuple(Citation(id=script.id, title=script.title, source=source) for source in script.sources)


def _passage(script: Script, score: float) -> Passage:
    return Passage(
        id=script.id,
        title=script.title,
        section="Say",
        text=script.say,
        source="; ".join(script.sources),
        score=score,
        topic=script.topic,
    )
