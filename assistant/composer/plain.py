"""A plain-language companion to a goal: short labelled lines, every number kept (grade 8 or below)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.composer.anchor import find_anchor, second_verbs, without_stems
from assistant.composer.goal_verdicts import kind_act
from assistant.composer.lexicon import StrengthLexicon
from assistant.composer.means import owned_nouns
from assistant.composer.phrases import phrase_for
from assistant.composer.pronouns import one_learner, possessive_of
from assistant.composer.rewording import Rewording
from assistant.composer.units import body_start, is_shouted, unit_of, units_of
from assistant.types import Draft, GoalParts, Span

_NUMBER = re.compile(
    r"\d|[¼½¾⅓⅔⅛]|_{2,}|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|"
    r"fifty|sixty|seventy|eighty|ninety|hundred|half|once|twice|first|second|third|fourth|fifth|sixth|seventh|eighth|all|every|"
    r"daily|weekly|monthly)\b",
    re.IGNORECASE,
)
_CONSECUTIVE = re.compile(r"\bconsecutive(?:ly)?\s+((?:\w+\s+){0,2}?\w+s)\b", re.IGNORECASE)
# What opened the sentence follows a label now: "With two prompts or fewer".
_OPENING = re.compile(
    r"(?:With|Without|During|After|Before|When|While|If|Upon|Over|Within|In|At|On|For|Across|Using)\b"
)
# "solve equations with 80% accuracy"
_SHARE_RIGHT = re.compile(
    r",?\s+w(?:ith|/)\s*((?:(?:at\s+least|about|over)\s+)?[\d_.–-]+\s?%)\s+acc(?:uracy\b|\b\.?)",
    re.IGNORECASE,
)
_LIST_MARK = re.compile(r"(?<!\w)\(?(?:\d{1,2}|[a-h])[.)]\s*$")
_ONLY_MARK = re.compile(r"[\W_]*(?:and|will|or|then)?[\W_]*(?:\d{1,2}|[a-h])?[\W_]*", re.IGNORECASE)
_EDGES = " \t\r\n,;:-–—•*"
_LONG = 20
# "By when: by May" says it twice.
_REPEATED = {
    "By when": r"^by\s+",
    "Starting from": (
        r"^(?:(?:improving|increasing|decreasing|rising|moving|going|growing|up|down)\s+)?from\s+"
        r"|^(?:current )?(?:baseline|current)\s*[:=]?\s*"
    ),
    "How we will check": (
        r"^on\s+(?=each\b|every\b|the\b)|^(?:as\s+)?(?:(?:measured|shown|evidenced|documented|determined|recorded|demonstrated)\s+)?"
        r"(?:by|with|through|using|via)\s+|^as\s+"
    ),
    "With this help or setting": r"^(?:when\s+)?(?:given|provided(?:\s+with)?|using)\s+",
    "How well or how often": r"^(?:with|to|at)\s+(?=(?:at\s+least\s+)?\d)",
}
_TO_DECIDE = {
    "learner": "whose goal it is",
    "strength": "the strength to build on",
    "replacement": "what to do instead",
    "specific": "what it will look like",
    "baseline": "the starting level",
    "measurable": "the target",
    "time_bound": "the date",
    "measurement": "who checks and how often",
    "condition": "the help or setting",
}


def plain_goals(
    text: str,
    goals: Sequence[GoalParts],
    draft: Draft,
    lexicon: StrengthLexicon,
    rewording: Rewording | None = None,
    called: str = "",
) -> str:
    """Every goal of a text in short lines a family can read.

    Args:
        text: The original text; its own words and numbers are what the lines hold.
        goals: The goals found in it.
        draft: The rewrite, for the strengths used and what is still open.
        lexicon: Holds the plain words.
        rewording: Says a judging act by the need it names, as the rewrite does.
        called: "he" or "she", where the text and the strengths do not tell.
    """
    units = units_of(text)
    lines: list[str] = []
    shown: list[tuple[int, int]] = []
    for goal in without_stems(goals, units):
        piece = _PlainGoal(text, goal, units, lexicon, rewording)
        lines += [line for line in piece.lines() if line not in lines]
        shown += piece.shown
    lines += [f"Also: {rest}" for rest in _left_over(text, shown, lexicon)]
    learner = one_learner([goal.learner.text for goal in goals if goal.learner])
    said = (*draft.strengths_used, *(out.strength for out in draft.left_out), called)
    possessive = possessive_of(text, said, learner=learner)
    if possessive.isupper() and len(possessive) > 1:
        possessive = possessive.capitalize()  # "MARCUS WILL READ": the lines around it are not shouted
    phrases = [phrase_for(strength, lexicon) for strength in draft.strengths_used]
    if phrases:
        lines.append(f"What can help: {owned_nouns(phrases, possessive)}.")
    waiting = [q.part for q in draft.questions if q.part in _TO_DECIDE and (q.part != "strength" or q.blank)]
    if waiting:
        lines.append("The team still needs to decide:")
        lines += [f"- {_TO_DECIDE[part]}." for part in dict.fromkeys(waiting)]
    return "\n".join(lines)


def _with_brackets(text: str, part: Span) -> tuple[int, int]:
    """Where a part begins and ends with the brackets around it: "(now 71)" leaves no ")" behind."""
    pair = text[max(0, part.start - 1) : part.start] + text[part.end : part.end + 1]
    return (part.start - 1, part.end + 1) if pair in ("()", "[]") else (part.start, part.end)


class _PlainGoal:
    """One goal, cut at its deadline, baseline and measure; `shown` is what the lines hold of the text."""

    def __init__(
        self,
        text: str,
        goal: GoalParts,
        units: Sequence[Span],
        lexicon: StrengthLexicon,
        rewording: Rewording | None,
    ) -> None:
        self._text, self._goal, self._lexicon, self._rewording = text, goal, lexicon, rewording
        self._anchor = find_anchor(text, goal, units, lexicon)
        self._act = goal.behavior or Span.of(text, self._anchor.body, self._anchor.unit.end)
        self._unit = unit_of(units, self._act.start)
        self.shown: list[tuple[int, int]] = []

    def lines(self) -> list[str]:
        pieces = self._pieces()
        told = [self._goal_line(*pieces[0])] if pieces else []
        goal = self._goal
        if goal.condition and not self._act.start < goal.condition.start < self._end():
            told.append(self._labelled("With this help or setting", goal.condition))
        told += [self._labelled(self._label(piece), Span.of(self._text, *piece)) for piece in pieces[1:]]
        if goal.criterion and not all(self._covers(piece) for piece in self._around_baseline(goal.criterion)):
            told.append(self._labelled("How well or how often", goal.criterion))
        for label, part in (
            ("Starting from", goal.baseline),
            ("By when", goal.timeframe),
            ("How we will check", goal.measurement),
        ):
            if part and not self._covers(part):
                told.append(self._labelled(label, part))
        return told

    def _label(self, piece: tuple[int, int]) -> str:
        """What a piece after the act tells: a condition at its end ("..., given pictures") or how well."""
        condition = self._goal.condition
        ahead = condition is not None and condition.start >= piece[0]
        given = condition is not None and ahead and not self._text[piece[0] : condition.start].strip(_EDGES)
        return "With this help or setting" if given else "How well or how often"

    def _around_baseline(self, part: Span) -> list[Span]:
        """A part without the baseline in the middle of it: "95 words a minute (now 71) with 4 errors"."""
        baseline = self._goal.baseline
        if baseline is None or not part.start < baseline.start < baseline.end < part.end:
            return [part]
        start, end = _with_brackets(self._text, baseline)
        left = self._text[part.start : start].rstrip()
        right = self._text[end : part.end].lstrip()
        return [
            Span.of(self._text, part.start, part.start + len(left)),
            Span.of(self._text, part.end - len(right), part.end),
        ]

    def _pieces(self) -> list[tuple[int, int]]:
        """What follows "will", without deadline, baseline and measure, and without a long criterion."""
        goal, end = self._goal, self._end()
        criterion = goal.criterion
        words = len(self._text[self._act.start : end].split())
        apart = [goal.timeframe, goal.baseline, goal.measurement]
        if (
            criterion
            and words > _LONG
            and re.match(r"(?:in|with|at|on|for|across|w/|over)\b", criterion.text, re.IGNORECASE)
        ):
            apart.append(criterion)
        pieces: list[tuple[int, int]] = []
        at = self._act.start
        for part in sorted((p for p in apart if p and at < p.start < end), key=lambda p: p.start):
            start, stop = _with_brackets(self._text, part)
            pieces.append((at, max(at, start)))
            at = max(at, stop)
        pieces.append((at, end))
        return [piece for piece in pieces if any(c.isalnum() for c in self._text[slice(*piece)])]

    def _end(self) -> int:
        """The end of the sentence, or of this part of a numbered sentence."""
        mark = re.compile(r"[;,]?\s*(?:and\s+)?\((?:\d|[a-h])\)").search(
            self._text, self._act.end, self._unit.end
        )
        return mark.start() if mark else self._unit.end

    def _goal_line(self, start: int, end: int) -> str:
        anchor, goal = self._anchor, self._goal
        said = self._text[start:end]
        if anchor.base and anchor.start <= start:
            verb = f"work toward {anchor.base}" if anchor.lead == "noun" else anchor.base
            said = f"{verb}{self._text[max(anchor.end, start) : end]}"
            said = _parallel(said) if anchor.lead == "statement" else said
        elif start == self._act.start and (kind := kind_act(said, self._rewording)):
            said = f"{kind.words}{said[kind.length :]}"
        self.shown.append((start, end))
        wished = goal.learner is not None and goal.learner.text.lower() == "we"
        if anchor.start > self._act.start or goal.behavior is None or wished:
            # The sentence came in one piece ("Sol's goal is to ..."): it is told as it is.
            return f"{self._head()} {self._line(self._text[anchor.body : end])}"
        learner = goal.learner.text.strip() if goal.learner else "the student"
        if goal.learner:
            self.shown.append((goal.learner.start, goal.learner.end))
        if is_shouted(self._unit):
            learner = learner.title() if goal.learner and " " not in learner else learner.lower()
        name = learner[:1].upper() + learner[1:]
        said = self._line(said)
        small = said[:1].lower() + said[1:] if said[1:2].islower() or said[1:2] == " " else said
        return f"{self._head()} {name} will {small}"

    def _head(self) -> str:
        """The goal's own number or label, or "Goal:"."""
        place = (self._unit.start, body_start(self._text, self._unit))
        for before in (self._act.start, self._unit.start):
            window = max(0, before - 6)
            if mark := _LIST_MARK.search(self._text, window, before):
                place = mark.span()
                break
        self.shown.append(place)
        own = self._text[slice(*place)].strip()
        return own if any(c.isalnum() for c in own) else "Goal:"

    def _labelled(self, label: str, part: Span) -> str:
        self.shown.append((part.start, part.end))
        said = re.sub(_REPEATED.get(label, "$^"), "", part.text.strip(), flags=re.IGNORECASE)
        said = _OPENING.sub(lambda word: word.group().lower(), said)
        return f"{label}: {self._line(said)}"

    def _covers(self, part: Span) -> bool:
        return any(start <= part.start and part.end <= end for start, end in self.shown)

    def _line(self, said: str) -> str:
        return _line(said.lower() if is_shouted(self._unit) else said, self._lexicon)


