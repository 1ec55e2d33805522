"""Drafting help for the house: its endpoint, this PC's key, really asked by a button."""

from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QCheckBox, QFormLayout, QLabel, QWidget

from studio import settings
from studio.drafting import setting
from studio.drafting.setting import Endpoint
from studio.drafting.trial import Trial, try_endpoint
from ui.acts import button
from ui.announce import announce
from ui.background import QUERIES, Background
from ui.bulletin import Bulletin
from ui.fields import act_row, emptied, fill, heading, kept, laid, text_field
from ui.view import Ids, LiveView
from ui.words import spoken


class DraftingForm(LiveView):
    """Off until it is named here. Where only the key was typed, only the key is kept."""

    things = frozenset({"house"})
    anywhere = True

    def __init__(
        self, background: Background, bulletin: Bulletin, parent: QWidget | None = None
    ) -> None:
        super().__init__(background, bulletin, parent)
        self._kept = Endpoint()
        self._asking = False
        self._storing = ("", "")
        form = laid(QFormLayout(self))
        form.addRow(heading(self.tr("起草帮助（整个演播台；不填就没有）")))
        self._url = text_field(
            form,
            "drafting_url",
            self.tr("接口地址"),
            self.tr("内网的接口，如 http://10.0.0.8:8000/v1"),
        )
        self._model = text_field(form, "drafting_model", self.tr("模型名称"))
        self._key = text_field(
            form, "drafting_key", self.tr("密钥"),
            self.tr("只存入本机的系统密钥环；不改动或不需要时留空"), secret=True,
        )  # fmt: skip
        self._on = QCheckBox(self.tr("开启起草帮助（助理在答复里用）"))
        self._on.setObjectName("drafting_on")
        form.addRow(self._on)
        self._try = button(self.tr("试一试接口"), "try_drafting", self._ask_it)
        self._save = button(self.tr("保存起草帮助"), "save_drafting", self._store)
        form.addRow(act_row(self._try, self._save))
        self._tried = QLabel()
        self._tried.setObjectName("drafting_tried")
        self._tried.setWordWrap(True)
        self._tried.setTextFormat(Qt.TextFormat.PlainText)
        form.addRow(self._tried)
        self._tried.hide()

    def _refresh(self, ids: Ids) -> None:
        self._ask(setting.endpoint, done=self._show)

    @Slot(object)
    def _show(self, endpoint: Endpoint) -> None:
        if self._on.isChecked() == self._kept.on:  # else somebody has just turned it
            self._on.setChecked(endpoint.on)
        self._kept = endpoint
        fill(self._url, endpoint.url)
        fill(self._model, endpoint.model)

    def _typed(self) -> Endpoint:
        model = self._model.text().strip()
        return Endpoint(setting.plain(self._url.text()), model, self._on.isChecked())

    @Slot()
    def _ask_it(self) -> None:
        """Asks with what stands in the form; an empty key means the one that is kept."""
        if self._asking:
            return
        self._asking = True
        self._say(Trial(True, self.tr("正在问起草接口，最多十秒……")))
        self._background.work(
            self, partial(_trial, self._typed(), self._key.text().strip()), done=self._say,
            ended=self._may_try_again, beside=self._try, lane=QUERIES,
        )  # fmt: skip

    @Slot()
    def _may_try_again(self) -> None:
        self._asking = False

    @Slot()
    def _store(self) -> None:
        endpoint = self._typed()
        self._storing = (endpoint.url, self._key.text())
        if endpoint == self._kept:
            self._endpoint_kept()
        else:
            self._background.execute(
                self, setting.use_endpoint, endpoint, done=self._endpoint_kept, beside=self._save
            )

    @Slot()
    def _endpoint_kept(self) -> None:
        """An address that was refused gets no key."""
        kept(self._url, self._model)
        url, key = self._storing
        if key:
            self._background.work(
                self, partial(settings.keep_drafting_key, url, key),
                done=self._key_kept, beside=self._save,
            )  # fmt: skip

    @Slot()
    def _key_kept(self) -> None:
        if self._key.text() == self._storing[1]:
            emptied(self._key)

    @Slot(object)
    def _say(self, trial: Trial) -> None:
        text = "\n".join(spoken(one) for one in (trial.text, trial.warning) if one)
        self._tried.setText(text)
        self._tried.setVisible(bool(text))
        self._tried.setAccessibleName(text)
        announce(self._tried, text)
        self._tried.setProperty("tone", "plain" if trial.works else "bad")
        self._tried.style().unpolish(self._tried)
        self._tried.style().polish(self._tried)


def _trial(endpoint: Endpoint, key: str) -> Trial:
    """On a worker: the keyring and the network take their time."""
    return try_endpoint(endpoint, key or settings.drafting_key(endpoint.url))
