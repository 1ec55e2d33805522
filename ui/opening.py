"""The studio behind the sign-in form: a thread opens it while the form stands there already.

Nothing here brings the database in before that thread does; nobody waits for it but the try.
"""

from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from studio.clock import Clock
from studio.errors import Trouble

if TYPE_CHECKING:
    from studio.database import Database


@dataclass(frozen=True)
class Opened:
    """The studio's database at this program's revision; kept: the copy from before an upgrade.

    nobody: the first administrator is still to be made.
    """

    database: "Database"
    kept: Path | None
    nobody: bool


class Opening(QObject):
    """Opens one database, once it is told to begin; `ended` when it is open or cannot be."""

    ended = Signal()
    _told = Signal()

    def __init__(self, url: str) -> None:
        super().__init__()
        self._url = url
        self._work: Future[Opened] | None = None
        self._once = RLock()
        self._left = False
        self._told.connect(self.ended, Qt.ConnectionType.QueuedConnection)

    @Slot()
    def begin(self) -> None:
        """Begins, the first time; after the first paint it costs the form nothing.

        A form that is left just then says so late: who has gone elsewhere has nothing opened.
        """
        with self._once:
            if not self._left:
                self._begun()

    def over(self) -> bool:
        """Whether nothing is to be waited for."""
        return self._work is not None and self._work.done()

    def failed(self) -> bool:
        """Whether it is over and the studio is not open."""
        return self._work is not None and self._work.done() and self._work.exception() is not None

    def opened(self) -> Opened:
        """What was opened, waited for; Trouble says why it cannot be."""
        return self._begun().result()

    def encrypt(self, wished: bool = True) -> str:
        """Encrypts the studio's file, which is then opened anew; gives its recovery code.

        Not wished it gives the code of a file that is encrypted already, '' of a plain one.
        By who makes the first administrator: nobody else has it open. Off the UI thread. Trouble
        or Refusal where it cannot be; then it is open as it was.
        """
        from studio import encrypted, encrypting

        before = self.opened()
        path = before.database.path
        if encrypted.is_encrypted(path):  # a try before this one went no further
            return encrypting.recovery_code(path)
        if not wished:
            return ""
        before.database.close()
        try:
            return encrypting.encrypt(path, Clock().now().astimezone()).code
        finally:
            again: Future[Opened] = Future()
            again.set_result(open_studio(self._url))
            self._work = again

    def let_go(self) -> None:
        """Closes what was opened, for who leaves at the form."""
        with self._once:
            self._left = True
        if self._work is not None:
            wait([self._work])
            if not self.failed():
                self._work.result().database.close()

    def _begun(self) -> "Future[Opened]":
        with self._once:  # the form begins after its first paint, a quick try from its own thread
            if self._work is None:
                pool = ThreadPoolExecutor(1, "opening")
                self._work = pool.submit(open_studio, self._url)
                self._work.add_done_callback(self._tell)
                pool.shutdown(wait=False)
            return self._work

    def _tell(self, _work: "Future[Opened]") -> None:
        self._told.emit()


def open_studio(url: str) -> Opened:
    """Opens the studio and brings it to this program's revision. Trouble says why it cannot."""
    from studio.database import Database, is_server
    from studio.desk import is_new

    if is_server(url):
        return Opened(Database(url), None, nobody=False)  # nobody is connected who could look
    database, kept = open_database(url)
    return Opened(database, kept, is_new(database))


def open_database(url: str) -> "tuple[Database, Path | None]":
    """The database at this program's revision, and the copy made before it was.

    Trouble says why it cannot be opened.
    """
    from studio import audit, migrations
    from studio.database import Database

    database = Database(url)
    try:
        kept = migrations.upgrade(database)
        audit.require_whole_end(database)
    except Trouble:
        database.close()
        raise
    return database, kept
