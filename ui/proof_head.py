"""How much of the page differs, as of when; a page that cannot be had says so, with its age."""

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from studio.clock import Clock
from studio.proofreading import Look
from ui.announce import announce
from ui.theme import measures
from ui.times import lasted, wall
from ui.words import counted, recalled

TICK_MS = 1000


class ProofHead(QWidget):
    """全部一致 · 312 条 · 2 秒前, or how many differ; a new difference is said aloud."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._look = Look((), None)
        self._was_wrong = 0
        self._count = QLabel()
        self._count.setObjectName("proof_count")
        self._count.setProperty("role", "title")
        self._fault = QLabel()
        self._fault.setObjectName("proof_fault")
        self._fault.setProperty("tone", "bad")
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self._show)
        row = QHBoxLayout(self)
        row.setContentsMargins(*[measures().pad, measures().px(10)] * 2)
        row.addWidget(self._count)
        row.addWidget(self._fault)
        row.addStretch(1)
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Its age runs while it is seen."""
        super().showEvent(event)
        self._tick.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """And not else."""
        super().hideEvent(event)
        self._tick.stop()

    def show_look(self, look: Look) -> None:
        """Another look."""
        self._look = look
        self._show()
        wrong = sum(row.wrong for row in look.rows)
        if wrong > self._was_wrong:
            announce(self._count, self._count.text(), urgent=True)
        self._was_wrong = wrong

    @Slot()
    def _show(self) -> None:
        look = self._look
        if look.at is None:
            never = self.tr("还没有读到页面")
            words = never if look.fault else self.tr("正在读取门户上的页面")
            self._say(words, "bad" if look.fault else "plain", recalled(look.fault))
            return
        wrong = sum(row.wrong for row in look.rows)
        age = self._clock.now() - look.at
        parts = (
            self._found(look, wrong),
            self.tr("{n} 条").format(n=counted(len(look.rows))),
            self.tr("{time}前").format(time=lasted(age)),
        )
        tone = "warn" if look.fault else "good"
        self._say(" · ".join(parts), "bad" if wrong else tone, self._trouble(look))

    def _found(self, look: Look, wrong: int) -> str:
        """All is the same only where nothing is on its way and nothing is looked at once more."""
        if wrong:
            return self.tr("{n} 处不同").format(n=counted(wrong))
        unsure = sum(row.unsure for row in look.rows)
        if unsure:
            return self.tr("没有发现不同，{n} 条在路上或正在核实").format(n=counted(unsure))
        return self.tr("全部一致")

    def _trouble(self, look: Look) -> str:
        if not look.fault or look.at is None:
            return ""
        return self.tr("下面是 {time} 的页面，还在重试：{fault}").format(
            fault=recalled(look.fault), time=wall(look.at)
        )

    def _say(self, words: str, tone: str, fault: str) -> None:
        self._count.setText(words)
        self._fault.setText(fault)
        self._fault.setVisible(bool(fault))
        if self._count.property("tone") != tone:
            self._count.setProperty("tone", tone)
            self._count.style().unpolish(self._count)
            self._count.style().polish(self._count)
