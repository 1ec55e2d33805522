"""Kind and key fields of a message, as pills: a letter for each kind, a digit for each field."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QVBoxLayout, QWidget

from studio import programme_topic, screening
from studio.programme_topic import Topics
from studio.topic import Kind
from ui.acts import PANEL, WIDGET, ActButton, act, act_button, button
from ui.asker import kind_name
from ui.background import Background
from ui.flow import FlowLayout
from ui.panes import Pane
from ui.programme_topics import FieldPills, topics_words
from ui.questions import QuestionItem, QuestionList
from ui.theme import measures

KIND_KEYS = {Kind.QUESTION: "Q", Kind.SUGGESTION: "S", Kind.REPORT: "R"}


class KindChoice(Pane):
    """One kind is always chosen; any of the fields may be."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kinds = QButtonGroup(self)
        kinds = FlowLayout(measures().px(4))
        for kind, key in KIND_KEYS.items():
            pill = self._pill(kind.value, kind_name(kind), key)
            self._kinds.addButton(pill)
            kinds.addWidget(pill)
        self._fields = FieldPills(self)
        self._fields.changed.connect(self.changed)
        self._offer = button("", "take_programme_fields", self._take, hint="0")
        self._offered: tuple[str, ...] = ()
        act(self, self.tr("采用本场的重点领域"), "0", self._take, PANEL)
        self.suggest(())
        self.choose(Kind.QUESTION, ())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(measures().px(6))
        column.addLayout(kinds)
        column.addWidget(self._fields)
        column.addWidget(self._offer)

    @property
    def kind(self) -> str:
        """The code of the kind that is chosen."""
        return str(self._chosen().property("code"))

    @property
    def topics(self) -> tuple[str, ...]:
        """The codes of the fields that are chosen."""
        return self._fields.codes

    def choose(self, kind: str, topics: Iterable[str]) -> None:
        """Shows these as chosen; a kind that nobody knows counts as a question."""
        buttons = self._kinds.buttons()
        known = [one for one in buttons if one.property("code") == kind]
        (known or buttons)[0].setChecked(True)
        self._fields.choose(topics)

    def suggest(self, topics: Iterable[str]) -> None:
        """Offers the programme's own fields, to be taken by a key and never by itself."""
        self._offered = tuple(topics)
        words = topics_words(self._offered)
        self._offer.setText(self.tr("采用本场的重点领域：{fields}").format(fields=words))
        self._offer.setVisible(bool(words))

    def start(self) -> None:
        """The keys act from now on."""
        self._chosen().setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _take(self) -> None:
        if self._offered:
            self._fields.choose({*self._fields.codes, *self._offered})
            self.changed.emit()

    def _chosen(self) -> QAbstractButton:
        button = self._kinds.checkedButton()
        assert button is not None
        return button

    def _pill(self, code: str, name: str, key: str) -> ActButton:
        pill = ActButton(name, f"choose_{code}", key, kind="pill")
        pill.setCheckable(True)
        pill.setProperty("code", code)
        pill.clicked.connect(self.changed)
        act(self, name, key, pill.click, PANEL)
        return pill


class Classifying(QFrame):
    """Changes kind and fields of the question in hand: its keys, then Enter; Esc leaves it.

    The question that was in hand at its opening is meant, as it stood then. choosing: it opens,
    or closes.
    """

    choosing = Signal(bool)

    def __init__(
        self, background: Background, rows: QuestionList, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._background, self._rows = background, rows
        self._subject: QuestionItem | None = None
        self.opener = act_button(
            rows.list, self.tr("类别和领域…"), "classify", self._open, key="K", context=WIDGET
        )
        self.opener.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._choice = KindChoice()
        save = button(self.tr("保存类别和领域"), "save_kind", self._save, hint="↵", kind="primary")
        leave = button(self.tr("取消"), "leave_kind", self._leave, hint="Esc")
        act(self, self.tr("保存类别和领域"), "Return", self._save, PANEL)
        act(self, self.tr("取消"), "Esc", self._leave, PANEL)
        line = FlowLayout(measures().gap)
        line.addWidget(save)
        line.addWidget(leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(measures().gap)
        column.addWidget(self._choice)
        column.addLayout(line)
        rows.current_changed.connect(self._turn)
        self.hide()

    @Slot()
    def _open(self) -> None:
        self._subject = self._rows.current()
        if self._subject is not None:
            row = self._subject.question
            self._choice.choose(row.kind, row.topics)
            self._choice.suggest(())
            self._background.query(self, programme_topic.topics_here, done=self._suggest)
            self.show()
            self.choosing.emit(True)
            self._choice.start()

    @Slot(object)
    def _suggest(self, found: Topics) -> None:
        self._choice.suggest(found.codes)

    @Slot()
    def _save(self) -> None:
        subject = self._subject
        self._leave()
        if subject is not None:
            row = subject.question
            self._background.execute(
                self, screening.classify, row.id, row.revision,
                self._choice.kind, self._choice.topics, beside=self.opener,
            )  # fmt: skip

    @Slot(object)
    def _turn(self, item: QuestionItem | None) -> None:
        """Another question is in hand: what was open was about the one before."""
        self.opener.setEnabled(item is not None)
        if self._subject is not None and (item is None or item.id != self._subject.id):
            self._close()

    def _close(self) -> None:
        self._subject = None
        self.hide()
        self.choosing.emit(False)

    @Slot()
    def _leave(self) -> None:
        self._close()
        self._rows.list.setFocus(Qt.FocusReason.OtherFocusReason)


__all__ = ["Classifying", "KindChoice"]
