"""Somebody sits down at a studio that is still being opened; the first one makes it."""

import logging
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from studio import settings, soundness
from studio.clock import Clock
from studio.encrypted import KeyMissing, KeyUnfit
from studio.errors import Trouble
from studio.patience import Patience
from studio.soundness import FILE_URL
from ui.opening import Opening
from ui.sign_in import FirstStart, SignIn
from ui.sign_in_at_server import SignInAtServer
from ui.studio_choice import others_than
from ui.words import spoken

if TYPE_CHECKING:
    from studio.database import Database
    from studio.desk import Desk

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Sitting:
    """A person's desk; founded: the studio was made just now."""

    desk: "Desk"
    founded: bool = False


@dataclass(frozen=True)
class Elsewhere:
    """Somebody chose another studio than the one that was being opened."""

    url: str


def sit_down(
    opening: Opening, url: str, clock: Clock, login: str = ""
) -> Sitting | Elsewhere | None:
    """Signs somebody in, or makes the first administrator; None for who leaves.

    A glance at the file says which form it is; where the opened studio says otherwise the other
    form comes. Trouble says why the studio cannot be opened. login: stands in the form from the
    start; without it the last one of this PC.
    """
    nobody, before = _glanced(url), None
    if nobody is None:
        return None
    while True:
        form = _first_start(opening, clock) if nobody else _sign_in(opening, url, clock, login)
        form.behind(opening, nobody)
        if not os.environ.get(settings.REHEARSAL_PASSWORD):
            form.offer(url, others_than(url))
        if before is not None:
            form.take_over(before)
        before = form
        accepted = form.exec() == QDialog.DialogCode.Accepted
        if accepted and form.desk is not None:
            _remember(form.desk.person.login, url)
            return Sitting(form.desk, nobody)
        if form.elsewhere:
            return Elsewhere(form.elsewhere)
        if not form.turned_away:
            return None
        nobody = opening.opened().nobody


def _glanced(url: str) -> bool | None:
    """Whether nobody is in it; None for who leaves instead of giving an encrypted file's key."""
    while True:
        try:
            return soundness.nobody_in(url)
        except KeyMissing as missing:
            from ui.key_wanted import KeyWanted

            said = spoken(missing) if isinstance(missing, KeyUnfit) else ""
            form = KeyWanted(lambda code: _take_key(url, code), said)
            if form.exec() != QDialog.DialogCode.Accepted and not form.turned_away:
                return None


def _take_key(url: str, code: str) -> None:
    from studio.database import path_of
    from studio.encrypting import take_key

    take_key(path_of(url), code)


def _remember(login: str, url: str) -> None:
    """Who sat down last; where this PC has no studio yet, also at which server."""
    from studio.database import has_password

    try:
        if os.environ.get(settings.REHEARSAL_PASSWORD) or has_password(url):
            settings.remember(last_login=login)
        else:
            settings.remember_sitting(url, login)
        if not url.startswith(FILE_URL):
            _remember_server(url)
    except Trouble as trouble:
        log.warning("%s", trouble)


def _remember_server(url: str) -> None:
    """An address with a password in it is not written down."""
    from studio.database import has_password

    if not has_password(url):
        settings.remember_server(url)


def _first_start(opening: Opening, clock: Clock) -> FirstStart:
    def found(login: str, name: str, unit: str, password: str) -> "Desk":
        from studio.desk import found_studio

        return found_studio(opening.opened().database, login, name, unit, password, clock)

    return FirstStart(found, encrypt=opening.encrypt)


def _sign_in(opening: Opening, url: str, clock: Clock, login: str) -> SignIn:
    def verify(login: str, password: str) -> "Desk":
        from studio.desk import sign_in

        database = opening.opened().database
        return patience.tried(lambda: sign_in(database, login, password, clock, require_fit))

    patience = Patience()
    known = login or settings.last_login_at(url)
    if not url.startswith(FILE_URL):
        return SignInAtServer(verify, known, url)
    return SignIn(verify, known, os.environ.get(settings.REHEARSAL_PASSWORD, ""))


def require_fit(database: "Database") -> None:
    """Trouble where a server's studio is not of this program's revision, or not whole."""
    from studio import audit, migrations

    migrations.require_current(database)
    audit.require_whole_end(database)
