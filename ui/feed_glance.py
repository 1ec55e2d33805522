"""The feed at a glance: what readers got last, what waits and for how long, what holds it up."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from studio import answer, publication, record
from studio.journal import Reader
from studio.people import names
from studio.publication import LastOnline, StopRow, StuckRow, Why, differences, releasable, stopped
from studio.review import ReviewState
from studio.words import Words
from ui.acts import act_button, button
from ui.announce import announce
from ui.background import Background
from ui.bulletin import Bulletin
from ui.fields import act_row
from ui.header import Elided
from ui.queue_state import QueueState
from ui.theme import measures
from ui.times import lasted
from ui.view import Ids, LiveView
from ui.waiting import OldestWaiting
from ui.words import counted, recalled, say

CONFIRM_MS = 5000
TICK_MS = 1000
SUBMITTED = (ReviewState.SUBMITTED,)
WHY = {
    Why.WRITING: Words("还在写"), Why.RETURNED: Words("退回待改"), Why.REVIEW: Words("还在审核"),
    Why.RELEASE: Words("审核通过，没有发布"), Why.REFUSED: Words("门户拒收"),
}  # fmt: skip


@dataclass(frozen=True)
class Glance:
    """All of it as of one moment; `known` has people's names by login."""

    last: LastOnline | None
    review: tuple[datetime, ...]
    release: tuple[datetime, ...]
    different: int
    stuck: StuckRow | None
    stop: StopRow | None
    known: dict[str, str]


def glance(reader: Reader) -> Glance:
    """What a director looks for; since when each text waits for its review or its release."""
    lines = record.lines(reader, SUBMITTED)
    since = record.versions(reader, [row.id for row in lines])
    replies = answer.answers(reader, SUBMITTED)
    review = [
        *(since[row.id][-1].drafted_at for row in lines),
        *(row.drafted_at for row in replies),
    ]
    return Glance(
        publication.last_online(reader), tuple(review),
        tuple(row.since for row in releasable(reader) if not row.apart),
        len(differences(reader)), publication.stuck(reader), stopped(reader), names(reader),
    )  # fmt: skip


