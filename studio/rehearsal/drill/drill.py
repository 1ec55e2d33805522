"""A drill from beginning to end, as the stage of a rehearsal runs it."""

import json
from collections.abc import Callable, MutableMapping
from dataclasses import asdict
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from studio.clock import Clock
from studio.desk import Desk
from studio.house import require_loopback_in_rehearsal
from studio.rehearsal.drill.acting import Acting
from studio.rehearsal.drill.ground import Ground
from studio.rehearsal.drill.judging import judged
from studio.rehearsal.drill.plan import Step
from studio.rehearsal.drill.restored import restored
from studio.rehearsal.drill.telling import in_words
from studio.rehearsal.faults.cable import Cable
from studio.rehearsal.faults.killing import Targets
from studio.rehearsal.own_server import OwnServer
from studio.rehearsal.processes import Processes
from studio.rehearsal.scenario import Scenario

LINE = "drill-line"
RESULT = "drill.txt"


class Drill:
    """Lays the line to the portal, inflicts the steps, and says what held.

    server: the rehearsal's own PostgreSQL; None where the database is a file.
    """

    def __init__(self, out: Path, processes: Processes, server: OwnServer | None) -> None:
        self._out, self._processes, self._server = out, processes, server
        self._line = Cable(out, processes, LINE)
        self._ground: Ground | None = None
        self._acting: Acting | None = None

    def lay_line(self, portal_url: str) -> Path:
        """The room's only way to the portal; its port will stand in the file returned."""
        require_loopback_in_rehearsal(True, portal_url)
        self._line.start([urlsplit(portal_url).port or 80])
        return self._line.port_file

    def address(self) -> str:
        """The portal's address by this line, once it is laid."""
        (port,) = json.loads(self._line.port_file.read_text(encoding="utf-8"))
        return f"http://127.0.0.1:{port}"

    def begin(
        self, targets: Targets, scenario: Scenario, desk: Callable[[], Desk], clock: Clock
    ) -> None:
        """From now on the steps happen in their minutes; see Ground."""
        self._ground = Ground(
            self._processes, targets, self._line, desk, clock, scenario.starts_at,
            scenario.ends_at, len(scenario.turns), self._out, self._server,
        )  # fmt: skip
        self._acting = Acting(self._ground)
        self._acting.start()

    def end(self) -> None:
        """No more steps; what was struck runs again, the line carries."""
        if self._acting is not None:
            self._acting.end()

    def tell(self, figures: MutableMapping[str, Any]) -> list[str]:
        """Restores the backup, adds the result to the figures, and gives it in words."""
        assert self._ground is not None
        assert self._acting is not None
        facts = self._acting.facts
        made = facts.get(Step.BACKUP)
        heads = made.more.get("heads") if made is not None else None
        back = restored(self._ground, heads) if heads is not None else None
        outcomes = judged(self._ground, facts, back, figures)
        figures["drill"] = [asdict(one) for one in outcomes]
        figures["broken_promises"] += [
            f"演练：{one.inflicted}——{one.found}" for one in outcomes if not one.held
        ]
        words = in_words(outcomes, figures)
        (self._out / RESULT).write_text("\n".join(words) + "\n", encoding="utf-8")
        return words
