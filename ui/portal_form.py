"""A portal's address and token: kept by one button, really asked by the other."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QWidget

from studio import house, settings
from studio.errors import Trouble
from studio.journal import Pen
from studio.portal.open import MARKED, Kind, address_of, kind_of, secret_of
from studio.portal.trial import Trial, try_portal
from ui.account_choice import PLATFORMS, AccountChoice
from ui.acts import button
from ui.announce import announce
from ui.background import QUERIES, Background
from ui.by_hand_choice import ByHandChoice
from ui.fields import act_row, emptied, fill, heading, kept, laid, text_field
from ui.words import spoken

BEGINS = {
    Kind.FOLDER: "file:///srv/drop", Kind.WECHAT: "wx… (AppID)",
    Kind.WEIBO: "https://c.api.weibo.com/#weibo=",
}  # fmt: skip
"""How an address of each kind begins."""


class PortalForm(QWidget):
    """The same for one programme and for the whole studio; `keep` is the command that stores it.

    Without a programme in hand neither button does anything.
    """

    def __init__(
        self,
        title: str,
        keep: Callable[[Pen, str], None],
        prefix: str = "",
        parent: QWidget | None = None,
        *,
        by_hand: bool = True,
    ) -> None:
        """by_hand: whether a page that people paste into can be chosen, too."""
        super().__init__(parent)
        self._keep = keep
        self._background: Background | None = None
        self._asking = False
        self._storing = ("", "")
        self._rehearsal = False
        form = laid(QFormLayout(self))
        form.addRow(heading(title))
        self._kind = self._make_kind(form, f"{prefix}portal_kind")
        self._account, self._form = AccountChoice(f"{prefix}portal_account"), form
        form.addRow(self.tr("账号"), self._account)
        self.url = text_field(form, f"{prefix}portal_url", self.tr("门户地址"), "https://")
        self.token = text_field(form, f"{prefix}portal_token", self.tr("门户令牌"), secret=True)
        self._account.named.connect(self._take_account)
        self.url.textChanged.connect(self._show_kind)
        self._kind.currentIndexChanged.connect(self._take_kind)
        self._take_kind()
        self._try = button(self.tr("试一试门户"), f"{prefix}try_portal", self._ask)
        self._save = button(self.tr("保存门户"), f"{prefix}save_portal", self._store)
        rest = (self.token, self._try, self._kind)
        if by_hand:
            form.addRow(ByHandChoice(f"{prefix}portal_by_hand", self.url, *rest))
        form.addRow(act_row(self._try, self._save))
        self._tried = QLabel()
        self._tried.setObjectName(f"{prefix}portal_tried")
        self._tried.setWordWrap(True)
        self._tried.setTextFormat(Qt.TextFormat.PlainText)
        form.addRow(self._tried)
        self._tried.hide()

    def turn_to(self, background: Background | None, *, rehearsal: bool = False) -> None:
        """Whose portal is kept and asked from now on."""
        if background is None or self._background is None:
            self._say(Trial(True, ""))
        self._background, self._rehearsal = background, rehearsal
        self._account.turn_to(background)

    def show_url(self, url: str) -> None:
        """Shows what is kept, unless the person has typed something else."""
        fill(self.url, url)

    def _make_kind(self, form: QFormLayout, name: str) -> QComboBox:
        combo, label = QComboBox(), self.tr("门户类型")
        combo.setObjectName(name)
        combo.setAccessibleName(label)
        combo.addItem(self.tr("演播台的门户接口"), Kind.HTTP)
        combo.addItem("WordPress", Kind.WORDPRESS)
        combo.addItem(self.tr("投放文件夹（本机、共享或 SFTP）"), Kind.FOLDER)
        combo.addItem(self.tr("微信公众号（写进草稿，由人发布）"), Kind.WECHAT)
        combo.addItem(self.tr("微博（微访谈）"), Kind.WEIBO)
        form.addRow(label, combo)
        return combo

    @Slot()
    def _show_kind(self) -> None:
        """An address that is kept says it; while one is typed, what was chosen stays."""
        kind = kind_of(self.url.text().strip())
        if kind is not Kind.HTTP or not self.url.isModified():
            self._kind.setCurrentIndex(self._kind.findData(kind))

    @Slot()
    def _take_kind(self) -> None:
        """What the token is made of; an address marked otherwise loses its mark."""
        kind = Kind(self._kind.currentData())
        hints = {
            Kind.HTTP: self.tr("只存入本机的系统密钥环；不改动时留空"),
            Kind.WORDPRESS: self.tr("用户名:应用程序密码；只存入本机的系统密钥环；不改动时留空"),
            Kind.FOLDER: self.tr("SFTP 的口令或私钥，只存入本机的系统密钥环；本机文件夹不用填"),
            Kind.WECHAT: self.tr("公众号的 AppSecret；只存入本机的系统密钥环；不改动时留空"),
            Kind.WEIBO: self.tr("登记账号的 access_token；只存入本机的系统密钥环；不改动时留空"),
        }
        self._account.show_kind(kind)
        self._form.setRowVisible(self._account, self._account.offers)
        self.token.setPlaceholderText(hints[kind])
        self.url.setPlaceholderText(BEGINS.get(kind, "https://"))
        before = self.url.text().strip()
        if kind_of(before) in MARKED - {kind} and kind is not Kind.FOLDER:
            with QSignalBlocker(self.url):  # what is half an address yet chooses no kind
                self.url.setText("" if kind in PLATFORMS else address_of(before, kind))
            self.url.setModified(True)

    @Slot(str)
    def _take_account(self, address: str) -> None:
        self.url.setText(address)
        self.url.setModified(True)

    @Slot()
    def _store(self) -> None:
        if self._background is None:
            return
        self._storing = url, _token = self._typed()
        self._background.execute(self, self._keep, url, done=self._url_kept, beside=self._save)

    @Slot()
    def _ask(self) -> None:
        """Asks with what stands in the form; an empty token means the one that is kept."""
        if self._background is None or self._asking:
            return
        url, token = self._typed()
        self._say(Trial(True, self.tr("正在问门户，最多十秒……")))
        self._asking = True
        asked = str(self._background.programme)
        self._background.work(
            self, partial(_trial, self._rehearsal, asked, url, token), done=self._say,
            ended=self._may_try_again, beside=self._try, lane=QUERIES,
        )  # fmt: skip

    def _typed(self) -> tuple[str, str]:
        """The choice is part of the address, so that both are kept by one command."""
        url = self.url.text().strip().rstrip("/")
        return address_of(url, Kind(self._kind.currentData())), self.token.text()

    @Slot(object)
    def _say(self, trial: Trial) -> None:
        text = spoken(trial.text)
        self._tried.setText(text)
        self._tried.setVisible(bool(text))
        self._tried.setAccessibleName(text)
        announce(self._tried, text)
        self._tried.setProperty("tone", "plain" if trial.works else "bad")
        self._tried.style().unpolish(self._tried)
        self._tried.style().polish(self._tried)

    @Slot()
    def _may_try_again(self) -> None:
        self._asking = False

    @Slot()
    def _url_kept(self) -> None:
        """An address that was refused gets no token; what the command answered says nothing."""
        url, token = self._storing
        if self._typed()[0] == url:  # else another programme's is in view by now
            kept(self.url)
        if token and self._background is not None:
            self._background.work(
                self, partial(settings.keep_portal_token, url, token),
                done=self._token_kept, beside=self._save,
            )  # fmt: skip

    @Slot()
    def _token_kept(self) -> None:
        if self.token.text() == self._storing[1]:
            emptied(self.token)


def _trial(rehearsal: bool, asked: str, url: str, token: str) -> Trial:
    """On a worker: the keyring and the network take their time."""
    house.require_web_address(url)
    house.require_loopback_in_rehearsal(rehearsal, url)
    house.require_encrypted(url)
    try:
        return try_portal(url, token or secret_of(url), asked)
    except Trouble as trouble:
        return Trial(False, str(trouble))
