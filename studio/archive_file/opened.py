"""A file from anywhere is opened with suspicion: bounded, named as ours, nothing written outside.

Nothing in it is unpacked to a name that it chooses itself. A part that says it is larger than the
whole could hold, a name that leads elsewhere or comes twice, and a part that is encrypted are
refused before anything is read.
"""

import hashlib
import json
import re
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from studio import copies
from studio.archive_file.form import CHUNK, FORMAT, MANIFEST, READING, VERSION
from studio.errors import Refusal, Trouble

NAMED = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]*(/[A-Za-z0-9_][A-Za-z0-9_.-]*){0,3}")
MOST_FILES, MOST_MANIFEST = 200_000, 64 * 1024 * 1024
MOST_RATIO, SMALL = 1100, 16 * 1024 * 1024
"""What deflate can do at most is 1032 to 1; a text may be all blanks, a whole archive may not."""
MOST_WHOLE_RATIO = 200
MOST_NUMBER = 2**63
"""A database knows no larger one."""
ENCRYPTED = 0x1
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, ValueError, OSError, NotImplementedError)


class Parts:
    """The parts of an opened archive, each read as far as its directory says and no further."""

    def __init__(self, whole: zipfile.ZipFile) -> None:
        self._whole = whole
        self.infos = {info.filename: info for info in whole.infolist()}
        self.manifest: dict[str, Any] = {}

    def chunks(self, name: str) -> Iterator[bytes]:
        """The bytes of one part, never more than its size; Trouble where the part is broken."""
        try:
            with self._whole.open(self.infos[name]) as file:
                while part := file.read(CHUNK):
                    yield part
        except BROKEN as error:
            raise Trouble("{name} 已损坏，读不出来。", name=name) from error

    def lines(self, name: str) -> Iterator[bytes]:
        """The lines of one part."""
        left = b""
        for part in self.chunks(name):
            *whole, left = (left + part).split(b"\n")
            yield from whole
        if left:
            yield left

    def data(self, name: str) -> bytes:
        """All of one part."""
        return b"".join(self.chunks(name))

    def measured(self, name: str) -> tuple[int, str]:
        """Size and SHA-256 of one part."""
        size, digest = 0, hashlib.sha256()
        for part in self.chunks(name):
            size += len(part)
            digest.update(part)
        return size, digest.hexdigest()


@contextmanager
def opened(path: Path) -> Iterator[Parts]:
    """The archive at `path`; Trouble for a file that is none, or that nobody should open."""
    with copies.said(READING):
        if path.is_dir():
            raise Trouble("{path} 是一个文件夹，不是归档文件。请检查路径。", path=path)
        if not path.is_file():
            raise Trouble("没有这个归档文件：{path}。", path=path)
        try:
            whole = zipfile.ZipFile(path)
        except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
            raise Trouble("{path} 不是归档文件，或者已经损坏。", path=path) from error
    with whole:
        _require_safe(whole, path)
        parts = Parts(whole)
        parts.manifest = _manifest(parts, path)
        yield parts


def _require_safe(whole: zipfile.ZipFile, path: Path) -> None:
    infos = whole.infolist()
    names = [info.filename for info in infos]
    if len(names) > MOST_FILES:
        raise Trouble("{path} 里的文件太多（{n}），没有打开。", path=path, n=len(names))
    twice = next((name for name, count in Counter(names).items() if count > 1), None)
    if twice is not None:
        raise Trouble("归档里有两个同名的文件 {name}，没有打开。", name=twice)
    for info in infos:
        if not NAMED.fullmatch(info.filename) or ".." in info.filename:
            raise Trouble("归档里有不该有的文件名 {name}，没有打开。", name=ascii(info.filename))
        if info.flag_bits & ENCRYPTED:
            raise Trouble("归档里的 {name} 是加密的，没有打开。", name=info.filename)
        if info.file_size > SMALL and info.file_size > MOST_RATIO * max(info.compress_size, 1):
            raise Trouble("归档里的 {name} 展开后大得不合理，没有打开。", name=info.filename)
    all_of_it = sum(info.file_size for info in infos)
    if all_of_it > SMALL and all_of_it > MOST_WHOLE_RATIO * path.stat().st_size:
        raise Trouble("{path} 展开后大得不合理，没有打开。", path=path)


def _manifest(parts: Parts, path: Path) -> dict[str, Any]:
    info = parts.infos.get(MANIFEST)
    if info is None or info.file_size > MOST_MANIFEST:
        raise Trouble("{path} 里没有归档的清单，不是归档文件。", path=path)
    try:
        told = json.loads(parts.data(MANIFEST))
        known = _is_ours(told)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise Trouble("归档的清单读不懂，文件已损坏或被改动。") from error
    if not known:
        raise Trouble("归档的清单读不懂，文件已损坏或被改动。")
    if told["version"] > VERSION:
        raise Refusal("归档文件来自更新的程序版本。请先升级本程序。")
    return dict(told)


def _is_ours(told: dict[str, Any]) -> bool:
    """It says all that is asked of it, each as what it is; of a later edition the version alone."""
    known = told["format"] == FORMAT and type(told["version"]) is int and told["version"] > 0
    if not known or told["version"] > VERSION:
        return known
    shown, journal, content = told["programme"], told["journal"], told["content"]
    datetime.fromisoformat(told["written"]["at"])
    texts = (
        *(shown[name] for name in ("title", "unit", "starts_at")), journal["head"],
        content["sha256"], *(each["sha256"] for each in told["files"].values()),
    )  # fmt: skip
    numbers = (
        shown["id"], journal["entries"], *content["tables"].values(),
        *(each["size"] for each in told["files"].values()),
    )  # fmt: skip
    return (
        all(isinstance(each, str) for each in texts)
        and all(type(each) is int and 0 <= each < MOST_NUMBER for each in numbers)
        and type(shown["rehearsal"]) is bool
    )
