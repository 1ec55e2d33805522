"""A database is opened, and somebody sits down at it; the first one makes the studio."""

import logging
import os
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QDialog

from studio import audit, migrations, settings
from studio.clock import Clock
from studio.database import Database
from studio.desk import Desk, found_studio, is_new, only_rehearses, sign_in
from studio.errors import Trouble
from ui.sign_in import FirstStart, SignIn

PASSWORD = "INTERVIEW_STUDIO_REHEARSAL_PASSWORD"
"""Everybody's in a rehearsal, as who laid it out tells it; looked at in a rehearsal alone."""
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Sitting:
    """A person's desk; founded: the studio was made just now."""

    desk: Desk
    founded: bool = False


def open_database(url: str) -> tuple[Database, Path | None]:
    """The studio's database at this program's revision, and the copy made before it was.

    Trouble says why it cannot be opened.
    """
    database = Database(url)
    kept = migrations.upgrade(database)
    audit.require_whole_end(database)
    return database, kept


def sit_down(database: Database, clock: Clock, login: str = "") -> Sitting | None:
    """Signs somebody in, or makes the first administrator; None for who leaves.

    login: stands in the form from the start; without it the last one of this PC.
    """
    founded = is_new(database)
    form = _first_start(database, clock) if founded else _sign_in(database, clock, login)
    if form.exec() != QDialog.DialogCode.Accepted or form.desk is None:
        return None
    desk: Desk = form.desk
    try:
        settings.remember(last_login=desk.person.login)
    except Trouble as trouble:
        log.warning("%s", trouble)
    return Sitting(desk, founded)


def _first_start(database: Database, clock: Clock) -> FirstStart:
    def found(login: str, name: str, unit: str, password: str) -> Desk:
        return found_studio(database, login, name, unit, password, clock)

    return FirstStart(found)


def _sign_in(database: Database, clock: Clock, login: str) -> SignIn:
    def verify(login: str, password: str) -> Desk:
        return sign_in(database, login, password, clock)

    invented = os.environ.get(PASSWORD, "") if only_rehearses(database) else ""
    return SignIn(verify, login or settings.load().last_login, invented)
