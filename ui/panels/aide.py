"""The aide's seat: the questions, the one in hand with its decisions and answer, its story."""

from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from studio.channel import PRESS
from studio.legible import legible
from studio.screening.wording import Mask
from studio.worklist import ADMITTED
from ui.acts import act_button
from ui.alongside import Alongside
from ui.answers import AnswerBox
from ui.asker import asker, channel_name, marks
from ui.askers import Askers
from ui.background import Background
from ui.briefing import briefing_opener
from ui.bulletin import Bulletin
from ui.collection import WindowLine
from ui.entry import EntryForm
from ui.floor_notes import floor_notes_opener
from ui.flow import FlowLayout
from ui.focus import start_at
from ui.history import History
from ui.kind_choice import Classifying
from ui.masking import Masking
from ui.opener import DialogOpener
from ui.original import OriginalWords
from ui.panes import Pane, Panes, whole
from ui.question_text import QuestionText
from ui.questions import QuestionItem, QuestionList
from ui.ratings import AnswerRating, ratings_opener
from ui.reading import Reading
from ui.screening import ScreeningBox
from ui.sentiment import SentimentDialog
from ui.sheet import SheetPage
from ui.statistics import statistics_opener
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
        self._window = WindowLine(background, bulletin)
        self._notes = floor_notes_opener(background, bulletin, self, partial(_in_hand, self._rows))
        self._box = ScreeningBox(background, bulletin, self._rows)
        self._suggestions = SuggestionsBox(background, self._rows)
        self._suggestions.merge_wanted.connect(self._box.merge_into)
        self._suggestions.assign_wanted.connect(self._box.assign_at_once)
        self._suggestions.units.connect(self._box.mark_units)
        self._box.choosing.connect(self._suggestions.make_way)
        self._answer = AnswerBox(background, bulletin, self._rows)
        self._rating = AnswerRating(background, bulletin, self._rows)
        self._ratings = ratings_opener(background, bulletin, self, "Ctrl+Shift+Y")
        in_hand = partial(_in_hand, self._rows)
        self._original = OriginalWords(background, self._rows.list, "open_raw", in_hand)
        self._history = History(background, bulletin, self._rows)
        self._masking = Masking(background, self._rows)
        self._suggestions.told.connect(self._masking.hear)
        self._masking.marks.connect(self._mark)
        self._wording = WordingBox(background, self._rows)
        self._wording.opened.connect(self._suggestions.make_way)
        self._wording.opened.connect(self._answer.setHidden)
        self._askers = Askers(background, bulletin, self._rows)
        self._text = QuestionText()
        self._meta = _label("question_meta", "muted")
        self._alongside = Alongside(background.attendance, "questions")
        self._answer.editor.dirty_changed.connect(self._note_typing)
        self._wording.typing.connect(self._note_typing)
        self._classifying = Classifying(background, self._rows)
        self._classifying.choosing.connect(self._suggestions.make_way)
        self._entry = EntryForm(background, "entry", PRESS)
        self._sheet = SheetPage(background)
        self._entry.left.connect(self._back)
        self._sheet.left.connect(self._back)
        self._arrange()
        self._rows.current_changed.connect(self._show)
        self._rows.current_changed.connect(self._original.turn)
        self._show(None)
        self._original.turn()

    @Slot(object)
    def _show(self, item: QuestionItem | None) -> None:
        self._lead(item)
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
        elif row.said_unit:
            parts.append(self.tr("来件写着承办 {unit}，仅供参考").format(unit=row.said_unit))
        self._meta.setText(legible(" · ".join(parts)))

    @Slot(object)
    def _mark(self, masks: tuple[Mask, ...]) -> None:
        self._text.mark(masks)

    @Slot(bool)
    def _reword(self, opened: bool) -> None:
        self._give_way("wording", opened)

    @Slot(bool)
    def _classify(self, opened: bool) -> None:
        self._give_way("kind", opened)

    def _give_way(self, name: str, opened: bool) -> None:
        (self._open.add if opened else self._open.discard)(name)
        self._lead(self._rows.current())

    def _lead(self, item: QuestionItem | None) -> None:
        """One act leads: of what is open, else admitting, and once that is done the answer's."""
        admitted = item is not None and item.question.state in ADMITTED
        self._box.lead(not admitted and not self._open)
        self._answer.give_way(bool(self._open))

    @Slot()
    def _note_typing(self) -> None:
        self._rows.hold(self._wording.unstored, "wording")
        self._alongside.note_typing(self._is_typing())

    def _is_typing(self) -> bool:
        return self._answer.editor.dirty or self._wording.unstored

    def _make_sentiment(self, parent: QWidget) -> SentimentDialog | None:
        """About the question in hand; without one there is nothing to report."""
        number = _in_hand(self._rows)
        return None if number is None else SentimentDialog(self._background, number, parent)

    # what comes by other ways

    @Slot()
    def _open_entry(self) -> None:
        self._turn_to(self._entry)

    @Slot()
    def _open_sheet(self) -> None:
        self._turn_to(self._sheet)

    def _turn_to(self, page: EntryForm | SheetPage) -> None:
        """Another page in the place of the question; the same key leads back."""
        if page.isVisible():
            self._back()
            return
        for each in (self._question_page, self._entry, self._sheet):
            each.hide()
        page.open()

    @Slot()
    def _back(self) -> None:
        self._entry.hide()
        self._sheet.hide()
        self._question_page.show()
        self._rows.list.setFocus()

    def _arrange(self) -> None:
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        press = act_button(
            self, self.tr("登记提问…"), "add_press_question", self._open_entry, key="Ctrl+J"
        )
        table = act_button(
            self, self.tr("从表格导入…"), "open_sheet", self._open_sheet, key="Ctrl+Shift+J"
        )
        middle = QVBoxLayout()
        middle.setContentsMargins(*[measures().px(18)] * 4)
        middle.setSpacing(measures().px(12))
        whole_text = Reading(self.tr("提问全文"), self._text, MOST_TEXT)
        middle.addWidget(whole_text)
        middle.addLayout(self._about())
        for each in (self._alongside, self._suggestions, self._askers, self._original):
            middle.addWidget(each)
        rated = QVBoxLayout()
        rated.setSpacing(0)  # where nobody rated it takes no room
        rated.addWidget(self._rating)
        rated.addWidget(self._answer, 1)
        middle.addLayout(rated, 1)
        middle.addWidget(self._wording, 1)
        middle.addWidget(self._classifying)
        middle.addWidget(self._box)
        middle.addLayout(self._beside(press, table))
        panes = Panes("aide_panes")
        left = QVBoxLayout()
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addWidget(self._window)
        left.addWidget(self._rows, 1)
        left.addLayout(self._under_the_list())
        panes.add(left, 14, surface=True)
        panes.add(self._pages(middle), 15)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, measures().gap)
        right.addWidget(self._history, 1)
        right.addWidget(self._notes, 0, Qt.AlignmentFlag.AlignHCenter)
        panes.add(right, 5, surface=True)
        whole(self, panes)
        start_at(self, self._rows.list)
        self._take_turns()

    def _take_turns(self) -> None:
        self._open: set[str] = set()
        self._wording.opened.connect(self._reword)
        self._classifying.choosing.connect(self._classify)

    def _under_the_list(self) -> FlowLayout:
        """What is seldom opened: it takes no room from the question in hand."""
        grave = DialogOpener(
            self.tr("舆情专报…"), "open_sentiment", self._make_sentiment, self, "Ctrl+Shift+O"
        )
        line = FlowLayout(measures().gap)
        line.setContentsMargins(measures().pad, measures().gap, measures().pad, measures().gap)
        line.addWidget(grave)
        line.addWidget(self._ratings)
        return line

    def _beside(self, *others: QWidget) -> FlowLayout:
        """What is opened about the question in hand, or about all of them."""
        below = FlowLayout(measures().gap)
        for each in (
            *others, self._classifying.opener, self._original.opener,
            briefing_opener(self._background, self, "Ctrl+B"),
            statistics_opener(self._background, self, "Ctrl+T"),
        ):  # fmt: skip
            below.addWidget(each)
        return below

    def _about(self) -> QGridLayout:
        """Whose question it is, and what is said of its public wording: its place is kept free."""
        about = QGridLayout()
        about.setContentsMargins(0, 0, 0, 0)
        about.setHorizontalSpacing(measures().px(4))
        about.addWidget(self._meta, 0, 0)
        about.setColumnStretch(0, 1)
        about.setColumnMinimumWidth(1, measures().px(PILL_ROOM))
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        for column, each in enumerate(
            (self._masking, self._masking.button, self._wording.opener), 1
        ):
            about.addWidget(each, 0, column, right)
        return about

    def _pages(self, question: QVBoxLayout) -> QVBoxLayout:
        """The question in hand, and what takes its place; what was half registered is open."""
        self._question_page = Pane()
        self._question_page.setLayout(question)
        pages = QVBoxLayout()
        pages.setContentsMargins(0, 0, 0, 0)
        for page in (self._question_page, self._entry, self._sheet):
            pages.addWidget(page)
        self._sheet.hide()
        (self._question_page if self._entry.begun else self._entry).hide()
        return pages


PILL_ROOM = 84
MOST_TEXT = 200
"""How high a question may stand above its buttons; one of 5,000 characters scrolls."""


def _in_hand(rows: QuestionList) -> int | None:
    """Holds no panel: a circle of widgets is left to Python's collector."""
    item = rows.current()
    return item.id if item is not None else None


def _label(name: str, role: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setWordWrap(True)
    label.setProperty("role", role)
    return label
