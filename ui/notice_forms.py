"""What of the notice goes to each place: copied by a key, or written as a Word file."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from studio.notice import NoticeFacts
from studio.notice_forms import PLACE_NAMES, Place, made_up
from studio.words import Words
from ui import file_dialog
from ui.acts import WIDGET, act_button
from ui.announce import announce
from ui.background import QUERIES, Background
from ui.card import Card
from ui.fields import act_row
from ui.notices import show_refusal
from ui.outgoing import fit_name, wrapped, written_outside
from ui.publications import titled
from ui.table import RowsModel, RowsView
from ui.words import counted, say

PAPER = "notice-paper"
"""The process that writes it: nothing of Word's format is loaded into the window's."""
FAILED = Words("预告没有写成，没有留下文件。请再试一次，或换一个地方。")


@dataclass(frozen=True)
class FormRow:
    """A place with what goes there; text: '' while the newest version is not approved.

    drafted: whether there is a version at all.
    """

    id: int
    place: Place
    text: str
    drafted: bool


class NoticeForms(QWidget):
    """C copies what goes to the place in hand, W writes the paper; of an approved version alone."""

    def __init__(self, background: Background) -> None:
        super().__init__()
        self._background = background
        self._facts: NoticeFacts | None = None
        self._file = Path()
        self.model = RowsModel[FormRow](_card, self)
        self.list = RowsView("notice_form_list", self.tr("各平台的预告"), lines=2)
        self.list.set_rows_model(self.model)
        listing = QWidget()
        titled(listing, self.list).setText(self.tr("各平台的预告"))
        self._copy = self._made(self.tr("拷贝"), "copy_notice", self._do_copy, "C")
        self._write = self._made(self.tr("存为 Word 文件…"), "write_notice", self._choose, "W")
        self._said = wrapped("notice_form_said", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(listing, 1)
        column.addLayout(act_row(self._copy, self._write))
        column.addWidget(self._said)

    def _made(self, text: str, name: str, slot: Callable[[], None], key: str) -> Any:
        made = act_button(self.list, text, name, slot, key=key, context=WIDGET)
        made.setAutoDefault(False)
        return made

    def show_facts(self, facts: NoticeFacts) -> None:
        """What is approved, for each place."""
        self._facts = facts
        version = facts.approved
        texts = {p: made_up(p, facts.interview, version) if version else "" for p in Place}
        self.model.set_rows(
            tuple(
                FormRow(n, place, text, drafted=facts.newest is not None)
                for n, (place, text) in enumerate(texts.items(), 1)
            )
        )
        if self.list.current_id() is None:
            self.list.step(0)

    def _approved(self, asking: QWidget) -> NoticeFacts | None:
        if self._facts is None or self._facts.approved is None:
            show_refusal(asking, self.tr("预告还没有审核通过，不能拿出去。"))
            return None
        return self._facts

    @Slot()
    def _do_copy(self) -> None:
        row = self.model.row_of(self.list.current_id())
        if row is None or self._approved(self._copy) is None:
            return
        QApplication.clipboard().setText(row.text)
        self._tell(
            self.tr("已拷贝“{place}”的预告，{n} 字。贴好后在“预告平台…”里记下网址。").format(
                place=say(PLACE_NAMES[row.place]), n=counted(len(row.text))
            )
        )

    @Slot()
    def _choose(self) -> None:
        facts = self._approved(self._write)
        if facts is None:
            return
        now = self._background.desk.clock.now().astimezone()
        name = self.tr("预告 {title} {time}.docx").format(
            title=fit_name(facts.interview.title), time=f"{now:%Y%m%d-%H%M%S}"
        )
        path = file_dialog.to_save(self, self.tr("预告"), name, self.tr("Word 文件 (*.docx)"))
        if path:
            self.write(Path(path if path.lower().endswith(".docx") else f"{path}.docx"))

    def write(self, file: Path) -> None:
        """Writes the approved version to this file; what went wrong is said below the list."""
        from studio.documents.notice_paper import order

        facts = self._approved(self._write)
        if facts is None or facts.approved is None:
            return
        self._file = file
        day = self._background.desk.clock.now().astimezone().date()
        version = facts.approved
        told = order(version.label, version.text, facts.interview.unit, day)
        self._tell(self.tr("正在写……"))
        self._background.work(
            self, partial(written_outside, PAPER, told, file, FAILED), done=self._wrote,
            beside=self._write, lane=QUERIES,
        )  # fmt: skip

    @Slot(object)
    def _wrote(self, told: dict[str, Any]) -> None:
        done = self.tr("已写到 {path}。").format(path=self._file)
        self._tell(str(told.get("fault", done)))

    def _tell(self, words: str) -> None:
        self._said.setText(words)
        announce(self._said, words)


def _card(row: FormRow) -> Card:
    length = say("{n} 字").format(n=counted(len(row.text)))
    meta = " · ".join(filter(None, (say(PLACE_NAMES[row.place]), length if row.text else "")))
    none = say("最新的一版还没有审核通过。") if row.drafted else say("还没有审核通过的预告。")
    return Card(meta, row.text or none, faded=not row.text)
