"""The first page of the guide: a rehearsal, or the real studio; what stands of either."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.acts import ActButton, button
from ui.focus import start_at
from ui.theme import measures


class Choice(QWidget):
    """Two ways, each in a card with what it costs and how far it has come."""

    def __init__(
        self,
        rehearse: Callable[[], object],
        set_up: Callable[[], object],
        leave: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.rehearse = button(self.tr("先彩排一场"), "guide_rehearse", rehearse, kind="primary")
        self.set_up = button(self.tr("布置真实的演播台"), "guide_set_up", set_up)
        for each in (self.rehearse, self.set_up):
            each.setAutoDefault(True)  # Return presses them, as in a dialog
        leave_button = button(self.tr("先不用向导，去排期"), "guide_leave", leave, kind="quiet")
        self._rehearsal = words("guide_rehearsal_state", "muted")
        self._studio = words("guide_studio_state", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(measures().px(16))
        column.addWidget(
            said(self.tr("两条路都可以随时离开，做完的都已存好；从左边“向导”或排期里再回来。"))
        )
        ways = QHBoxLayout()
        ways.setSpacing(measures().px(16))
        ways.addWidget(self._rehearsal_card(), 1)
        ways.addWidget(self._studio_card(), 1)
        column.addLayout(ways)
        line = QHBoxLayout()
        line.addWidget(leave_button)
        line.addStretch(1)
        column.addLayout(line)
        column.addStretch(1)
        start_at(self, self.rehearse)

    def show_rehearsal(self, text: str) -> None:
        """How far the rehearsal is."""
        self._rehearsal.setText(text)

    def show_studio(self, text: str) -> None:
        """How far the real studio is."""
        self._studio.setText(text)

    def _rehearsal_card(self) -> QFrame:
        text = self.tr(
            "五分钟看懂一场访谈：人员、嘉宾、提问都是虚构的，门户也是本机自己的演练门户，"
            "网友由程序扮演。您坐到主持人、速记员、审核员……任何一个席位上，把一句话送上网页。"
        )
        safe = self.tr("彩排另存一处，有自己的数据库和令牌，碰不到真实的门户和真实的访谈。")
        return card(self.rehearse, self.tr("彩排"), text, safe, self._rehearsal)

    def _studio_card(self) -> QFrame:
        text = self.tr(
            "一步一步：添加人员，录入或导入部门名单，填写门户地址和令牌并当场试一试，"
            "新建第一场访谈，写好嘉宾，排好岗位。"
        )
        needs = self.tr("备好人员名单、部门名单（CSV 也可以）、门户地址和令牌；没有的以后补。")
        return card(self.set_up, self.tr("真实的演播台"), text, needs, self._studio)


def card(act: ActButton, title: str, *parts: str | QLabel) -> QFrame:
    """What a way is, above its button."""
    made = QFrame()
    made.setProperty("role", "card")
    column = QVBoxLayout(made)
    column.setContentsMargins(*[measures().px(20)] * 4)
    column.setSpacing(measures().px(12))
    column.addWidget(said(title, "title"))
    for part in parts:
        column.addWidget(said(part) if isinstance(part, str) else part)
    column.addStretch(1)
    line = QHBoxLayout()
    line.addWidget(act)
    line.addStretch(1)
    column.addLayout(line)
    return made


def said(text: str, role: str = "") -> QLabel:
    """A sentence of the guide."""
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        label.setProperty("role", role)
    return label


def words(name: str, role: str = "") -> QLabel:
    """A sentence that changes."""
    label = said("", role)
    label.setObjectName(name)
    return label
