"""Icons of the bundled set, drawn in the tokens' colours; as lines, so that they stay sharp."""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QPainter

if TYPE_CHECKING:
    from PySide6.QtSvg import QSvgRenderer

ICON_DIRECTORY = Path(__file__).parent.parent / "resources" / "icons"
RAIL_ICONS = {
    "guide": "flag",
    "plan": "calendar-event",
    "floor": "broadcast",
    "host": "microphone-2",
    "record": "keyboard",
    "questions": "message-question",
    "review": "shield-check",
    "publish": "send",
    "collect": "writing",
    "proof": "eye",
    "audit": "clipboard-check",
    "supervise": "clock",
    "archive": "archive",
}
ACT_ICONS = {
    "add_guest": "user-plus",
    "add_person": "user-plus",
    "add_press_question": "microphone",
    "admit": "check",
    "answered_next": "arrow-right",
    "answered_only": "check",
    "approve": "shield-check",
    "ask_selected": "player-play",
    "assign": "building",
    "decline": "ban",
    "discard_line": "eraser",
    "edit_text": "pencil",
    "escalate": "flag",
    "full_screen": "maximize",
    "give_role": "user-plus",
    "mark_adopted": "thumb-up",
    "mark_commitment": "flag",
    "mark_highlight": "star",
    "merge": "git-merge",
    "move_down": "arrow-down",
    "move_up": "arrow-up",
    "open_programme": "login",
    "pause_air": "player-pause",
    "pause_list": "player-pause",
    "quote_question": "quote",
    "recommend": "thumb-up",
    "release": "send",
    "release_all": "send",
    "republish": "refresh",
    "resume_air": "player-play",
    "retry": "refresh",
    "return_other": "arrow-back-up",
    "revise_line": "pencil",
    "save_programme": "plus",
    "skip_line": "player-skip-forward",
    "skip_stuck": "player-skip-forward",
    "tick_check": "check",
    "untick_check": "arrow-back-up",
    "check_again": "refresh",
    "open_stand_in": "user-plus",
    "floor_start_sending": "player-play",
    "floor_stop_sending": "player-stop",
    "start_air": "broadcast",
    "end_air": "player-stop",
    "start_sending": "player-play",
    "stop_sending": "player-stop",
    "submit_answer": "clipboard-check",
    "submit_edit": "clipboard-check",
    "submit_line": "clipboard-check",
    "to_writing": "writing",
    "undo": "arrow-back-up",
    "withdraw": "trash",
}
"""The icon of an act, by the name of its button."""


def paint_icon(painter: QPainter, name: str, box: QRectF, colour: QColor) -> None:
    """Draws an icon of the set into a square."""
    _drawing(name, colour.name()).render(painter, box)


@cache
def _drawing(name: str, colour: str) -> "QSvgRenderer":
    from PySide6.QtSvg import QSvgRenderer

    source = (ICON_DIRECTORY / f"{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(source.replace("currentColor", colour).encode()))
