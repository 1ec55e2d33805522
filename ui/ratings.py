"""满意度: what askers think, beside the answer in hand and over the whole programme."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from studio import rating
from studio.journal import Reader
from studio.legible import legible
from studio.rating import Figures, RatingRow
from studio.worklist import QuestionItem
from ui.background import Background
from ui.bulletin import Bulletin
from ui.card import Card, Pill, Tone
from ui.opener import DialogOpener
from ui.publications import titled
from ui.questions import QuestionList
from ui.table import RowsModel, RowsView
from ui.view import Ids, LiveView
from ui.view_dialog import ViewDialog
from ui.words import counted, say

MOST_COMMENTS = 3
"""So many of the worst stand beside an answer; the list has all."""


class AnswerRating(LiveView):
    """What the askers of the answer in hand think; there is nothing to see where nobody rated."""

    things = frozenset({"rating", "answer"})

    def __init__(
        self,
        background: Background,
        bulletin: Bulletin,
        rows: QuestionList,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(background, bulletin, parent)
        self._head: int | None = None
        self._label = QLabel()
        self._label.setObjectName("answer_rating")
        self._label.setWordWrap(True)
        self._label.setProperty("role", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._label)
        self._label.hide()
        rows.current_changed.connect(self._turn)

    @Slot(object)
    def _turn(self, item: QuestionItem | None) -> None:
        head = item.id if item is not None else None
        if head == self._head:
            return
        self._head = head
        self._label.hide()
        self.reload()

    def _refresh(self, ids: Ids) -> None:
        if self._head is not None:
            self._ask(_rated_of, self._head, done=self._show)

    @Slot(object)
    def _show(self, rows: tuple[RatingRow, ...]) -> None:
        self._label.setVisible(bool(rows))
        if not rows:
            return
        low = [row for row in rows if row.low and not row.again]
        said = [in_words(_figures_of(rows))]
        quoted = self.tr("“{comment}”")
        worst = [row.comment for row in low if row.comment][:MOST_COMMENTS]
        said += [quoted.format(comment=legible(comment)) for comment in worst]
        if low:
            said.append(self.tr("可以改写答复，照常送审。"))
        self._label.setText(" ".join(said))


class RatingsView(LiveView):
    """Every rating of the programme, worst first, below what they make together."""

    things = frozenset({"rating", "answer", "question"})

    def __init__(self, background: Background, bulletin: Bulletin) -> None:
        super().__init__(background, bulletin)
        self.model = RowsModel[RatedItem](self._card, self)
        self.list = RowsView("rating_list", self.tr("满意度"), lines=2)
        self.list.say_when_empty(
            self.tr("还没有人评价。答复上网以后，提问人凭查询码评价，门户交来就在这里。")
        )
        self.list.set_rows_model(self.model)
        listing = QWidget()
        self._title = titled(listing, self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(listing, 1)

    def _refresh(self, ids: Ids) -> None:
        self._ask(_rated_here, done=self._show)

    @Slot(object)
    def _show(self, rows: tuple[RatingRow, ...]) -> None:
        self.model.set_rows([RatedItem(row) for row in rows])
        self._title.setText(in_words(_figures_of(rows)) if rows else self.tr("满意度"))
        if self.list.current_id() is None and rows:
            self.list.step(0)

    def _card(self, item: "RatedItem") -> Card:
        row = item.row
        number = self.tr("Q{n} · {unit} · {time}").format(
            n=f"{row.head_id:04d}", unit=row.unit, time=self.when(row.at)
        )
        pills = [Pill(self.tr("{n} 星").format(n=row.stars), Tone.PLAIN)]
        if row.low and row.again:
            pills.append(Pill(self.tr("已再答复"), Tone.GOOD))
        elif row.low:
            pills.append(Pill(self.tr("▲ 不满意"), Tone.BAD))
        comment = legible(row.comment) or self.tr("没有写意见")
        bar = Tone.BAD if row.low and not row.again else None
        return Card(number, comment, tuple(pills), False, bar)


class RatedItem:
    """A row of the list; one asker has one."""

    def __init__(self, row: RatingRow) -> None:
        self.row = row

    @property
    def id(self) -> int:
        """The question of who rated."""
        return self.row.question_id

    def __eq__(self, other: object) -> bool:
        """The same word of the same asker."""
        return isinstance(other, RatedItem) and self.row == other.row

    def __hash__(self) -> int:
        """As it is compared."""
        return hash(self.row)


class RatingsDialog(ViewDialog[RatingsView]):
    """The list over the panel that asked for it."""

    def __init__(self, background: Background, parent: QWidget, *, bulletin: Bulletin) -> None:
        view = RatingsView(background, bulletin)
        super().__init__("ratings", self.tr("满意度"), view, (720, 560), parent)
        view.list.setFocus()


def ratings_opener(
    background: Background, bulletin: Bulletin, panel: QWidget, key: str = ""
) -> DialogOpener:
    """The button that opens it."""
    make = partial(RatingsDialog, background, bulletin=bulletin)
    return DialogOpener(say("满意度…"), "open_ratings", make, panel, key)


def in_words(figures: Figures) -> str:
    """How many rated, the mean, and how many are not content."""
    assert figures.mean is not None
    said = say("满意度 {mean}（{n} 人评价）").format(
        mean=f"{figures.mean:.1f}", n=counted(figures.rated)
    )
    if not figures.low:
        return said
    return said + say("，▲ {n} 人不满意").format(n=counted(figures.low))


def _figures_of(rows: tuple[RatingRow, ...]) -> Figures:
    return Figures(tuple(sum(row.stars == star for row in rows) for star in rating.STARS))


def _rated_here(reader: Reader) -> tuple[RatingRow, ...]:
    return rating.rated(reader, programme=reader.programme)


def _rated_of(reader: Reader, head: int) -> tuple[RatingRow, ...]:
    return tuple(row for row in _rated_here(reader) if row.head_id == head)
