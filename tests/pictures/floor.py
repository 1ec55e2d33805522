"""The director's desk in the middle of an hour: the crew at their panels, one of them away."""

from PySide6.QtWidgets import QWidget
from sqlalchemy import insert

from studio import air_check, extension, interview
from studio.air_check import BY_HAND, Check
from studio.courier.lease import Lease
from studio.database.seconds import shared_seconds
from studio.people import Role
from studio.presence import LIFE_SECONDS, Presence
from tests.pictures.guest_room import HOLDER
from tests.pictures.hour import Hour
from tests.pictures.scenes import Sitter, settle
from ui.view import LiveView

SEATED = (
    (Role.HOST, "host", "", 0, False),
    (Role.STENOGRAPHER, "record", "line", 3, True),
    (Role.AIDE, "questions", "question", 5, False),
    (Role.REVIEWER, "review", "", 0, False),
)
"""Everybody but the publisher."""


def attend(shown: Hour) -> None:
    """The crew's windows, as their presence tells them."""
    with shown.database.writing() as connection:
        until = shared_seconds(connection) + LIFE_SECONDS
        for number, (role, panel, thing, its, typing) in enumerate(SEATED):
            connection.execute(
                insert(Presence).values(
                    window=str(number), programme=shown.programme, by=shown.login(role),
                    place=f"{number + 1} 号机", panel=panel, thing=thing, thing_id=its,
                    typing=typing, words="", until=until,
                )
            )  # fmt: skip


def directing(sitter: Sitter) -> QWidget:
    """Looked at before, extended since; a courier has just said that it runs."""
    shown = sitter.hour
    for item in BY_HAND[:-1]:
        shown.does(Role.DIRECTOR, air_check.tick, item)
    if shown.desk(shown.login(Role.DIRECTOR)).query(interview.interview).on_air:
        shown.does(Role.DIRECTOR, air_check.tick, Check.REHEARSAL, "临时安排")
        shown.does(Role.DIRECTOR, extension.extend, 15, "网友提问踊跃", 60)
    window = sitter.seat(Role.DIRECTOR, "floor")
    Lease(shown.database, "信使", HOLDER).renew()
    attend(shown)
    for each in window.findChildren(LiveView):
        each.reload()
    settle(window)
    return window
