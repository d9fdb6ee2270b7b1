"""Two needs in one sentence: one "needs support" carries both, and both are of one kind."""

from __future__ import annotations

import re

from assistant.composer.morphology import gerund

_VERB_BETWEEN = re.compile(
    r",\s+(?:will|can|may)\s+[a-z]+|"
    r"(?:,|\band)\s+(?:and\s+)?(?:[a-z]+ly\s+)?(?!needs\b)[a-z]{2,}s\s+(?:his|her|their|the|an?|in|on|at|to|up|out|off|down|not|with|when)\b"
)


def repeated_need(said: str) -> str:
    """ "needs support with X and needs support with Y" becomes "needs support with X and with Y"."""
    first = re.search(r"\b[Nn]eeds support (with|to|in|when|during)\b", said)
    if first is None:
        return said
    head, rest = said[: first.end()], said[first.end() :]
    if _VERB_BETWEEN.search(rest.partition("needs support ")[0]):
        return said  # "..., puts her head down, and needs support to ...": that verb carries what follows
    if "needs support [" in rest:  # a blank of its own stands between: "and to do math" would lose its verb
        return said
    same = rf"(?<!\])(,\s+(?:and\s+)?|(?<!\]\s)\band\s+)needs support (?={first[1]}\b)"
    rest = re.sub(same, r"\1", rest)
    said = _of_one_kind(head, rest) if first[1] in ("with", "to") else head + rest
    return _LAST_OF_TWO.sub(r"\1 and \2 and \3", said)


_OTHER_NEED = re.compile(r"(?<!\])(?<!\]\s)\band\s+needs support (with|to) (\w+)")
_ONE_ACT = re.compile(r"\s*(?!(?:not|never|[a-z]+ly)\b)(\w+)(?:(?!\s(?:and|or|but|when|if)\b)[^,;.\[\]])*")
_GOES_ON = re.compile(r"\s(?:and|or)\b")
# "reads at a 2.4 level, needs support with decoding and with comprehension": no list of three
_LAST_OF_TWO = re.compile(
    r"^((?:(?!needs support)[^,;:\[\]])+), (needs support (?:with|to) [^,;\[\]]+?),? and "
    r"((?:with|to) [^,;\[\]]+(?: \[[^\]]+\])?[.!]?)$"
)


def _of_one_kind(head: str, rest: str) -> str:
    """ "support with reading and needs support to spell": "with reading and with spelling".

    Acts joined by "and" keep their "to", and their "needs support" as well.
    """
    other = _OTHER_NEED.search(rest)
    if other is None:
        return head + rest
    first, second = rest[: other.start()], f"{other[2]}{rest[other.end() :]}"
    if head.endswith("to"):
        act = _ONE_ACT.fullmatch(first)
        if act is None:
            return head + rest
        head, first = head.removesuffix("to") + "with", f" {gerund(act[1])}{first[act.end(1) :]}"
    if other[1] == "to":
        act = _ONE_ACT.match(second)
        if act is None or _GOES_ON.match(second, act.end()):
            return head + rest
        second = gerund(other[2]) + second[len(other[2]) :]
    return f"{head}{first}and with {second}"
