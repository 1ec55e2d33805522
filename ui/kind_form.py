"""Of which kind and series a programme is: chosen with the rest of its form, before air."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QFormLayout, QWidget

from studio import series
from studio.interview import BEFORE_AIR, InterviewRow
from studio.year_plan import KIND_NAMES, Kind
from ui.acts import button
from ui.background import Background
from ui.fields import act_row, fill, heading, kept, laid, text_field
from ui.words import say


def kind_box(name: str) -> QComboBox:
    """The four kinds, an interview of a department first in hand."""
    box = QComboBox()
    box.setObjectName(name)
    box.setAccessibleName(say("类型"))
    for kind, called in KIND_NAMES.items():
        box.addItem(say(called), kind.value)
    box.setCurrentIndex(box.findData(Kind.DEPARTMENT.value))
    return box


class KindForm(QWidget):
    """Which panels and papers a programme has follows its kind.

    `stored`: of which programme; another one may be in view by now.
    """

    stored = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background: Background | None = None
        self._storing = 0
        self._shown = ""
        form = laid(QFormLayout(self))
        form.addRow(heading(self.tr("类型和系列")))
        self._kind = kind_box("programme_kind")
        form.addRow(self.tr("类型"), self._kind)
        self.series = text_field(
            form, "programme_series", self.tr("系列"), self.tr("没有就空着；写在对外的标题前面")
        )
        self._save = button(self.tr("保存类型和系列"), "save_kind", self._store)
        form.addRow(act_row(self._save))

    def show_kind(self, background: Background, shown: InterviewRow) -> None:
        """Shows what is kept, unless the person has chosen or typed something else."""
        other = self._background is not background
        self._background = background
        if other or self._kind.currentData() == self._shown or shown.kind != self._shown:
            self._kind.setCurrentIndex(self._kind.findData(shown.kind))
        self._shown = shown.kind
        fill(self.series, shown.series)
        for each in (self._kind, self.series, self._save):
            each.setEnabled(shown.state in BEFORE_AIR)

    @Slot()
    def _store(self) -> None:
        if self._background is not None:
            self._storing = self._background.programme
            self._background.execute(
                self, series.choose_kind, self._kind.currentData(), self.series.text(),
                done=self._stored, beside=self._save,
            )  # fmt: skip

    @Slot()
    def _stored(self) -> None:
        if self._background is not None and self._background.programme == self._storing:
            kept(self.series)
        self.stored.emit(self._storing)
