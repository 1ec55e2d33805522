"""Notes (导播提示, 助理便条, 资料卡): written in one line, and seen to be read."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from studio import floor_note
from studio.floor_note import (
    ADDRESSEE_NAMES,
    MOST_OF_CARD,
    MOST_SIGNS,
    Addressee,
    DataCard,
    NoteKind,
    NoteRow,
    called,
)
from studio.legible import legible
from studio.words import Words
from ui.acts import WIDGET, ActButton, act, act_button, button, tell_key
from ui.background import Background
from ui.bulletin import Bulletin
from ui.card import Card, Pill, Tone
from ui.card_fields import CardFields
from ui.fields import act_row, emptied
from ui.line_field import LineField
from ui.opener import DialogOpener
from ui.table import RowsModel, RowsView
from ui.theme import measures
from ui.view import Ids, LiveView
from ui.words import say

CUES = (
    Words("请收一收，准备下一题"), Words("还有五分钟"), Words("请念热线和网址"),
    Words("请嘉宾讲慢一点"), Words("请先不提下一题"),
)  # fmt: skip
"""What directors say most, each on a digit in the empty field."""
InHand = Callable[[], int | None]


class FloorNotes(LiveView):
    """A line to the host, or an aide's card for host and guests; what became of the earlier ones.

    What is typed stays until it is stored.

    kind: as what its author writes; in_hand: the question that a note is about where the box is
    ticked; phrases: what is often said, each on Alt and a digit.
    """

    things = frozenset({"floor_note"})

    def __init__(
        self,
        background: Background,
        bulletin: Bulletin,
        kind: NoteKind,
        phrases: Sequence[str] = (),
        in_hand: InHand | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(background, bulletin, parent)
        self._kind, self._in_hand = kind, in_hand
        self._sent = DataCard("")
        self._me = background.desk.person.login
        self.field = self._make_field()
        self.beside = CardFields(background, self.field) if kind is NoteKind.CARD else None
        self._about = button(self.tr("附上选中的提问"), "note_about_question", self._to_field)
        self._about.setCheckable(True)
        self._about.setChecked(in_hand is not None)
        self._about.setVisible(in_hand is not None)
        first = "primary" if kind is NoteKind.CARD else "plain"  # beside the acts of the hour
        self._give = button(self.tr("送到主持席"), "give_note", self._send, kind=first)
        self._give.show_key("↵")
        self._model = RowsModel[NoteRow](self._card, self)
        self.list = RowsView("floor_note_list", self.tr("给主持人的提示"), lines=2)
        self.list.say_when_empty(
            self.tr("还没有给主持人的提示。写一句，回车送到主持席；主持人看过，这里就写已读。")
        )
        self.list.set_rows_model(self._model)
        self._take_back = act_button(
            self.list, self.tr("收回这条"), "take_back_note", self._take_it_back,
            key="Del", context=WIDGET,
        )  # fmt: skip
        self.list.current_changed.connect(self._show_acts)
        self.list.current_updated.connect(self._show_acts)
        if self.beside is not None:
            self.beside.source.returnPressed.connect(self._send)
            self.beside.changed.connect(self._say_where)
        self._arrange([self._phrase(n, text) for n, text in enumerate(phrases, 1)])
        self._show_acts()

    def _make_field(self) -> LineField:
        field = LineField()
        field.setObjectName("floor_note_text")
        card = self._kind is NoteKind.CARD
        most, says = (
            (MOST_OF_CARD, self.tr("便条或资料卡，最多 {n} 字，回车送出")) if card
            else (MOST_SIGNS, self.tr("写给主持人，最多 {n} 字，回车送出"))
        )  # fmt: skip
        field.setMaxLength(most)
        field.setAccessibleName(
            self.tr("便条或资料卡的内容") if card else self.tr("给主持人的提示")
        )
        field.setPlaceholderText(says.format(n=most))
        field.returnPressed.connect(self._send)
        tell_key(field, "Return", self.tr("送出"))
        return field

    def _phrase(self, number: int, text: str) -> ActButton:
        """A pill that writes its words into the field; they can still be changed."""
        words = say(text)
        made = button(words, f"note_phrase_{number}", self._say_phrase, kind="pill")
        made.setProperty("words", words)
        on_key = act(self.field, words, f"Alt+{number}", self._say_phrase, WIDGET)
        on_key.setProperty("words", words)
        made.show_key(f"Alt+{number}")
        return made

    @Slot()
    def _say_phrase(self) -> None:
        asked = self.sender()
        if isinstance(asked, QAction | ActButton):
            self.field.insert(str(asked.property("words")))
            self.field.setModified(True)
            self.field.setFocus()

    @Slot()
    def _say_where(self) -> None:
        where = {
            Addressee.HOST: self.tr("送到主持席"), Addressee.GUEST: self.tr("送到嘉宾提词屏"),
            Addressee.BOTH: self.tr("送到主持席和嘉宾提词屏"),
        }  # fmt: skip
        if self.beside is not None:
            self._give.set_words(where[self.beside.to])

    @Slot()
    def _to_field(self) -> None:
        self.field.setFocus()

    @Slot()
    def _send(self) -> None:
        about = self._in_hand() if self._in_hand is not None and self._about.isChecked() else None
        if self.beside is not None:
            self._sent = self.beside.card()
            self._background.execute(
                self, floor_note.give_card, self._sent, about, done=self._given, beside=self.field
            )
            return
        self._sent = DataCard(self.field.text())
        self._background.execute(
            self, floor_note.give, self._sent.text, about, self._kind, done=self._given,
            beside=self.field,
        )  # fmt: skip

    @Slot(object)
    def _given(self, number: int) -> None:
        """What was typed meanwhile stays."""
        if self.beside is not None:
            self.beside.given(self._sent)
        if self.field.text() == self._sent.text:
            emptied(self.field)

    @Slot()
    def _take_it_back(self) -> None:
        row = self._model.row_of(self.list.current_id())
        if row is not None:
            self._background.execute(self, floor_note.take_back, row.id, beside=self._take_back)

    def _refresh(self, ids: Ids) -> None:
        self._ask(floor_note.notes, done=self._show)

    @Slot(object)
    def _show(self, rows: tuple[NoteRow, ...]) -> None:
        self._model.set_rows(rows)
        self._show_acts()

    @Slot()
    def _show_acts(self) -> None:
        row = self._model.row_of(self.list.current_id())
        self._take_back.setEnabled(row is not None and row.open and row.by == self._me)

    def _card(self, row: NoteRow) -> Card:
        parts = [say(called(row)), row.author, self.when(row.at)]
        if row.addressee is not Addressee.HOST:
            parts.insert(1, self.tr("给{who}").format(who=say(ADDRESSEE_NAMES[row.addressee])))
        if row.source:
            parts.append(self.tr("来源：{source}").format(source=row.source))
        if row.point:
            quoted = self.tr("口径《{title}》第 {n} 版")
            parts.append(quoted.format(title=row.point, n=row.point_version))
        if row.question:
            parts.append(self.tr("附提问：{text}").format(text=row.question))
        return Card(legible(" · ".join(parts)), row.text, self._states(row), not row.open)

    def _states(self, row: NoteRow) -> tuple[Pill, ...]:
        """What became of it with the host, and with the guests."""
        pills = [self._with_guests(row)] if row.addressee is not Addressee.HOST else []
        if row.acknowledged_at is not None:
            time = self.when(row.acknowledged_at)
            pills.insert(0, Pill(self.tr("✓ 已读 {time}").format(time=time), Tone.GOOD))
        elif row.waits_for_host:
            pills.insert(0, Pill(self.tr("未读"), Tone.WARN))
        if row.taken_back_at is not None:
            pills.append(Pill(self.tr("已收回")))
        return tuple(pills)

    def _with_guests(self, row: NoteRow) -> Pill:
        if row.cleared_at is not None and row.stood_at is not None:
            time = self.when(row.cleared_at)
            return Pill(self.tr("✓ 嘉宾已看，{time} 撤下").format(time=time), Tone.GOOD)
        if row.cleared_at is not None:
            return Pill(self.tr("没有显示就撤下了"), Tone.WARN)
        if row.stood_at is not None:
            return Pill(self.tr("嘉宾屏 {time}").format(time=self.when(row.stood_at)), Tone.GOOD)
        return Pill(self.tr("嘉宾还看不到"), Tone.WARN)

    def _arrange(self, phrases: list[ActButton]) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(measures().gap)
        column.addWidget(self.field)
        if self.beside is not None:
            column.addWidget(self.beside)
        column.addLayout(act_row(self._give, self._about, *phrases))
        column.addWidget(self.list, 1)
        column.addLayout(act_row(self._take_back))


class FloorNotesDialog(QDialog):
    """The notes beside one's work: it stays open, and one goes on."""

    def __init__(
        self, background: Background, bulletin: Bulletin, in_hand: InHand, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("floor_notes")
        self.setWindowTitle(self.tr("便条和资料卡"))
        self.notes = FloorNotes(background, bulletin, NoteKind.CARD, (), in_hand)
        about = QLabel(
            self.tr(
                "马上出现在主持席或嘉宾提词屏上，看过没有写在上面的名单里。"
                "便条和资料卡不念，不上网。"
            )
        )
        about.setProperty("role", "muted")
        about.setWordWrap(True)
        close = button(self.tr("关闭"), "close_floor_notes", self.reject, hint="Esc")
        tell_key(self, "Esc", self.tr("关闭"))
        column = QVBoxLayout(self)
        column.setContentsMargins(*[measures().pad] * 4)
        column.setSpacing(measures().gap)
        column.addWidget(self.notes, 1)
        column.addWidget(about)
        column.addLayout(act_row(close))
        for each in self.findChildren(ActButton):
            each.setAutoDefault(False)
        self.resize(measures().px(640), measures().px(560))
        self.notes.field.setFocus(Qt.FocusReason.OtherFocusReason)


def floor_notes_opener(
    background: Background, bulletin: Bulletin, panel: QWidget, in_hand: InHand
) -> DialogOpener:
    """The aide's button and the key that open it."""
    make = partial(FloorNotesDialog, background, bulletin, in_hand)
    return DialogOpener(say("便条和资料卡…"), "open_floor_notes", make, panel, "F7", beside=True)
