"""Sitting down at a server: the password opens the person's own connection to it.

It is remembered in the OS keyring where the person ticks that, and nowhere else.
"""

import logging

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QWidget

from studio import settings
from studio.desk import Desk
from studio.errors import Trouble
from studio.words import spoken
from ui.sign_in import SignIn, Verify

log = logging.getLogger(__name__)


class SignInAtServer(SignIn):
    """`SignIn` with the server's name, and a tick for who wants the password remembered here.

    Where this PC has no keyring the password is asked for each time, and the form says why.
    """

    def __init__(self, verify: Verify, server: str, parent: QWidget | None = None) -> None:
        self._server = server
        self._remember = QCheckBox()
        super().__init__(verify, settings.load().last_login, parent)
        self._lead.setText(self.tr("在线访谈演播台 · 服务器 {server}").format(server=server))
        self._remember.setObjectName("remember_password")
        self._remember.setText(self.tr("在这台电脑上记住口令（存入系统密钥环）"))
        self._form.addRow("", self._remember)
        self._login.editingFinished.connect(self._recall)
        if settings.has_keyring():
            self._recall()
        else:
            self._remember.setEnabled(False)
            why = self._label("no_keyring", spoken(settings.NO_KEYRING_FOR_PASSWORD), role="muted")
            self._form.addRow("", why)

    @Slot()
    def _recall(self) -> None:
        """Fills in what was remembered of this login; what somebody typed stays."""
        if self._password.text() or not self._remember.isEnabled():
            return
        kept = settings.remembered_password(self._server, self._login.text().strip())
        self._password.setText(kept)
        self._remember.setChecked(bool(kept))

    @Slot(object)
    def _sit_down(self, desk: Desk) -> None:
        """Right: now it may be remembered, or is forgotten."""
        if self._remember.isEnabled():
            password = self._password.text() if self._remember.isChecked() else ""
            try:
                settings.keep_database_password(self._server, desk.person.login, password)
            except Trouble as trouble:
                log.warning("%s", trouble)
        super()._sit_down(desk)
