"""The facts that are always in view: on air since when, how the portal does, what waits."""

import time
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QAction

from studio.correction_request import open_requests
from studio.courier.at_account import held_by_account
from studio.courier.status import ChannelRow, status
from studio.house import PASTED_INTO
from studio.interview import STATE_NAMES, InterviewRow, InterviewState, interview
from studio.journal import EntryRow, Reader
from studio.outlet import outlet_refusals, outlets
from studio.people import my_roles, names
from studio.publication import Tally, differences, held, refusals, stopped, tally
from studio.states import CLOSED
from ui.background import Background
from ui.bulletin import Bulletin
from ui.requests import RequestFacts, Requests
from ui.sending import Sending, SendingFacts
from ui.times import day, moment, running
from ui.window import StudioWindow
from ui.words import counted, say

TICK_MS = 500
POLL_SECONDS = 3.0
THINGS = frozenset({"line", "answer", "interview", "portal", "publication", "outlet"})
SERVED = frozenset(
    {
        InterviewState.COLLECTING,
        InterviewState.REHEARSED,
        InterviewState.ON_AIR,
        InterviewState.PAUSED,
        InterviewState.FOLLOWING_UP,
    }
)
"""The states in which a courier should be at work."""


@dataclass(frozen=True)
class AirFacts:
    """What a header shows, as of one moment."""

    interview: InterviewRow
    sending: SendingFacts
    requests: RequestFacts

    @property
    def tally(self) -> Tally:
        """Counts of what waits and what is out."""
        return self.sending.tally

    @property
    def by_hand(self) -> bool:
        """Whether people paste into this programme's portal."""
        return self.interview.portal_url == PASTED_INTO

    @property
    def served(self) -> bool:
        """Whether a courier goes to this programme's portal."""
        return bool(self.interview.portal_url) and not self.by_hand

    @property
    def unheard(self) -> bool:
        """Whether the portal knows the programme, but not as it is now."""
        known = max(self.channel.announced_revision, self.channel.refused_revision)
        over = self.interview.state in CLOSED
        return not over and 0 < known < self.interview.revision

    @property
    def channel(self) -> ChannelRow:
        """The way to the portal."""
        return self.sending.channel


