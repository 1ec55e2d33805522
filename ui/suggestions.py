"""What the back room suggests, beside the question in hand and on the rows; a person decides.

It comes by itself, a little after the question: its place is kept free, what is shown stays where
it is, and what comes later stands behind it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from studio.journal import Reader
from studio.screening.at_work import AtWork, at_work
from studio.screening.kept import Brief, briefs
from studio.worklist import ADMITTED, QuestionItem, in_order, question_items
from ui.acts import WIDGET, ActButton, act_button, tell_key
from ui.background import Background, Reply
from ui.card import Card, Pill, Tone
from ui.question_pills import state_pills
from ui.questions import QuestionList
from ui.reading import Reading
from ui.suggested import NEAR, notes_of, progress, shielded, why_like, why_there
from ui.table import RowsModel, RowsView
from ui.theme import measures

LOOK_MS = 1500
"""Suggestions leave no entry in the journal; the rows on the screen are asked about so often."""
CHIPS = 3
LEAST_ROOM, ROOMY = 560, 860
"""So high must a page's place be for suggestions at all, and for them beside an open choice."""
DIRECT = Qt.FindChildOption.FindDirectChildrenOnly
FEWEST_ROWS, MOST_ROWS = 1, 4
"""Of the similar ones: they have what all else in the column leaves."""
MOST_NOTES = 48
SURE = 1.0
"""A unit that no word speaks for has less."""


@dataclass(frozen=True)
class Similar:
    """A question that seems to ask what the one in hand asks."""

    item: QuestionItem
    nearness: float
    shared: tuple[str, ...]

    @property
    def id(self) -> int:
        """The question's id."""
        return self.item.id

    @property
    def is_head(self) -> bool:
        """Whether others can be merged into it."""
        return self.item.question.state in ADMITTED


@dataclass(frozen=True)
class Suggested:
    """What is suggested about the rows on the screen, and what is like the one in hand."""

    in_hand: int | None
    found: dict[int, Brief]
    similar: tuple[Similar, ...]
    work: AtWork


def suggested(reader: Reader, ids: Sequence[int], in_hand: int | None) -> Suggested:
    """The suggestions about these questions, with those that are like one of them."""
    found = briefs(reader, ids)
    near = [] if in_hand is None else found.get(in_hand, Brief()).near
    likely = {key: (nearness, shared) for key, nearness, shared in near if nearness >= NEAR}
    items = in_order(question_items(reader, list(likely)), list(likely))
    found |= briefs(reader, likely.keys() - found.keys())
    similar = tuple(Similar(one, *likely[one.id]) for one in items)
    return Suggested(in_hand, found, similar, at_work(reader))


