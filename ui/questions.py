"""The netizens' questions as the aide works through them: five lists, search, nothing jumps."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from studio.air_queue import AirState, air_states
from studio.answer import AnswerRow, answers
from studio.journal import Reader
from studio.question import CHANNEL_NAMES, PRESS, QuestionRow, QuestionState, questions
from studio.review import ReviewState
from studio.screening import REASON_NAMES
from ui.acts import WIDGET, act, act_button, follow, tell_key
from ui.background import Background
from ui.bulletin import Bulletin
from ui.card import Card, Pill, Tone
from ui.flow import FlowLayout
from ui.line_field import LineField
from ui.table import RowsModel, RowsView
from ui.theme import measures
from ui.times import wall
from ui.view import Ids, LiveView

ADMITTED = (QuestionState.SCREENED_IN, QuestionState.ASSIGNED)
ASIDE = (QuestionState.MERGED, QuestionState.REJECTED, QuestionState.ESCALATED)
OPEN_ANSWER = (ReviewState.DRAFT, ReviewState.RETURNED)


@dataclass(frozen=True)
class QuestionItem:
    """A question with its answer and its place on the host's list, where it has them."""

    question: QuestionRow
    answer: AnswerRow | None
    air: AirState | None

    @property
    def id(self) -> int:
        """The question's id."""
        return self.question.id


def question_items(reader: Reader, ids: tuple[int, ...] = ()) -> tuple[QuestionItem, ...]:
    """All questions, or those named, or those whose answer is named; oldest first."""
    if ids:
        named = {row.question_id for row in answers(reader, ids=ids)}
        wanted = tuple({*ids, *named})
    else:
        wanted = ()
    replies = {row.question_id: row for row in answers(reader, question_ids=wanted)}
    on_air = air_states(reader, wanted)
    return tuple(
        QuestionItem(row, replies.get(row.id), on_air.get(row.id))
        for row in questions(reader, ids=wanted)
    )


def _received(item: QuestionItem) -> bool:
    return item.question.state is QuestionState.RECEIVED


def _to_answer(item: QuestionItem) -> bool:
    open_answer = item.answer is None or item.answer.state in OPEN_ANSWER
    return item.question.state in ADMITTED and open_answer


def _submitted(item: QuestionItem) -> bool:
    return item.answer is not None and item.answer.state is ReviewState.SUBMITTED


def _on_air(item: QuestionItem) -> bool:
    approved = item.answer is not None and item.answer.state is ReviewState.APPROVED
    return item.air is not None or approved


def _aside(item: QuestionItem) -> bool:
    return item.question.state in ASIDE


@dataclass(frozen=True)
class Tab:
    """One of the lists: which questions belong in it."""

    name: str
    label: str
    nothing: str
    holds: Callable[[QuestionItem], bool]


TABS = (
    Tab("tab_received", "待筛选",
        "没有等待筛选的提问。网友提问后自动出现；现场媒体的提问按 Ctrl+J 登记。", _received),
    Tab("tab_admitted", "待答复",
        "没有等待答复的提问。在“待筛选”里选中提问，按 A 采用，或按 T 转办。", _to_answer),
    Tab("tab_submitted", "待审核",
        "没有等待审核的答复。在“待答复”里写好答复，按 Ctrl+Enter 提交审核。", _submitted),
    Tab("tab_air", "上播与已答",
        "还没有推荐上播的提问。选中已采用的提问，按 F6 推荐上播。", _on_air),
    Tab("tab_declined", "不采用",
        "没有归并、不采用或移交的提问。放错的提问可以在这里按 U 撤销。", _aside),
)  # fmt: skip


