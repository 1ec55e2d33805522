"""How large and how dark this person wants the program; it shows at once and is remembered."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QWidget

from ui.fields import heading, laid
from ui.look import ZOOMS, look

PANELS = (
    ("host", "主持", True),
    ("record", "速记", False),
    ("questions", "问答", False),
    ("review", "审核", False),
    ("publish", "推送", False),
    ("plan", "排期", False),
)
"""A panel's key, its name, and whether it is dark for who never chose."""


class Appearance(QWidget):
    """Zoom, and dark or light for each panel; no button keeps them, for they are seen at once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        form = laid(QFormLayout(self))
        form.addRow(heading(self.tr("外观（立即生效，只记在本机本人名下）")))
        self._zoom = QComboBox()
        self._zoom.setObjectName("zoom")
        self._zoom.setAccessibleName(self.tr("显示比例"))
        for per_cent in ZOOMS:
            self._zoom.addItem(f"{per_cent}%", per_cent)
        form.addRow(self.tr("显示比例（Ctrl+滚轮）"), self._zoom)
        self._dark = {key: self._box(form, key, name) for key, name, _usual in PANELS}
        look().themed.connect(self._show)
        look().zoomed.connect(self._show)
        self._zoom.activated.connect(self._take_zoom)
        self._show()

    def _box(self, form: QFormLayout, key: str, name: str) -> QCheckBox:
        box = QCheckBox(self.tr("{panel}用深色").format(panel=self.tr(name)))
        box.setObjectName(f"dark_{key}")
        box.clicked.connect(self._take_dark)
        form.addRow(box)
        return box

    @Slot()
    def _show(self) -> None:
        self._zoom.setCurrentIndex(self._zoom.findData(look().zoom))
        for key, _name, usual in PANELS:
            self._dark[key].setChecked(look().dark(key, usual))

    @Slot()
    def _take_zoom(self) -> None:
        look().zoom_to(self._zoom.currentData())

    @Slot()
    def _take_dark(self) -> None:
        for key, _name, usual in PANELS:
            wanted = self._dark[key].isChecked()
            if wanted != look().dark(key, usual):
                look().choose_dark(key, wanted)
