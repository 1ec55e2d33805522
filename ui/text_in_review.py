"""A text beside its history: written and handed in, then signed or returned by a second person."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from studio.journal import Pen
from studio.review import PublicText, ReviewState, Secrecy, VersionRow
from ui.acts import WIDGET, ActButton, act_button, button, follow, tell_key
from ui.background import Background
from ui.bulletin import Bulletin
from ui.card import Card
from ui.editor import TextEditor
from ui.fields import act_row, fill, kept, laid, text_field
from ui.reason_row import ReasonRow
from ui.submitted_text import Submitted, VersionText
from ui.table import RowsModel, RowsView
from ui.theme import measures
from ui.view import LiveView
from ui.words import counted


class InHistory(Protocol):
    """A version as a row of the history, under its number."""

    @property
    def id(self) -> int:
        """Its number."""

    @property
    def version(self) -> VersionRow:
        """What was handed in."""


V = TypeVar("V", bound=InHistory)


@dataclass(frozen=True)
class Decisions:
    """The second person's commands; each takes the number of the version that was read."""

    approve: Callable[[Pen, int, Secrecy | None], None]
    give_back: Callable[[Pen, int, str], None]


@dataclass(frozen=True)
class Said:
    """What one says of its own: name of text and history, what to do while nothing is there.

    anew: draws the text from what the studio knows.
    """

    text: str
    history: str
    empty: str
    anew: str


