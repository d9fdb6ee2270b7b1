"""Whole messages whose script is known: what the search learns from beside the triggers of the scripts.

A trigger is one sentence. What people type is a story: who they are, what happened, what was said, and the
point somewhere in it. Both are needed (`knowledge/messages/*.yaml`).
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from assistant.datafiles import read_yaml
from assistant.types import Script

FOLDER = "messages"


def load_messages(folder: Path, scripts: Mapping[str, Script]) -> dict[str, tuple[str, ...]]:
    """The messages of `folder`/messages by the id of the script that answers them; none without that folder.

    Args:
        folder: The knowledge folder.
        scripts: The scripts by id; none of their triggers may be a message too.

    Raises:
        DataError: A file is not valid; names file, line, value and fix.
    """
    owner = {text.casefold(): script.id for script in scripts.values() for text in script.triggers}
    found: dict[str, tuple[str, ...]] = {}
    for path in sorted((folder / FOLDER).glob("*.yaml")):
        for script, messages in read_yaml(path).mapping().items():
            if script not in scripts:
                raise messages.refuse(f'there is no script "{script}".', "Write the id of a script.")
            for message in messages.different_texts(at_least=1):
                if first := owner.get(message.casefold()):
                    raise messages.refuse(f'"{message}" belongs to {first} already.', "Keep one of them.")
                owner[message.casefold()] = script
                found[script] = (*found.get(script, ()), message)
    return found
