"""The host's list of questions: what was asked, what is asked, what comes."""

import re

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from studio.air_queue import AirRow, AirState, air_list
from studio.channel import PRESS
from studio.words import Words
from ui.asker import press_name
from ui.background import Background
from ui.bulletin import Bulletin
from ui.card import Card, Pill, Tone
from ui.publications import titled
from ui.table import RowsModel, RowsView
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


class AirList(LiveView):
    """The list: the one on air first, then those that wait, then those that are over.

    It keeps what it last knew when the database is gone, and catches up when it is back.
    """

    things = frozenset({"air_item", "question", "answer"})
    changed = Signal()

    def __init__(
        self, background: Background, bulletin: Bulletin, parent: QWidget | None = None
    ) -> None:
        super().__init__(background, bulletin, parent)
        self.rows: tuple[AirRow, ...] = ()
        self.model = RowsModel[AirRow](self._card, self)
        self.list = RowsView("air_list", self.tr("提问单"), lines=2, unread=True)
        self.list.say_when_empty(
            self.tr("提问单是空的。请助理在“问答”里选中提问，按 {recommend} 推荐上播。")
        )
        self.list.set_rows_model(self.model)
        self._oldest = OldestWaiting("air_list", background.desk.clock)
        self._title = titled(self, self.list, self._oldest)
        self._show(())

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
        self.rows = tuple(sorted(rows, key=lambda row: (ORDER[row.state], row.position)))
        self.model.set_rows(self.rows)
        done = sum(row.state is AirState.ANSWERED for row in rows)
        nothing = self.tr("提问单 · 助理推荐的提问会出现在这里")
        some = self.tr("提问单 · 待问 {n} · 已答 {done}").format(
            n=counted(len(self.waiting())), done=counted(done)
        )
        self._title.setText(some if rows else nothing)
        self._oldest.show_oldest(min((row.since for row in self.waiting()), default=None))
        self.changed.emit()

    def _card(self, row: AirRow) -> Card:
        state, tone = WORDS[row.state]
        parts = [str(row.position), asked_by(row)]
        if row.points:
            parts.append(self.tr("已有答复要点"))
        pills = [Pill(say(state), tone)]
        if row.channel == PRESS:
            pills.insert(0, Pill(say("记者提问"), Tone.WARN))
        if row.unmasked:
            pills.insert(0, Pill(self.tr("疑有个人信息未遮蔽"), Tone.WARN))
        over = row.state in (AirState.ANSWERED, AirState.TO_WRITING)
        return Card(" · ".join(parts), row.text, tuple(pills), over)


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
