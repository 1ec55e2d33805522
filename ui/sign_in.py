"""Sitting down: login and password, or on the first start the first administrator."""

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from studio import settings
from studio.errors import Trouble
from studio.words import LANGUAGES, language
from ui.acts import WINDOW, ActButton, act, button, shortcuts_of, tell_key
from ui.announce import announce
from ui.background import QUERIES, Lanes, Reply
from ui.line_field import LineField
from ui.studio_choice import StudioChoice
from ui.theme import measures
from ui.words import speak

if TYPE_CHECKING:
    from studio.desk import Desk
    from ui.opening import Opening

log = logging.getLogger(__name__)
Verify = Callable[[str, str], "Desk"]
Found = Callable[[str, str, str, str], "Desk"]


class SittingDown(QDialog):
    """A form whose try runs off the UI thread; a failure says why and costs no typed text.

    After it was accepted, `desk` is the signed-in person's desk; `turned_away`: it closed by
    itself, for the studio behind it cannot be opened or wants another form, or the person
    another language; `elsewhere`: the address of another studio that was chosen instead.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.desk: Desk | None = None
        self.turned_away = False
        self.elsewhere = ""
        self._opening: Opening | None = None
        self._nobody = False
        self._lanes = Lanes()
        self._lanes.troubled.connect(self._show_trouble)
        self._form = QFormLayout()
        self._sentence = self._label("sign_in_sentence", "", tone="bad")
        self._sentence.hide()
        act(self, self.tr("全部快捷键"), "F1", self._show_help, WINDOW, "help")
        tell_key(self, "Return", self.tr("确定"))

    def behind(self, opening: "Opening", nobody: bool) -> None:
        """Opens the studio once the form is painted; nobody: it is the form for an empty one."""
        self._opening, self._nobody = opening, nobody
        opening.ended.connect(self._look_behind)

    def offer(self, url: str, others: tuple[str, ...]) -> None:
        """Lets choose among the studios used lately on this PC, where there is more than one."""
        if others:
            choice = StudioChoice(url, others)
            choice.wanted.connect(self._go_elsewhere)
            self._form.insertRow(0, self.tr("演播台"), choice)

    @Slot(str)
    def _go_elsewhere(self, url: str) -> None:
        if not self.trying():
            self.elsewhere = url
            self.reject()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The form comes first, then what is behind it."""
        super().paintEvent(event)
        if self._opening is not None:
            QTimer.singleShot(0, self._opening.begin)

    @Slot()
    def _look_behind(self) -> None:
        opening = self._opening
        if opening is not None and self.desk is None:
            self.turned_away = opening.failed() or opening.opened().nobody is not self._nobody
            if self.turned_away:
                self.reject()

    def sentence(self) -> str:
        """What went wrong at the last try, or empty."""
        return self._sentence.text()

    def trying(self) -> bool:
        """Whether a try is under way."""
        return not self._lanes.idle()

    def done(self, result: int) -> None:
        """Closes when the try under way has ended."""
        self._lanes.close()
        super().done(result)

    def _work(self) -> "Callable[[], Desk | None] | None":
        """The try as a function without arguments; None where the form is not whole."""
        raise NotImplementedError

    @Slot()
    def _try(self) -> None:
        work = None if self.trying() else self._work()
        if work is None:
            return
        self._say("")
        self._button.set_words(self.tr("正在核对…"))
        announce(self._button, self._button.text())
        reply = Reply(self)
        reply.done.connect(self._sit_down)
        reply.refused.connect(self._say)
        reply.ended.connect(self._ready_again)
        self._lanes.start(QUERIES, work, reply)

    @Slot()
    def _show_help(self) -> None:
        from ui.help import ShortcutList

        ShortcutList(shortcuts_of(self), (), self).open()

    @Slot(object)
    def _sit_down(self, desk: "Desk | None") -> None:
        self.desk = desk
        self.accept()

    @Slot(str, str)
    def _show_trouble(self, _lane: str, text: str) -> None:
        self._say(text)

    @Slot()
    def _ready_again(self) -> None:
        self._button.set_words(self.windowTitle())

    @Slot(str)
    def _say(self, text: str) -> None:
        self._sentence.setText(text)
        self._sentence.setAccessibleName(text)
        self._sentence.setVisible(bool(text))
        announce(self._sentence, text, urgent=True)

    def _ask_for(self, field: QLineEdit, text: str) -> None:
        """Says what is missing and puts the cursor there."""
        self._say(text)
        field.setFocus()

    def _field(self, name: str, label: str, *, secret: bool = False) -> QLineEdit:
        field = LineField()
        field.setObjectName(name)
        field.setAccessibleName(label)
        field.setMinimumWidth(measures().px(280))
        if secret:
            field.setEchoMode(QLineEdit.EchoMode.Password)
        self._form.addRow(label, field)
        return field

    def _label(self, name: str, text: str, **properties: str) -> QLabel:
        label = QLabel(text)
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        for key, value in properties.items():
            label.setProperty(key, value)
        return label

    def _arrange(self, title: str, lead: str) -> None:
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self._button = button(title, f"{self.objectName()}_button", self._try, kind="primary")
        self._button.setDefault(True)
        pad = measures().px(28)
        column = QVBoxLayout(self)
        column.setContentsMargins(pad, pad, pad, pad)
        column.setSpacing(measures().px(14))
        self._form.setSpacing(measures().px(12))
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        column.addWidget(self._label("sign_in_title", title, role="heading"))
        self._lead = self._label("sign_in_lead", lead, role="muted")
        column.addWidget(self._lead)
        column.addLayout(self._form)
        column.addWidget(self._sentence)
        column.addLayout(self._buttons(self._button))
        note = self.tr("涉密不上网，上网不涉密。本程序不得录入国家秘密。")
        column.addWidget(self._label("secrecy_note", note, tone="warn"))

    def _buttons(self, confirm: ActButton) -> QHBoxLayout:
        tell_key(self, "Esc", self.tr("退出"))
        line = QHBoxLayout()
        leave = button(self.tr("退出"), "sign_in_leave", self.reject)
        leave.setAutoDefault(False)
        line.addWidget(self._other_language())
        line.addStretch(1)
        line.addWidget(leave)
        line.addWidget(confirm)
        return line

    def _other_language(self) -> ActButton:
        """Named in itself, for who cannot read the form."""
        self._other = next(one for one in LANGUAGES if one != language())
        name = LANGUAGES[self._other]
        turn = button(name, "turn_language", self._turn_language, kind="quiet")
        turn.setAutoDefault(False)
        return turn

    @Slot()
    def _turn_language(self) -> None:
        """The PC's language from now on; the same form comes again in it."""
        if self.trying():
            return
        speak(self._other)
        try:
            settings.remember(language=self._other)
        except Trouble as trouble:
            log.warning("%s", trouble)
        self.turned_away = True
        self.reject()

    def take_over(self, other: "SittingDown") -> None:
        """What was typed into the form before this one."""
        for typed in other.findChildren(QLineEdit):
            mine = self.findChild(QLineEdit, typed.objectName())
            if mine is not None and typed.text():
                mine.setText(typed.text())


