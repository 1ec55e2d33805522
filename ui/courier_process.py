"""Keeps the courier's own process running beside the window, on the PC that is set to."""

from PySide6.QtCore import QObject

from ui.kept_process import KeptProcess, own_command

COURIER = ("courier", "--until-input-ends")


class CourierProcess(KeptProcess):
    """`interview-studio courier` on one database; of several the lease lets one carry."""

    def __init__(self, database_url: str, clock: str, parent: QObject | None = None) -> None:
        words = [*own_command(), "--database", database_url, "--clock", clock, *COURIER]
        super().__init__(words, parent)
