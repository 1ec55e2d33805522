"""A photographer's part in the hour: lays a photo into the folder that a stenographer watches.

As cameras write it: with the place where it was taken. The studio must not let that go out.
"""

import time
from importlib.resources import files
from pathlib import Path

from studio import photo, settings
from studio.desk import Desk
from studio.record import lines
from studio.rehearsal.scenario import Scenario

AGAIN_SECONDS = 12.0
"""Real time: a window that is killed forgets the photos that nobody took, and what lies in the
folder when it comes back is old to it."""


class Camera:
    """Lays the photo again and again, under a new name, until somebody took it."""

    def __init__(self, scenario: Scenario, out: Path) -> None:
        picture = scenario.relay().picture
        self._login = picture.typist if picture is not None else ""
        self._folder = out / "photos"
        self._settings = out / "photographed.toml"
        self._shots, self._last, self._taken = 0, 0.0, not self._login

    def lay_out(self) -> None:
        """The folder, and the settings of the PC that watches it."""
        self._folder.mkdir(parents=True, exist_ok=True)
        settings.save(settings.Settings(photo_folder=str(self._folder)), self._settings)

    def around(self, login: str) -> dict[str, str]:
        """What the seat of this person is told of the folder; nothing for most."""
        return {settings.SETTINGS_FILE: str(self._settings)} if login == self._login else {}

    def look(self, desk: Desk) -> None:
        """Lays one more where none was taken and some time has gone by."""
        if self._taken or time.monotonic() - self._last < AGAIN_SECONDS:
            return
        self._taken = bool(desk.query(photo.waiting)) or any(
            row.photos for row in desk.query(lines)
        )
        if not self._taken:
            self._shots, self._last = self._shots + 1, time.monotonic()
            self._lay(f"IMG_{self._shots:04d}.jpg")

    def _lay(self, name: str) -> None:
        """Whole from its first moment."""
        draft = self._folder / f"{name}.part"
        draft.write_bytes(picture())
        draft.replace(self._folder / name)


def picture() -> bytes:
    """The photo as it comes out of the camera."""
    return (files("resources") / "rehearsals" / "photo.jpg").read_bytes()