class AirStatus(QObject):
    """Tells a programme's window its facts; asks after every entry and every few seconds.

    A courier that is killed leaves no entry, so its lease is looked at by the clock. A notice
    that a person put away comes back only with other words.
    """

    courier_grace = 6.0

    def __init__(self, background: Background, bulletin: Bulletin, window: StudioWindow) -> None:
        super().__init__(window)
        self._background = background
        self._window = window
        self._facts: AirFacts | None = None
        self._asking = False
        self._stale = False
        self._asked_at = 0.0
        self._alone_since: float | None = None
        self._posted: dict[str, tuple[str, list[QAction]]] = {}
        self._sending = Sending(background, window, self._post)
        self._requests = Requests(background, bulletin, window, self._post)
        bulletin.changed.connect(self._read_bulletin)
        window.closing.connect(self.stop)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self._timer.start(TICK_MS)
        self._ask()

    @Slot()
    def stop(self) -> None:
        """Asks no more."""
        self._timer.stop()
        self._asking = True

    @Slot(object)
    def _read_bulletin(self, entries: tuple[EntryRow, ...]) -> None:
        here = self._background.programme
        if any(entry.programme == here and entry.thing in THINGS for entry in entries):
            self._stale = True

    @Slot()
    def _tick(self) -> None:
        """Asks at most twice a second, however much happens: the header is glanced at."""
        if self._stale or time.monotonic() - self._asked_at > POLL_SECONDS:
            self._ask()
        self._show_air()

    def _ask(self) -> None:
        if self._asking:
            return
        self._asking, self._stale = True, False
        self._asked_at = time.monotonic()
        self._background.query(
            self._window, _facts, done=self._show, refused=self._refused, ended=self._ended
        )

    @Slot()
    def _ended(self) -> None:
        self._asking = not self._timer.isActive()

    @Slot(str)
    def _refused(self, text: str) -> None:
        self._post("programme", text, "warn")

    @Slot(object)
    def _show(self, facts: AirFacts) -> None:
        self._facts = facts
        shown = facts.interview
        self._window.note_air(shown.on_air)
        self._window.show_programme(shown.title, f"{shown.unit} · {day(shown.starts_at)}")
        self._show_air()
        self._show_portal(facts)
        self._post("portal", self._down(facts), "bad")
        self._post("courier", self._alone(facts), "warn")
        self._sending.show(facts.sending)
        self._requests.show(facts.requests)

    def _show_air(self) -> None:
        if self._facts is None:
            return
        shown = self._facts.interview
        words = say(STATE_NAMES[shown.state])
        if shown.on_air and shown.on_air_at is not None:
            words = f"{words} {running(self._background.desk.clock.now() - shown.on_air_at)}"
        self._window.show_air(words, shown.state is InterviewState.ON_AIR)

    def _show_portal(self, facts: AirFacts) -> None:
        count, channel = facts.tally, facts.channel
        queue = self.tr("待推送 {waiting} · 已推送 {sent}").format(
            waiting=counted(count.waiting + count.withdrawals_waiting),
            sent=counted(count.sent + count.online + count.pasted),
        )
        wrong = self._sending.header_words(facts.sending)
        words = [self._portal_words(facts), queue, *([wrong] if wrong else [])]
        well = channel.up or facts.by_hand
        self._window.show_portal(" · ".join(words), well and not wrong)

    def _portal_words(self, facts: AirFacts) -> str:
        channel = facts.channel
        if not facts.interview.portal_url:
            return self.tr("未设门户")
        if facts.by_hand:
            return self.tr("人工粘贴")
        if channel.since is None:
            return self.tr("门户未连接")
        if not channel.up:
            return self.tr("门户不通")
        if not channel.latency_ms:
            return self.tr("门户正常")
        return self.tr("门户 {ms} ms").format(ms=counted(round(channel.latency_ms)))

    def _down(self, facts: AirFacts) -> str:
        channel = facts.channel
        if channel.up or channel.since is None or not facts.served or facts.sending.at_account:
            return ""
        return self.tr("门户暂时连不上，从 {time} 起；发布的内容在排队，恢复后按顺序补发。").format(
            time=moment(channel.since, self._background.desk.clock.now())
        )

    def _alone(self, facts: AirFacts) -> str:
        """Nobody carries; said only after a while, for a courier takes its time to start."""
        needed = facts.served and (facts.interview.state in SERVED or facts.unheard)
        if facts.channel.carrier or not needed:
            self._alone_since = None
            return ""
        now = time.monotonic()
        self._alone_since = now if self._alone_since is None else self._alone_since
        if now - self._alone_since < self.courier_grace:
            return ""
        return self.tr(
            "没有信使在运行，提问收不进来，发布的内容出不去；请在一台电脑上打开演播台，"
            "或运行 interview-studio courier。"
        )

    def _post(self, source: str, text: str, tone: str, acts: Sequence[QAction] = ()) -> None:
        said = (text, list(acts) if text else [])
        if self._posted.get(source, ("", [])) != said:
            self._posted[source] = said
            self._window.strip.post(source, text, tone, said[1])


def _facts(reader: Reader) -> AirFacts:
    """Details are asked only where the counts say that there are any."""
    count, stop = tally(reader), stopped(reader)
    refused = count.refused or count.withdrawals_refused
    stopper = names(reader).get(stop.by, stop.by) if stop is not None else ""
    beside = outlets(reader)
    elsewhere = outlet_refusals(reader) if any(row.refused for row in beside) else ()
    sending = SendingFacts(
        count, status(reader), stop, stopper, refusals(reader) if refused else (),
        differences(reader), my_roles(reader), held(reader) if count.waiting else (),
        beside, elsewhere, held_by_account(reader),
    )  # fmt: skip
    told = frozenset(row.entry for row in sending.differences)
    asked = RequestFacts(open_requests(reader), sending.roles, told)
    return AirFacts(interview(reader), sending, asked)
