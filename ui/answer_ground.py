"""What the aide writes beside an answer: its source, the talking points, its kind, its route.

It is kept for each question apart, as the text is, until it is safely stored.
"""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QSignalBlocker, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from studio import answer, talking_point
from studio.answer import CONCERN_NAMES, ROUTE_NAMES, Cited, Concern, Route
from studio.drafting.material import Source
from studio.naming import TITLE
from studio.talking_point import TalkingPointRow
from ui.acts import WIDGET, ActButton, act, act_button
from ui.background import Background
from ui.editor import TextEditor
from ui.flow import FlowLayout
from ui.line_field import LineField
from ui.notices import show_refusal
from ui.point_choice import PointChoice
from ui.questions import QuestionItem
from ui.theme import measures
from ui.words import say, spoken

MOST_CITED = 4


class Beside(NamedTuple):
    """What stands beside the text of one answer; concern, route: empty where nobody chose."""

    source: str = ""
    points: tuple[int, ...] = ()
    concern: str | None = None
    route: str | None = None


NOTHING = Beside()


class GroundBox(QWidget):
    """A line and a row of pills under the editor; `changed` where something is to be kept.

    The kind of a question and the route of an answer that is there already change at once; before
    it is, they go with its first version.
    """

    changed = Signal()

    def __init__(self, background: Background, editor: TextEditor) -> None:
        super().__init__()
        self._background, self._editor = background, editor
        self._item: QuestionItem | None = None
        self._typed: dict[int, Beside] = {}
        self._known: dict[int, str] = {}
        self._warning = ""
        self._make_line()
        self._make_cited()
        self.choice = PointChoice(background)
        self.choice.chosen.connect(self._cite)
        self.choice.left.connect(self._leave)
        self.choice.hide()
        self.opener = act_button(
            editor, self.tr("引用口径…"), "cite_point", self._open, key="Ctrl+L", context=WIDGET
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(measures().px(6))
        column.addLayout(self._line)
        column.addWidget(self._pills)
        column.addWidget(self.choice)

    @property
    def unstored(self) -> tuple[int, ...]:
        """The questions beside whose answers something is written that is not stored."""
        return tuple(self._typed)

    def show_item(self, item: QuestionItem | None, open_now: bool) -> None:
        """Shows what stands beside another question's answer."""
        another = (item.id if item else None) != (self._item.id if self._item else None)
        self._item = item
        if another:
            self.choice.hide()
        for each in (self._source, self._concern, self._route, self.opener):
            each.setEnabled(open_now)
        ready = item.ready if item is not None else None
        if ready is not None:
            self._known |= {one.point_id: _cited_words(one) for one in ready.ground.cited}
        self._show()

    def beside(self) -> Beside:
        """What stands beside the text in hand."""
        if self._item is None:
            return NOTHING
        return self._typed.get(self._item.id) or self._stored(self._item)

    def stored(self, question_id: int, beside: Beside) -> None:
        """Says that this is safe; what was written after it stays."""
        if self._typed.get(question_id) == beside:
            del self._typed[question_id]
        self._show()

    def kept(self) -> list[list[Any]]:
        """What is not stored yet, as facts."""
        return [[number, *beside] for number, beside in self._typed.items()]

    def resume(self, facts: Iterable[Sequence[Any]]) -> None:
        """Goes on where the window before stood."""
        self._typed = {one[0]: read(one[1:]) for one in facts}

    # what is written

    @Slot()
    def _write(self) -> None:
        self._put(self.beside()._replace(source=self._source.text()))

    @Slot(object)
    def _cite(self, row: TalkingPointRow) -> None:
        """Its wording comes where the cursor stands; one that has run out says so at once."""
        self._leave()
        self._known[row.id] = _row_words(row)
        now = self.beside()
        if len(now.points) >= MOST_CITED and row.id not in now.points:
            self._warn(self.tr("一条答复最多引用 {n} 条口径。").format(n=MOST_CITED))
            return
        self._editor.commit_preedit()
        self._editor.textCursor().insertText(row.text)
        self._put(now._replace(points=tuple(dict.fromkeys((*now.points, row.id)))))
        if row.fault:
            said = self.tr("▲ 口径“{title}”{fault}，这样的答复不能通过，请换用现行口径。")
            self._warn(said.format(title=row.title, fault=spoken(row.fault)))

    def rest_on(self, sources: Iterable[Source]) -> None:
        """What taken sentences name: talking points become cited, the source where none stands.

        As many as an answer may cite; what is more is said.
        """
        now, named = self.beside(), tuple(sources)
        points = tuple(dict.fromkeys((*now.points, *(s.point_id for s in named if s.point_id))))
        whence = "；".join(dict.fromkeys(s.reference for s in named if not s.point_id))
        self._put(now._replace(points=points[:MOST_CITED], source=now.source or whence[:TITLE]))
        if len(points) > MOST_CITED:
            self._warn(self.tr("一条答复最多引用 {n} 条口径。").format(n=MOST_CITED))

    def _warn(self, words: str) -> None:
        """Once the key that chose is let go: the bubble ends with the next one."""
        self._warning = words
        QTimer.singleShot(0, self, self._show_warning)

    @Slot()
    def _show_warning(self) -> None:
        show_refusal(self.opener, self._warning)

    @Slot(int)
    def _drop(self, place: int) -> None:
        now = self.beside()
        self._put(now._replace(points=(*now.points[:place], *now.points[place + 1 :])))

    @Slot(int)
    def _choose_concern(self, place: int) -> None:
        concern = tuple(CONCERN_NAMES)[place]
        if self._item is not None and self._item.answer is not None:
            self._background.execute(
                self, answer.name_concern, self._item.answer.id, concern,
                ended=self._show, beside=self._concern,
            )  # fmt: skip
        else:
            self._put(self.beside()._replace(concern=concern.value))

    @Slot(int)
    def _choose_route(self, place: int) -> None:
        route = tuple(ROUTE_NAMES)[place]
        if self._item is not None and self._item.answer is not None:
            self._background.execute(
                self, answer.send_by, self._item.answer.id, route,
                ended=self._show, beside=self._route,
            )  # fmt: skip
        else:
            self._put(self.beside()._replace(route=route.value))

    def _put(self, beside: Beside) -> None:
        if self._item is None:
            return
        if beside == self._stored(self._item):
            self._typed.pop(self._item.id, None)
        else:
            self._typed[self._item.id] = beside
        self._show()
        self.changed.emit()

    # what is shown

    def _stored(self, item: QuestionItem) -> Beside:
        if item.ready is None:
            return NOTHING
        ground = item.ready.ground
        return Beside(ground.source, tuple(one.point_id for one in ground.cited))

    @Slot()
    def _show(self) -> None:
        now = self.beside()
        if self._source.text() != now.source:
            self._source.setText(now.source)
        self._source.setModified(self._item is not None and self._item.id in self._typed)
        row = self._item.answer if self._item is not None else None
        concern = row.concern.value if row else now.concern or Concern.NONE.value
        route = row.route.value if row else now.route or Route.FEED.value
        for combo, value in ((self._concern, concern), (self._route, route)):
            with QSignalBlocker(combo):
                combo.setCurrentIndex(combo.findData(value))
        unknown = [one for one in now.points if one not in self._known]
        for place, pill in enumerate(self._cited.buttons()):
            there = place < len(now.points)
            if there:
                words = self._known.get(now.points[place], "…")
                pill.setText(self.tr("× {words}").format(words=words))
                pill.setAccessibleName(self.tr("去掉引用：{words}").format(words=words))
            pill.setVisible(there)
        self._pills.setVisible(bool(now.points))
        if unknown:
            self._background.query(
                self, talking_point.talking_points, "", unknown, done=self._learn
            )

    @Slot(object)
    def _learn(self, rows: tuple[TalkingPointRow, ...]) -> None:
        """What is called so since a kill; asked once."""
        self._known |= {row.id: _row_words(row) for row in rows}
        if rows:
            self._show()

    @Slot()
    def _open(self) -> None:
        if self.choice.isVisible():
            self._leave()
        else:
            self.choice.show()
            self.choice.open()

    @Slot()
    def _leave(self) -> None:
        self.choice.hide()
        self._editor.setFocus()

    def _make_line(self) -> None:
        self._source = LineField()
        self._source.kept_at_once = True
        self._source.setObjectName("answer_source")
        self._source.setAccessibleName(self.tr("依据或来源"))
        self._source.setPlaceholderText(self.tr("依据或来源，如文号"))
        self._source.textEdited.connect(self._write)
        self._concern = _combo("answer_concern", self.tr("问题性质"), CONCERN_NAMES.items())
        self._concern.activated.connect(self._choose_concern)
        self._route = _combo("answer_route", self.tr("答复去向"), ROUTE_NAMES.items())
        self._route.activated.connect(self._choose_route)
        self._line = QHBoxLayout()
        self._line.addWidget(self._source, 1)
        self._line.addWidget(self._concern)
        self._line.addWidget(self._route)
        act(
            self._editor, self.tr("问题性质…"), "Alt+1", self._open_concern, WIDGET,
            key_id="choose_concern",
        )  # fmt: skip
        act(
            self._editor, self.tr("答复去向…"), "Alt+2", self._open_route, WIDGET,
            key_id="choose_route",
        )  # fmt: skip

    @Slot()
    def _open_concern(self) -> None:
        self._concern.setFocus()
        self._concern.showPopup()

    @Slot()
    def _open_route(self) -> None:
        self._route.setFocus()
        self._route.showPopup()

    def _make_cited(self) -> None:
        self._pills = QWidget()
        self._pills.setObjectName("answer_cited")
        flow = FlowLayout(measures().px(4))
        self._pills.setLayout(flow)
        self._cited = QButtonGroup(self)
        self._cited.idClicked.connect(self._drop)
        for place in range(MOST_CITED):
            pill = ActButton("", f"drop_cited_{place + 1}", kind="pill")
            self._cited.addButton(pill, place)
            flow.addWidget(pill)


def read(values: Sequence[Any]) -> Beside:
    """Four values out of the facts; a list is what a tuple comes back as."""
    source, points, concern, route = values
    return Beside(source, tuple(points), concern, route)


def _combo(name: str, label: str, entries: Iterable[tuple[Any, str]]) -> QComboBox:
    combo = QComboBox()
    combo.setObjectName(name)
    combo.setAccessibleName(label)
    for value, words in entries:
        combo.addItem(say(words), value.value)
    combo.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return combo


def _row_words(row: TalkingPointRow) -> str:
    return _words(row.title, row.version, row.fault, newer=False)


def _cited_words(cited: Cited) -> str:
    return _words(cited.title, cited.version, cited.fault, newer=cited.newer)


def _words(title: str, version: int, fault: str, *, newer: bool) -> str:
    """A talking point in few words; ▲ where it does not hold or was said anew."""
    words = say("口径 {title} v{n}").format(title=title, n=version)
    if fault:
        return f"▲ {words} · {spoken(fault)}"
    return say("▲ {words} · 已有新版本").format(words=words) if newer else words
