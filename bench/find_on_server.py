"""Searching and filtering 100,000 questions on a server, as the aide's own login; beside 1,000."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from bench import Row
from bench._lists import MANY, Lists
from bench._server import server_room
from bench.find import FEW, measured
from studio.watch import Watch
from tests.studio.many import fill_server
from ui.background import Background
from ui.bulletin import Bulletin
from ui.start import start_qt


def measure(full: bool) -> Row:
    """Milliseconds a key, in turns with the same on 1,000; filters and first paint beside them."""
    with served(MANY) as many, served(FEW) as few:
        return measured(many, few, f"find among {MANY} questions on a server", full=full)


@contextmanager
def served(number: int) -> Iterator[Lists]:
    """A studio with so many questions on a server of its own, watched as the window watches it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    start_qt()
    with server_room() as room:
        fill_server(room.database, number)
        bulletin, background = Bulletin(), Background(room["aide"])
        watch = Watch(room.of("aide"), bulletin.tell)
        watch.start()
        try:
            yield Lists(room, background, bulletin)
        finally:
            bulletin.close()
            watch.stop()
            background.lanes.close()
