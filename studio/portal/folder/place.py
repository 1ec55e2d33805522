"""Where the files lie: read whole, replaced whole, never half there under their name."""

import os
from pathlib import Path
from typing import Protocol

from studio import faults
from studio.lasting import sync_folder
from studio.portal import PortalDown, later
from studio.words import Words

LONGEST = 64 * 1024 * 1024


class Place(Protocol):
    """A folder. Every call raises PortalDown where the folder cannot be reached or is full.

    Names have `/` between folder and file; folders are made as they are wanted, but never the
    outermost one: a share that is not mounted is no place to write to.
    """

    def read(self, name: str) -> bytes | None:
        """The whole file, or None where there is none."""

    def replace(self, name: str, data: bytes) -> None:
        """The file is these bytes from one moment to the next, and outlives a power cut."""

    def remove(self, name: str) -> None:
        """Takes a file away; one that is not there is no fault."""

    def names(self, folder: str) -> tuple[str, ...]:
        """The files of a folder, without those that are only being written."""

    def close(self) -> None:
        """Gives the connection back."""


class LocalPlace:
    """A folder of this PC, or of a share that is mounted here."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def read(self, name: str) -> bytes | None:
        """See Place."""
        try:
            with self._at(name).open("rb") as file:
                return file.read(LONGEST)
        except FileNotFoundError:
            return None
        except OSError as error:
            raise unreachable(error) from error

    def replace(self, name: str, data: bytes) -> None:
        """See Place."""
        path = self._at(name)
        draft = path.with_name(f".{path.name}.part")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with draft.open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            draft.replace(path)
            sync_folder(path.parent)
        except OSError as error:
            raise unreachable(error) from error

    def remove(self, name: str) -> None:
        """See Place."""
        try:
            self._at(name).unlink(missing_ok=True)
        except OSError as error:
            raise unreachable(error) from error

    def names(self, folder: str) -> tuple[str, ...]:
        """See Place."""
        try:
            found = [path.name for path in self._at(folder).iterdir() if path.is_file()]
        except FileNotFoundError:
            return ()
        except OSError as error:
            raise unreachable(error) from error
        return tuple(sorted(name for name in found if not name.startswith(".")))

    def close(self) -> None:
        """See Place."""

    def _at(self, name: str) -> Path:
        if not self._folder.is_dir():
            missing = Words("投放文件夹 {folder} 不在了", folder=self._folder)
            raise PortalDown(later(missing))
        return self._folder.joinpath(*name.split("/"))


def unreachable(error: OSError) -> PortalDown:
    """What the disk or the share complains of, as a sentence."""
    return PortalDown(later(Words("投放文件夹写不进：{why}", why=faults.reason(error))))
