"""需要你处理: what waits for who is signed in, by its day; each row opens its place by Enter."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studio import duty
from studio.duty import Duty
from studio.words import Words
from ui.acts import tell_key
from ui.background import Background
from ui.bulletin import Bulletin
from ui.card import Card, Pill, Tone
from ui.publications import titled
from ui.table import RowsModel, RowsView
from ui.theme import measures
from ui.view import Ids, LiveView
from ui.words import counted, say, spoken

LATE, TODAY, TOMORROW = Words("▲ 逾期 {n} 天"), Words("● 今天"), Words("○ 明天到期")


def due_pill(left: int, day: str) -> Pill:
    """How much time is left, by a word and a sign beside the colour."""
    if left < 0:
        return Pill(say(LATE).format(n=counted(-left)), Tone.BAD)
    if left == 0:
        return Pill(say(TODAY), Tone.WARN)
    if left == 1:
        return Pill(say(TOMORROW), Tone.WARN)
    return Pill(say("还有 {n} 天").format(n=counted(left)), Tone.PLAIN, day)


class DutyList(LiveView):
    """The list beside the programmes. wanted: the one that somebody goes to see to, a `Duty`."""

    things = frozenset({
        "interview", "person", "policy", "floor", "training", "trained", "reporting_duty",
        "public_facts", "plan_row", "nomination", "department",
        "rehearsed",
    })  # fmt: skip
    anywhere = True
    wanted = Signal(object)

    def __init__(
        self, background: Background, bulletin: Bulletin, parent: QWidget | None = None
    ) -> None:
        super().__init__(background, bulletin, parent)
        self.model = RowsModel[Duty](self._card, self)
        self.list = RowsView("duty_list", self.tr("需要你处理"), lines=1)
        self.list.say_when_empty(
            self.tr("两周之内没有等您处理的事。期限、培训和报告任务到时会列在这里。")
        )
        self.list.set_rows_model(self.model)
        self.list.setMinimumHeight(measures().px(130))
        self.list.chosen.connect(self._open)
        tell_key(self.list, "Return", self.tr("去处理"))
        held = QWidget()
        self._title = titled(held, self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(held)

    def _refresh(self, ids: Ids) -> None:
        self._ask(duty.duties, done=self._show)

    @Slot(object)
    def _show(self, rows: tuple[Duty, ...]) -> None:
        self.model.set_rows(rows)
        self._title.setText(self.tr("需要你处理 {n}").format(n=counted(len(rows))))

    def _card(self, row: Duty) -> Card:
        pill = due_pill(row.left, f"{row.day:%Y-%m-%d}")
        meta = " · ".join(filter(None, (f"{row.day:%m-%d}", row.about)))
        bar = Tone.BAD if row.left < 0 else None
        return Card(meta, spoken(row.text), (pill,), False, bar)

    @Slot(object)
    def _open(self, number: int) -> None:
        row = self.model.row_of(number)
        if row is not None:
            self.wanted.emit(row)
