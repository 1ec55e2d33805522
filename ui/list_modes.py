"""Run mode and edit mode (演播, 编排) of the host's list, so that a slip does no damage.

While on air only what goes with the hour acts: next, answered, to writing, follow-up, read. Order,
dropping out and asking out of turn need the edit mode; before air there is no other.
"""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from studio.interview import InterviewRow
from ui.acts import act_button


class ListModes(QObject):
    """One key goes to and fro; going on air goes to the run mode by itself."""

    changed = Signal()

    def __init__(self, panel: QWidget) -> None:
        super().__init__(panel)
        self._live = False
        self.editing = True
        self.button = act_button(
            panel, self.tr("编排"), "edit_list", self._turn, key="F2", kind="pill"
        )
        self.button.setCheckable(True)
        self._show()

    def show_interview(self, shown: InterviewRow) -> None:
        """On air or not; a pause is on air as well."""
        if shown.on_air != self._live:
            self._live = shown.on_air
            self.editing = not self._live
            self._show()

    def told(self) -> str:
        """What the mode allows, with the key that leads out of it."""
        if not self._live:
            return self.tr("编排：拖动或按键排序")
        if self.editing:
            return self.tr("编排中：可以排序、移出、跳着提问。再按 {key} 回到演播").format(
                key=self.button.hint
            )
        return self.tr("演播中：排序、移出、跳着提问先按 {key}").format(key=self.button.hint)

    @Slot()
    def _turn(self) -> None:
        if self._live:
            self.editing = not self.editing
        self._show()

    def _show(self) -> None:
        self.button.setChecked(self.editing)
        self.button.setVisible(self._live)
        if self.button.act is not None:
            self.button.act.setEnabled(self._live)
        self.changed.emit()
