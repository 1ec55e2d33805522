"""What a person can do with a duty: a button and a key for each that is this person's now."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studio import followup
from studio.followup import (
    STEP_NAMES,
    DutyRow,
    DutyState,
    Ledger,
    Level,
    Matter,
    Step,
    Verdict,
)
from studio.people import Role
from ui.acts import WIDGET, ActButton, act_button
from ui.background import Background
from ui.duty_form import DutyForm
from ui.duty_list import DutyList
from ui.flow import FlowLayout
from ui.theme import measures
from ui.unit_choice import UnitChoice
from ui.words import say

S = DutyState
PENDING = (S.OPEN, S.WORKING)
WORKERS = frozenset({Role.PLANNER, Role.AIDE})
REPLY_DAYS = 7


@dataclass(frozen=True)
class Standing:
    """Who looks at which duty: roles in its programme, own units, login."""

    row: DutyRow
    roles: frozenset[Role]
    units: tuple[str, ...]
    login: str

    def works(self, *states: DutyState) -> bool:
        """Whether a planner or aide looks at it in one of these states."""
        return bool(self.roles & WORKERS) and self.row.state in states


def offered(seen: Standing) -> frozenset[str]:
    """The acts that the person has about this duty now."""
    row, planner = seen.row, Role.PLANNER in seen.roles
    aide, petition = Role.AIDE in seen.roles, row.ledger is Ledger.PETITION
    pending, handed = row.state in PENDING, petition and row.state is S.WORKING
    signs = bool(seen.roles & {Role.PLANNER, Role.REVIEWER})
    rules = {
        "assign_duty_as_suggested": seen.works(*PENDING) and not row.unit,
        "assign_duty": seen.works(*PENDING), "add_duty_unit": seen.works(*PENDING) and row.unit,
        "begin_duty": seen.works(S.OPEN) and row.unit and not petition,
        "grade_duty": seen.works(*PENDING, S.CLOSING),
        "extend_duty": planner and row.is_open,
        "contest_duty": aide and pending and row.unit in seen.units,
        "judge_duty": seen.works(*PENDING) and row.ledger is Ledger.ADOPTED,
        "close_duty": seen.works(*PENDING) and row.unit and not petition,
        "confirm_duty_closing": signs and row.state is S.CLOSING and row.closing_by != seen.login,
        "return_duty_closing": signs and row.state is S.CLOSING and row.closing_by != seen.login,
        "remind_duty": planner and row.is_open and row.unit,
        "supervise_duty": planner and row.is_open and row.unit and (row.pressed or row.level),
        "take_duty_out": planner and row.line_id is not None and row.is_open,
        "hand_duty_over": seen.works(S.OPEN) and petition, "enter_duty_result": aide and handed,
    }  # fmt: skip
    return frozenset(name for name, holds in rules.items() if holds)


class DutyActs(QWidget):
    """Buttons below the list, with what they ask for; an act is about the duty in hand.

    Assigning as suggested, reminding and supervising are about all that are marked.
    """

    done = Signal()

    def __init__(self, background: Background, duties: DutyList) -> None:
        super().__init__()
        self._background, self._duties = background, duties
        self._seen: Standing | None = None
        self._ending: Callable[[DutyRow], tuple[Any, ...]] | None = None
        self._asked: DutyRow | None = None
        self.form = DutyForm(duties.list)
        self.form.given.connect(self._give)
        self._beside = False
        self._units = UnitChoice(
            background, name="duty_unit", hint=self.tr("责任单位：名称或别名，回车确定，Esc 取消"),
            verb=self.tr("确定"),
        )  # fmt: skip
        self._units.chosen.connect(self._take_unit)
        self._units.left.connect(self._leave_units)
        self._units.hide()
        self.buttons = {one.objectName(): one for one in self._make_buttons()}
        bar = FlowLayout(measures().gap)
        bar.setContentsMargins(*[measures().pad, measures().px(10)] * 2)
        for each in self.buttons.values():
            bar.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.form)
        column.addWidget(self._units)
        column.addLayout(bar)
        self.show_standing(None)

    def show_standing(self, seen: Standing | None) -> None:
        """Offers what can be done about this duty by this person."""
        if self._asked is not None and (seen is None or seen.row.id != self._asked.id):
            self._drop()  # what was typed was about another one
        self._seen = seen
        here = offered(seen) if seen is not None else frozenset()
        for name, each in self.buttons.items():
            each.setVisible(name in here)
            if each.act is not None:
                each.act.setEnabled(name in here)

    def _make_buttons(self) -> list[ActButton]:
        made = self._made
        return [
            made("assign_duty_as_suggested", self.tr("按建议交办"), self._assign_all, "A"),
            made("assign_duty", self.tr("定责任单位…"), self._ask_unit, "U"),
            made("add_duty_unit", self.tr("加协办单位…"), self._ask_beside, "Shift+U"),
            made("begin_duty", self.tr("开始办理", "act"), self._begin, "B"),
            made("close_duty", self.tr("办结…"), self._ask_close, "D", "primary"),
            made("confirm_duty_closing", self.tr("同意办结"), self._confirm, "Y", "primary"),
            made("return_duty_closing", self.tr("退回办结…"), self._ask_return, "R", "danger"),
            made("judge_duty", self.tr("采纳与否…"), self._ask_verdict, "J"),
            made("hand_duty_over", self.tr("移交信访…"), self._ask_hand_over, "H"),
            made("enter_duty_result", self.tr("登记信访结果…"), self._ask_result, "I"),
            made("grade_duty", self.tr("类别、级别…"), self._ask_grade, "G"),
            made("extend_duty", self.tr("延期…"), self._ask_extend, "E"),
            made("contest_duty", self.tr("退回改派…"), self._ask_contest, "X", "danger"),
            made("take_duty_out", self.tr("误标，撤出…"), self._ask_out, "V", "danger"),
            made("remind_duty", self.tr("催办", "act"), self._remind, "C"),
            made("supervise_duty", self.tr("督办…"), self._ask_supervise, "S"),
        ]

    def _made(
        self, name: str, text: str, slot: Callable[[], None], key: str, kind: str = "plain"
    ) -> ActButton:
        return act_button(
            self._duties.list, text, name, slot, key=key, context=WIDGET, kind=kind
        )  # fmt: skip

    # at once

    @Slot()
    def _begin(self) -> None:
        self._do(followup.begin)

    @Slot()
    def _confirm(self) -> None:
        self._do(followup.confirm)

    @Slot()
    def _assign_all(self) -> None:
        self._do_together(followup.assign_as_suggested)

    @Slot()
    def _remind(self) -> None:
        self._do_together(followup.remind)

    # with a unit

    @Slot()
    def _ask_unit(self) -> None:
        self._open_units(beside=False)

    @Slot()
    def _ask_beside(self) -> None:
        self._open_units(beside=True)

    def _open_units(self, *, beside: bool) -> None:
        self._drop()
        self._asked, self._beside = self._duties.current(), beside
        self._units.show()
        self._units.open()
        self._units.field.setFocus()

    @Slot(str)
    def _take_unit(self, unit: str) -> None:
        if self._asked is None:
            return
        row = self._duties.model.row_of(self._asked.id) or self._asked
        named = (row.unit, (*row.co_units, unit)) if self._beside else (unit, row.co_units)
        self._run(row, followup.assign, row.id, row.version, *named)

    @Slot()
    def _leave_units(self) -> None:
        self._drop()
        self._duties.list.setFocus()

    # with words

    @Slot()
    def _ask_close(self) -> None:
        labels = {"text": self.tr("办了什么、结果如何")}
        self._ask(self.tr("办结"), labels, self._close)

    def _close(self, row: DutyRow) -> tuple[Any, ...]:
        return (followup.close, row.id, row.version, self.form.value("text"))

    @Slot()
    def _ask_return(self) -> None:
        self._ask(self.tr("退回办结"), {"text": self.tr("退回的原因")}, self._return)

    def _return(self, row: DutyRow) -> tuple[Any, ...]:
        return (followup.send_back, row.id, row.version, self.form.value("text"))

    @Slot()
    def _ask_contest(self) -> None:
        self._ask(self.tr("退回改派"), {"text": self.tr("为什么不归本单位")}, self._contest)

    def _contest(self, row: DutyRow) -> tuple[Any, ...]:
        return (followup.contest, row.id, row.version, self.form.value("text"))

    @Slot()
    def _ask_out(self) -> None:
        self._ask(self.tr("误标，撤出台账"), {"text": self.tr("为什么是误标")}, self._take_out)

    def _take_out(self, row: DutyRow) -> tuple[Any, ...]:
        return (followup.take_out, row.id, row.version, self.form.value("text"))

    @Slot()
    def _ask_extend(self) -> None:
        labels = {"day": self.tr("新的期限"), "text": self.tr("延期的原因")}
        row = self._duties.current()
        filled = {"day": row.due.isoformat()} if row is not None else {}
        self._ask(self.tr("延期", "act"), labels, self._extend, filled)

    def _extend(self, row: DutyRow) -> tuple[Any, ...]:
        day, why = self.form.value("day"), self.form.value("text")
        return (followup.extend, row.id, row.version, day, why)

    @Slot()
    def _ask_verdict(self) -> None:
        labels = {"verdict": self.tr("采纳与否"), "text": self.tr("理由")}
        self._ask(self.tr("采纳与否"), labels, self._judge)

    def _judge(self, row: DutyRow) -> tuple[Any, ...]:
        verdict = Verdict(self.form.value("verdict"))
        return (followup.judge, row.id, row.version, verdict, self.form.value("text"))

    @Slot()
    def _ask_grade(self) -> None:
        labels = {"matter": self.tr("类别"), "level": self.tr("级别")}
        row = self._duties.current()
        filled = {"matter": row.matter.value, "level": row.level.value} if row is not None else {}
        self._ask(self.tr("类别、级别"), labels, self._grade, filled)

    def _grade(self, row: DutyRow) -> tuple[Any, ...]:
        matter, level = Matter(self.form.value("matter")), Level(self.form.value("level"))
        return (followup.grade, row.id, row.version, matter, level)

    @Slot()
    def _ask_hand_over(self) -> None:
        labels = {
            "party": self.tr("移交给谁"), "reference": self.tr("对方的登记编号"),
            "day": self.tr("移交日期"),
        }  # fmt: skip
        self._ask(self.tr("移交信访"), labels, self._hand_over, {"day": self._day()})

    def _hand_over(self, row: DutyRow) -> tuple[Any, ...]:
        party, reference, day = map(self.form.value, ("party", "reference", "day"))
        return (followup.hand_over, row.id, row.version, party, reference, day)

    @Slot()
    def _ask_result(self) -> None:
        labels = {"day": self.tr("结果日期"), "text": self.tr("信访办理的结果，作为答复草稿")}
        self._ask(self.tr("登记信访结果"), labels, self._result, {"day": self._day()})

    def _result(self, row: DutyRow) -> tuple[Any, ...]:
        day, text = self.form.value("day"), self.form.value("text")
        return (followup.result, row.id, row.version, text, day)

    @Slot()
    def _ask_supervise(self) -> None:
        labels = {"day": self.tr("要求在哪一天前办结")}
        self._ask(say(STEP_NAMES[Step.SUPERVISED]), labels, None, {"day": self._day(REPLY_DAYS)})

    # the way

    def _ask(
        self, about: str, labels: dict[str, str],
        ending: Callable[[DutyRow], tuple[Any, ...]] | None, filled: dict[str, str] | None = None,
    ) -> None:  # fmt: skip
        """Opens the form for an act; ending: what it comes to; None for supervising several."""
        self._drop()
        self._asked, self._ending = self._duties.current(), ending
        if self._asked is not None:
            self.form.ask(f"{about} {self._asked.name}", labels, filled)

    @Slot()
    def _give(self) -> None:
        if self._asked is None:
            return
        if self._ending is None:
            self._do_together(followup.supervise, self.form.value("day"))
            return
        row = self._duties.model.row_of(self._asked.id) or self._asked  # as it stands by now
        command, *values = self._ending(row)
        self._run(row, command, *values)

    def _do(self, command: Callable[..., Any]) -> None:
        row = self._duties.current()
        if row is not None:
            self._run(row, command, row.id, row.version)

    def _do_together(self, command: Callable[..., Any], *more: object) -> None:
        """One command for each programme: each has a journal of its own."""
        by_programme: dict[int, dict[int, int]] = {}
        for row in self._duties.in_question():
            by_programme.setdefault(row.interview_id, {})[row.id] = row.version
        for programme, seen in by_programme.items():
            self._background.in_programme(programme).execute(
                self, command, seen, *more, done=self._did, beside=self._asking()
            )

    def _run(self, row: DutyRow, command: Callable[..., Any], *values: Any) -> None:
        self._background.in_programme(row.interview_id).execute(
            self, command, *values, done=self._did, beside=self._asking()
        )

    def _asking(self) -> QWidget:
        """Beside what a refusal is said."""
        if self.form.isVisible():
            return self.form.confirm
        return self._units.field if self._units.isVisible() else self._duties.list

    @Slot(object)
    def _did(self, _result: object = None) -> None:
        self._drop()
        self._duties.list.setFocus()
        self.done.emit()

    def _drop(self) -> None:
        self._asked = self._ending = None
        self._units.hide()
        if self.form.isVisible():
            self.form.leave()

    def _day(self, ahead: int = 0) -> str:
        now: datetime = self._background.desk.clock.now()
        return (now + timedelta(days=ahead)).astimezone().date().isoformat()
