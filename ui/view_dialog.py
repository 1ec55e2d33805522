"""A view over the panel that asked for it, in a dialog of its own that Esc closes."""

from typing import Generic, TypeVar

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from ui.acts import act, button
from ui.fields import act_row
from ui.theme import measures

V = TypeVar("V", bound=QWidget)


class ViewDialog(QDialog, Generic[V]):
    """name: before those of its parts; size: on the drawing board.

    around: what stands in the dialog where that is more than the view.
    """

    def __init__(
        self,
        name: str,
        title: str,
        view: V,
        size: tuple[int, int],
        parent: QWidget,
        *,
        around: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}_dialog")
        self.setWindowTitle(title)
        self.view = view
        close = button(self.tr("关闭"), f"close_{name}", self.reject, hint="Esc")
        close.setAutoDefault(False)
        act(self, self.tr("关闭"), "Esc", self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[measures().pad] * 4)
        column.setSpacing(measures().gap)
        column.addWidget(around or view, 1)
        column.addLayout(act_row(close))
        self.resize(*(measures().px(each) for each in size))
