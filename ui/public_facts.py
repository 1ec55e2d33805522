"""What readers are told of a programme and what waits for a second person, in words and by keys."""

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from studio import facts_review
from studio.facts_review import FactsPage
from studio.journal import HOUSE, Reader
from studio.people import names
from studio.public_facts import Facts
from studio.review import ReviewState, Secrecy
from studio.words import Words
from ui.acts import WIDGET, act_button
from ui.background import Background
from ui.bulletin import Bulletin
from ui.fields import act_row
from ui.reason_row import ReasonRow
from ui.theme import measures
from ui.view import Ids, LiveView
from ui.words import counted, listed, say

Known = tuple[FactsPage, dict[str, str]]
NAMES = {
    "title": Words("主题"), "series": Words("系列"), "unit": Words("主办单位"),
    "host": Words("主持人姓名"), "venue": Words("地点"), "guests": Words("嘉宾"),
    "starts_at": Words("开始时间"), "minutes": Words("时长"), "stream": Words("直播地址"),
    "recording": Words("录像地址"),
}  # fmt: skip


def facts_words(facts: Facts) -> str:
    """All of it in one line, what is empty left out."""
    told = [(name, _said(facts, name)) for name in NAMES]
    pair = say("{name}：{text}")
    return listed([pair.format(name=say(NAMES[name]), text=said) for name, said in told if said])


def changes_words(before: Facts, after: Facts) -> str:
    """What differs, each as it was and as it would be."""
    told = [(name, _said(before, name), _said(after, name)) for name in NAMES]
    return listed(
        [
            say("{name}：{before} → {after}").format(
                name=say(NAMES[name]), before=was or say("（空）"), after=will or say("（空）")
            )
            for name, was, will in told
            if was != will
        ]
    )


def standing_words(
    page: FactsPage, known: Mapping[str, str], when: Callable[[datetime], str]
) -> str:
    """What waits, or was returned, beside what readers have; '' where both are the same."""
    told, waits = page.told, page.waiting
    if not page.differs or not page.versions:
        return ""
    newest = page.versions[-1]
    who, moment = known.get(newest.drafted_by, newest.drafted_by), when(newest.drafted_at)
    if waits is None and newest.state is ReviewState.RETURNED:
        return say(
            "▲ 对外信息的改动被退回（{reason}），读者看到的没有变。请改过再保存。"
        ).format(reason=newest.reason)  # fmt: skip
    if told is None:
        return say("对外信息随预告送审：{facts}。").format(facts=facts_words(newest.facts))
    said = say("▲ 对外信息有改动，须另一人核对，读者看到的还没有变（{who}，{time}）：{changes}。")
    return said.format(who=who, time=moment, changes=changes_words(told, newest.facts))


class PublicFactsNote(LiveView):
    """The words alone, where the programme is worked on; nothing where nothing waits."""

    things = frozenset({"public_facts", "interview", "guest", "person"})

    def __init__(
        self, background: Background, bulletin: Bulletin, parent: QWidget | None = None
    ) -> None:
        super().__init__(background, bulletin, parent)
        self.page: FactsPage | None = None
        self._said = QLabel()
        self._said.setObjectName("public_facts_standing")
        self._said.setProperty("tone", "warn")
        self._said.setWordWrap(True)
        self._said.hide()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(measures().gap)
        self.column.addWidget(self._said)

    def _refresh(self, ids: Ids) -> None:
        if self._background.programme != HOUSE:
            self._ask(_known, done=self._show)

    @Slot(object)
    def _show(self, known: Known) -> None:
        self.page, people = known
        self._said.setText(standing_words(self.page, people, self.when))
        self._said.setVisible(bool(self._said.text()))


class PublicFactsBar(PublicFactsNote):
    """With the second person's keys, on the list beside: K signs it, T returns it."""

    def __init__(self, background: Background, bulletin: Bulletin, rows: QWidget) -> None:
        super().__init__(background, bulletin)
        self._sign = act_button(
            rows, self.tr("核对通过"), "sign_facts", self._do_sign, key="K", context=WIDGET,
            kind="primary",
        )  # fmt: skip
        self._back = act_button(
            rows, self.tr("退回改动…"), "return_facts", self._ask_why, key="T", context=WIDGET,
            kind="danger",
        )  # fmt: skip
        for each in (self._sign, self._back):
            each.setAutoDefault(False)
            each.hide()
        self._why = ReasonRow("return_facts", self.tr("退回"), rows, "danger")
        self._why.given.connect(self._do_return)
        self.column.addLayout(act_row(self._sign, self._back))
        self.column.addWidget(self._why)

    @Slot(object)
    def _show(self, known: Known) -> None:
        super()._show(known)
        waits = self.page is not None and self.page.waiting is not None
        for each in (self._sign, self._back):
            each.setVisible(waits)
            each.setEnabled(waits)

    @property
    def _seen(self) -> int:
        return self.page.versions[-1].number if self.page and self.page.versions else 0

    @Slot()
    def _do_sign(self) -> None:
        self._background.execute(
            self, facts_review.approve, self._seen, Secrecy.OPEN, beside=self._sign
        )

    @Slot()
    def _ask_why(self) -> None:
        self._why.ask(self.tr("退回对外信息第 {n} 版").format(n=counted(self._seen)))

    @Slot(str)
    def _do_return(self, reason: str) -> None:
        self._background.execute(
            self, facts_review.give_back, self._seen, reason, done=self._why.leave,
            beside=self._why.field,
        )  # fmt: skip


def _known(reader: Reader) -> Known:
    return facts_review.facts_page(reader), names(reader)


def _said(facts: Facts, name: str) -> str:
    if name == "guests":
        return listed([f"{post}{called}" for called, post in facts.guests])
    if name == "starts_at":
        return f"{facts.starts_at.astimezone():%Y-%m-%d %H:%M}"
    if name == "minutes":
        return say("{n} 分钟").format(n=counted(facts.minutes))
    return str(getattr(facts, name))


__all__ = ["PublicFactsBar", "PublicFactsNote", "changes_words", "facts_words", "standing_words"]
