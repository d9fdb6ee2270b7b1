"""Run suites over their cases: resumable, with workers, and no case can take the run down."""

from __future__ import annotations

import fnmatch
import multiprocessing
import time
from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant.errors import AssistantError, InputError
from assistant.once import keep_what_is_loaded
from evals.cases import CASES
from evals.judge import QUESTIONS
from evals.peer_figures import peer_figures
from evals.provenance import provenance, same_run
from evals.records import Header, Measure, Record, Run, header_line, read_run, record_line, write_run
from evals.results import tokens_of
from evals.score import Scorer
from evals.suites import SUITES, Suite
from evals.writers import Bench, WriterName, open_bench


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What to run.

    Attributes:
        suites: Names, in order.
        writer: The writer under test.
        home: Where the guidance index is.
        folder: The case files.
        only: Glob patterns; a case is taken when its id, area or pattern matches one. None takes all.
        workers: Cases worked on at once; more than one means processes.
        peers: Whether other tools are measured on the same cases.
        judge: A model that also judges rewrites, or none.
    """

    suites: Sequence[str]
    writer: WriterName
    home: Path
    folder: Path = CASES
    only: Sequence[str] = ()
    workers: int = 1
    peers: bool = True
    judge: str = ""

    def jobs(self) -> list[tuple[str, Any]]:
        """Suite and case of everything to do.

        Raises:
            DataError: A case file is missing or not valid.
        """
        return [
            (name, case)
            for name in self.suites
            for case in SUITES[name].load(self.folder)
            if SUITES[name].ready() and _taken(case, self.only)
        ]

    def rewrites(self) -> int:
        """How many rewrites the writer under test will be asked for."""
        return sum(SUITES[name].rewrites for name, _ in self.jobs())

    def judgements(self) -> int:
        """How many times the judge will be asked."""
        return sum(SUITES[name].pair is not None for name, _ in self.jobs()) if self.judge else 0


def run(
    plan: Plan, out: Path, *, resume: bool = False, on_case: Callable[[Record], None] = lambda _: None
) -> Run:
    """Work through `plan`, writing each finished case to `out` at once.

    Args:
        plan: What to run.
        out: JSON lines; overwritten unless `resume`.
        resume: Keep the finished cases of `out`.
        on_case: Called for each finished case.

    Raises:
        InputError: `out` cannot be written, holds another run, or the workers died; what is finished is kept.
        DataError: A case file is not valid.
    """
    jobs = plan.jobs()
    header = Header(provenance=provenance(plan.writer, plan.folder, plan.judge), measures={})
    finished = _finished(out, header) if resume and out.exists() else ()
    done = {(record.suite, record.id) for record in finished}
    todo = [(name, case) for name, case in jobs if (name, case.id) not in done]
    bench = open_bench(plan.writer, plan.home, plan.judge)
    header = Header(
        provenance=header.provenance,
        measures=_measures(plan.suites, bench),
        peers=peer_figures(_by_suite(jobs), bench.guidance) if plan.peers else (),
    )
    if finished:
        write_run(out, header, finished)  # at once: what was finished before is never only in memory
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        with (
            out.open("a" if finished else "w", encoding="utf-8") as lines,
            closing(_worked(plan, bench, todo)) as records,
        ):
            if not finished:
                lines.write(header_line(header) + "\n")
                lines.flush()
            for record in records:
                lines.write(record_line(record) + "\n")
                lines.flush()
                on_case(record)
    except OSError as error:
        raise InputError(
            f"{out.name!r} cannot be written ({error.strerror}); the cases finished before are kept.",
            "Make room or choose another place, and go on with --resume.",
        ) from None
    return read_run(out)


def _worked(plan: Plan, bench: Bench, todo: Sequence[tuple[str, Any]]) -> Generator[Record, None, None]:
    with _executor(plan, bench) as pool:
        futures: dict[Future[Record], tuple[str, Any]] = {
            pool.submit(_one, name, case): (name, case) for name, case in todo
        }
        try:
            for future in as_completed(futures):
                yield _finished_record(future, *futures[future])
        finally:
            pool.shutdown(cancel_futures=True)  # what stops a run stops it now, and costs nothing more


def _finished_record(future: Future[Record], name: str, case: Any) -> Record:
    error = future.exception()
    if isinstance(error, BrokenProcessPool):
        raise InputError(
            "A worker process died; the cases finished before are kept.",
            "Run again with --resume, and with fewer --workers if memory is short.",
        )
    if isinstance(error, AssistantError) and not isinstance(error, InputError):
        raise error  # settings, data or index: every other case would fail the same way
    return future.result() if error is None else _crashed(name, case, error)


def _executor(plan: Plan, bench: Bench) -> Executor:
    if plan.workers == 1:
        return ThreadPoolExecutor(1, initializer=_use, initargs=(bench,))
    bench.guidance()  # the index is built once, here, before the workers open it
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(plan.workers, context, _open, (plan.writer, plan.home, plan.judge))


_benches: list[Bench] = []


def _use(bench: Bench) -> None:
    _benches[:] = [bench]


def _open(writer: WriterName, home: Path, judge: str) -> None:
    keep_what_is_loaded()  # a process that is started anew knows nothing of what the command asked for
    _use(open_bench(writer, home, judge))


def score_case(bench: Bench, name: str, case: Any) -> Record:
    """One case of suite `name`, worked and scored."""
    suite = SUITES[name]
    started = time.perf_counter()
    result = suite.work(bench, case)
    seconds = time.perf_counter() - started
    before, after = suite.show(case, result)
    scores = {scorer.name: scorer.measure(case, result) for scorer in _scorers(suite, bench)}
    sent, received = tokens_of(result)
    if bench.judge and suite.pair:
        opinion = bench.judge.opinion(name, scores, *suite.pair(case, result))
        scores |= opinion.scores
        sent, received = sent + opinion.tokens_in, received + opinion.tokens_out
    return Record(
        suite=name,
        id=case.id,
        scores=scores,
        before=before,
        after=after,
        seconds=seconds,
        tokens_in=sent,
        tokens_out=received,
    )


def _one(name: str, case: Any) -> Record:
    (bench,) = _benches
    return score_case(bench, name, case)


def _crashed(name: str, case: Any, error: BaseException) -> Record:
    """A case without a score. The type of the error says enough; its words may hold a student's text."""
    told = error.problem if isinstance(error, AssistantError) else type(error).__name__
    return Record(suite=name, id=case.id, before=str(getattr(case, "text", "")), problem=told)


