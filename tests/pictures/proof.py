"""The proofreader's room: the page as the portal would give it, with what somebody did to it."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget

from studio import correction_request, people
from studio.courier.comparing import content_of
from studio.desk import Desk
from studio.journal import HOUSE
from studio.people import PersonRow, Role
from studio.portal.public import PublicEntry
from studio.publication import kept
from studio.rehearsal.prepare import ADMINISTRATOR
from tests.pictures.hour import Hour
from ui.bulletin import Bulletin
from ui.panels.proofreader import ProofreaderPanel
from ui.programme_window import ProgrammeWindow
from ui.proof_list import ProofList

LOGIN, NAME = "reader01", "何小满"
ROUNDS, WAIT_MS = 1200, 50


class PaperPage:
    """What a reader would get of all that is online, a figure altered and a line gone."""

    def __init__(self, desk: Desk, url: str, *, spoilt: bool) -> None:
        self.url, self._desk, self._spoilt = url.rstrip("/"), desk, spoilt

    def read(self, _interview: str) -> Sequence[PublicEntry]:
        """In the order of the record."""
        lines = sorted(
            (one.publications[-1] for one in self._desk.query(kept).values()),
            key=lambda one: (one.kind != "line", one.sequence),
        )
        page = [PublicEntry(one.entry, one.number, False, content_of(one)) for one in lines]
        return _spoilt(page) if self._spoilt else page

    def close(self) -> None:
        """Nothing to give back."""


def _spoilt(page: list[PublicEntry]) -> list[PublicEntry]:
    """One character more at the end of one, another one missing, a stranger between."""
    at = next(n for n, one in enumerate(page) if one.content and len(one.content.text) > 40)
    long = page[at].content
    assert long is not None
    page[at] = replace(page[at], content=replace(long, text=long.text[:20] + long.text[22:]))
    stranger = replace(long, text="加微信领红包，先到先得。", label="网友")
    page.insert(at + 2, PublicEntry("x-1", 1, False, stranger))
    del page[at + 1]
    return page


def proofread(made: Hour) -> Desk:
    """Somebody who reads the page, and asked about the first line."""
    boss = made.desk(ADMINISTRATOR, None, HOUSE)
    hashed = people.hashed(made.scenario.password)
    boss.execute(people.add_person, LOGIN, NAME, made.scenario.unit, hashed)
    made.desk(ADMINISTRATOR).execute(people.give_role, LOGIN, Role.PROOFREADER)
    person = PersonRow(LOGIN, NAME, made.scenario.unit)
    return Desk(made.database, person, made.clock, "办公室", made.programme)


def ask(desk: Desk) -> None:
    """A correction of the first line that is out, and the withdrawal of the next."""
    first, second, *_ = sorted(
        (one.publications[-1] for one in desk.query(kept).values()),
        key=lambda one: (one.kind != "line", one.sequence),
    )
    desk.execute(correction_request.ask_correction, first.entry, first.version, "职务")
    desk.execute(correction_request.withdraw_or_ask, second.entry, "提到了网民的住址")


def proof_window(
    desk: Desk, bulletin: Bulletin, settle: Callable[[QWidget], None], *, spoilt: bool = True
) -> ProgrammeWindow:
    """The seat before that page, looked at often enough to be sure."""
    window = ProgrammeWindow(desk, bulletin)
    window.resize(1440, 900)
    window.show()
    settle(window)
    window.show_panel("proof")
    panel = window.findChild(ProofreaderPanel)
    assert panel is not None
    panel._watch.rest()
    _wait(lambda: not panel._watch._under_way)
    panel._watch._looking.close()
    panel._watch._looking._reach = lambda url: PaperPage(desk, url, spoilt=spoilt)  # type: ignore[assignment, return-value]
    panel._watch.begin()
    _wait(lambda: panel._look.at is not None and not any(row.checking for row in panel._look.rows))
    settle(window)
    panel._watch.rest()
    return window


def _wait(holds: Callable[[], bool]) -> None:
    for _ in range(ROUNDS):
        if holds():
            return
        QTest.qWait(WAIT_MS)
    raise AssertionError("the page was never read")


def first_difference(window: ProgrammeWindow) -> None:
    """With the keyboard on it."""
    rows = window.findChild(ProofList)
    assert rows is not None
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_N)


def requests_of(window: ProgrammeWindow, settle: Callable[[QWidget], None]) -> QDialog:
    """All that was asked, in the reviewer's window."""
    settle(window)
    QTest.qWait(1000)
    settle(window)
    QTest.keyClick(window, Qt.Key.Key_F8, Qt.KeyboardModifier.ControlModifier)
    dialog = window.findChild(QDialog, "requests")
    assert dialog is not None
    QTest.qWait(300)
    settle(window)
    return dialog


__all__ = ["PaperPage", "ask", "first_difference", "proof_window", "proofread",
           "requests_of"]  # fmt: skip
