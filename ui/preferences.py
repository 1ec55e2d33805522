"""What this PC remembers: which database, and whether it carries to the portal."""

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QFormLayout, QLabel, QWidget

from studio import settings
from studio.database import has_password, is_server, without_password
from studio.errors import Trouble
from studio.portal.wire import is_proxy
from ui import file_dialog
from ui.acts import button
from ui.fields import act_row, fill, heading, laid, minutes_field, show_number, text_field
from ui.notices import show_refusal
from ui.words import spoken

LONGEST_LOCK = 240


class Preferences(QWidget):
    """Takes effect at the next start; a file that cannot be written is said beside the button."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        form = laid(QFormLayout(self))
        form.addRow(heading(self.tr("本机设置（下次启动生效）")))
        self._database = text_field(form, "database_url", self.tr("数据库"))
        choose = button(self.tr("另选数据库文件…"), "choose_database", self._choose)
        form.addRow(act_row(choose))
        self._courier = QCheckBox(self.tr("在本机运行信使（与门户收发）"))
        self._courier.setObjectName("run_courier")
        form.addRow(self._courier)
        self._back_room = QCheckBox(self.tr("在本机做初筛建议（相似、转办、个人信息）"))
        self._back_room.setObjectName("run_back_room")
        form.addRow(self._back_room)
        self._proxy = text_field(
            form, "portal_proxy", self.tr("连门户用的代理"),
            self.tr("没有代理时留空，例如 http://10.0.0.1:3128"),
        )  # fmt: skip
        self._ca = text_field(
            form, "portal_ca", self.tr("门户证书文件"),
            self.tr("只有单位自己的签发机构才需要：PEM 文件"),
        )  # fmt: skip
        self._sounds = QCheckBox(self.tr("稿件被退回或被门户拒收时，响一声提示音"))
        self._sounds.setObjectName("sounds")
        form.addRow(self._sounds)
        self._lock = minutes_field(form, "lock_minutes", self.tr("无人操作多久后锁屏"))
        self._lock.setRange(0, LONGEST_LOCK)
        self._lock.setSpecialValueText(self.tr("不锁屏"))
        self._save_button = button(self.tr("保存设置"), "save_settings", self._save, kind="primary")
        form.addRow(act_row(self._save_button))
        self._said = QLabel()
        self._said.setObjectName("settings_said")
        self._said.setProperty("role", "muted")
        self._said.setWordWrap(True)
        form.addRow(self._said)
        self._show()

    def _show(self) -> None:
        try:
            kept = settings.load()
        except Trouble as trouble:
            self._said.setText(spoken(trouble))
            kept = settings.Settings()
        fill(self._database, without_password(kept.database_url))
        if without_password(kept.database_url) != kept.database_url:
            self._said.setText(
                self.tr(
                    "数据库地址里的口令不在这里显示。保存设置后口令不再留在设置里，登录时会问。"
                )
            )
        fill(self._proxy, kept.portal_proxy)
        fill(self._ca, kept.portal_ca)
        self._courier.setChecked(kept.run_courier)
        self._back_room.setChecked(kept.run_back_room)
        self._sounds.setChecked(kept.sounds)
        show_number(self._lock, kept.lock_minutes)

    @Slot()
    def _choose(self) -> None:
        path = file_dialog.to_save(self, self.tr("数据库文件"), "", "SQLite (*.sqlite)")
        if path:
            self._database.setText(f"sqlite:///{path}")
            self._database.setModified(True)

    @Slot()
    def _save(self) -> None:
        url = self._database.text().strip()
        wrong = self._wrong(url)
        if wrong:
            show_refusal(self._save_button, wrong)
            return
        default = settings.Settings().database_url
        try:
            settings.remember(
                database="" if url == default else url,
                portal_proxy=self._proxy.text().strip(),
                portal_ca=self._ca.text().strip(),
                run_courier=self._courier.isChecked(),
                run_back_room=self._back_room.isChecked(),
                sounds=self._sounds.isChecked(),
                lock_minutes=self._lock.value(),
            )
        except Trouble as trouble:
            show_refusal(self._save_button, spoken(trouble))
            return
        for each in (self._database, self._proxy, self._ca):
            each.setModified(False)
        self._said.setText(self.tr("已保存，下次启动生效。"))

    def _wrong(self, url: str) -> str:
        """Why this cannot be kept, or nothing."""
        try:
            if is_server(url) and has_password(url):
                return self.tr("口令不要写在数据库地址里：登录时会问，也可以存入系统密钥环。")
        except Trouble as trouble:
            return spoken(trouble)
        proxy, ca = self._proxy.text().strip(), self._ca.text().strip()
        if proxy and not is_proxy(proxy):
            return self.tr("代理须写成 http://主机:端口，不带用户名和口令。")
        if ca and not Path(ca).is_file():
            return self.tr("读不到这个证书文件。")
        return ""
