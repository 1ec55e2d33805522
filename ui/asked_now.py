"""The question that the record has come to, and those after it, as the stenographer sees them."""

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from studio.air_queue import AirRow, AirState, air_list
from studio.channel import PRESS
from studio.legible import legible
from studio.record import ASKERS, LineRow
from ui.air_queue import follow_ups_of
from ui.asker import press_label
from ui.background import Background
from ui.bulletin import Bulletin
from ui.card import Card, Pill, Tone
from ui.reading import Reading
from ui.table import RowsModel, RowsView
from ui.theme import measures
from ui.view import Ids, LiveView
from ui.words import counted, say

ROOM = 300
"""The most height that a question takes from those that come next."""
MOST_BEHIND = 5
"""A question further back is not waited for: whoever types behind the host is not so far behind."""


class AskedNow(LiveView):
    """The question to be typed, large; below it those asked since and the list of the host.

    It is the one that the line in work quotes; else the first that was asked since the last one
    in the record; else what the host is asking. So it stays while its words are being typed, and
    who types behind the host quotes the right one.
    """

    things = frozenset({"air_item", "question"})

    def __init__(
        self, background: Background, bulletin: Bulletin, parent: QWidget | None = None
    ) -> None:
        super().__init__(background, bulletin, parent)
        self.asked: AirRow | None = None
        self._rows: tuple[AirRow, ...] = ()
        self._recorded: tuple[LineRow, ...] = ()
        self._held: int | None = None
        self._submitted: set[int] = set()
        self._cite = ""
        self._title = QLabel()
        self._title.setObjectName("asked_now_title")
        self._text = self._label("asked_now", "heading")
        self._meta = self._label("asked_now_meta", "muted")
        self._model = RowsModel[AirRow](self._card, self)
        self.list = RowsView("next_questions", self.tr("接下来的提问"), lines=2)
        self.list.say_when_empty(self.tr("提问单里没有等着提的问题。助理推荐上播后会出现在这里。"))
        self.list.set_rows_model(self._model)
        self._arrange()
        self._show(())

    @Slot(str)
    def show_key(self, key: str) -> None:
        """Says by which key the question is quoted."""
        self._cite = self.tr("一键引用 {key}").format(key=key)
        if self.asked is not None:
            self._meta.setText(self._about(self.asked))

    def follow_record(self, lines: Iterable[LineRow]) -> None:
        """What the record has."""
        recorded = tuple(line for line in lines if _asks(line))
        if recorded != self._recorded:
            self._recorded = recorded
            self._show(self._rows)

    def hold(self, question_id: int | None) -> None:
        """The question that the line in work quotes stays."""
        if question_id != self._held:
            self._held = question_id
            self._submitted -= {question_id}
            self._show(self._rows)

    def count(self, question_id: int) -> None:
        """A line that quotes it was submitted here, and is as good as in the record."""
        self._submitted.add(question_id)

    def answering(self) -> int | None:
        """The question that a guest answers who begins now: what the host is asking.

        Where the record lacks just that one, the stenographer types behind: the one before it.
        """
        asked, last = self._so_far()
        if last is not None and last == len(asked) - 2:
            return asked[last].id
        return next((row.id for row in asked if row.state is AirState.ASKING), None)

    def were_asked(self) -> tuple[AirRow, ...]:
        """All that the host asked so far, the newest first."""
        return tuple(reversed(self._so_far()[0]))

    def to_quote(self) -> AirRow | None:
        """What one key quotes: the question shown; where that is quoted already, the next one."""
        behind = self._behind()
        place = next((n for n, row in enumerate(behind) if row.id == self._held), None)
        if place is not None:
            return behind[(place + 1) % len(behind)]
        return self.asked if self._held is None or not behind else behind[0]

    def _refresh(self, ids: Ids) -> None:
        self._ask(air_list, done=self._show)

    @Slot(object)
    def _show(self, rows: tuple[AirRow, ...]) -> None:
        self._rows = rows
        behind = self._behind()
        on_air = next((row for row in rows if row.state is AirState.ASKING), None)
        held = next((row for row in rows if row.id == self._held), None)
        self.asked = held or (behind[0] if behind else on_air)
        self._text.setText(
            legible(self.asked.text) if self.asked else self.tr("现在没有正在提问的问题")
        )
        self._meta.setText(self._about(self.asked) if self.asked else "")
        now = self.asked is None or self.asked is on_air
        self._title.setText(self.tr("当前问题") if now else self.tr("该记录的提问"))
        later = [row for row in behind if row is not self.asked]
        self._model.set_rows([*later, *(row for row in rows if row.state is AirState.QUEUED)])

    def _behind(self) -> list[AirRow]:
        """What was asked since the last one that the record has, the one in work included."""
        asked, last = self._so_far()
        return [] if last is None else asked[last + 1 :][-MOST_BEHIND:]

    def _so_far(self) -> tuple[list[AirRow], int | None]:
        """What was asked, in its order, and the place of the last one that the record has."""
        asked = sorted(
            (row for row in self._rows if row.asked_at is not None),
            key=lambda row: (row.asked_at, row.position),
        )
        quoted = {line.question_id for line in self._recorded} | self._submitted
        by_hand = Counter(line.speaker_name for line in self._recorded if not line.question_id)
        last = None
        for place, row in enumerate(asked):
            named = row.nickname.strip()
            if row.id != self._held and (row.id in quoted or by_hand[named] > 0):
                by_hand[named] -= row.id not in quoted
                last = place
        return asked, last

    def _about(self, row: AirRow) -> str:
        who = row.nickname or self.tr("匿名网友")
        askers = self.tr("代表 {n} 位网友").format(n=counted(row.askers))
        about = f"Q{row.id:04d} · {who} · {askers} · {self._cite}"
        more = follow_ups_of(row, say("主持人追问 {n}：{text}"), say("主持人追问 {n}"))
        return legible("\n".join(part for part in (about, more) if part))

    def _card(self, row: AirRow) -> Card:
        press = row.channel == PRESS
        text = press_label(row.nickname, row.reporter) + row.text if press else row.text
        now = row.state is AirState.ASKING
        said = Pill(self.tr("正在提问") if now else self.tr("已问，未记录"), Tone.ACCENT)
        pills = () if row.state is AirState.QUEUED else (said,)
        return Card(f"Q{row.id:04d} · {say(row.channel_name)} · {row.nickname}", text, pills)

    def _label(self, name: str, role: str) -> QLabel:
        label = QLabel()
        label.setObjectName(name)
        label.setProperty("role", role)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def _arrange(self) -> None:
        now, after = self._title, QLabel(self.tr("接下来"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        pad = measures().pad
        top = QVBoxLayout()
        top.setContentsMargins(pad, measures().px(12), pad, measures().px(6))
        top.setSpacing(measures().gap)
        for label in (now, after):
            label.setProperty("role", "title")
        reading = self.reading = Reading(self.tr("当前问题"), self._text, most=ROOM)
        for each in (now, reading, self._meta, after):
            top.addWidget(each)
        top.insertSpacing(3, pad)
        column.addLayout(top)
        column.addWidget(self.list, 1)


def _asks(line: LineRow) -> bool:
    """Whether the line is a question read out: one that quotes it, or somebody's by name."""
    return line.speaker in ASKERS
