"""Errors a person can act on: one line that names the problem, and one that says what to do."""

from __future__ import annotations


class AssistantError(Exception):
    """Unusable input or settings.

    Shown the same way by the command line and the app. Never put a student's text in either part:
    exceptions travel into logs.

    Args:
        problem: What is wrong, in one line.
        fix: What the reader can do about it, in one line.
    """

    def __init__(self, problem: str, fix: str) -> None:
        super().__init__(f"{problem} {fix}")
        self.problem = problem
        self.fix = fix


class InputError(AssistantError):
    """The text, file or option that was given cannot be used."""


class SettingsError(AssistantError):
    """A setting is missing or has a value that cannot be used."""


class DataError(AssistantError):
    """A rule, script, prompt, case or strength file is not valid; names file, line, value and fix."""


class ModelError(AssistantError):
    """The chat model could not be reached or did not give a usable answer."""


class TooLongError(ModelError):
    """The text is longer than the model, or its server, takes at once."""


class UnfinishedError(ModelError):
    """The model's answer ended before its end: it broke off, was cut off, or did not come in time."""


class IndexUnavailableError(AssistantError):
    """The guidance index cannot be opened or built."""


class SearchModelError(IndexUnavailableError):
    """The packaged model that reads for meaning is missing, was changed or cannot be loaded."""


class SavingError(AssistantError):
    """Kept work cannot be read or written; the program goes on without it."""
