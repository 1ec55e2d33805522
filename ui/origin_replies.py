"""待回复来源渠道: who asked by another channel, what to send there, and what was sent."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QApplication,
    QFormLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from studio import origin_reply, origin_text
from studio.interview import interview
from studio.journal import Reader
from studio.legible import legible
from studio.origin_reply import DUE_NAMES, Due, OriginRow
from studio.people import COURIER, names
from ui import file_dialog
from ui.acts import WIDGET, act_button, tell_key
from ui.addressed_list import AddressedList
from ui.announce import announce
from ui.background import QUERIES, Background
from ui.bulletin import Bulletin
from ui.card import Card, Pill, Tone
from ui.fields import act_row, fill, laid, text_field
from ui.opener import DialogOpener
from ui.publications import titled
from ui.reading import Reading
from ui.table import RowsModel, RowsView
from ui.theme import measures
from ui.view import Ids
from ui.view_dialog import ViewDialog
from ui.words import counted, say

Facts = tuple[tuple[OriginRow, ...], str, dict[str, str]]
TONES = {
    Due.REPLY: Tone.WARN, Due.AGAIN: Tone.WARN, Due.RETRACT: Tone.BAD, Due.NOTHING: Tone.GOOD,
}  # fmt: skip
SIGNS = {Due.REPLY: "▲", Due.AGAIN: "▲", Due.RETRACT: "×", Due.NOTHING: "✓"}
MOST_HEIGHT = 200


class OriginView(AddressedList[OriginRow]):
    """C copies what is to be sent, piece by piece; T ticks it off, with the address that E fills.

    What is ticked was copied in these words: where the answer changed meanwhile the studio says so.
    """

    things = frozenset({"origin_reply", "answer", "question", "channel"})

    def __init__(self, background: Background, bulletin: Bulletin) -> None:
        super().__init__(background, bulletin)
        self._names: dict[str, str] = {}
        self._page = ""
        self._piece = 0
        self.nobody = self.tr("请先在名单里选中一条。")
        self._target = Path()
        self.model = RowsModel[OriginRow](self._card, self)
        self.list = RowsView("origin_list", self.tr("待回复来源渠道"), lines=2)
        self.list.say_when_empty(
            self.tr("还没有要回复的。别的渠道来的提问，答复上网以后在这里逐条回复。")
        )
        self.list.set_rows_model(self.model)
        listing = QWidget()
        self._title = titled(listing, self.list)
        self._words = _label("origin_words", "large")
        self._said = _label("origin_said", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(listing, 1)
        column.addWidget(Reading(self.tr("要发的文字"), self._words, MOST_HEIGHT))
        column.addWidget(self._said)
        column.addLayout(self._make_form())
        self._hold(self._evidence)
        self.list.current_changed.connect(self._turn_to)
        self.list.chosen.connect(self._copy)

    def _make_form(self) -> QFormLayout:
        form = laid(QFormLayout())
        form.setContentsMargins(measures().pad, measures().gap, measures().pad, 0)
        hint = self.tr("https://…，没有网页的渠道不用填")
        self._evidence = text_field(form, "origin_evidence", self.tr("回复的网址"), hint)
        self._evidence.returnPressed.connect(self._tick)
        tell_key(self._evidence, "Return", self.tr("已回复，打勾"))
        made = partial(act_button, self.list, context=WIDGET)
        self._copy_button = made(self.tr("拷贝回复"), "copy_origin", self._copy, key="C")
        self._tick_button = made(
            self.tr("已回复，打勾"), "tick_origin", self._tick, key="T", kind="primary"
        )
        address = made(self.tr("填网页地址"), "origin_address", self._to_address, key="E")
        self._back = made(
            self.tr("收回打勾"), "untick_origin", self._take_back, key="U", kind="danger"
        )
        self._export = made(self.tr("导出…"), "export_origin", self._choose_target, key="X")
        row = (self._copy_button, self._tick_button, address, self._back, self._export)
        for each in row:
            each.setAutoDefault(False)
        form.addRow(act_row(*row))
        return form

    def _refresh(self, ids: Ids) -> None:
        self._ask(_facts, done=self._show)

    @Slot(object)
    def _show(self, facts: Facts) -> None:
        rows, self._page, self._names = facts
        self.model.set_rows(rows)
        left = sum(row.due is not Due.NOTHING for row in rows)
        self._title.setText(
            self.tr("待回复来源渠道：{left} 条待办，共 {all} 条").format(
                left=counted(left), all=counted(len(rows))
            )
        )
        if self.list.current_id() is None and rows:
            self.list.step(0)
        self._export.setEnabled(left > 0)
        self._fill()

    @Slot(object)
    def _turn_to(self, question: int | None) -> None:
        """The field and the words are about the row in hand."""
        if self._takes_up(question):
            self._piece = 0
            self._fill()

    def _fill(self) -> None:
        row = self.model.row_of(self._in_hand)
        self._copy_button.setEnabled(row is not None)
        self._tick_button.setEnabled(row is not None and row.due is not Due.NOTHING)
        mine = row is not None and row.by == self._background.desk.person.login
        self._back.setEnabled(mine)
        if row is None:
            self._words.setText("")
            return
        fill(self._evidence, row.evidence)
        self._words.setText(legible("\n\n".join(origin_text.texts_of(row, self._page))))

    def _card(self, row: OriginRow) -> Card:
        parts = [row.name, say(row.channel_name), row.channel_ref, row.asker]
        if row.by and row.at is not None:
            who = self.tr("信使") if row.by == COURIER else self._names.get(row.by, row.by)
            parts.append(self.tr("{who}，{time}").format(who=who, time=self.when(row.at)))
        pill = Pill(f"{SIGNS[row.due]} {say(DUE_NAMES[row.due])}", TONES[row.due])
        bar = TONES[row.due] if row.due is not Due.NOTHING else None
        return Card(legible(" · ".join(filter(None, parts))), row.question, (pill,), False, bar)

    @Slot()
    def _copy(self) -> None:
        """The next piece; after the last one the first again."""
        row = self._chosen(self._copy_button)
        if row is None:
            return
        texts = origin_text.texts_of(row, self._page)
        at = self._piece % len(texts)
        QApplication.clipboard().setText(texts[at])
        self._piece = at + 1
        if len(texts) == 1:
            self._say(self.tr("已拷贝，请贴到{channel}。").format(channel=say(row.channel_name)))
        else:
            told = self.tr("已拷贝第 {n} 段，共 {all} 段；再按一次拷贝下一段。")
            self._say(told.format(n=at + 1, all=len(texts)))

    @Slot()
    def _tick(self) -> None:
        row = self._chosen(self._tick_button)
        if row is None:
            return
        self._storing = row.id
        self._background.execute(
            self, origin_reply.tick, row.id, row.publication_id, self._evidence.text(), row.number,
            done=self._ticked, beside=self._tick_button,
        )  # fmt: skip

    @Slot(object)
    def _ticked(self, _nothing: None) -> None:
        """The next one comes into hand."""
        self._say(self.tr("已打勾。"))
        self._goes_on()

    @Slot()
    def _take_back(self) -> None:
        row = self._chosen(self._back)
        if row is not None:
            self._background.execute(
                self, origin_reply.take_back, row.id, row.number, beside=self._back
            )

    @Slot()
    def _choose_target(self) -> None:
        usual = self.tr("待回复来源渠道.csv")
        path = file_dialog.to_save(
            self, self.tr("待回复的存到哪里"), usual, "CSV (*.csv);;TXT (*.txt)"
        )
        if path:
            self.export_to(Path(path))

    def export_to(self, target: Path) -> None:
        """Writes what is to be done, each with its words, for who sends it elsewhere."""
        self._target = target
        self._background.work(
            self, partial(origin_text.write, target, self.model.rows(), self._page),
            done=self._exported, beside=self._export, lane=QUERIES,
        )  # fmt: skip

    @Slot(object)
    def _exported(self, number: int) -> None:
        told = self.tr("已写好 {n} 条：{path}。")
        self._say(told.format(n=counted(number), path=self._target.name))

    def _say(self, words: str) -> None:
        self._said.setText(words)
        announce(self._said, words)


class OriginDialog(ViewDialog[OriginView]):
    """The list over the panel that asked for it."""

    def __init__(self, background: Background, parent: QWidget, *, bulletin: Bulletin) -> None:
        view = OriginView(background, bulletin)
        super().__init__("origin", say("待回复来源渠道"), view, (820, 680), parent)
        view.list.setFocus()


def origin_opener(
    background: Background, bulletin: Bulletin, panel: QWidget, key: str = ""
) -> DialogOpener:
    """The button that opens it."""
    make = partial(OriginDialog, background, bulletin=bulletin)
    return DialogOpener(say("待回复来源渠道…"), "open_origin", make, panel, key)


def _label(name: str, role: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setProperty("role", role)
    return label


def _facts(reader: Reader) -> Facts:
    rows = origin_reply.replies(reader)
    return rows, origin_text.page_of(interview(reader)), names(reader)
