"""Changes to one sentence: which of those that overlap wins, what they become, and the mending afterwards."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from assistant.composer.edits import Edit
from assistant.composer.flagged_clause import is_verb
from assistant.composer.judgement import ask_of_both, named_once
from assistant.composer.repeated_needs import repeated_need
from assistant.composer.rewording import Rewording

_HAS_NUMBER = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|once|twice|half)\b", re.IGNORECASE
)
_LIST_END = re.compile(r"[;:.!?](?=\s|$)|\s[–—-]\s|\s(?:but|however|although|and (?:he|she|they))\b")
_JOINT = re.compile(
    r"[\s,;]*(?:(?:and|or|but|who|that|then|so|because)\s+)*(?:(?:he|she|they)\s+)?"
    r"(?:(?:is|just|also|always|very|really|that)\s+)*$",
    re.IGNORECASE,
)
# "Support needed with attention led to errors": a note with a verb is no note.
_NOTE_WITH_VERB = re.compile(
    r"^Support needed with ((?:[\w'’-]+ ){1,6}?)((?:led|is|are|was|were|makes?|made|keeps?|hinders?|"
    r"limits?|affects?|"
    r"impacts?|interferes?|causes?|contributes?|got|gets)\b)"
)
# "needs support with [what is seen]": a blank is no object, it stands beside what it asks about.
_BLANK_AS_OBJECT = re.compile(r"\b(support(?: needed)?) with (?=\[)", re.IGNORECASE)
_NEED_TWICE = re.compile(
    r"(\bneeds? support(?:(?: with)? \[[^\]]+\])?)(?:,(?: and)?| and) needs? support(?=\s*(?:[,.;]|and\b|"
    r"$))"
)
# "with getting along with substitutes and with getting along with the lunch staff"
_TOWARD_AGAIN = re.compile(
    r"\bwith (getting along with|behavior toward|staying safe with) ([^.,;\[\]]{2,40}?) and with \1 "
)
_COPULA = re.compile(r"\b(is|are|was|were)\b", re.IGNORECASE)
# "is disruptive and off task 60% of the time": a state that stays keeps its verb too.
_STATE = re.compile(
    r"(?:\s*,)?\s+(?:and|but|yet)\s+(?=(?:(?:often|usually|frequently|also)\s+)?(?:off[- ]task|"
    r"out\s+of\s+(?:his|her|their|the)\s+(?:seat|chair|room|class)|late|tardy|absent|alone|behind|away\s+from\s+(?:his|her|their|the))\b)",
    re.IGNORECASE,
)
_IS = re.compile(r"(?:is|are|was|were|has\s+been)\b", re.IGNORECASE)
_QUALITY = re.compile(
    r"((?:\s*,)?\s+(?:and|but|yet)\s+)"
    r"(?!(?:is|are|was|were|he|she|they|his|her|their|does|do|did|has|had|have|can|cannot|will|with|in|when|to|not|"
    r"the|an?|needs?|uses?|support)\b)((?:(?:very|also|quite|really|so|never|always|often)\s+)?[a-z][a-z-]{2,})"
    r"(?=\s*(?:[.;,!?]|$|\s(?:and|but|when|with|to|toward|in|at|of|about|by|around)\s))"
)
# "but [a great storyteller]": somebody, so that it is no subject of a clause of its own
_SOMEBODY = re.compile(
    r"(?:\s*,)?\s+(?:and|but|yet)\s+(?=(?:also\s+)?(?:an?|the)\s+(?:[\w'’-]+\s+){0,3}?(?!(?:her|other|never|over|after|under)\b)"
    r"(?:[a-z]{2,}(?:er|or|ist|ian)|friend|athlete|student|person|girl|boy|child|kid|joy|whiz)\b"
    r"(?=\s*(?:[.;,!?]|$|\s(?:and|but|who|with|in|at|of|on|for|when)\b)))",
    re.IGNORECASE,
)
_APOSTROPHES = ("'", "’")
_LIST_ON = re.compile(r",\s+(?:and\s+)?|\s+and\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Change:
    """`sentence[start:end]` becomes `new`.

    Attributes:
        start: Where the wording that goes begins.
        end: Where it ends.
        new: What stands there instead.
        rank: Its place in the table; the lower one wins when two are equally long.
        tail: Words for the end of the clause ("but rarely").
        tail_at: Where the tail and the blank go.
        prompt: The name of the prompt whose blank is put there, or "".
        listed: Whether the same adjectives go from the list that follows.
        judged: Whether a verdict was replaced, not a skill.
        matched: How much of the wording decided it, when that is not all of it.
    """

    start: int
    end: int
    new: str
    rank: int
    tail: str = ""
    tail_at: int = -1
    prompt: str = ""
    listed: bool = False
    judged: bool = False
    matched: int = 0


def without_overlap(changes: Sequence[Change]) -> list[Change]:
    """The longest change wins, then the one listed first."""
    kept: list[Change] = []
    for change in sorted(changes, key=lambda c: (-(c.matched or c.end - c.start), c.rank)):
        if all(change.end <= other.start or other.end <= change.start for other in kept):
            kept.append(change)
    return sorted(kept, key=lambda c: c.start)


def merged(sentence: str, changes: Sequence[Change]) -> list[Change]:
    """Two judgments joined by "and" share one blank."""
    kept: list[Change] = []
    for change in changes:
        last = kept[-1] if kept else None
        verdict = last is not None and (last.judged or last.new.endswith("area of need"))
        if last and verdict and change.judged and _JOINT.fullmatch(sentence[last.end : change.start]):
            at = max(change.tail_at, change.end)
            prompt = last.prompt or change.prompt
            if last.prompt and change.prompt and last.prompt != change.prompt:
                prompt = ask_of_both((last.prompt, change.prompt))
            new = _both(last.new, change.new)
            kept[-1] = Change(last.start, change.end, new, last.rank, "", at, prompt, judged=True)
        else:
            kept.append(change)
    return kept


def _both(first: str, second: str) -> str:
    """ "needs support with X" and "needs support with Y" as one: what each is with stays said."""
    front, joint, topic = first.partition(" support with")
    more = second.partition(" support with ")[2]
    if not joint or not more or more in topic:
        return first
    topics = [item for said in (topic.strip(), more) for item in re.split(r",\s+|\s+and\s+", said)]
    return f"{front}{joint} {named_once(topics)}"


def edits_of(
    sentence: str, changes: Sequence[Change], rewording: Rewording, asked: Collection[str]
) -> Iterator[Edit]:
    blanks = set(asked)
    for change in changes:
        new = _cased(change.new, sentence, change)
        if sentence[change.start : change.start + 1] in _APOSTROPHES and new[:1].isalpha():
            new = f" {new}"  # "She's a nightmare" as "She needs support"
        if change.listed:
            yield from _listed(sentence, change, changes, rewording)
        at = max(change.tail_at, change.end)
        if change.judged and change.prompt in blanks:
            yield _second_verdict(sentence, change, new)
            continue
        yield Edit(change.start, change.end, 0, new)
        yield from _copula_again(sentence, change, new, changes)
        if change.tail:
            comma = "," if change.tail.startswith(",") and re.match(r"\s+\w", sentence[at:]) else ""
            yield Edit(at, at, 1, change.tail + comma)
        if change.prompt and change.prompt not in blanks:
            blanks.add(change.prompt)
            yield Edit(at, at, 2, f" {rewording.prompts[change.prompt].blank}")


def _copula_again(sentence: str, change: Change, new: str, changes: Sequence[Change]) -> Iterator[Edit]:
    """ "is lazy and friendly" -> "needs support [...] and is friendly": what stays keeps its verb."""
    copula = _COPULA.match(sentence[change.start : change.end])
    if new.startswith(", "):  # "is shy, clingy and afraid": the copula stands before
        copula = next(iter(_COPULA.finditer(sentence, 0, change.start)), None)
    quality = _QUALITY.match(sentence, change.end)
    if copula and quality and not _IS.match(new) and not is_verb(quality[2]):
        yield Edit(quality.start(2), quality.start(2), 3, f"{copula[1].lower()} ")
    state = _STATE.match(sentence, change.end)
    free = state and not any(c.start <= state.end() < c.end for c in changes if c is not change)
    if copula and state and free and not _IS.match(new):
        yield Edit(state.end(), state.end(), 3, f"{copula[1].lower()} ")
    somebody = _SOMEBODY.match(sentence, change.end)
    said_anew = somebody and any(change.end <= c.start <= somebody.end() for c in changes if c is not change)
    if copula and somebody and not said_anew and not _IS.match(new):
        yield Edit(somebody.end(), somebody.end(), 3, f"{copula[1].lower()} ")


def _second_verdict(sentence: str, change: Change, new: str) -> Edit:
    """A verdict that asks for the same observation as the one before goes, with the "and" in front of it.

    What it is about stays where the sentence has not said so yet.
    """
    topic = new.partition(" support with ")[2]
    if topic and topic not in sentence and change.start:
        return Edit(change.start, change.end, 0, new)
    joint = re.search(r"(?:\s*,)?\s*(?:and|or|,)\s+$", sentence[: change.start])
    if joint and re.match(r"\s*(?:[.,;:!?]|$)", sentence[change.end :]):
        return Edit(joint.start(), change.end, 0, "")
    alone = re.match(r"\s*(?:[.,;:!?]|and\b|but\b|$)", sentence[change.end :])
    return Edit(change.start, change.end, 0, new.removesuffix(" with") if alone else new)


def _listed(sentence: str, change: Change, changes: Sequence[Change], rewording: Rewording) -> Iterator[Edit]:
    """ "poor grip, weak grasp, and limited balance": the grading words of the later items go too."""
    stop = _LIST_END.search(sentence, change.end)
    end = stop.start() if stop else len(sentence)
    for joint in _LIST_ON.finditer(sentence, change.end, end):
        word = rewording.low_word.match(sentence, joint.end(), end)
        if word and not any(c.start < word.end() and word.start() < c.end for c in changes):
            yield Edit(word.start(), word.end(), 0, "")


def _cased(new: str, sentence: str, change: Change) -> str:
    old = sentence[change.start : change.end]
    letters = [c for c in old if c.isalpha()]
    if len(letters) > 3 and all(c.isupper() for c in letters):
        return new.upper()
    shouted = len(old.split()[0]) > 1 and old.split()[0].isupper() if old.split() else False
    if shouted and sentence[: change.start].strip():
        return new  # "is out of his seat and NEVER finishes": one loud word opens no sentence
    if old[:1].isupper() and new and not re.match(r"(?:I|English)\b", old):
        return new[0].upper() + new[1:]
    return new


def tidied(said: str, original: str) -> str:
    """Spaces and capitals mended where words were taken out."""
    if "  " not in original:
        said = re.sub(r"(?<=\S) {2,}(?=\S)", " ", said)
    said = re.sub(r"\s+(?=[.,;:!?](?:\s|$))", "", said)
    said = re.sub(r",(?=[.;:!?](?:\s|$))", "", said)
    said = re.sub(r"\b((?:is|are|needs?|does) (?:[\w-]+ ?){1,4}) and \1\b", r"\1", said)
    said = re.sub(r"=\s+(?:is|are|was|were) (an area|areas)(?= of need\b)", r"= \1", said)  # "Reading = weak"
    said = _NEED_AGAIN.sub(r"\1 and support", said)
    said = re.sub(r"\b((?:is|are) (?:an area|areas) of need) and needs support(?= \[)", r"\1", said)
    said = re.sub(r"\b([Ss]upport|[Ss]upport needed) with(?=\s*(?:[.,;:!?]|$))", r"\1", said)
    if not _BLANK_AS_OBJECT.search(original):
        said = _BLANK_AS_OBJECT.sub(r"\1 ", said)
    said = re.sub(r"(?<=speech,) (and )?a wheelchair user\b", r" \1uses a wheelchair", said)
    said = _NEED_TWICE.sub(r"\1", said)
    said = _NOTE_WITH_VERB.sub(r"The need for support with \1\2", said)
    said = repeated_need(_blank_last(said, original))
    said = re.sub(r"\b(needs? support)(?:,| and|, and) needs? support(?= (?:\[|with\b|to\b))", r"\1", said)
    said = _TOWARD_AGAIN.sub(r"with \1 \2 and with ", said)
    said = re.sub(r"^[,;]\s*", "", said)
    said = said.strip() if original[:1].strip() else said
    return said[:1].upper() + said[1:] if original[:1].isupper() else said


# A blank in the middle of a sentence is read over; it stands at the end of its clause.
_NEW_BLANK = re.compile(r"\s\[[^\]\n]+\]")
_NEEDS_ON = re.compile(r"\b(?:needs?|support|not\s+yet)\b|\b(?:and|,)\s+(?:with|to)\s", re.IGNORECASE)
_GOES_WELL = re.compile(r"\b(?:is|are|was)\s+(?!not\b)", re.IGNORECASE)
_CLAUSE_OVER = re.compile(
    r"[;:.!?](?=\s|$)|[!?.]?$|\s[–—-]\s|,?\s(?:but|although|however)\s|,?\s(?:and|so)\s(?=(?:he|she|they|it|his|her|their)\b)|[\n\"“”(]"
)


def _blank_last(said: str, original: str) -> str:
    """The first blank that is not the user's own, moved to the end of its clause; those after it go."""
    own = set(_NEW_BLANK.findall(f" {original}"))
    blanks = [m for m in _NEW_BLANK.finditer(said) if m.group() not in own]
    for later in reversed(blanks[1:]):
        between = said[blanks[0].end() : later.start()]
        if not re.search(r"[;.!?](?=\s|$)|\n", between):
            said = said[: later.start()] + said[later.end() :]
    if not blanks:
        return said
    first = blanks[0]
    stop = _CLAUSE_OVER.search(said, first.end())
    if stop is None or stop.start() == first.end() or said[stop.start() : stop.end()] in ("(", '"', "“", "”"):
        return said
    passed = said[first.end() : stop.start()]
    if not _NEEDS_ON.search(passed) or _HAS_NUMBER.search(passed) or _GOES_WELL.search(passed):
        return said  # "[...] and turned in 3 of 10 papers", "[...] and is friendly" stand apart
    return said[: first.start()] + passed + first.group() + said[stop.start() :]


# "needs support [...] and needs support with work": one "needs" carries both.
_NEED_AGAIN = re.compile(r"\b([Nn]eeds support (?:with )?\[[^\]]*\]) and needs support(?= with\b)")


def only_judgement(sentence: str, changes: Sequence[Change]) -> bool:
    """Whether nothing but a subject is left beside the judgments."""
    left = sentence
    for change in reversed(changes):
        if not change.judged:
            return False
        left = left[: change.start] + " " + left[change.end :]
    words = re.findall(r"[\w'’-]+", left)
    subjects = all(word[0].isupper() or word in ("he", "she", "they", "just", "also") for word in words)
    return len(words) <= 2 and subjects and not _HAS_NUMBER.search(left)
