"""The year, or the programme in hand, as a calendar file for the calendar that a person has."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from studio.journal import HOUSE, Reader
from ui import file_dialog
from ui.acts import act_button
from ui.announce import announce
from ui.background import QUERIES, Background
from ui.fields import act_row


class CalendarSaver(QWidget):
    """Two buttons with their keys; what was imported before is moved by a newer file."""

    def __init__(self, background: Background, panel: QWidget) -> None:
        super().__init__()
        self._background = background
        self._programme = HOUSE
        self._file = Path()
        self._year = act_button(
            panel, self.tr("本年度日历…"), "save_year_dates", self._choose_year,
            key="Ctrl+Shift+I",
        )  # fmt: skip
        self._one = act_button(
            panel, self.tr("这场的日历…"), "save_programme_dates", self._choose_one, key="Ctrl+I"
        )
        self._one.setEnabled(False)
        self._said = QLabel()
        self._said.setObjectName("calendar_said")
        self._said.setProperty("role", "muted")
        self._said.setWordWrap(True)
        self._said.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(act_row(self._year, self._one))
        column.addWidget(self._said)

    def show_programme(self, programme: int) -> None:
        """Which programme is in hand."""
        self._programme = programme
        self._one.setEnabled(programme != HOUSE)

    def save(self, file: Path, programme: int = HOUSE) -> None:
        """Writes to this file; a refusal stands beside the button."""
        self._file = file
        self._background.query(self, _dates, programme, done=self._write, refused=self._tell)

    @Slot()
    def _choose_year(self) -> None:
        self._choose(HOUSE)

    @Slot()
    def _choose_one(self) -> None:
        if self._programme != HOUSE:
            self._choose(self._programme)

    def _choose(self, programme: int) -> None:
        now = self._background.desk.clock.now().astimezone()
        name = self.tr("在线访谈 {year}").format(year=f"{now:%Y}")
        if programme != HOUSE:
            name = self.tr("在线访谈第 {n} 场").format(n=programme)
        path = file_dialog.to_save(
            self, self.tr("日历文件"), f"{name}.ics", self.tr("日历文件 (*.ics)")
        )
        if path:
            self.save(Path(path if path.lower().endswith(".ics") else f"{path}.ics"), programme)

    @Slot(object)
    def _write(self, data: bytes) -> None:
        work = partial(_written, data, self._file)
        self._background.work(self, work, done=self._wrote, beside=self._year, lane=QUERIES)

    @Slot(object)
    def _wrote(self, file: Path) -> None:
        self._tell(self.tr("已写到 {path}。再次导入同一份日历会更新，不会重复。").format(path=file))

    @Slot(str)
    def _tell(self, words: str) -> None:
        self._said.setText(words)
        self._said.show()
        announce(self._said, words)


def _dates(reader: Reader, programme: int) -> bytes:
    from studio.calendar_file import calendar_of

    return calendar_of(reader, reader.at.astimezone().year, programme)


def _written(data: bytes, file: Path) -> Path:
    from studio.calendar_file import write

    return write(data, file)
