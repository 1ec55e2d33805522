"""What waits for the publisher's click, and what was released and how far it has come."""

from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from studio.answer import AnswerRow, answers
from studio.correction_request import RequestRow, open_requests
from studio.journal import Reader
from studio.people import names
from studio.publication import (
    AnswerOut,
    DifferenceKind,
    FeedRow,
    PublicationState,
    ReleaseRow,
    answer_entry,
    answers_out,
    differences,
    feed,
    line_entry,
    releasable,
)
from studio.review import ReviewState
from ui.answer_words import kind_pills
from ui.background import Background
from ui.bulletin import Bulletin
from ui.card import Card, Pill, Tone
from ui.line_states import difference_pills, feed_pill, photo_pills, review_pill, state_pills
from ui.outlet_words import standing_pills
from ui.proof_words import request_pills
from ui.table import RowsModel, RowsView
from ui.theme import measures
from ui.times import wall
from ui.view import Ids, LiveView
from ui.waiting import OldestWaiting
from ui.words import counted, recalled

P = PublicationState
THINGS = frozenset({"line", "answer", "publication", "portal", "outlet"})

ON_THE_WAY = (P.WAITING, P.SENT, P.REFUSED)
"""Released, and not with the readers yet."""


@dataclass(frozen=True)
class ReleaseItem:
    """A text to release, in the version on the screen; an answer's id is negative in lists."""

    row: ReleaseRow
    reviewer: str

    @property
    def id(self) -> int:
        """Unlike any other row's."""
        return self.row.id if self.row.kind == "line" else -self.row.id


@dataclass(frozen=True)
class FeedItem:
    """A line or an answer with its way to readers; either `line` or `answer` is there."""

    line: FeedRow | None
    answer: AnswerRow | None
    state: PublicationState | None
    out: AnswerOut | None = None
    difference: DifferenceKind | None = None
    request: RequestRow | None = None
    elsewhere: tuple[Pill, ...] = ()
    """Where it stands at each outlet beside the portal."""

    @property
    def id(self) -> int:
        """Unlike any other row's."""
        if self.line is not None:
            return self.line.id
        return -self.answer.id if self.answer is not None else 0

    @property
    def publication_id(self) -> int:
        """The newest publication of either, 0 for none."""
        if self.line is not None:
            return self.line.publication_id
        return self.out.publication_id if self.out is not None else 0

    @property
    def waits_since(self) -> datetime | None:
        """Since when readers wait for it; None once it is theirs, taken back or skipped."""
        if self.state not in ON_THE_WAY:
            return None
        if self.line is not None:
            return None if self.line.skipped else self.line.released_at
        return self.out.released_at if self.out is not None else None

    @property
    def entry(self) -> str:
        """Its name at the portal."""
        return line_entry(self.id) if self.line is not None else answer_entry(-self.id)


class ReleaseList(LiveView):
    """Approved texts in the order of the record, each with who signed it off."""

    things = THINGS

    def __init__(
        self, background: Background, bulletin: Bulletin, parent: QWidget | None = None
    ) -> None:
        super().__init__(background, bulletin, parent)
        self.model = RowsModel[ReleaseItem](self._card, self)
        self.list = RowsView("release_list", self.tr("待发布的内容"), lines=3, unread=True)
        self.list.say_when_empty(
            self.tr("没有等待发布的内容。审核员每通过一条，这里就多一条，再由您逐条发布。")
        )
        self.list.set_rows_model(self.model)
        self._oldest = OldestWaiting("release_list", background.desk.clock)
        self._title = titled(self, self.list, self._oldest)
        self._show(())

    def current(self) -> ReleaseItem | None:
        """The row the list stands on."""
        return self.model.row_of(self.list.current_id())

    def _refresh(self, ids: Ids) -> None:
        self._ask(_waiting, done=self._show)

    @Slot(object)
    def _show(self, items: tuple[ReleaseItem, ...]) -> None:
        self.model.set_rows(items)
        self._title.setText(self.tr("待发布 {n}").format(n=counted(len(items))))
        waiting = (item.row.since for item in items if not item.row.apart)
        self._oldest.show_oldest(min(waiting, default=None))

    def _card(self, item: ReleaseItem) -> Card:
        row = item.row
        checked = self.tr("审核 {name}").format(name=item.reviewer)
        note = row.remark or (self.tr("新版本") if row.correction else "")
        pills = (*((Pill(note, Tone.WARN),) if note else ()), *photo_pills(row.photos))
        if row.apart:
            pills = (Pill(self.tr("预录，等着叫上")), *pills)
        if row.kind == "line":
            place = self.tr("记录 第{n}条").format(n=row.number)
            return Card(f"{place} · {row.label} · {checked}", row.text, pills)
        meta = f"{self.tr('答复')} · {row.question}"
        kinds = kind_pills(row.concern, row.route)
        return Card(meta, row.text, (*pills, *kinds, Pill(f"{row.label} · {checked}")))


