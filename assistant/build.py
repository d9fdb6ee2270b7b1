"""The composition root: settings in, Assistant out. Nothing else in the project wires parts together."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache, partial
from typing import TYPE_CHECKING, TypedDict

from assistant.checks.rules import Rules, load_rules
from assistant.once import Once
from assistant.parts import Parts
from assistant.pipeline import Assistant
from assistant.settings import Settings, data_folder

if TYPE_CHECKING:
    from collections.abc import Callable

    from langchain_core.language_models import BaseChatModel

    from assistant.checks.misstatements import Misstatement
    from assistant.checks.vocabulary import Vocabulary
    from assistant.composer.chat import OfflineComposerModel
    from assistant.composer.lexicon import StrengthLexicon
    from assistant.documents.review import Knowledge
    from assistant.language.chain import AnswerChain, RewriteChain
    from assistant.language.redact import Redactor
    from assistant.retrieval.own_documents import OwnDocuments
    from assistant.retrieval.search import Guidance
    from assistant.saving.store import WorkStore
    from assistant.telltales import TelltaleKind
    from assistant.types_training import Exercise


def build_assistant(
    settings: Settings,
    *,
    chat_model: Callable[[], BaseChatModel] | None = None,
    guidance: Callable[[], Guidance] | None = None,
    sharing: Assistant | None = None,
) -> Assistant:
    """Everything wired for `settings`. Slow parts (index, models, redaction) load on first use only.

    Args:
        settings: What the user chose.
        chat_model: Makes the chat model to use instead of the one in `settings`, such as a scripted one.
        guidance: Opens the guidance to use instead of the project's own.
        sharing: An Assistant whose rules, index and other slow parts are used too; only the writer differs.

    Raises:
        SettingsError: A hosted model was chosen and cannot be called as configured.
    """
    settings.require_usable_model()
    writer = _writer(settings, chat_model)
    if sharing is not None:
        return Assistant(replace(sharing.parts, **writer))
    return Assistant(
        Parts(
            version=product_version,
            rules=Once(_rules),
            vocabulary=Once(_vocabulary),
            lexicon=Once(_lexicon),
            guidance=Once(guidance or (lambda: _guidance(settings))),
            offline_chain=Once(_offline_chain),
            redactor=Once(_redactor),
            documents=Once(_documents),
            claims=Once(_claims),
            telltales=Once(_telltales),
            exercises=Once(_exercises),
            own_documents=Once(lambda: _own_documents(settings)),
            **writer,
        )
    )


class _Writer(TypedDict):
    """The parts that depend on who writes."""

    model_name: str
    deadline_seconds: float
    context_tokens: int
    price: tuple[float, float] | None
    model_chain: Once[RewriteChain] | None
    answer_chain: Once[AnswerChain] | None


def _writer(settings: Settings, chat_model: Callable[[], BaseChatModel] | None) -> _Writer:
    model = chat_model
    if model is None and not settings.is_offline:
        model = partial(_chat_model, settings)
    return {
        "model_name": settings.model,
        "deadline_seconds": settings.timeout_seconds,
        "context_tokens": settings.context_tokens,
        "price": settings.price,
        "model_chain": None if model is None else Once(lambda: _chain(model())),
        "answer_chain": None if settings.is_offline else Once(lambda: _answer_chain(settings)),
    }


def build_work_store(settings: Settings) -> WorkStore:
    """Where work is kept for those who choose it. Nothing is opened or made before that.

    Raises:
        SavingError: `settings.database_url` cannot be used.
    """
    from assistant.saving.database import location
    from assistant.saving.store import WorkStore

    return WorkStore(location(settings.data_home, settings.database_url))


@lru_cache(maxsize=1)
def product_version() -> str:
    """The installed version, or 'unknown' in a checkout that was never installed."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("strengths-first")
    except PackageNotFoundError:
        return "unknown"


def _rules() -> Rules:
    return load_rules(data_folder("knowledge") / "rules")


def _vocabulary() -> Vocabulary:
    from assistant.checks.vocabulary import load_vocabulary

    return load_vocabulary(data_folder("knowledge") / "language")


def _lexicon() -> StrengthLexicon:
    from assistant.composer.lexicon import load_lexicon

    return load_lexicon(data_folder("knowledge") / "strengths")


def _guidance(settings: Settings) -> Guidance:
    from assistant.retrieval.search import Guidance

    return Guidance.open(data_folder("knowledge"), settings.data_home, chroma_url=settings.chroma_url)


def _own_documents(settings: Settings) -> OwnDocuments:
    from assistant.retrieval.own_documents import OwnDocuments

    return OwnDocuments(settings.data_home)


def offline_model() -> OfflineComposerModel:
    """The offline writer as a LangChain chat model, with the project's own rules and strengths."""
    from assistant.composer.chat import OfflineComposerModel
    from assistant.composer.compose import Composer
    from assistant.composer.proof import Proof
    from assistant.composer.rewording import load_rewording

    knowledge, rules = data_folder("knowledge"), _rules()
    composer = Composer(_lexicon(), load_rewording(knowledge / "rewording"), Proof(rules, _vocabulary))
    return OfflineComposerModel(composer=composer, rules=rules)


def _offline_chain() -> RewriteChain:
    return _chain(offline_model())


def _chain(model: BaseChatModel) -> RewriteChain:
    from assistant.language.chain import RewriteChain
    from assistant.language.prompts import load_prompts

    return RewriteChain(model, load_prompts(data_folder("prompts")))


def _answer_chain(settings: Settings) -> AnswerChain:
    from assistant.language.chain import AnswerChain
    from assistant.language.prompts import load_prompts

    return AnswerChain(_chat_model(settings), load_prompts(data_folder("prompts")))


def _chat_model(settings: Settings) -> BaseChatModel:
    from assistant.language.models import build_chat_model

    return build_chat_model(
        model=settings.model,
        base_url=settings.base_url,
        api_key=settings.api_key,
        timeout_seconds=settings.timeout_seconds,
    )


def _claims() -> tuple[Misstatement, ...]:
    from assistant.checks.misstatements import load_misstatements

    return load_misstatements(data_folder("knowledge"))


def _telltales() -> tuple[TelltaleKind, ...]:
    from assistant.telltales import load_telltales

    return load_telltales(data_folder("knowledge"))


def _redactor() -> Redactor:
    from assistant.language.redact import PresidioRedactor

    return PresidioRedactor()


def _documents() -> Knowledge:
    from assistant.documents.review import load_knowledge

    return load_knowledge(data_folder("knowledge") / "documents")


def _exercises() -> tuple[Exercise, ...]:
    from assistant.training.exercises import load_exercises

    return load_exercises(data_folder("knowledge"))
