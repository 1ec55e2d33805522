"""The header: on air or not, which programme, how the portal does, who sits here."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import measures


class Header(QFrame):
    """State that is always in view; every value also stands as a word, never by colour alone."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("header")
        self._air = self._label("air_pill", self.tr("播出状态"))
        self._title = self._label("programme_title", self.tr("访谈"), role="title")
        self._subtitle = self._label("programme_subtitle", self.tr("单位与时间"), role="muted")
        self._portal = self._label("portal_state", self.tr("门户状态"))
        self._person = self._label("person_pill", self.tr("当前人员"))
        self._air.hide()
        self._person.hide()
        self._arrange()

    def show_programme(self, title: str, subtitle: str) -> None:
        """The programme's title, over unit and time."""
        self._write(self._title, title)
        self._write(self._subtitle, subtitle)

    def show_air(self, state_text: str, on_air: bool) -> None:
        """The stage in words; red while on air."""
        self._write(self._air, f"● {state_text}" if on_air else state_text)
        self._mark(self._air, "on_air", on_air)
        self._air.setVisible(bool(state_text))

    def show_portal(self, text: str, ok: bool) -> None:
        """The portal's state; a sign and a word tell good from bad."""
        self._write(self._portal, f"{'●' if ok else '▲'} {text}" if text else "")
        self._mark(self._portal, "ok", ok)

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

    def _label(self, name: str, accessible: str, **properties: str) -> QLabel:
        label = QLabel()
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
            label.setMinimumWidth(measures().px(120))
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        line = self._line = QHBoxLayout(self)
        line.setContentsMargins(
            measures().px(20), measures().px(7), measures().px(20), measures().px(7)
        )
        line.setSpacing(measures().px(18))
        line.addWidget(self._air, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addLayout(names, 1)
        line.addWidget(self._portal)
        line.addWidget(self._person, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setFixedHeight(measures().px(56))
