"""The ledgers as one list over all programmes, narrowed by ledger, unit, state and due day."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from studio import followup
from studio.followup import LEDGER_NAMES, STATE_NAMES, DutyRow, DutyState, Ledger, Sought
from studio.journal import HOUSE, Reader
from studio.milestone import day_of
from studio.words import Words
from ui.background import Background
from ui.bulletin import Bulletin
from ui.card import Card
from ui.duty_words import duty_card
from ui.flow import FlowLayout
from ui.marked import Marked
from ui.pages import PAGE, Page, PagedModel, Wanted
from ui.table import RowsView
from ui.theme import measures
from ui.view import Ids, LiveView
from ui.words import counted, say

ALL, UNDECIDED = "", "\n"
"""Among the units: everybody, and what nobody owes yet."""
OPEN, CLOSED = "open", "closed"
DUE = (
    ("", Words("全部期限")), ("late", Words("已逾期")), ("soon", Words("3 天内到期")),
    ("year", Words("今年到期")),
)  # fmt: skip
SOON = timedelta(days=3)


@dataclass(frozen=True)
class Found:
    """A list by its ids, rows asked for with it, units there are; urgent: how many duties are."""

    sought: Sought
    ids: "array[int]"
    rows: tuple[DutyRow, ...]
    units: tuple[str, ...]
    urgent: int


class DutyList(LiveView):
    """What is due first, first; the database finds, counts and sorts."""

    things = frozenset({"duty"})
    anywhere = True
    current_changed = Signal(object)
    urgent_counted = Signal(int)

    def __init__(self, background: Background, bulletin: Bulletin, programme: int) -> None:
        """programme: the one whose window this is; the house for all of them."""
        super().__init__(background, bulletin)
        self._programme = programme
        self._shown: Sought | None = None
        self.model = PagedModel[DutyRow](self._card, self._fetch, self)
        self.model.wanted.connect(self._ask_page)
        self.list = RowsView("duty_list", self.tr("督办台账"), lines=2)
        self.list.set_rows_model(self.model)
        self.marked = Marked(self.list)
        self._said = QLabel()
        self._said.setObjectName("duty_count")
        self._said.setProperty("role", "muted")
        self._ledger = self._choice("duty_ledger", self.tr("台账"))
        self._unit = self._choice("duty_unit", self.tr("责任单位"))
        self._state = self._choice("duty_state", self.tr("状态"))
        self._due = self._choice("duty_due", self.tr("期限"))
        self._where = self._choice("duty_where", self.tr("哪些访谈"))
        self._fill_choices()
        self._arrange()
        self._where.setVisible(programme != HOUSE)
        self.list.current_changed.connect(self._tell)
        self.list.current_updated.connect(self._tell)

    def current(self) -> DutyRow | None:
        """The duty in hand."""
        return self.model.row_of(self.list.current_id())

    def in_question(self) -> tuple[DutyRow, ...]:
        """What an act about several is about: all that are marked, else the one in hand."""
        ids = self.marked.ids() or (self.list.current_id(),)
        return tuple(row for row in map(self.model.row_of, ids) if row is not None)

    def ids(self) -> tuple[int, ...]:
        """The whole list, in its order."""
        return tuple(self.model.id_at(place) for place in range(self.model.rowCount()))

    def sought(self) -> Sought:
        """What the list is narrowed to."""
        ledger, unit = self._ledger.currentData(), self._unit.currentData()
        state, due = self._state.currentData(), self._due.currentData()
        today = self.today()
        late, soon = today - timedelta(days=1), today + SOON
        return Sought(
            Ledger(ledger) if ledger else None,
            "" if unit == UNDECIDED else unit, unit == UNDECIDED,
            DutyState(state) if state not in (OPEN, CLOSED, "") else None,
            {OPEN: True, CLOSED: False}.get(state),
            date(today.year, 1, 1) if due == "year" else None,
            {"late": late, "soon": soon, "year": date(today.year, 12, 31)}.get(due),
            self._programme if self._where.currentData() else HOUSE,
        )  # fmt: skip

    def words(self) -> str:
        """What is narrowed to, in words, for the name of a file."""
        chosen = (self._ledger, self._unit, self._state)
        return " ".join(one.currentText() for one in chosen if one.currentIndex() > 0)

    def narrow(self, unit: str) -> None:
        """Shows the open duties of one unit, '' for those that nobody owes yet."""
        with QSignalBlocker(self._unit):
            self._offer_units((unit,) if unit else ())
            self._unit.setCurrentIndex(self._unit.findData(unit or UNDECIDED))
        self._choose()

    def go_to(self, duty_id: int) -> None:  # type: ignore[override]
        """Takes this one in hand, where the list has it."""
        if self.model.place_of(duty_id) < 0:
            for one in (self._ledger, self._unit, self._due, self._where):
                with QSignalBlocker(one):
                    one.setCurrentIndex(0)
            self._onward = duty_id
            self._choose()
            return
        self.list.select(duty_id)
        self.list.setFocus()

    def today(self) -> date:
        """By the studio's clock."""
        return day_of(self._background.desk.clock.now())

    # what is shown

    def _refresh(self, ids: Ids) -> None:
        named = tuple(sorted(ids)) if ids is not None else ()
        self._ask(_look, self.sought(), named, done=self._show)

    @Slot(object)
    def _show(self, found: Found) -> None:
        if found.sought != self.sought():
            return  # something else was chosen meanwhile, and is asked for already
        self._offer_units(found.units)
        self.urgent_counted.emit(found.urgent)
        if self._shown != found.sought:
            self._shown = found.sought
            self.model.open(found.ids, found.rows)
        else:
            self.model.set_ids(found.ids)
            self.model.replace(found.rows)
        number = len(found.ids)
        self._said.setText(self.tr("共 {n} 项").format(n=counted(number)))
        self.list.say_when_empty(
            self.tr("没有符合条件的事项。访谈结束时，未答问题、承诺事项和采纳的意见自动列入这里。")
        )
        onward, self._onward = self._onward, None
        if onward is not None and self.model.place_of(onward) >= 0:
            self.list.select(onward)
        elif self.list.current_id() is None and number:
            self.list.select(self.model.id_at(0))
        self._tell()

    _onward: int | None = None

    def _fetch(self, ids: Sequence[int]) -> tuple[DutyRow, ...]:
        return self._background.desk.query(followup.duties, ids)

    @Slot(object)
    def _ask_page(self, wanted: Wanted) -> None:
        self._background.query(
            self, _page, wanted, done=self.model.supply, ended=self.model.wanted_ended
        )

    def _card(self, row: DutyRow) -> Card:
        return duty_card(row, self.today())

    @Slot()
    def _choose(self) -> None:
        self.reload()

    @Slot()
    def _tell(self) -> None:
        self.current_changed.emit(self.current())

    def _choice(self, name: str, label: str) -> QComboBox:
        made = QComboBox()
        made.setObjectName(name)
        made.setAccessibleName(label)
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        made.currentIndexChanged.connect(self._choose)
        return made

    def _fill_choices(self) -> None:
        states = (
            (OPEN, self.tr("未办结")), (CLOSED, self.tr("已了结")), ("", self.tr("全部状态")),
            *((state.value, say(name)) for state, name in STATE_NAMES.items()),
        )  # fmt: skip
        ledgers = ((one.value, say(name)) for one, name in LEDGER_NAMES.items())
        filled = (
            (self._ledger, (("", self.tr("全部台账")), *ledgers)),
            (self._unit, ((ALL, self.tr("全部单位")), (UNDECIDED, self.tr("还没有定单位")))),
            (self._state, states),
            (self._due, tuple((code, say(name)) for code, name in DUE)),
            (self._where, ((0, self.tr("各场访谈")), (1, self.tr("只看本场")))),
        )  # fmt: skip
        for combo, entries in filled:
            with QSignalBlocker(combo):
                for value, words in entries:
                    combo.addItem(words, value)

    def _offer_units(self, units: Sequence[str]) -> None:
        """More units to choose from; what is chosen stays."""
        with QSignalBlocker(self._unit):
            for unit in units:
                if unit and self._unit.findData(unit) < 0:
                    self._unit.addItem(unit, unit)

    def _arrange(self) -> None:
        pad = measures().pad
        title = QLabel(self.tr("督办台账"))
        title.setProperty("role", "title")
        head = FlowLayout(measures().gap)
        head.setContentsMargins(pad, measures().px(10), pad, measures().px(8))
        parts: tuple[QWidget, ...] = (
            title,
            self._said,
            self._ledger,
            self._unit,
            self._state,
            self._due,
            self._where,
        )
        for each in parts:
            head.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addWidget(self.marked)


def _look(reader: Reader, sought: Sought, named: tuple[int, ...]) -> Found:
    """The list with its first page, or with the rows that changed."""
    ids = followup.listed(reader, sought)
    rows = followup.duties(reader, named or ids[:PAGE])
    units = tuple(row.unit for row in followup.units(reader))
    own = followup.my_units(reader)
    return Found(sought, ids, rows, tuple(dict.fromkeys((*own[-1:], *units))),
                 followup.urgent_number(reader))  # fmt: skip


def _page(reader: Reader, wanted: Wanted) -> Page[DutyRow]:
    return Page(wanted, followup.duties(reader, wanted.ids))
