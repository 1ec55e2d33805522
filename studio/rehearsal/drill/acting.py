"""Inflicts a drill's steps in their minutes, one after the other, and notes what was seen."""

import json
import logging
import threading
import time
from collections.abc import Callable
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Any

from studio import backup, server_backup
from studio.errors import Refusal, Trouble
from studio.rehearsal.drill.ground import Ground
from studio.rehearsal.drill.plan import HOUR, MINUTES, Fact, Step
from studio.rehearsal.faults.killing import Killing

BACKUP, NOTES = "drill-backup.sqlite", "drill.jsonl"
LEAST_BEGUN = 0.5
"""On a slow PC the crew is behind the clock: a step waits until at least this part of what the
clock would have is in the record, so that there is something to lose."""
DOWN_SECONDS, AWAY_SECONDS = 1.0, 4.0
"""How long a killed program, and a killed server, stay away."""
LOOK_SECONDS, PATIENCE_SECONDS = 0.1, 120.0
log = logging.getLogger(__name__)


class Acting(threading.Thread):
    """Works through the steps; `end` returns when all that was struck runs again."""

    def __init__(self, ground: Ground) -> None:
        super().__init__(name="drill", daemon=True)
        self._ground = ground
        self._ended = threading.Event()
        self._killing = Killing(ground.processes, ground.targets, self._ended.is_set)
        self._server_is_down = False
        self._acts: dict[Step, Callable[[], dict[str, Any]]] = {
            Step.COURIER: self._kill_courier,
            Step.CUT: self._cut,
            Step.BACKUP: self._back_up,
            Step.SERVER: self._kill_server if ground.server else self._kill_pc,
            Step.MENDED: self._mend,
            Step.WINDOW: self._kill_typist,
        }
        self.facts: dict[Step, Fact] = {}

    def run(self) -> None:
        """Each step when it is due; a late one at once."""
        for step in MINUTES:
            if not self._until(partial(self._is_due, step), None):
                return
            minute = self._ground.minute()
            try:
                more = self._acts[step]()
            except (Refusal, Trouble) as fault:
                log.warning("%s: %s", step, fault)
                more = {"fault": str(fault)}
            self._note(Fact(step, round(minute, 1), time.time(), more))

    def end(self) -> None:
        """No more steps; line, server and programs are there again."""
        self._ended.set()
        if self.is_alive():
            self.join()
        self._ground.line.mend()
        if self._server_is_down:
            self._start_server()

    def _is_due(self, step: Step) -> bool:
        ground, share = self._ground, MINUTES[step] / HOUR
        long = (ground.ends_at - ground.starts_at).total_seconds() / 60
        return ground.minute() >= share * long and ground.begun() >= share * LEAST_BEGUN

    def _kill_courier(self) -> dict[str, Any]:
        before, at = self._ground.epoch(), time.time()
        self._strike(self._ground.targets.courier)
        self._ended.wait(DOWN_SECONDS)
        self._ground.processes.start_again(self._ground.targets.courier)
        return {"back_s": self._seconds_until(lambda: self._ground.epoch() > before, at)}

    def _cut(self) -> dict[str, Any]:
        self._ground.line.swallow()
        return {}

    def _mend(self) -> dict[str, Any]:
        """The line comes back when there is something to see: work that waits, said at each seat.

        Where that never comes, it comes back all the same, and the result says what was missing.
        """
        ground, cut = self._ground, self.facts[Step.CUT].at
        self._until(lambda: not ground.portal_is_up() and ground.waiting() > 0)
        self._until(lambda: not ground.silent_since(cut))
        done = ground.done(cut)
        seen = {
            "people": sorted({one.by for one in done}),
            "steps": len(done),
            "down": not ground.portal_is_up(),
            "waiting": ground.waiting(),
            "silent": ground.silent_since(cut),
        }
        ground.line.mend()
        return seen

    def _back_up(self) -> dict[str, Any]:
        """While the crew writes, and while what was released waits for the line."""
        began, target = time.time(), self._ground.out / BACKUP
        database = self._ground.database
        made = (
            server_backup.back_up(database, target)
            if database.is_server
            else backup.backup(database.path, target)
        )
        heads = [[one, *made.heads[one]] for one in sorted(made.heads)]
        took = round(time.time() - began, 1)
        return {"entries": made.entries, "sha256": made.sha256, "heads": heads, "took_s": took}

    def _kill_server(self) -> dict[str, Any]:
        """SIGKILL for the server and all its processes; nobody is warned."""
        server = self._ground.server
        assert server is not None
        before = self._ground.heads()
        self._server_is_down = True
        server.kill()
        self._ended.wait(AWAY_SECONDS)
        self._start_server()
        back = time.time()
        return self._after(before, back)

    def _kill_pc(self) -> dict[str, Any]:
        """Everything on the PC that holds the file, at one moment, as when its plug is pulled."""
        ground = self._ground
        before, struck = ground.heads(), time.time()
        seats = self._killing.playing()
        for name in seats:
            self._killing.strike_seat(name)
        for name in ground.unseated:
            self._strike(name)
        self._ended.wait(AWAY_SECONDS)
        back = time.time()
        for name in (*ground.unseated, *seats):
            ground.processes.start_again(name)
        away = max((self._killing.wait_until_back(one, struck, back) for one in seats), default=0.0)
        return {**self._after(before, back), "seats": len(seats), "window_s": round(away, 1)}

    def _after(self, before: tuple[tuple[int, int, str], ...], back: float) -> dict[str, Any]:
        """What stands of what stood before; back: the real time at which it was there again."""
        self._until(self._answers)
        kept = {"steps": sum(number for _, number, _ in before), "back": back}
        return {**kept, "lost": self._ground.missing(before)}

    def _kill_typist(self) -> dict[str, Any]:
        """In the middle of a line; where nothing stood in the editor yet, once more."""
        end = time.monotonic() + PATIENCE_SECONDS
        longest, left = 0.0, ""
        while not left and time.monotonic() < end and not self._ended.is_set():
            for name in self._killing.typing()[:1]:
                struck = time.time()
                left = "".join(self._killing.strike_seat(name) or [])
                self._ended.wait(DOWN_SECONDS)
                again = time.time()
                self._ground.processes.start_again(name)
                longest = max(longest, self._killing.wait_until_back(name, struck, again))
            time.sleep(LOOK_SECONDS / 10)
        return {"left": len(left), "window_s": round(longest, 1)}

    def _strike(self, name: str) -> None:
        if not self._ground.processes.strike_down(name):
            raise Trouble("{name} 已经自己结束了。", name=name)

    def _start_server(self) -> None:
        assert self._ground.server is not None
        self._ground.server.start()
        self._server_is_down = False

    def _answers(self) -> bool:
        return bool(self._ground.heads())

    def _seconds_until(self, holds: Callable[[], bool], since: float) -> float | None:
        return round(time.time() - since, 1) if self._until(holds) else None

    def _until(self, holds: Callable[[], bool], seconds: float | None = PATIENCE_SECONDS) -> bool:
        """Waits until it holds; False when the play is over or the time is up."""
        end = None if seconds is None else time.monotonic() + seconds
        while not self._ended.is_set() and (end is None or time.monotonic() < end):
            try:
                if holds():
                    return True
            except Trouble as away:
                log.info("%s", away)
            self._ended.wait(LOOK_SECONDS)
        return False

    def _note(self, fact: Fact) -> None:
        self.facts[fact.step] = fact
        with self._notes().open("a", encoding="utf-8") as file:
            file.write(json.dumps(asdict(fact), ensure_ascii=False) + "\n")

    def _notes(self) -> Path:
        return self._ground.out / NOTES
