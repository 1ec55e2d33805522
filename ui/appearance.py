"""How large, how dark and in which language this person wants the program; it is remembered."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLabel, QWidget

from studio import settings
from studio.errors import Trouble
from studio.words import CHINESE, ENGLISH, LANGUAGES, Words
from ui.fields import heading, laid
from ui.look import ZOOMS, look
from ui.notices import show_refusal
from ui.words import spoken

PANELS = (
    ("host", Words("主持"), True),
    ("record", Words("速记"), False),
    ("questions", Words("问答"), False),
    ("review", Words("审核"), False),
    ("publish", Words("推送"), False),
    ("collect", Words("征集"), False),
    ("proof", Words("读网"), False),
    ("audit", Words("核对"), False),
    ("supervise", Words("督办", "seat"), False),
    ("archive", Words("归档"), False),
    ("plan", Words("排期"), False),
)
"""A panel's key, its name, and whether it is dark for who never chose."""
BOTH = "语言 Language"
AT_NEXT_START = {
    CHINESE: "下次启动时换成中文。上网的文字始终是中文。",
    ENGLISH: "English from the next start on. What goes online stays Chinese.",
}
"""In the language that was chosen: who chose it reads it."""


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
        self._make_language(form)
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

    def _make_language(self, form: QFormLayout) -> None:
        self._language = QComboBox()
        self._language.setObjectName("language")
        self._language.setAccessibleName(self.tr("语言"))
        for language, name in LANGUAGES.items():
            self._language.addItem(name, language)
        self._language.setCurrentIndex(self._language.findData(look().language))
        self._language.activated.connect(self._take_language)
        form.addRow(BOTH, self._language)
        self._said = QLabel()
        self._said.setObjectName("language_said")
        self._said.setProperty("role", "muted")
        self._said.setWordWrap(True)
        self._said.hide()
        form.addRow(self._said)

    @Slot()
    def _take_language(self) -> None:
        """For this person from the next start on, and for whoever signs in at this PC."""
        language = self._language.currentData()
        look().choose_language(language)
        try:
            settings.remember(language=language)
        except Trouble as trouble:
            show_refusal(self._language, spoken(trouble))
            return
        self._said.setText(AT_NEXT_START[language])
        self._said.setAccessibleName(AT_NEXT_START[language])
        self._said.show()

    @Slot()
    def _take_zoom(self) -> None:
        look().zoom_to(self._zoom.currentData())

    @Slot()
    def _take_dark(self) -> None:
        for key, _name, usual in PANELS:
            wanted = self._dark[key].isChecked()
            if wanted != look().dark(key, usual):
                look().choose_dark(key, wanted)
