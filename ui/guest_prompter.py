"""The guests' prompter (嘉宾提词屏): a screen before the guests that nobody else can see.

It shows the data cards laid before them, and the question now. Cards are internal: none is shown
before somebody has looked where the screen stands and said so; on another screen, or hidden and
shown again, it is covered until that is said once more.
"""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import (
    QGuiApplication,
    QHideEvent,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QWindow,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from studio import floor_note
from studio.floor_note import NoteRow
from studio.legible import legible
from studio.second_screen import GuestPage, guest_page
from ui.acts import WINDOW, ActButton, act, act_button
from ui.background import Background
from ui.bulletin import Bulletin
from ui.fitting import fit
from ui.guest_cards import KEY, TakingOff
from ui.second_screen import MARGIN, ScreenOpener, SecondScreen
from ui.stage_view import (
    BOARD,
    SMALLEST,
    TICK_MS,
    beginning,
    hour_words,
    screen_label,
    who_asks,
)
from ui.view import Ids
from ui.words import counted, say

AT_ONCE = 3
"""Cards side by side: more nobody takes in while speaking."""
CARDS_SHARE, QUESTION_SHARE, ALONE_SHARE, SOURCE_SHARE = 0.68, 0.16, 0.6, 0.06
"""Of the height: all cards, the question above them, the question alone, a card's source."""
AROUND = MARGIN + 12
"""Of a card's room, what is no text, in pixels."""
MOST_OF_QUESTION = 90
"""Above cards a question only says what they are about; alone it stands whole."""
CARD, QUESTION, SOURCE, SMALL, CHECK = 64, 30, 22, 20, 40
"""Sizes of type on the drawing board; they grow with the screen."""


class CardPane(QFrame):
    """One card: its words as large as its room allows, its source small beneath."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.setObjectName("guest_card")
        self.words = screen_label(f"guest_{number}_card", "glance")
        self.words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.words.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.source = screen_label(f"guest_{number}_source", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(*[MARGIN // 2] * 4)
        column.addWidget(self.words, 1)
        column.addWidget(self.source)
        self.hide()

    def show_card(self, card: NoteRow | None) -> None:
        """Shows it, or nothing."""
        self.setVisible(card is not None)
        if card is None:
            self.words.clear()
            self.source.clear()
            return
        self.words.setText(legible(card.text))
        self.source.setText(legible(say("来源：{source}").format(source=card.source)))


class GuestPrompter(SecondScreen):
    """Covered until the placing of the screen was confirmed; then live, and told to the aide."""

    things = frozenset({"interview", "air_item", "question", "floor_note"})

    def __init__(
        self, background: Background, bulletin: Bulletin, taking: TakingOff, parent: QWidget
    ) -> None:
        super().__init__(background, bulletin, "guest_prompter", say("嘉宾提词屏"), parent)
        self._clock = background.desk.clock
        self._taking = taking
        self._page: GuestPage | None = None
        self.covered = True
        self._telling: set[int] = set()
        self._told: set[int] = set()
        taking.changed.connect(self._show_cards)
        self._about = screen_label("guest_about", "muted")
        self._private = screen_label("guest_private", "muted")
        self._who = screen_label("guest_who", "muted")
        self._question = screen_label("guest_question", "muted")
        self._more = screen_label("guest_more", "muted")
        self._check = screen_label("guest_check", "glance")
        self._panes = [CardPane(number) for number in range(1, AT_ONCE + 1)]
        self._confirm = act_button(
            self, self.tr("只有嘉宾看得到，显示"), "show_guest_page", self._uncover,
            key="Ctrl+Return", context=WINDOW, kind="primary",
        )  # fmt: skip
        # Space is the host's 已读: a button in focus would take it for the word of who looked
        self._confirm.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._stands_on: QWindow | None = None
        gui = QGuiApplication.instance()
        if isinstance(gui, QGuiApplication):
            gui.screenRemoved.connect(self._screen_gone)
        act(self, self.tr("撤下资料卡"), KEY, self._take_off, WINDOW, key_id="take_off_cards")
        self._arrange()
        self._after = QTimer(self)
        self._after.setSingleShot(True)
        self._after.setInterval(0)
        self._after.timeout.connect(self._tell)
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.tick)
        self._timer.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As large as the screen allows."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Its window exists from here on, and tells when it comes to stand on another screen."""
        super().showEvent(event)
        window = self.windowHandle()
        if window is not self._stands_on:
            self._stands_on = window
            window.screenChanged.connect(self._screen_gone)

    def hideEvent(self, event: QHideEvent) -> None:
        """Where it comes up again somebody has to look anew."""
        super().hideEvent(event)
        self._cover_again()

    def paintEvent(self, event: QPaintEvent) -> None:
        """What was painted is told when the loop comes round again."""
        super().paintEvent(event)
        self._after.start()

    @Slot()
    def tick(self) -> None:
        """Writes the time anew."""
        if self._page is not None:
            left, about = hour_words(self._page.hour, self._clock.now())
            self._about.setText(f"{about} {left}".strip())

    @Slot()
    def _uncover(self) -> None:
        self.covered = False
        self._cover.hide()
        self._open.show()
        self._show_cards()

    @Slot(object)
    def _screen_gone(self, _screen: object) -> None:
        """It may stand before the audience now."""
        self._cover_again()

    def _cover_again(self) -> None:
        if not self.covered:
            self.covered = True
            self._open.hide()
            self._cover.show()
            self._show_cards()

    @Slot()
    def _take_off(self) -> None:
        if self._page is not None and not self.covered:
            self._taking.take_off(self._page.cards[:AT_ONCE])

    @Slot()
    def _tell(self) -> None:
        """The aide learns that guests have it before them; another screen may have said so."""
        if self._page is None or self.covered or self._telling or self.isMinimized():
            return
        self._telling = {
            card.id for card in self._taking.left(self._page.cards)[:AT_ONCE]
            if card.stood_at is None and card.id not in self._told
        }  # fmt: skip
        if self._telling:
            self._background.execute(
                self, floor_note.show_to_guests, sorted(self._telling),
                done=self._heard, refused=self._known, ended=self._ended,
            )  # fmt: skip

    @Slot()
    def _heard(self) -> None:
        self._told |= self._telling

    @Slot(str)
    def _known(self, _why: str) -> None:
        """Another screen said so, or they are gone: once is enough."""
        self._told |= self._telling

    @Slot()
    def _ended(self) -> None:
        """What the database did not hear is told it again with the next painting."""
        self._telling = set()
        self.update()

    def _refresh(self, ids: Ids) -> None:
        self._ask(guest_page, done=self._show)

    @Slot(object)
    def _show(self, page: GuestPage) -> None:
        self.caught_up()
        self._page = page
        self._who.setText(who_asks(page.asking) if page.asking else "")
        for each in (self._question, self._who):
            each.setVisible(page.asking is not None)
        self.tick()
        self._show_cards()

    @Slot()
    def _show_cards(self) -> None:
        """None while the screen is covered: nothing of them is on it, not even hidden."""
        cards = self._taking.left(self._page.cards) if self._page and not self.covered else ()
        for number, pane in enumerate(self._panes):
            pane.show_card(cards[number] if number < len(cards) else None)
        self._say_question(short=bool(cards))
        more = len(cards) - AT_ONCE
        self._more.setText(say("还有 {n} 张").format(n=counted(more)) if more > 0 else "")
        self._more.setVisible(more > 0)
        self._fit()
        self.update()

    def _say_question(self, *, short: bool) -> None:
        said = beginning(self._page.asking) if self._page and self._page.asking else ""
        cut = short and len(said) > MOST_OF_QUESTION
        self._question.setText(f"{said[:MOST_OF_QUESTION]}…" if cut else said)

    def _fit(self) -> None:
        unit = min(self.width() / BOARD[0], self.height() / BOARD[1])
        room, height = self.width() - 2 * MARGIN, self.height()
        shown = [pane for pane in self._panes if not pane.isHidden()]
        share = CARDS_SHARE / max(1, len(shown))
        for pane in shown:
            words = round(height * (share - SOURCE_SHARE)) - AROUND
            fit(pane.words, room - MARGIN, words, round(CARD * unit), SMALLEST)
            source = round(height * SOURCE_SHARE)
            fit(pane.source, room - MARGIN, source, round(SOURCE * unit), SMALLEST)
        largest = QUESTION if shown else CARD
        asked = round(height * (QUESTION_SHARE if shown else ALONE_SHARE))
        fit(self._question, room, asked, round(largest * unit), SMALLEST)
        fit(self._check, room, height // 2, round(CHECK * unit), SMALLEST)
        for label in (self._about, self._who, self._more, self._private):
            label.setStyleSheet(f"font-size: {round(SMALL * unit)}px;")

    def _arrange(self) -> None:
        self._check.setText(
            self.tr("嘉宾提词屏上是内部的资料卡。请看一看：这块屏摆在嘉宾面前，观众和镜头看不到。")
        )
        self._cover, self._open = QFrame(), QFrame()
        cover = QVBoxLayout(self._cover)
        cover.addStretch(1)
        cover.addWidget(self._check)
        cover.addWidget(self._confirm, 0, Qt.AlignmentFlag.AlignLeft)
        cover.addStretch(1)
        page = QVBoxLayout(self._open)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self._who)
        page.addWidget(self._question)
        for pane in self._panes:
            page.addWidget(pane, 1)
        page.addStretch(0)
        self._open.hide()
        head = QHBoxLayout()
        self._private.setText(self.tr("仅供嘉宾参考"))
        head.addWidget(self._private, 1)
        head.addWidget(self._more)
        head.addWidget(self._about)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[MARGIN] * 4)
        column.addLayout(head)
        column.addWidget(self._cover, 1)
        column.addWidget(self._open, 1)
        column.addWidget(self.behind)


def guest_prompter_opener(
    background: Background, bulletin: Bulletin, panel: QWidget, taking: TakingOff
) -> ActButton:
    """The button and the key that open it."""
    make = partial(GuestPrompter, background, bulletin, taking)
    return ScreenOpener(say("嘉宾提词"), "open_guest_prompter", make, panel, "Ctrl+G")