class QuestionList(LiveView):
    """The questions of one list at a time. New ones wait behind a count while one is in hand."""

    things = frozenset({"question", "answer", "air_item"})
    current_changed = Signal(object)

    def __init__(
        self, background: Background, bulletin: Bulletin, parent: QWidget | None = None
    ) -> None:
        super().__init__(background, bulletin, parent)
        self.items: dict[int, QuestionItem] = {}
        self._held: set[int] = set()
        self._tab = TABS[0]
        self.model = RowsModel[QuestionItem](self._card, self)
        self.list = RowsView("question_list", self.tr("网友提问"), lines=2)
        self.list.set_rows_model(self.model)
        self._make_head()
        self._arrange()
        self.list.current_changed.connect(self._tell)
        self.list.current_updated.connect(self._tell)
        self.model.rows_changed.connect(self._tell)
        self._lay()

    def current(self) -> QuestionItem | None:
        """The question in hand."""
        return self.model.row_of(self.list.current_id())

    def heads(self) -> tuple[QuestionItem, ...]:
        """The admitted questions, into which others may be merged."""
        return tuple(item for item in self.items.values() if item.question.state in ADMITTED)

    def units(self) -> list[str]:
        """Every unit that a question was sent to so far."""
        return sorted({item.question.unit for item in self.items.values() if item.question.unit})

    def _refresh(self, ids: Ids) -> None:
        if ids is None:
            self._ask(question_items, done=self._show_all)
        else:
            self._ask(question_items, tuple(ids), done=self._show_some)

    @Slot(object)
    def _show_all(self, items: tuple[QuestionItem, ...]) -> None:
        self.items = {item.id: item for item in items}
        self._held.clear()
        self._lay()

    @Slot(object)
    def _show_some(self, items: tuple[QuestionItem, ...]) -> None:
        in_hand = self.list.current_id() is not None
        for item in items:
            if item.id not in self.items and in_hand and self._tab is TABS[0]:
                self._held.add(item.id)
            self.items[item.id] = item
        self._lay()

    def _lay(self) -> None:
        """Lays the list of this tab, by time; held ones come when the hand is free."""
        words = self._search.text().strip().casefold()
        mine = [item for item in self.items.values() if self._tab.holds(item)]
        shown = [item for item in mine if item.id not in self._held and words in _words(item)]
        if not shown and self._held:
            self._held.clear()
            shown = [item for item in mine if words in _words(item)]
        shown.sort(key=lambda item: (item.question.received_at, item.id))
        self.model.set_rows(shown)
        if shown and self.list.current_id() is None:
            self.list.select(shown[0].id)
        self._show_counts()

    def _show_counts(self) -> None:
        searching = self.tr("没有找到含有这些字的提问。按 Esc 清空搜索。")
        found_none = bool(self._search.text().strip())
        self.list.say_when_empty(searching if found_none else _word(self._tab.nothing))
        for tab, each in zip(TABS, self._tabs.buttons(), strict=True):
            count = sum(tab.holds(item) for item in self.items.values())
            each.setText(f"{_word(tab.label)} {count}")
            each.setAccessibleName(each.text())
        waiting = sum(_received(self.items[number]) for number in self._held)
        self._new.set_words(self.tr("{n} 条新提问，点此显示").format(n=waiting))
        self._new.setVisible(waiting > 0)
        askers = len(self.items)
        self._about.setText(self.tr("合计 {n} 条").format(n=askers))

    @Slot()
    def show_new(self) -> None:
        """Lets the held ones in."""
        self._held.clear()
        self._lay()

    @Slot(object)
    def _choose_tab(self, button: QPushButton) -> None:
        self._tab = TABS[self._tabs.buttons().index(button)]
        self._held.clear()
        self._lay()

    @Slot()
    def _search_on(self) -> None:
        self._lay()

    @Slot(str)
    def _show_search_key(self, key: str) -> None:
        hint = self.tr("搜索内容、昵称、编号…　{key}").format(key=key)
        self._search.setPlaceholderText(hint)

    @Slot()
    def _to_search(self) -> None:
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    @Slot()
    def _to_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _leave_search(self) -> None:
        self._search.clear()
        self._to_list()

    @Slot()
    def _tell(self) -> None:
        self.current_changed.emit(self.current())

    def _make_head(self) -> None:
        self._about = QLabel()
        self._about.setProperty("role", "muted")
        self._about.setObjectName("question_count")
        self._search = LineField()
        self._search.setObjectName("search")
        self._search.setAccessibleName(self.tr("搜索提问"))
        tell_key(self._search, "Return", self.tr("到列表"))
        self._search.textChanged.connect(self._search_on)
        self._search.returnPressed.connect(self._to_list)
        finds = act(self, self.tr("搜索提问"), "Ctrl+F", self._to_search, key_id="find_question")
        follow(finds, self._show_search_key)
        act(self._search, self.tr("清空搜索"), "Esc", self._leave_search, WIDGET)
        self._tabs = QButtonGroup(self)
        for number, tab in enumerate(TABS):
            each = QPushButton(_word(tab.label))
            each.setObjectName(tab.name)
            each.setCheckable(True)
            each.setChecked(number == 0)
            each.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            each.setProperty("kind", "pill")
            self._tabs.addButton(each)
        self._tabs.buttonClicked.connect(self._choose_tab)
        self._new = act_button(
            self.list, self.tr("显示新提问"), "show_new", self.show_new,
            key="N", context=WIDGET, kind="quiet",
        )  # fmt: skip
        self._new.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._new.hide()

    def _arrange(self) -> None:
        pad, gap = measures().pad, measures().gap
        title = QLabel(self.tr("网友提问"))
        title.setProperty("role", "title")
        head = QHBoxLayout()
        head.addWidget(title)
        head.addWidget(self._about)
        head.addStretch(1)
        tabs = FlowLayout(measures().px(4))
        for each in self._tabs.buttons():
            tabs.addWidget(each)
        top = QVBoxLayout()
        top.setContentsMargins(pad, measures().px(10), pad, measures().px(8))
        top.setSpacing(gap)
        top.addLayout(head)
        top.addWidget(self._search)
        top.addLayout(tabs)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._new)
        column.addWidget(self.list, 1)

    def _card(self, item: QuestionItem) -> Card:
        row = item.question
        meta = [row.name, row.nickname, channel_name(row), wall(row.received_at)]
        if row.askers > 1:
            meta.append(self.tr("{n} 位网友").format(n=row.askers))
        return Card(" · ".join(meta), row.text, state_pills(item), row.state in ASIDE)


