"""Lines that were begun out of their turn are moved to their place, by keys."""

from PySide6.QtCore import Qt

from studio.rehearsal.scenario import Relay, Swap
from ui.player.player import Player, Steps
from ui.player.screen import CTRL
from ui.player.script import number_in, stand_in_order

MOVE = "move"
"""What this is, for the count of the keys."""


class Moving:
    """One stenographer's part of it: a line of hers goes past her partner's.

    The record on the screen alone says what is still to be moved, also after a kill.
    """

    def __init__(self, player: Player, relay: Relay, record: str, editor: str) -> None:
        self._player, self._screen = player, player.screen
        self._relay, self._record, self._editor = relay, record, editor
        self._swaps = [swap for swap in relay.swaps if swap.mover == player.login]

    def left(self) -> list[str]:
        """The lines, by their place."""
        return [f"移动第{swap.moved}条" for swap in self._swaps]

    def due(self) -> Steps[None] | None:
        """Moves the first of them once both have begun, the second before the first."""
        if not self._swaps:
            return None
        swap = self._swaps[0]
        in_order = self._in_order(swap)
        if in_order:
            self._swaps.pop(0)
        return self._move(swap) if in_order is False else None

    def _in_order(self, swap: Swap) -> bool | None:
        rows = (row.text for row in self._screen.rows(self._record))
        return stand_in_order(self._relay, swap, rows)

    def _move(self, swap: Swap) -> Steps[None]:
        self._player.turn_to(MOVE)
        number = self._relay.number_of(swap.moved)
        rows = self._screen.rows(self._record)
        row = next(row for row in rows if number_in(row.text) == number)
        yield from self._player.sit_down()
        try:
            self._screen.click_row(self._record, row.number)
            yield 0.0
            key = Qt.Key.Key_Up if swap.upwards else Qt.Key.Key_Down
            self._screen.press(self._record, key, CTRL)
            moved = yield from self._player.settled(
                lambda: bool(self._in_order(swap)), f"移动第{swap.moved}条"
            )
            self._screen.click(self._editor)
        finally:
            self._player.rise()
        if moved:
            self._swaps.pop(0)
            self._player.count("moves")
            self._player.hand.finish()
