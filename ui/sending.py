"""The sending of a programme in every window: stopped or not, refused, different; a key for each.

The keys stand in the frame, not in a panel: whoever may press one has it at every seat.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from studio import publication
from studio.courier.again import send_again
from studio.courier.at_account import AccountHeld
from studio.courier.status import ChannelRow
from studio.outlet import OutletRefusal, OutletRow
from studio.people import Role
from studio.publication import (
    SENDERS,
    STOPPERS,
    DifferenceKind,
    DifferenceRow,
    HeldRow,
    RefusedRow,
    StopRow,
    Tally,
)
from ui.acts import WINDOW, act, button, follow
from ui.background import Background
from ui.outlet_words import outlets_wrong
from ui.times import moment, wall
from ui.words import counted, recalled, together

if TYPE_CHECKING:
    from ui.window import StudioWindow

Post = Callable[..., None]
STOP_KEY, START_KEY = "F10", "Shift+F10"
AGAIN_KEY, SKIP_KEY, ANEW_KEY = "Ctrl+F7", "Ctrl+F4", "Ctrl+F3"
RECALL_KEY = "Ctrl+F6"
"""F2 to F9 alone choose who speaks: one person may sit at both seats."""


RECALLERS = frozenset((Role.PUBLISHER, Role.REVIEWER, Role.DIRECTOR))


@dataclass(frozen=True)
class SendingFacts:
    """How the sending stands, and what the person here may do about it."""

    tally: Tally
    channel: ChannelRow
    stop: StopRow | None
    stopper: str
    refusals: tuple[RefusedRow, ...]
    differences: tuple[DifferenceRow, ...]
    roles: frozenset[Role]
    held: tuple[HeldRow, ...] = ()
    outlets: tuple[OutletRow, ...] = ()
    elsewhere: tuple[OutletRefusal, ...] = ()
    at_account: AccountHeld | None = None


class Sending(QObject):
    """Says in the strip what is wrong with the sending, and gives the frame its keys."""

    def __init__(self, background: Background, window: "StudioWindow", post: Post) -> None:
        super().__init__(window)
        self._background, self._window, self._post = background, window, post
        self._facts: SendingFacts | None = None
        self._acts: dict[str, QAction] = {}
        self._stop = button(self.tr("停止推送"), "stop_sending", self._ask_stop, kind="quiet")
        self._start = button(self.tr("恢复推送"), "start_sending", self._ask_start, kind="primary")
        for each in (self._stop, self._start):
            each.hide()
            window.header.add_button(each)

    def show(self, facts: SendingFacts) -> None:
        """Tells the facts; what was said already is not said again."""
        self._facts = facts
        self._show_acts(facts)
        acts = self._acts
        self._post("stopped", self._stopped(facts), "bad", self._of("start"))
        self._post("account", self._at_account(facts), "bad")
        self._post(
            "refused", self._refused(facts), "bad",
            [act for act in (acts.get("again"), acts.get("skip")) if act and act.isEnabled()],
        )  # fmt: skip
        self._post("outlets", outlets_wrong(facts.outlets), "warn", self._of("again"))
        self._post("announcement", self._unannounced(facts), "bad", self._of("again"))
        self._post("held", self._held(facts), "warn", self._of("recall"))
        self._post("differences", self._differing(facts), "bad", self._of("anew"))

    def _of(self, name: str) -> list[QAction]:
        action = self._acts.get(name)
        return [action] if action is not None and action.isEnabled() else []

    # acts

    def _show_acts(self, facts: SendingFacts) -> None:
        stopped = facts.stop is not None
        may_stop = bool(facts.roles & set(STOPPERS))
        may_send = bool(facts.roles & set(SENDERS))
        blocked = bool(self._blocking_line())
        refused = bool(facts.refusals or facts.channel.announce_fault) or any(
            row.refused or row.announce_fault for row in facts.outlets if not row.retired
        )
        mended = any(row.mended_anew for row in facts.differences)
        self._allow("stop", may_stop, not stopped)
        self._allow("start", may_stop, stopped)
        self._allow("again", may_send, refused)
        self._allow("skip", Role.DIRECTOR in facts.roles, blocked)
        self._allow("recall", bool(facts.roles & RECALLERS), bool(facts.held))
        self._allow("anew", may_send, mended)
        self._stop.setVisible(may_stop and not stopped)
        self._start.setVisible(may_stop and stopped)

    def _allow(self, name: str, may: bool, now: bool) -> None:
        """A key exists for who may press it, and works while there is something to do."""
        if may and name not in self._acts:
            self._acts[name] = self._make(name)
        if name in self._acts:
            self._acts[name].setEnabled(may and now)

    def _make(self, name: str) -> QAction:
        text, key, slot = {
            "stop": (self.tr("停止推送"), STOP_KEY, self._ask_stop),
            "start": (self.tr("恢复推送"), START_KEY, self._ask_start),
            "again": (self.tr("重发被拒的内容"), AGAIN_KEY, self._ask_again),
            "skip": (self.tr("跳过被拒的记录"), SKIP_KEY, self._ask_skip),
            "recall": (self.tr("收回还没有送出的一条"), RECALL_KEY, self._ask_recall),
            "anew": (self.tr("重新发布不一致的内容"), ANEW_KEY, self._ask_anew),
        }[name]
        made = act(self._window, text, key, slot, WINDOW, f"{name}_sending_act")
        seen = {"stop": self._stop, "start": self._start}.get(name)
        if seen is not None:
            follow(made, seen.show_key)
        return made

    @Slot()
    def _ask_stop(self) -> None:
        self._do(publication.stop_sending)

    @Slot()
    def _ask_start(self) -> None:
        self._do(publication.start_sending)

    @Slot()
    def _ask_again(self) -> None:
        self._do(send_again)

    @Slot()
    def _ask_anew(self) -> None:
        self._do(publication.mend_differences)

    @Slot()
    def _ask_recall(self) -> None:
        """The last release; the one before it comes next."""
        if self._facts is not None and self._facts.held:
            self._do(publication.recall, self._facts.held[0].id)

    @Slot()
    def _ask_skip(self) -> None:
        if line := self._blocking_line():
            self._do(publication.skip_line, line)

    def _do(self, command: Callable[..., object], *args: int) -> None:
        """A refusal stands beside the button in view, else under the header."""
        seen = [each for each in (self._stop, self._start) if each.isVisible()]
        beside: QWidget = seen[0] if seen else self._window.header
        self._background.execute(self._window, command, *args, beside=beside)

    def _blocking(self) -> RefusedRow | None:
        rows = self._facts.refusals if self._facts is not None else ()
        return next((row for row in rows if row.blocks), None)

    def _blocking_line(self) -> int:
        """The line that holds up the portal, else the one that holds up an outlet; 0 for none."""
        row = self._blocking()
        if row is not None:
            return row.line_id
        rows = self._facts.elsewhere if self._facts is not None else ()
        return next((one.line_id for one in rows if one.blocks), 0)

    # words

    def header_words(self, facts: SendingFacts) -> str:
        """What stands beside the queue's counts where something is wrong, else empty."""
        refused = len(facts.refusals) + bool(facts.channel.announce_fault)
        words = [self.tr("已停止推送")] if facts.stop is not None else []
        if facts.at_account is not None:
            waits = counted(facts.tally.waiting + facts.at_account.replies)
            words.append(self.tr("账号已停用，{n} 条在等").format(n=waits))
        if refused:
            words.append(self.tr("门户拒收 {n}").format(n=counted(refused)))
        if facts.differences:
            words.append(self.tr("不一致 {n}").format(n=counted(len(facts.differences))))
        return " · ".join(words)

    def _stopped(self, facts: SendingFacts) -> str:
        if facts.stop is None:
            return ""
        return self.tr(
            "{who} 于 {time} 停止了推送：新内容一律不发出，都在排队；撤回照常执行，提问照常接收。"
        ).format(who=facts.stopper, time=moment(facts.stop.at, self._background.desk.clock.now()))

    def _at_account(self, facts: SendingFacts) -> str:
        """What waits for an account, not for the way to it: somebody has to use it again."""
        if facts.at_account is None:
            return ""
        waits = (
            (facts.tally.waiting, self.tr("{n} 条要发布的内容在等。")),
            (facts.at_account.replies, self.tr("{n} 条给提问人的答复在等。")),
        )
        return together([
            self.tr("账号“{name}”已经停用，新内容发不到那里，撤回照常执行。").format(
                name=facts.at_account.account
            ),
            *(words.format(n=counted(number)) for number, words in waits if number),
            self.tr("请组织协调或管理员在“排期 · 新媒体账号”里恢复使用，随后自动补发。"),
        ])  # fmt: skip

    def _unannounced(self, facts: SendingFacts) -> str:
        fault = facts.channel.announce_fault
        if not fault:
            return ""
        rest = (
            self.tr("记录照常推送；")
            if facts.channel.announced_revision
            else self.tr("门户还不知道这场访谈，记录都在等；")
        )
        return self.tr("节目预告没有上网。{fault}。{rest}请修改访谈信息，或重发。").format(
            fault=_bare(fault), rest=rest
        )

    def _refused(self, facts: SendingFacts) -> str:
        if not facts.refusals:
            return ""
        row = self._blocking() or facts.refusals[0]
        more = len(facts.refusals) - 1
        said = self._one_refused(row)
        return together(
            [said, self.tr("另有 {n} 条被拒。").format(n=counted(more)) if more else ""]
        )

    def _one_refused(self, row: RefusedRow) -> str:
        what, fault = self._name(row.number), _bare(row.fault)
        if row.withdrawal:
            return self.tr(
                "{what}没有撤下，文字仍在网上。{fault}。请立即联系门户管理方，或重发撤回。"
            ).format(what=what, fault=fault)
        if row.blocks:
            return self.tr(
                "{what}没有上网。{fault}。后面 {n} 条在等；可以重发、更正或撤回，或由导播跳过。"
            ).format(what=what, fault=fault, n=counted(row.behind))
        return self.tr("{what}没有上网。{fault}。其余照常推送；可以重发、更正或撤回。").format(
            what=what, fault=fault
        )

    def _held(self, facts: SendingFacts) -> str:
        if not facts.held:
            return ""
        row, more = facts.held[0], len(facts.held) - 1
        said = self.tr("{what}将在 {time} 送出，此前可以收回。").format(
            what=self._name(row.number), time=wall(row.until)
        )
        rest = self.tr("另有 {n} 条在等。").format(n=counted(more)) if more else ""
        return together([said, rest])

    def _differing(self, facts: SendingFacts) -> str:
        if not facts.differences:
            return ""
        row, count = facts.differences[0], len(facts.differences)
        words = {
            DifferenceKind.CHANGED: self.tr("{what}在门户上与发布的内容不一致，可以重新发布。"),
            DifferenceKind.OLDER: self.tr("{what}在门户上是旧版本，可以重新发布。"),
            DifferenceKind.GONE: self.tr("{what}在门户上被撤下，这里没有撤回；可以重新发布。"),
            DifferenceKind.READABLE: self.tr("已撤回的{what}在门户上又能读到，正在再次撤回。"),
            DifferenceKind.FOREIGN: self.tr(
                "门户上有一条不是这里发布的内容（{entry}），请与门户管理方核实。"
            ),
        }[row.kind].format(what=self._name(row.number), entry=row.entry[:40])
        return together(
            [words, self.tr("共 {n} 处不一致。").format(n=counted(count)) if count > 1 else ""]
        )

    def _name(self, number: int) -> str:
        return self.tr("第{n}条").format(n=number) if number else self.tr("一条答复")


def _bare(fault: str) -> str:
    """The portal's reason without its full stop, to stand within a sentence."""
    return recalled(fault).rstrip("。.")
