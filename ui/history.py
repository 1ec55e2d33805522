"""What was done to a question and its answer, by whom, newest first; names, never logins."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from studio.answer import answer_to
from studio.journal import EntryRow, Outcome, Reader, entries_of
from studio.people import COURIER, names
from studio.words import Words
from ui.background import Background
from ui.bulletin import Bulletin
from ui.card import Card, Pill, Tone
from ui.publications import titled
from ui.questions import QuestionItem, QuestionList
from ui.table import RowsModel, RowsView
from ui.view import Ids, LiveView
from ui.words import say, spoken

ACTS = {
    "question.arrive": Words("登记", "done"),
    "question.open_raw": Words("查看原文", "done"),
    "courier.take_in": Words("收到", "done"),
    "screening.admit": Words("采用", "done"),
    "screening.merge": Words("归并", "done"),
    "screening.decline": Words("不采用", "done"),
    "screening.assign": Words("转办", "done"),
    "screening.escalate": Words("移交", "done"),
    "screening.come_back": Words("办理结果返回", "done"),
    "followup.result": Words("登记信访结果", "done"),
    "screening.classify": Words("改类别和领域", "done"),
    "screening.part": Words("拆分", "done"),
    "screening.reword": Words("整理公开文本", "done"),
    "screening.mask": Words("遮蔽个人信息", "done"),
    "screening.undo": Words("撤销", "done"),
    "screening.decide_all": Words("成批处理", "done"),
    "screening.undo_all": Words("撤销成批处理", "done"),
    "drafting.ask_for_help": Words("请起草帮助", "done"),
    "drafting.take_help": Words("采用帮助起草的句子", "done"),
    "answer.hand_in": Words("起草并提交答复", "done"),
    "answer.draft": Words("起草答复", "done"),
    "answer.submit": Words("提交答复", "done"),
    "answer.approve": Words("通过答复", "done"),
    "answer.give_back": Words("退回答复", "done"),
    "answer.ask_unit": Words("请会签", "done"),
    "answer.drop_unit": Words("不再请会签", "done"),
    "answer.co_sign": Words("会签", "done"),
    "answer.name_concern": Words("标明问题性质", "done"),
    "answer.send_by": Words("改答复去向", "done"),
    "publication.release_answers": Words("一并发布答复", "done"),
    "publication.release_answer": Words("发布答复", "done"),
    "publication.withdraw_answer": Words("撤回答复", "done"),
    "courier.record_receipt": Words("门户收到", "done"),
    "courier.record_proof": Words("读回核实，已上网", "done"),
    "air_queue.recommend": Words("推荐上播", "done"),
    "air_queue.ask": Words("上播提问", "done"),
    "air_queue.answered": Words("现场已答", "done"),
    "air_queue.follow_up": Words("追问", "done"),
    "air_queue.drop": Words("移出提问单", "done"),
    "air_queue.to_writing": Words("转书面答复", "done"),
    "air_queue.reorder": Words("调整顺序", "done"),
    "courier.record_refused": Words("门户拒收", "done"),
    "courier.record_withdrawn": Words("门户已撤下", "done"),
    "courier.record_not_withdrawn": Words("门户拒绝撤回", "done"),
    "courier.record_differences": Words("读回核对不符", "done"),
    "courier.outlet_took": Words("发布渠道收到", "done"),
    "courier.outlet_proved": Words("发布渠道已上网", "done"),
    "courier.outlet_refused": Words("发布渠道拒收", "done"),
    "courier.outlet_withdrew": Words("发布渠道已撤下", "done"),
    "courier.outlet_kept": Words("发布渠道拒绝撤回", "done"),
    "courier.outlet_differs": Words("发布渠道读回不符", "done"),
    "courier.outlet_leaves": Words("送往发布渠道", "done"),
    "outlet.retry": Words("重发", "done"),
    "outlet.retry_here": Words("重发", "done"),
    "outlet.retry_withdrawal": Words("重发", "done"),
    "outlet.publish_anew": Words("重新推送", "done"),
    "courier.send_again": Words("重发", "done"),
    "publication.retry": Words("重发", "done"),
    "publication.recall": Words("收回", "done"),
    "publication.publish_anew": Words("重新推送", "done"),
    "publication.mend_differences": Words("重新推送", "done"),
}


@dataclass(frozen=True)
class Deed:
    """One entry of the story; the number is the journal's."""

    id: int
    at: datetime
    by: str
    act: str
    refused: bool


def story(reader: Reader, question_id: int) -> tuple[Deed, ...]:
    """The journal of a question, its answer and its place on the host's list."""
    known = names(reader)
    reply = answer_to(reader, question_id)
    entries = [
        *entries_of(reader, "question", question_id),
        *entries_of(reader, "air_item", question_id),
        *(entries_of(reader, "answer", reply.id) if reply else ()),
    ]
    unique = {entry.number: _deed(entry, known) for entry in entries if entry.thing_id}
    return tuple(unique[number] for number in sorted(unique, reverse=True))


def _deed(entry: EntryRow, known: dict[str, str]) -> Deed:
    refused = entry.outcome == Outcome.REFUSED.value
    by = Words("信使") if entry.by == COURIER else known.get(entry.by, entry.by)
    return Deed(entry.number, entry.at, by, entry.act, refused)


class History(LiveView):
    """The story of the question in hand."""

    things = frozenset({"question", "answer", "air_item"})

    def __init__(
        self,
        background: Background,
        bulletin: Bulletin,
        rows: QuestionList,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(background, bulletin, parent)
        self._question: int | None = None
        self._model = RowsModel[Deed](self._card, self)
        self._list = RowsView("history", self.tr("操作记录"), lines=1)
        self._list.say_when_empty(self.tr("在左边选中一条提问，这里列出谁在什么时候对它做了什么。"))
        self._list.set_rows_model(self._model)
        titled(self, self._list).setText(self.tr("操作记录 · 可追溯"))
        rows.current_changed.connect(self._turn_to)

    @Slot(object)
    def _turn_to(self, item: QuestionItem | None) -> None:
        number = item.id if item is not None else None
        if number != self._question:
            self._question = number
            self._model.set_rows(())
            self.reload()

    def _refresh(self, ids: Ids) -> None:
        if self._question is not None:
            self._ask(story, self._question, done=self._show)

    @Slot(object)
    def _show(self, deeds: tuple[Deed, ...]) -> None:
        self._model.set_rows(deeds)

    def _card(self, deed: Deed) -> Card:
        act = say(ACTS.get(deed.act, deed.act))
        refused = (Pill(self.tr("未获准"), Tone.WARN),) if deed.refused else ()
        return Card(f"{self.when(deed.at)} · {spoken(deed.by)}", act, refused)