def channel_name(row: QuestionRow) -> str:
    """The channel as people call it; what the press asks is told apart."""
    name = CHANNEL_NAMES.get(row.channel, row.channel)
    return _word("记者提问") if row.channel == PRESS else name


def state_pills(item: QuestionItem) -> tuple[Pill, ...]:
    """Where the question and its answer stand, in words."""
    row, pills = item.question, []
    match row.state:
        case QuestionState.ASSIGNED:
            pills.append(Pill(row.unit, Tone.GOOD))
        case QuestionState.MERGED:
            pills.append(Pill(_word("已并入 Q{n:04d}").format(n=row.merged_into or 0)))
        case QuestionState.REJECTED:
            reason = REASON_NAMES.get(row.reason, row.reason)
            pills.append(Pill(_word("不采用：{reason}").format(reason=reason), Tone.BAD))
        case QuestionState.ESCALATED:
            pills.append(Pill(_word("已移交"), Tone.WARN))
        case QuestionState.SCREENED_IN:
            pills.append(Pill(_word("已采用"), Tone.GOOD))
    if item.answer is not None:
        pills.append(_said(ANSWER_PILLS[item.answer.state]))
    if item.air is not None:
        pills.append(_said(AIR_PILLS[item.air]))
    return tuple(pills)


ANSWER_PILLS = {
    ReviewState.DRAFT: Pill("答复草稿"),
    ReviewState.SUBMITTED: Pill("答复待审", Tone.WARN),
    ReviewState.RETURNED: Pill("答复已退回", Tone.BAD),
    ReviewState.APPROVED: Pill("答复已通过", Tone.GOOD),
}
AIR_PILLS = {
    AirState.QUEUED: Pill("已推荐上播", Tone.ACCENT),
    AirState.ASKING: Pill("正在提问", Tone.ACCENT),
    AirState.ANSWERED: Pill("已播答", Tone.GOOD),
    AirState.TO_WRITING: Pill("转书面答复", Tone.WARN),
}


def _said(pill: Pill) -> Pill:
    return Pill(_word(pill.text), pill.tone)


def _words(item: QuestionItem) -> str:
    row = item.question
    return f"{row.name}\n{row.nickname}\n{row.text}".casefold()


def _word(text: str) -> str:
    return QCoreApplication.translate("QuestionItem", text)