def _parallel(said: str) -> str:
    """The second verb follows the first to its base form: "identify coins and state their value"."""
    for verb, base in reversed(second_verbs(said)):
        said = said[: verb.start(1)] + base + said[verb.end(1) :]
    return said


def _line(said: str, lexicon: StrengthLexicon) -> str:
    flat = " ".join(said.split()).strip(_EDGES).rstrip(_EDGES + "(")
    flat = _SHARE_RIGHT.sub(r", getting \1 right", flat)
    plain = _CONSECUTIVE.sub(r"\1 in a row", plain_words(flat, lexicon)).strip(_EDGES)
    plain = " ".join(plain.split())
    return plain if plain.endswith((".", "!", "?", ".)", ".”")) else f"{plain}."


def plain_words(said: str, lexicon: StrengthLexicon) -> str:
    """`said` with long words replaced by short ones; numbers are untouched."""
    return lexicon.plain_pattern.sub(lambda m: lexicon.plain_words[m.group().lower()], said)


def _left_over(text: str, shown: Sequence[tuple[int, int]], lexicon: StrengthLexicon) -> list[str]:
    """Stretches no line holds and that have a number in them: notes, scores, a second sentence."""
    found: list[str] = []
    at = 0
    for start, end in [*sorted(shown), (len(text), len(text))]:
        if start > at:
            found += re.split(r"[\r\n]+|(?<=[.!?])\s+(?=[A-Z])", text[at:start])
        at = max(at, end)
    return [
        _line(piece.strip(_EDGES + ".()"), lexicon)
        for piece in found
        if _NUMBER.search(piece) and not _ONLY_MARK.fullmatch(piece)
    ]
