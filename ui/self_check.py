"""自检: what this PC, its database and its portals lack, and what to do, from every seat by a key.

The same findings as `interview-studio check`, asked on workers: the window goes on meanwhile, and
a portal that does not answer holds no other line up.
"""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from studio.check import Place, of_portal, of_this_studio
from studio.portal.examined import Finding
from studio.words import Words
from ui.acts import WINDOW, act_button, button, tell_key
from ui.announce import announce
from ui.background import QUERIES, Background
from ui.card import Card, Pill, Tone
from ui.fields import act_row
from ui.opener import DialogOpener
from ui.publications import titled
from ui.table import RowsModel, RowsView
from ui.theme import chinese_family, measures
from ui.words import counted, say, spoken

PILLS = {
    True: (Words("✓ 正常"), Tone.GOOD), False: (Words("× 有问题"), Tone.BAD),
    None: (Words("● 提示"), Tone.WARN),
}  # fmt: skip


@dataclass(frozen=True)
class FoundRow:
    """A finding as a row; id: its place as it came in, where: what it is about."""

    id: int
    found: Finding
    where: str


class SelfCheckDialog(QDialog):
    """Faults first; R asks everything again."""

    def __init__(self, background: Background, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("self_check")
        self.setWindowTitle(say("自检"))
        self._background = background
        self._found: list[tuple[Finding, str]] = []
        self._asked = 0
        self.model = RowsModel[FoundRow](self._card, self)
        self.list = RowsView("self_check_list", say("自检结果"), lines=2)
        self.list.say_when_empty(say("正在检查这台电脑、数据库和门户……"))
        self.list.set_rows_model(self.model)
        held = QWidget()
        self._title = titled(held, self.list)
        self._again = act_button(
            self, say("重新检查"), "self_check_again", self.ask, key="Ctrl+R", kind="primary"
        )
        close = button(say("关闭"), "close_self_check", self.reject, hint="Esc")
        tell_key(self, "Esc", say("关闭"))
        for each in (self._again, close):
            each.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[measures().pad] * 4)
        column.setSpacing(measures().gap)
        column.addWidget(held, 1)
        column.addLayout(act_row(self._again, close))
        self.resize(measures().px(720), measures().px(560))
        self.list.setFocus()
        self.ask()

    @Slot()
    def ask(self) -> None:
        """Begins anew, unless it is under way."""
        if self._asked:
            return
        self._found = [(one, say("这台电脑")) for one in _at_the_window()]
        self._asked = 1
        self._show()
        desk = self._background.desk
        here = partial(of_this_studio, desk.database, desk.clock)
        self._background.work(
            self, here, done=self._show_studio, ended=self._answered, lane=QUERIES
        )

    @Slot(object)
    def _show_studio(self, told: tuple[tuple[Finding, ...], tuple[Place, ...]]) -> None:
        found, places = told
        self._found += [(one, say("这台电脑和数据库")) for one in found]
        if not places:
            self._found.append((Finding(None, Words("还没有写门户地址。")), say("门户")))
        for place in places:
            self._asked += 1
            self._background.work(
                self, partial(of_portal, place), done=self._show_portal, ended=self._answered,
                lane=QUERIES,
            )  # fmt: skip
        self._show()

    @Slot(object)
    def _show_portal(self, found: tuple[Finding, ...]) -> None:
        self._found += [(one, say("门户")) for one in found]
        self._show()

    @Slot()
    def _answered(self) -> None:
        self._asked -= 1
        self._show()
        if not self._asked:
            self.list.step(-len(self._found))  # the faults stand at the top
            announce(self.list, self._title.text())

    def _show(self) -> None:
        order = {False: 0, None: 1, True: 2}
        rows = [FoundRow(n, found, where) for n, (found, where) in enumerate(self._found, 1)]
        rows.sort(key=lambda row: (order[row.found.good], row.id))
        self.model.set_rows(rows)
        faults = sum(row.found.good is False for row in rows)
        self._again.setEnabled(not self._asked)
        if self._asked:
            self._title.setText(say("正在检查……"))
        elif faults:
            self._title.setText(say("有 {n} 项不正常").format(n=counted(faults)))
        else:
            self._title.setText(say("没有发现问题"))

    def _card(self, row: FoundRow) -> Card:
        words, tone = PILLS[row.found.good]
        bar = Tone.BAD if row.found.good is False else None
        return Card(row.where, spoken(row.found.text), (Pill(say(words), tone),), False, bar)


def self_check_opener(background: Background, window: QWidget) -> DialogOpener:
    """The button that opens it, and the key from every seat of the window."""
    make = partial(SelfCheckDialog, background)
    opener = DialogOpener(say("自检…"), "self_check", make, window, "Ctrl+F1", context=WINDOW)
    opener.setProperty("kind", "quiet")
    return opener


def _at_the_window() -> tuple[Finding, ...]:
    """What Qt alone knows: printers, and the font that texts are set with."""
    from PySide6.QtPrintSupport import QPrinterInfo

    names = QPrinterInfo.availablePrinterNames()
    printer = Finding(None, Words("这台电脑没有打印机；可以先存为 PDF，到别处打印。"))
    if names:
        printer = Finding(True, Words("打印机：{names}。", names=tuple(names)))
    family = chinese_family()
    font = Finding(True, Words("文字用“{family}”显示。", family=family))
    if not family:
        font = Finding(False, Words("没有中文字体，请重新安装本程序。"))
    return printer, font
