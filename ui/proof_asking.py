"""What a proofreader asks of the line in hand: a correction by one key, its withdrawal, or no more.

Who may withdraw without asking does so by the same key.
"""

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from studio import correction_request
from studio.correction_request import DECIDERS, REASONS
from studio.people import Role
from studio.proofreading import ProofRow, Reading
from studio.publication import PublicationState
from ui.acts import WIDGET, act_button, tell_key
from ui.background import Background
from ui.proof_list import ProofList
from ui.proof_words import name_of
from ui.reason_row import ReasonRow
from ui.words import say

NOTHING_TO_ASK = frozenset({Reading.TAKEN_OFF, Reading.FOREIGN, Reading.DOUBLED, Reading.READABLE})
"""Nobody here released it, or it is withdrawn already."""


class ProofAsking(QObject):
    """The buttons, and the line for a reason; `asked` when something was done."""

    asked = Signal()

    def __init__(self, background: Background, rows: ProofList, panel: QWidget) -> None:
        super().__init__(panel)
        self._background, self._rows, self._panel = background, rows, panel
        self._row: ProofRow | None = None
        self._about: tuple[ProofRow, bool] | None = None
        self._may_withdraw = False
        self.reason = ReasonRow("proof", self.tr("请求更正"), rows)
        self.reason.given.connect(self._give)
        self._make_acts()

    def show_roles(self, roles: frozenset[Role]) -> None:
        """What the key for a withdrawal does."""
        may = bool(roles & set(DECIDERS))
        if may == self._may_withdraw:
            return
        self._may_withdraw = may
        words = self.tr("撤回…") if self._may_withdraw else self.tr("请求撤回…")
        self._withdraw.set_words(words)

    def show_row(self, row: ProofRow | None) -> None:
        """Only what can be asked of it can be pressed."""
        self._row = row
        out = row is not None and _is_out(row)
        for each in (*self._reasons, self._other, self._withdraw):
            each.setEnabled(out)
        request = row.request if row is not None else None
        self._back.setEnabled(request is not None and request.open and request.mine)

    def _make_acts(self) -> None:
        rows = self._rows
        slots = (self._first, self._second, self._third, self._fourth)
        self._reasons = [
            act_button(rows, say(why), f"ask_correction_{n}", slot, key=str(n), context=WIDGET)
            for n, (why, slot) in enumerate(zip(REASONS, slots, strict=True), 1)
        ]
        self._other = act_button(
            rows, self.tr("请求更正…"), "ask_correction", self._ask_other, key="R", context=WIDGET
        )
        self._withdraw = act_button(
            rows, self.tr("请求撤回…"), "ask_withdrawal", self._ask_withdrawal, key="W",
            context=WIDGET, kind="danger",
        )  # fmt: skip
        self._back = act_button(
            rows, self.tr("收回请求"), "take_request_back", self._take_back, key="U", context=WIDGET
        )
        rows.chosen.connect(self._ask_other)
        tell_key(rows, "Return", self.tr("请求更正…"))
        self.buttons = (*self._reasons, self._other, self._withdraw, self._back)
        for each in self.buttons:
            each.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    @Slot()
    def _first(self) -> None:
        self._ask_by_key(0)

    @Slot()
    def _second(self) -> None:
        self._ask_by_key(1)

    @Slot()
    def _third(self) -> None:
        self._ask_by_key(2)

    @Slot()
    def _fourth(self) -> None:
        self._ask_by_key(3)

    def _ask_by_key(self, which: int) -> None:
        if self._row is not None and self._reasons[which].isEnabled():
            self._ask(self._row, REASONS[which], self._reasons[which])

    def _ask(self, row: ProofRow, reason: str, beside: QWidget) -> None:
        self._background.execute(
            self._panel, correction_request.ask_correction, row.compared.entry,
            row.compared.version, reason, done=self._done, beside=beside,
        )  # fmt: skip

    @Slot()
    def _ask_other(self) -> None:
        """The reason is about the line that was in hand, whatever the list does meanwhile."""
        if self._row is not None and self._other.isEnabled():
            self._about = self._row, False
            about = self.tr("请求更正{what}，原因：").format(what=name_of(self._row))
            self.reason.ask(about, self.tr("请求更正"))

    @Slot()
    def _ask_withdrawal(self) -> None:
        if self._row is not None and self._withdraw.isEnabled():
            self._about = self._row, True
            verb = self.tr("撤回") if self._may_withdraw else self.tr("请求撤回")
            about = self.tr("{act}{what}，原因：").format(act=verb, what=name_of(self._row))
            self.reason.ask(about, verb)

    @Slot(str)
    def _give(self, reason: str) -> None:
        if self._about is None:
            return
        row, withdrawal = self._about
        if not withdrawal:
            self._ask(row, reason, self.reason.field)
            return
        self._background.execute(
            self._panel, correction_request.withdraw_or_ask, row.compared.entry, reason,
            done=self._done, beside=self.reason.field,
        )  # fmt: skip

    @Slot()
    def _take_back(self) -> None:
        row = self._row
        if row is not None and row.request is not None and self._back.isEnabled():
            self._background.execute(
                self._panel, correction_request.take_back, row.request.id, done=self._done,
                beside=self._back,
            )  # fmt: skip

    @Slot()
    def _done(self) -> None:
        self._about = None
        if self.reason.isVisible():
            self.reason.leave()
        self.asked.emit()


def _is_out(row: ProofRow) -> bool:
    """Whether something can be asked of it: while a correction is on its way, of what is there."""
    one = row.compared
    if one.reading is Reading.COMING:
        return bool(one.seen) and one.out is not PublicationState.WITHDRAWN
    return one.reading not in NOTHING_TO_ASK
