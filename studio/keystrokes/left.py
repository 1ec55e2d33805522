"""What ended windows left: the newest file goes on, what does not collide with it is joined."""

import logging
import os
import secrets
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from studio import encrypted, held_open
from studio.encrypted import KeyMissing
from studio.keystrokes.field import Change, Place
from studio.keystrokes.file import TAILS, Broken, InUse, StrokeFile
from studio.keystrokes.text import WorkText
from studio.words import Words

TAIL = ".strokes"
log = logging.getLogger(__name__)


class Left:
    """One person's files on this PC.

    spec: the key of the studio, whose words are kept as it is: encrypted, or '' for plain.
    odd: sentences about files that could not be taken over, for the person.
    """

    def __init__(self, home: Path, spec: str = "") -> None:
        self._home = home
        self._spec = spec
        self.odd: list[str] = []

    def take_over(self) -> tuple[StrokeFile, dict[Place, WorkText]]:
        """A file to write to, locked, and all the texts that were left.

        A file from before the studio was encrypted, or made plain, is joined into a new one.
        Raises OSError or one of `encrypted.complaints` where there can be no file.
        """
        own: StrokeFile | None = None
        texts: dict[Place, WorkText] = {}
        for file, changed in self._free():
            if own is None and file.encrypted is bool(self._spec):
                own, texts = file, file.texts
                continue
            own = own or self._new()
            self._join(file, changed, own, texts)
        return own or self._new(), texts

    def _new(self) -> StrokeFile:
        while True:
            with suppress(InUse):  # another start was faster: it took this very file over
                return StrokeFile.new(self._home / f"{secrets.token_hex(8)}{TAIL}", self._spec)

    def _free(self) -> Iterator[tuple[StrokeFile, float]]:
        """The files that no living window holds, the newest first, and when each was written."""
        found = [(_changed(path), path) for path in self._home.glob(f"*{TAIL}")]
        for changed, path in sorted(found, reverse=True):
            try:
                yield StrokeFile(path, self._spec), changed
            except InUse:
                continue
            except Broken as error:
                self._set_aside(path, error)
            except encrypted.complaints(KeyMissing) as error:
                log.warning("keystrokes: %s: %s", path, error)
                self.odd.append(
                    Words(
                        "一份未提交文字的留底暂时打不开（{error}），仍在 {path}。",
                        error=error,
                        path=path,
                    )
                )

    def _join(
        self, file: StrokeFile, changed: float, own: StrokeFile, texts: dict[Place, WorkText]
    ) -> None:
        """Two texts of one editor are never mixed: the older file waits until the newer is done."""
        fields = {place[:2] for place in texts}
        if all(bytes(texts.get(place, b"")) == bytes(text) for place, text in file.texts.items()):
            file.remove()  # a start before this one had joined it, and was killed just then
            return
        if any(place[:2] in fields for place in file.texts):
            file.close()
            os.utime(file.path, (changed, changed))  # it stays the older one
            self.odd.append(
                Words("还有更早的一份未提交的文字：处理完这一份，再打开窗口时就会出现。")
            )
            return
        more = {**texts, **file.texts}
        own.write([Change(place, whole=bytes(text)) for place, text in file.texts.items()], more)
        texts.update(file.texts)
        own.sync()
        file.remove()

    def _set_aside(self, path: Path, error: Exception) -> None:
        log.warning("keystrokes: %s: %s", path, error)
        for tail in TAILS:
            part = path.with_name(path.name + tail)
            if part.exists():
                part.replace(path.with_name(f"{path.stem}.broken{tail}"))
        where = path.with_name(f"{path.stem}.broken")
        self.odd.append(
            Words("一份未提交文字的留底已损坏，读不出来，原样保存在 {where}。", where=where)
        )


def plain_files(folder: Path) -> tuple[Path, ...]:
    """The files under a folder that anybody who gets the disk can read, whosever they are."""
    return tuple(path for path in sorted(folder.rglob(f"*{TAIL}")) if _is_plain(path))


def _is_plain(path: Path) -> bool:
    with suppress(OSError):
        return held_open.head(path, len(encrypted.MAGIC)) == encrypted.MAGIC
    return False


def _changed(path: Path) -> float:
    """When the file was last written to; its newest words lie beside it."""
    times = [0.0]
    for tail in ("", "-wal"):
        try:
            times.append(path.with_name(path.name + tail).stat().st_mtime)
        except FileNotFoundError:
            continue
    return max(times)
