"""Says in a window's strip when this PC's clock cannot be right; nothing waits for it."""

from datetime import timedelta

from PySide6.QtCore import QObject, QTimer, Slot

from studio.time_check import Doubt, Newest, Steadiness, doubt, newest
from ui.background import Background
from ui.times import day
from ui.window import StudioWindow
from ui.words import counted, together

LOOK_MS = 5_000
HOUR, MINUTE = 3_600, 60


class ClockWatch(QObject):
    """Looks at the clock every few seconds. A notice put away comes back with other words only."""

    def __init__(self, background: Background, window: StudioWindow) -> None:
        super().__init__(window)
        self._background = background
        self._window = window
        self._clock = background.desk.clock
        self._steadiness = Steadiness(self._clock)
        self._posted: dict[str, str] = {}
        self._asking = False
        window.closing.connect(self.stop)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(LOOK_MS)
        self.look()

    @Slot()
    def stop(self) -> None:
        """Looks no more."""
        self._timer.stop()

    @Slot()
    def look(self) -> None:
        """Asks for the journal's end and holds the clock against it."""
        if not self._asking and self._timer.isActive():
            self._asking = True
            self._background.query(self._window, newest, done=self._judge, ended=self._ended)

    @Slot()
    def _ended(self) -> None:
        self._asking = False

    @Slot(object)
    def _judge(self, last: Newest | None) -> None:
        now = self._clock.now()
        found = doubt(now, last)
        said = ""
        if found is Doubt.ABSURD:
            said = self.tr("本机时钟显示 {now}，不可能是对的。").format(now=day(now))
        elif found is Doubt.BEHIND and last is not None:
            said = self.tr(
                "本机时钟（{now}）早于日志最后一条的时间（{last}，{place}）："
                "不是本机现在慢了，就是那时快了。"
            ).format(now=day(now), last=day(last.at), place=last.place)
        self._post("clock", said, found or "")
        jumped = self._steadiness.jump()
        told = "" if jumped is None else self._jump_text(jumped)
        self._post("clock_jump", told, told)

    def _jump_text(self, jumped: timedelta) -> str:
        words = self.tr("本机时钟在开着窗口的时候被拨快了{span}。")
        if jumped < timedelta():
            words = self.tr("本机时钟在开着窗口的时候被拨慢了{span}。")
        return words.format(span=self._span(abs(jumped)))

    def _span(self, span: timedelta) -> str:
        seconds = round(span.total_seconds() % (24 * HOUR))
        parts = (
            (span.days, self.tr(" {n} 天")),
            (seconds // HOUR, self.tr(" {n} 小时")),
            (seconds % HOUR // MINUTE, self.tr(" {n} 分钟")),
        )
        text = "".join(words.format(n=counted(count)) for count, words in parts if count)
        return text or self.tr("不到一分钟")

    def _post(self, source: str, said: str, kind: str) -> None:
        """Another kind of doubt makes a notice new, not the minute that went by."""
        if self._posted.get(source, "") == kind:
            return
        self._posted[source] = kind
        kept = self.tr("记录照常保存，先后以编号为准，什么都不会丢；请校正本机时间。")
        self._window.strip.post(source, together((said, kept)) if said else "", "warn")
