"""就绪报告: what is open before the hour, with its owners, on paper; a rehearsal by one key."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QTextEdit, QWidget

from studio import rehearsal_attendance
from studio.air_check import CHECK_NAMES
from studio.people import ROLE_NAMES, Role
from studio.readiness import Readiness, ReadyRow, readiness
from studio.rehearsal_attendance import SatRow
from ui.acts import act_button
from ui.background import Background
from ui.opener import DialogOpener
from ui.paper import HEADING, NOTE, TEXT, TITLE, Paper, Part, Table, on_screen
from ui.paper_dialog import PaperDialog
from ui.times import day
from ui.words import counted, listed, say, spoken

SHARES = (18, 42, 20, 20)


class ReadinessDialog(PaperDialog):
    """Shows the report as of now and hands it out."""

    def __init__(self, background: Background, parent: QWidget) -> None:
        super().__init__(background, "readiness", say("就绪报告"), parent)
        self._text = QTextEdit()
        self._text.setObjectName("paper_text")
        self._text.setAccessibleName(say("就绪报告"))
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._confirm = act_button(
            self, say("确认彩排出席"), "confirm_rehearsal", self._do_confirm, key="Ctrl+Return"
        )
        self._confirm.setAutoDefault(False)
        self._arrange(self._text, more=(self._confirm,))
        self._look()

    def _look(self) -> None:
        self._background.query(self, readiness, done=self._show, refused=self._say)

    @Slot(object)
    def _show(self, made: Readiness) -> None:
        paper = paper_of(made)
        self._text.setHtml(on_screen(paper))
        self._give(paper)

    @Slot()
    def _do_confirm(self) -> None:
        self._background.execute(
            self, rehearsal_attendance.confirm, done=self._confirmed, beside=self._confirm
        )

    @Slot(object)
    def _confirmed(self, _number: int) -> None:
        self._say(say("✓ 已记下彩排时谁坐在哪里。"))
        self._look()


def paper_of(made: Readiness) -> Paper:
    """Open rows first, each with its owners; then guests, aides and the rehearsal."""
    shown = made.interview
    title = say("就绪报告 {title}").format(title=shown.title)
    still = len(made.open)
    count = say("还有 {n} 项没有就绪。").format(n=counted(still)) if still else say("全部就绪。")
    heads = (say("项目"), say("情况"), say("负责人"), say("谁在何时看过"))
    facts = " · ".join(filter(None, (day(shown.starts_at), shown.unit, shown.venue)))
    parts: list[Part] = [
        (TITLE, title), (NOTE, facts), (TEXT, count),
        Table(heads, tuple(_row(row) for row in made.rows), SHARES),
        (HEADING, say("嘉宾和助理")),
    ]  # fmt: skip
    people = [f"{guest.name} {guest.title}" for guest in shown.guests]
    parts.append((TEXT, say("嘉宾：{names}").format(names=listed(people) or say("还没有"))))
    parts.append((TEXT, say("助理：{names}").format(names=listed(made.aides) or say("还没有"))))
    parts.append((HEADING, say("彩排出席")))
    for row in made.rehearsals:
        by = made.names.get(row.by, row.by)
        if row.reason:
            told = say("{who} {time} 记为已彩排，没有确认出席：{reason}")
            parts.append((NOTE, told.format(who=by, time=day(row.at), reason=row.reason)))
            continue
        parts.append((NOTE, say("{who} {time} 确认").format(who=by, time=day(row.at))))
        parts.append((TEXT, _sat(seat for seat in row.seats if seat.there)))
        if row.absent:
            absent = listed(say(name) for name in row.absent)
            parts.append((TEXT, say("缺席：{names}").format(names=absent)))
    if not made.rehearsals:
        parts.append((TEXT, say("还没有确认过彩排出席。")))
        parts.append((NOTE, say("现在在席：{who}").format(who=_sat(made.there) or say("没有人"))))
    return Paper(title, tuple(parts))


def readiness_opener(background: Background, panel: QWidget, key: str = "") -> DialogOpener:
    """The button that opens it."""
    make = partial(ReadinessDialog, background)
    return DialogOpener(say("就绪报告…"), "open_readiness", make, panel, key)


def _row(row: ReadyRow) -> tuple[str, ...]:
    check = row.check
    mark = "✓ " if check.right else "□ "
    at = f"{check.by} {day(check.at)}" if check.at is not None else ""
    owners = listed(say(name) for name in row.owners)
    return mark + say(CHECK_NAMES[check.check]), spoken(check.said), owners, at


def _sat(seats: Iterable[SatRow]) -> str:
    return listed(
        say("{role} {name}").format(role=say(ROLE_NAMES[Role(seat.role)]), name=seat.name)
        for seat in seats
    )
