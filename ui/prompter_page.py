"""The page of the prompter: large text that glides, mirrored where the glass turns it round."""

from dataclasses import dataclass

from PySide6.QtCore import QElapsedTimer, QPointF, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPolygonF,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QWidget

from ui.theme import colours, measures
from ui.tokens import Colours

FRAME_MS = 16
GLIDE_SECONDS = 0.25
LEAD = 0.28
"""Where the eye rests: so far down the page stands the line that is read."""
PAGE = 0.6
LINE_HEIGHT = 104
"""In per cent of what the font wants for itself."""
WORDS, POINT, NAME, AFTER = "words", "point", "name", "after"
"""What is read aloud; what may be said; what it is; what comes later."""


@dataclass(frozen=True)
class Passage:
    """A paragraph with its kind."""

    kind: str
    text: str


class PrompterPage(QWidget):
    """Scrolls by a step, or by itself at so many lines a minute; at the end it stands.

    Another text begins at its top and waits; the same one keeps its place, whatever its size.
    """

    moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("prompter_page")
        self._about: object = None
        self._passages: tuple[Passage, ...] = ()
        self._text = QTextDocument(self)
        self._offset = self._goal = 0.0
        self._size, self.mirrored = 48, False
        self.speed = 12.0
        self.running = False
        self._set_for = "", 0.0
        self._frames = QTimer(self)
        self._frames.setTimerType(Qt.TimerType.PreciseTimer)
        self._frames.setInterval(FRAME_MS)
        self._frames.timeout.connect(self._step)
        self._passed = QElapsedTimer()

    @property
    def offset(self) -> float:
        """How far the text has come, in pixels of its own."""
        return self._offset

    @property
    def size_of_type(self) -> int:
        """In pixels, before the person's zoom."""
        return self._size

    @property
    def moving(self) -> bool:
        """Whether it is on its way, by itself or after a key."""
        return self._frames.isActive()

    def text(self) -> str:
        """All that can be read here."""
        return "\n".join(one.text for one in self._passages)

    def show_text(self, about: object, passages: tuple[Passage, ...]) -> None:
        """Shows this; about: what it is about, another one begins at the top."""
        if about != self._about:
            self._about = about
            self._offset = self._goal = 0.0
            self.stop()
        if passages != self._passages:
            self._passages = passages
            self.setAccessibleName(self.text())
            self._set()
        self.moved.emit()

    def choose_size(self, size: int) -> None:
        """Larger or smaller type; the line that was read stays where the eye rests."""
        place = self._place()
        self._size = size
        self._set()
        self._go_to(place)

    def mirror(self, mirrored: bool) -> None:
        """Turned left to right, for a glass before the lens."""
        self.mirrored = mirrored
        self.update()
        self.moved.emit()

    def glide(self, lines: float = 0.0, pages: float = 0.0) -> None:
        """Moves on, or back, by lines or parts of the page."""
        by = lines * self.line() + pages * self.height() * PAGE
        self._goal = self._within((self._goal if self.moving else self._offset) + by)
        self._begin()

    def to_top(self) -> None:
        """Back to the first line."""
        self._goal = 0.0
        self._begin()

    def run(self) -> None:
        """Goes on by itself from here."""
        self.running = True
        self._goal = self._offset
        self._begin()
        self.moved.emit()

    def stop(self) -> None:
        """Stands."""
        self.running = False
        self._goal = self._offset
        self._frames.stop()
        self.moved.emit()

    def line(self) -> float:
        """The height of a line."""
        font = QFont(self.font())
        font.setPixelSize(measures().px(self._size))
        return QFontMetricsF(font).lineSpacing() * LINE_HEIGHT / 100

    def most(self) -> float:
        """How far it can go: the last line comes to where the eye rests."""
        return max(0.0, self._text.size().height() - self.line())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width is another place for every line."""
        place = self._place()
        super().resizeEvent(event)
        self._set()
        self._go_to(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The part of the text that is in view, and the mark beside the line that is read."""
        theme = colours(self)
        if (theme.name, measures().zoom) != self._set_for:
            place = self._place()
            self._set()
            self._go_to(place)
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.page))
        if self.mirrored:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        painter.save()
        painter.translate(self._margin(), self._lead() - self._offset)
        how = QAbstractTextDocumentLayout.PaintContext()
        how.clip = QRectF(0, self._offset - self._lead(), self.width(), self.height())
        self._text.documentLayout().draw(painter, how)
        painter.restore()
        self._paint_mark(painter, theme)

    @Slot()
    def _step(self) -> None:
        seconds = self._passed.restart() / 1000
        if self.running:
            self._goal = self._offset = self._within(
                self._offset + seconds * self.speed / 60 * self.line()
            )
            if self._offset >= self.most():
                self.stop()
        else:
            near = min(1.0, seconds / GLIDE_SECONDS * 3)
            self._offset += (self._goal - self._offset) * near
            if abs(self._goal - self._offset) < 1:
                self._offset = self._goal
                self._frames.stop()
        self.update()
        self.moved.emit()

    def _begin(self) -> None:
        self._passed.start()
        self._frames.start()

    def _within(self, offset: float) -> float:
        return min(max(0.0, offset), self.most())

    def _lead(self) -> float:
        return self.height() * LEAD

    def _margin(self) -> float:
        return self.width() * 0.07

    def _place(self) -> int:
        """The sign at which the eye rests."""
        layout = self._text.documentLayout()
        return int(layout.hitTest(QPointF(0, self._offset + 1), Qt.HitTestAccuracy.FuzzyHit))

    def _go_to(self, place: int) -> None:
        block = self._text.findBlock(max(0, place))
        top = self._text.documentLayout().blockBoundingRect(block).top()
        line = block.layout().lineForTextPosition(max(0, place - block.position()))
        self._offset = self._goal = self._within(top + (line.y() if line.isValid() else 0.0))
        self.update()

    def _set(self) -> None:
        """Sets the text anew at this size and width."""
        made, theme = self._text, colours(self)
        self._set_for = theme.name, measures().zoom
        made.clear()
        made.setDocumentMargin(0)
        made.setTextWidth(max(1.0, self.width() - 2 * self._margin()))
        cursor = QTextCursor(made)
        for number, one in enumerate(self._passages):
            if number:
                cursor.insertBlock()
            cursor.setBlockFormat(_spaced(one, measures().px(self._size)))
            cursor.insertText(one.text, self._type(one, theme))
        self._offset = self._within(self._offset)
        self.update()

    def _type(self, one: Passage, theme: Colours) -> QTextCharFormat:
        made = QTextCharFormat()
        font = QFont(self.font())
        name = one.kind == NAME
        font.setPixelSize(max(12, round(measures().px(self._size) * (0.5 if name else 1.0))))
        font.setBold(one.kind == WORDS)
        made.setFont(font)
        ink = {WORDS: theme.ink, POINT: theme.ink, NAME: theme.accent_ink, AFTER: theme.muted}[
            one.kind
        ]
        made.setForeground(QColor(ink))
        return made

    def _paint_mark(self, painter: QPainter, theme: Colours) -> None:
        side, top = self._margin() * 0.3, self._lead() + self.line() * 0.5
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.accent_ink))
        left = self._margin() * 0.3
        painter.drawPolygon(
            QPolygonF([QPointF(left, top - side), QPointF(left + side, top),
                       QPointF(left, top + side)])
        )  # fmt: skip


def _spaced(one: Passage, size: int) -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    made.setBottomMargin(size * (0.1 if one.kind == NAME else 0.5))
    return made
