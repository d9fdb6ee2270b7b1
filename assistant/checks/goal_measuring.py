"""Where a goal says how it is measured ("as measured by", "Data:") and what its baseline is ("currently")."""

from __future__ import annotations

from assistant.checks.goal_tokens import Token, following
from assistant.checks.wording import words_of

MEASURING = words_of(
    """
        measured evidenced shown demonstrated documented determined recorded indicated assessed observed
        monitored evaluated reported tracked noted collected charted logged verified tested reflected
        seen rated scored graphed counted tallied judged checked reviewed timed calculated computed
        gathered gauged confirmed marked kept written per data
    """
)

_MEASURED_WITH = words_of(
    "by in on at through using with via from per each every daily weekly monthly biweekly bi-weekly quarterly"
)

# Without "as" or a comma, only these say how a goal is measured ("errors noted on a page" does not).
_MEASURING_ALONE = words_of("measured evidenced documented monitored assessed tracked logged")

_KEEPING_DATA = words_of("keep mark record track collect chart graph log tally measure monitor document")

LABELS = dict(
    pair.split(":")
    for pair in words_of(
        """
        baseline:baseline boy:baseline plop:baseline plaafp:baseline pla:baseline current:baseline
        present:baseline now:baseline bl:baseline data:measure source:measure method:measure
        measurement:measure evaluation:measure criteria:criterion criterion:criterion mastery:criterion
    """
    )
)

_LEVELS = words_of("level levels performance baseline rate average score data ability")

_STATED = words_of("of is was = : data level")

BASELINE_WORDS = words_of("currently presently baseline boy current present at")

_TOLD = words_of("told stated said described")


def record_keeping(tokens: list[Token], index: int) -> tuple[str, int] | None:
    """ ", aide will keep tally"."""
    if any(token.low == "will" for token in tokens[index : index + 4]) and any(
        token.low in _KEEPING_DATA for token in tokens[index : index + 7]
    ):
        return "measure", 4
    return None


def measuring_phrase(tokens: list[Token], index: int, begin: int) -> tuple[str, int] | None:
    low, after = tokens[index].low, following(tokens, index)
    if low == "as" and (after in MEASURING or after in _TOLD):
        return "measure", 3 if following(tokens, index + 1) in _MEASURED_WITH else 2
    if (low, after) in (("according", "to"), ("taken", "from")):
        return "measure", 2
    if index and tokens[index - 1].low in ("is", "are", "be", "was") and low not in _MEASURING_ALONE:
        return None  # "once cards are shown"
    opens = index > 0 and (index == begin or any(token.is_number for token in tokens[begin:index]))
    if (low, after) == ("shown", "in"):
        return None  # "24 letters shown in random order"
    if low in MEASURING and after in _MEASURED_WITH and (opens or low in _MEASURING_ALONE):
        return "measure", 2
    return None


def baseline_phrase(tokens: list[Token], index: int, begin: int) -> tuple[str, int] | None:
    low, after = tokens[index].low, following(tokens, index)
    before = tokens[index - 1].low if index else ""
    if low in ("currently", "presently"):
        return "baseline", 1
    if low == "at":
        return ("baseline", 2) if after in ("present", "baseline") else None
    if low in ("baseline", "boy"):
        stated = index == begin or after in _STATED or after[:1].isdigit()
        return ("baseline", 1) if stated and before not in ("the", "a", "of", "from") else None
    return ("baseline", 2) if after in _LEVELS and index == begin else None
