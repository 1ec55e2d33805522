"""What became of the netizens' questions, kept so that a second run asks only what is left."""

import json
import threading
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path


class Fate(StrEnum):
    """What became of one question; `failed`: the answer can't be used, as with a wrong token."""

    RECEIVED = "received"
    REFUSED = "refused"
    FAILED = "failed"


@dataclass(frozen=True)
class Result:
    """The portal's answer to one question; code is the asker's query code."""

    id: str
    status: Fate
    code: str = ""
    portal_id: str = ""
    detail: str = ""


class Ledger:
    """The results so far; the file, where there is one, is never half written."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._results: dict[str, Result] = {}
        self._unclear = 0
        if path is not None and path.exists():
            self._read(json.loads(path.read_text(encoding="utf-8")))

    @property
    def unclear(self) -> int:
        """How many posts of the form brought no clear answer; each was sent again."""
        return self._unclear

    def results(self) -> tuple[Result, ...]:
        """What is known, in the order it came."""
        with self._lock:
            return tuple(self._results.values())

    def has(self, question_id: str) -> bool:
        """Whether the question needs no asking any more."""
        return question_id in self._results

    def keep(self, result: Result) -> None:
        """Notes what became of one question."""
        with self._lock:
            self._results[result.id] = result
            self._write()

    def note_unclear(self) -> None:
        """Notes one post without a clear answer, before anything is repeated."""
        with self._lock:
            self._unclear += 1
            self._write()

    def _read(self, kept: dict[str, object]) -> None:
        questions, unclear = kept["questions"], kept["unclear"]
        assert isinstance(questions, list)
        assert isinstance(unclear, int)
        for row in questions:
            self._results[row["id"]] = Result(**{**row, "status": Fate(row["status"])})
        self._unclear = unclear

    def _write(self) -> None:
        if self._path is None:
            return
        whole = {
            "unclear": self._unclear,
            "questions": [asdict(result) for result in self._results.values()],
        }
        beside = self._path.with_name(self._path.name + ".new")
        beside.write_text(json.dumps(whole, ensure_ascii=False, indent=1), encoding="utf-8")
        beside.replace(self._path)
