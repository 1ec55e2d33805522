"""The video beside the record: start marks, their clocks, subtitles, cut lists for the editor."""

import re
import unicodedata
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QVBoxLayout

from studio import recording
from studio.journal import HOUSE, Reader
from studio.recording import RATES, USUAL_RATE, RecordingRow
from studio.words import Words
from ui import file_dialog
from ui.acts import ActButton, button
from ui.announce import announce
from ui.background import QUERIES, Background
from ui.bulletin import Bulletin
from ui.card import Card
from ui.fields import PutAside, act_row, emptied, fill, heading, kept, laid, text_field
from ui.notices import show_refusal
from ui.publications import titled
from ui.table import RowsModel, RowsView
from ui.theme import measures
from ui.times import wall
from ui.view import Ids, LiveView
from ui.words import counted

Make = Callable[[Reader, int], str]
CLOCK = re.compile(r"([-+]?)(?:(\d{1,2}):)?([0-5]?\d):([0-5]?\d)(?:\.(\d{1,3}))?", re.ASCII)
UNFIT = frozenset('\\/:*?"<>|')


class RecordingsView(LiveView):
    """One programme's recordings; the mark is set at the moment the recorder starts."""

    things = frozenset({"recording"})

    def __init__(self, background: Background, bulletin: Bulletin) -> None:
        super().__init__(background, bulletin)
        self._model = RowsModel[RecordingRow](self._card, self)
        self._list = RowsView("recording_list", self.tr("录像"), lines=1)
        self._list.say_when_empty(
            self.tr("还没有录像的开始标记。录像机一开始，就点“录像现在开始”。")
        )
        self._list.set_rows_model(self._model)
        self._list.setMinimumHeight(measures().px(120))
        self._list.current_changed.connect(self._fill)
        self._title = titled(self, self._list)
        self._said = QLabel()
        self._said.setObjectName("recording_said")
        self._said.setWordWrap(True)
        self._said.setProperty("role", "muted")
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.addLayout(self._make_mark())
        column.addLayout(self._make_form())
        column.addLayout(self._make_exports())
        column.addWidget(self._said)
        self._aside = PutAside(self, self._name, self._offset, self._address)
        self.setEnabled(False)  # until a programme is in hand

    def show_programme(self, programme: int) -> None:
        """Turns to another programme; what was half typed waits for the one it was typed for."""
        if programme != self._background.programme:
            self._aside.turn(self._background.programme, programme)
            self._model.set_rows(())
            self._said.setText("")
            self.setEnabled(True)
            self.go_to(self._background.in_programme(programme))

    def write(self, make: Make, file: Path, beside: ActButton) -> None:
        """Makes the text of the recording in hand and writes it, whole or not at all."""
        row = self._chosen(beside)
        if row is not None:
            self._beside, self._file = beside, file
            self._background.query(self, make, row.id, done=self._put_down, refused=self._refuse)

    def _refresh(self, ids: Ids) -> None:
        if self._background.programme != HOUSE:
            self._ask(recording.recordings, done=self._show)

    @Slot(object)
    def _show(self, rows: tuple[RecordingRow, ...]) -> None:
        self._model.set_rows(rows)
        self._title.setText(self.tr("录像 {n}").format(n=counted(len(rows))))
        if rows and self._list.current_id() is None:
            self._list.select(rows[-1].id)
        self._fill(self._list.current_id())

    def _card(self, row: RecordingRow) -> Card:
        parts = [
            self.tr("{time} 开始").format(time=wall(row.started_at)),
            self.tr("时码 {clock}").format(clock=clock_text(row.offset)),
            self.tr("每秒 {n} 帧").format(n=row.rate),
        ]
        if row.address:
            parts.append(row.address)
        return Card(" · ".join(parts), row.name)

    # the mark

    def _make_mark(self) -> QFormLayout:
        form = laid(QFormLayout())
        form.setContentsMargins(0, measures().pad, 0, 0)
        form.addRow(heading(self.tr("录像机开始的那一刻")))
        self._name = text_field(form, "recording_name", self.tr("录像名称"), self.tr("主机位"))
        self._rate = QComboBox()
        self._rate.setObjectName("recording_rate")
        self._rate.setAccessibleName(self.tr("每秒帧数"))
        for rate in RATES:
            self._rate.addItem(counted(rate), rate)
        self._rate.setCurrentIndex(RATES.index(USUAL_RATE))
        form.addRow(self.tr("每秒帧数"), self._rate)
        self._mark = button(
            self.tr("录像现在开始"), "mark_recording", self._do_mark, kind="primary"
        )
        form.addRow(act_row(self._mark))
        return form

    @Slot()
    def _do_mark(self) -> None:
        name = self._name.text().strip() or self.tr("主机位")
        self._background.execute(
            self, recording.mark_start, name, int(self._rate.currentData()),
            done=self._marked, beside=self._mark,
        )  # fmt: skip

    @Slot(object)
    def _marked(self, _number: int) -> None:
        emptied(self._name)

    # what its clock shows, and where it can be seen

    def _make_form(self) -> QFormLayout:
        form = laid(QFormLayout())
        form.setContentsMargins(0, measures().pad, 0, 0)
        form.addRow(heading(self.tr("选中的录像")))
        hint = self.tr("标记那一刻录像上的时码，如 01:00:00.000；标记晚了三秒写 00:00:03")
        self._offset = text_field(form, "recording_offset", self.tr("时码"), hint)
        self._address = text_field(
            form, "recording_address", self.tr("录像网址"), self.tr("上网以后填写")
        )
        self._save = button(self.tr("保存时码和网址"), "save_recording", self._do_save)
        self._unmark = button(self.tr("删除标记"), "unmark_recording", self._do_unmark,
                              kind="danger")  # fmt: skip
        form.addRow(act_row(self._save, self._unmark))
        return form

    @Slot(object)
    def _fill(self, number: int | None) -> None:
        row = self._model.row_of(number)
        if row is not None:
            fill(self._offset, clock_text(row.offset))
            fill(self._address, row.address)

    @Slot()
    def _do_save(self) -> None:
        row, offset = self._chosen(self._save), clock_of(self._offset.text())
        if row is None:
            return
        if offset is None:
            show_refusal(self._save, self.tr("时码写作 时:分:秒.毫秒，例如 01:00:00.000。"))
            return
        self._background.execute(
            self, recording.set_right, row.id, offset, self._address.text(),
            done=self._saved, beside=self._save,
        )  # fmt: skip

    @Slot()
    def _saved(self) -> None:
        kept(self._offset, self._address)

    @Slot()
    def _do_unmark(self) -> None:
        row = self._chosen(self._unmark)
        if row is not None:
            self._background.execute(self, recording.unmark, row.id, beside=self._unmark)

    # what goes to the editor

    def _make_exports(self) -> QFormLayout:
        form = laid(QFormLayout())
        form.setContentsMargins(0, measures().pad, 0, 0)
        form.addRow(heading(self.tr("交给剪辑的文件（只含已发布的文字）")))
        self._vtt = button(self.tr("字幕 WebVTT…"), "export_subtitles", self._ask_subtitles)
        self._edl = button(self.tr("剪辑单 EDL…"), "export_edl", self._ask_edl)
        self._otio = button(self.tr("剪辑单 OTIO…"), "export_otio", self._ask_otio)
        form.addRow(act_row(self._vtt, self._edl, self._otio))
        return form

    @Slot()
    def _ask_subtitles(self) -> None:
        from studio.documents.subtitles import subtitles

        self._ask_file(subtitles, ".vtt", "WebVTT (*.vtt)", self._vtt)

    @Slot()
    def _ask_edl(self) -> None:
        from studio.documents.cut_list import edit_decision_list

        self._ask_file(edit_decision_list, ".edl", "CMX 3600 (*.edl)", self._edl)

    @Slot()
    def _ask_otio(self) -> None:
        from studio.documents.cut_list import timeline

        self._ask_file(timeline, ".otio", "OpenTimelineIO (*.otio)", self._otio)

    def _ask_file(self, make: Make, ending: str, kind: str, beside: ActButton) -> None:
        row = self._chosen(beside)
        if row is None:
            return
        name = "".join(sign for sign in row.name if sign not in UNFIT) + ending
        path = file_dialog.to_save(self, beside.text(), name, kind)
        if path:
            self.write(make, Path(path if path.endswith(ending) else path + ending), beside)

    @Slot(object)
    def _put_down(self, text: str) -> None:
        work = partial(_written, self._file, text)
        self._background.work(self, work, done=self._tell, beside=self._beside, lane=QUERIES)

    @Slot(object)
    def _tell(self, file: Path) -> None:
        self._say(self.tr("已写到 {path}。").format(path=file))

    @Slot(str)
    def _refuse(self, words: str) -> None:
        self._say(words)

    def _say(self, words: str) -> None:
        self._said.setText(words)
        announce(self._said, words)

    def _chosen(self, beside: ActButton) -> RecordingRow | None:
        row = self._model.row_of(self._list.current_id())
        if row is None:
            show_refusal(beside, self.tr("请先在名单里选中一段录像。"))
        return row


def clock_text(time: timedelta) -> str:
    """Hours, minutes, seconds and thousandths, with a minus before what lies earlier."""
    left, thousandths = divmod(round(abs(time) / timedelta(milliseconds=1)), 1000)
    sign = "-" if time < timedelta() else ""
    hours, minutes, seconds = left // 3600, left // 60 % 60, left % 60
    return f"{sign}{hours:02d}:{minutes:02d}:{seconds:02d}.{thousandths:03d}"


def clock_of(text: str) -> timedelta | None:
    """The time that was written, None for what is none; full-width signs count as their like."""
    read = CLOCK.fullmatch(unicodedata.normalize("NFKC", text.strip()))
    if read is None:
        return None
    sign, hours, minutes, seconds, part = read.groups()
    time = timedelta(
        hours=int(hours or 0), minutes=int(minutes), seconds=int(seconds),
        milliseconds=int((part or "0").ljust(3, "0")),
    )  # fmt: skip
    return -time if sign == "-" else time


def _written(file: Path, text: str) -> Path:
    """On a lane's thread."""
    from studio import copies

    copies.write_new(file, text.encode(), Words("导出"))
    return file
