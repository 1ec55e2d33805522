"""Where readers see the programme, as two lines of the plan."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from studio import interview
from studio.interview import InterviewRow
from ui.acts import button
from ui.background import Background
from ui.fields import act_row, fill, heading, kept, laid, text_field


class VideoForm(QWidget):
    """The stream for before and during the hour, the recording for later; stored together.

    `stored`: of which programme; another one may be in view by now.
    """

    stored = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background: Background | None = None
        self._storing = 0
        form = laid(QFormLayout(self))
        form.addRow(heading(self.tr("视频（读者在访谈页面上看到链接）")))
        self.stream = text_field(form, "video_stream", self.tr("直播地址"), "https://")
        self.recording = text_field(form, "video_recording", self.tr("录像地址"), "https://")
        self._save = button(self.tr("保存视频地址"), "save_video", self._store)
        form.addRow(act_row(self._save))

    @property
    def fields(self) -> tuple[QLineEdit, QLineEdit]:
        """What may be half typed."""
        return self.stream, self.recording

    def show_video(self, background: Background, shown: InterviewRow) -> None:
        """Shows what is kept, unless the person has typed something else."""
        self._background = background
        fill(self.stream, shown.stream)
        fill(self.recording, shown.recording)

    @Slot()
    def _store(self) -> None:
        if self._background is not None:
            self._storing = self._background.programme
            self._background.execute(
                self, interview.show_video, self.stream.text(), self.recording.text(),
                done=self._stored, beside=self._save,
            )  # fmt: skip

    @Slot()
    def _stored(self) -> None:
        if self._background is not None and self._background.programme == self._storing:
            kept(*self.fields)
        self.stored.emit(self._storing)
