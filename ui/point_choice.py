"""A search over the talking points (口径) beside a draft: Return takes the one that is marked."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from studio import talking_point
from studio.talking_point import TalkingPointRow
from ui.acts import WIDGET, act
from ui.background import Background
from ui.talking_points import point_card
from ui.theme import measures
from ui.type_ahead import Said, TypeAhead


class PointChoice(TypeAhead[TalkingPointRow]):
    """Those in force stand first; one that has run out says so and may still be looked at.

    `left` tells that nothing is chosen.
    """

    left = Signal()

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        said = Said(
            hint=self.tr("查找口径：标题、内容、来源，回车引用，Esc 取消"),
            label=self.tr("可引用的口径"),
            empty=self.tr("没有找到口径。换几个字再找，或请组织协调在“排期 · 口径”里添加。"),
            verb=self.tr("引用"),
            following=self.tr("下一条"),
            before=self.tr("上一条"),
        )
        names = "cite_search", "cite_list"
        super().__init__(
            background, talking_point.talking_points, point_card, names, said, parent=parent
        )
        self.list.setFixedHeight(measures().px(150))
        for each in (self.field, self.list):
            act(each, self.tr("取消"), "Esc", self.left.emit, WIDGET)

    def open(self) -> None:
        """Begins anew, with the library as it is now."""
        self.field.clear()
        self.look()
        self.field.setFocus()
