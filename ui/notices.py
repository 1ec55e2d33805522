"""What the program says unasked: the strip, the bubble beside a button, the mark of a rehearsal."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer, Slot
from PySide6.QtGui import (
    QAction,
    QBrush,
    QColor,
    QFont,
    QFontMetrics,
    QHideEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from studio.words import Words
from ui.acts import button, follow
from ui.announce import announce
from ui.theme import measures
from ui.words import counted, say

BUBBLE = "refusal_bubble"
BUBBLE_SECONDS = 12
TONES = ("bad", "warn", "info")
SIGNS = {"bad": "×", "warn": "▲", "info": "●"}
"""Tells the tones apart without their colour."""


def _grave(tone: str) -> str:
    words = {"bad": Words("出错"), "warn": Words("注意"), "info": Words("提示")}
    return say(words[tone])


MOST_SHOWN = 3
"""More would take the room of what is being written; they wait behind a count."""


class Notice(QFrame):
    """One sentence in the strip, from one source, with what the program does about it."""

    def __init__(self, source: str, strip: "NoticeStrip") -> None:
        super().__init__(strip)
        self.setObjectName(f"notice_{source}")
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setObjectName("notice_words")
        self._sign = QLabel()
        self._sign.setObjectName("notice_sign")
        close = button("×", "notice_dismiss", self._dismiss, kind="quiet")
        close.setAccessibleName(self.tr("收起提示"))
        close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        line = self._line = QHBoxLayout(self)
        line.setContentsMargins(measures().pad, 2, measures().gap, 2)
        line.addWidget(self._sign)
        line.addWidget(self._words, 1)
        line.addWidget(close)
        self._buttons: list[QWidget] = []
        self._source, self._strip = source, strip

    def say(self, text: str, tone: str) -> None:
        """Shows the sentence, and says it where it is another one."""
        if text != self._words.text():
            announce(self, text, urgent=tone == "bad")
        self._sign.setText(SIGNS[tone])
        self._sign.setAccessibleName(_grave(tone))
        self._words.setText(text)
        self._words.setAccessibleName(text)
        self.setAccessibleName(text)
        self.setProperty("tone", tone)
        for each in (self, self._sign, self._words):
            each.style().unpolish(each)
            each.style().polish(each)

    def offer(self, acts: Sequence[QAction]) -> None:
        """Puts a button for each act beside the sentence, with its key."""
        for old in self._buttons:
            self._line.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._buttons = []
        for each in acts:
            made = button(each.text(), f"{each.objectName()}_button", each.trigger)
            follow(each, made.show_key)
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._line.insertWidget(self._line.count() - 1, made)
            self._buttons.append(made)

    def text(self) -> str:
        """The sentence shown."""
        return self._words.text()

    @Slot()
    def _dismiss(self) -> None:
        self._strip.clear(self._source)


class NoticeStrip(QWidget):
    """Notices by source, worst first; a source replaces and clears only its own.

    A few are shown, the others on the person's word: a storm of them leaves room to write.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice_strip")
        self.setAccessibleName(self.tr("提示"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(1)
        self._notices: dict[str, Notice] = {}
        self._all = False
        self._more = button("", "more_notices", self._unfold, kind="quiet")
        self._more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._column.addWidget(self._more)
        self._more.hide()
        self.hide()

    def post(self, source: str, text: str, tone: str = "bad", acts: Sequence[QAction] = ()) -> None:
        """Says a sentence: bad (something failed), warn or info. An empty text clears.

        acts: what can be done about it, each a button with its key.
        """
        if not text:
            self.clear(source)
            return
        notice = self._notices.get(source)
        if notice is None:
            notice = self._notices[source] = Notice(source, self)
        notice.say(text, tone)
        notice.offer(acts)
        self._arrange()

    @Slot(str)
    def clear(self, source: str) -> None:
        """Takes a source's notice away."""
        notice = self._notices.pop(source, None)
        if notice is not None:
            self._column.removeWidget(notice)
            notice.hide()
            notice.deleteLater()
        self._show_few()

    def texts(self) -> list[str]:
        """What stands in the strip, from the top."""
        return [notice.text() for notice in self._sorted()]

    def _sorted(self) -> list[Notice]:
        return sorted(self._notices.values(), key=lambda one: TONES.index(one.property("tone")))

    def _arrange(self) -> None:
        for at, notice in enumerate(self._sorted()):
            self._column.removeWidget(notice)
            self._column.insertWidget(at, notice)
        self._show_few()

    def _show_few(self) -> None:
        """The worst few, or all; folded again once there are few."""
        self._all = self._all and len(self._notices) > MOST_SHOWN
        for at, notice in enumerate(self._sorted()):
            notice.setVisible(self._all or at < MOST_SHOWN)
        behind = 0 if self._all else max(0, len(self._notices) - MOST_SHOWN)
        self._more.set_words(self.tr("还有 {n} 条提示，点此展开").format(n=counted(behind)))
        self._more.setVisible(behind > 0)
        self.setVisible(bool(self._notices))

    @Slot()
    def _unfold(self) -> None:
        self._all = True
        self._show_few()


class RefusalBubble(QLabel):
    """Why a rule said no, above or below the button that asked; gone at the next act.

    It takes no focus and no clicks, and never covers what it stands beside.
    """

    def __init__(self, beside: QWidget, text: str) -> None:
        super().__init__(beside.window())
        self.setObjectName(BUBBLE)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setWordWrap(True)
        self.setText(text)
        self.setAccessibleName(text)
        self._beside = beside
        self._place()
        self.show()
        self.raise_()
        announce(self, text, urgent=True)
        beside.window().installEventFilter(self)
        beside.installEventFilter(self)
        for each in beside.window().findChildren(QWidget):
            each.installEventFilter(self)
        QTimer.singleShot(BUBBLE_SECONDS * 1000, self, self.close_bubble)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ends with the next click or key anywhere in the window."""
        ends = (QEvent.Type.MouseButtonPress, QEvent.Type.KeyPress, QEvent.Type.InputMethod)
        if event.type() in ends or (event.type() == QEvent.Type.Hide and watched is self._beside):
            self.close_bubble()
        return False

    def hideEvent(self, event: QHideEvent) -> None:
        """A hidden bubble is over."""
        super().hideEvent(event)
        self.deleteLater()

    @Slot()
    def close_bubble(self) -> None:
        """Takes the bubble away."""
        if isValid(self):
            self.hide()

    def _place(self) -> None:
        """Below, above, to the right, or past a text in work: the first place that hides none."""
        self.ensurePolished()
        window, gap = self.window(), measures().gap
        words = self.fontMetrics().horizontalAdvance(self.text()) + measures().px(40)
        self.setFixedWidth(max(1, min(measures().px(420), window.width() - 2 * gap, words)))
        self.setFixedHeight(self.heightForWidth(self.width()))
        fields = texts_in_work(window)
        every = [*self._places(), *self._past(fields)]
        places = [place for place in every if window.rect().contains(place)]
        free = [place for place in places if not any(place.intersects(one) for one in fields)]
        self.setGeometry((free or places or self._places())[0])

    def _places(self) -> list[QRect]:
        window, beside, gap = self.window(), self._beside, measures().gap
        corner = beside.mapTo(window, QPoint(0, 0))
        left = max(gap, min(corner.x(), window.width() - self.width() - gap))
        spots = (
            QPoint(left, corner.y() + beside.height() + gap),
            QPoint(left, corner.y() - self.height() - gap),
            QPoint(corner.x() + beside.width() + gap, corner.y()),
        )
        return [QRect(spot, self.size()) for spot in spots]

    def _past(self, fields: list[QRect]) -> list[QRect]:
        """Above and below each text in work, in the button's own column."""
        gap, left = measures().gap, self._places()[0].left()
        tops = [top for field in fields
                for top in (field.top() - self.height() - gap, field.bottom() + gap)]  # fmt: skip
        return [QRect(QPoint(left, top), self.size()) for top in tops]


def texts_in_work(window: QWidget) -> list[QRect]:
    """Where text is being written in this window."""
    fields = window.findChildren(QPlainTextEdit)
    return [
        QRect(field.mapTo(window, QPoint(0, 0)), field.size())
        for field in fields
        if field.isVisible() and not field.isReadOnly()
    ]


def show_refusal(beside: QWidget, text: str) -> None:
    """Shows a refusal beside a widget; the window has one bubble at most."""
    dismiss_refusal(beside)
    RefusalBubble(beside, text)


def dismiss_refusal(anywhere: QWidget) -> None:
    """Takes the bubble of this window away, if there is one."""
    for bubble in anywhere.window().findChildren(RefusalBubble):
        bubble.close_bubble()


def refusal_text(anywhere: QWidget) -> str:
    """What the bubble of this window says now, or empty."""
    bubbles = anywhere.window().findChildren(RefusalBubble)
    return next((bubble.text() for bubble in bubbles if bubble.isVisible()), "")


WORD_SHARE = 0.4
"""Of a tile; a longer word would be cut at its edge."""


class RehearsalMark(QWidget):
    """The word 彩排 over the whole window: seen everywhere, in nobody's way."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("rehearsal_mark")
        self.setAccessibleName(self.tr("彩排"))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._tile = self._make_tile()
        window.installEventFilter(self)
        self._cover(window.size())
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keeps covering the window, above what is added later."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest, QEvent.Type.Show):
            parent = self.parentWidget()
            if parent is not None and watched is parent:
                self._cover(parent.size())
                self.raise_()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Lays the tile over what is painted anew, and no more: every change comes through here."""
        painter = QPainter(self)
        painter.setBrushOrigin(0, 0)
        painter.fillRect(event.rect(), QBrush(self._tile))

    def _make_tile(self) -> QPixmap:
        """The word twice, slanted and faint, so that tiles side by side read as a pattern."""
        step = measures().px(260)
        tile = QPixmap(step, step)
        tile.fill(Qt.GlobalColor.transparent)
        word, font = self.tr("彩排"), QFont(self.font())
        font.setPixelSize(measures().px(44))
        font.setBold(True)
        share = step * WORD_SHARE / QFontMetrics(font).horizontalAdvance(word)
        font.setPixelSize(round(measures().px(44) * min(1, share)))
        painter = QPainter(tile)
        painter.setFont(font)
        painter.setPen(QColor(128, 96, 32, 26))
        for x, y in ((step // 8, step // 3), (step // 2, step - step // 8)):
            painter.save()
            painter.translate(x, y)
            painter.rotate(-24)
            painter.drawText(0, 0, word)
            painter.restore()
        painter.end()
        return tile

    def _cover(self, size: QSize) -> None:
        self.resize(size)
