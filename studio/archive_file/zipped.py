"""The file is written whole under its name, or is not there; each part is counted as it goes in."""

import hashlib
import json
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from studio import copies
from studio.archive_file.form import ACT, EMPTY, MANIFEST, MOMENT, seal

READABLE = 0o100644 << 16


class Bag:
    """A ZIP being filled; knows size and SHA-256 of each file in it."""

    def __init__(self, whole: zipfile.ZipFile) -> None:
        self._whole = whole
        self.files: dict[str, dict[str, Any]] = {}

    def put(self, name: str, parts: Iterable[bytes]) -> int:
        """Adds one file of these parts; returns how many there were."""
        digest, size, count = hashlib.sha256(), 0, 0
        with self._whole.open(_entry(name), "w", force_zip64=True) as file:
            for part in parts:
                file.write(part)
                digest.update(part)
                size += len(part)
                count += 1
        self.files[name] = {"size": size, "sha256": digest.hexdigest()}
        return count

    def finish(self, manifest: dict[str, Any]) -> None:
        """Adds the manifest, which names all the others."""
        whole = json.dumps({**manifest, "files": self.files}, ensure_ascii=False, indent=1)
        self._whole.writestr(_entry(MANIFEST), whole.encode())
        self._whole.comment = EMPTY


@contextmanager
def bag(target: Path) -> Iterator[Bag]:
    """A file to be filled; it gets its name when all is in it, sealed, and on the disk."""
    with copies.beside(target, ACT) as draft:
        with copies.said(ACT):
            with zipfile.ZipFile(draft, "w", zipfile.ZIP_DEFLATED) as whole:
                yield Bag(whole)
            seal(draft)
        copies.sync_file(draft, ACT)
        copies.give_name(draft, target, ACT)


def _entry(name: str) -> zipfile.ZipInfo:
    made = zipfile.ZipInfo(name, MOMENT)
    made.compress_type = zipfile.ZIP_DEFLATED
    made.external_attr = READABLE
    made.create_system = 3
    return made
