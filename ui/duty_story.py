"""Beside the list: the duty in hand with its story, what needs somebody now, units and numbers."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout

from studio import followup
from studio.followup import DutyRow, StepRow, SupervisionRow, UnitRow
from studio.journal import Reader
from studio.legible import legible
from studio.milestone import day_of
from studio.people import Role, names, roles_of
from ui.acts import tell_key
from ui.background import Background
from ui.bulletin import Bulletin
from ui.card import Card
from ui.duty_acts import Standing
from ui.duty_words import UnitLine, duty_card, facts, step_card, unit_card
from ui.table import RowsModel, RowsView
from ui.theme import measures
from ui.view import Ids, LiveView
from ui.words import say


@dataclass(frozen=True)
class Told:
    """All about one duty, for who looks at it."""

    row: DutyRow | None
    story: tuple[StepRow, ...]
    notices: tuple[SupervisionRow, ...]
    names: Mapping[str, str]
    roles: frozenset[Role]
    units: tuple[str, ...]

    def standing(self, login: str) -> Standing | None:
        """For the acts."""
        if self.row is None:
            return None
        return Standing(self.row, self.roles, self.units, login)


class DutyStory(LiveView):
    """The duty in hand: whose it is, its words in full, every step of it."""

    things = frozenset({"duty"})
    anywhere = True
    told = Signal(object)

    def __init__(self, background: Background, bulletin: Bulletin) -> None:
        super().__init__(background, bulletin)
        self._row: DutyRow | None = None
        self._names: Mapping[str, str] = {}
        self._words = _label("duty_words", "")
        self._facts = _label("duty_facts", "muted")
        self.model = RowsModel[_Step](self._card, self)
        self.list = RowsView("duty_story", self.tr("经过"), lines=2)
        self.list.say_when_empty(self.tr("在左边选中一项，这里列出它的每一步。"))
        self.list.set_rows_model(self.model)
        column = QVBoxLayout(self)
        column.setContentsMargins(measures().pad, measures().gap, 0, 0)
        column.addWidget(self._words)
        column.addWidget(self._facts)
        column.addWidget(self.list, 1)

    def turn_to(self, row: DutyRow | None) -> None:
        """Shows this one from now on."""
        if row == self._row:
            return
        self._row = row
        self.reload()

    def concerns(self, entry: object) -> bool:
        """The list has the newest rows and turns here with them."""
        return False

    def _refresh(self, ids: Ids) -> None:
        if self._row is None:
            self._show(Told(None, (), (), {}, frozenset(), ()))
            return
        self._ask(_about, self._row.id, self._row.interview_id, done=self._show)

    @Slot(object)
    def _show(self, told: Told) -> None:
        self._names = told.names
        row, today = told.row, day_of(self._background.desk.clock.now())
        said = _said(row) if row is not None else ""
        self._words.setText(legible(said, 1500))
        self._facts.setText(facts(row, today) if row is not None else "")
        self.model.set_rows(tuple(_Step(step.number, step) for step in told.story))
        self.told.emit(told)

    def _card(self, line: "_Step") -> Card:
        return step_card(line.step, self._names, self.when)


@dataclass(frozen=True)
class _Step:
    """A step in a list, under its number."""

    id: int
    step: StepRow


class UrgentDuties(LiveView):
    """需要你处理: level A, late, nearly due; Return leads to it in the list."""

    things = frozenset({"duty"})
    anywhere = True
    wanted = Signal(int)

    def __init__(self, background: Background, bulletin: Bulletin) -> None:
        super().__init__(background, bulletin)
        self._model = RowsModel[DutyRow](self._card, self)
        self.list = RowsView("urgent_list", self.tr("需要你处理"), lines=2)
        self.list.say_when_empty(self.tr("没有逾期或两天内到期的事项，也没有 A 级事项。"))
        self.list.set_rows_model(self._model)
        self.list.chosen.connect(self._choose)
        tell_key(self.list, "Return", self.tr("到台账里的这一项"))
        self._said = _label("reply_said", "muted")
        self._said.setContentsMargins(*[measures().gap] * 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list, 1)
        column.addWidget(self._said)

    def _refresh(self, ids: Ids) -> None:
        self._ask(_urgent, done=self._show)

    @Slot(object)
    def _show(self, found: tuple[tuple[DutyRow, ...], date | None]) -> None:
        rows, replied = found
        self._model.set_rows(rows)
        said = self.tr("还没有公开答复过台账里的提问。")
        if replied is not None:
            told = self.tr("热点回应最近一次答复：{day}。栏目 2 个月没有更新要扣分。")
            said = told.format(day=replied.isoformat())
        self._said.setText(said)

    def _card(self, row: DutyRow) -> Card:
        return duty_card(row, day_of(self._background.desk.clock.now()))

    @Slot(object)
    def _choose(self, duty_id: int) -> None:
        self.wanted.emit(duty_id)


class UnitDuties(LiveView):
    """各单位: what each owes, as the ledgers have it; Return narrows the list to it."""

    things = frozenset({"duty"})
    anywhere = True
    wanted = Signal(str)

    def __init__(self, background: Background, bulletin: Bulletin) -> None:
        super().__init__(background, bulletin)
        self._model = RowsModel[UnitLine](unit_card, self)
        self.list = RowsView("duty_unit_list", self.tr("各单位"), lines=1)
        self.list.say_when_empty(self.tr("各单位都没有待办事项。"))
        self.list.set_rows_model(self._model)
        self.list.chosen.connect(self._choose)
        tell_key(self.list, "Return", self.tr("只看这个单位"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list, 1)

    def _refresh(self, ids: Ids) -> None:
        self._ask(followup.units, done=self._show)

    @Slot(object)
    def _show(self, rows: tuple[UnitRow, ...]) -> None:
        self._model.set_rows(tuple(UnitLine(n, row) for n, row in enumerate(rows, 1)))

    @Slot(object)
    def _choose(self, number: int) -> None:
        line = self._model.row_of(number)
        if line is not None:
            self.wanted.emit(line.unit.unit)


def _said(row: DutyRow) -> str:
    """Who said or asked it, and all of it."""
    return say("{who}：{text}").format(who=row.label, text=row.text) if row.label else row.text


def _label(name: str, role: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if role:
        label.setProperty("role", role)
    return label


def _about(reader: Reader, duty_id: int, programme: int) -> Told:
    here = Reader(reader.connection, reader.by, programme, reader.at)
    return Told(
        followup.duty(reader, duty_id), followup.story(reader, duty_id),
        followup.supervisions(reader, duty_id), names(reader), roles_of(here, reader.by),
        followup.my_units(reader),
    )  # fmt: skip


def _urgent(reader: Reader) -> tuple[tuple[DutyRow, ...], date | None]:
    return followup.urgent(reader), followup.last_reply(reader)
