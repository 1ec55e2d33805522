"""出席: which guests of a programme really came, as which rank, confirmed after air by keys."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QFormLayout, QVBoxLayout, QWidget

from studio import attendance
from studio.attendance import CAME_NAMES, AttendanceRow, Came, Coming
from studio.guest_rank import RankRow, Standing, guest_ranks
from studio.journal import Reader
from studio.people import names
from ui.acts import WIDGET, act_button
from ui.background import Background
from ui.bulletin import Bulletin
from ui.card import Card, Pill, Tone
from ui.fields import PutAside, act_row, emptied, fill, laid, text_field
from ui.notices import show_refusal
from ui.opener import DialogOpener
from ui.publications import titled
from ui.table import RowsModel, RowsView
from ui.theme import measures
from ui.view import Ids, LiveView
from ui.view_dialog import ViewDialog
from ui.words import counted, say

Facts = tuple[tuple[AttendanceRow, ...], tuple[RankRow, ...], dict[str, str]]
TONES = {Came.PRESENT: Tone.GOOD, Came.ABSENT: Tone.BAD, Came.STOOD_IN: Tone.WARN}
SIGNS = {Came.PRESENT: "✓", Came.ABSENT: "×", Came.STOOD_IN: "⇄"}


class WhoCameView(LiveView):
    """P: the guest in hand came; A: did not; S: somebody came instead, who is named first.

    What is half typed for one guest waits while another one is in hand.
    """

    things = frozenset({"attendance", "guest_rank", "interview"})
    anywhere = True  # the list of ranks is the house's

    def __init__(self, background: Background, bulletin: Bulletin) -> None:
        super().__init__(background, bulletin)
        self._names: dict[str, str] = {}
        self._ranks: tuple[RankRow, ...] = ()
        self._guest = 0
        self.model = RowsModel[AttendanceRow](self._card, self)
        self.list = RowsView("attendance_list", self.tr("嘉宾出席"), lines=1)
        self.list.say_when_empty(self.tr("这场访谈没有嘉宾。"))
        self.list.set_rows_model(self.model)
        self._versions = RowsModel[AttendanceRow](self._version_card, self)
        self._history = RowsView("attendance_versions_list", self.tr("各次记录"), lines=1)
        self._history.say_when_empty(self.tr("还没有记录。每一次都留着，不会改动。"))
        self._history.set_rows_model(self._versions)
        listing = QWidget()
        self._title = titled(listing, self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(listing, 5)
        column.addLayout(self._make_form())
        column.addWidget(self._history, 2)
        self._aside = PutAside(self, self._unit, self._stand_in, self._post)
        self.list.current_changed.connect(self._turn_to)

    def _make_form(self) -> QFormLayout:
        form = laid(QFormLayout())
        form.setContentsMargins(measures().pad, measures().gap, measures().pad, 0)
        self._rank = QComboBox()
        self._rank.setObjectName("attendance_rank")
        self._rank.setAccessibleName(self.tr("级别"))
        form.addRow(self.tr("级别"), self._rank)
        self._unit = text_field(
            form, "attendance_unit", self.tr("代表单位"), self.tr("留空即主办单位")
        )
        self._stand_in = text_field(form, "attendance_stand_in", self.tr("代为出席的人"))
        self._post = text_field(form, "attendance_post", self.tr("其职务"))
        acts = (
            (self.tr("出席"), "guest_present", self._do_present, "P", "primary"),
            (self.tr("缺席"), "guest_absent", self._do_absent, "A", "danger"),
            (self.tr("由他人代为出席"), "guest_stood_in", self._do_stood_in, "S", "plain"),
        )
        self._acts = [
            act_button(self.list, text, name, slot, key=key, context=WIDGET, kind=kind)
            for text, name, slot, key, kind in acts
        ]
        for each in self._acts:
            each.setAutoDefault(False)
        form.addRow(act_row(*self._acts))
        return form

    def _refresh(self, ids: Ids) -> None:
        self._ask(_facts, done=self._show)

    @Slot(object)
    def _show(self, facts: Facts) -> None:
        rows, self._ranks, self._names = facts
        self._offer_ranks()
        self.model.set_rows(rows)
        known = sum(row.coming is not None for row in rows)
        self._title.setText(
            self.tr("嘉宾 {n} 位，已确认 {known} 位").format(
                n=counted(len(rows)), known=counted(known)
            )
        )
        if self.list.current_id() is None and rows:
            self.list.step(0)
        self._fill()

    def _offer_ranks(self) -> None:
        chosen = self._rank.currentData()
        offered = [(row.name, row.id) for row in self._ranks if row.active]
        if offered == [
            (self._rank.itemText(n), self._rank.itemData(n)) for n in range(self._rank.count())
        ]:
            return
        self._rank.clear()
        for name, number in offered:
            self._rank.addItem(name, number)
        self._rank.setCurrentIndex(max(0, self._rank.findData(chosen)))

    @Slot(object)
    def _turn_to(self, guest: int | None) -> None:
        """The fields are about the guest in hand."""
        if guest is None or guest == self._guest:
            return
        self._aside.turn(self._guest, guest)
        self._guest = guest
        self._fill(other=True)

    def _fill(self, *, other: bool = False) -> None:
        row = self.model.row_of(self._guest)
        if row is None:
            return
        coming = row.coming or Coming(Came.PRESENT)
        texts = (coming.unit, coming.stand_in, coming.stand_in_post)
        for field, text in zip((self._unit, self._stand_in, self._post), texts, strict=True):
            fill(field, text)
        rank = coming.rank_id if row.number or not row.expert else self._of_experts()
        if other and rank is not None:
            self._rank.setCurrentIndex(max(0, self._rank.findData(rank)))
        self._background.query(self, _story, row.id, done=self._show_story)

    def _of_experts(self) -> int | None:
        """Who was invited as an expert comes as one, as long as nobody says otherwise."""
        of = Standing.EXPERT
        return next((row.id for row in self._ranks if row.active and row.standing is of), None)

    @Slot(object)
    def _show_story(self, versions: tuple[AttendanceRow, ...]) -> None:
        self._versions.set_rows(versions)

    def _card(self, row: AttendanceRow) -> Card:
        who = f"{row.name} · {row.post}"
        if row.coming is None:
            return Card(self.tr("还没有确认"), who, (Pill(self.tr("▲ 待确认"), Tone.WARN),))
        return Card(self._said(row), who, (_pill(row.coming.came),))

    def _version_card(self, row: AttendanceRow) -> Card:
        assert row.coming is not None
        said = say(CAME_NAMES[row.coming.came])
        return Card(self._said(row), said, (_pill(row.coming.came),))

    def _said(self, row: AttendanceRow) -> str:
        assert row.coming is not None
        assert row.at is not None
        coming = row.coming
        instead = ""
        if coming.came is Came.STOOD_IN:
            instead = self.tr("代为出席：{name}，{post}").format(
                name=coming.stand_in, post=coming.stand_in_post
            )
        who = self._names.get(row.by, row.by)
        noted = self.tr("{who} {time} 记").format(who=who, time=self.when(row.at))
        return " · ".join(filter(None, (coming.unit, row.rank, instead, noted)))

    @Slot()
    def _do_present(self) -> None:
        self._confirm(Came.PRESENT, self._acts[0])

    @Slot()
    def _do_absent(self) -> None:
        self._confirm(Came.ABSENT, self._acts[1])

    @Slot()
    def _do_stood_in(self) -> None:
        self._confirm(Came.STOOD_IN, self._acts[2])

    def _confirm(self, came: Came, asking: QWidget) -> None:
        row = self.model.row_of(self._guest)
        if row is None:
            show_refusal(asking, self.tr("请先在名单里选中一位嘉宾。"))
            return
        coming = Coming(
            came, self._rank.currentData(), self._unit.text(), self._stand_in.text(),
            self._post.text(),
        )  # fmt: skip
        self._background.execute(
            self, attendance.confirm, row.id, coming, row.number, done=self._confirmed,
            beside=asking,
        )  # fmt: skip

    @Slot(object)
    def _confirmed(self, _number: int) -> None:
        emptied(self._unit, self._stand_in, self._post)
        self.list.setFocus()
        self.list.step(1)


class WhoCameDialog(ViewDialog[WhoCameView]):
    """The list over the panel that asked for it."""

    def __init__(self, background: Background, parent: QWidget, *, bulletin: Bulletin) -> None:
        view = WhoCameView(background, bulletin)
        super().__init__("attendance", self.tr("嘉宾出席"), view, (760, 700), parent)
        view.list.setFocus()


def who_came_opener(
    background: Background, bulletin: Bulletin, panel: QWidget, key: str = ""
) -> DialogOpener:
    """The button that opens it."""
    make = partial(WhoCameDialog, background, bulletin=bulletin)
    return DialogOpener(say("嘉宾出席…"), "open_attendance", make, panel, key)


def _pill(came: Came) -> Pill:
    return Pill(f"{SIGNS[came]} {say(CAME_NAMES[came])}", TONES[came])


def _story(reader: Reader, guest: int) -> tuple[AttendanceRow, ...]:
    """The versions of a guest, each under its own number."""
    found = attendance.story_of(reader, guest)
    return tuple(
        AttendanceRow(one.number, one.name, one.post, one.number, one.coming, one.rank, one.by,
                      one.at)
        for one in found
    )  # fmt: skip


def _facts(reader: Reader) -> Facts:
    return attendance.attendance(reader), guest_ranks(reader), names(reader)
