"""The header: on air or not, which programme, how the portal does, who sits here."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import measures

TITLE_LEAST, TITLE_TIGHT = 80, 24
GAP, GAP_TIGHT = 18, 8
EDGE, EDGE_TIGHT = 20, 10
HALF_AND_MORE = 0.56
"""Of the width of a sentence, so that it has room in two lines wherever it breaks."""


class Elided(QLabel):
    """One line that ends in … where it has no room; the whole of it is in the tool tip."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints what there is room for."""
        words = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.width()
        )
        self.setToolTip(self.text() if words != self.text() else "")
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, words)


class Header(QFrame):
    """State that is always in view; every value also stands as a word, never by colour alone."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("header")
        self._air = self._label("air_pill", self.tr("播出状态"))
        self._title = self._label("programme_title", self.tr("访谈"), Elided(), role="title")
        self._subtitle = self._label(
            "programme_subtitle", self.tr("单位与时间"), Elided(), role="muted"
        )
        self._badge = self._label("rehearsal_badge", self.tr("彩排"))
        self._portal = self._label("portal_state", self.tr("门户状态"))
        self._person = self._label("person_pill", self.tr("当前人员"))
        for each in (self._air, self._badge, self._person):
            each.hide()
        self._arrange()

    def show_programme(self, title: str, subtitle: str) -> None:
        """The programme's title, over unit and time."""
        self._write(self._title, title)
        self._write(self._subtitle, subtitle)
        self._subtitle.setVisible(bool(subtitle))

    def show_air(self, state_text: str, on_air: bool) -> None:
        """The stage in words; red while on air."""
        self._write(self._air, f"● {state_text}" if on_air else state_text)
        self._mark(self._air, "on_air", on_air)
        self._air.setVisible(bool(state_text))

    def show_portal(self, text: str, ok: bool) -> None:
        """The portal's state; a sign and a word tell good from bad."""
        self._write(self._portal, f"{'●' if ok else '▲'} {text}" if text else "")
        self._mark(self._portal, "ok", ok)

    def show_rehearsal(self) -> None:
        """That nothing of this reaches a real portal; in a word where the width is short."""
        self._badge.show()
        self.make_room()

    def show_person(self, text: str) -> None:
        """Name and role."""
        self._write(self._person, text)
        self._person.setVisible(bool(text))

    def add_button(self, button: QWidget) -> None:
        """A button that is in view at every seat, before the person's name."""
        self._line.insertWidget(self._line.count() - 1, button, 0, Qt.AlignmentFlag.AlignVCenter)

    def texts(self) -> dict[str, str]:
        """What can be read in the header, by the label's name."""
        labels = (self._air, self._title, self._subtitle, self._portal, self._person)
        return {label.objectName(): label.text() for label in labels}

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The state stays whole at every width."""
        super().resizeEvent(event)
        self.make_room()

    @Slot()
    def make_room(self) -> None:
        """Where the width is short the portal's state takes two lines; the title gives way.

        Also after a change of zoom: what was measured for the new one while all lengths were
        being turned is turned once more.
        """
        if self._badge.isVisibleTo(self):
            self._badge.setText(self.tr("彩排 · 不会上真实门户"))
        whole = self._width_in(measures().body)
        held = [self._line.itemAt(at) for at in range(self._line.count())]
        others = [each for item in held if item and (each := item.widget()) is not None]
        taken = sum(
            each.sizeHint().width()
            for each in others
            if each is not self._portal and not each.isHidden()
        )
        gaps = measures().px(GAP) * self._line.count() + 2 * measures().px(EDGE)
        tight = whole > self.width() - taken - gaps - 2 * measures().px(TITLE_LEAST)
        if tight and self._badge.isVisibleTo(self):
            self._badge.setText(self.tr("彩排"))
        self._badge.setToolTip(self.tr("彩排 · 不会上真实门户"))
        self._line.setSpacing(measures().px(GAP_TIGHT if tight else GAP))
        edge, above = measures().px(EDGE_TIGHT if tight else EDGE), measures().px(7)
        self._line.setContentsMargins(edge, above, edge, above)
        for label in (self._title, self._subtitle):
            label.setMinimumWidth(measures().px(TITLE_TIGHT if tight else TITLE_LEAST))
        self._mark(self._portal, "tight", tight)
        self._portal.setWordWrap(tight)
        half = round(self._width_in(measures().small) * HALF_AND_MORE)
        self._portal.setMinimumWidth(half if tight else 0)

    def _width_in(self, size: int) -> int:
        """How long the portal's state is in one line of this type."""
        font = QFont(self._portal.font())
        font.setPixelSize(size)
        return QFontMetrics(font).horizontalAdvance(self._portal.text())

    def _label(
        self, name: str, accessible: str, label: QLabel | None = None, **properties: str
    ) -> QLabel:
        label = label or QLabel()
        label.setObjectName(name)
        label.setAccessibleDescription(accessible)
        label.setTextFormat(Qt.TextFormat.PlainText)
        for key, value in properties.items():
            label.setProperty(key, value)
        return label

    def _write(self, label: QLabel, text: str) -> None:
        """Writes where it differs: a clock writes every second."""
        if label.text() != text:
            label.setText(text)
            label.setAccessibleName(text)
            self.make_room()

    def _mark(self, label: QLabel, name: str, value: bool) -> None:
        if label.property(name) != value:
            label.setProperty(name, value)
            label.style().unpolish(label)
            label.style().polish(label)

    def _arrange(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(measures().px(1))
        names.addWidget(self._title)
        names.addWidget(self._subtitle)
        for label in (self._title, self._subtitle):
            label.setMinimumWidth(measures().px(TITLE_LEAST))
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        line = self._line = QHBoxLayout(self)
        line.setContentsMargins(
            measures().px(20), measures().px(7), measures().px(20), measures().px(7)
        )
        line.setSpacing(measures().px(18))
        line.addWidget(self._air, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addLayout(names, 1)
        line.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self._portal)
        line.addWidget(self._person, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setFixedHeight(measures().px(56))
