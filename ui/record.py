"""The running record as the crew reads it: every line in its place with its state."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from studio.correction_request import RequestRow, requests_by_line
from studio.interview import InterviewRow, interview
from studio.journal import Reader
from studio.publication import FeedRow, PublicationState, feed
from studio.record import ASKERS, MARK_NAMES, LineRow, SpeakerRole, returned_since
from studio.recording import SEGMENT_NAMES, SegmentKind, segments
from studio.responsibility import Thing
from studio.review import ReviewState
from ui.background import Background
from ui.bulletin import Bulletin
from ui.card import Card, Pill, Tone
from ui.line_states import photo_pills, state_pills
from ui.photo_view import SeePhotos
from ui.proof_words import request_pills
from ui.responsibility import ResponsibilityDialog, responsibility_opener
from ui.table import RowsModel, RowsView
from ui.theme import measures
from ui.times import on_air_time
from ui.view import Ids, LiveView
from ui.waiting import OldestWaiting
from ui.words import counted, recalled, say

P, R = PublicationState, ReviewState
Page = tuple[
    InterviewRow, Ids, tuple[FeedRow, ...], datetime | None, dict[int, SegmentKind],
    dict[int, RequestRow],
]  # fmt: skip


class RecordList(RowsView):
    """Keeps its last row in view also where the room for it changes."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stays at the end if it was there."""
        bar = self.verticalScrollBar()
        at_end = bar.value() >= bar.maximum() - 2
        super().resizeEvent(event)
        if at_end:
            self.updateGeometries()
            self.scrollToBottom()