class FeedList(LiveView):
    """What went out, and the lines that readers wait for before what comes after them."""

    things = THINGS

    def __init__(
        self, background: Background, bulletin: Bulletin, parent: QWidget | None = None
    ) -> None:
        super().__init__(background, bulletin, parent)
        self.model = RowsModel[FeedItem](self._card, self)
        self.list = RowsView("feed_list", self.tr("已发布的内容"), lines=2, follow_end=True)
        self.list.say_when_empty(
            self.tr("还没有发布过内容。发布后在这里看到它何时送到门户、何时读回核实。")
        )
        self.list.set_rows_model(self.model)
        self._oldest = OldestWaiting("feed_list", background.desk.clock)
        self._title = titled(self, self.list, self._oldest)
        self._show(())

    def current(self) -> FeedItem | None:
        """The row the list stands on."""
        return self.model.row_of(self.list.current_id())

    def _refresh(self, ids: Ids) -> None:
        self._ask(_released, done=self._show)

    @Slot(object)
    def _show(self, items: tuple[FeedItem, ...]) -> None:
        self.model.set_rows(items)
        online = sum(item.state is P.ONLINE for item in items)
        pasted = sum(item.state is P.PASTED for item in items)
        said = [self.tr("已发布，其中已上网 {n}").format(n=counted(online))]
        if pasted:
            said = [self.tr("已发布，其中人工已贴 {n}").format(n=counted(pasted))]
            said += [self.tr("已上网 {n}").format(n=counted(online))] if online else []
        self._title.setText(" · ".join(said))
        waiting = [item.waits_since for item in items]
        self._oldest.show_oldest(min(filter(None, waiting), default=None))

    def _card(self, item: FeedItem) -> Card:
        if item.line is not None:
            return self._line_card(item, item.line)
        return self._answer_card(item)

    def _line_card(self, item: FeedItem, row: FeedRow) -> Card:
        line = row.line
        place = self.tr("记录 第{n}条").format(n=line.number)
        parts = [place, line.label or line.speaker_name, *self._times(row)]
        if row.feed is None:
            pills = [Pill(self.tr("▲ 门户在等这一条"), Tone.BAD)]
            pills.append(review_pill(line.state, line.version, line.reason))
        else:
            pills = list(state_pills(row))
        asked = (*request_pills(item.request), *difference_pills(item.difference))
        pills = [*asked, *photo_pills(line.photos), *pills, *item.elsewhere]
        if row.skipped:
            pills.insert(0, Pill(self.tr("已跳过")))
        if row.corrections:
            pills.insert(0, Pill(self.tr("更正 {n} 次").format(n=row.corrections)))
        if row.fault:
            parts.append(recalled(row.fault))
        gone = row.feed is P.WITHDRAWN
        bar = Tone.BAD if row.feed in (None, P.REFUSED) and not row.skipped else None
        return Card(" · ".join(filter(None, parts)), line.text, tuple(pills), gone, bar)

    def _times(self, row: FeedRow) -> list[str]:
        times = []
        if row.released_at is not None:
            times.append(self.tr("发布 {time}").format(time=wall(row.released_at)))
        if row.proved_at is not None:
            times.append(self.tr("上网 {time}").format(time=wall(row.proved_at)))
        return times

    def _answer_card(self, item: FeedItem) -> Card:
        assert item.answer is not None
        row = item.answer
        asked = (*request_pills(item.request), *difference_pills(item.difference))
        pills = [*asked, Pill(row.label)]
        pills += [feed_pill(item.state)] if item.state else []
        if row.state is not ReviewState.APPROVED:
            pills.append(review_pill(row.state, row.version, row.reason))
        pills += item.elsewhere
        gone = item.state is P.WITHDRAWN
        parts = [self.tr("答复"), row.question, recalled(item.out.fault) if item.out else ""]
        bar = Tone.BAD if item.state is P.REFUSED else None
        return Card(" · ".join(filter(None, parts)), row.text, tuple(pills), gone, bar)


