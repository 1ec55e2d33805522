"""The units that questions were sent to before: each on a digit, so that it is one key again."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QWidget

from studio.journal import EntryRow
from studio.screening import units_used
from ui.acts import WIDGET, ActButton, act, follow
from ui.background import Background
from ui.bulletin import Bulletin
from ui.flow import FlowLayout
from ui.theme import measures
from ui.view import Ids, LiveView

MOST = 9
ASSIGNING = "screening.assign"


class UnitKeys(LiveView):
    """A unit keeps its digit for the whole programme; `chosen` names the unit.

    keys: the list in which the digits act.
    """

    things = frozenset({"question"})
    chosen = Signal(str)

    def __init__(self, background: Background, bulletin: Bulletin, keys: QWidget) -> None:
        super().__init__(background, bulletin)
        self._keys = keys
        self._units: list[str] = []
        self._why: Mapping[str, str] = {}
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._pick)
        self._line = FlowLayout(measures().px(4))
        self.setLayout(self._line)

    def mark(self, why: Mapping[str, str]) -> None:
        """These units are suggested, each for a reason; a digit keeps its place and its word."""
        self._why = why
        for number, unit in enumerate(self._units, 1):
            self._mark(self._group.button(number), why.get(unit, ""))

    def _mark(self, chip: QAbstractButton, why: str) -> None:
        chip.setToolTip(why)
        if bool(chip.property("suggested")) != bool(why):
            chip.setProperty("suggested", bool(why))
            chip.style().polish(chip)

    def concerns(self, entry: EntryRow) -> bool:
        """Only where a question was sent to a unit."""
        return entry.act == ASSIGNING and super().concerns(entry)

    def _refresh(self, ids: Ids) -> None:
        self._ask(units_used, done=self._show)

    @Slot(object)
    def _show(self, units: tuple[str, ...]) -> None:
        """New ones come behind those that are there."""
        for unit in units[len(self._units) : MOST]:
            self._units.append(unit)
            self._add(len(self._units), unit)

    def _add(self, number: int, unit: str) -> None:
        chip = ActButton(unit, f"unit_{number}", kind="pill")
        chip.setAccessibleName(self.tr("转办：{unit}").format(unit=unit))
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._group.addButton(chip, number)
        made = act(
            self._keys, chip.accessibleName(), str(number), chip.click, WIDGET,
            key_id=f"unit_{number}",
        )  # fmt: skip
        follow(made, chip.show_key)
        self._line.addWidget(chip)
        self._mark(chip, self._why.get(unit, ""))

    @Slot(int)
    def _pick(self, number: int) -> None:
        self.chosen.emit(self._units[number - 1])