class RecordView(LiveView):
    """The lines in order of position; the newest stay in view while the end is in view.

    `current_changed` tells of another current row, or of a change of it; `shown` of new rows.
    """

    things = frozenset({"line", "interview"})
    current_changed = Signal()
    shown = Signal()

    def __init__(
        self, background: Background, bulletin: Bulletin, parent: QWidget | None = None
    ) -> None:
        super().__init__(background, bulletin, parent)
        self._interview: InterviewRow | None = None
        self._segments: dict[int, SegmentKind] = {}
        self._requests: dict[int, RequestRow] = {}
        self._model = RowsModel[FeedRow](self._card, self)
        self.list = RecordList("record_list", self.tr("文字实录"), follow_end=True)
        self.list.say_when_empty(
            self.tr("还没有记录。选好发言人，在下面写第一条，按 {line_editor_submit} 提交审核。")
        )
        self.list.set_rows_model(self._model)
        self.list.current_changed.connect(self._tell)
        self.list.current_updated.connect(self._tell)
        self._see_photos = SeePhotos(background, self.list, "see_photo")
        self._summary = QLabel()
        self._summary.setObjectName("record_summary")
        self._summary.setProperty("role", "muted")
        self._oldest = OldestWaiting(
            "record_list", background.desk.clock, self.tr("退回已等 {time}")
        )
        self._arrange()

    def add_act(self, button: QWidget) -> None:
        """Puts a button for the current row at the right of the heading."""
        self._head.addWidget(button)

    def current(self) -> FeedRow | None:
        """The row the list stands on."""
        return self._model.row_of(self.list.current_id())

    def lines(self) -> tuple[LineRow, ...]:
        """The record as the screen has it, in its order."""
        return tuple(row.line for row in self._model.rows())

    def row(self, line_id: int) -> FeedRow | None:
        """A line as the screen has it."""
        return self._model.row_of(line_id)

    def segment(self, line_id: int) -> SegmentKind | None:
        """The part of the programme that begins with this line."""
        return self._segments.get(line_id)

    def neighbour(self, by: int) -> FeedRow | None:
        """The row so many places below the current one."""
        rows = self._model.rows()
        place = self.list.currentIndex().row() + by
        return rows[place] if 0 <= place < len(rows) else None

    def _make_responsibility(self, parent: QWidget) -> QDialog | None:
        row = self.current()
        if row is None or not row.line.version:
            return None
        return ResponsibilityDialog(self._background, Thing.LINE, row.id, parent)

    def _refresh(self, ids: Ids) -> None:
        self._ask(_page, ids, done=self._show)

    @Slot(object)
    def _show(self, page: Page) -> None:
        shown, ids, rows, returned, segments, requests = page
        before = self._interview
        another = before is None or before.on_air_at != shown.on_air_at
        self._interview = shown
        if another or (segments, requests) != (self._segments, self._requests):
            self._segments, self._requests = segments, requests
            self._model.recard()
        self._take(rows, ids)
        self._show_summary()
        self._oldest.show_oldest(returned)
        self.shown.emit()

    def _take(self, rows: tuple[FeedRow, ...], ids: Ids) -> None:
        """Most often a few lines have changed where they stand: then no other is looked at."""
        if ids is not None and {row.id for row in rows} == ids and all(map(self._stands, rows)):
            self._model.replace(rows)
            return
        kept = [] if ids is None else [row for row in self._model.rows() if row.id not in ids]
        self._model.set_rows(sorted([*kept, *rows], key=_position))

    def _stands(self, row: FeedRow) -> bool:
        before = self._model.row_of(row.id)
        return before is not None and _position(before) == _position(row)

    def _show_summary(self) -> None:
        rows = self._model.rows()
        characters = sum(len(row.line.text) for row in rows)
        words = self.tr("{lines} 条 · {characters} 字").format(
            lines=counted(len(rows)), characters=counted(characters)
        )
        pace = self._pace(characters)
        self._summary.setText(f"{words} · {pace}" if pace else words)

    def _pace(self, characters: int) -> str:
        shown = self._interview
        if shown is None or shown.on_air_at is None:
            return ""
        until: datetime = shown.ended_at or self._background.desk.clock.now()
        minutes = (until - shown.on_air_at).total_seconds() / 60
        return self.tr("本场 {n} 字/分").format(n=counted(round(characters / max(minutes, 1))))

    def _card(self, row: FeedRow) -> Card:
        line, shown = row.line, self._interview
        began = shown.on_air_at if shown else None
        place = self.tr("第{n}条").format(n=line.number)
        meta = f"{place} · {on_air_time(line.spoken_at, began)} · {self._speaker(line)}"
        text = line.text or self.tr("（正在录入）")
        faded = row.feed is P.WITHDRAWN and line.state is R.APPROVED
        bar = Tone.WARN if line.state is R.RETURNED else None
        if row.feed is P.REFUSED:
            bar, text = Tone.BAD, f"{text}\n{recalled(row.fault)}"
        asked = request_pills(self._requests.get(row.id))
        return Card(meta, text, (*asked, *self._marks(row, began), *state_pills(row)), faded, bar)

    def _marks(self, row: FeedRow, began: datetime | None) -> list[Pill]:
        """What is peculiar to the line, beside its state."""
        early = began is None or row.line.started_at < began
        part = self._segments.get(row.id)
        marks = (
            (self.tr("▶ {part}").format(part=say(SEGMENT_NAMES[part])) if part else "", bool(part)),
            *((say(word), which in row.line.marks) for which, word in MARK_NAMES.items()),
            (self._linked(row.line), row.line.question_id is not None),
            (self.tr("预录"), early or row.line.prepared),
            (self.tr("等着叫上"), row.line.apart),
            (self.tr("补录"), row.line.late),
            (self.tr("已跳过"), row.skipped),
            (self.tr("拆出"), row.line.split_from is not None),
            (self.tr("并入上一条"), row.line.joined_into is not None),
            (self.tr("更正 {n} 次").format(n=row.corrections), row.corrections > 0),
        )
        return [*(Pill(word) for word, holds in marks if holds), *photo_pills(row.line.photos)]

    def _linked(self, line: LineRow) -> str:
        """Who asks quotes a question; everybody else answers it."""
        if line.speaker in ASKERS or line.question_id is None:
            return self.tr("引用提问")
        return self.tr("回应 Q{n:04d}").format(n=line.question_id)

    def _speaker(self, line: LineRow) -> str:
        """The label as readers get it; while typing, what it will be."""
        if line.speaker is SpeakerRole.HOST:
            return f"{line.label or self.tr('主持人')} {line.speaker_name}".strip()
        if line.label:
            return line.label
        titles = {
            SpeakerRole.NETIZEN: self.tr("网友 {name}").format(name=line.speaker_name),
            SpeakerRole.PRESS: self.tr("{name}记者").format(name=line.speaker_name),
            SpeakerRole.EDITOR: self._interview.editor if self._interview else "",
            SpeakerRole.GUEST: self._guest_label(line.speaker_name),
        }
        return titles.get(line.speaker, line.speaker_name).strip()

    def _guest_label(self, name: str) -> str:
        known = self._interview.guests if self._interview else ()
        return next((guest.label for guest in known if guest.name == name), name)

    @Slot(object)
    def _tell(self, _thing_id: object) -> None:
        row = self.current()
        self._see_photos.show_photos(row.line.photos if row is not None else ())
        self.current_changed.emit()

    def _arrange(self) -> None:
        title = QLabel(self.tr("文字实录"))
        title.setProperty("role", "title")
        head = self._head = QHBoxLayout()
        head.setContentsMargins(*[measures().pad, measures().px(6)] * 2)
        head.setSpacing(measures().gap)
        head.addWidget(title)
        head.addWidget(self._summary)
        head.addWidget(self._oldest, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addStretch(1)
        head.addWidget(self._see_photos)
        head.addWidget(
            responsibility_opener(self._make_responsibility, self.list, "answer_for_line")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list, 1)


def _page(reader: Reader, ids: Ids) -> Page:
    rows = feed(reader, tuple(ids) if ids is not None else ())
    asked = requests_by_line(reader)
    return interview(reader), ids, rows, returned_since(reader), segments(reader), asked


def _position(row: FeedRow) -> int:
    return row.line.position
