"""What a netizen wrote to the letter: for a reason that the journal keeps, and not for long."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QAction, QHideEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from studio.question import RAW_REASON_NAMES, RawReason, open_raw, raw
from ui.acts import PANEL, WIDGET, act, act_button, button, tell_key
from ui.announce import announce
from ui.background import Background, Reply
from ui.reading import Reading
from ui.theme import measures
from ui.words import say

SHOWN_SECONDS = 60
MOST_TEXT = 160
"""How high the words may stand above what is below them; the rest scrolls."""


class OriginalWords(QFrame):
    """Asks why, lets the journal keep it, and only then reads; puts the words away by itself.

    They go with the question: another one in hand, or the panel out of sight, and they are gone.
    subject: the question in hand, or None; `opener` is the button that stands elsewhere.
    """

    _about: int | None = None  # also where Qt hides what Python has taken apart already

    def __init__(
        self,
        background: Background,
        rows: QWidget,
        key_id: str,
        subject: Callable[[], int | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("original")
        self._background = background
        self._rows = rows
        self._subject = subject
        self._asked: Reply | None = None
        self.opener = act_button(
            rows, self.tr("查看原文…"), key_id, self._ask_why, key="V", context=WIDGET
        )
        self.opener.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._reasons = self._make_reasons()
        self._shown = self._make_shown()
        self._putting_away = QTimer(self, singleShot=True, interval=SHOWN_SECONDS * 1000)
        self._putting_away.timeout.connect(self.put_away)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._reasons)
        column.addWidget(self._shown)
        act(self, self.tr("收起原文"), "Esc", self._leave, PANEL)
        self.put_away()

    @Slot()
    def turn(self) -> None:
        """Another question may be in hand: what is open belongs to the one before."""
        number = self._subject()
        self.opener.setEnabled(number is not None)
        if number != self._about:
            self.put_away()

    @Slot()
    def put_away(self) -> None:
        """The words are gone from the screen; who had the keyboard here has it in the list."""
        focus = QApplication.focusWidget()
        had_focus = focus is not None and self.isAncestorOf(focus)
        if self._asked is not None:
            self._asked.forget()  # its answer would stand beside another question
        self._about = self._asked = None
        self._putting_away.stop()
        self._nickname.clear()
        self._text.clear()
        self._text.setAccessibleName("")
        self.hide()
        if had_focus:
            self._rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        """Out of sight they are put away."""
        super().hideEvent(event)
        if self._about is not None:
            self.put_away()

    # why

    @Slot()
    def _ask_why(self) -> None:
        number = self._subject()
        if number is None:
            return
        self.put_away()
        self._about = number
        self._shown.hide()
        self._reasons.show()
        self.show()
        rows = self._reasons.count() + 1
        self._reasons.setFixedHeight(rows * max(1, self._reasons.sizeHintForRow(0)))
        self._reasons.setCurrentRow(0)
        self._reasons.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(QListWidgetItem)
    def _give(self, chosen: QListWidgetItem) -> None:
        """Once for each opening; the reason is kept before anything is read."""
        if self._about is None or self._reasons.isHidden():
            return
        reason = RawReason(chosen.data(Qt.ItemDataRole.UserRole))
        self._reasons.hide()
        self._asked = self._background.execute(
            self, open_raw, self._about, reason,
            done=self._read, refused=self._refuse, ended=self._answered,
        )  # fmt: skip

    @Slot()
    def _give_by_key(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._give(self._reasons.item(int(action.data())))

    # the words

    @Slot()
    def _read(self) -> None:
        if self._about is not None:
            self._asked = self._background.query(
                self, raw, self._about,
                done=self._show, refused=self._refuse, ended=self._answered,
            )  # fmt: skip

    @Slot()
    def _answered(self) -> None:
        """Where neither words nor a refusal came the strip says why."""
        if self._asked is None or self._asked.under_way:
            return
        self._asked = None
        if self._shown.isHidden():
            self.put_away()

    @Slot(object)
    def _show(self, words: tuple[str, str]) -> None:
        if self._about is None:
            return
        nickname, text = words
        self._nickname.setText(self.tr("原文 · Q{n:04d} · 昵称 {nickname}").format(
            n=self._about, nickname=nickname or self.tr("（没有填）")
        ))  # fmt: skip
        self._text.setText(text)
        self._text.setAccessibleName(text)
        self._shown.show()
        self._close.setFocus(Qt.FocusReason.OtherFocusReason)
        self._putting_away.start()
        announce(self._text, text)

    @Slot(str)
    def _refuse(self, text: str) -> None:
        from ui.notices import show_refusal

        self.put_away()
        show_refusal(self.opener, text)

    @Slot()
    def _leave(self) -> None:
        self.put_away()
        self._rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_reasons(self) -> QListWidget:
        reasons = QListWidget()
        reasons.setObjectName("raw_reasons")
        reasons.setAccessibleName(self.tr("为什么看原文，记入日志"))
        reasons.itemClicked.connect(self._give)
        reasons.itemActivated.connect(self._give)
        tell_key(reasons, "Return", self.tr("按选中的理由查看原文"))
        for number, (reason, name) in enumerate(RAW_REASON_NAMES.items(), 1):
            entry = QListWidgetItem(f"{number} {say(name)}", reasons)
            entry.setData(Qt.ItemDataRole.UserRole, reason.value)
            act(reasons, say(name), str(number), self._give_by_key, WIDGET).setData(number - 1)
        return reasons

    def _make_shown(self) -> QFrame:
        frame = QFrame()
        frame.setProperty("role", "card")
        self._nickname, self._text = _label("raw_nickname", "muted"), _label("raw_text", "")
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        gone = self.tr("{n} 秒后自动收起").format(n=SHOWN_SECONDS)
        self._close = button(self.tr("收起原文"), "close_raw", self._leave, hint="Esc")
        column = QVBoxLayout(frame)
        column.setContentsMargins(*[measures().px(12)] * 4)
        column.addWidget(self._nickname)
        column.addWidget(Reading(self.tr("提问原文"), self._text, MOST_TEXT))
        limit = _label("raw_limit", "muted")
        limit.setText(gone)
        column.addWidget(limit)
        column.addWidget(self._close, 0, Qt.AlignmentFlag.AlignLeft)
        return frame


def _label(name: str, role: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("role", role)
    return label
