"""A line that holds two turns is split where they meet, by keys."""

from PySide6.QtCore import Qt

from studio.rehearsal.scenario import Relay, Split
from ui.player.player import Player, Steps
from ui.player.screen import CTRL
from ui.player.script import as_typed, number_in

SPLIT = "split"
"""What this is, for the count of the keys."""
DIALOG, UPPER, DO = "splitting", "split_1", "propose_anew"
OPENING_SECONDS = 3.0


class Splitting:
    """One stenographer's part of it: what she typed as one becomes two lines before it is passed.

    The record on the screen alone says what is still to be split, also after a kill.
    """

    def __init__(self, player: Player, relay: Relay, record: str, editor: str) -> None:
        self._player, self._screen = player, player.screen
        self._record, self._editor, self._relay = record, editor, relay
        self._splits = [split for split in relay.splits if split.typist == player.login]

    def left(self) -> list[str]:
        """The lines, by their place."""
        return [f"拆分第{split.first}条" for split in self._splits]

    def due(self) -> Steps[None] | None:
        """Splits the first of them as soon as it stands in the record as a whole."""
        if not self._splits:
            return None
        split = self._splits[0]
        if self._is_done(split):
            self._splits.pop(0)
            return None
        row = self._whole(split)
        return None if row is None else self._split(split, row)

    def _rows_by_number(self) -> dict[int, tuple[int, str]]:
        rows = self._screen.rows(self._record)
        return {number_in(row.text) or 0: (row.number, as_typed(row.text)) for row in rows}

    def _is_done(self, split: Split) -> bool:
        rows = self._rows_by_number()
        pairs = zip((split.first, split.second), split.halves, strict=True)
        whole = as_typed(split.whole)
        texts = [(rows.get(self._relay.number_of(seq), (0, ""))[1], half) for seq, half in pairs]
        return all(as_typed(half) in text and whole not in text for text, half in texts)

    def _whole(self, split: Split) -> int | None:
        row, text = self._rows_by_number().get(self._relay.number_of(split.first), (0, ""))
        return row if as_typed(split.whole) in text else None

    def _split(self, split: Split, row: int) -> Steps[None]:
        self._player.turn_to(SPLIT)
        yield from self._player.sit_down()
        try:
            yield from self._open(row)
            if self._screen.shows(DIALOG):
                yield from self._cut(split)
                yield from self._hand_in(split)
            self._screen.click(self._editor)
        finally:
            self._player.rise()
        if self._is_done(split):
            self._splits.pop(0)
            self._player.count("splits")
            self._player.hand.finish()

    def _open(self, row: int) -> Steps[None]:
        """S on the line; where the window has no ear for it yet, the next look tries again."""
        self._screen.click_row(self._record, row)
        yield 0.0
        self._screen.press(self._record, Qt.Key.Key_S)
        yield from self._player.glance(lambda: self._screen.usable(DO), OPENING_SECONDS)
        yield from self._player.glance(self._has_keys, OPENING_SECONDS)

    def _has_keys(self) -> bool:
        return self._screen.shows(DIALOG) and self._screen.has_keyboard(DO)

    def _cut(self, split: Split) -> Steps[None]:
        """By sentences as far as that goes, then sign by sign."""
        half = len(split.halves[0])
        for less, more in ((Qt.Key.Key_Up, Qt.Key.Key_Down), (Qt.Key.Key_Left, Qt.Key.Key_Right)):
            seen: set[int] = set()
            while (length := len(self._screen.read(UPPER))) != half and length not in seen:
                seen.add(length)
                self._screen.press(DO, more if length < half else less)
                yield 0.0

    def _hand_in(self, split: Split) -> Steps[None]:
        """The dialog goes when it is done; what did not take is given up and begun anew."""
        if self._screen.read(UPPER) == split.halves[0]:
            self._screen.press(DO, Qt.Key.Key_Return, CTRL)
            yield from self._player.settled(
                lambda: not self._screen.shows(DIALOG) or self._is_done(split),
                f"拆分第{split.first}条",
            )
            yield from self._player.glance(lambda: self._is_done(split))
        if self._screen.shows(DIALOG):
            self._screen.press(DO, Qt.Key.Key_Escape)
            yield from self._player.until(lambda: not self._screen.shows(DIALOG), "拆分窗口关上")
