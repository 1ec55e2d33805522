"""The photo of the hour: taken out of the watched folder, given its words, handed in, by keys."""

import time
from collections.abc import Callable

from PySide6.QtCore import Qt

from studio.rehearsal.scenario import PICTURE_SEQ, Relay
from ui.player.composing import Composing
from ui.player.player import Player, Steps
from ui.player.screen import CTRL
from ui.player.script import as_typed, number_in

PHOTO = "photo"
"""What this is, for the count of the keys."""
WORDS, TAKE = "photo_editor", "take_photo"
SHIFT_CTRL = Qt.KeyboardModifier.ShiftModifier | CTRL
COMING_SECONDS = 10.0
"""So long a photo may take to come into the hand before it is asked for again."""


class Photographing:
    """One stenographer's part of it; whoever types the next line waits for the photo's.

    The screen alone says how far it is, also after a kill: in the folder, in hand, in the record.
    """

    def __init__(self, player: Player, relay: Relay, record: str, editor: str) -> None:
        self._player, self._screen = player, player.screen
        self._record, self._editor = record, editor
        self._number = relay.number_of(PICTURE_SEQ)
        picture = relay.picture
        mine = picture is not None and picture.typist == player.login
        self._text = picture.text if mine and picture is not None else ""
        self._composing = Composing(player, WORDS)
        self._asked = -COMING_SECONDS

    def left(self) -> list[str]:
        """The photo, until it stands in the record."""
        return ["图片"] if self._text else []

    def due(self) -> Steps[None] | None:
        """Takes it as soon as it is there; writes when its place in the record has come."""
        if not self._text:
            return None
        if self._is_done():
            self._text = ""
            return None
        if self._screen.shows(WORDS):
            return self._write() if self._is_next() else None
        waits = time.monotonic() - self._asked < COMING_SECONDS
        return self._take() if self._screen.usable(TAKE) and not waits else None

    def is_back(self, text: str) -> bool:
        """Whether what the disk had at a kill stands beside the photo again, or in the record."""
        there = self._screen.shows(WORDS) and self._screen.read(WORDS) == text
        return there or (text == self._text and self._is_done())

    def _shown(self) -> dict[int, str]:
        rows = self._screen.rows(self._record)
        return {number_in(row.text) or 0: as_typed(row.text) for row in rows}

    def _is_done(self) -> bool:
        words = as_typed(self._text.partition("\n")[2])
        return words in self._shown().get(self._number, "")

    def _is_next(self) -> bool:
        return len(self._screen.rows(self._record)) >= self._number - 1

    def _take(self) -> Steps[None]:
        """One that is not made plain yet comes as soon as it is; nobody sits and waits for it."""
        self._asked = time.monotonic()
        yield from self._at_the_keys(
            lambda: self._screen.press(self._editor, Qt.Key.Key_I, SHIFT_CTRL)
        )

    def _write(self) -> Steps[None]:
        self._player.turn_to(PHOTO)
        alt, _, _ = self._text.partition("\n")
        if not self._text.startswith(self._screen.read(WORDS)):
            self._screen.empty(WORDS)
        if len(self._screen.read(WORDS)) <= len(alt):
            yield from self._composing.write(alt)
            self._screen.press(WORDS, Qt.Key.Key_Return)
            yield 0.0
        yield from self._composing.write(self._text)
        stored = False
        while not stored:
            yield from self._at_the_keys(lambda: self._screen.press(WORDS, Qt.Key.Key_Return, CTRL))
            stored = yield from self._player.settled(self._is_done, "图片存好")
        self._text = ""
        self._player.count("photos")
        self._player.hand.finish()

    def _at_the_keys(self, act: Callable[[], None]) -> Steps[None]:
        self._player.turn_to(PHOTO)
        yield from self._player.with_keys(act)
