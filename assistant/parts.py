"""What an Assistant is made of: each slow part is made once, on first use."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.once import Once

if TYPE_CHECKING:
    from assistant.checks.misstatements import Misstatement
    from assistant.checks.rules import Rules
    from assistant.checks.vocabulary import Vocabulary
    from assistant.composer.lexicon import StrengthLexicon
    from assistant.documents.review import Knowledge
    from assistant.language.chain import AnswerChain, RewriteChain
    from assistant.language.redact import Redactor
    from assistant.retrieval.own_documents import OwnDocuments
    from assistant.retrieval.search import Guidance
    from assistant.telltales import TelltaleKind
    from assistant.types_training import Exercise


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """Shared by all users, and without any state about one of them."""

    version: Callable[[], str]
    rules: Once[Rules]
    vocabulary: Once[Vocabulary]
    lexicon: Once[StrengthLexicon]
    guidance: Once[Guidance]
    offline_chain: Once[RewriteChain]
    redactor: Once[Redactor]
    documents: Once[Knowledge]
    claims: Once[tuple[Misstatement, ...]]
    """What must not be said about the law."""
    telltales: Once[tuple[TelltaleKind, ...]]
    """What may tell who a text is about though no name is in it."""
    exercises: Once[tuple[Exercise, ...]]
    model_name: str
    deadline_seconds: float
    context_tokens: int
    """What the model takes at once, prompt and answer together."""
    model_chain: Once[RewriteChain] | None = None
    """Writes with a model; without one the offline writer does."""
    answer_chain: Once[AnswerChain] | None = None
    """Words meeting answers with a model; without one the script is given word for word."""
    price: tuple[float, float] | None = None
    """Dollars for a million tokens sent and received."""
    own_documents: Once[OwnDocuments] | None = None
    """What the user added to be found beside the guidance; no model is ever given it."""
