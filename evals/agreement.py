"""How far a judge agrees with the rules: share of equal verdicts, and Cohen's kappa."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from evals.judge import CAUGHT, QUESTIONS
from evals.records import SAME, Record, Run

VERDICT = "faithful or not"


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """A judge beside a rule over the cases that both scored.

    Attributes:
        both: Cases where both say that it holds.
        neither: Cases where neither does.
        only_judge: Cases where only the judge says so.
        only_rule: Cases where only the rule says so.
        unscored: Cases where the judge gave no usable answer.
    """

    suite: str
    rule: str
    both: int
    neither: int
    only_judge: int
    only_rule: int
    unscored: int

    @property
    def cases(self) -> int:
        """How many cases both scored."""
        return self.both + self.neither + self.only_judge + self.only_rule

    @property
    def share(self) -> float | None:
        """Share of equal verdicts, from 0 to 1."""
        return (self.both + self.neither) / self.cases if self.cases else None

    @property
    def kappa(self) -> float | None:
        """Cohen's kappa: 1 is full agreement, 0 what chance alone would give.

        None where there is no case, or where both always say the same one thing: then chance explains all.
        """
        if not self.cases:
            return None
        judge = (self.both + self.only_judge) / self.cases
        rule = (self.both + self.only_rule) / self.cases
        chance = judge * rule + (1 - judge) * (1 - rule)
        seen = (self.both + self.neither) / self.cases
        return None if chance == 1 else (seen - chance) / (1 - chance)


def agreements(run: Run) -> tuple[Agreement, ...]:
    """The judge beside each rule it was asked about; empty where no judge was."""
    return tuple(_agreements(run))


def _agreements(run: Run) -> Iterator[Agreement]:
    for suite, asked in QUESTIONS.items():
        records = [r for r in run.records if r.suite == suite]
        rules: dict[str, list[tuple[str, str]]] = {}
        for name, (rule, _) in asked.items():
            if name in run.header.measures.get(suite, {}):
                # The two kinds of labelled pairs are one question: does it pass?
                rules.setdefault(VERDICT if suite == "verify" else rule, []).append((name, rule))
        for rule, names in rules.items():
            yield _counted(suite, rule, names, records)


def _counted(suite: str, rule: str, names: Sequence[tuple[str, str]], records: Sequence[Record]) -> Agreement:
    asked = [
        (record, name, by_rule) for record in records for name, by_rule in names if name in record.scores
    ]
    pairs = [pair for row in asked if (pair := _pair(*row)) is not None]
    return Agreement(
        suite=suite,
        rule=rule,
        both=pairs.count((True, True)),
        neither=pairs.count((False, False)),
        only_judge=pairs.count((True, False)),
        only_rule=pairs.count((False, True)),
        unscored=sum(record.scores[name].value is None for record, name, _ in asked),
    )


def _pair(record: Record, name: str, rule: str) -> tuple[bool, bool] | None:
    """Whether it holds, for the judge and for the rule; None where one of them has no score."""
    values = [record.scores[key].value for key in (name, rule) if key in record.scores]
    if len(values) < 2 or None in values:
        return None
    judge, ruled = ((value or 0.0) >= 1 - SAME for value in values)
    # Right about an unfaithful rewrite is to say no.
    return (not judge, not ruled) if rule in CAUGHT else (judge, ruled)


def agreement_table(found: Sequence[Agreement]) -> str:
    """The agreements as a Markdown table; empty without a judge."""
    if not found:
        return ""
    head = (
        "| suite | rule | cases | agree | kappa | only the judge | only the rule | unscored |",
        "|" + " --- |" * 8,
    )
    rows = (
        f"| {a.suite} | {a.rule} | {a.cases} | {_figure(a.share, '.1%')} | {_figure(a.kappa, '.2f')} "
        f"| {a.only_judge} | {a.only_rule} | {a.unscored} |"
        for a in found
    )
    return "\n".join((*head, *rows))


def _figure(value: float | None, form: str) -> str:
    return "–" if value is None else format(value, form)