class FeedGlance(LiveView):
    """F4 twice skips the line that holds the feed up; stop and start have their own keys.

    beside: more buttons of the desk, in the bar of those two.
    """

    things = frozenset({"line", "answer", "portal", "publication", "person"})

    def __init__(
        self,
        background: Background,
        bulletin: Bulletin,
        keyed: QWidget,
        beside: Sequence[QWidget] = (),
    ) -> None:
        super().__init__(background, bulletin)
        self._glance: Glance | None = None
        self._armed = 0
        self._last = Elided()
        self._last.setObjectName("last_online")
        self._last.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._waits = QLabel()
        self._waits.setObjectName("feed_waits")
        clock = background.desk.clock
        self._review = OldestWaiting("floor_review", clock, self.tr("待审最久 {time}"))
        self._release = OldestWaiting("floor_release", clock, self.tr("待发布最久 {time}"))
        self._stuck = QLabel()
        self._stuck.setObjectName("stuck_line")
        self._stuck.setWordWrap(True)
        self._stuck.setProperty("tone", "bad")
        self._skip_button = act_button(
            keyed, self.tr("跳过"), "skip_stuck", self._skip, key="F4", kind="danger"
        )
        self._stop_button = button(
            self.tr("停止推送"), "floor_stop_sending", self._stop, kind="danger"
        )
        self._start_button = button(
            self.tr("恢复推送"), "floor_start_sending", self._start, kind="primary"
        )
        self._stop_button.show_key_of("stop_sending")
        self._start_button.show_key_of("start_sending")
        self._sure, self._ticking = QTimer(self), QTimer(self)
        self._sure.setSingleShot(True)
        self._sure.setInterval(CONFIRM_MS)
        self._sure.timeout.connect(self._say_stuck)
        self._ticking.setInterval(TICK_MS)
        self._ticking.timeout.connect(self._say_stuck)
        self._ticking.start()
        self._arrange(QueueState(background, bulletin, stacked=True), beside)
        self._say_stuck()

    def _refresh(self, ids: Ids) -> None:
        self._ask(glance, done=self._show)

    @Slot(object)
    def _show(self, shown: Glance) -> None:
        self._glance = shown
        self._say_last(shown.last)
        words = [
            self.tr("待审 {n}").format(n=counted(len(shown.review))),
            self.tr("待发布 {n}").format(n=counted(len(shown.release))),
        ]
        if shown.different:
            words.append(self.tr("▲ 与门户不一致 {n}").format(n=counted(shown.different)))
        self._waits.setText(" · ".join(words))
        self._review.show_oldest(min(shown.review, default=None))
        self._release.show_oldest(min(shown.release, default=None))
        self._stop_button.setVisible(shown.stop is None)
        self._start_button.setVisible(shown.stop is not None)
        self._say_stuck()

    def _say_last(self, last: LastOnline | None) -> None:
        if last is None:
            self._last.setText(self.tr("还没有记录上网"))
            return
        words = self.tr("最近上网：第{n}条 {time} {label}{text}")
        self._last.setText(
            words.format(n=last.number, time=self.when(last.at), label=last.label, text=last.text)
        )

    @Slot()
    def _say_stuck(self) -> None:
        """Its age is true by the second; the armed button names the line it would skip."""
        row = self._glance.stuck if self._glance is not None else None
        self._box.setVisible(row is not None)
        assert self._skip_button.act is not None
        self._skip_button.act.setEnabled(row is not None)
        if row is None:
            return
        said = self._stuck_words(row)
        if said != self._stuck.text():
            self._stuck.setText(said)
        words = self.tr("跳过")
        if self._sure.isActive() and self._armed == row.line_id:
            words = self.tr("再按一次，跳过第{n}条").format(n=row.number)
        if words != self._skip_button.text():
            self._skip_button.set_words(words)

    def _stuck_words(self, row: StuckRow) -> str:
        assert self._glance is not None
        age = max(timedelta(), self._background.desk.clock.now() - row.since)
        why = say(WHY[row.why])
        if row.fault:
            why = self.tr("{why}：{fault}").format(why=why, fault=recalled(row.fault))
        return self.tr("▲ 第{n}条挡住后面 {m} 条，已 {time}。{why}（{who}）。{text}").format(
            n=row.number, m=counted(row.behind), time=lasted(age), why=why,
            who=self._glance.known.get(row.by, row.by), text=row.text[:60],
        )  # fmt: skip

    @Slot()
    def _skip(self) -> None:
        """The second press within five seconds skips exactly the line that was named."""
        row = self._glance.stuck if self._glance is not None else None
        if row is None:
            return
        if self._sure.isActive() and self._armed == row.line_id:
            self._sure.stop()
            self._background.execute(
                self, publication.skip_line, row.line_id, beside=self._skip_button
            )
        else:
            self._armed = row.line_id
            self._sure.start()
            said = self.tr("五秒内再按一次，跳过第{n}条").format(n=row.number)
            announce(self._skip_button, said, urgent=True)
        self._say_stuck()

    @Slot()
    def _stop(self) -> None:
        self._background.execute(self, publication.stop_sending, beside=self._stop_button)

    @Slot()
    def _start(self) -> None:
        self._background.execute(self, publication.start_sending, beside=self._start_button)

    def _arrange(self, queue: QueueState, beside: Sequence[QWidget]) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(measures().gap)
        self._box = QFrame()
        self._box.setObjectName("stuck_box")
        box = QVBoxLayout(self._box)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._stuck)
        box.addLayout(act_row(self._skip_button))
        for each in (queue, self._last):
            column.addWidget(each)
        column.addLayout(act_row(self._waits, self._review, self._release))
        column.addWidget(self._box)
        column.addLayout(act_row(self._stop_button, self._start_button, *beside))
        self._stop_button.hide()
        self._start_button.hide()
