"""From a key to its painted glyph at the stenographer's desk, beside a bare QPlainTextEdit.

1,000 lines stand in the record, and 20 changes of it a second come in by the watch. The keys
come from a thread, so that what the loop is at just then delays them.
"""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench import Row, quantile, row
from bench._glyphs import Fingers, TimedEditor, struck
from bench._lists import until
from bench._online import asked, piped, said
from studio.keystrokes import KEYSTROKES
from studio.record import SpeakerRole, write
from studio.watch import Watch
from tests.studio.room import Room, open_room
from ui.bulletin import Bulletin
from ui.editor import TextEditor
from ui.garbage import UiThreadCollector
from ui.keeping import Keeping
from ui.panels import stenographer
from ui.programme_window import ProgrammeWindow
from ui.start import start_qt
from ui.table import RowsView

MANY, PER_SECOND = 1_000, 20
LINE = 60
"""Characters, after which the line is submitted, outside the time."""
WARM_UP = 30
SIZE = (1_366, 768)
LINES = "今年以来，我市新建改建农贸市场快检室三十六家，群众送检一律免费，第{n}句。"


def measure(full: bool) -> Row:
    """Keys in turns with the bare editor; milliseconds. `quiet_p99`: while nothing comes in.

    `work_p99`: what the screen's thread itself worked for a key, once it had heard of it.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    start_qt()
    times = 4_000 if full else 600
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as name, open_room(Path(name)) as room:
        os.environ[KEYSTROKES] = str(Path(name) / "keystrokes")
        for number in range(MANY):
            room["steno"].execute(write, SpeakerRole.GUEST, "程立言", LINES.format(n=number))
        with desk(room) as editor, piped("bench._glyphs") as bare:
            said(bare)
            fingers = Fingers(editor)
            for _ in range(WARM_UP):
                struck(fingers, editor)
            quiet = [typed(editor, fingers, number) for number in range(times // 3)]
            with piped("bench._changes", room.database.url, str(PER_SECOND)) as changes:
                said(changes)
                ours, baseline, work = [], [], []
                for number in range(times):
                    ours.append(typed(editor, fingers, number))
                    work.append(editor.work)
                    baseline.append(float(asked(bare, "key")))
                assert changes.stdin is not None
                changes.stdin.close()
                arrived = float(said(changes))
    return {
        **row("key to glyph", "ms", ours, baseline, f"p99 <= 16 at {PER_SECOND} changes a second"),
        "work": round(quantile(work, 0.5), 3),
        "work_p99": round(quantile(work, 0.99), 3),
        "quiet": round(quantile(quiet, 0.5), 3),
        "quiet_p99": round(quantile(quiet, 0.99), 3),
        "arrived": round(arrived, 1),
    }


@contextmanager
def desk(room: Room) -> Iterator[TimedEditor]:
    """A stenographer's whole window over this record; its editor, timed."""
    bulletin, plain = Bulletin(), TextEditor
    vars(stenographer)["TextEditor"] = TimedEditor
    watch = Watch(room.database, bulletin.tell)
    window = ProgrammeWindow(room["steno"], bulletin, Keeping(room.database.name, "steno"))
    collector = UiThreadCollector()
    try:
        window.resize(*SIZE)
        window.show()
        watch.start()
        until(lambda: "record" in window.panel_keys() and window.panel("record") is not None)
        rows = window.findChild(RowsView, "record_list")
        editor = window.findChild(TimedEditor, "line_editor")
        assert rows is not None
        assert editor is not None
        until(lambda: rows.rows_model().rowCount() == MANY)
        editor.setFocus()
        yield editor
    finally:
        vars(stenographer)["TextEditor"] = plain
        collector.stop()
        window.leave()
        watch.stop()
        bulletin.close()


def typed(editor: TimedEditor, fingers: Fingers, number: int) -> float:
    """One key; a full line is submitted first, and the hand goes on at once."""
    if number % LINE == LINE - 1:
        editor.submit()
    return struck(fingers, editor)
