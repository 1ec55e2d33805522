"""Sitting down at a server: the password opens the person's own connection to it.

It is remembered in the OS keyring where the person ticks that, and nowhere else.
"""

import logging
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QWidget

from studio import settings
from studio.errors import Trouble
from ui.background import QUERIES, Lanes, Reply
from ui.sign_in import SignIn, Verify
from ui.words import spoken

if TYPE_CHECKING:
    from studio.desk import Desk

log = logging.getLogger(__name__)


class Memory(NamedTuple):
    """What this PC remembers: whether it can at all, and the password of one login."""

    can: bool
    login: str
    password: str


class SignInAtServer(SignIn):
    """`SignIn` with the server's name, and a tick for who wants the password remembered here.

    Where this PC has no keyring the password is asked for each time, and the form says why. The
    keyring is asked off the UI thread; `recalled` says whether it has answered.
    """

    def __init__(self, verify: Verify, login: str, url: str, parent: QWidget | None = None) -> None:
        super().__init__(verify, login, parent=parent)
        self._url = url
        self._can = self.recalled = False
        self._recalling = Lanes()
        name = settings.server_name(url)
        self._lead.setText(self.tr("在线访谈演播台 · 服务器 {server}").format(server=name))
        self._remember = QCheckBox(self.tr("在这台电脑上记住口令（存入系统密钥环）"))
        self._remember.setObjectName("remember_password")
        self._remember.setEnabled(False)
        self._form.addRow("", self._remember)
        self._why = self._label(
            "no_keyring", spoken(settings.NO_KEYRING_FOR_PASSWORD), role="muted"
        )
        self._why.hide()
        self._form.addRow("", self._why)
        self._login.editingFinished.connect(self._recall)
        self._recall()

    def done(self, result: int) -> None:
        """Closes when the keyring, too, has answered."""
        self._recalling.close()
        super().done(result)

    @Slot()
    def _recall(self) -> None:
        if self._recalling.closed:
            return  # the last field was left by closing the form
        reply = Reply(self)
        reply.done.connect(self._remembered)
        work = partial(remembered, self._url, self._login.text().strip())
        self._recalling.start(QUERIES, work, reply)

    @Slot(object)
    def _remembered(self, memory: Memory) -> None:
        """Fills in what was remembered of this login; what somebody typed stays."""
        self._can = memory.can
        self.recalled = True
        self._remember.setEnabled(memory.can)
        self._why.setVisible(not memory.can)
        if self._password.text() or memory.login != self._login.text().strip():
            return
        self._password.setText(memory.password)
        self._remember.setChecked(bool(memory.password))

    def _work(self) -> "Callable[[], Desk] | None":
        """The try; where the password was right it is remembered, or forgotten."""
        work = super()._work()
        if work is None or not self._can:
            return work
        password = self._password.text() if self._remember.isChecked() else ""
        return partial(and_keep, work, self._url, password)


def and_keep(work: "Callable[[], Desk]", url: str, password: str) -> "Desk":
    """What `work` answers, and the password kept of whom it let in; '' forgets."""
    desk = work()
    try:
        settings.keep_database_password(url, desk.person.login, password)
    except Trouble as trouble:
        log.warning("%s", trouble)
    return desk


def remembered(url: str, login: str) -> Memory:
    """What the keyring says; it may be slow, or ask the person to open it."""
    if not settings.has_keyring():
        return Memory(can=False, login=login, password="")
    return Memory(True, login, settings.remembered_password(url, login) if login else "")
