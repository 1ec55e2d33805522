"""The process that writes an archive for a window: the order on its input, progress line by line.

The order holds the way to the database, a login's password at a server among it: it comes through
the pipe alone, which nobody else reads.
"""

import json
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from studio.archive_file.checking import check
from studio.archive_file.writing import write
from studio.clock import Clock
from studio.database import Database, Login
from studio.desk import open_for
from studio.errors import Refusal, Trouble
from studio.words import speak, spoken

WRITE, CHECK = "write", "check"


@dataclass(frozen=True)
class Errand:
    """What to do with which file; the rest is the way in, for writing alone."""

    act: str
    file: str
    programme: int = 0
    url: str = ""
    by: str = ""
    login: str = ""
    password: str = ""
    clock: str = ""
    place: str = ""

    def written(self) -> bytes:
        """As the process reads it."""
        return json.dumps(asdict(self)).encode()


def main(argv: Sequence[str]) -> int:
    """LANGUAGE, and the errand on the input; what was done as the last line of JSON."""
    speak(argv[0])
    errand = Errand(**json.loads(sys.stdin.buffer.read()))
    try:
        told = _checked(errand) if errand.act == CHECK else _written(errand)
    except (Refusal, Trouble) as fault:
        told = {"fault": spoken(fault)}
    _say(told)
    return int("fault" in told)


def _written(errand: Errand) -> dict[str, object]:
    login = Login(errand.login, errand.password) if errand.login else None
    database = Database(errand.url, login)
    clock = Clock.from_text(errand.clock) if errand.clock else Clock()
    try:
        desk = open_for(database, errand.by, clock, errand.place).in_programme(errand.programme)
        row = write(desk, Path(errand.file), _progress)
    finally:
        database.close()
    return {"size": row.size, "sha256": row.sha256, "head": row.head}


def _checked(errand: Errand) -> dict[str, object]:
    """The findings as they come; at the end how many there were, and what was wrong."""
    count, wrong = 0, []
    for count, one in enumerate(check(Path(errand.file)), 1):
        _progress(count, 0)
        wrong += [] if one.good else [spoken(one.text)]
    return {"findings": count, "wrong": wrong}


def _progress(done: int, of: int) -> None:
    _say({"done": done, "of": of})


def _say(told: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(told) + "\n")
    sys.stdout.flush()