class SuggestionsBox(QWidget):
    """Similar questions and likely units, each with a score and its reason.

    merge_wanted, assign_wanted: a person takes one up. units: the likely ones, with the reason.
    told: all that is suggested about the rows on the screen, also where the box itself makes way.
    """

    merge_wanted = Signal(int)
    assign_wanted = Signal(str)
    units = Signal(object)
    told = Signal(object)

    def __init__(self, background: Background, rows: QuestionList) -> None:
        super().__init__()
        self._background = background
        self._rows = rows
        self._asking: Reply | None = None
        self._place: QWidget | None = None
        self._subject: int | None = None
        self._choosing = False
        self._found: dict[int, Brief] = {}
        self._units: tuple[str, ...] = ()
        self._make_similar()
        self._make_units()
        self._arrange()
        self._clock = QTimer(self)
        self._clock.setInterval(LOOK_MS)
        self._clock.timeout.connect(self._look)
        self._clock.start()
        rows.current_changed.connect(self._turn)

    # what is suggested

    @Slot(object)
    def _turn(self, item: QuestionItem | None) -> None:
        """Another question is in hand: what was suggested about the one before is gone."""
        self._give_room()
        its = None if item is None else item.id
        if its != self._subject:
            self._subject = its
            self._similar.set_rows(())
            self._show_units(())
            self._notes.setText("")
            self._show_state()
            self._look()

    @Slot()
    def _look(self) -> None:
        if not self._rows.isVisible() or self._background.lanes.closed:
            return
        if self._asking is not None:
            self._asking.forget()
        in_view = self._rows.list.ids_in_view()
        ids = [*in_view, *(() if self._subject is None else (self._subject,))]
        self._asking = self._background.query(
            self, suggested, ids, self._subject, done=self._show, ended=self._looked
        )

    @Slot()
    def _looked(self) -> None:
        if self._asking is not None and not self._asking.under_way:
            self._asking = None

    @Slot(object)
    def _show(self, found: Suggested) -> None:
        self._found = found.found
        self._progress.setText(progress(found.work))
        where = self.tr("在“排期 · 本机设置”里打开，或请技术员在服务器上运行。")
        self._progress.setToolTip("" if found.work.running else where)
        self._rows.show_suggested(found.found)
        self.told.emit(found.found)
        if self._subject is None or found.in_hand != self._subject:
            return
        fresh = not self._similar.rowCount()
        self._similar.upsert(found.similar)
        self._notes.setText(notes_of(found.found.get(self._subject, Brief())))
        if fresh and found.similar:
            self._view.select(next((one.id for one in found.similar if one.is_head),
                                   found.similar[0].id))  # fmt: skip
        self._show_units(found.found.get(self._subject, Brief()).routes)
        self._show_state()

    def _show_units(self, routes: Sequence[tuple[str, float, tuple[str, ...]]]) -> None:
        likely = [one for one in routes if one[1] >= SURE][:CHIPS]
        self._units = tuple(unit for unit, _, _ in likely)
        for chip in self._chips:
            chip.setProperty("free", True)
        for chip, (unit, score, words) in zip(self._chips, likely, strict=False):
            chip.setProperty("free", False)
            chip.set_words(f"{unit} {score:.1f}")
            chip.setToolTip(why_there(words))
        self._line.lay()
        self.units.emit({unit: why_there(words) for unit, _, words in likely})

    @Slot()
    def _show_state(self) -> None:
        one = self._similar.row_of(self._view.current_id())
        self._merge_button.setEnabled(one is not None and one.is_head)
        self._merge_button.setToolTip(
            self.tr("只能并入已采用的提问") if one is not None and not one.is_head else ""
        )
        known = self._subject is None or self._subject in self._found
        self._view.say_when_empty(
            self.tr("没有相似的提问。")
            if known
            else self.tr("相似的提问还没有找好，找好会自动出现。")
        )

    @Slot(bool)
    def make_way(self, choosing: bool) -> None:
        """A choice has opened or closed: where there is no room for both, it goes before."""
        self._choosing = choosing
        self._give_room()

    # what a person takes up

    @Slot()
    def _merge(self) -> None:
        """Only into what is shown, about what is in hand."""
        one = self._similar.row_of(self._view.current_id())
        item = self._rows.current()
        if self.isVisible() and one and item and one.is_head and item.id == self._subject:
            self.merge_wanted.emit(one.id)
            if self._view.hasFocus():
                self._rows.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(int)
    def _assign(self, number: int) -> None:
        item = self._rows.current()
        if item is not None and item.id == self._subject and number < len(self._units):
            self.assign_wanted.emit(self._units[number])

    def changeEvent(self, event: QEvent) -> None:
        """Another zoom is another height of what is kept free."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._keep_room()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The page's place has another height: notices came or went."""
        if event.type() == QEvent.Type.Resize:
            self._give_room()
        return False

    def event(self, event: QEvent) -> bool:
        """Learns in which place the page lies, once it lies there."""
        if event.type() == QEvent.Type.Show and self._place is None:
            self._place = _place_of(self)
            if self._place is not None:
                self._place.installEventFilter(self)
                QTimer.singleShot(0, self._give_room)
        return super().event(event)

    def _give_room(self) -> None:
        """Where there is little, the editor has it."""
        least = measures().px(ROOMY if self._choosing else LEAST_ROOM)
        enough = self._place is None or self._place.height() >= least
        self.setVisible(self._rows.undecided and enough)
        self._keep_room()

    def _keep_room(self) -> None:
        row = self._view.verticalHeader().defaultSectionSize()
        left = 0 if self._place is None else self._place.height() - self._besides()
        rows = min(MOST_ROWS, max(FEWEST_ROWS, left // max(1, row)))
        self._view.setFixedHeight(rows * row + 2)
        self._line.setFixedHeight(self._chips[0].sizeHint().height())

    def _besides(self) -> int:
        """What all else in the column takes at least, in this language and at this zoom."""
        pane = self.parentWidget()
        column = None if pane is None else pane.layout()
        if pane is None or column is None:
            return 0
        for each in pane.findChildren(QWidget, options=DIRECT):
            each.updateGeometry()  # what has just come or gone in it counts already
        notes = measures().px(MOST_NOTES) - self._read_notes.minimumSizeHint().height()
        whole = column.totalMinimumHeightForWidth(pane.width())
        return whole - self._view.minimumHeight() + max(0, notes)

    def _make_similar(self) -> None:
        self._similar = RowsModel[Similar](self._card, self)
        self._view = RowsView("similar_questions", self.tr("相似提问"), lines=1)
        self._view.set_rows_model(self._similar)
        self._view.chosen.connect(self._merge)
        self._view.current_changed.connect(self._show_state)
        tell_key(self._view, "Return", self.tr("并入选中的相似提问"))
        self._merge_button = act_button(
            self._rows.list, self.tr("并入相似的一条"), "merge_similar", self._merge,
            key="S", context=WIDGET, kind="quiet",
        )  # fmt: skip
        self._merge_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _make_units(self) -> None:
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._assign)
        self._chips = [ActButton("", f"likely_unit_{n}", kind="pill") for n in range(1, CHIPS + 1)]
        for number, chip in enumerate(self._chips):
            chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            chip.setProperty("free", True)
            self._group.addButton(chip, number)
        self._line = OneLine(self._chips)

    def _arrange(self) -> None:
        self._notes = _muted("")
        self._notes.setObjectName("notes")
        self._notes.setTextFormat(Qt.TextFormat.PlainText)
        self._notes.setWordWrap(True)
        head = QHBoxLayout()
        head.addWidget(_muted(self.tr("相似提问")))
        self._progress = _muted("")
        self._progress.setObjectName("back_room_progress")
        head.addWidget(self._progress)
        head.addStretch(1)
        head.addWidget(self._merge_button)
        below = QHBoxLayout()
        below.setSpacing(measures().gap)
        below.addWidget(_muted(self.tr("建议转办")))
        below.addWidget(self._line, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(measures().px(4))
        column.addLayout(head)
        column.addWidget(self._view)
        column.addLayout(below)
        self._read_notes = Reading(self.tr("提示"), self._notes, MOST_NOTES)
        column.addWidget(self._read_notes)
        self._keep_room()
        self._show_state()

    def _card(self, one: Similar) -> Card:
        row = shielded(one.item.question, self._found.get(one.id, Brief()).masks)
        score = Pill(f"{one.nearness:.2f}", Tone.GOOD, why_like(one.shared))
        meta = f"{row.name} · {row.nickname}"
        return Card(meta, row.text, state_pills(one.item), flags=(score,))


class OneLine(QWidget):
    """Buttons side by side; what has no room is not shown, so that the height never changes."""

    def __init__(self, buttons: Sequence[ActButton]) -> None:
        super().__init__()
        self._buttons = buttons
        for each in buttons:
            each.setParent(self)

    def lay(self) -> None:
        """Shows those that are not free, as far as the width goes."""
        left = 0
        for each in self._buttons:
            size = each.sizeHint()
            each.resize(size)
            each.move(left, 0)
            each.setVisible(not each.property("free") and left + size.width() <= self.width())
            left += size.width() + measures().gap

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width has room for others."""
        super().resizeEvent(event)
        self.lay()


def _place_of(widget: QWidget) -> QWidget | None:
    """What the page is seen through; None where it stands alone."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            return above
        above = above.parentWidget()
    return None


def _muted(words: str) -> QLabel:
    label = QLabel(words)
    label.setProperty("role", "muted")
    return label