class TextInReview(LiveView, Generic[V]):
    """Ctrl+Return hands in what is written; the other keys work on `list`.

    A approves, R returns, G draws the text anew, Z brings the submitted one back over what was
    typed; Return in the history opens a version. name: before those of its parts and acts. A
    subclass says how a version reads, calls `_arrange` once and `_show_text` with each answer.
    """

    def __init__(
        self,
        background: Background,
        bulletin: Bulletin,
        name: str,
        rows: RowsView,
        decisions: Decisions,
        said: Said,
    ) -> None:
        super().__init__(background, bulletin)
        self.list, self._decisions = rows, decisions
        self._newest: VersionRow | None = None
        self._proposed: PublicText | None = None
        self._sent = ""
        self._returns = 0
        self._standing = QLabel()
        self._standing.setObjectName(f"{name}_standing")
        self._standing.setWordWrap(True)
        self._versions = RowsModel[V](self._version_card, self)
        self._history = RowsView(f"{name}_history", said.history, lines=1)
        self._history.say_when_empty(said.empty)
        self._history.set_rows_model(self._versions)
        self._history.chosen.connect(self._read)
        tell_key(self._history, "Return", self.tr("看这一版全文"))
        self._returning = ReasonRow(f"return_{name}", self.tr("退回"), rows, "danger")
        self._returning.given.connect(self._do_return)
        heading = laid(QFormLayout())
        self._lines: tuple[QLineEdit, ...] = (
            text_field(heading, f"{name}_heading", self.tr("标题")),
        )
        self.editor = TextEditor(f"{name}_editor", said.text, None, background.field(name))
        self.editor.setProperty("role", "work")
        self.editor.submitted.connect(self._hand_in)
        self._written = QVBoxLayout()
        self._written.addLayout(heading)
        self._written.addWidget(self.editor, 1)
        self._write_below(self._written)
        self._make_acts(name, said.anew)
        self._sent_in = Submitted(self.editor, self._lines, self._back)

    def _make_acts(self, name: str, anew: str) -> None:
        def made(
            text: str, act: str, slot: Callable[[], None], key: str, kind: str = "plain"
        ) -> ActButton:
            name_of_act = f"{act}_{name}"
            return act_button(
                self.list, text, name_of_act, slot, key=key, context=WIDGET, kind=kind
            )

        self._submit = button(self.tr("送审"), f"submit_{name}", self._hand_in, kind="primary")
        follow(self.editor.submit_act, self._submit.show_key)
        self._anew = made(anew, "draw", self._draw, "G")
        self._back = made(self.tr("恢复送审稿"), "bring_back", self._bring_back, "Z")
        self._approve = made(self.tr("通过（可公开）"), "approve", self._do_approve, "A")
        self._return = made(self.tr("退回…"), "return", self._ask_return, "R", "danger")

    def _arrange(
        self,
        own: ActButton,
        middle: QWidget,
        shares: tuple[int, int],
        *,
        above: Iterable[QWidget] = (),
        below: Iterable[QWidget] = (),
    ) -> None:
        """own: the act beside approving and returning; middle: what stands over the history.

        shares: how wide the text is and how wide what stands beside it.
        """
        self._written.addLayout(act_row(self._submit, self._anew, self._back))
        side = QVBoxLayout()
        side.addLayout(act_row(self._approve, self._return, own))
        side.addWidget(middle, 3)
        side.addWidget(self._history, 2)
        for each in (self._submit, self._anew, self._back, self._approve, self._return, own):
            each.setAutoDefault(False)
        line = QHBoxLayout()
        line.addLayout(self._written, shares[0])
        line.addLayout(side, shares[1])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(measures().gap)
        for row in (self._standing, *above):
            column.addWidget(row)
        column.addLayout(line, 1)
        for row in (self._returning, *below):
            column.addWidget(row)

    # what a subclass says

    def _write_below(self, column: QVBoxLayout) -> None:
        """Further lines below the editor; they are added to `_lines`."""

    def _version_card(self, row: V) -> Card:
        raise NotImplementedError

    def _do_hand_in(self, text: str) -> None:
        """Sends the text with its lines and `_seen`; `_handed_in` is what to do once it is kept."""
        raise NotImplementedError

    # what there is

    def _show_text(
        self, newest: VersionRow | None, proposed: PublicText, history: tuple[V, ...]
    ) -> None:
        """The newest version, or what is proposed where there is none yet; newest first."""
        self._newest, self._proposed = newest, proposed
        words = proposed
        if newest is not None:
            words = PublicText(newest.label, newest.text, "", newest.remark)
        for line, text in self._beside(words):
            fill(line, text)
        self.editor.load(self._background.programme, words.text)
        self._versions.set_rows(history)
        waits = newest is not None and newest.state is ReviewState.SUBMITTED
        for each in (self._approve, self._return):
            each.setEnabled(waits)
        self._back.setEnabled(newest is not None)

    def _beside(self, words: PublicText) -> list[tuple[QLineEdit, str]]:
        return list(zip(self._lines, (words.label, words.remark), strict=False))

    @property
    def _seen(self) -> int:
        return self._newest.number if self._newest is not None else 0

    # acts

    @Slot()
    def _draw(self) -> None:
        """One undoable step: Ctrl+Z brings back what stood there."""
        words = self._proposed
        if words is None:
            return
        for line, text in self._beside(words):
            line.setText(text)
            line.setModified(True)
        cursor = QTextCursor(self.editor.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(words.text)
        self.editor.setFocus()

    @Slot()
    def _hand_in(self) -> None:
        self._sent = self.editor.take()
        self._do_hand_in(self._sent)

    @Slot(object)
    def _handed_in(self, _number: int) -> None:
        self.editor.stored(self._background.programme, self._sent, keep=True)
        kept(*self._lines)

    @Slot()
    def _do_approve(self) -> None:
        """What is signed is what is read: nothing else than the version on the screen."""
        number = self._sent_in.number(self._newest, self._approve)
        if number is not None:
            self._background.execute(
                self, self._decisions.approve, number, Secrecy.OPEN, beside=self._approve
            )

    @Slot()
    def _ask_return(self) -> None:
        number = self._sent_in.number(self._newest, self._return)
        if number is not None:
            self._returns = number
            self._returning.ask(self.tr("退回第 {n} 版").format(n=counted(number)))

    @Slot(str)
    def _do_return(self, reason: str) -> None:
        """The version for which the reason was asked; one that came since is another."""
        self._background.execute(
            self, self._decisions.give_back, self._returns, reason, done=self._returned,
            beside=self._returning.field,
        )  # fmt: skip

    @Slot()
    def _returned(self) -> None:
        self._returning.leave()

    @Slot()
    def _bring_back(self) -> None:
        if self._newest is not None:
            self._sent_in.bring_back(self._newest)

    @Slot(object)
    def _read(self, number: int) -> None:
        """A version of the history, whole."""
        row = self._versions.row_of(number)
        if row is not None:
            VersionText(row.version, self).open()
