"""What the record must come to, kept beside it by a test: lines, versions, order, who and why not.

`does` says which sentence a command is refused with, "" where it is done, and does it here too.
"""

from dataclasses import dataclass, field

from studio.record import SpeakerRole
from studio.review import ReviewState

WRITERS, REVIEWERS = ("steno", "stranger"), ("reviewer",)
MOVED_ON, GIVEN_UP, NOT_YOURS = "内容已有新版本", "这条记录已放弃", "您不在其列"
STATE_MOVED, OWN_TEXT, NOTHING = "这一版的状态已变", "不能审核自己起草的内容", "还没有可审核的内容"
NOT_THE_AUTHOR, APPROVED_ALREADY = "只有起草人本人可以提交", "已有通过的版本"
NO_TEXT = "没有文字，不能提交"
NO_LINE, IN_PLACE = "没有这条记录", "已经在这个位置"


@dataclass
class Version:
    """One version as it was typed."""

    label: str
    text: str
    remark: str
    by: str
    state: ReviewState = ReviewState.DRAFT
    decided_by: str | None = None


@dataclass
class Line:
    """One line; its versions oldest first."""

    speaker: str
    name: str
    versions: list[Version] = field(default_factory=list)
    promised: bool = False
    discarded: bool = False

    @property
    def state(self) -> ReviewState:
        """The newest version's."""
        return self.versions[-1].state if self.versions else ReviewState.DRAFT

    @property
    def label(self) -> str:
        """What readers see before it."""
        return "主持人" if self.speaker == SpeakerRole.HOST else f"网友 {self.name}"


@dataclass
class Model:
    """The record of one programme, as the trade would keep it by hand."""

    lines: dict[int, Line] = field(default_factory=dict)
    order: list[int] = field(default_factory=list)

    def start(self, line: int) -> None:
        """A line was given its place, at the end."""
        self.lines[line] = Line(SpeakerRole.HOST.value, "")
        self.order.append(line)

    def starts(self, by: str, line: int) -> str:
        """A line is given its place by somebody; a refused one has none."""
        if by not in WRITERS:
            return NOT_YOURS
        self.start(line)
        return ""

    def does(self, by: str, act: str, line: int, seen: int, words: str, before: int | None) -> str:
        """See the module."""
        if act == "hand_in":
            return self._draft(by, line, seen, words) or self._submit(by, line, seen + 1)
        deeds = {
            "draft": lambda: self._draft(by, line, seen, words),
            "submit": lambda: self._submit(by, line, seen),
            "approve": lambda: self._decide(by, line, seen, ReviewState.APPROVED),
            "give_back": lambda: self._decide(by, line, seen, ReviewState.RETURNED),
            "discard": lambda: self._discard(by, line),
            "mark": lambda: self._mark(by, line, seen),
            "speak": lambda: self._speak(by, line, words),
            "move": lambda: self._move(by, line, before),
        }
        return deeds[act]()

    def _draft(self, by: str, line: int, seen: int, words: str) -> str:
        one = self.lines[line]
        if one.discarded:
            return GIVEN_UP
        if len(one.versions) != seen:
            return MOVED_ON
        one.versions.append(Version(one.label, words, f"说明{words}", by))
        return ""

    def _submit(self, by: str, line: int, seen: int) -> str:
        one = self.lines[line]
        if one.discarded:
            return GIVEN_UP
        if len(one.versions) != seen:
            return MOVED_ON
        if not one.versions:
            return NO_TEXT
        if one.versions[-1].by != by:
            return NOT_THE_AUTHOR
        if one.state is not ReviewState.DRAFT:
            return STATE_MOVED
        one.versions[-1].state = ReviewState.SUBMITTED
        return ""

    def _decide(self, by: str, line: int, seen: int, state: ReviewState) -> str:
        one = self.lines[line]
        refusals = (
            (one.discarded, GIVEN_UP),
            (by not in REVIEWERS, NOT_YOURS),
            (len(one.versions) != seen, MOVED_ON),
            (not one.versions, NOTHING),
            (by in {version.by for version in one.versions}, OWN_TEXT),
            (one.state is not ReviewState.SUBMITTED, STATE_MOVED),
        )
        refusal = next((sentence for holds, sentence in refusals if holds), "")
        if not refusal:
            one.versions[-1].state, one.versions[-1].decided_by = state, by
        return refusal

    def _discard(self, by: str, line: int) -> str:
        one = self.lines[line]
        if by not in WRITERS:
            return NOT_YOURS
        if one.discarded:
            return GIVEN_UP
        if any(version.state is ReviewState.APPROVED for version in one.versions):
            return APPROVED_ALREADY
        one.discarded = True
        return ""

    def _mark(self, by: str, line: int, seen: int) -> str:
        if refusal := self._writer(by, line):
            return refusal
        self.lines[line].promised = bool(seen % 2)
        return ""

    def _speak(self, by: str, line: int, words: str) -> str:
        if refusal := self._writer(by, line):
            return refusal
        one = self.lines[line]
        one.speaker, one.name = SpeakerRole.NETIZEN.value, words
        return ""

    def _move(self, by: str, line: int, before: int | None) -> str:
        if refusal := self._writer(by, line):
            return refusal
        order = [one for one in self.order if one != line]
        if before is not None and before not in order:
            return NO_LINE
        order.insert(len(order) if before is None else order.index(before), line)
        if order == self.order:
            return IN_PLACE
        self.order = order
        return ""

    def _writer(self, by: str, line: int) -> str:
        if by not in WRITERS:
            return NOT_YOURS
        return GIVEN_UP if self.lines[line].discarded else ""