def _scorers(suite: Suite, bench: Bench) -> Sequence[Scorer]:
    return suite.scorers(bench)


def _measures(names: Iterable[str], bench: Bench) -> Mapping[str, Mapping[str, Measure]]:
    judged = QUESTIONS if bench.judge else {}
    return {
        name: {
            **{scorer.name: Measure.of(scorer) for scorer in _scorers(SUITES[name], bench)},
            **{question: Measure("report", 0.0) for question in judged.get(name, ())},
        }
        for name in names
    }


def _finished(out: Path, header: Header) -> tuple[Record, ...]:
    kept = read_run(out)
    if not same_run(kept.header.provenance, header.provenance):
        raise InputError(
            f"{out.name!r} was made with other code, cases or settings.",
            "Leave out --resume to start anew, or give another --out.",
        )
    return tuple(record for record in kept.records if not record.problem)


def _by_suite(jobs: Iterable[tuple[str, Any]]) -> dict[str, list[Any]]:
    cases: dict[str, list[Any]] = {}
    for name, case in jobs:
        cases.setdefault(name, []).append(case)
    return cases


def _taken(case: Any, only: Sequence[str]) -> bool:
    if not only:
        return True
    known = (case.id, getattr(case, "area", ""), getattr(case, "pattern", ""))
    return any(fnmatch.fnmatchcase(text, pattern) for text in known for pattern in only)
