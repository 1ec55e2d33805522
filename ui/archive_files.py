"""归档 · the files: written and checked by a process of its own, which says how far it is."""

import contextlib
import json
import subprocess
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from studio import archive
from studio.archive import FileRow
from studio.errors import Trouble
from studio.interview import InterviewRow, interview
from studio.journal import Reader
from studio.people import names
from studio.states import CLOSED
from studio.words import Words, language
from ui import file_dialog
from ui.acts import act_button
from ui.announce import announce
from ui.background import QUERIES, Background
from ui.bulletin import Bulletin
from ui.card import Card, Pill, Tone
from ui.fields import act_row
from ui.kept_process import own_command
from ui.notices import show_refusal
from ui.outgoing import fit_name
from ui.publications import titled
from ui.table import RowsModel, RowsView
from ui.theme import measures
from ui.view import Ids, LiveView
from ui.words import counted, listed

FAILED = Words("归档文件没有写成，没有留下文件。请再试一次，或换一个地方。")
MOST_SAID = 5
Facts = tuple[InterviewRow, tuple[FileRow, ...], dict[str, str]]


class FileItem:
    """One file of the list, known by its number."""

    def __init__(self, row: FileRow) -> None:
        self.row = row
        self.id = row.number


class ArchiveFiles(LiveView):
    """What was written with its digest; Alt+1 writes another one, Alt+2 checks one from a disk."""

    things = frozenset({"archive_file", "erasure", "interview"})
    progressed = Signal(int, int)

    def __init__(self, background: Background, bulletin: Bulletin, panel: QWidget) -> None:
        super().__init__(background, bulletin)
        self._names: dict[str, str] = {}
        self._title_of = ""
        self._archived = False
        self.model = RowsModel[FileItem](self._card, self)
        self.list = RowsView("archive_file_list", self.tr("归档文件"), lines=1)
        self.list.say_when_empty(self.tr("还没有写过归档文件。签字归档后可以写。"))
        self.list.set_rows_model(self.model)
        listing = QWidget()
        self._heading = titled(listing, self.list)
        self._said = QLabel()
        self._said.setObjectName("archive_file_said")
        self._said.setWordWrap(True)
        self._said.setContentsMargins(*[measures().pad, 0] * 2)
        self._write = act_button(
            panel, self.tr("写归档文件…"), "write_archive", self._choose, key="Alt+1",
            key_id="write_archive", kind="primary",
        )  # fmt: skip
        self._check = act_button(
            panel, self.tr("核对归档文件…"), "check_archive", self._choose_other, key="Alt+2",
            key_id="check_archive",
        )  # fmt: skip
        bar = act_row(self._write, self._check)
        bar.setContentsMargins(*[measures().pad, measures().gap] * 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(listing, 1)
        column.addWidget(self._said)
        column.addLayout(bar)
        self.progressed.connect(self._show_progress)

    def write(self, file: Path) -> None:
        """Writes the archive to this file, by a process of its own."""
        self._run(self._errand("write", file), self._written)

    def check(self, file: Path) -> None:
        """Checks the archive in this file; it may be anybody's."""
        self._run(self._errand("check", file), self._checked)

    def _errand(self, act: str, file: Path) -> bytes:
        from studio.archive_file.inside import Errand

        desk = self._background.desk
        login = desk.database.opened_by
        name, password = (login.name, login.password) if login is not None else ("", "")
        return Errand(
            act, str(file), desk.programme, desk.database.url, desk.person.login, name, password,
            desk.clock.to_text(), desk.place,
        ).written()  # fmt: skip

    def _run(self, errand: bytes, done: Any) -> None:
        self._enable(False)
        self._say(self.tr("正在准备……"))
        work = partial(run, errand, self._tell)
        self._background.work(
            self, work, done=done, ended=self._ended, beside=self._write, lane=QUERIES
        )

    def _tell(self, done: int, of: int) -> None:
        """On the lane's thread; the window may be gone."""
        with contextlib.suppress(RuntimeError):
            self.progressed.emit(done, of)

    @Slot(int, int)
    def _show_progress(self, done: int, of: int) -> None:
        if of:
            words = self.tr("正在写归档文件：{n} / {m}")
            self._said.setText(words.format(n=counted(done), m=counted(of)))
        else:
            self._said.setText(self.tr("正在核对：{n} 项").format(n=counted(done)))

    @Slot(object)
    def _written(self, told: dict[str, Any]) -> None:
        if "fault" in told:
            self._say(str(told["fault"]))
            return
        words = self.tr("✓ 已写成：{size} 字节，SHA-256 {digest}")
        self._say(words.format(size=counted(told["size"]), digest=told["sha256"]))

    @Slot(object)
    def _checked(self, told: dict[str, Any]) -> None:
        wrong = told.get("wrong", [told.get("fault")])
        if wrong:
            words = self.tr("× 归档文件有不符之处：{what}")
            self._say(words.format(what=listed(str(one) for one in wrong[:MOST_SAID])))
        else:
            words = self.tr("✓ 归档文件完好：核对了 {n} 项。")
            self._say(words.format(n=counted(told["findings"])))

    @Slot()
    def _ended(self) -> None:
        self._enable(True)

    def _enable(self, ready: bool) -> None:
        self._write.setEnabled(ready and self._archived)
        self._check.setEnabled(ready)

    def _say(self, words: str) -> None:
        self._said.setText(words)
        announce(self._said, words)

    @Slot()
    def _choose(self) -> None:
        if not self._archived:
            show_refusal(self._write, self.tr("签字归档后才能写归档文件。"))
            return
        name = self.tr("访谈归档 {title}").format(title=fit_name(self._title_of))
        chosen = file_dialog.to_save(self, self.tr("写归档文件"), f"{name}.zip", "ZIP (*.zip)")
        if chosen:
            self.write(Path(chosen))

    @Slot()
    def _choose_other(self) -> None:
        chosen = file_dialog.to_open(self, self.tr("核对归档文件"), "ZIP (*.zip)")
        if chosen:
            self.check(Path(chosen))

    def _refresh(self, ids: Ids) -> None:
        self._ask(_facts, done=self._show)

    @Slot(object)
    def _show(self, facts: Facts) -> None:
        shown, rows, self._names = facts
        self._title_of = shown.title
        self._archived = shown.state in CLOSED
        self.model.set_rows(tuple(FileItem(row) for row in rows))
        self._heading.setText(self.tr("归档文件：{n} 份").format(n=counted(len(rows))))
        self._enable(True)

    def _card(self, item: FileItem) -> Card:
        row = item.row
        pill = Pill(self.tr("✓ 有效"), Tone.GOOD)
        if row.stale:
            why = self.tr("写成之后删除过个人信息：请重写一份，销毁这一份。")
            pill = Pill(self.tr("▲ 待替换"), Tone.WARN, why)
        said = self.tr("{size} 字节，SHA-256 {digest}").format(
            size=counted(row.size), digest=row.sha256
        )
        who = self._names.get(row.by, row.by)
        head = self.tr("{name} · {who}，{time}").format(
            name=row.name, who=who, time=self.when(row.at)
        )
        return Card(head, said, (pill,), False, Tone.WARN if row.stale else None)


def run(errand: bytes, told: Any) -> dict[str, Any]:
    """On a lane's thread: the process from its start to its last word; Trouble without one."""
    last: dict[str, Any] = {}
    try:
        with subprocess.Popen(
            [*own_command(), "archive-file", language()],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        ) as process:  # fmt: skip
            assert process.stdin is not None
            assert process.stdout is not None
            process.stdin.write(errand)
            process.stdin.close()
            for line in process.stdout:
                last = json.loads(line)
                if "done" in last:
                    told(last["done"], last["of"])
    except (OSError, ValueError) as error:
        raise Trouble(FAILED) from error
    if not last or "done" in last:
        raise Trouble(FAILED)
    return last


def _facts(reader: Reader) -> Facts:
    return interview(reader), archive.files(reader), names(reader)
