"""What the README shows is what the command prints."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest

from assistant.cli import main

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
EXAMPLE = re.search(r"```sh\n(strengths rewrite .+?)\n```\n\n```text\n(.+?)\n```", README, re.DOTALL)


def test_the_before_and_after_is_made_by_the_command_it_names(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, home: Path
) -> None:
    assert EXAMPLE
    monkeypatch.setenv("STRENGTHS_HOME", str(home))
    with pytest.raises(SystemExit):
        main(shlex.split(EXAMPLE[1])[1:])
    assert capsys.readouterr().out.strip() == EXAMPLE[2]


def test_every_command_it_names_exists() -> None:
    import assistant.cli

    named = set(re.findall(r"strengths ([a-z]+)", README)) - {"first"}
    assert named
    cli = assistant.cli.cli
    assert named <= set(cli.list_commands(click.Context(cli)))


def test_every_make_target_it_names_exists() -> None:
    makefile = (Path(__file__).parents[1] / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    assert set(re.findall(r"(?:^|`)make ([a-z-]+)", README, re.MULTILINE)) <= targets
