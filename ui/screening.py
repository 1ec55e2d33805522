"""What the aide decides about the question in hand: one key each, an inline choice where needed."""

from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from studio import air_queue, screening, worklist
from studio.legible import legible
from studio.screening import Decision
from studio.words import Words
from ui.acts import WIDGET, ActButton, act, act_button, tell_key
from ui.background import Background, Reply
from ui.bulletin import Bulletin
from ui.card import Card
from ui.fields import emptied
from ui.flow import FlowLayout
from ui.line_field import LineField, SearchField
from ui.questions import QuestionItem, QuestionList
from ui.table import RowsModel, RowsView
from ui.theme import measures
from ui.unit_choice import UnitChoice
from ui.units import UnitKeys
from ui.words import counted

CANDIDATES = 60
Items = tuple[QuestionItem, ...]
ALONE: dict[Decision, Any] = {
    Decision.ADMIT: screening.admit, Decision.MERGE: screening.merge,
    Decision.DECLINE: screening.decline, Decision.ASSIGN: screening.assign,
    Decision.ESCALATE: screening.escalate,
}  # fmt: skip


class ScreeningBox(QWidget):
    """The decisions. Each acts on the revision on the screen; Esc leaves an open choice.

    choosing: a choice opens above the buttons, or the last one closes; the buttons stay.
    """

    choosing = Signal(bool)

    def __init__(
        self,
        background: Background,
        bulletin: Bulletin,
        rows: QuestionList,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._rows = rows
        self._units = UnitKeys(background, bulletin, rows.list)
        self._units.chosen.connect(self.assign_at_once)
        self._subject: QuestionItem | None = None
        self._about_all: Items = ()
        self._looking: Reply | None = None
        self._make_buttons()
        self._make_merge()
        self._make_decline()
        self._unit = UnitChoice(background)
        self._unit.chosen.connect(self._assign)
        self._unit.left.connect(self._close_choice)
        self._petition = self._line(
            "escalate_reason", self.tr("移交原因（信访、重大舆情），回车确定，Esc 取消")
        )
        self._petition.returnPressed.connect(self._escalate)
        tell_key(self._petition, "Return", self.tr("移交信访"))
        self._choices = (self._merging, self._reasons, self._unit, self._petition)
        self._arrange()
        rows.current_changed.connect(self._show)
        rows.marked.undo_wanted.connect(self._undo)
        self._close_choice()

    # one key each

    @Slot()
    def _admit(self) -> None:
        self._decide(Decision.ADMIT, self._admit_button)

    @Slot()
    def _undo(self) -> None:
        """The bulk move that was just made, else the last decision on the question in hand."""
        first, item = self._rows.marked.undoable, self._rows.current()
        execute, beside = self._background.execute, self._undo_button
        self._rows.marked.forget()
        if first:
            execute(self, screening.undo_all, first, done=self._tell_together, beside=beside)
        elif item is not None:
            execute(self, screening.undo, item.id, item.question.revision, beside=beside)

    def _decide(self, decision: Decision, beside: ActButton, said: str = "", into: int = 0) -> None:
        """About the question in hand or those marked: keys never mean one that was left."""
        self._decide_about(self._rows.in_question(), decision, beside, said, into)

    def _decide_about(
        self, items: Items, decision: Decision, beside: ActButton, said: str = "", into: int = 0
    ) -> None:
        self._rows.marked.clear()
        if len(items) > 1:
            ids = tuple(item.id for item in items)
            seen = tuple(item.question.revision for item in items)
            self._background.execute(
                self, screening.decide_all, decision, ids, seen, said, into,
                done=self._tell_together, beside=beside,
            )  # fmt: skip
        for item in items if len(items) == 1 else ():
            command, more = ALONE[decision], [one for one in (said, into) if one]
            self._background.execute(
                self, command, item.id, item.question.revision, *more, beside=beside
            )

    @Slot(object)
    def _tell_together(self, answer: list[int]) -> None:
        self._rows.marked.tell(screening.together(answer))

    @Slot()
    def _recommend(self) -> None:
        item = self._rows.current()
        if item is not None:
            self._background.execute(
                self, air_queue.recommend, item.id, beside=self._recommend_button
            )

    # merge

    @Slot()
    def _ask_merge(self) -> None:
        self._open_choice(self._merging, self._merge_search)
        self._merge_search.clear()
        self._list_candidates()

    @Slot()
    def _list_candidates(self) -> None:
        """Heads that hold what is typed; without words, those that share most characters.

        Until they are there nothing can be chosen: Return never merges into what was not shown.
        """
        if self._looking is not None:
            self._looking.forget()
        self._heads.set_rows(())
        self._candidates.say_when_empty(self.tr("正在查找…"))
        if self._subject is not None:
            words = self._merge_search.text()
            self._looking = self._background.query(
                self, worklist.merge_heads, self._subject.id, words, CANDIDATES,
                done=self._show_candidates, ended=self._looked,
            )  # fmt: skip

    @Slot(object)
    def _show_candidates(self, heads: tuple[QuestionItem, ...]) -> None:
        self._say_where_none()
        self._heads.set_rows(heads)
        if heads:
            self._candidates.select(heads[0].id)

    def _say_where_none(self) -> None:
        self._candidates.say_when_empty(
            self.tr("没有可以并进去的提问：只能并入已采用的提问。先采用一条，或换个词查找。")
        )

    @Slot()
    def _looked(self) -> None:
        if self._looking is not None and not self._looking.under_way:
            self._looking = None

    @Slot()
    def _merge(self) -> None:
        into = self._candidates.current_id()
        if into is not None and self._subject is not None:
            self._decide_about(self._about_all, Decision.MERGE, self._merge_button, into=into)
            self._close_choice()

    # decline, assign, hand on

    @Slot()
    def _ask_decline(self) -> None:
        rows = self._reasons.count() + 1
        self._reasons.setFixedHeight(rows * max(1, self._reasons.sizeHintForRow(0)))
        self._open_choice(self._reasons, self._reasons)
        self._reasons.setCurrentRow(0)

    @Slot(QListWidgetItem)
    def _decline(self, chosen: QListWidgetItem) -> None:
        """Once for each opening: a double click, or a click that activates, is one decision."""
        if self._subject is None:
            return
        reason = str(chosen.data(Qt.ItemDataRole.UserRole))
        self._decide_about(self._about_all, Decision.DECLINE, self._decline_button, reason)
        self._close_choice()

    @Slot()
    def _ask_assign(self) -> None:
        self._unit.open()
        self._open_choice(self._unit, self._unit.field)

    @Slot(str)
    def _assign(self, unit: str) -> None:
        self._decide_about(self._about_all, Decision.ASSIGN, self._assign_button, unit)
        self._close_choice()

    @Slot(int)
    def merge_into(self, head: int) -> None:
        """The question in hand joins this one, which was suggested."""
        self._decide(Decision.MERGE, self._merge_button, into=head)

    @Slot(object)
    def mark_units(self, why: "dict[str, str]") -> None:
        """Suggested units, each with its reason, on the digits they have."""
        self._units.mark(why)

    @Slot(str)
    def assign_at_once(self, unit: str) -> None:
        """The question in hand goes to this unit."""
        self._decide(Decision.ASSIGN, self._assign_button, unit)

    @Slot()
    def _ask_escalate(self) -> None:
        self._petition.clear()
        self._open_choice(self._petition, self._petition)

    @Slot()
    def _escalate(self) -> None:
        if self._petition.text().strip():
            reason = self._petition.text()
            self._decide_about(self._about_all, Decision.ESCALATE, self._escalate_button, reason)
            self._close_choice()

    # choices

    def _open_choice(self, choice: QWidget, focus: QWidget) -> None:
        """Keeps what was in hand, or those marked, whatever the list does meanwhile."""
        self._subject, self._about_all = self._rows.current(), self._rows.in_question()
        if self._subject is None:
            return
        for each in self._choices:
            each.setVisible(each is choice)
        row = self._subject.question
        several = self.tr("已选 {n} 条").format(n=counted(len(self._about_all)))
        alone = f"{row.name} · {legible(row.text[:60])}"
        self._about.setText(several if len(self._about_all) > 1 else alone)
        self._about.show()
        self.choosing.emit(True)
        focus.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _close_choice(self) -> None:
        focus = self.focusWidget()
        had_focus = any(each is focus or each.isAncestorOf(focus) for each in self._choices)
        self._subject, self._about_all = None, ()
        self._about.hide()
        emptied(self._petition, self._unit.field)
        for each in self._choices:
            each.hide()
        self.choosing.emit(False)
        if had_focus:
            self._rows.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _show(self, item: QuestionItem | None) -> None:
        for each in self._buttons:
            each.setEnabled(item is not None)
        self._units.setEnabled(item is not None)

    def lead(self, leads: bool) -> None:
        """Whether admitting is what is done next, and looks so."""
        self._admit_button.set_kind("primary" if leads else "plain")

    def _make_buttons(self) -> None:
        rows = self._rows.list
        make = [
            (Words("采用"), "admit", self._admit, "A", "primary"),
            (Words("归并…"), "merge", self._ask_merge, "M", "plain"),
            (Words("转办…"), "assign", self._ask_assign, "T", "plain"),
            (Words("推荐上播"), "recommend", self._recommend, "F6", "plain"),
            (Words("不采用…"), "decline", self._ask_decline, "Del", "danger"),
            (Words("移交信访…"), "escalate", self._ask_escalate, "X", "plain"),
            (Words("撤销"), "undo", self._undo, "U", "plain"),
        ]
        self._buttons = [
            act_button(rows, self.tr(text), name, slot, key=key, context=WIDGET, kind=kind)
            for text, name, slot, key, kind in make
        ]
        for each in self._buttons:
            each.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        (
            self._admit_button, self._merge_button, self._assign_button, self._recommend_button,
            self._decline_button, self._escalate_button, self._undo_button,
        ) = self._buttons  # fmt: skip

    def _make_merge(self) -> None:
        self._merging = QFrame()
        self._merge_search = SearchField(self._merging)
        self._merge_search.setObjectName("merge_search")
        self._merge_search.setAccessibleName(self.tr("归并到哪条"))
        self._merge_search.setPlaceholderText(self.tr("归并到：输入编号或内容查找，回车归并"))
        self._merge_search.textChanged.connect(self._list_candidates)
        self._merge_search.returnPressed.connect(self._merge)
        tell_key(self._merge_search, "Return", self.tr("归并到选中的一条"))
        self._heads = RowsModel[QuestionItem](_head_card, self)
        self._candidates = RowsView("merge_candidates", self.tr("可归并的提问"), lines=1)
        self._say_where_none()
        self._candidates.set_rows_model(self._heads)
        self._candidates.chosen.connect(self._merge)
        tell_key(self._candidates, "Return", self.tr("归并到选中的一条"))
        self._candidates.setMinimumHeight(measures().px(180))
        act(self._merge_search, self.tr("下一条"), "Down", self._next_candidate, WIDGET)
        act(self._merge_search, self.tr("上一条"), "Up", self._previous_candidate, WIDGET)
        for each in (self._merge_search, self._candidates):
            act(each, self.tr("取消归并"), "Esc", self._close_choice, WIDGET)
        column = QVBoxLayout(self._merging)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._merge_search)
        column.addWidget(self._candidates)

    @Slot()
    def _next_candidate(self) -> None:
        self._candidates.step(1)

    @Slot()
    def _previous_candidate(self) -> None:
        self._candidates.step(-1)

    def _make_decline(self) -> None:
        self._reasons = QListWidget()
        self._reasons.setObjectName("decline_reasons")
        self._reasons.setAccessibleName(self.tr("不采用的原因"))
        self._reasons.itemClicked.connect(self._decline)
        self._reasons.itemActivated.connect(self._decline)
        tell_key(self._reasons, "Return", self.tr("按选中的原因不采用"))
        for number, (code, name) in enumerate(screening.REASON_NAMES.items(), 1):
            entry = QListWidgetItem(f"{number} {self.tr(name)}", self._reasons)
            entry.setData(Qt.ItemDataRole.UserRole, code)
            act(self._reasons, self.tr(name), str(number), self._decline_by_key, WIDGET)
            self._bind_at_once(number, name)
        act(self._reasons, self.tr("取消"), "Esc", self._close_choice, WIDGET)

    def _bind_at_once(self, number: int, name: str) -> None:
        """Who knows the reasons by heart need not see them."""
        text = self.tr("不采用：{reason}").format(reason=self.tr(name))
        made = act(
            self._rows.list, text, f"Alt+{number}", self._decline_at_once, WIDGET,
            key_id=f"decline_{number}",
        )  # fmt: skip
        made.setData(number)

    @Slot()
    def _decline_at_once(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            reason = list(screening.REASON_NAMES)[int(action.data()) - 1]
            self._decide(Decision.DECLINE, self._decline_button, reason)

    @Slot()
    def _decline_by_key(self) -> None:
        action = self.sender()
        number = int(action.shortcut().toString()) if hasattr(action, "shortcut") else 0
        chosen = self._reasons.item(number - 1)
        if chosen is not None:
            self._decline(chosen)

    def _line(self, name: str, hint: str) -> QLineEdit:
        field = LineField()
        field.setObjectName(name)
        field.setAccessibleName(hint)
        field.setPlaceholderText(hint)
        act(field, self.tr("取消"), "Esc", self._close_choice, WIDGET)
        return field

    def _arrange(self) -> None:
        self._about = QLabel()
        self._about.setObjectName("choice_subject")
        self._about.setTextFormat(Qt.TextFormat.PlainText)
        self._about.setProperty("role", "muted")
        buttons = FlowLayout(measures().gap)
        for each in self._buttons:
            buttons.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(measures().gap)
        column.addWidget(self._about)
        for choice in self._choices:
            column.addWidget(choice)
        column.addWidget(self._units)
        column.addLayout(buttons)


def _head_card(item: QuestionItem) -> Card:
    row = item.question
    return Card(f"{row.name} · {row.nickname} · {counted(row.askers)}", row.text)
