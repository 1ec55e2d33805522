"""What the program noted of its own work, for who helps from afar: bounded, and nobody's words.

A line holds what this program's own source says: the template of a sentence, numbers, kinds of
errors, the places they came from. What was filled in (names, texts, addresses, secrets) is not
written at all, so there is nothing to take out of it later.
"""

import contextlib
import errno
import logging
import os
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from types import TracebackType

from studio import settings
from studio.errors import Told
from studio.words import Words, catalogue

LOGBOOK = "INTERVIEW_STUDIO_LOGBOOK"
"""A folder for it; a rehearsal has its own."""
NAME, OLDER = "studio.log", "studio.log.1"
MOST_BYTES = 256 * 1024
"""Of one file; there are two, and no more."""
MOST_FRAMES = 40
OURS = ("studio", "ui")
UNSAID = "…"


def folder() -> Path:
    """Where it lies."""
    named = os.environ.get(LOGBOOK)
    return Path(named) if named else settings.data_folder() / "logs"


def keep(kind: str) -> None:
    """Begins to note, for as long as this process runs; the terminal is told no more than before.

    kind: which of our processes this is.
    """
    root = logging.getLogger()
    for handler in root.handlers:
        if not handler.level:
            handler.setLevel(root.level)
    root.addHandler(Logbook(folder() / NAME, kind))
    for name in OURS:
        logging.getLogger(name).setLevel(min(logging.INFO, root.level))


def tail(most: int = MOST_BYTES) -> str:
    """The newest lines."""
    text = b"".join(_bytes(folder() / name) for name in (OLDER, NAME))
    if len(text) > most:
        text = text[-most:].partition(b"\n")[2]
    return text.decode("utf-8", errors="replace")


class Logbook(logging.Handler):
    """Appends line by line, so that several processes may share the file.

    A disk that is full, or a folder that cannot be written, costs the line and nothing else.
    """

    def __init__(self, file: Path, kind: str, most: int = MOST_BYTES) -> None:
        super().__init__()
        self._file = file
        self._kind = kind
        self._most = most

    def emit(self, record: logging.LogRecord) -> None:
        """Writes one line."""
        try:
            with contextlib.suppress(OSError):
                self._write(self._line(record).encode())
        except Exception:  # noqa: BLE001 - as every handler: a note never stops what it is about
            self.handleError(record)

    def _line(self, record: logging.LogRecord) -> str:
        at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        who = f"{self._kind}[{os.getpid()}]"
        said = f"{at} {who} {record.levelname} {record.name}:{record.lineno} {message(record)}\n"
        fault = record.exc_info[1] if record.exc_info else None
        return said + "".join(f"  {each}\n" for each in story(fault))

    def _write(self, line: bytes) -> None:
        self._file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._make_room(len(line))
        number = os.open(self._file, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        try:
            if os.fstat(number).st_size + len(line) <= 2 * self._most:  # where it cannot be moved
                os.write(number, line)
        finally:
            os.close(number)

    def _make_room(self, wanted: int) -> None:
        with contextlib.suppress(OSError):
            if self._file.stat().st_size + wanted > self._most:
                self._file.replace(self._file.with_name(OLDER))


def message(record: logging.LogRecord) -> str:
    """The sentence of our own source; of other people's libraries none."""
    if record.name.partition(".")[0] not in OURS:
        return ""
    if not isinstance(record.msg, str):
        return harmless(record.msg)
    args = record.args if isinstance(record.args, tuple) else ()
    try:
        return record.msg % tuple(_shown(each) for each in args)
    except (TypeError, ValueError):
        return record.msg


def harmless(value: object) -> str:
    """A number as it is, a sentence by its template, a failure by its kind; else nothing of it."""
    if isinstance(value, bool | int | float):
        return str(value)
    if isinstance(value, Words):
        return _template(value)
    if isinstance(value, BaseException):
        return kind_of(value)
    return UNSAID


def kind_of(fault: BaseException) -> str:
    """Its kind, with the number of the system's complaint or the template of its sentence."""
    kind = type(fault).__name__
    if isinstance(fault, Told) and fault.args:
        return f"{kind} ({harmless(fault.args[0])})"
    if isinstance(fault, OSError) and fault.errno is not None:
        return f"{kind} ({errno.errorcode.get(fault.errno, fault.errno)})"
    return kind


def story(fault: BaseException | None) -> Iterator[str]:
    """The kinds of a failure and of what it came from, each with its places."""
    while fault is not None:
        yield kind_of(fault)
        yield from list(_places(fault.__traceback__))[-MOST_FRAMES:]
        fault = fault.__cause__ or (None if fault.__suppress_context__ else fault.__context__)


def short(path: str) -> str:
    """The file inside its package; whose home it lies in is nobody's business."""
    parts = Path(path.replace("\\", "/")).parts
    for root in (*OURS, "site-packages"):
        if root in parts:
            return "/".join(parts[len(parts) - parts[::-1].index(root) - 1 :])
    return parts[-1] if parts else "?"


def _places(traceback: TracebackType | None) -> Iterator[str]:
    while traceback is not None:
        code = traceback.tb_frame.f_code
        yield f"{short(code.co_filename)}:{traceback.tb_lineno} {code.co_name}"
        traceback = traceback.tb_next


def _shown(value: object) -> object:
    return value if isinstance(value, int | float) else harmless(value)


def _template(words: Words) -> str:
    """Ours is what stands in the catalogue; a text from elsewhere may wear the same clothes."""
    if words.template not in _ours():
        return UNSAID
    values = {
        name: _template(value) if isinstance(value, Words) else _shown(value)
        for name, value in words.values.items()
    }
    return words.template.format(**values) if values else str(words.template)


@cache
def _ours() -> frozenset[str]:
    with contextlib.suppress(OSError):
        return frozenset(source for source, _remark in catalogue())
    return frozenset()


def _bytes(path: Path) -> bytes:
    with contextlib.suppress(OSError):
        return path.read_bytes()
    return b""
