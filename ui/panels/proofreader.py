"""The proofreader's seat (读网): what was released, and beside it what the public reads."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from studio import correction_request
from studio.people import Role
from studio.proofreading import Look, ProofRow
from studio.responsibility import Thing
from ui import reading
from ui.acts import WIDGET, act_button
from ui.background import Background
from ui.bulletin import Bulletin
from ui.card import Card
from ui.difference import difference, plain
from ui.flow import FlowLayout
from ui.focus import start_at
from ui.page_watch import PageWatch
from ui.panes import Panes, whole
from ui.proof_asking import ProofAsking
from ui.proof_head import ProofHead
from ui.proof_list import ProofList
from ui.proof_words import name_of, reading_pill, request_pills
from ui.responsibility import ResponsibilityDialog, responsibility_opener
from ui.table import RowsModel
from ui.theme import colours, measures
from ui.times import wall

LONGEST_COMPARED = 5_000
DETAIL_HEIGHT = 150


class ProofreaderPanel(QWidget):
    """Looks at the page as long as it is seen; differences are told to the whole crew."""

    def __init__(
        self, background: Background, _bulletin: Bulletin, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._look = Look((), None)
        self._telling = False
        self.model = RowsModel[ProofRow](self._card, self)
        self.list = ProofList()
        self.list.say_when_empty(
            self.tr("还没有发布过内容。发布后这里左边是发布的文字，右边是读者在页面上看到的。")
        )
        self.list.set_rows_model(self.model)
        self.list.current_changed.connect(self._show_current)
        self.list.current_updated.connect(self._show_current)
        self._head = ProofHead(background.desk.clock)
        self._asking = ProofAsking(background, self.list, self)
        self._make_acts()
        self._make_detail()
        self._arrange()
        self._watch = PageWatch(background, self)
        self._watch.looked.connect(self._show)
        self._asking.asked.connect(self._watch.look)
        self._show_current()

    def showEvent(self, event: QShowEvent) -> None:
        """Looks from now on."""
        super().showEvent(event)
        self._watch.begin()

    def hideEvent(self, event: QHideEvent) -> None:
        """Looks no more."""
        super().hideEvent(event)
        self._watch.rest()

    def current(self) -> ProofRow | None:
        """The row the list stands on."""
        return self.model.row_of(self.list.current_id())

    # what is shown

    @Slot(object)
    def _show(self, look: Look) -> None:
        before, self._look = self._look, look
        if look.rows is not before.rows:
            self._show_rows()
        self._head.show_look(look)
        self._asking.show_roles(look.roles)
        self._tell_crew()

    @Slot()
    def _show_rows(self) -> None:
        """Most often none came or went: then only those that changed are looked at."""
        rows = self._look.rows
        if self._only.isChecked():
            rows = tuple(row for row in rows if _is_looked_for(row))
        standing = self.model.rows()
        if [row.id for row in standing] == [row.id for row in rows]:
            changed = [row for row, old in zip(rows, standing, strict=True) if row is not old]
            self.model.replace(changed)
        else:
            self.model.set_rows(rows)
        self._show_current()

    def _card(self, row: ProofRow) -> Card:
        """What a screen reader says: both sides, in words."""
        one = row.compared
        pills = (reading_pill(row), *request_pills(row.request))
        if not row.wrong:
            return Card(" · ".join(filter(None, (name_of(row), one.label))), one.approved, pills)
        nothing = self.tr("没有")
        both = self.tr("发布的：{approved}\n页面上：{seen}").format(
            approved=one.approved or nothing, seen=one.seen or nothing
        )
        return Card(name_of(row), both, pills)

    @Slot()
    def _show_current(self) -> None:
        row = self.current()
        self._asking.show_row(row)
        self._who.setEnabled(row is not None and bool(row.compared.version))
        wrong = any(one.wrong for one in self._look.rows)
        for each in (self._next, self._previous):
            each.setEnabled(wrong)
        shown = row is not None and (row.wrong or row.request is not None)
        if row is not None and shown:
            self._detail.setText(self._detail_of(row))
        self._detail_area.setVisible(shown)

    def _detail_of(self, row: ProofRow) -> str:
        """How it reads, what was asked; both texts in one where they differ."""
        one, cut, asked = row.compared, LONGEST_COMPARED, row.request
        said = [name_of(row), reading_pill(row).text]
        if asked is not None:
            said += [asked.by, wall(asked.at), *(pill.text for pill in request_pills(asked))]
            said.append(asked.closed_by)
        words = [plain(" · ".join(filter(None, said)))]
        if row.wrong and one.approved and one.seen and one.approved != one.seen:
            told = difference(one.approved[:cut], one.seen[:cut], colours(self))
            words.append(f"{plain(self.tr('页面上（划去的是缺的，下划线是多的）：'))}{told}")
        return "<br>".join(words)

    # what is done

    def _tell_crew(self) -> None:
        """Once: what this window tells, every other one hears."""
        if not self._look.to_tell or self._telling or Role.PROOFREADER not in self._look.roles:
            return
        self._telling = True
        self._background.execute(
            self, correction_request.tell_differences, self._look.differences,
            ended=self._told, beside=self._head,
        )  # fmt: skip

    @Slot()
    def _told(self) -> None:
        self._telling = False

    @Slot()
    def _step_on(self) -> None:
        self._step(1)

    @Slot()
    def _step_back(self) -> None:
        self._step(-1)

    def _step(self, by: int) -> None:
        """The next difference from here, round the end."""
        rows = self.model.rows()
        here = self.model.place_of(self.list.current_id())
        here = here if here >= 0 else (-1 if by > 0 else 0)
        for far in range(1, len(rows) + 1):
            row = rows[(here + by * far) % len(rows)]
            if row.wrong:
                self.list.select(row.id)
                self.list.setFocus()
                return

    @Slot()
    def _turn_only(self) -> None:
        """By its key; a click has turned it already."""
        if self.sender() is not self._only:
            self._only.setChecked(not self._only.isChecked())
        self._show_rows()

    def _make_responsibility(self, parent: QWidget) -> QDialog | None:
        row = self.current()
        if row is None or not row.compared.version:
            return None
        thing = Thing.LINE if row.compared.kind == "line" else Thing.ANSWER
        return ResponsibilityDialog(self._background, thing, abs(row.id), parent)

    # how it is made

    def _make_acts(self) -> None:
        rows = self.list
        self._next = act_button(
            rows, self.tr("下一处不同"), "next_difference", self._step_on, key="N", context=WIDGET,
            kind="primary",
        )  # fmt: skip
        self._previous = act_button(
            rows, self.tr("上一处不同"), "previous_difference", self._step_back, key="Shift+N",
            context=WIDGET,
        )  # fmt: skip
        self._only = act_button(
            rows, self.tr("只看不同"), "only_differences", self._turn_only, key="D", context=WIDGET
        )
        self._only.setCheckable(True)
        self._who = responsibility_opener(self._make_responsibility, rows, "answer_for_proof")
        for each in (self._next, self._previous, self._only, self._who):
            each.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _make_detail(self) -> None:
        self._detail = QLabel()
        self._detail.setObjectName("proof_detail")
        self._detail.setWordWrap(True)
        self._detail.setTextFormat(Qt.TextFormat.RichText)
        self._detail.setContentsMargins(*[measures().pad, measures().px(8)] * 2)
        self._detail_area = reading.Reading(self.tr("选中的一条"), self._detail, DETAIL_HEIGHT)
        self._detail_area.hide()

    def _arrange(self) -> None:
        sides = QHBoxLayout()
        sides.setContentsMargins(0, 0, 0, measures().px(4))
        sides.setSpacing(0)
        for words in (self.tr("发布的"), self.tr("读者看到的")):
            label = QLabel(words)
            label.setProperty("role", "muted")
            label.setContentsMargins(measures().pad, 0, 0, 0)
            sides.addWidget(label, 1)
        bar = FlowLayout(measures().gap)
        bar.setContentsMargins(*[measures().pad, measures().px(12)] * 2)
        for each in (self._next, self._previous, self._only, *self._asking.buttons, self._who):
            bar.addWidget(each)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addLayout(sides)
        column.addWidget(self.list, 1)
        column.addWidget(self._detail_area)
        column.addWidget(self._asking.reason)
        column.addLayout(bar)
        panes = Panes("proof_panes")
        panes.add(column, 1, surface=True)
        whole(self, panes)
        start_at(self, self.list)


def _is_looked_for(row: ProofRow) -> bool:
    """While only differences are wanted: those, and what was asked and is not answered."""
    return row.wrong or row.checking or (row.request is not None and row.request.open)
