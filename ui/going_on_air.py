"""On air, from either desk: with open rows only after one confirmation that names them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from studio import air_check
from studio.air_check import CHECK_NAMES, CheckRow
from studio.extension import Hour
from ui.acts import PANEL, act, button, follow
from ui.air_acts import AirActs
from ui.air_check import CheckList
from ui.announce import announce
from ui.background import Background
from ui.bulletin import Bulletin
from ui.fields import act_row
from ui.theme import measures
from ui.words import counted, listed, say


class StartActs(AirActs):
    """The hour's acts; what was open when the hour began stays in the journal."""

    def __init__(
        self, background: Background, bulletin: Bulletin, keyed: QWidget | None = None
    ) -> None:
        super().__init__(background, bulletin, keyed)
        self._named: tuple[CheckRow, ...] = ()
        self._checking = False
        self._column.addWidget(self._make_confirmation())
        self.told.connect(self._put_away)

    @Slot()
    def _start(self) -> None:
        """Pressed again, with the open rows named, it goes on air with them."""
        if self._confirmation.isVisible():
            self._look_again()
        else:
            self._look()

    def _look(self) -> None:
        """At the host's desk nothing of the check is shown: it is asked for now."""
        self._check(self._confirm)

    @Slot()
    def _look_again(self) -> None:
        """Nobody looked while the person was asked: what opened meanwhile is named first."""
        self._check(self._confirm_again)

    def _check(self, done: Callable[[Sequence[CheckRow]], None]) -> None:
        """A second press before the answer asks nothing."""
        if not self._checking:
            self._checking = True
            self._background.query(self, air_check.checks, done=done, ended=self._checked)

    @Slot()
    def _checked(self) -> None:
        self._checking = False

    @Slot(object)
    def _confirm(self, rows: Sequence[CheckRow]) -> None:
        """Goes at once where nothing of these is open."""
        still = tuple(row for row in rows if not row.right)
        if not still:
            self._go()
            return
        self._name(still)
        self._confirmation.show()
        self._later.setFocus()
        announce(self._about, self._about.text(), urgent=True)

    @Slot(object)
    def _confirm_again(self, rows: Sequence[CheckRow]) -> None:
        """Goes where all that is open was named; nowhere where the person put it away."""
        still = tuple(row for row in rows if not row.right)
        if not self._confirmation.isVisible():
            return
        if {row.check for row in still} <= {row.check for row in self._named}:
            self._go()
            return
        self._name(still)
        announce(self._about, self._about.text(), urgent=True)

    @Slot()
    def _go(self) -> None:
        """With what the person was shown; the command adds what it finds open itself."""
        seen = [row.check.value for row in self._named]
        self._background.execute(
            self, air_check.go_on_air, seen, done=self._leave, beside=self._start_button
        )

    def _name(self, rows: tuple[CheckRow, ...]) -> None:
        self._named = rows
        names = listed(say(CHECK_NAMES[row.check]) for row in rows)
        words = self.tr("还有 {n} 项没有就绪：{names}。仍然开播？").format(
            n=counted(len(rows)), names=names
        )
        self._about.setText(words if rows else self.tr("都已就绪。现在开播？"))

    def _leave_quietly(self) -> None:
        super()._leave_quietly()
        self._named = ()
        self._confirmation.hide()

    @Slot(object)
    def _put_away(self, hour: Hour) -> None:
        """Somebody else started the hour meanwhile: nothing is left to be confirmed."""
        if hour.interview.on_air and self._confirmation.isVisible():
            self._leave()

    def _make_confirmation(self) -> QFrame:
        row = self._confirmation = QFrame()
        row.setObjectName("confirm_on_air")
        self._about = QLabel()
        self._about.setObjectName("open_checks")
        self._about.setWordWrap(True)
        self._about.setProperty("tone", "bad")
        self._anyway = button(self.tr("仍然开播"), "start_anyway", self._look_again, kind="danger")
        if self._start_button.act is not None:
            follow(self._start_button.act, self._anyway.show_key)
        self._later = button(self.tr("先不开播"), "not_yet", self._leave, hint="Esc")
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(measures().gap)
        column.addWidget(self._about)
        column.addLayout(act_row(self._anyway, self._later))
        act(row, self.tr("先不开播"), "Esc", self._leave, PANEL)
        row.hide()
        return row


class FloorActs(StartActs):
    """The same at the director's desk, where the check is in view and goes on beside."""

    def __init__(
        self, background: Background, bulletin: Bulletin, keyed: QWidget, checks: CheckList
    ) -> None:
        super().__init__(background, bulletin, keyed)
        self._checks = checks
        checks.changed.connect(self._follow)

    def _look(self) -> None:
        self._confirm(self._checks.open_rows())

    @Slot()
    def _look_again(self) -> None:
        """What is named is what is open now."""
        self._go()

    @Slot()
    def _follow(self) -> None:
        """Somebody came meanwhile: what is named is what is open now."""
        if self._confirmation.isVisible():
            self._name(self._checks.open_rows())
