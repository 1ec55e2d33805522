"""The keystroke journal of one window: changes come from the screen, a thread writes them."""

import hashlib
import logging
import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from studio import encrypted
from studio.errors import Trouble
from studio.keystrokes.field import Change
from studio.keystrokes.left import Left
from studio.keystrokes.text import WorkText
from studio.settings import data_folder
from studio.words import Words

KEYSTROKES = "INTERVIEW_STUDIO_KEYSTROKES"
AGAIN_SECONDS = 1.0
IDLE_SECONDS = 3.0
"""A pause in typing, in which the file is tidied."""
CLOSING_SECONDS = 10.0
SYNC_SECONDS = 0.25
"""A kill takes nothing that was written; a power cut may take what is younger than this."""
SETTLING_SECONDS = 2.0
"""How long a command waits for its id to be on the disk; then it goes on without."""
FULL = Words("本机磁盘写不进去，刚输入的文字暂时只在内存中：请腾出空间，不要关闭窗口。")
log = logging.getLogger(__name__)


def keystroke_folder() -> Path:
    """Where the keystrokes of this PC's person lie; the environment may name another folder."""
    named = os.environ.get(KEYSTROKES)
    return Path(named) if named else data_folder() / "keystrokes"


class Keystrokes:
    """Keeps what one person types in one process, and finds what an ended one left.

    studio: names the studio among those of this PC, and always in the same words; where it is an
    encrypted file, what is typed is kept under the same key.
    Changes are put by the screen's thread and written at once by a thread of its own.
    told: called on that thread with a sentence when the disk refuses, with "" when it is
    mended; nothing that was put is dropped meanwhile. Trouble where no file can be made.
    """

    def __init__(
        self, folder: Path, studio: str, login: str, told: Callable[[str], None] = lambda _: None
    ) -> None:
        self._told = told
        home = folder / hashlib.sha256(f"{studio}\n{login}".encode()).hexdigest()[:16]
        left = Left(home, _key_of(studio))
        try:
            for each in (folder, home):
                each.mkdir(parents=True, exist_ok=True, mode=0o700)
                each.chmod(0o700)
            self._file, self._texts = left.take_over()
        except encrypted.complaints(OSError) as error:
            raise Trouble(
                "本机不能为输入的文字留底（{folder}：{error}）；"
                "窗口照常可用，但程序意外结束时，没有提交的文字会丢。",
                folder=folder,
                error=error,
            ) from error
        self.odd = tuple(left.odd)
        """Sentences about files that could not be taken over."""
        self._groups: list[list[Change]] = []
        self._open_group: list[Change] | None = None
        self._put = self._written = 0
        self._closing = self._failing = False
        self._changed = threading.Condition()
        self._unsynced = threading.Event()
        self._writer = threading.Thread(target=self._write_all, name="keystrokes", daemon=True)
        self._syncer = threading.Thread(target=self._sync_all, name="keystroke-sync", daemon=True)
        self._writer.start()
        self._syncer.start()

    def kept(self, programme: int, field: str) -> dict[str, str]:
        """The texts of one field that nobody stored, by key."""
        with self._changed:
            return {
                place.key: str(text)
                for place, text in self._texts.items()
                if (place.programme, place.field) == (programme, field)
            }

    def put(self, change: Change) -> None:
        """Takes a change; it is on the disk a moment later."""
        if self._open_group is not None:
            self._open_group.append(change)
        else:
            self._put_group([change])

    @contextmanager
    def together(self) -> Iterator[None]:
        """The changes put inside are one step on the disk."""
        if self._open_group is not None:
            yield
            return
        group = self._open_group = []
        try:
            yield
        finally:
            self._open_group = None
            self._put_group(group)

    def settled(self) -> Callable[[], None]:
        """Something that waits until all that was put by now is safe from a kill."""
        upto = self._put + (self._open_group is not None)

        def wait() -> None:
            with self._changed:
                self._changed.wait_for(
                    lambda: self._written >= upto or self._failing, SETTLING_SECONDS
                )

        return wait

    def close(self) -> None:
        """Writes what is left and lets the file go; unstored text waits for the next window."""
        with self._changed:
            self._closing = True
            self._changed.notify_all()
        self._writer.join(CLOSING_SECONDS)
        self._unsynced.set()
        self._syncer.join(CLOSING_SECONDS)

    def _put_group(self, group: list[Change]) -> None:
        with self._changed:
            self._groups.append(group)
            self._put += 1
            self._changed.notify_all()

    def _write_all(self) -> None:
        """The writer: everything put since the last time is one transaction."""
        ending = False
        while not ending:
            with self._changed:
                awake = self._changed.wait_for(self._has_work, IDLE_SECONDS)
                groups, self._groups = self._groups, []
                ending = self._closing
            if awake:
                self._take([change for group in groups for change in group], len(groups))
            else:
                self._tidy()
        self._file.close()

    def _has_work(self) -> bool:
        return bool(self._groups or self._failing or self._closing)

    def _tidy(self) -> None:
        try:
            self._file.tidy()
        except encrypted.complaints(OSError) as error:
            log.warning("keystrokes: %s", error)

    def _take(self, changes: list[Change], count: int) -> None:
        with self._changed:
            for change in changes:
                self._apply(change)
        try:
            if self._failing:
                self._file.restate(self._texts)
            elif changes:
                self._file.write(changes, self._texts)
        except encrypted.complaints() as error:
            self._fail(error)
        else:
            self._succeed()
        with self._changed:
            self._written += count
            self._changed.notify_all()

    def _succeed(self) -> None:
        self._unsynced.set()
        if self._failing:
            with self._changed:
                self._failing = False
            self._told("")

    def _fail(self, error: Exception) -> None:
        """The words stay in memory, whole, and are written as soon as the disk takes them."""
        if not self._failing:
            log.warning("keystrokes: %s", error)
            self._told(FULL)
        with self._changed:
            self._failing = True
            self._changed.notify_all()
            self._changed.wait_for(lambda: self._closing, AGAIN_SECONDS)

    def _apply(self, change: Change) -> None:
        if change.delta is not None:
            self._texts.setdefault(change.place, WorkText()).change(change.delta)
        elif change.whole is not None:
            self._texts[change.place] = WorkText(change.whole)
        else:
            self._texts.pop(change.place, None)

    def _sync_all(self) -> None:
        """The syncer: a slow disk delays no character's way into the file."""
        while True:
            self._unsynced.wait()
            if self._closing:
                return
            self._unsynced.clear()
            try:
                self._file.sync()
            except OSError as error:
                log.warning("keystrokes: %s", error)
            with self._changed:
                self._changed.wait_for(lambda: self._closing, SYNC_SECONDS)


def _key_of(studio: str) -> str:
    """A server's name is no file of this PC, nor a name that is too long for one."""
    try:
        return encrypted.spec_of(Path(studio))
    except OSError:
        return ""
