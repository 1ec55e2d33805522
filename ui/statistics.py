"""筛选统计: the hour in figures and pictures, true while it is open."""

from datetime import timedelta
from functools import partial

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QLabel,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from studio.screening.statistics import Statistics, statistics
from ui.acts import act, button, tell_key
from ui.background import Background
from ui.chart_page import ChartPage
from ui.flow import FlowLayout
from ui.opener import DialogOpener
from ui.pictures import PICTURES
from ui.theme import measures
from ui.times import lasted
from ui.words import counted, say

LOOK_MS = 5000
HOUR, DAY = 3600, 24 * 3600
SHARE = 0.92
"""Of the window over which it stands."""


class StatisticsDialog(QDialog):
    """Seven pictures, each beside its figures; what one looks at stays when they change."""

    def __init__(self, background: Background, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("statistics")
        self.setWindowTitle(self.tr("筛选统计"))
        self._background = background
        self._last = 0
        self._asking = False
        self._pages: dict[str, ChartPage] = {}
        self._figures = QLabel(self.tr("正在统计……"))
        self._figures.setObjectName("statistics_figures")
        self._figures.setProperty("role", "title")
        self._figures.setWordWrap(True)
        self._tabs = QTabWidget()
        self._tabs.setObjectName("statistics_tabs")
        self._tabs.setAccessibleName(self.tr("筛选统计"))
        tell_key(self, "Ctrl+Tab", self.tr("下一张图"))
        tell_key(self, "Esc", self.tr("关闭"))
        self._arrange()
        self._clock = QTimer(self)
        self._clock.setInterval(LOOK_MS)
        self._clock.timeout.connect(self._look)
        self._clock.start()
        for key, title, _, nothing in PICTURES:
            self._pages[key] = ChartPage(key, say(title), say(nothing))
            self._tabs.addTab(self._pages[key], say(title))
        self._tabs.tabBar().setFocus()
        self._look()

    @Slot()
    def _look(self) -> None:
        if self._asking or self._background.lanes.closed:
            return
        self._asking = True
        self._background.query(self, statistics, self._last, done=self._show, ended=self._looked)

    @Slot()
    def _looked(self) -> None:
        self._asking = False

    @Slot(object)
    def _show(self, found: Statistics) -> None:
        self._figures.setText(_in_words(found))
        for key, _, picture, _ in PICTURES:
            self._pages[key].show_picture(picture(found))

    @Slot()
    def _turn_to_hour(self) -> None:
        self._turn(HOUR)

    @Slot()
    def _turn_to_day(self) -> None:
        self._turn(DAY)

    @Slot()
    def _turn_to_all(self) -> None:
        self._turn(0)

    def _turn(self, last: int) -> None:
        self._last = last
        self._spans[last].setChecked(True)
        self._look()

    def _arrange(self) -> None:
        group = QButtonGroup(self)
        self._spans = {
            0: button(self.tr("全程"), "statistics_all", self._turn_to_all, hint="1", kind="pill"),
            DAY: button(
                self.tr("最近 24 小时"), "statistics_day", self._turn_to_day, hint="2", kind="pill"
            ),
            HOUR: button(
                self.tr("最近 1 小时"), "statistics_hour", self._turn_to_hour, hint="3", kind="pill"
            ),
        }
        spans = FlowLayout(measures().gap)
        for each in self._spans.values():
            act(self, each.text(), each.hint, each.click)
            each.setCheckable(True)
            each.setAutoDefault(False)
            group.addButton(each)
            spans.addWidget(each)
        self._spans[0].setChecked(True)
        close = button(self.tr("关闭"), "close_statistics", self.reject, hint="Esc")
        close.setAutoDefault(False)
        head = QHBoxLayout()
        head.addLayout(spans, 1)
        head.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[measures().pad] * 4)
        column.setSpacing(measures().px(12))
        column.addLayout(head)
        column.addWidget(self._figures)
        column.addWidget(self._tabs, 1)
        above = self.parentWidget()
        if above is not None:
            self.resize(above.window().size() * SHARE)


def statistics_opener(background: Background, panel: QWidget, key: str = "") -> DialogOpener:
    """The button that opens it."""
    make = partial(StatisticsDialog, background)
    return DialogOpener(say("筛选统计…"), "open_statistics", make, panel, key, beside=True)


def _in_words(found: Statistics) -> str:
    decided = found.received - found.undecided
    parts = [
        say("收到 {n}").format(n=counted(found.received)),
        say("已初筛 {n}").format(n=counted(decided)),
        say("未初筛 {n}").format(n=counted(found.undecided)),
    ]
    if found.wait is not None:
        parts.append(
            say("等待中位数 {median}，九成不超过 {p90}").format(
                median=lasted(timedelta(seconds=found.wait.median)),
                p90=lasted(timedelta(seconds=found.wait.p90)),
            )
        )
    if found.merged:
        parts.append(
            say("归并 {n} 条到 {heads} 个问题，占已初筛的 {share}%").format(
                n=counted(found.merged), heads=counted(found.clusters),
                share=round(100 * found.merged / max(1, decided)),
            )
        )  # fmt: skip
    return " · ".join(parts)
