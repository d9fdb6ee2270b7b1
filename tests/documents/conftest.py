"""What the tests of whole documents share."""

from __future__ import annotations

import pytest

from assistant.documents import read
from assistant.documents.review import Knowledge, load_knowledge
from assistant.pipeline import Assistant
from assistant.settings import data_folder
from assistant.types_documents import DocumentReview
from tests.documents import makers


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    """Headings, areas and checklist as they ship."""
    return load_knowledge(data_folder("knowledge") / "documents")


@pytest.fixture(scope="session")
def iep_bytes() -> bytes:
    """A small IEP in Word."""
    return makers.iep()


@pytest.fixture(scope="session")
def iep_review(assistant: Assistant, iep_bytes: bytes) -> DocumentReview:
    """Its review."""
    return assistant.review_document(read.read_bytes(iep_bytes, "plan.docx"))
