"""A rule that is taken away to see its test fail."""

from dataclasses import dataclass

STUDIO, UI, STORY = "tests/studio/", "tests/ui/", "tests/story/"


@dataclass(frozen=True)
class Removal:
    """A rule taken away: `old` stands in the file exactly once, and `new` instead of it."""

    requirement: str
    rule: str
    path: str
    old: str
    new: str
    test: str
