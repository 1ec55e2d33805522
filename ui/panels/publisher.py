"""The publisher's seat: what waits on the left, what readers have on the right."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from studio import outlet, publication
from studio.journal import Pen
from studio.publication import MENDED_ANEW, PublicationState
from ui.acts import WIDGET, act, act_button, button, tell_key
from ui.background import Background
from ui.bulletin import Bulletin
from ui.fields import emptied
from ui.flow import FlowLayout
from ui.focus import start_at
from ui.line_field import LineField
from ui.micro_acts import MicroActs
from ui.origin_replies import origin_opener
from ui.panes import Panes
from ui.pasting import PasteBench
from ui.photo_view import SeePhotos
from ui.publications import FeedItem, FeedList, ReleaseItem, ReleaseList
from ui.queue_state import QueueState
from ui.reconciliation import reconciliation_opener
from ui.responsibility import about_released, responsibility_opener
from ui.theme import measures
from ui.transcript import transcript_opener


class PublisherPanel(QWidget):
    """Releases, takes back, lets the feed go on; always the version that is on the screen."""

    def __init__(
        self, background: Background, bulletin: Bulletin, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._background, self._bulletin = background, bulletin
        self._waiting = ReleaseList(background, bulletin)
        self._feed = FeedList(background, bulletin)
        self._queue = QueueState(background, bulletin)
        self._pasting = PasteBench(background, bulletin, self)
        self._hour = MicroActs(background, bulletin, self)
        self._asked: set[tuple[int, int]] = set()
        self._under_way = 0
        self._withdrawing: FeedItem | None = None
        self._reason = LineField()
        self._reason_row = self._make_reason_row()
        self._make_acts()
        self._arrange()
        self._waiting.list.current_changed.connect(self._show_acts)
        self._waiting.model.rows_changed.connect(self._show_acts)
        self._feed.list.current_changed.connect(self._show_acts)
        self._feed.list.current_updated.connect(self._show_acts)
        self._show_acts()

    def _make_acts(self) -> None:
        waiting, out = self._waiting.list, self._feed.list
        self._release_button = act_button(
            waiting, self.tr("发布"), "release", self._release,
            key="P", context=WIDGET, kind="primary",
        )  # fmt: skip
        self._call_button = act_button(
            waiting, self.tr("叫上并发布"), "call_up_and_release", self._call_up,
            key="C", context=WIDGET,
        )  # fmt: skip
        self._all_button = act_button(
            self, self.tr("全部发布"), "release_all", self._release_all, key="Ctrl+Shift+P"
        )
        self._answers_button = act_button(
            self, self.tr("一并发布全部答复"), "release_answers", self._release_answers,
            key="Ctrl+Shift+A",
        )  # fmt: skip
        self._withdraw_button = act_button(
            out, self.tr("撤回"), "withdraw", self._ask_reason,
            key="W", context=WIDGET, kind="danger",
        )  # fmt: skip
        self._republish_button = act_button(
            out, self.tr("重新发布"), "republish", self._republish, key="P", context=WIDGET
        )
        self._skip_button = act_button(
            out, self.tr("跳过等待"), "skip_line", self._skip, key="S", context=WIDGET
        )
        self._retry_button = act_button(
            out, self.tr("重发"), "retry", self._retry, key="R", context=WIDGET
        )
        self._see_photos = SeePhotos(self._background, waiting, "see_release_photo")
        self._who_button = responsibility_opener(self._make_responsibility, out, "answer_for_feed")
        self._reconcile_button = reconciliation_opener(self._background, self, "Ctrl+Shift+H")
        self._transcript_button = transcript_opener(self._background, self, "Ctrl+Shift+R")
        self._origin_button = origin_opener(self._background, self._bulletin, self, "Ctrl+Shift+O")
        act(out, self.tr("上移"), "Ctrl+Up", self._move_up, WIDGET, key_id="feed_move_up")
        act(out, self.tr("下移"), "Ctrl+Down", self._move_down, WIDGET, key_id="feed_move_down")
        self._feed_buttons = (
            self._withdraw_button, self._republish_button, self._skip_button, self._retry_button,
            self._who_button,
        )  # fmt: skip
        for each in (
            self._release_button, self._call_button, self._all_button, self._answers_button,
            *self._feed_buttons, self._reconcile_button, self._transcript_button,
            self._origin_button,
        ):  # fmt: skip
            each.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    # release

    @Slot()
    def _release(self) -> None:
        item = self._waiting.current()
        if item is not None:
            self._release_one(item)

    @Slot()
    def _release_all(self) -> None:
        """Prepared lines wait until each is called up."""
        for item in self._waiting.model.rows():
            if not item.row.apart:
                self._release_one(item)

    @Slot()
    def _call_up(self) -> None:
        item = self._waiting.current()
        if item is not None and item.row.apart:
            self._carry_out(item, publication.call_up_and_release, self._call_button)

    @Slot()
    def _release_answers(self) -> None:
        """All approved answers in one act, in the versions shown: all of them go out or none."""
        seen = {item.row.id: item.row.version for item in self._answers()}
        if seen:
            self._background.execute(
                self, publication.release_answers, seen, beside=self._answers_button
            )

    def _answers(self) -> list[ReleaseItem]:
        return [item for item in self._waiting.model.rows() if item.row.kind == "answer"]

    def _release_one(self, item: ReleaseItem) -> None:
        line = item.row.kind == "line"
        command = publication.release_line if line else publication.release_answer
        self._carry_out(item, command, self._release_button)

    def _carry_out(
        self, item: ReleaseItem, command: Callable[[Pen, int, int], None], beside: QWidget
    ) -> None:
        """Of the version shown, once: a second press before the list knows is nothing."""
        row = item.row
        if (item.id, row.version) in self._asked:
            return
        self._asked.add((item.id, row.version))
        self._under_way += 1
        self._background.execute(
            self, command, row.id, row.version, ended=self._release_ended, beside=beside
        )

    @Slot()
    def _release_ended(self) -> None:
        """When all are answered, what still stands in the list may be asked again."""
        self._under_way -= 1
        if not self._under_way:
            self._asked.clear()
            self._waiting.reload()

    @Slot()
    def _republish(self) -> None:
        item = self._feed.current()
        if item is None or not _republishable(item):
            return
        beside = self._republish_button
        if item.state is not PublicationState.WITHDRAWN:
            self._background.execute(self, outlet.publish_anew, item.entry, beside=beside)
        elif item.line is not None:
            seen = item.line.line.version
            self._background.execute(
                self, publication.release_line, item.line.id, seen, beside=beside
            )
        elif item.answer is not None:
            self._background.execute(
                self, publication.release_answer, item.answer.id, item.answer.version,
                beside=beside,
            )  # fmt: skip

    # withdraw

    @Slot()
    def _ask_reason(self) -> None:
        item = self._feed.current()
        if item is None or not _out(item):
            return
        self._withdrawing = item
        self._about.setText(self.tr("撤回{what}，原因：").format(what=self._name(item)))
        self._reason_row.show()
        self._reason.setFocus()

    @Slot()
    def _withdraw(self) -> None:
        item, reason = self._withdrawing, self._reason.text().strip()
        if item is None:
            return
        command = publication.withdraw_answer if item.line is None else publication.withdraw_line
        self._background.execute(
            self, command, abs(item.id), reason, done=self._withdrawn, beside=self._reason
        )

    @Slot()
    def _withdrawn(self) -> None:
        self._leave_reason()

    @Slot()
    def _leave_reason(self) -> None:
        """A reason is of the line it was written for."""
        emptied(self._reason)
        self._withdrawing = None
        self._reason_row.hide()
        self._feed.list.setFocus()

    # the queue

    @Slot()
    def _move_up(self) -> None:
        self._move(-1)

    @Slot()
    def _move_down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        """What readers have goes out again in its new place."""
        item = self._feed.current()
        if item is not None and item.line is not None:
            self._background.execute(
                self, publication.step_line, item.line.id, by, beside=self._feed.list
            )

    @Slot()
    def _skip(self) -> None:
        item = self._feed.current()
        if item is not None and item.line is not None:
            self._background.execute(
                self, publication.skip_line, item.line.id, beside=self._skip_button
            )

    @Slot()
    def _retry(self) -> None:
        item = self._feed.current()
        if item is not None and item.publication_id:
            self._background.execute(
                self, publication.retry, item.publication_id, beside=self._retry_button
            )

    @Slot()
    def _show_acts(self) -> None:
        """Only what can be done to the current rows can be pressed."""
        waiting, item = self._waiting.current(), self._feed.current()
        self._see_photos.show_photos(waiting.row.photos if waiting is not None else ())
        line = item.line if item is not None else None
        state = item.state if item is not None else None
        apart = waiting is not None and waiting.row.apart
        self._release_button.setEnabled(waiting is not None and not apart)
        self._call_button.setEnabled(apart)
        rows = self._waiting.model.rows()
        self._all_button.setEnabled(any(not one.row.apart for one in rows))
        self._call_button.setVisible(any(one.row.apart for one in rows))
        self._answers_button.setEnabled(bool(self._answers()))
        self._withdraw_button.setEnabled(item is not None and _out(item))
        held = state in (None, PublicationState.REFUSED)
        self._republish_button.setEnabled(item is not None and _republishable(item))
        self._skip_button.setEnabled(line is not None and held and not line.skipped)
        self._retry_button.setEnabled(state is PublicationState.REFUSED)
        self._who_button.setEnabled(item is not None)

    def _make_responsibility(self, parent: QWidget) -> QDialog | None:
        item = self._feed.current()
        return about_released(self._background, item, parent) if item is not None else None

    def _name(self, item: FeedItem) -> str:
        if item.line is not None:
            return self.tr("第{n}条").format(n=item.line.line.number)
        return self.tr("这条答复")

    def _make_reason_row(self) -> QFrame:
        row = QFrame()
        row.setObjectName("withdraw_row")
        self._about = QLabel()
        self._about.setObjectName("withdraw_about")
        self._reason.setObjectName("withdraw_reason")
        self._reason.setAccessibleName(self.tr("撤回原因"))
        self._reason.setPlaceholderText(self.tr("写明原因，回车撤回，Esc 取消"))
        self._reason.returnPressed.connect(self._withdraw)
        tell_key(self._reason, "Return", self.tr("撤回"))
        act(self._reason, self.tr("取消撤回"), "Esc", self._leave_reason, WIDGET)
        confirm = button(
            self.tr("确认撤回"), "confirm_withdraw", self._withdraw, hint="↵", kind="danger"
        )
        cancel = button(self.tr("取消"), "cancel_withdraw", self._leave_reason, hint="Esc")
        line = QHBoxLayout(row)
        line.setContentsMargins(measures().pad, measures().gap, measures().pad, 0)
        line.addWidget(self._about)
        line.addWidget(self._reason, 1)
        line.addWidget(confirm)
        line.addWidget(cancel)
        row.hide()
        return row

    def _arrange(self) -> None:
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self._waiting, 1)
        released = (
            self._release_button, self._call_button, self._all_button, self._answers_button,
            self._see_photos,
        )  # fmt: skip
        left.addLayout(self._bar(*released))
        right.addWidget(self._feed, 1)
        right.addWidget(self._reason_row)
        right.addLayout(
            self._bar(
                *self._feed_buttons,
                self._reconcile_button,
                self._transcript_button,
                self._origin_button,
            )
        )
        halves = Panes("publish_panes")
        for half in (left, right):
            half.setContentsMargins(0, 0, 0, 0)
            half.setSpacing(0)
            halves.add(half, 1, surface=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._queue)
        column.addWidget(self._pasting)
        column.addWidget(self._hour)
        column.addWidget(halves, 1)
        start_at(self, self._waiting.list)

    def _bar(self, *buttons: QWidget) -> FlowLayout:
        bar = FlowLayout(measures().gap)
        bar.setContentsMargins(*[measures().pad, measures().px(12)] * 2)
        for each in buttons:
            bar.addWidget(each)
        return bar


def _republishable(item: FeedItem) -> bool:
    """What was taken back, and what the portal shows otherwise."""
    return item.state is PublicationState.WITHDRAWN or item.difference in MENDED_ANEW


def _out(item: FeedItem) -> bool:
    return item.state not in (None, PublicationState.WITHDRAWN)
