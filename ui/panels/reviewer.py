"""The reviewer's seat: one queue, one text large, one key for each outcome."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from studio import answer, record, replacing
from studio.review import RETURN_REASONS, SECRECY_NAMES, Secrecy
from ui.acts import WIDGET, act, act_button, tell_key
from ui.alongside import Alongside
from ui.answer_words import (
    concern_words,
    ground_words,
    level_words,
    route_words,
    waiting_words,
)
from ui.background import Background
from ui.bulletin import Bulletin
from ui.difference import difference
from ui.fields import act_row, emptied, kept
from ui.focus import start_at
from ui.line_field import LineField
from ui.notice_corner import NoticeCorner
from ui.notices import show_refusal
from ui.original import OriginalWords
from ui.panes import Panes, whole
from ui.photo_view import PhotosView, SeePhotos
from ui.reading import Reading
from ui.review import ReviewItem, ReviewList, doubt_words, version_words
from ui.rewording import RewordingBox
from ui.suggested import personal_note
from ui.theme import colours, measures
from ui.waiting import OldestWaiting
from ui.words import counted, say

TOGETHER = 2


class ReviewerPanel(QWidget):
    """Decides on exactly the version that is on the screen, and goes to the next."""

    def __init__(
        self, background: Background, bulletin: Bulletin, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._queue = ReviewList(background, bulletin)
        self._notice = NoticeCorner(background, bulletin, self)
        self._make_detail()
        self._make_acts()
        self._returning: ReviewItem | None = None
        self._basis_sent = ""
        self._reason_row = self._make_reason_row()
        self._original = OriginalWords(
            background, self._queue.list, "review_raw", self._question_in_hand
        )
        self._rewording = RewordingBox(background)
        self._rewording.left.connect(self._leave_edit)
        self._alongside = Alongside(background.attendance, "review")
        self._rewording.editor.dirty_changed.connect(self._alongside.note_typing)
        self._arrange()
        self._queue.list.current_changed.connect(self._show_current)
        self._queue.list.current_updated.connect(self._show_current)
        self._queue.model.rows_changed.connect(self._show_current)
        self._show_current()

    # decisions

    @Slot()
    def _approve(self) -> None:
        item = self._decidable()
        if item is None:
            return
        if not self._photos.seen:
            show_refusal(self._approve_button, self.tr("图片还没有显示出来，看过再通过。"))
            return
        command = record.approve if item.kind == "line" else answer.approve
        self._background.execute(
            self, command, item.thing_id, item.version, Secrecy.OPEN, self._legal_basis.text(),
            done=self._approved, beside=self._approve_button,
        )  # fmt: skip
        self._basis_sent = self._legal_basis.text()
        self._queue.list.step(1)

    @Slot()
    def _approve_together(self) -> None:
        """All that one act proposed, each in the version that stands in the queue."""
        seen = [(item.thing_id, item.version) for item in self._queue.together()]
        if self._decidable() is None or len(seen) < TOGETHER:
            return
        self._background.execute(
            self, replacing.approve_together, seen, self._legal_basis.text(),
            done=self._approved, beside=self._together_button,
        )  # fmt: skip
        self._basis_sent = self._legal_basis.text()

    @Slot()
    def _approved(self) -> None:
        """The basis stays for the next one, but it is no longer unsent."""
        if self._legal_basis.text() == self._basis_sent:
            kept(self._legal_basis)

    @Slot()
    def _return_first(self) -> None:
        self._return(RETURN_REASONS[0])

    @Slot()
    def _return_second(self) -> None:
        self._return(RETURN_REASONS[1])

    @Slot()
    def _return_third(self) -> None:
        self._return(RETURN_REASONS[2])

    @Slot()
    def _return_closed(self) -> None:
        self._return(SECRECY_NAMES[Secrecy.CLOSED], Secrecy.CLOSED)

    @Slot()
    def _return_study(self) -> None:
        self._return(SECRECY_NAMES[Secrecy.STUDY], Secrecy.STUDY)

    def _return(self, reason: str, secrecy: Secrecy | None = None) -> None:
        item = self._decidable()
        if item is not None:
            self._give_back(item, reason, secrecy)
            self._queue.list.step(1)

    def _give_back(self, item: ReviewItem, reason: str, secrecy: Secrecy | None = None) -> None:
        command = record.give_back if item.kind == "line" else answer.give_back
        self._background.execute(
            self, command, item.thing_id, item.version, reason, secrecy,
            done=self._returned, beside=self._return_button,
        )  # fmt: skip

    @Slot()
    def _returned(self) -> None:
        """A reason that was written and sent is done with; a refused one is still there."""
        if self._returning is None:
            emptied(self._reason)

    @Slot()
    def _ask_reason(self) -> None:
        """The reason is about the text that was in hand, whatever the list does meanwhile."""
        self._returning = self._decidable()
        if self._returning is not None:
            item = self._returning
            self._reason.clear()
            self._reason_about.setText(f"{item.label} · {item.text[:40]}")
            self._reason_row.show()
            self._reason.setFocus()

    @Slot()
    def _return_with_reason(self) -> None:
        item = self._returning
        if item is not None and self._reason.text().strip():
            self._give_back(item, self._reason.text())
            current = self._queue.current()
            if current is not None and current.id == item.id:
                self._queue.list.step(1)
            self._close_reason()

    @Slot()
    def _leave_reason(self) -> None:
        emptied(self._reason)
        self._close_reason()

    def _close_reason(self) -> None:
        self._returning = None
        self._reason_row.hide()
        self._queue.list.setFocus()

    # another wording

    @Slot()
    def _edit(self) -> None:
        item = self._queue.current()
        if item is not None and item.kind == "line":
            self._rewording.open_on(item)

    @Slot()
    def _leave_edit(self) -> None:
        self._queue.list.setFocus()

    # what is shown

    def _decidable(self) -> ReviewItem | None:
        item = self._queue.current()
        return None if item is None or item.mine else item

    def _question_in_hand(self) -> int | None:
        item = self._queue.current()
        return item.number if item is not None and item.kind == "answer" else None

    @Slot()
    def _show_current(self) -> None:
        item = self._queue.current()
        can = item is not None and not item.mine
        for each in self._decisions:
            each.setEnabled(can)
        self._approve_button.setEnabled(can and not (item is not None and item.signed_by_me))
        together = len(self._queue.together())
        self._together_button.setVisible(together >= TOGETHER)
        self._together_button.set_words(self.tr("一并通过这 {n} 条").format(n=counted(together)))
        self._edit_button.setEnabled(item is not None and item.kind == "line")
        self._see_photos.show_photos(item.photos if item is not None else ())
        self._original.turn()
        self._detail.setVisible(item is not None)
        self._alongside.turn_to(*_in_hand(item), self._rewording.editor.dirty)
        if item is not None:
            self._show_item(item)

    def _show_item(self, item: ReviewItem) -> None:
        place = self.tr("记录 第{n}条").format(n=item.number)
        name = place if item.kind == "line" else f"{self.tr('答复')} Q{item.number:04d}"
        by = self.tr("起草 {name} · 第 {n} 版").format(name=item.author, n=item.version)
        self._meta.setText(f"{name} · {item.label} · {by}")
        self._question.setText(item.question)
        self._question.setVisible(bool(item.question))
        self._wording.setText(self._about_wording(item))
        self._wording.setVisible(bool(self._wording.text()))
        self._text.setText(difference(item.before or item.text, item.text, colours(self)))
        self._text.setAccessibleName(item.text)
        self._show_chain(item)
        self._photos.show_photos(item.photos)
        self._remark.setText(self.tr("读者将看到更正说明：{text}").format(text=item.remark))
        self._remark.setVisible(bool(item.remark))
        self._doubts.setText(doubt_words(item))
        self._doubts.setVisible(bool(item.doubts))
        self._own.setVisible(item.mine)
        earlier = "\n".join(version_words(version) for version in item.versions[:-1])
        self._earlier.setText(earlier)
        self._earlier.setVisible(bool(earlier))

    def _about_wording(self, item: ReviewItem) -> str:
        """What is wrong with the question's wording that goes out with this version."""
        if item.reworded:
            return self.tr("▲ 提问的公开文本后来改过：这一版不能通过，请退回，由起草人再提交一次。")
        if item.suspected.masks:
            note = personal_note(item.suspected).text
            return self.tr("▲ 提问里{note}，还没有遮蔽").format(note=note)
        return ""

    def _make_detail(self) -> None:
        self._detail = QFrame()
        self._detail.setProperty("role", "card")
        self._meta = _label("review_meta", role="muted")
        self._question = _label("review_question", role="title")
        self._wording = _label("review_wording", tone="warn")
        self._text = _label("review_text", role="large")
        self._text.setTextFormat(Qt.TextFormat.RichText)
        self._ground = _label("review_ground", role="muted")
        self._waits = _label("review_waits", tone="warn")
        self._clock = OldestWaiting(
            "review", self._background.desk.clock, self.tr("答复已等 {time}"), self._detail
        )
        self._photos = PhotosView(self._background)
        self._remark = _label("review_remark", tone="warn")
        self._doubts = _label("review_doubts", tone="warn")
        self._own = _label("review_own", tone="warn")
        self._own.setText(self.tr("▲ 本人起草，须由另一人审核"))
        self._earlier = _label("review_earlier", role="muted")
        column = QVBoxLayout(self._detail)
        column.setContentsMargins(*[measures().px(20)] * 4)
        column.setSpacing(measures().px(10))
        for each in (
            self._meta, self._question, self._wording, self._text, self._photos, self._ground,
            self._waits, self._clock, self._remark, self._doubts, self._own, self._earlier,
        ):  # fmt: skip
            column.addWidget(each)
        column.setAlignment(self._clock, Qt.AlignmentFlag.AlignLeft)

    def _show_chain(self, item: ReviewItem) -> None:
        """What an answer is about, stands on and waits for, and since when it is awaited."""
        said = ""
        if item.kind == "answer":
            parts = (concern_words(item.concern), route_words(item.route))
            said = "\n".join([" · ".join(parts), *filter(None, [ground_words(item.ready)])])
        self._ground.setText(said)
        self._ground.setVisible(bool(said))
        waits = waiting_words(item.ready, item.concern, item.names)
        if item.ready is None:
            waits = level_words(item.signed, item.levels)
        if item.signed_by_me:
            mine = self.tr("您已签过这一版，须由另一人签下一级")
            waits = "\n".join(filter(None, [waits, mine]))
        self._waits.setText(waits)
        self._waits.setVisible(bool(waits))
        self._clock.show_oldest(item.ready.since if item.ready is not None else None)

    def _make_acts(self) -> None:
        rows = self._queue.list
        self._approve_button = act_button(
            rows, self.tr("通过（保密审查：可公开）"), "approve", self._approve,
            key="A", context=WIDGET, kind="primary",
        )  # fmt: skip
        self._together_button = act_button(
            rows, self.tr("一并通过"), "approve_together", self._approve_together,
            key="G", context=WIDGET,
        )  # fmt: skip
        slots = (self._return_first, self._return_second, self._return_third)
        self._returns = [
            act_button(
                rows, self.tr("退回：{reason}").format(reason=say(reason)), f"return_{n}", slot,
                key=str(n), context=WIDGET,
            )
            for n, (reason, slot) in enumerate(zip(RETURN_REASONS, slots, strict=True), 1)
        ]  # fmt: skip
        self._return_button = act_button(
            rows, self.tr("退回…"), "return_other", self._ask_reason, key="R", context=WIDGET
        )
        self._closed_button = act_button(
            rows, self.tr("退回：不予公开"), "return_closed", self._return_closed,
            key="X", context=WIDGET, kind="danger",
        )  # fmt: skip
        self._study_button = act_button(
            rows, self.tr("退回：需研究"), "return_study", self._return_study,
            key="Y", context=WIDGET, kind="danger",
        )  # fmt: skip
        self._edit_button = act_button(
            rows, self.tr("改写"), "edit_text", self._edit, key="E", context=WIDGET
        )
        self._see_photos = SeePhotos(self._background, rows, "see_review_photo")
        self._legal_basis = LineField()
        self._legal_basis.setObjectName("legal_basis")
        self._legal_basis.setAccessibleName(self.tr("公开依据"))
        self._legal_basis.setPlaceholderText(self.tr("公开依据（选填），随每次通过一并记下"))
        self._decisions = (
            self._approve_button, self._together_button, *self._returns, self._return_button,
            self._closed_button, self._study_button,
        )  # fmt: skip
        for each in (*self._decisions, self._edit_button):
            each.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _make_reason_row(self) -> QFrame:
        row = QFrame()
        self._reason = LineField()
        self._reason.setObjectName("return_reason")
        self._reason.setAccessibleName(self.tr("退回原因"))
        self._reason.setPlaceholderText(self.tr("写明退回原因，回车退回，Esc 取消"))
        self._reason.returnPressed.connect(self._return_with_reason)
        tell_key(self._reason, "Return", self.tr("退回"))
        act(self._reason, self.tr("取消退回"), "Esc", self._leave_reason, WIDGET)
        self._reason_about = _label("return_about", role="muted")
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._reason_about)
        column.addWidget(self._reason)
        row.hide()
        return row

    def _arrange(self) -> None:
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        right = QVBoxLayout()
        right.setContentsMargins(*[measures().pad] * 4)
        right.setSpacing(measures().px(12))
        right.addWidget(Reading(self.tr("待审核的文字"), self._detail))
        right.addWidget(self._original)
        right.addWidget(self._alongside)
        right.addWidget(self._rewording)
        right.addLayout(act_row(
            self._approve_button, self._together_button, self._edit_button, self._see_photos,
            self._original.opener,
        ))  # fmt: skip
        right.addLayout(act_row(*self._returns, self._return_button))
        right.addLayout(act_row(self._closed_button, self._study_button))
        right.addWidget(self._reason_row)
        right.addWidget(self._legal_basis)
        right.addWidget(self._notice)
        right.addStretch(1)
        panes = Panes("review_panes")
        panes.add(self._queue, 2, surface=True)
        panes.add(right, 3)
        whole(self, panes)
        start_at(self, self._queue.list)


def _in_hand(item: ReviewItem | None) -> tuple[str, int]:
    """The thing that others may have in hand too: an answer is in hand with its question."""
    if item is None:
        return "", 0
    return ("line", item.thing_id) if item.kind == "line" else ("question", item.number)


def _label(name: str, **properties: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    for key, value in properties.items():
        label.setProperty(key, value)
    return label
