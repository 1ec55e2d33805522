"""Where a part of the programme begins: a key on its first line, and again to take it back."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from studio import recording
from studio.recording import SEGMENT_NAMES, SegmentKind
from ui.acts import WIDGET, act
from ui.background import Background
from ui.record import RecordView


class Segments(QObject):
    """Three keys of the record's list, one for each kind of part."""

    def __init__(self, background: Background, record: RecordView) -> None:
        super().__init__(record)
        self._background = background
        self._record = record
        for number, (kind, name) in enumerate(SEGMENT_NAMES.items(), 1):
            text = self.tr("从这一条开始：{part}").format(part=self.tr(name))
            made = act(
                record.list, text, str(number), self._begin, WIDGET, key_id=f"segment_{number}"
            )
            made.setData(kind.value)

    @Slot()
    def _begin(self) -> None:
        row, action = self._record.current(), self.sender()
        if row is None or not isinstance(action, QAction):
            return
        kind = SegmentKind(str(action.data()))
        if self._record.segment(row.id) is kind:
            self._background.execute(self._record, recording.end_segment, row.id)
        else:
            self._background.execute(self._record, recording.begin_segment, row.id, kind)
