"""A rehearsal's bad day from beginning to end: the small disk, the bad way, the saboteur."""

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from studio.rehearsal.faults.cable import Cable
from studio.rehearsal.faults.disk import SmallDisk
from studio.rehearsal.faults.killing import Targets
from studio.rehearsal.faults.kinds import ON_FILE, ON_SERVER, Blow, WayFault, carries_text
from studio.rehearsal.faults.plan import plan_of
from studio.rehearsal.faults.saboteur import Saboteur
from studio.rehearsal.processes import Processes

WAY = "way"
WAY_WORD = "rehearsal-way"
"""How the bundle starts the bad way; nobody types it."""
EACH, EACH_OF_TEXTS, SHARE = 2, 1, 0.3
WAY_LINES_EACH = 20
KILLS = (Blow.WINDOW, Blow.COURIER, Blow.PORTAL)


class BadDay:
    """Inflicts what a seed says and counts it; `begin` needs the play to be under way."""

    def __init__(self, seed: int, out: Path, processes: Processes, on_server: bool = False) -> None:
        self.seed = seed
        self._blows = ON_SERVER if on_server else ON_FILE
        self._notes = (out / "faults.jsonl", out / "faults-way.jsonl")
        self._port_file = out / "way.json"
        self._processes = processes
        self._under = Cable(out, processes) if on_server else SmallDisk(out / "disk")
        self._saboteur: Saboteur | None = None
        for path in (*self._notes, self._port_file):
            path.unlink(missing_ok=True)

    def lay_disk(self) -> Path:
        """Opens the small disk on which a file has to lie; Trouble where this system forbids it."""
        assert isinstance(self._under, SmallDisk)
        self._under.mount()
        return self._under.folder

    def lay_cable(self, ports: Sequence[int]) -> Path:
        """Lays the cable to a server's ports; its own will stand in the file returned."""
        assert isinstance(self._under, Cable)
        self._under.start(ports)
        return self._under.port_file

    def start_way(self, portal_url: str, lines: int) -> Path:
        """Starts the bad way before a portal; its address will stand in the file returned.

        lines: how many the record has; a longer one suffers more of each kind.
        """
        program = (
            [sys.executable, WAY_WORD]
            if getattr(sys, "frozen", False)
            else [sys.executable, "-m", "studio.rehearsal.faults"]
        )
        more = lines // WAY_LINES_EACH
        self._processes.start(
            WAY,
            [*program, "--to", portal_url, "--port-file", str(self._port_file), "--notes",
             str(self._notes[1]), "--seed", str(self.seed), "--each", str(EACH + more), "--texts",
             str(EACH_OF_TEXTS + more), "--share", str(SHARE)],
        )  # fmt: skip
        return self._port_file

    def begin(self, targets: Targets, lines: int, begun: Callable[[], float]) -> None:
        """From now on everything may be struck; see Targets and Saboteur."""
        self._saboteur = Saboteur(
            plan_of(self.seed, lines, on_server=isinstance(self._under, Cable)),
            self._processes,
            targets,
            self._under,
            self._notes[0],
            begun,
        )
        self._saboteur.start()

    def end(self) -> None:
        """No more blows; what was struck runs again, the disk has room again."""
        if self._saboteur is not None:
            self._saboteur.end()

    def figures(self) -> dict[str, Any]:
        """What was inflicted, by kind, and the longest that a struck window was away.

        inflicted_on_texts: on requests that took a text to readers or away from them.
        killed: how often each process.
        """
        rows = [row for path in self._notes for row in _rows(path)]
        counted = Counter(row["kind"] for row in rows)
        texts = Counter(row["kind"] for row in rows if _of_a_text(row))
        away = self._saboteur.inflicted.away if self._saboteur else []
        return {
            "seed": self.seed,
            "inflicted": {kind.value: counted[kind.value] for kind in (*self._kinds(), *WayFault)},
            "inflicted_on_texts": {kind.value: texts[kind.value] for kind in WayFault},
            "killed": Counter(row["name"] for row in rows if row["kind"] in KILLS),
            "longest_window_away_s": round(max(away, default=0.0), 1),
        }

    def _kinds(self) -> list[Blow]:
        return [blow for blow in Blow if blow in self._blows]


def _of_a_text(row: Mapping[str, Any]) -> bool:
    return "path" in row and carries_text(row["method"], row["path"])


def _rows(path: Path) -> Iterable[dict[str, Any]]:
    """The notes; a cut counts only where it did what its name says."""
    if not path.exists():
        return []
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [row for row in rows if row["kind"] != WayFault.CUT_AFTER_STORE or row["stored"]]
