"""Which panels a person's roles open in a programme; the rail from the top."""

import importlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QWidget

from studio.journal import HOUSE
from studio.people import ROLE_NAMES, Role
from studio.programme_kind import needs_of
from studio.words import Words
from studio.year_plan import Kind
from ui.background import Background
from ui.bulletin import Bulletin
from ui.window import StudioWindow
from ui.words import listed, say


@dataclass(frozen=True)
class Seat:
    """A panel of the programme and the roles that sit at it; house: it is in the house's too."""

    key: str
    label: str
    module: str
    panel: str
    roles: frozenset[Role]
    dark: bool = False
    house: bool = False


HOST = frozenset({Role.HOST, Role.DIRECTOR})
SEATS = (
    Seat(
        "floor", Words("导播"), "ui.panels.director", "DirectorPanel", frozenset({Role.DIRECTOR}),
        dark=True,
    ),
    Seat("host", Words("主持"), "ui.panels.host", "HostPanel", HOST, dark=True),
    Seat(
        "record",
        Words("速记"),
        "ui.panels.stenographer",
        "StenographerPanel",
        frozenset({Role.STENOGRAPHER}),
    ),
    Seat("questions", Words("问答"), "ui.panels.aide", "AidePanel", frozenset({Role.AIDE})),
    Seat(
        "review", Words("审核"), "ui.panels.reviewer", "ReviewerPanel", frozenset({Role.REVIEWER})
    ),
    Seat(
        "publish",
        Words("推送"),
        "ui.panels.publisher",
        "PublisherPanel",
        frozenset({Role.PUBLISHER, Role.DIRECTOR}),
    ),
    Seat(
        "collect", Words("征集"), "ui.panels.collector", "CollectorPanel",
        frozenset({Role.COLLECTOR}),
    ),
    Seat(
        "proof", Words("读网"), "ui.panels.proofreader", "ProofreaderPanel",
        frozenset({Role.PROOFREADER}),
    ),
    Seat(
        "audit", Words("核对"), "ui.panels.auditor", "AuditorPanel",
        frozenset({Role.AUDITOR, Role.PROOFREADER}),
    ),
    Seat(
        "supervise", Words("督办", "seat"), "ui.panels.supervision", "SupervisionPanel",
        frozenset({Role.PLANNER, Role.AIDE, Role.REVIEWER, Role.AUDITOR}), house=True,
    ),
    Seat(
        "archive", Words("归档"), "ui.panels.archivist", "ArchivistPanel",
        frozenset({Role.PLANNER, Role.PUBLISHER, Role.AUDITOR}),
    ),
)  # fmt: skip
"""A director has a desk, the host's seat and the feed; a panel opens for any of its roles."""
AFTER_THE_HOUR = frozenset({"supervise", "archive"})
"""Where nobody's window begins: the hour comes first, else the plan."""


def furnish(
    window: StudioWindow,
    background: Background,
    bulletin: Bulletin,
    roles: frozenset[Role],
    there: Sequence[str] = (),
    kind: str = Kind.DEPARTMENT.value,
) -> list[str]:
    """Adds the panels of these roles, but those `there`, to the rail; returns the new keys.

    kind: of the programme; where it has no seat for a role, that role opens none.
    """
    keys = []
    in_house = background.programme == HOUSE
    for seat in SEATS:
        here = seat.house or not in_house
        if here and opens(seat, roles, kind) and seat.key not in there:
            make = partial(_make, seat, background, bulletin)
            window.add_panel(seat.key, say(seat.label), make, dark=seat.dark)
            keys.append(seat.key)
    return keys


def opens(seat: Seat, roles: frozenset[Role], kind: str) -> bool:
    """Whether these roles sit at this panel, in a programme of this kind."""
    return bool(seat.roles & (roles - needs_of(kind).empty))


def seat_name(key: str) -> str:
    """What a panel is called on the rail; empty for one that is no seat."""
    return next((say(seat.label) for seat in SEATS if seat.key == key), "")


def role_text(roles: frozenset[Role]) -> str:
    """The roles as the header shows them, in the order of the trade's list."""
    return listed(say(ROLE_NAMES[role]) for role in Role if role in roles)


def _make(seat: Seat, background: Background, bulletin: Bulletin) -> QWidget:
    """Imports a panel when it is first shown: nobody waits for another one's."""
    panel: QWidget = getattr(importlib.import_module(seat.module), seat.panel)(background, bulletin)
    return panel
