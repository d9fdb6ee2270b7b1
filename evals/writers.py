"""The writers under test: the offline one, one that is bad on purpose, or the model of the settings."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from assistant.build import build_assistant
from assistant.errors import SettingsError
from assistant.once import Once
from assistant.pipeline import Assistant
from assistant.retrieval.search import Guidance
from assistant.settings import Settings, data_folder, load_settings
from assistant.types import Passage
from evals import judge
from evals.judge import Judge, open_judge
from evals.scripted import ScriptedModel
from evals.spoiler import SpoilingModel

WriterName = Literal["offline", "scripted", "model"]
WRITERS: tuple[WriterName, ...] = ("offline", "scripted", "model")

# A rewrite sends the prompt, the text and three passages, and may be asked to repair once.
_TOKENS_IN, _TOKENS_OUT, _CALLS = 3200, 450, 1.5

_NAMES = {"offline": "offline", "scripted": "offline answers with planted mistakes"}


class DoctoredGuidance(Guidance):
    """The project's guidance, with a passage slipped in first while `slipped_in` is not empty."""

    slipped_in: str = ""

    def find_guidance(self, query: str, k: int = 3) -> tuple[Passage, ...]:
        """As the real one does, behind the slipped-in passage."""
        found = super().find_guidance(query, k)
        if not self.slipped_in:
            return found
        bad = Passage(
            id="slipped-in",
            title="Goals",
            section="Goals",
            text=self.slipped_in,
            source="unknown",
            score=1.0,
        )
        return (bad, *found[: k - 1])


@dataclass(frozen=True, slots=True)
class Bench:
    """What a run measures with.

    Attributes:
        assistant: The product with the writer under test.
        scripted: The product with `stub` as its model, for hostile and broken answers.
        stub: The scripted model.
        guidance: The guidance both share, opened on first use.
        judge: A second opinion on rewrites, where one was asked for.
    """

    assistant: Assistant
    scripted: Assistant
    stub: ScriptedModel
    guidance: Once[DoctoredGuidance]
    judge: Judge | None = None


def open_bench(writer: WriterName, home: Path, judge_model: str = "") -> Bench:
    """The product wired for `writer`, with its index in `home`, judged by `judge_model` where one is named.

    Raises:
        SettingsError: `model` was asked for and the settings name none, or a model cannot be called.
    """
    stub = ScriptedModel()
    guidance = Once(lambda: _open_guidance(home))
    scripted = build_assistant(Settings(home=home), chat_model=lambda: stub, guidance=guidance)
    spoiling = SpoilingModel if writer == "scripted" else None
    return Bench(
        build_assistant(_settings(writer, home), chat_model=spoiling, guidance=guidance),
        scripted,
        stub,
        guidance,
        open_judge(judge_model, load_settings()) if judge_model else None,
    )


def model_name(writer: WriterName) -> str:
    """The model behind `writer`, for provenance."""
    return load_settings().model if writer == "model" else _NAMES[writer]


def expected_tokens(rewrites: int, judgements: int = 0) -> tuple[int, int]:
    """About how many tokens that many rewrites by a model, and judgements by one, send and receive."""
    return (
        int(rewrites * _CALLS * _TOKENS_IN) + judgements * judge.TOKENS_IN,
        int(rewrites * _CALLS * _TOKENS_OUT) + judgements * judge.TOKENS_OUT,
    )


def _open_guidance(home: Path) -> DoctoredGuidance:
    return DoctoredGuidance(data_folder("knowledge"), home, None)


def _settings(writer: WriterName, home: Path) -> Settings:
    if writer != "model":
        return Settings(home=home)
    settings = load_settings()
    if settings.is_offline:
        raise SettingsError(
            "The writer is to be a model, but STRENGTHS_MODEL is offline.",
            "Set STRENGTHS_MODEL (and STRENGTHS_BASE_URL or OPENAI_API_KEY), or use --writer offline.",
        )
    return replace(settings, home=home)
