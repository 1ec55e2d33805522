"""What proofreaders ask, in every window that has to do with it: in the strip, and all by key.

A request is answered by doing what it asks, or declined with a reason. What only the public page
shows otherwise stands here too, where the courier has not told it already.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from studio import correction_request
from studio.correction_request import DECIDERS, RequestKind, RequestRow
from studio.journal import Reader
from studio.people import Role
from studio.proofreading import Reading
from studio.words import Words
from ui.acts import WIDGET, WINDOW, act, act_button, button
from ui.background import Background
from ui.bulletin import Bulletin
from ui.card import Card, Pill, Tone
from ui.fields import act_row
from ui.proof_words import BECAME_WORDS, request_words
from ui.reason_row import ReasonRow
from ui.table import RowsModel, RowsView
from ui.theme import colours, measures, set_dark
from ui.times import wall
from ui.view import Ids, LiveView
from ui.words import counted, recalled, say, together

Post = Callable[..., None]
READERS = frozenset({*DECIDERS, Role.STENOGRAPHER, Role.DIRECTOR})
"""Whose windows say what is asked."""
OPEN_KEY, WITHDRAW_KEY = "Ctrl+F8", "Ctrl+F9"
DIFFERENCES = {
    Reading.ALTERED: Words("读者看到的{what}与发布的不同。"),
    Reading.OLDER: Words("读者看到的{what}还是旧版本。"),
    Reading.MISSING: Words("读者的页面上没有{what}。"),
    Reading.DOUBLED: Words("读者的页面上{what}重复出现。"),
    Reading.MOVED: Words("读者的页面上{what}位置不对。"),
    Reading.FOREIGN: Words("读者的页面上有一条不是这里发布的内容，请与门户管理方核实。"),
    Reading.READABLE: Words("已撤回的{what}读者仍能读到。"),
}


@dataclass(frozen=True)
class RequestFacts:
    """What is asked and not answered, and what the person here may do about it.

    told: entries of the portal of which the courier has told a difference.
    """

    rows: tuple[RequestRow, ...]
    roles: frozenset[Role]
    told: frozenset[str]


class Requests(QObject):
    """Says in the strip what is asked, and gives the frame its two keys."""

    def __init__(
        self, background: Background, bulletin: Bulletin, window: QWidget, post: Post
    ) -> None:
        super().__init__(window)
        self._background, self._bulletin = background, bulletin
        self._window, self._post = window, post
        self._facts: RequestFacts | None = None
        self._acts: dict[str, QAction] = {}
        self._dialog: RequestsDialog | None = None

    def show(self, facts: RequestFacts) -> None:
        """Tells the facts; what was said already is not said again."""
        self._facts = facts
        if facts.roles & READERS:
            self._allow("open_requests", True)
        if facts.roles & set(DECIDERS):
            self._allow("withdraw_as_asked", self._withdrawal() is not None)
        opens = self._of("open_requests")
        self._post(
            "withdrawal_asked", self._withdrawals(facts), "bad",
            [*self._of("withdraw_as_asked"), *opens],
        )  # fmt: skip
        self._post("correction_asked", self._corrections(facts), "warn", opens)
        self._post("page_differs", self._differing(facts), "bad")

    # acts

    def _of(self, name: str) -> list[QAction]:
        action = self._acts.get(name)
        return [action] if action is not None and action.isEnabled() else []

    def _allow(self, name: str, now: bool) -> None:
        if name not in self._acts:
            text, key, slot = {
                "open_requests": (self.tr("看更正请求…"), OPEN_KEY, self.open),
                "withdraw_as_asked": (self.tr("按请求撤回"), WITHDRAW_KEY, self._withdraw),
            }[name]
            self._acts[name] = act(self._window, text, key, slot, WINDOW, f"{name}_act")
        self._acts[name].setEnabled(now)

    def _withdrawal(self) -> RequestRow | None:
        rows = self._facts.rows if self._facts is not None else ()
        return next((row for row in rows if row.kind is RequestKind.WITHDRAWAL), None)

    @Slot()
    def _withdraw(self) -> None:
        """The one that the strip names."""
        row = self._withdrawal()
        if row is not None:
            self._background.execute(self._window, correction_request.withdraw_as_asked, row.id)

    @Slot()
    def open(self) -> None:
        """All requests over the window; one dialog at a time."""
        if self._dialog is not None:
            self._dialog.raise_()
            self._dialog.activateWindow()
            return
        roles = self._facts.roles if self._facts is not None else frozenset[Role]()
        may = bool(roles & set(DECIDERS))
        self._dialog = RequestsDialog(self._background, self._bulletin, may, self._window)
        set_dark(self._dialog, colours(self._window).name == "dark")
        self._dialog.finished.connect(self._closed)
        self._dialog.open()

    @Slot()
    def _closed(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None

    # words

    def _some(self, facts: RequestFacts, kind: RequestKind) -> list[RequestRow]:
        return [row for row in facts.rows if row.kind is kind] if facts.roles & READERS else []

    def _withdrawals(self, facts: RequestFacts) -> str:
        rows = self._some(facts, RequestKind.WITHDRAWAL)
        if not rows:
            return ""
        said = self.tr("{who} 请求立即撤回{what}：{reason}。").format(**_told(rows[0]))
        return together([said, self._more(rows)])

    def _corrections(self, facts: RequestFacts) -> str:
        rows = self._some(facts, RequestKind.CORRECTION)
        if not rows:
            return ""
        said = self.tr("{who} 请求更正{what}：{reason}。").format(**_told(rows[0]))
        return together([said, self._more(rows)])

    def _differing(self, facts: RequestFacts) -> str:
        """To all but who reads the page; what the courier told already is not told again."""
        if facts.roles <= {Role.PROOFREADER}:
            return ""
        found = [row for row in facts.rows if row.kind is RequestKind.DIFFERENCE]
        known = {reading.value: words for reading, words in DIFFERENCES.items()}
        rows = [row for row in found if row.entry not in facts.told and row.reason in known]
        if not rows:
            return ""
        said = say(known[rows[0].reason]).format(what=named(rows[0]))
        return together([said, self._more(rows)])

    def _more(self, rows: Sequence[RequestRow]) -> str:
        more = len(rows) - 1
        return self.tr("另有 {n} 处。").format(n=counted(more)) if more else ""


class RequestsDialog(QDialog):
    """What was asked, the open ones first; who may decides, everybody else reads."""

    def __init__(
        self, background: Background, bulletin: Bulletin, may: bool, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("requests")
        self.setWindowTitle(self.tr("更正请求"))
        self._background = background
        self.view = RequestList(background, bulletin)
        rows = self.view.list
        self._about: RequestRow | None = None
        self.reason = ReasonRow("decline", self.tr("不采纳"), rows)
        self.reason.given.connect(self._decline)
        self._withdraw = act_button(
            rows, self.tr("撤回"), "withdraw_request", self._do_withdraw, key="W", context=WIDGET,
            kind="danger",
        )  # fmt: skip
        self._no = act_button(
            rows, self.tr("不采纳…"), "decline_request", self._ask_why, key="X", context=WIDGET
        )
        close = button(self.tr("关闭"), "close_requests", self.accept, hint="Esc")
        for each in (self._withdraw, self._no, close):
            each.setAutoDefault(False)
        for each in (self._withdraw, self._no):
            each.setVisible(may)
        rows.current_changed.connect(self._show_acts)
        rows.current_updated.connect(self._show_acts)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[measures().pad] * 4)
        column.addWidget(self.view, 1)
        column.addWidget(self.reason)
        column.addLayout(act_row(self._withdraw, self._no, close))
        self.resize(measures().px(720), measures().px(460))
        self._may = may
        self._show_acts()
        rows.setFocus()

    @Slot()
    def _show_acts(self) -> None:
        row = self.view.current()
        here = self._may and row is not None and row.open
        for each in (self._withdraw, self._no):
            each.setEnabled(here)

    @Slot()
    def _do_withdraw(self) -> None:
        row = self.view.current()
        if row is not None and self._withdraw.isEnabled():
            self._background.execute(
                self, correction_request.withdraw_as_asked, row.id, beside=self._withdraw
            )

    @Slot()
    def _ask_why(self) -> None:
        """The reason is about the request that was in hand."""
        row = self.view.current()
        if row is not None and self._no.isEnabled():
            self._about = row
            self.reason.ask(self.tr("不采纳{what}，原因：").format(what=named(row)))

    @Slot(str)
    def _decline(self, reason: str) -> None:
        if self._about is not None:
            self._background.execute(
                self, correction_request.decline, self._about.id, reason,
                done=self._declined, beside=self.reason.field,
            )  # fmt: skip

    @Slot()
    def _declined(self) -> None:
        self._about = None
        self.reason.leave()


class RequestList(LiveView):
    """Every request with what became of it."""

    things = frozenset({"line", "answer"})

    def __init__(
        self, background: Background, bulletin: Bulletin, parent: QWidget | None = None
    ) -> None:
        super().__init__(background, bulletin, parent)
        self.model = RowsModel[RequestRow](self._card, self)
        self.list = RowsView("request_list", self.tr("更正请求"), lines=2)
        self.list.say_when_empty(self.tr("没有人请求更正。读网员按一个键提出，这里就多一条。"))
        self.list.set_rows_model(self.model)
        self._title = QLabel()
        self._title.setObjectName("request_list_title")
        self._title.setProperty("role", "title")
        head = QHBoxLayout()
        head.addWidget(self._title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self.list, 1)

    def current(self) -> RequestRow | None:
        """The row the list stands on."""
        return self.model.row_of(self.list.current_id())

    def _refresh(self, ids: Ids) -> None:
        self._ask(_asked, done=self._show)

    @Slot(object)
    def _show(self, rows: tuple[RequestRow, ...]) -> None:
        self.model.set_rows(rows)
        left = sum(row.open for row in rows)
        self._title.setText(self.tr("待处理 {n}").format(n=counted(left)))
        if rows and self.list.current_id() is None:
            self.list.select(rows[0].id)

    def _card(self, row: RequestRow) -> Card:
        if row.open:
            tone = Tone.BAD if row.kind is RequestKind.WITHDRAWAL else Tone.WARN
            pill = Pill(request_words(row), tone)
        else:
            words, tone = BECAME_WORDS[row.became]
            pill = Pill(say(words).format(reason=row.answer), tone)
        meta = self.tr("{what} · {who} {time}").format(
            what=named(row), who=row.by, time=wall(row.at)
        )
        text = row.text if row.open else f"{request_words(row)}\n{row.text}"
        return Card(meta, text, (pill,), not row.open)


def named(row: RequestRow) -> str:
    """What people call the text that a request is about."""
    return say("第{n}条").format(n=row.number) if row.number else say("一条答复")


def _told(row: RequestRow) -> dict[str, str]:
    return {"who": row.by, "what": named(row), "reason": recalled(row.reason)}


def _asked(reader: Reader) -> tuple[RequestRow, ...]:
    """The open ones first, then the newest."""
    rows = correction_request.requests(reader)
    asked = [row for row in rows if row.kind is not RequestKind.DIFFERENCE]
    return tuple(sorted(asked, key=_is_over))


def _is_over(row: RequestRow) -> bool:
    return not row.open


__all__ = ["RequestFacts", "Requests", "RequestsDialog", "named"]
