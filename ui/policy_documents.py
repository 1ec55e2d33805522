"""The customer's policy documents: which there are, put aside, removed, brought in from a file."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studio.drafting import policy_document
from studio.drafting.policy_document import PolicyDocumentRow
from ui.acts import button
from ui.background import Background
from ui.bulletin import Bulletin
from ui.card import Card, Pill, Tone
from ui.fields import act_row
from ui.kept_list import KeptList, Said
from ui.policy_file import PolicyFile
from ui.words import counted


class PolicyDocumentsView(KeptList[PolicyDocumentRow]):
    """Drafting help looks through those in use; without an endpoint nobody does."""

    things = frozenset({policy_document.THING})
    query = staticmethod(policy_document.documents)

    def __init__(
        self, background: Background, bulletin: Bulletin, parent: QWidget | None = None
    ) -> None:
        said = Said(
            self.tr("政策文件"), self.tr("政策文件 {n}"),
            self.tr("还没有政策文件。在下面选择文件，预览后收入；起草帮助只从这些文件和口径里找依据。"),
            self.tr("请先选中一份政策文件。"),
        )  # fmt: skip
        super().__init__(background, bulletin, "policy_list", said, parent)
        self._aside = button(self.tr("停用"), "put_policy_aside", self._put_aside)
        self._use = button(self.tr("恢复使用"), "use_policy", self._use_again)
        self._drop = button(self.tr("移除"), "drop_policy", self._do_drop, kind="danger")
        managed = QWidget()
        inner = QVBoxLayout(managed)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.listing, 1)
        inner.addLayout(act_row(self._aside, self._use, self._drop))
        self.column.addWidget(managed, 1)
        file = PolicyFile(background, self)
        file.looking.connect(managed.setHidden)  # what a file would bring takes their place
        self.column.addWidget(file)

    def _card(self, row: PolicyDocumentRow) -> Card:
        day = f"{row.issued:%Y-%m-%d}" if row.issued else ""
        parts = [*filter(None, (row.number, row.source, day))]
        parts.append(self.tr("{n} 段").format(n=counted(row.passages)))
        parts += [row.by, self.when(row.at)]
        pills = () if row.active else (Pill(self.tr("已停用"), Tone.WARN),)
        return Card(" · ".join(parts), row.title, pills, not row.active)

    @Slot()
    def _put_aside(self) -> None:
        self._turn(self._aside, False)

    @Slot()
    def _use_again(self) -> None:
        self._turn(self._use, True)

    def _turn(self, asking: QWidget, active: bool) -> None:
        row = self.chosen(asking)
        if row is not None:
            self._background.execute(self, policy_document.use, row.id, active, beside=asking)

    @Slot()
    def _do_drop(self) -> None:
        row = self.chosen(self._drop)
        if row is not None:
            self._background.execute(self, policy_document.drop, row.id, beside=self._drop)
