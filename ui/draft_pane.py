"""A draft beside the editor: a sentence a row, its sources, what stands in none; nothing is typed.

Space marks sentences, Return takes the marked ones, or all of them; Esc wants none.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from studio.drafting.draft import Sentence
from studio.legible import legible
from ui.acts import WIDGET, act, act_button, button, tell_key
from ui.announce import announce
from ui.card import Card, Pill, Tone
from ui.fields import act_row
from ui.reading import Reading
from ui.table import RowsModel, RowsView
from ui.theme import measures
from ui.words import counted, listed, say

GROUND, LEAST_LIST = 84, 228
"""How high what a source says stands below the sentences, steadily; and the sentences at least."""
AT_A_GLANCE = 50
"""A sentence of more signs may be cut off in its row, and is read below."""


class DraftPane(QFrame):
    """taken tells the sentences; left, that nobody wants them; again, that another is wanted."""

    taken = Signal(object)
    left = Signal()
    again = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("draft_pane")
        self._finished = False
        self._state = _label("draft_state", "muted")
        self._model = RowsModel[Sentence](draft_card, self)
        self.list = RowsView("draft_list", self.tr("帮助起草的句子"), lines=2)
        self.list.set_rows_model(self._model)
        self.list.say_when_empty(self.tr("草稿逐句出现在这里；取用以前，什么都不会写进答复。"))
        self.list.setMinimumHeight(measures().px(LEAST_LIST))
        self.list.current_changed.connect(self._show_ground)
        self.list.current_updated.connect(self._show_ground)
        self.list.chosen.connect(self.take)
        tell_key(self.list, "Return", self.tr("取用选中的句子，没有选中就取用全部"))
        self._ground = _label("draft_ground", "")
        self._take = button(self.tr("取用"), "take_draft", self.take, kind="primary", hint="Enter")
        self._again = act_button(
            self.list, self.tr("再起草一次"), "draft_again", self.again.emit, key="R",
            context=WIDGET,
        )  # fmt: skip
        self._leave = button(self.tr("不要"), "leave_draft", self.left.emit, hint="Esc")
        act(self.list, self.tr("选中或取消这一句"), "Space", self._toggle, WIDGET)
        act(self.list, self.tr("不要草稿"), "Esc", self.left.emit, WIDGET)
        self._arrange()

    def begin(self) -> None:
        """Empty, for a draft that is asked for."""
        self._finished = False
        self._model.set_rows(())
        self._model.mark(())
        self._ground.clear()
        self._tell_takeable()

    def show_sentences(self, sentences: Sequence[Sentence], *, finished: bool) -> None:
        """The draft as far as it is there; the row in hand stays in hand."""
        self._finished = finished
        self._model.set_rows(tuple(sentences))
        if sentences and self.list.current_id() is None:
            self.list.select(sentences[0].id)
        self._tell_takeable()
        self._show_ground(self.list.current_id())

    def say(self, words: str, *, bad: bool = False, aloud: bool = False) -> None:
        """How it goes; aloud: to screen readers as well."""
        if self._state.text() != words:
            self._state.setText(words)
            self._state.setProperty("tone", "bad" if bad else "plain")
            self._state.style().unpolish(self._state)
            self._state.style().polish(self._state)
        if aloud:
            announce(self._state, words)

    @Slot()
    def take(self) -> None:
        """The marked sentences in the order of the draft, or all of it."""
        marked = self._model.marked()
        chosen = tuple(row for row in self._model.rows() if not marked or row.id in marked)
        if self._finished and chosen:
            self.taken.emit(chosen)

    @Slot()
    def _toggle(self) -> None:
        current = self.list.current_id()
        if current is not None:
            self._model.mark(self._model.marked() ^ {current})
            self._tell_takeable()

    def _tell_takeable(self) -> None:
        rows, marked = self._model.rowCount(), len(self._model.marked())
        self._take.setEnabled(self._finished and rows > 0)
        words = self.tr("取用选中的 {n} 句").format(n=counted(marked))
        self._take.set_words(words if marked else self.tr("全部取用"))

    @Slot(object)
    def _show_ground(self, number: int | None) -> None:
        row = self._model.row_of(number)
        words = "" if row is None else ground_words(row)
        if self._ground.text() != words:
            self._ground.setText(words)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(measures().px(6))
        column.addWidget(self._state)
        column.addWidget(self.list, 1)
        reading = Reading(self.tr("这一句的依据"), self._ground)
        reading.setFixedHeight(measures().px(GROUND))
        column.addWidget(reading)
        column.addLayout(act_row(self._take, self._again, self._leave))


def draft_card(row: Sentence) -> Card:
    """A sentence with what it rests on, and what is to be looked at twice."""
    named = listed([one.called for one in row.sources])
    meta = named or say("第 {n} 句").format(n=row.id)
    pills = [Pill(say("▲ 没有依据"), Tone.WARN)] if not row.sources else []
    if row.foreign:
        pills.append(Pill(say("▲ 依据不存在"), Tone.BAD))
    if row.loose:
        numbers = listed([legible(one) for one in row.loose[:MOST_NUMBERS]])
        pills.append(Pill(say("▲ 数字无出处：{numbers}").format(numbers=numbers), Tone.BAD))
    bar = Tone.BAD if row.loose or row.foreign else (None if row.sources else Tone.WARN)
    return Card(meta, row.text, tuple(pills), bar=bar)


MOST_NUMBERS = 2


def ground_words(row: Sentence) -> str:
    """The words of each source that the sentence in hand names; a long sentence in full first."""
    sources = [say("{name}：{text}").format(name=one.called, text=one.text) for one in row.sources]
    return legible("\n".join([*([row.text] if len(row.text) > AT_A_GLANCE else []), *sources]))


def _label(name: str, role: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setWordWrap(True)
    label.setProperty("role", role)
    return label
