"""Keeps the courier's own process running beside the window, on the PC that is set to."""

from PySide6.QtCore import QObject

from studio.settings import DATABASE
from ui.kept_process import KeptProcess, own_command

COURIER = ("courier", "--until-input-ends")


class CourierProcess(KeptProcess):
    """`interview-studio courier` on one database; of several the lease lets one carry.

    The address, in which a password may stand, goes by the environment: anybody on the PC can
    read the words with which a process was started.
    """

    def __init__(self, database_url: str, clock: str, parent: QObject | None = None) -> None:
        words = [*own_command(), "--clock", clock, *COURIER]
        super().__init__(words, parent, {DATABASE: database_url})
