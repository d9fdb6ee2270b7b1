"""LangChain's own standard tests, run on the chat model and the embeddings that are ours."""

from __future__ import annotations

from typing import Any

from langchain_core.embeddings import Embeddings
from langchain_core.language_models import BaseChatModel
from langchain_tests.integration_tests import EmbeddingsIntegrationTests
from langchain_tests.unit_tests import ChatModelUnitTests, EmbeddingsUnitTests

from assistant.build import offline_model
from assistant.composer.chat import OfflineComposerModel
from assistant.retrieval.embeddings import MiniLMEmbeddings


class TestOfflineWriter(ChatModelUnitTests):
    """The offline writer is an ordinary LangChain chat model: no tools, no pictures, one prompt in."""

    @property
    def chat_model_class(self) -> type[BaseChatModel]:
        return OfflineComposerModel

    @property
    def chat_model_params(self) -> dict[str, Any]:
        made = offline_model()
        return {"composer": made.composer, "rules": made.rules}

    @property
    def standard_chat_model_params(self) -> dict[str, Any]:
        return {}  # it has no temperature, no stop words and no key

    @property
    def has_tool_calling(self) -> bool:
        return False

    @property
    def has_structured_output(self) -> bool:
        return False


class TestMiniLMUnit(EmbeddingsUnitTests):
    """The packaged MiniLM behind LangChain's interface."""

    @property
    def embeddings_class(self) -> type[Embeddings]:
        return MiniLMEmbeddings


class TestMiniLMAtWork(EmbeddingsIntegrationTests):
    """The same, really embedding; it runs here and needs no server."""

    @property
    def embeddings_class(self) -> type[Embeddings]:
        return MiniLMEmbeddings
