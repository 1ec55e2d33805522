"""How a person likes the window: zoom, light or dark, sizes; remembered for each on this PC."""

import contextlib
import json
import logging
from pathlib import Path
from typing import Any
from urllib.parse import quote

from PySide6.QtCore import QByteArray, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from studio import settings, words
from studio.words import LANGUAGES
from ui import theme

log = logging.getLogger(__name__)
ZOOMS = (100, 110, 125, 150, 175, 200)
"""In per cent of the drawing board."""
WRITE_AFTER_MS = 700


class Look(QObject):
    """One person's wishes. A file that cannot be read or written costs the wishes, nothing else.

    path: where they are kept; None keeps them while the program runs.
    """

    themed = Signal()
    zoomed = Signal()

    def __init__(self, path: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._wishes: dict[str, Any] = _read(path)
        self._usual_language = words.language()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(WRITE_AFTER_MS)
        self._later.timeout.connect(self.write)

    @property
    def zoom(self) -> int:
        """In per cent; one of ZOOMS."""
        kept = self._wishes.get("zoom")
        return kept if type(kept) is int and kept in ZOOMS else ZOOMS[0]

    @Slot(int)
    def zoom_to(self, per_cent: int) -> None:
        """Makes everything larger or smaller at once."""
        if per_cent in ZOOMS and per_cent != self.zoom:
            self._wish("zoom", per_cent)
        self.dress()

    @property
    def language(self) -> str:
        """The language of this person's windows; this PC's for who never chose."""
        kept = self._wishes.get("language")
        known = isinstance(kept, str) and kept in LANGUAGES
        return str(kept) if known else self._usual_language

    def choose_language(self, language: str) -> None:
        """The language of the windows from the next start on."""
        if language in LANGUAGES:
            self._wish("language", language)

    def step_zoom(self, by: int) -> None:
        """The next larger or smaller zoom, as far as there is one."""
        at = ZOOMS.index(self.zoom) + by
        self.zoom_to(ZOOMS[min(max(at, 0), len(ZOOMS) - 1)])

    def dress(self) -> None:
        """Gives the application this person's zoom, where it has another one."""
        app = QApplication.instance()
        if isinstance(app, QApplication) and theme.measures().zoom != self.zoom / 100:
            theme.zoom_to(app, self.zoom / 100)
            self.zoomed.emit()

    def dark(self, panel: str, usual: bool) -> bool:
        """Whether this panel is dark; usual: what it is for who never chose."""
        kept = self._mapping("dark").get(panel)
        return kept if isinstance(kept, bool) else usual

    def choose_dark(self, panel: str, dark: bool) -> None:
        """Makes a panel dark or light from now on."""
        self._wish("dark", {**self._mapping("dark"), panel: dark})
        self.themed.emit()

    def geometry(self, window: str) -> QByteArray:
        """Where a window stood; empty where it never did."""
        kept = self._mapping("geometry").get(window)
        with contextlib.suppress(ValueError):
            return QByteArray(bytes.fromhex(kept if isinstance(kept, str) else ""))
        return QByteArray()

    def keep_geometry(self, window: str, geometry: QByteArray) -> None:
        """Remembers where a window stands."""
        kept = {**self._mapping("geometry"), window: bytes(geometry.data()).hex()}
        self._wish("geometry", kept)

    def shares(self, panes: str) -> list[int]:
        """How the panes of a seat shared its width, in parts of a thousand; empty by default."""
        kept = self._mapping("panes").get(panes)
        whole = isinstance(kept, list) and all(type(one) is int and one >= 0 for one in kept)
        return list(kept) if whole and kept else []

    def keep_shares(self, panes: str, shares: list[int]) -> None:
        """Remembers how the panes of a seat share its width."""
        self._wish("panes", {**self._mapping("panes"), panes: shares})

    def habits(self, screen: str) -> dict[str, Any]:
        """What a person chose at a screen of one's own, by name; whoever reads it checks it."""
        return dict(self._mapping(screen))

    def keep_habits(self, screen: str, **chosen: object) -> None:
        """Remembers what was chosen there."""
        self._wish(screen, {**self._mapping(screen), **chosen})

    @Slot()
    def write(self) -> None:
        """Keeps the wishes, in one step."""
        self._later.stop()
        if self._path is None:
            return
        fresh = self._path.with_suffix(".new")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            fresh.write_text(json.dumps(self._wishes), encoding="utf-8")
            fresh.replace(self._path)
        except OSError as error:
            log.warning("the look was not kept: %s", error)

    def _mapping(self, name: str) -> dict[str, Any]:
        kept = self._wishes.get(name)
        return kept if isinstance(kept, dict) else {}

    def _wish(self, name: str, value: object) -> None:
        self._wishes[name] = value
        self._later.start()


_in_use: list[Look] = []


def look() -> Look:
    """The wishes of the person at this PC; nobody's before the sign-in."""
    if not _in_use:
        _in_use.append(Look(None, QApplication.instance()))
    return _in_use[0]


def look_of(login: str) -> Look:
    """Takes up the wishes that this person left on this PC, and dresses the program so."""
    path = settings.settings_path().with_name(f"look-{quote(login, safe='')}.json")
    if _in_use:
        _in_use.pop().write()
    _in_use.append(Look(path, QApplication.instance()))
    _in_use[0].dress()
    return _in_use[0]


def _read(path: Path | None) -> dict[str, Any]:
    if path is None or not path.exists():
        return {}
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        log.warning("the look cannot be read: %s", error)
        return {}
    return kept if isinstance(kept, dict) else {}
