"""The first promise: the same expectation, nothing lost, nothing invented."""

from __future__ import annotations

import re
from collections import Counter

from evals.cases import RewriteCase
from evals.measures import number_tokens
from evals.results import Caught, Verified, WritingCase, Written
from evals.score import UNSCORED, Score, Scorer, passed, share

_SMALL = frozenset(
    re.findall(
        r"\w+",
        "a an and are as at be been by can did do does for from has have he her his i in is it its more "
        "need needs no not of on or she so that the their them they this to up was when who will "
        "with without any",
    )
)
_NEED_KEPT = 0.6  # share of a need's content words that must still be there; the rest may be said otherwise


def accepted_only_if_faithful(_case: WritingCase, result: Written) -> Score:
    """What is shown as accepted passes a fresh fidelity check of the two texts alone."""
    lost = "; ".join(i.text for i in (*result.checked.lost, *result.checked.added, *result.checked.changed))
    return passed(result.first.status != "accepted" or result.checked.passed, lost)


def accepted(_case: WritingCase, result: Written) -> Score:
    """The rewrite is accepted by every check."""
    return passed(result.first.status == "accepted", "; ".join(result.first.reasons))


def numbers_kept(case: WritingCase, result: Written) -> Score:
    """Every run of digits of the original is in the rewrite, as often as before."""
    lost = number_tokens(case.text) - number_tokens(result.first.after.text)
    return passed(not lost, f"lost {sorted(lost.elements())}")


def no_number_invented(case: WritingCase, result: Written) -> Score:
    """No run of digits stands in the rewrite that neither the original nor a strength has."""
    known = number_tokens(" ".join((case.text, *case.strengths)))
    invented = sorted(set(number_tokens(result.first.after.text)) - set(known))
    return passed(not invented, f"invented {invented}")


def learner_kept(case: WritingCase, result: Written) -> Score:
    """The student's name is in the rewrite."""
    if not case.learner:
        return UNSCORED
    return passed(case.learner.lower() in result.first.after.text.lower(), f"no {case.learner!r}")


def needs_kept(case: WritingCase, result: Written) -> Score:
    """Each labelled need can still be read in the rewrite: strengths-based is not euphemism."""
    there = _content(result.first.after.text)
    lost = [need for need in case.needs if not _told(need, there)]
    return share(len(case.needs) - len(lost), len(case.needs), f"gone: {lost}")


def verdict_right(case: RewriteCase, result: Verified) -> Score:
    """A faithful rewrite passes, an unfaithful one does not."""
    said = "passed" if result.report.passed else "rejected"
    return passed(result.report.passed == case.faithful, f"{said}: {case.why or case.pattern}")


def faithful_accepted(case: RewriteCase, result: Verified) -> Score:
    """The verdict on rewrites that people made faithfully."""
    return verdict_right(case, result) if case.faithful else UNSCORED


def unfaithful_caught(case: RewriteCase, result: Verified) -> Score:
    """The verdict on rewrites that change what is expected of, known about or given to the student."""
    return UNSCORED if case.faithful else verdict_right(case, result)


def mutants_caught(_case: RewriteCase, result: Caught) -> Score:
    """Share of one-fact mistakes planted in a faithful rewrite that the check rejects."""
    return share(result.made - len(result.missed), result.made, "; ".join(result.missed))


def _told(need: str, there: Counter[str]) -> bool:
    wanted = _content(need)
    return not wanted or sum((wanted & there).values()) >= _NEED_KEPT * sum(wanted.values())


def _content(text: str) -> Counter[str]:
    """Words that carry meaning, cut to five letters so that forms of one word agree."""
    return Counter(w[:5] for w in re.findall(r"[a-z0-9]+", text.lower()) if w not in _SMALL)


WRITING = (
    Scorer("accepted only if faithful", accepted_only_if_faithful, "gate"),
    Scorer("numbers kept", numbers_kept, "gate"),
    Scorer("no number invented", no_number_invented, "gate"),
    Scorer("student kept", learner_kept, "gate"),
    Scorer("needs kept", needs_kept),
    Scorer("accepted", accepted),
)
VERDICTS = (
    Scorer("faithful rewrites accepted", faithful_accepted),
    Scorer("unfaithful rewrites caught", unfaithful_caught, "gate"),
)
MUTANTS = (Scorer("mutants caught", mutants_caught, tolerance=0.002),)
