"""The recovery code of a studio that was encrypted just now, before anybody goes on."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.acts import act_button, button, tell_key
from ui.announce import announce
from ui.theme import measures

GROUPS_IN_A_LINE = 7
WIDE = 560
"""Pixels at a zoom of one: the sentences stand in four lines."""


class RecoveryCode(QDialog):
    """Shows the code; it goes when the person says that it was written down."""

    def __init__(self, code: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recovery")
        self.setWindowTitle(self.tr("抄下恢复码"))
        self._code = code
        told = QLabel(
            self.tr(
                "演播台的文件已经加密，密钥存在这台电脑的密钥环里。换了电脑、重装了系统，"
                "就要靠这个恢复码打开数据库和备份；丢了它，谁也打不开。"
                "请抄在纸上锁好，不要和电脑放在一起。"
            )
        )
        told.setWordWrap(True)
        groups = code.split("-")
        lines = (groups[:GROUPS_IN_A_LINE], groups[GROUPS_IN_A_LINE:])
        shown = QLabel("\n".join("-".join(line) for line in lines))
        shown.setObjectName("recovery_code")
        shown.setAccessibleName(self.tr("恢复码 {code}").format(code=" ".join(groups)))
        shown.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        shown.setProperty("role", "heading")
        again = QLabel(self.tr("以后还可以用 interview-studio db key --show 再看。"))
        again.setProperty("role", "muted")
        self._written = QCheckBox(self.tr("已经抄下，并对照过一遍"))
        self._written.setObjectName("recovery_written")
        self._copied = act_button(self, self.tr("复制"), "recovery_copy", self._copy, key="Ctrl+C")
        self._copied.setAutoDefault(False)
        self._go_on = button(self.tr("进入演播台"), "recovery_go_on", self.accept, kind="primary")
        self._go_on.setDefault(True)
        self._go_on.setEnabled(False)
        self._written.toggled.connect(self._go_on.setEnabled)
        tell_key(self, "Return", self.tr("进入演播台"))
        row = QHBoxLayout()
        row.addWidget(self._copied)
        row.addStretch(1)
        row.addWidget(self._go_on)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[measures().px(28)] * 4)
        column.setSpacing(measures().px(14))
        for each in (told, shown, again, self._written):
            column.addWidget(each)
        column.addLayout(row)
        told.ensurePolished()
        told.setFixedWidth(measures().px(WIDE))
        told.setMinimumHeight(told.heightForWidth(measures().px(WIDE)))
        self._written.setFocus()

    def reject(self) -> None:
        """Esc leaves nobody without the code: it must be said that it was written down."""
        if self._written.isChecked():
            super().reject()
        else:
            announce(self._written, self._written.text(), urgent=True)
            self._written.setFocus()

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._code)
        announce(self._copied, self.tr("恢复码已复制。"))
