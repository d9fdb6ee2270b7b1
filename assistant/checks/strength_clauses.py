"""Cut present levels into clauses and find where each clause says what the student does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from assistant.checks.gates import GatedPattern, Heads, heads
from assistant.checks.goal_words import GOAL_VERBS
from assistant.checks.need_words import NEED
from assistant.checks.table_rows import column_names
from assistant.checks.text import sentences
from assistant.checks.wording import LazyPattern, alternatives, words_of
from assistant.types import Span

Heading = Literal["strength", "need", ""]


class Clause(NamedTuple):
    """One clause of the text.

    Attributes:
        start: Where it begins.
        span: Where it is worth quoting from: its act, or the opening that says when it holds.
        act: Where its main verb begins, after the subject.
        end: Where it ends.
        subject: What stands before the act.
        heading: What the heading over it announces ("Strengths:", "Needs:").
        heads: The words of its sentence (see `gates.heads`).
    """

    start: int
    span: int
    act: int
    end: int
    subject: str
    heading: Heading = ""
    heads: Heads = None


_IRREGULAR = alternatives(
    """
        is was has can will does did had made got read wrote took said told knew ran came went gave kept
        led found chose put won built drew spoke taught sang began brought bought caught cut drove ate
        fell felt held hit left let met paid rode sat saw sent set showed stood swam thought threw
        understood wore
    """
)
_VERB = rf"(?:[a-z]{{2,}}[^s\W]s|[a-z]+(?:ies|sses)|{_IRREGULAR}|[a-z]{{3,}}ed)"
_ADVERB = alternatives(
    """
        also often usually mostly really always currently consistently independently sometimes still now
        never already just only rarely frequently
    """
)
_AUXILIARY = alternatives("would could should may might must cannot can['’]t doesn['’]t isn['’]t won['’]t")
_CUT = LazyPattern(
    r"(?P<hard>;\s+|\s+[–—|]\s+|\s+-\s+|—"
    r"|,?\s+(?:but|however|although|though|whereas|yet(?=\s+(?:he|she|they)\b))\b,?\s+"
    r"|,\s+(?:and|so)\s+(?=(?:s?he|they|[A-Z][\w'’-]*)\s)|\s+and\s+(?=an?\s+(?:\w+\s+)?(?:weakness|deficit|delay|need)\b))"
    rf"|,\s+(?:and\s+|then\s+)?(?=(?:(?:s?he|they)\s+)?(?:(?:{_ADVERB})\s+)?{_VERB}\s)"
    rf"|\s+and\s+(?=I(?:['’][a-z]{{1,2}})?\s|(?:(?:s?he|they)\s+)?(?:(?:{_ADVERB})\s+)?{_VERB}\s)",
    flags=0,
)
_BULLET = LazyPattern(
    r"(?:[-–—•·*▪◦●]+|\(?\d{1,2}[.)](?=\s)|\d{1,2}/\d{1,2}(?:/\d{2,4})?:?(?=\s+[a-z]))\s*", flags=0
)
_REPORT = LazyPattern(
    r"(?:(?:[\w.'’]{1,30}\s+){0,4}(?:"
    + alternatives(
        """
        says? said reports? reported notes? noted states? stated shares? shared tells?_us told_\\w{1,20}
        feels? believes? describes? thinks? agree
    """
    )
    + r")\s+(?:that\s+)?"
    r"|according\s+to\s+[^,]{1,40},\s+)(?=(?:s?he|they|(?-i:[A-Z][\w'’-]*))\s)"
)
_NAMED = (
    r"(?:(?:[Hh]e|[Ss]he|[Tt]hey|HE|SHE|THEY)(?:['’](?:ll|s|d|re|ve))?|I(?:['’](?:m|ve|d|ll))?)(?=\s)"
    r"|(?:[Tt]he|[Tt]his|[Oo]ur|[Mm]y)\s+(?:[a-z]+\s+){0,2}(?:student|child|learner|boy|girl|son|daughter|kid|kiddo|grandson|granddaughter|niece|nephew|youngest|oldest|guy)(?:\s+[A-Z][\w'’-]*)?(?=\s)"
    r"|(?!(?:Never|Rarely|Seldom|Still|Often|Always|Usually|Sometimes|Hardly|Also|Then|Once|If|When|Not?|Just|Only)\b)"
    rf"[A-Z][\w'’-]*(?:\s+[A-Z][\w'’-]*){{0,2}}(?=\s+(?:{_VERB}|{_ADVERB}|{_AUXILIARY})\b)"
)
_SUBJECT = LazyPattern(rf"(?:{_NAMED})\s*", flags=0)
_OPENING = LazyPattern(
    "(?:"
    + alternatives(
        """
        when if with given because after once while during at in on for without by using since as before
        although though today some_days from under until of
    """
    )
    + r")\b"
)
# "In ten minutes of snack he made ...", "Orally he gives ..."
_PLACE_OPENING = LazyPattern(
    r"(?:(?:[Ii]n|[Aa]t|[Oo]n|[Dd]uring|[Ff]rom|[Uu]nder|[Bb]y)\s"
    r"(?:(?!s?he\b|they\b|when\b|if\b)[\w'’-]{1,20}\s){1,7}|[A-Z][a-z]{2,15}ly\s)"
    r"(?:s?he|they)(?:['’](?:ll|s|d|re|ve))?\s+",
    flags=0,
)
_LATER_SUBJECT = LazyPattern(rf"(?:,\s+|\s)(?:{_NAMED})\s+", flags=0)
# "to anyone who listens" says what others do.
_WHO = GatedPattern(
    r"(?<!\banyone)(?<!\banybody)(?<!\bsomeone)(?<!\beveryone)(?<!\bthose)(?<!\bpeople)(?<!\bkids)(?<!\bpeers)(?<!\bfriends)"
    r"(?<!\bfriend)(?<!\bpeer)(?<!\bclassmate)(?<!\bteammate)(?<!\bneighbor)(?<!\bcousin)(?<!\bbrother)(?<!\bsister)(?<!\bbaby)"
    r"\swho\s+(?=[a-z])",
    flags=0,
)
_IS_ONE_THAT = LazyPattern(r"(?:is|was)\s+an?\s[^.;]{1,80}?\sthat\s+(?=[a-z])", flags=0)
# "That said, he ...", "On a good day, Ana ..."
_SHORT_OPENING = LazyPattern(
    r"(?!(?:[Pp]eers|[Cc]lassmates|[Ss]taff|[Tt]eachers|[Oo]thers|[Kk]ids|[Ff]riends|[Ee]veryone|(?:[Oo]ther|[Tt]he|[Hh]is|[Hh]er)\s\w{3,12}s)\s[a-z]+\s)"
    rf"(?:[\w'’-]{{1,20}}\s){{0,5}}[\w'’-]{{1,20}},\s+(?:{_NAMED})\s+",
    flags=0,
)
_LONGEST = 10_000  # characters of one sentence that are read
_RANGE = 240  # characters within which an opening must reach its subject


def clauses(text: str, cut: Sequence[Span] | None = None) -> Iterator[Clause]:
    """The clauses of `text`, in order; a clause that opens with "When ...," keeps its opening.

    Args:
        text: Any text.
        cut: Its sentences, where they were cut before.
    """
    listed: Heading = ""
    columns = column_names(text)
    for sentence in sentences(text) if cut is None else cut:
        start = sentence.start
        bullet = _BULLET.match(text, start, sentence.end)
        if bullet and bullet.end() < sentence.end:
            start = bullet.end()
        named = _HEADING.match(text, start, sentence.end)
        if named and named.group("name") and not _is_name(named.group("name")):
            named = None
        if named is None:
            heading = _heading(columns.get(sentence.start, "")) or (listed if bullet else "")
        else:
            heading = _heading(named.group("name") or named.group("line"))
            start = named.end()
        # A heading alone on its line holds for the bullets under it.
        listed = heading if start >= sentence.end or (bullet and named is None) else ""
        stop = min(sentence.end, start + _LONGEST)
        there = heads(text, start, stop)
        for begin, end in _cut(text, start, stop, there):
            end = _trimmed_end(text, begin, end)
            if end > begin:
                yield _clause(text, begin, end, heading)._replace(heads=there)


_HEADING = LazyPattern(
    r"(?P<name>[A-Z][\w /&'’()-]{1,40}):(?:\s+|$)"
    r"|(?P<line>(?:student\s)?(?:strengths?|interests|needs|concerns|next\ssteps?|goal\sareas?|recommendations?"
    r"|priorities|things\sto\swork\son|growth\sareas?|areas?\s(?:of|for)\s(?:need|growth|concern|strength|improvement))"
    r"(?:\s(?:and|&|/)\s\w{1,20})?)\s*$"
)


def _is_name(opening: str) -> bool:
    """Whether what stands before a colon heads what follows: "Asking is still new: ..." is a sentence."""
    return opening[0].isupper() and (not _TELLS.search(opening) or bool(_heading(opening)))


_TELLS = LazyPattern(r"\s(?:is|are|was|were|has|have)\s+[a-z]", flags=0)


def _heading(name: str) -> Heading:
    low = name.lower()
    if _NEED_HEADING.search(low):
        return "need"
    return "strength" if _STRENGTH_HEADING.search(low) else ""


_NEED_HEADING = LazyPattern(
    r"need(?!s assess)|concern|weakness|challenge|growth|deficit|\bnext\b|work(?:ing)? on|recommend|goal areas?|\bfocus\b(?!ed)"
    r"|\bto come\b|\btarget(?:s|ed)?\b(?! (?:met|reached|mastered)\b)|areas? for|hopes|wishes|\bnot (?:yet|observed|mastered)\b|\bhard times?\b|\btrouble (?:spots?|with)\b"
    r"|\bbeing (?:taught|targeted)\b|\bbarriers?\b|\bdifficult(?:y|ies)\b|\bstruggles\b|\bemerging\b(?! strengths?\b)|\b(?:letters|sounds|items|facts|words) missed\b|\btriggers?\b"
    r"|\breplacement behaviors?\b|\berrors\b|\bdeveloping\b|\bnew this year\b|\bantecedents?\b"
    r"|still learning|priorit|to (?:improve|develop|build|learn|teach|practice)\b|accommodation|modification|\bgrows?\b|\b(?:is|are|still) (?:\w{1,12} )?(?:hard|difficult|tricky)\b",
    flags=0,
)
_STRENGTH_HEADING = LazyPattern(
    r"strength|interest|like|enjoy|good at|does well|can do|loves"
    r"|favorite|what works|gifts|talent|success|\bglows?\b",
    flags=0,
)


def _cut(text: str, start: int, end: int, there: Heads) -> Iterator[tuple[int, int]]:
    begin = start
    spare = _opening_ends(text, start, end)
    for cut in _CUT.finditer(text, start, end):
        if cut.start() < spare or cut.start() <= begin:
            continue
        if not cut.group("hard") and _belongs_together(text, begin, cut.start(), there):
            continue
        yield begin, cut.start()
        begin = cut.end()
        spare = _opening_ends(text, begin, end)
    if begin < end:
        yield begin, end


def _belongs_together(text: str, begin: int, end: int, there: Heads) -> bool:
    """ "Needs practice, models and listeners" is one need, "adds and subtracts to 100" one act."""
    subject = _SUBJECT.match(text, begin, end)
    alone = " " not in text[subject.end() if subject else begin : end]
    return alone or (NEED.may(there) and bool(NEED.search(text, begin, end)))


def _opening_ends(text: str, start: int, end: int) -> int:
    """Where the subject begins after "When the bell rings, he lines up"; `start` where nothing opens so."""
    if not _OPENING.match(text, start, end) and not _PLACE_OPENING.match(text, start, end):
        short = _SHORT_OPENING.match(text, start, min(end, start + _RANGE))
        return short.end() if short and not _SUBJECT.match(text, start, end) else start
    inside = _PLACE_OPENING.match(text, start, min(end, start + _RANGE))
    if inside:
        return inside.end()
    comma = text.find(",", start, min(end, start + _RANGE))
    later = _LATER_SUBJECT.search(text, comma if comma >= 0 else start, min(end, start + _RANGE))
    return later.end() if later else start


def _trimmed_end(text: str, start: int, end: int) -> int:
    while end > start and (text[end - 1].isspace() or text[end - 1] in ".,;:"):
        end -= 1
    return end


def _clause(text: str, start: int, end: int, heading: Heading) -> Clause:
    report = _REPORT.match(text, start, end)
    begin = report.end() if report and report.end() < end else start
    later = _opening_ends(text, begin, end)
    if begin < later < end:
        return Clause(start, begin, later, end, text[begin:later].strip(), heading)
    subject = _SUBJECT.match(text, begin, end)
    if subject and subject.end() < end and not _acts(subject.group()):
        return Clause(start, subject.end(), subject.end(), end, text[begin : subject.end()].strip(), heading)
    return Clause(start, begin, begin, end, "", heading)


def _acts(subject: str) -> bool:
    """Whether what looks like a name is the verb of a note: "Reverses letters", "Blames others"."""
    low = subject.strip().lower()
    return low.endswith("s") and (low[:-1] in GOAL_VERBS or low[:-2] in GOAL_VERBS or low in _NOTE_VERBS)


_NOTE_VERBS = words_of("blames makes gets goes does has leaves hits kicks bites loses forgets skips")


def relative(text: str, clause: Clause) -> int:
    """Where "who ..." says what the student does ("a fifth grader who fixes bikes"); -1 without one."""
    found = (_WHO.may(clause.heads) and _WHO.search(text, clause.act, clause.end)) or _IS_ONE_THAT.match(
        text, clause.act, clause.end
    )
    return found.end() if found else -1
