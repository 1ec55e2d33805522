"""A text prepared for the hour (预录): seen line by line, each with its speaker, then taken in."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from studio import prepared_text, record
from studio.prepared_text import Suggested, Text
from studio.record import SpeakerRole, SpeakerRow
from ui import file_dialog
from ui.acts import WIDGET, act, act_button, button, follow, tell_key
from ui.announce import announce
from ui.background import QUERIES, Background
from ui.bulletin import Bulletin
from ui.card import Card, Pill, Tone
from ui.fields import act_row
from ui.notices import show_refusal
from ui.opener import DialogOpener
from ui.record import RecordView
from ui.speakers import Speaker, SpeakerChips
from ui.table import RowsModel, RowsView
from ui.theme import measures
from ui.words import counted, say, together

NOBODY = Speaker(SpeakerRole.GUEST, "")
"""No chip is this one's."""


class PreparedDialog(QDialog):
    """Nothing is written before Ctrl+Return, and then all that is not left out, or nothing."""

    def __init__(self, background: Background, bulletin: Bulletin, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("prepared")
        self.setWindowTitle(self.tr("预录"))
        self._background = background
        self._text = Text(())
        self._rows: tuple[Suggested, ...] = ()
        self._left_out: set[int] = set()
        self._model = RowsModel[Suggested](self._card, self)
        self._list = RowsView("prepared_list", self.tr("要提交的预录"), lines=2)
        self._list.set_rows_model(self._model)
        self._list.say_when_empty(
            self.tr(
                "选一个 .docx 或 .txt 文件，或者复制讲稿再粘贴：每一段读成一条，逐条看过再提交。"
            )
        )
        self._list.current_changed.connect(self._turn)
        self._chips = SpeakerChips(background, bulletin, self, hands_over=False)
        self._chips.chosen.connect(self._choose_speaker)
        self._chips.name.returnPressed.connect(self._list.setFocus)
        tell_key(self._chips.name, "Return", self.tr("回到列表"))
        self._said, self._notes = self._label("prepared_said"), self._label("prepared_notes")
        self._notes.setProperty("tone", "warn")
        self._make_acts()
        self._arrange()
        self._show()

    def read(self, file: Path) -> None:
        """Shows the paragraphs of a file; nothing of it is written yet."""
        self._look(partial(prepared_text.read_file, file))

    @Slot()
    def paste(self) -> None:
        """The same with what was copied."""
        self._look(partial(prepared_text.text_of, QGuiApplication.clipboard().text()))

    def _look(self, work: Callable[[], Text]) -> None:
        self._background.work(self, work, done=self._have, beside=self._choose, lane=QUERIES)

    @Slot(object)
    def _have(self, text: Text) -> None:
        self._text = text
        self._background.query(self, record.speakers, done=self._suggest)

    @Slot(object)
    def _suggest(self, known: tuple[SpeakerRow, ...]) -> None:
        self._rows, self._left_out = prepared_text.suggested(self._text, known), set()
        self._notes.setText(together([say(note) for note in self._text.notes]))
        self._show()
        self._list.select(1)
        self._list.setFocus()

    # what a person changes

    @Slot(object)
    def _turn(self, _number: object) -> None:
        row = self._model.row_of(self._list.current_id())
        speaker = NOBODY if row is None or row.speaker is None else Speaker(row.speaker, row.name)
        self._chips.show_speaker(speaker)
        self._chips.setEnabled(row is not None)

    @Slot()
    def _choose_speaker(self) -> None:
        """Of the line in hand, and of those behind it that name nobody themselves."""
        current = self._model.row_of(self._list.current_id())
        if current is None:
            return
        who, changed = self._chips.speaker(), list(self._rows)
        changed[current.id - 1] = self._spoken_by(current, who, named=True)
        for row in self._rows[current.id :]:
            if row.by_head:
                break
            changed[row.id - 1] = self._spoken_by(row, who)
        self._rows = tuple(changed)
        self._show()
        if not who.name and self._chips.name.isVisibleTo(self):
            self._chips.name.setFocus()

    def _spoken_by(self, row: Suggested, who: Speaker, *, named: bool = False) -> Suggested:
        return replace(row, speaker=who.role, name=who.name, by_head=named or row.by_head)

    @Slot()
    def _leave_out(self) -> None:
        row = self._model.row_of(self._list.current_id())
        if row is not None:
            self._left_out ^= {row.id}
            self._show()

    @Slot()
    def _do_choose(self) -> None:
        kinds = self.tr("讲稿 (*.docx *.txt)")
        path = file_dialog.to_open(self, self.tr("预录的讲稿"), kinds)
        if path:
            self.read(Path(path))

    # taking in

    def _wanted(self) -> list[Suggested]:
        return [row for row in self._rows if row.id not in self._left_out]

    @Slot()
    def _do_take(self) -> None:
        wanted = self._wanted()
        faulty = [row for row in wanted if row.fault is not None]
        if not wanted or faulty:
            if faulty:
                self._list.select(faulty[0].id)
            show_refusal(self._take, self.tr("有问题的段落改好或去掉以后才能提交。"))
            return
        rows = [(row.speaker, row.name, row.text) for row in wanted if row.speaker is not None]
        self._background.execute(self, record.write_all, rows, done=self._taken, beside=self._take)

    @Slot(object)
    def _taken(self, ids: list[int]) -> None:
        self._rows, self._text, self._left_out = (), Text(()), set()
        self._notes.setText("")
        self._show()
        self._tell(
            self.tr("{n} 条预录已提交审核；轮到时在实录里叫上，或由发布员叫上并发布。").format(
                n=counted(len(ids))
            )
        )

    # what is shown

    def _show(self) -> None:
        self._model.set_rows(self._rows)
        self._model.recard()
        self._turn(None)
        self._notes.setVisible(bool(self._notes.text()))
        wanted = self._wanted()
        bad = sum(row.fault is not None for row in wanted)
        self._take.setEnabled(bool(wanted))
        self._drop.setEnabled(bool(self._rows))
        if self._rows:
            self._tell(
                self.tr("共 {n} 段，提交 {wanted} 条，其中 {bad} 条要先改好。").format(
                    n=counted(len(self._rows)), wanted=counted(len(wanted)), bad=counted(bad)
                )
            )

    def _card(self, row: Suggested) -> Card:
        out = row.id in self._left_out
        who = self._who(row) or self.tr("说话人未定")
        meta = self.tr("第 {n} 段 · {who} · {count} 字").format(
            n=row.id, who=who, count=counted(len(row.text))
        )
        pills = []
        if out:
            pills.append(Pill(self.tr("不导入")))
        elif row.fault is not None:
            pills.append(Pill(say(row.fault), Tone.BAD))
        elif not row.by_head:
            pills.append(Pill(self.tr("同上一段")))
        bar = Tone.BAD if row.fault is not None and not out else None
        return Card(meta, row.text, tuple(pills), out, bar)

    def _who(self, row: Suggested) -> str:
        if row.speaker is None:
            return ""
        names = {
            SpeakerRole.HOST: self.tr("主持人"), SpeakerRole.NETIZEN: self.tr("网友"),
            SpeakerRole.PRESS: self.tr("记者"), SpeakerRole.EDITOR: self.tr("编辑"),
        }  # fmt: skip
        return f"{names.get(row.speaker, '')} {row.name}".strip()

    def _tell(self, words: str) -> None:
        self._said.setText(words)
        announce(self._said, words)

    def _label(self, name: str) -> QLabel:
        label = QLabel()
        label.setObjectName(name)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("role", "muted")
        return label

    def _make_acts(self) -> None:
        self._choose = button(self.tr("从文件导入…"), "choose_prepared", self._do_choose)
        self._paste = act_button(self, self.tr("粘贴"), "paste_prepared", self.paste, key="Ctrl+V")
        self._drop = button(self.tr("这一段不导入"), "leave_out_prepared", self._leave_out)
        out = self.tr("这一段不导入，再按一次恢复")
        follow(act(self._list, out, "Del", self._leave_out, WIDGET), self._drop.show_key)
        self._take = button(self.tr("全部提交审核"), "take_prepared", self._do_take, kind="primary")
        follow(act(self, self._take.text(), "Ctrl+Return", self._do_take), self._take.show_key)
        self._close = button(self.tr("关闭"), "close_prepared", self.reject, hint="Esc")
        tell_key(self, "Esc", self.tr("关闭"))
        for each in (self._choose, self._paste, self._drop, self._take, self._close):
            each.setAutoDefault(False)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*[measures().pad] * 4)
        column.setSpacing(measures().gap)
        column.addLayout(act_row(self._choose, self._paste))
        column.addWidget(self._notes)
        column.addWidget(self._list, 1)
        column.addWidget(self._chips)
        column.addWidget(self._said)
        column.addLayout(act_row(self._take, self._drop, self._close))
        self.resize(measures().px(760), measures().px(560))


class PreparedLines(QObject):
    """The dialog's button, and the key that calls a prepared line of the record up."""

    def __init__(
        self, background: Background, bulletin: Bulletin, rows: RecordView, panel: QWidget
    ) -> None:
        super().__init__(panel)
        self._background, self._bulletin, self._record = background, bulletin, rows
        self.button = DialogOpener(
            self.tr("预录…"), "open_prepared", self._make, panel, "Ctrl+Shift+P"
        )
        words = self.tr("叫上选中的预录")
        act(rows.list, words, "C", self._call_up, WIDGET, key_id="call_up")

    def _make(self, parent: QWidget) -> QDialog:
        return PreparedDialog(self._background, self._bulletin, parent)

    @Slot()
    def _call_up(self) -> None:
        row, beside = self._record.current(), self._record.list
        if row is None:
            show_refusal(beside, self.tr("请先在记录中选中一条。"))
            return
        self._background.execute(self.button, record.call_up, row.id, beside=beside)
