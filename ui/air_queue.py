"""The host's list of questions: what was asked, what is asked, what comes."""

import re

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from studio.air_queue import AirRow, AirState, air_list
from studio.channel import PRESS
from studio.words import Words
from ui.air_rows import AirModel, AirRows
from ui.asker import press_name
from ui.background import Background
from ui.bulletin import Bulletin
from ui.card import Card, Pill, Tone
from ui.host_acts import HostActs
from ui.publications import titled
from ui.times import running
from ui.view import Ids, LiveView
from ui.waiting import OldestWaiting
from ui.words import counted, say

WORDS = {
    AirState.QUEUED: (Words("待问"), Tone.PLAIN),
    AirState.ASKING: (Words("正在提问"), Tone.ACCENT),
    AirState.ANSWERED: (Words("✓ 已答"), Tone.GOOD),
    AirState.TO_WRITING: (Words("→ 转书面答复"), Tone.WARN),
}
ORDER = {AirState.ASKING: 0, AirState.QUEUED: 1, AirState.TO_WRITING: 2, AirState.ANSWERED: 3}
OVER = (AirState.ANSWERED, AirState.TO_WRITING)


class AirList(LiveView):
    """The list: the one on air first, then those that wait, then those that are over.

    It keeps what it last knew when the database is gone, goes on by what the host does, and
    catches up when it is back. acts: what the host did that the studio does not know yet.
    """

    things = frozenset({"air_item", "question", "answer"})
    changed = Signal()

    def __init__(
        self,
        background: Background,
        bulletin: Bulletin,
        parent: QWidget | None = None,
        acts: HostActs | None = None,
    ) -> None:
        super().__init__(background, bulletin, parent)
        self._known: tuple[AirRow, ...] = ()
        self._acts, self._unstored = acts, frozenset[int]()
        self.rows: tuple[AirRow, ...] = ()
        self.model = AirModel(self._card, self)
        self.list = AirRows("air_list", self.tr("提问单"), lines=2, unread=True)
        self.list.say_when_empty(
            self.tr("提问单是空的。请助理在“问答”里选中提问，按 {recommend} 推荐上播。")
        )
        self.list.set_rows_model(self.model)
        self._oldest = OldestWaiting("air_list", background.desk.clock)
        self._title = titled(self, self.list, self._oldest)
        if acts is not None:
            acts.changed.connect(self._follow)
            acts.stored.connect(self.reload)
        self._follow()

    def asking(self) -> AirRow | None:
        """The question on air now."""
        return next((row for row in self.rows if row.state is AirState.ASKING), None)

    def next(self) -> AirRow | None:
        """The one that comes after it."""
        return next((row for row in self.rows if row.state is AirState.QUEUED), None)

    def waiting(self) -> list[AirRow]:
        """All that were not asked yet, in their order."""
        return [row for row in self.rows if row.state is AirState.QUEUED]

    def current(self) -> AirRow | None:
        """The row the list stands on."""
        return self.model.row_of(self.list.current_id())

    def _refresh(self, ids: Ids) -> None:
        self._ask(air_list, done=self._show)

    @Slot(object)
    def _show(self, rows: tuple[AirRow, ...]) -> None:
        self._known = rows
        if self._acts is not None:
            self._acts.caught_up()
        self._follow()

    @Slot()
    def _follow(self) -> None:
        """The rows as the studio has them, and after what was done here."""
        rows = self._known
        if self._acts is not None:
            rows = self._acts.ahead(rows)
            self._mark({done.thing for done in self._acts.unstored()})
        self.rows = tuple(sorted(rows, key=_in_order))
        self.model.set_rows(self.rows)
        over = [row for row in rows if row.state in OVER]
        nothing = self.tr("提问单 · 助理推荐的提问会出现在这里")
        some = self.tr("提问单 · 待问 {n} · 已完成 {done}").format(
            n=counted(len(self.waiting())), done=counted(len(over))
        )
        self._title.setText(some if rows else nothing)
        self._oldest.show_oldest(min((row.since for row in self.waiting()), default=None))
        self.changed.emit()

    def _mark(self, unstored: set[int]) -> None:
        if unstored != self._unstored:
            self._unstored = frozenset(unstored)
            self.model.recard()

    def _card(self, row: AirRow) -> Card:
        state, tone = WORDS[row.state]
        pills = [Pill(say(state), tone)]
        if row.channel == PRESS:
            pills.insert(0, Pill(say("记者提问"), Tone.WARN))
        if row.unmasked:
            pills.insert(0, Pill(self.tr("疑有个人信息未遮蔽"), Tone.WARN))
        if row.id in self._unstored:
            pills.insert(0, Pill(self.tr("还没存入"), Tone.WARN))
        bar = Tone.WARN if row.channel == PRESS and row.state not in OVER else None
        return Card(" · ".join(self._meta(row)), row.text, tuple(pills), row.state in OVER, bar)

    def _meta(self, row: AirRow) -> list[str]:
        parts = [str(row.position), asked_by(row)]
        if row.state in OVER:
            parts[1:1] = [self.tr("用时 {time}").format(time=t) for t in _used(row)]
        elif row.recommender:
            parts.insert(1, self.tr("★ {name}推荐").format(name=row.recommender))
        if row.points:
            parts.append(self.tr("已有答复要点"))
        if row.follow_ups:
            parts.append(self.tr("追问 {n}").format(n=counted(len(row.follow_ups))))
        return parts


def _in_order(row: AirRow) -> tuple[int, float, int]:
    """Those that are over stand with the latest first."""
    latest = row.finished_at.timestamp() if row.finished_at and row.state in OVER else 0.0
    return min(ORDER[row.state], 2), -latest, row.position


def _used(row: AirRow) -> list[str]:
    """How long it was on air; empty for what never was."""
    if row.asked_at is None or row.finished_at is None:
        return []
    return [running(row.finished_at - row.asked_at)[-5:]]


def follow_ups_of(row: AirRow, words: str = "", bare: str = "") -> str:
    """What was asked on, a line for each; words and bare: how it is said with a text and without.

    {n} stands for its number, {text} for its text.
    """
    said, marked = words or say("追问 {n}：{text}"), bare or say("追问 {n}")
    return "\n".join(
        (said if one.text else marked).format(n=number, text=one.text)
        for number, one in enumerate(row.follow_ups, 1)
    )


def sentences(text: str) -> list[str]:
    """An approved answer, sentence by sentence."""
    return [part.strip() for part in re.split(r"(?<=[。！？；\n])", text) if part.strip()]


def points_of(text: str) -> str:
    """The approved answer as points, a sentence each."""
    return "\n".join(f"· {sentence}" for sentence in sentences(text))


def asked_by(row: AirRow) -> str:
    """Who asked, as the host says it."""
    if row.channel == PRESS:
        return press_name(row.nickname, row.reporter)
    channel = say(row.channel_name)
    if row.askers > 1:
        return say("代表 {n} 位网友 · {name} 等").format(n=counted(row.askers), name=row.nickname)
    return say("网友 {name} · {channel}").format(name=row.nickname, channel=channel)
