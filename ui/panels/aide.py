"""The aide's seat: the questions, the one in hand with its decisions and answer, its story."""

from datetime import UTC

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from studio.channel import PRESS
from studio.question import Arrival, arrive
from studio.screening.wording import Mask
from ui.acts import WIDGET, act, button, follow, tell_key
from ui.alongside import Alongside
from ui.answers import AnswerBox
from ui.asker import asker, channel_name, marks
from ui.askers import Askers
from ui.background import Background
from ui.briefing import BriefingOpener
from ui.bulletin import Bulletin
from ui.flow import FlowLayout
from ui.focus import start_at
from ui.history import History
from ui.line_field import LineField
from ui.masking import Masking
from ui.original import OriginalWords
from ui.panes import Panes, whole
from ui.question_text import QuestionText
from ui.questions import QuestionItem, QuestionList
from ui.reading import Reading
from ui.screening import ScreeningBox
from ui.suggestions import SuggestionsBox
from ui.theme import measures
from ui.times import moment
from ui.wording import WordingBox
from ui.words import counted


class AidePanel(QWidget):
    """Three hundred questions by keys alone: a decision, and the next one is in hand."""

    def __init__(
        self, background: Background, bulletin: Bulletin, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._rows = QuestionList(background, bulletin)
        self._box = ScreeningBox(background, bulletin, self._rows)
        self._suggestions = SuggestionsBox(background, self._rows)
        self._suggestions.merge_wanted.connect(self._box.merge_into)
        self._suggestions.assign_wanted.connect(self._box.assign_at_once)
        self._suggestions.units.connect(self._box.mark_units)
        self._box.choosing.connect(self._suggestions.make_way)
        self._answer = AnswerBox(background, self._rows)
        self._original = OriginalWords(background, self._rows.list, "open_raw", self._in_hand)
        self._masking = Masking(background, self._rows)
        self._suggestions.told.connect(self._masking.hear)
        self._masking.marks.connect(self._mark)
        self._wording = WordingBox(background, self._rows)
        self._wording.opened.connect(self._suggestions.make_way)
        self._wording.opened.connect(self._make_way)
        self._askers = Askers(background, bulletin, self._rows)
        self._history = History(background, bulletin, self._rows)
        self._press_count = 0
        self._text = QuestionText()
        self._meta = _label("question_meta", "muted")
        self._alongside = Alongside(background.attendance, "questions")
        self._answer.editor.dirty_changed.connect(self._note_typing)
        self._wording.typing.connect(self._note_typing)
        self._adding = False
        self._press = self._make_press()
        self._arrange()
        self._rows.current_changed.connect(self._show)
        self._rows.current_changed.connect(self._original.turn)
        self._show(None)
        self._original.turn()

    def _in_hand(self) -> int | None:
        item = self._rows.current()
        return item.id if item is not None else None

    @Slot(object)
    def _show(self, item: QuestionItem | None) -> None:
        if item is None:
            self._alongside.turn_to("", 0)
            self._text.show_words(self.tr("这一栏没有提问"))
            self._meta.setText(self.tr("新提问到来时会自动出现；也可以点上方其他栏"))
            return
        row = item.question
        self._alongside.turn_to("question", row.id, self._is_typing())
        self._text.show_words(row.text)
        came = moment(row.received_at, self._background.desk.clock.now())
        parts = [row.name, asker(row), channel_name(row), came, *marks(row)]
        if row.askers > 1:
            parts.append(self.tr("代表 {n} 位网友，一并答复").format(n=counted(row.askers)))
        if row.unit:
            parts.append(self.tr("承办 {unit}").format(unit=row.unit))
        self._meta.setText(" · ".join(parts))

    @Slot(object)
    def _mark(self, masks: tuple[Mask, ...]) -> None:
        self._text.mark(masks)

    @Slot(bool)
    def _make_way(self, wording: bool) -> None:
        """The public wording is made in the place of the answer, which waits as it is."""
        self._answer.setVisible(not wording)

    @Slot()
    def _note_typing(self) -> None:
        self._rows.hold(self._wording.unstored, "wording")
        self._alongside.note_typing(self._is_typing())

    def _is_typing(self) -> bool:
        return self._answer.editor.dirty or self._wording.unstored

    # what the press asks in the room

    @Slot()
    def _open_press(self) -> None:
        self._press.setVisible(not self._press.isVisible())
        if self._press.isVisible():
            self._outlet.setFocus()

    @Slot()
    def _close_press(self) -> None:
        self._press.hide()
        self._rows.list.setFocus()

    @Slot()
    def _add_press(self) -> None:
        if self._adding:
            return
        now = self._background.desk.clock.now().astimezone(UTC)
        outlet, text = self._outlet.text().strip(), self._press_text.text().strip()
        if not outlet or not text:
            (self._press_text if outlet else self._outlet).setFocus()
            return
        arrival = Arrival(PRESS, f"{now.isoformat()}-{self._background.desk.person.login}",
                          outlet, text, now)  # fmt: skip
        self._adding = True
        self._background.execute(
            self, arrive, (arrival,), done=self._press_added, ended=self._may_add
        )

    @Slot()
    def _may_add(self) -> None:
        self._adding = False

    @Slot()
    def _press_added(self) -> None:
        self._outlet.clear()
        self._press_text.clear()
        self._close_press()

    def _make_press(self) -> QFrame:
        frame = QFrame()
        self._outlet = _field("press_outlet", self.tr("媒体名称"))
        self._press_text = _field("press_text", self.tr("现场提问的内容，回车登记"))
        self._press_text.returnPressed.connect(self._add_press)
        tell_key(self._press_text, "Return", self.tr("登记现场媒体提问"))
        for each in (self._outlet, self._press_text):
            act(each, self.tr("取消"), "Esc", self._close_press, WIDGET)
        line = QHBoxLayout(frame)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._outlet, 1)
        line.addWidget(self._press_text, 3)
        line.addWidget(button(self.tr("登记"), "save_press_question", self._add_press, hint="↵"))
        frame.hide()
        return frame

    def _arrange(self) -> None:
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        opens = act(
            self, self.tr("登记现场媒体提问"), "Ctrl+J", self._open_press,
            key_id="add_press_question",
        )  # fmt: skip
        press = button(self.tr("现场媒体提问…"), "add_press_question", self._open_press)
        follow(opens, press.show_key)
        middle = QVBoxLayout()
        middle.setContentsMargins(*[measures().px(18)] * 4)
        middle.setSpacing(measures().px(12))
        whole_text = Reading(self.tr("提问全文"), self._text, MOST_TEXT)
        about = QGridLayout()
        about.addWidget(self._meta, 0, 0)
        about.setColumnStretch(0, 1)
        about.setColumnMinimumWidth(1, measures().px(PILL_ROOM))
        top_right = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight
        about.addWidget(self._masking, 0, 1, top_right)
        middle.addWidget(whole_text)
        middle.addLayout(about)
        shown = (self._alongside, self._suggestions, self._askers, self._original)
        for each in shown:
            middle.addWidget(each)
        middle.addWidget(self._answer, 1)
        middle.addWidget(self._wording, 1)
        middle.addWidget(self._box)
        middle.addWidget(self._press)
        below = FlowLayout(measures().gap)
        below.addWidget(press)
        for opener in (self._masking.button, self._wording.opener, self._original.opener):
            below.addWidget(opener)
        below.addWidget(BriefingOpener(lambda: self._background, self, "Ctrl+B"))
        middle.addLayout(below)
        panes = Panes("aide_panes")
        panes.add(self._rows, 14, surface=True)
        panes.add(middle, 15)
        panes.add(self._history, 5, surface=True)
        whole(self, panes)
        start_at(self, self._rows.list)


PILL_ROOM = 150
"""Kept free for what is said of personal data, so that nothing beside it moves when it comes."""
MOST_TEXT = 200
"""How high a question may stand above its buttons; one of 5,000 characters scrolls."""


def _label(name: str, role: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setWordWrap(True)
    label.setProperty("role", role)
    return label


def _field(name: str, hint: str) -> QLineEdit:
    field = LineField()
    field.setObjectName(name)
    field.setAccessibleName(hint)
    field.setPlaceholderText(hint)
    return field
