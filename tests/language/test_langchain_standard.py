"""LangChain's own standard tests, run on the chat models and the embeddings that are ours.

What does not apply is declared in the properties the suite has for it: the product gives a model no tools,
pictures, sound or files.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, cast

import pytest
from langchain_core.embeddings import Embeddings
from langchain_core.language_models import BaseChatModel
from langchain_openai import ChatOpenAI
from langchain_tests.integration_tests import ChatModelIntegrationTests, EmbeddingsIntegrationTests
from langchain_tests.unit_tests import ChatModelUnitTests, EmbeddingsUnitTests

from assistant.build import offline_model
from assistant.composer.chat import OfflineComposerModel
from assistant.language.models import chat_model_options
from assistant.retrieval.embeddings import MiniLMEmbeddings
from evals.openai_server import OpenAIServer, Raw, Reply, Request, Say


class _OfflineWriter:
    """The offline writer: it has no temperature, no stop words, no key, and it counts no tokens."""

    @property
    def chat_model_class(self) -> type[BaseChatModel]:
        return OfflineComposerModel

    @property
    def chat_model_params(self) -> dict[str, Any]:
        made = offline_model()
        return {"composer": made.composer, "rules": made.rules}

    @property
    def standard_chat_model_params(self) -> dict[str, Any]:
        return {}

    @property
    def has_tool_calling(self) -> bool:
        return False

    @property
    def has_structured_output(self) -> bool:
        return False

    @property
    def returns_usage_metadata(self) -> bool:
        return False

    @property
    def supports_model_override(self) -> bool:
        return False  # there is one offline writer


class TestOfflineWriter(_OfflineWriter, ChatModelUnitTests):
    """The offline writer is an ordinary LangChain chat model."""


class TestOfflineWriterAtWork(_OfflineWriter, ChatModelIntegrationTests):
    """The same, really writing; it runs here and needs no server."""


def _as_asked(request: Request) -> Reply:
    """A sentence; or, where structured output is asked for, an object as its schema says."""
    asked = request.json.get("response_format", {})
    if "tools" in request.json:  # how LangChain asks for an old kind of schema
        return _call_of(request.json["tools"][0]["function"], streamed=bool(request.json.get("stream")))
    if asked.get("type") == "json_schema":
        return Say(json.dumps(_made_for(asked["json_schema"]["schema"])))
    if asked.get("type") == "json_object":
        return Say(json.dumps({"setup": "Why do cats purr?", "punchline": "They can."}))
    return Say(f"You said {len(request.messages)} things.", usage=(12, 5))


def _made_for(schema: Mapping[str, Any]) -> dict[str, str]:
    return {name: f"a {name}" for name in cast("dict[str, Any]", schema["properties"])}


def _call_of(function: Mapping[str, Any], *, streamed: bool) -> Raw:
    made = {"name": function["name"], "arguments": json.dumps(_made_for(function["parameters"]))}
    message = {
        "role": "assistant",
        "content": None,
        "tool_calls": [{"index": 0, "id": "call-1", "type": "function", "function": made}],
    }
    said = {"delta" if streamed else "message": message, "index": 0, "finish_reason": "tool_calls"}
    whole = json.dumps({"id": "1", "model": "tiny-model", "created": 0, "choices": [said]})
    if streamed:
        return Raw(f"data: {whole}\n\ndata: [DONE]\n\n".encode(), "text/event-stream")
    return Raw(whole.encode())


class _ServedModel:
    """The chat model as the product configures it, in front of a server on this computer."""

    base_url: str

    @property
    def chat_model_class(self) -> type[BaseChatModel]:
        return ChatOpenAI

    @property
    def chat_model_params(self) -> dict[str, Any]:
        return chat_model_options(
            model="tiny-model", base_url=self.base_url, api_key="a-key", timeout_seconds=60
        )

    @property
    def has_tool_calling(self) -> bool:
        return False  # a model is given no tools

    @property
    def has_tool_choice(self) -> bool:
        return False

    @property
    def structured_output_kwargs(self) -> dict[str, Any]:
        return {"method": "json_schema"}

    @property
    def supports_json_mode(self) -> bool:
        return True

    @property
    def model_override_value(self) -> str:
        return "tiny-model"  # the name that the server gives in every answer


class TestServedModel(_ServedModel, ChatModelUnitTests):
    """A model at an OpenAI-compatible server is made as LangChain expects. Nothing is sent."""

    base_url = "http://127.0.0.1:9/v1"  # the same in every run: it is part of the snapshot

    @property
    def init_from_env_params(self) -> tuple[dict[str, str], dict[str, Any], dict[str, Any]]:
        """Nothing about it is taken from the environment: what is given stands."""
        environment = {"OPENAI_API_KEY": "another", "OPENAI_BASE_URL": "http://127.0.0.1:9/elsewhere"}
        given = self.chat_model_params
        return environment, given, {"openai_api_key": "a-key", "openai_api_base": self.base_url}


class TestServedModelAtWork(_ServedModel, ChatModelIntegrationTests):
    """The same, really asking: whole and streamed, in turn and at once, as prose, by schema and as JSON."""

    @pytest.fixture(autouse=True)
    def _served(self) -> Iterator[None]:  # pyright: ignore[reportUnusedFunction]
        with OpenAIServer(_as_asked) as server:
            self.base_url = server.base_url
            yield


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