class SignIn(SittingDown):
    """Login and password. `verify` returns a desk, or raises Refusal or Trouble.

    invented: the password of everybody in a rehearsal; it stands there already.
    """

    def __init__(
        self, verify: Verify, login: str = "", invented: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__("sign_in", parent)
        self._verify = verify
        self._login = self._field("login", self.tr("登录名"))
        self._password = self._field("password", self.tr("口令"), secret=True)
        self._login.setText(login)
        self._password.setText(invented)
        rehearsal = self.tr("彩排：人员和内容都是虚构的，口令已经填好，按回车就坐下。")
        self._arrange(self.tr("登录"), rehearsal if invented else self.tr("在线访谈演播台"))
        (self._password if login else self._login).setFocus()

    def _work(self) -> "Callable[[], Desk] | None":
        login, password = self._login.text().strip(), self._password.text()
        if not login:
            self._ask_for(self._login, self.tr("请填写登录名。"))
        elif not password:
            self._ask_for(self._password, self.tr("请填写口令。"))
        else:
            return lambda: self._verify(login, password)
        return None


class FirstStart(SittingDown):
    """Makes the first administrator of a studio that has nobody yet.

    encrypt: encrypts the studio's file before anybody is in it where that is wished, and gives
    the recovery code, which the person sees before going on; '' for a file that stays plain. One
    encrypted at an earlier try has its code shown, whatever is wished now: nobody saw it yet.
    """

    def __init__(
        self,
        found: Found,
        parent: QWidget | None = None,
        encrypt: Callable[[bool], str] | None = None,
    ) -> None:
        super().__init__("first_start", parent)
        self._found, self._encrypt = found, encrypt
        self._code = ""
        self._login = self._field("login", self.tr("登录名（小写字母）"))
        self._name = self._field("name", self.tr("姓名"))
        self._unit = self._field("unit", self.tr("单位"))
        self._password = self._field("password", self.tr("口令（至少 8 个字符）"), secret=True)
        self._again = self._field("password_again", self.tr("再输一次口令"), secret=True)
        self._wish = QCheckBox(self.tr("加密演播台的文件：电脑丢了，别人也读不出"))
        self._wish.setObjectName("encrypt_wish")
        self._wish.setVisible(encrypt is not None)
        if encrypt is not None:
            self._form.addRow("", self._wish)
        self._arrange(
            self.tr("建立管理员"),
            self.tr("演播台还没有人员。第一位是管理员，之后由管理员添加其他人。"),
        )

    def _work(self) -> "Callable[[], Desk] | None":
        login, name = self._login.text().strip(), self._name.text().strip()
        unit, password = self._unit.text().strip(), self._password.text()
        if not login:
            self._ask_for(self._login, self.tr("请填写登录名。"))
        elif not name:
            self._ask_for(self._name, self.tr("请填写姓名。"))
        elif not password or password != self._again.text():
            self._ask_for(self._again, self.tr("两次输入的口令不一样，或没有填写。"))
        else:
            return lambda: self._make(login, name, unit, password)
        return None

    def _make(self, login: str, name: str, unit: str, password: str) -> "Desk":
        if self._encrypt is not None:
            self._code = self._encrypt(self._wish.isChecked())
        return self._found(login, name, unit, password)

    @Slot(object)
    def _sit_down(self, desk: "Desk | None") -> None:
        """Nobody goes on without having seen the code."""
        if not self._code:
            super()._sit_down(desk)
            return
        from ui.recovery import RecoveryCode

        self.desk = desk
        shown = RecoveryCode(self._code, self)
        shown.finished.connect(self.accept)
        shown.open()
