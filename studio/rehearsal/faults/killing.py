"""SIGKILL for what a rehearsal itself started, and its start again; the people are not killed.

What a person typed and the disk had at the kill is told to whoever plays them: all of it has to
stand on the screen again.
"""

import json
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from studio.keystrokes.field import FACTS
from studio.keystrokes.file import Broken, InUse, StrokeFile
from studio.rehearsal.processes import Processes

LOOK_SECONDS = 0.01
TYPING_SECONDS = 0.2
"""Whose keystrokes reached the disk so shortly ago is typing."""
BACK_SECONDS = 40.0
"""Four times the ten seconds in which a window is to be there again."""


@dataclass(frozen=True)
class Targets:
    """What may be struck: seats by their process's name, with where each says it is ready.

    keystrokes: the folder of each stenographer's seat in which typed text is kept.
    memories: where each person's notes lie, who were not killed and know what they typed.
    """

    ready: Mapping[str, Path]
    keystrokes: Mapping[str, Path]
    memories: Mapping[str, Path] = field(default_factory=dict)
    courier: str = "courier"
    portal: str = "portal"


class Killing:
    """The hand that strikes; `over` tells that the play is, so that nobody is waited for."""

    def __init__(self, processes: Processes, targets: Targets, over: Callable[[], bool]) -> None:
        self._processes, self._targets, self._over = processes, targets, over

    def strike_seat(self, name: str) -> list[str] | None:
        """SIGKILL for a window; the texts that stood half typed in it, None where it had ended."""
        if not self._processes.strike_down(name):
            return None
        return self._remember_typed(name)

    def wait_until_back(self, name: str, struck: float, again: float) -> float:
        """How many seconds a window was away; whether that is in time is the report's to tell.

        struck, again: the real times of the kill and of the start after it.
        """
        ready = self._targets.ready[name]
        while time.time() < again + BACK_SECONDS and self._processes.status(name) is None:
            if self._over() or (ready.exists() and ready.stat().st_mtime > struck):
                break
            time.sleep(LOOK_SECONDS)
        return time.time() - again

    def typing(self) -> list[str]:
        """The seats at which somebody types just now."""
        return [name for name in self._targets.keystrokes if self._types(name)]

    def playing(self) -> list[str]:
        """The seats whose window is there."""
        return [name for name in self._targets.ready if self._processes.status(name) is None]

    def _remember_typed(self, name: str) -> list[str]:
        """Tells the person what of their typing the disk had, so that they miss what is gone."""
        if name not in self._targets.keystrokes:
            return []
        left = left_in(self._targets.keystrokes[name])
        if name in self._targets.memories:
            with self._targets.memories[name].open("a", encoding="utf-8") as file:
                file.write(f"\n{json.dumps({'left': left}, ensure_ascii=False)}\n")
        return left

    def _types(self, name: str) -> bool:
        now = time.time()
        with suppress(FileNotFoundError):
            return any(
                0 <= now - path.stat().st_mtime < TYPING_SECONDS
                for path in self._targets.keystrokes[name].rglob("*.strokes-wal")
            )
        return False


def left_in(folder: Path) -> list[str]:
    """The unstored texts that an ended window has left in `folder`, empty ones left out."""
    texts: list[str] = []
    for path in folder.rglob("*.strokes"):
        try:
            file = StrokeFile(path)
        except (InUse, Broken):
            continue
        texts += [str(text) for place, text in file.texts.items() if place.key != FACTS]
        file.close()
    return [text for text in texts if text]
