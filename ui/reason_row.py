"""Why: a line below a list in which a reason is written; Return gives it, Esc leaves."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from ui.acts import WIDGET, act, button, tell_key
from ui.fields import emptied
from ui.line_field import LineField
from ui.theme import measures


class ReasonRow(QFrame):
    """Hidden until it is asked for; `given` carries what was written, and it stays until `leave`.

    name: before those of its parts; back: where the focus goes when it closes.
    """

    given = Signal(str)

    def __init__(self, name: str, verb: str, back: QWidget, kind: str = "primary") -> None:
        super().__init__()
        self.setObjectName(f"{name}_row")
        self._back = back
        self._about = QLabel()
        self._about.setObjectName(f"{name}_about")
        self.field = LineField()
        self.field.setObjectName(f"{name}_reason")
        self.field.setAccessibleName(self.tr("原因"))
        self.field.setPlaceholderText(self.tr("写明原因，回车确认，Esc 取消"))
        self.field.returnPressed.connect(self._give)
        tell_key(self.field, "Return", verb)
        act(self.field, self.tr("取消"), "Esc", self.leave, WIDGET)
        self._confirm = button(verb, f"confirm_{name}", self._give, hint="↵", kind=kind)
        cancel = button(self.tr("取消"), f"cancel_{name}", self.leave, hint="Esc")
        line = QHBoxLayout(self)
        line.setContentsMargins(measures().pad, measures().gap, measures().pad, 0)
        line.addWidget(self._about)
        line.addWidget(self.field, 1)
        line.addWidget(self._confirm)
        line.addWidget(cancel)
        self.hide()

    def ask(self, about: str, verb: str = "") -> None:
        """Opens it; a reason is of the thing that it was written for."""
        self._about.setText(about)
        if verb:
            self._confirm.set_words(verb)
        self.show()
        self.field.setFocus()

    @Slot()
    def leave(self) -> None:
        """Closes it; nothing is kept."""
        emptied(self.field)
        self.hide()
        self._back.setFocus()

    @Slot()
    def _give(self) -> None:
        self.given.emit(self.field.text().strip())
