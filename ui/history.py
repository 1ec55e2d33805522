"""What was done to a question and its answer, by whom, newest first; names, never logins."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from studio.answer import answer_to
from studio.journal import EntryRow, Outcome, Reader, entries_of
from studio.people import names
from ui.background import Background
from ui.bulletin import Bulletin
from ui.card import Card, Pill, Tone
from ui.publications import titled
from ui.questions import QuestionItem, QuestionList
from ui.table import RowsModel, RowsView
from ui.times import wall
from ui.view import Ids, LiveView

ACTS = {
    "question.arrive": "登记", "courier.take_in": "收到", "screening.admit": "采用",
    "screening.merge": "归并", "screening.decline": "不采用", "screening.assign": "转办",
    "screening.escalate": "移交", "screening.undo": "撤销", "answer.hand_in": "起草并提交答复",
    "answer.draft": "起草答复", "answer.submit": "提交答复", "answer.approve": "通过答复",
    "answer.give_back": "退回答复", "publication.release_answer": "发布答复",
    "publication.withdraw_answer": "撤回答复", "courier.record_receipt": "门户收到",
    "courier.record_proof": "读回核实，已上网", "air_queue.recommend": "推荐上播",
    "air_queue.ask": "上播提问", "air_queue.answered": "现场已答", "air_queue.drop": "移出提问单",
    "air_queue.to_writing": "转书面答复", "air_queue.reorder": "调整顺序",
    "courier.record_refused": "门户拒收", "courier.record_withdrawn": "门户已撤下",
    "courier.record_not_withdrawn": "门户拒绝撤回", "courier.record_differences": "读回核对不符",
    "courier.send_again": "重发", "publication.retry": "重发",
    "publication.publish_anew": "重新推送", "publication.mend_differences": "重新推送",
}  # fmt: skip


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
    return Deed(entry.number, entry.at, known.get(entry.by, entry.by), entry.act, refused)


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
        self._model = RowsModel[Deed](_card, self)
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


def _card(deed: Deed) -> Card:
    act = QCoreApplication.translate("Deed", ACTS.get(deed.act, deed.act))
    refused = Pill(QCoreApplication.translate("Deed", "未获准"), Tone.WARN)
    return Card(f"{wall(deed.at)} · {deed.by}", act, (refused,) if deed.refused else ())
