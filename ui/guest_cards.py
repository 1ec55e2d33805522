"""What the guests have before them: said at the host's and the director's desk, taken off by a key.

A card that was taken off goes from every screen of this PC at once, stored or not.
"""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from studio import floor_note
from studio.floor_note import NoteRow, guest_cards
from studio.journal import new_command_id
from studio.legible import legible
from ui.acts import PANEL, act_button
from ui.announce import announce
from ui.background import Background
from ui.bulletin import Bulletin
from ui.keymap import with_keys
from ui.theme import measures
from ui.view import Ids, LiveView
from ui.words import counted

AGAIN_MS = 2000
MOST_ON_STRIP = 60
"""Of a card's text: the host has the programme to lead."""
KEY = "Ctrl+K"


class TakingOff(QObject):
    """Takes cards off the guests' screen; what the database did not hear yet is told it again."""

    changed = Signal()

    def __init__(self, background: Background, panel: QWidget) -> None:
        super().__init__(panel)
        self._background, self._panel = background, panel
        self._off: set[int] = set()
        self._waiting: list[tuple[str, tuple[int, ...]]] = []
        self._sending = self._answered = False
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(AGAIN_MS)
        self._again.timeout.connect(self._send)

    def left(self, cards: Iterable[NoteRow]) -> tuple[NoteRow, ...]:
        """Those that were not taken off here."""
        return tuple(card for card in cards if card.id not in self._off)

    def take_off(self, cards: Iterable[NoteRow]) -> None:
        """They go now; nothing where none is left."""
        ids = tuple(card.id for card in self.left(cards))
        if ids:
            self._off |= set(ids)
            self._waiting.append((new_command_id(), ids))
            self.changed.emit()
            self._send()

    @Slot()
    def _send(self) -> None:
        if self._sending or not self._waiting:
            return
        self._sending, self._answered = True, False
        once, ids = self._waiting[0]
        self._background.execute(
            self._panel, floor_note.take_off, ids, done=self._done, refused=self._refused,
            ended=self._ended, once=once,
        )  # fmt: skip

    @Slot()
    def _done(self) -> None:
        self._answered = True
        self._waiting.pop(0)

    @Slot(str)
    def _refused(self, _why: str) -> None:
        """They are off already, or this person may not: what the studio says stands."""
        self._answered = True
        _once, ids = self._waiting.pop(0)
        self._off -= set(ids)
        self.changed.emit()

    @Slot()
    def _ended(self) -> None:
        self._sending = False
        if self._answered:
            self._send()
        else:
            self._again.start()


class GuestCardStrip(LiveView):
    """Nothing while the guests have no card; else what it says, and whether it can be seen."""

    things = frozenset({"floor_note"})

    def __init__(
        self, background: Background, bulletin: Bulletin, keyed: QWidget, taking: TakingOff
    ) -> None:
        super().__init__(background, bulletin)
        self.cards: tuple[NoteRow, ...] = ()
        self._told = 0
        self._taking = taking
        taking.changed.connect(self._follow)
        self._frame = QFrame()
        self._frame.setObjectName("guest_card_strip")
        self._words = QLabel()
        self._words.setObjectName("guest_card_words")
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._off = act_button(
            keyed, self.tr("撤下"), "take_off_cards", self._take_off, key=KEY, context=PANEL
        )
        line = QHBoxLayout(self._frame)
        line.setContentsMargins(*[measures().pad, measures().px(6)] * 2)
        line.setSpacing(measures().gap)
        line.addWidget(self._words, 1)
        line.addWidget(self._off)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._frame)
        self._follow()

    @Slot()
    def _take_off(self) -> None:
        self._taking.take_off(self.cards)

    def _refresh(self, ids: Ids) -> None:
        self._ask(guest_cards, done=self._show)

    @Slot(object)
    def _show(self, cards: tuple[NoteRow, ...]) -> None:
        self.cards = cards
        self._follow()

    @Slot()
    def _follow(self) -> None:
        left = self._taking.left(self.cards)
        self._frame.setVisible(bool(left))
        self._off.setEnabled(bool(left))
        if self._off.act is not None:
            self._off.act.setEnabled(bool(left))
        if not left:
            return
        said = self._said(left)
        self._words.setText(said)
        if left[0].id > self._told:
            self._told = left[0].id
            announce(self._frame, said)

    def _said(self, cards: tuple[NoteRow, ...]) -> str:
        """The newest card's beginning; whether all of them stand before the guests."""
        newest = cards[0]
        text = newest.text
        if len(text) > MOST_ON_STRIP:
            text = f"{text[:MOST_ON_STRIP]}…"
        words = self.tr("给嘉宾的资料卡 {n} 张：{text}").format(n=counted(len(cards)), text=text)
        since = [card.stood_at for card in cards if card.stood_at is not None]
        if len(since) < len(cards):
            key = with_keys("{open_guest_prompter}")
            words += self.tr("▲ 嘉宾还看不到，请按 {key} 打开嘉宾提词屏").format(key=key)
        else:
            words += self.tr("（{time} 起在嘉宾屏上）").format(time=self.when(max(since)))
        return legible(words)
