"""An expert chosen from the house's list: for a programme, or for a nomination's cell."""

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from studio import expert
from studio.expert import ExpertRow
from studio.journal import Reader
from ui.acts import button
from ui.background import Background
from ui.experts import expert_card, search_hint
from ui.fields import act_row
from ui.opener import DialogOpener
from ui.theme import measures
from ui.type_ahead import Said, TypeAhead
from ui.words import say

KEY = "Ctrl+Shift+X"


class ExpertChoice(QDialog):
    """Return takes the one that is marked; who is retired is not offered. `taken` tells the row."""

    taken = Signal(object)

    def __init__(self, background: Background, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("expert_choice")
        self.setWindowTitle(self.tr("从专家库选"))
        self._background = background
        said = Said(
            hint=search_hint(),
            label=self.tr("可以请的专家"),
            empty=self.tr("没有找到专家。换几个字再找，或请组织协调在“排期 · 专家库”里添加。"),
            verb=self.tr("选用"),
            following=self.tr("下一位"),
            before=self.tr("上一位"),
        )
        names = "expert_search", "expert_choice_list"
        sought = TypeAhead[ExpertRow](background, _offered, expert_card, names, said, lines=1)
        sought.chosen.connect(self.take)
        self.field, self.list = sought.field, sought.list
        self._take = button(said.verb, "take_expert", sought.choose, kind="primary", hint="Enter")
        close = button(self.tr("关闭"), "close_expert_choice", self.reject, hint="Esc")
        column = QVBoxLayout(self)
        column.setContentsMargins(*[measures().pad] * 4)
        for lines in (column, sought.column):
            lines.setSpacing(measures().gap)
        column.addWidget(sought, 1)
        column.addLayout(act_row(self._take, close))
        for each in (self._take, close):
            each.setAutoDefault(False)
        self.resize(measures().px(560), measures().px(440))
        self.field.setFocus()
        sought.look()

    @Slot(object)
    def take(self, row: ExpertRow) -> None:
        """Hands the row on; a subclass may do more with it."""
        self.taken.emit(row)
        self.accept()


class InvitingDialog(ExpertChoice):
    """Who is chosen becomes a guest of the programme; a refusal stands beside the button."""

    @Slot(object)
    def take(self, row: ExpertRow) -> None:
        """Closes when it is stored."""
        self._background.execute(self, expert.invite, row.id, done=self._invited, beside=self._take)

    @Slot(object)
    def _invited(self, _guest: int) -> None:
        self.accept()


def expert_opener(make: Callable[[QWidget], QDialog], panel: QWidget) -> DialogOpener:
    """The button and the key that open the list."""
    return DialogOpener(say("从专家库选…"), "choose_expert", make, panel, KEY)


def _offered(reader: Reader, words: str) -> tuple[ExpertRow, ...]:
    return tuple(row for row in expert.experts(reader, words) if row.active)
