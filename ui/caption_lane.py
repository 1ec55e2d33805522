"""The draft lane: captions from a file or a recogniser, taken over by a key and corrected.

Nothing of it goes anywhere by itself.
"""

from collections import deque
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from studio import captions
from studio.captions import Caption
from ui import file_dialog
from ui.acts import WIDGET, act, button, follow, tell_key
from ui.background import QUERIES, Background
from ui.card import Card
from ui.editor import TextEditor
from ui.flow import FlowLayout
from ui.notices import show_refusal
from ui.table import RowsModel, RowsView
from ui.theme import measures
from ui.times import running
from ui.words import counted

if TYPE_CHECKING:
    from ui.caption_stream import CaptionStream


class CaptionLane(QWidget):
    """The captions that were not taken yet, oldest first; a key puts the next one in the editor."""

    def __init__(self, background: Background, editor: TextEditor) -> None:
        super().__init__()
        self._background, self._editor = background, editor
        self._waiting: deque[Caption] = deque(maxlen=captions.MOST)
        self._last = 0
        self._stream: CaptionStream | None = None
        self._title = QLabel()
        self._title.setProperty("role", "title")
        self._model = RowsModel[Caption](self._card, self)
        self._list = RowsView("caption_list", self.tr("字幕草稿"), lines=2)
        self._list.say_when_empty(self.tr("没有等着取用的字幕。"))
        self._list.set_rows_model(self._model)
        self._list.setMinimumHeight(measures().px(120))
        self._list.chosen.connect(self._take_chosen)
        tell_key(self._list, "Return", self.tr("取用选中的字幕"))
        self._file = button(self.tr("字幕文件…"), "open_captions", self._choose)
        self._hear = button(self.tr("接收识别文字"), "hear_captions", self._turn)
        self._hear.setCheckable(True)
        take = self._take_button = button(self.tr("取用下一条"), "take_caption", self.take_next)
        follow(
            act(editor, self.tr("取用下一条字幕"), "Alt+Down", self.take_next, WIDGET,
                key_id="take_caption"),
            take.show_key,
        )  # fmt: skip
        line = FlowLayout(measures().gap)
        for each in (self._file, self._hear, take):
            line.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[measures().pad] * 4)
        column.setSpacing(measures().gap)
        column.addWidget(self._title)
        column.addWidget(self._list, 1)
        column.addLayout(line)
        self._show()

    def read(self, file: Path) -> None:
        """Puts a file's captions behind those that wait."""
        self._background.work(
            self, partial(captions.read_file, file),
            done=self._add, beside=self._file, lane=QUERIES,
        )  # fmt: skip

    @property
    def port(self) -> int:
        """Where a recogniser is heard; 0 where none is."""
        return 0 if self._stream is None else self._stream.port

    @Slot()
    def take_next(self) -> None:
        """The oldest one goes to the end of the line in work, as if it was typed."""
        if self._waiting:
            self._take(self._waiting[0])

    @Slot()
    def _take_chosen(self) -> None:
        row = self._model.row_of(self._list.current_id())
        if row is not None:
            self._take(row)

    def _take(self, caption: Caption) -> None:
        if not self._editor.isEnabled():
            return
        self._editor.commit_preedit()
        self._editor.add(caption.text)
        self._waiting.remove(caption)
        self._show()
        self._editor.setFocus()

    @Slot()
    def _choose(self) -> None:
        kinds = self.tr("字幕 (*.vtt *.srt)")
        path = file_dialog.to_open(self, self.tr("字幕文件"), kinds)
        if path:
            self.read(Path(path))

    @Slot()
    def _turn(self) -> None:
        """On or off; who speaks to it is any program of this PC."""
        if not self._hear.isChecked():
            if self._stream is not None:
                self._stream.stop()
            return
        from ui.caption_stream import PORT, CaptionStream

        if self._stream is None:
            self._stream = CaptionStream(self)
            self._stream.spoken.connect(self._hear_line)
        why = self._stream.listen()
        if why:
            self._hear.setChecked(False)
            words = self.tr("本机 {port} 端口不能接收识别文字：{why}")
            show_refusal(self._hear, words.format(port=PORT, why=why))
        else:
            words = self.tr("把识别程序的文字逐行发到 127.0.0.1:{port}。")
            self._hear.setToolTip(words.format(port=self.port))

    @Slot(object)
    def _add(self, rows: tuple[Caption, ...]) -> None:
        for row in rows:
            self._append(row.text, row)
        self._show()

    @Slot(str)
    def _hear_line(self, words: str) -> None:
        self._append(words)
        self._show()

    def _append(self, words: str, row: Caption | None = None) -> None:
        self._last += 1
        self._waiting.append(Caption(self._last, words, None if row is None else row.begins))

    def _show(self) -> None:
        self._model.set_rows(list(self._waiting))
        self._title.setText(self.tr("字幕草稿 {n}").format(n=counted(len(self._waiting))))
        for each in (self._title, self._list, self._take_button):
            each.setVisible(bool(self._waiting))

    def _card(self, row: Caption) -> Card:
        meta = "" if row.begins is None else running(row.begins)
        return Card(meta, row.text)
