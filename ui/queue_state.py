"""The queue to the portal in one line: what waits, what is out, who carries."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from studio.courier.at_account import AccountHeld, held_by_account
from studio.courier.status import ChannelRow, status
from studio.journal import EntryRow, Reader
from studio.outlet import OutletRow, outlets
from studio.publication import Tally, by_hand, tally
from ui.background import Background
from ui.bulletin import Bulletin
from ui.card import Tone
from ui.outlet_words import outlet_pill
from ui.theme import measures
from ui.view import Ids, LiveView
from ui.words import counted, recalled

Queue = tuple[Tally, ChannelRow, bool, tuple[OutletRow, ...], AccountHeld | None]


class QueueState(LiveView):
    """Counts of publications by state, and the state of the way to the portal.

    stacked: one beneath the other, each in as many lines as it needs.
    """

    things = frozenset({"line", "answer", "portal", "publication", "interview", "outlet"})

    def __init__(
        self,
        background: Background,
        bulletin: Bulletin,
        parent: QWidget | None = None,
        *,
        stacked: bool = False,
    ) -> None:
        super().__init__(background, bulletin, parent)
        self._summary = QLabel()
        self._summary.setObjectName("queue_summary")
        self._portal = QLabel()
        self._portal.setObjectName("queue_portal")
        self._portal.setProperty("tone", "plain")
        self._outlets = QLabel()
        self._outlets.setObjectName("queue_outlets")
        self._outlets.setTextFormat(Qt.TextFormat.PlainText)
        self._outlets.hide()
        if stacked:
            self._stack()
            return
        title = QLabel(self.tr("推送"))
        title.setProperty("role", "title")
        line = QHBoxLayout(self)
        line.setContentsMargins(*[measures().pad, measures().px(10)] * 2)
        line.setSpacing(measures().pad)
        line.addWidget(title)
        line.addWidget(self._summary)
        line.addStretch(1)
        line.addWidget(self._outlets)
        line.addWidget(self._portal)

    def _stack(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(measures().gap)
        for each in (self._portal, self._outlets, self._summary):
            each.setWordWrap(True)
            column.addWidget(each)

    def concerns(self, entry: EntryRow) -> bool:
        """Also an account of the house, which may be the one at this portal."""
        return entry.thing == "account" or super().concerns(entry)

    def _refresh(self, ids: Ids) -> None:
        self._ask(_queue, done=self._show)

    @Slot(object)
    def _show(self, queue: Queue) -> None:
        count, channel, hand, outlets, held = queue
        self._show_outlets(outlets)
        counts = (
            (self.tr("待推送"), count.waiting, True),
            (self.tr("人工已贴"), count.pasted, hand),
            (self.tr("已发送"), count.sent, not hand),
            (self.tr("已上网"), count.online, not hand),
            (self.tr("门户拒收"), count.refused, not hand),
            (self.tr("待撤回"), count.withdrawals_waiting, True),
        )
        shown = [(word, number) for word, number, always in counts if always or number]
        self._summary.setText(" · ".join(f"{word} {counted(number)}" for word, number in shown))
        well = hand or (channel.up and channel.carrier and held is None)
        self._portal.setProperty("tone", "good" if well else "warn")
        self._portal.style().unpolish(self._portal)
        self._portal.style().polish(self._portal)
        self._portal.setText(self.tr("人工粘贴") if hand else self._about(channel, held))

    def _show_outlets(self, outlets: tuple[OutletRow, ...]) -> None:
        """Each outlet in use by a sign and its name; how it stands in words where one rests."""
        used = [row for row in outlets if not row.retired]
        wrong = any(outlet_pill(row).tone is not Tone.GOOD for row in used)
        self._outlets.setVisible(bool(used))
        self._outlets.setText("  ".join(f"{outlet_pill(row).text[0]} {row.name}" for row in used))
        self._outlets.setToolTip("\n".join(f"{row.name} {outlet_pill(row).text}" for row in used))
        self._outlets.setProperty("tone", "warn" if wrong else "good")
        self._outlets.style().unpolish(self._outlets)
        self._outlets.style().polish(self._outlets)

    def _about(self, channel: ChannelRow, held: AccountHeld | None) -> str:
        if not channel.carrier:
            return self.tr("▲ 没有信使在运行")
        who = self.tr("信使 {place}").format(place=channel.carrier)
        if held is not None:
            said = self.tr("▲ 账号“{name}”已停用").format(name=held.account)
            waits = self.tr("待告知提问人 {n}").format(n=counted(held.replies))
            return " · ".join([said, *([waits] if held.replies else []), who])
        if channel.up:
            return (
                self.tr("● 门户正常 {ms} ms").format(ms=counted(round(channel.latency_ms)))
                + f" · {who}"
            )
        if channel.since is None:
            return self.tr("▲ 门户未连接") + f" · {who}"
        since = self.tr("▲ 门户不通，从 {time} 起").format(time=self.when(channel.since))
        return f"{since} · {who} · {recalled(channel.fault)}"


def _queue(reader: Reader) -> Queue:
    return tally(reader), status(reader), by_hand(reader), outlets(reader), held_by_account(reader)
