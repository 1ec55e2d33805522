"""Lines that were begun out of their turn are moved to their place, by keys."""

from PySide6.QtCore import Qt

from studio.rehearsal.scenario import Relay, Swap, Turn
from ui.player.player import Player, Steps
from ui.player.screen import CTRL, SeenRow
from ui.player.script import place_in, version_of

MOVE = "move"
"""What this is, for the count of the keys."""


class Moving:
    """One stenographer's part of it: a line of hers goes past her partner's.

    The record on the screen alone says what is still to be moved, also after a kill.
    """

    def __init__(
        self, player: Player, relay: Relay, turns: dict[int, Turn], record: str, editor: str
    ) -> None:
        self._player, self._screen = player, player.screen
        self._turns, self._record, self._editor = turns, record, editor
        self._swaps = [swap for swap in relay.swaps if swap.mover == player.login]

    def left(self) -> list[str]:
        """The lines, by their place."""
        return [f"移动第{swap.moved}条" for swap in self._swaps]

    def due(self) -> Steps[None] | None:
        """Moves the first of them once it stands in the other's place."""
        if not self._swaps:
            return None
        swap = self._swaps[0]
        if self._row(swap, swap.moved) is not None:
            self._swaps.pop(0)
            return None
        return self._move(swap) if self._row(swap, _other(swap)) is not None else None

    def _row(self, swap: Swap, place: int) -> SeenRow | None:
        """The row at this place, where it shows the words of the moved line."""
        rows = (row for row in self._screen.rows(self._record) if place_in(row.text) == place)
        row = next(rows, None)
        return row if row and version_of(self._turns[swap.moved], row.text) else None

    def _move(self, swap: Swap) -> Steps[None]:
        self._player.turn_to(MOVE)
        row = self._row(swap, _other(swap))
        if row is None or self._row_beside(swap) is None:
            return
        yield from self._player.sit_down()
        try:
            self._screen.click_row(self._record, row.number)
            yield 0.0
            key = Qt.Key.Key_Up if swap.upwards else Qt.Key.Key_Down
            self._screen.press(self._record, key, CTRL)
            moved = yield from self._player.settled(
                lambda: self._row(swap, swap.moved) is not None, f"移动第{swap.moved}条"
            )
            self._screen.click(self._editor)
        finally:
            self._player.rise()
        if moved:
            self._swaps.pop(0)
            self._player.count("moves")
            self._player.hand.finish()

    def _row_beside(self, swap: Swap) -> SeenRow | None:
        """The partner's line has its place too, else there is nothing to go past."""
        rows = self._screen.rows(self._record)
        return next((row for row in rows if place_in(row.text) == swap.moved), None)


def _other(swap: Swap) -> int:
    """The place at which the line was begun."""
    return swap.first if swap.moved == swap.first + 1 else swap.first + 1