def titled(view: QWidget, rows: RowsView, *beside: QWidget) -> QLabel:
    """Puts a heading above a list, with what stands beside it, and returns it."""
    title = QLabel()
    title.setProperty("role", "title")
    title.setObjectName(f"{rows.objectName()}_title")
    title.setContentsMargins(0, measures().px(10), measures().pad, measures().px(10))
    column = QVBoxLayout(view)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    head = QHBoxLayout()
    head.setSpacing(0)
    head.setContentsMargins(measures().pad, 0, 0, 0)  # a layout's room follows the zoom
    head.addWidget(title)
    for each in beside:
        head.addWidget(each, 0, Qt.AlignmentFlag.AlignVCenter)
    head.addStretch(1)
    column.addLayout(head)
    rule = QFrame()
    rule.setProperty("role", "rule")
    column.addWidget(rule)
    column.addWidget(rows, 1)
    return title


def _waiting(reader: Reader) -> tuple[ReleaseItem, ...]:
    """What is prepared and not spoken stands behind all that is."""
    known, rows = names(reader), sorted(releasable(reader), key=_apart)
    return tuple(ReleaseItem(row, known.get(row.decided_by, row.decided_by)) for row in rows)


def _apart(row: ReleaseRow) -> bool:
    return row.apart


def _released(reader: Reader) -> tuple[FeedItem, ...]:
    """Lines by position, those included that hold others up; then the answers."""
    rows = feed(reader)
    last: int = max((row.line.position for row in rows if row.feed is not None), default=0)
    holding = (row for row in rows if row.feed is not None or not row.line.apart)
    seen = (row for row in holding if row.feed is not None or row.line.position < last)
    out = answers_out(reader)
    told = answers(reader, ids=list(out)) if out else ()
    items = (
        *(FeedItem(row, None, row.feed) for row in seen),
        *(FeedItem(None, row, out[row.id].state, out[row.id]) for row in sorted(told, key=_id)),
    )
    return _with_what_is_said(reader, items)


def _with_what_is_said(reader: Reader, items: tuple[FeedItem, ...]) -> tuple[FeedItem, ...]:
    """Each with its difference and what is asked of it; most often there is neither."""
    wrong = {row.entry: row.kind for row in differences(reader)}
    asked = {row.entry: row for row in reversed(open_requests(reader))}
    elsewhere = standing_pills(reader)
    if not wrong and not asked and not elsewhere:
        return items
    return tuple(
        replace(
            one, difference=wrong.get(one.entry), request=asked.get(one.entry),
            elsewhere=elsewhere.get(one.entry, ()),
        )
        for one in items
    )  # fmt: skip


def _id(row: AnswerRow) -> int:
    return row.id


__all__ = ["FeedItem", "FeedList", "ReleaseItem", "ReleaseList"]
