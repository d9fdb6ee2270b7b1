"""Opens files that strangers made: a process of its own, with little memory and little time.

`python -m assistant.documents.worker TASK` reads one line of JSON and then the file from standard input, and
writes its answer to standard output. What goes wrong is one JSON object {"problem", "fix"} and exit code 3;
no word of the file is ever part of it. Nothing in a file is run, and nothing it links to is fetched.
"""

from __future__ import annotations

import io
import json
import sys
import warnings
from typing import Any

from assistant.documents.refused import RefusedFile

REFUSED = 3
MEMORY_BYTES = 1_200_000_000
CPU_SECONDS = 90


def main() -> None:
    """Do one task and leave."""
    _limit()
    warnings.simplefilter("ignore")
    options: dict[str, Any] = json.loads(sys.stdin.buffer.readline())
    data = sys.stdin.buffer.read()
    try:
        sys.stdout.buffer.write(_do(sys.argv[1], data, options))
        sys.stdout.buffer.flush()
    except MemoryError:
        _refuse("needs more memory than a document should.", "Save a smaller copy, without pictures.")
    except RefusedFile as refused:
        _refuse(refused.problem, refused.fix)


def _do(task: str, data: bytes, options: dict[str, Any]) -> bytes:
    if task == "pdf":
        from assistant.documents.read_pdf import read_pdf

        return _json(read_pdf(io.BytesIO(data)))
    if task == "html":
        from assistant.documents.read_html import html_text

        return html_text(data).encode("utf-8", "replace")
    from assistant.documents import read_docx

    if task == "docx":
        return _json(read_docx.read_docx(io.BytesIO(data)))
    from assistant.documents.word_comments import add_comments

    return add_comments(io.BytesIO(data), options)


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=True).encode("ascii")


def _refuse(problem: str, fix: str) -> None:
    sys.stdout.buffer.write(_json({"problem": problem, "fix": fix}))
    sys.stdout.buffer.flush()
    raise SystemExit(REFUSED)


def _limit() -> None:
    if sys.platform == "win32":  # no such limits there; the time limit of the caller still holds
        return
    import resource

    for limit, most in ((resource.RLIMIT_AS, MEMORY_BYTES), (resource.RLIMIT_CPU, CPU_SECONDS)):
        _, hard = resource.getrlimit(limit)
        resource.setrlimit(limit, (most if hard < 0 else min(most, hard), hard))


if __name__ == "__main__":
    main()
