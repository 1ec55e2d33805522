"""The customer's policy documents: which there are, put aside, removed, brought in from a file."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from studio.drafting import policy_document
from studio.drafting.policy_document import PolicyDocumentRow
from studio.journal import Reader
from studio.people import names
from ui.background import Background
from ui.bulletin import Bulletin
from ui.card import Card, Pill, Tone
from ui.kept_list import KeptFiles, Said
from ui.policy_file import PolicyFile
from ui.words import counted


def _documents(reader: Reader) -> tuple[PolicyDocumentRow, ...]:
    """All of them; who brought one in by name."""
    known, rows = names(reader), policy_document.documents(reader)
    return tuple(replace(row, by=known.get(row.by, row.by)) for row in rows)


class PolicyDocumentsView(KeptFiles[PolicyDocumentRow]):
    """Drafting help looks through those in use; without an endpoint nobody does."""

    things = frozenset({policy_document.THING})
    query = staticmethod(_documents)
    use = staticmethod(policy_document.use)
    drop = staticmethod(policy_document.drop)

    def __init__(
        self, background: Background, bulletin: Bulletin, parent: QWidget | None = None
    ) -> None:
        said = Said(
            self.tr("政策文件"), self.tr("政策文件 {n}"),
            self.tr("还没有政策文件。在下面选择文件，预览后收入；起草帮助只从这些文件和口径里找依据。"),
            self.tr("请先选中一份政策文件。"),
        )  # fmt: skip
        super().__init__(background, bulletin, "policy_list", said, parent)
        file = PolicyFile(background)
        self._put_below("policy", file, file.looking)

    def _card(self, row: PolicyDocumentRow) -> Card:
        day = f"{row.issued:%Y-%m-%d}" if row.issued else ""
        parts = [*filter(None, (row.number, row.source, day))]
        parts.append(self.tr("{n} 段").format(n=counted(row.passages)))
        parts += [row.by, self.when(row.at)]
        pills = () if row.active else (Pill(self.tr("已停用"), Tone.WARN),)
        return Card(" · ".join(parts), row.title, pills, not row.active)
