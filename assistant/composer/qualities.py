"""Qualities that name a skill: "is impulsive, forgetful and disorganized" needs support with three things.

A word that only judges ("lazy") has no skill of its own: its blank asks what was seen. A word such as
"disorganized" has one, and a list of them must not lose any (needs stay in sight, knowledge_facts B4.3).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.composer.changes import Change
from assistant.composer.judgement import named_once
from assistant.composer.learner import Learner
from assistant.composer.rewording import Rewording, plain
from assistant.composer.slots import Slots
from assistant.composer.verbs import form_of


def quality_changes(
    sentence: str, found: Sequence[tuple[int, int]], rewording: Rewording, learner: Learner, has_numbers: bool
) -> Iterator[Change]:
    """The places of a sentence where the student "is" something that names a skill.

    Args:
        sentence: One sentence.
        found: The places of its findings.
        rewording: The loaded tables.
        learner: Whom the text is about.
        has_numbers: Whether data stands near, so that no blank for a skill asks for it.
    """
    for match in rewording.quality_list.finditer(sentence):
        ends = [end for start, end in found if start < match.end() and match.start() < end]
        if not ends or not learner.is_subject(sentence[: match.start()]):
            continue
        words = [plain(word) for word in rewording.quality.findall(match.group())]
        known = [rewording.plain_skills[word] for word in words if word in rewording.plain_skills]
        if not known or (len(words) == 1 and not known[0].alone):
            continue
        judged = [rewording.plain_words[word] for word in words if word not in rewording.plain_skills]
        prompts = judged or ([] if has_numbers else [skill.prompt for skill in known])
        skills = rewording.topics_of(match.group())
        form = form_of(match.group(), sentence[: match.start()])
        said = Slots(match.group(), form).filled(f"{{need}} support with {named_once(skills)}")
        yield Change(
            match.start(), match.end(), said, -1, "", max(*ends, match.end()), prompts[0] if prompts else ""
        )
