"""Inability and lack: "cannot" becomes "does not yet", "struggles" becomes "needs support"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.checks.patterns import Found
from assistant.checks.pieces import Pieces
from assistant.checks.wording import words_of
from assistant.composer.belongings import to_keep_organized
from assistant.composer.changes import Change
from assistant.composer.judgement import OF_HOME, named_once
from assistant.composer.learner import Learner
from assistant.composer.rewording import Predicate, Rewording
from assistant.composer.slots import Slots
from assistant.composer.verbs import form_of, is_third

_NEXT = re.compile(
    r"\s+((?:(?:also|even|really|always|independently|fully|consistently|ever|"
    r"yet)\s+)*)([^\W\d_]+(?:['’\-][^\W\d_]+)*)"
)
_CLAUSE_STOP = re.compile(
    r"[;:.!?](?=\s|$)|,(?=\s)|\s[–—-]\s|\s(?:but|however|although|and (?:he|she|they))\b"
)
_PHRASE_STOP = re.compile(r"[,;:.!?](?=\s|$)|\s+(?:and|but|or|when|if|because)\b")
# Abilities of a body, not skills to be taught: "not yet" would be wrong, or cruel.
_BODILY = words_of("hear see walk swallow breathe eat drink digest stand tolerate chew feel smell lift")
# A way of being, not a skill to be taught: what is seen is asked, the words stay.
EYE_CONTACT = re.compile(r"\beye[\s-]contact\b", re.IGNORECASE)
_EYE_CONTACT_NEXT = re.compile(
    r"(?:\s+(?:make|makes|maintain|give|keep|hold|making|maintaining|keeping|with|consistent|good|any|appropriate)){0,4}"
    r"\s+eye[\s-]contact\b",
    re.IGNORECASE,
)
_NO_SKILL = re.compile(
    r"\b(?:it|that|this|anything|everything|something|nothing|there|which|what|days?|life|home|things?)\s*$",
    re.IGNORECASE,
)
_ADULTS = re.compile(
    r"\b(?:we|i|you|staff|teachers|parents|kids|children|peers|classmates|students|others|strangers|"
    r"listeners|people|nobody|"
    r"no\s+one)\s+(?:\w+ly\s+)?$",
    re.IGNORECASE,
)
_FORM = re.compile(r"\{(base|gerund|third)\}")
# "bites when he can't communicate": when it happens, not what comes next.
_OCCASION = re.compile(
    r"\b(?:when|whenever|if|unless|until|once|every\s+time|any\s+time|the\s+moment)\s+"
    r"(?:he|she|they|(?-i:[A-ZÀ-Þ])[\w'’-]+)\s+$",
    re.IGNORECASE,
)
_NO_HELP = words_of("get want have like feel see hear be win agree care mind")  # nobody helps with these
_BULLETS = " -•*–—\t"
# "- forgets things - zero organization": one note after another
_NOTE_BEFORE = re.compile(r"(?:^|\s)[–—-]\s.*\s[–—-]\s+$")
_COPULA = re.compile(r"(?:is|are|was|were|gets|becomes)\b", re.IGNORECASE)
# "was off task 11 minutes" is an observation, not a verdict.
# "is a good artist [but a weak reader]"; nobody is the reader whom he is paired with
_FIRST_SAID = re.compile(
    r"\b(?:is|was)\s+(?:(?!(?:with|by|for|to|beside|near|like|than)\b)[\w'’-]+,?\s+){1,6}$", re.IGNORECASE
)
_COUNTED = re.compile(r"\s+(?:for\s+|about\s+|an\s+average\s+of\s+)?\d")
_PREPOSITIONS = frozenset(("for", "in", "at", "with", "to", "of", "and", "when", "on", "because"))


def predicate_changes(
    sentence: str, found: Sequence[tuple[int, int]], rewording: Rewording, learner: Learner, has_numbers: bool
) -> Iterator[Change]:
    """What the table of predicates says anew in a sentence.

    Args:
        sentence: One sentence.
        found: The places of its findings.
        rewording: The loaded tables.
        learner: Whom the text is about.
        has_numbers: Whether data stands near, so that no blank asks for it.
    """
    order = {id(entry): rank for rank, entry in enumerate(rewording.predicates)}
    pieces = Pieces(sentence)
    for pattern, entry in rewording.candidates(pieces):
        if isinstance(entry, str):
            continue
        for match in pattern.finditer(pieces):
            place = next(((s, e) for s, e in found if s < match.end() and match.start() < e), None)
            before = sentence[: match.start()]
            if place is None or _ADULTS.search(before) or OF_HOME.search(before):
                continue
            if not _stands_right(before, entry, learner):
                continue
            if _EYE_CONTACT_NEXT.match(sentence, match.end()):
                continue
            change = _predicate_change(
                sentence, match, entry, place, order[id(entry)], has_numbers, rewording
            )
            if change is None:
                continue
            if entry.where == "thing" and (kept := to_keep_organized(before, learner)):
                change = replace(change, start=kept[0], new=kept[1], prompt="organization")
            yield change


def _stands_right(before: str, entry: Predicate, learner: Learner) -> bool:
    if entry.where == "opening":
        noted = _NOTE_BEFORE.search(before) or before.rstrip(_BULLETS).endswith((":", ";"))
        return not before.strip(_BULLETS) or bool(noted)
    if entry.where == "person":
        return learner.is_subject(before)
    if entry.where == "thing":
        return not learner.is_subject(before) and not _NO_SKILL.search(before)
    if entry.where == "second":
        first = _FIRST_SAID.search(before)
        return first is not None and learner.is_subject(before[: first.start()])
    return True


def _predicate_change(
    sentence: str,
    match: Found,
    entry: Predicate,
    place: tuple[int, int],
    rank: int,
    has_numbers: bool,
    rewording: Rewording,
) -> Change | None:
    following = _NEXT.match(sentence, match.end())
    if _stays(sentence, match, entry, following):
        return None
    end = following.end() if following and _FORM.search(entry.said) else match.end()
    form = form_of(match.group(), sentence[: match.start()])
    slots = Slots(match.group(), form, following, entry.next_form == "third")
    said = slots.filled(
        _in_occasion(entry.said) if _OCCASION.search(sentence[: match.start()]) else entry.said
    )
    prompt = "" if entry.unless_number and has_numbers else entry.prompt
    tail_at = _tail_place(sentence, entry, max(place[1], end), end)
    is_thing = entry.where == "thing"
    lists_on = is_thing or (entry.said.startswith("{need} support") and _COPULA.match(match.group()))
    if lists_on and (more := rewording.bad_list.match(sentence, end)):
        end = more.end()
        tail_at = max(tail_at, end)
        if not is_thing and (named := named_once(rewording.topics_of(more.group()))):
            said += f" and {named}" if re.search(r"\bsupport with\b", said) else f" and with {named}"
        prompt = prompt if is_thing else prompt or "behavior"
    elif sentence[end : end + 5] == " who ":
        said, end = f"{said} and", end + 4
    tail = slots.filled(entry.tail)
    asks = prompt and sentence[tail_at : tail_at + 1] != ":"
    return Change(
        match.start(),
        end,
        said,
        rank,
        tail,
        tail_at,
        prompt if asks else "",
        listed=entry.listed,
        matched=match.end() - match.start(),
    )


def _stays(sentence: str, match: Found, entry: Predicate, following: re.Match[str] | None) -> bool:
    """Whether a wording stays as it is: a count, an ability of the body, or no verb to go on."""
    if _COUNTED.match(sentence, match.end()) and match.group().lower().replace("-", " ").endswith("off task"):
        return True
    if entry.listed and following and following[2].lower() in _PREPOSITIONS:
        return True
    form = _FORM.search(entry.said)
    if form is None:  # "hits when he is not understood": when it happens, and no next skill
        return entry.said.endswith("not yet") and _OCCASION.search(sentence[: match.start()]) is not None
    if following and _OCCASION.search(sentence[: match.start()]) and following[2].lower() in _NO_HELP:
        return True
    if following is None or (entry.next_form == "third" and not is_third(following[2])):
        return True
    return form[1] != "third" and following[2].lower() in _BODILY


def _in_occasion(said: str) -> str:
    """What stands in "when he ...": the help that is missing then."""
    return said.replace("{do} not yet {base}", "{need} help to {base}")


def _tail_place(sentence: str, entry: Predicate, at: int, end: int) -> int:
    """Where the tail and the blank go: `at`, or at the end of the clause or phrase that begins at `end`."""
    if entry.tail.startswith(","):
        stop = _CLAUSE_STOP.search(sentence, end)
        return max(at, stop.start()) if stop else at
    if entry.tail:
        stop = _PHRASE_STOP.search(sentence, end)
        return stop.start() if stop else len(sentence)
    return at
