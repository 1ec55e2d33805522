"""Drafting help at the aide's desk: there only where the house named an endpoint.

The draft streams into a pane beside the answer; what a person takes of it is typed under their
name, with the talking points it names as cited, and the journal keeps that it was taken.
"""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QTextCharFormat, QTextFormat
from PySide6.QtWidgets import QVBoxLayout

from studio.drafting import asked, setting
from studio.drafting.draft import Sentence, sentences, sources_of, taken
from studio.drafting.material import Material, material
from studio.drafting.setting import Endpoint
from ui.acts import WIDGET, act_button
from ui.answer_ground import GroundBox
from ui.background import Background
from ui.bulletin import Bulletin
from ui.draft_pane import DraftPane
from ui.draft_stream import DraftStream
from ui.editor import TextEditor
from ui.questions import QuestionItem
from ui.view import Ids, LiveView
from ui.words import counted, spoken, together

APART = QTextFormat.Property.UserProperty
PATIENCE_SECONDS = 5.0
"""After so long without a word the person is told what it waits for."""


class DraftingHelp(LiveView):
    """Nothing of it is seen while no endpoint is named. opened: whether the pane is there.

    A draft belongs to the question it was asked for, and goes with it.
    """

    things = frozenset({"house"})
    anywhere = True
    opened = Signal(bool)

    def __init__(
        self, background: Background, bulletin: Bulletin, editor: TextEditor, ground: GroundBox
    ) -> None:
        super().__init__(background, bulletin)
        self._editor, self._ground_box = editor, ground
        self._endpoint = Endpoint()
        self._item: QuestionItem | None = None
        self._open_now = False
        self._given: Material | None = None
        self._why = ""
        self._stream = DraftStream(background, self)
        self._stream.grew.connect(self._grow)
        self._stream.ended.connect(self._end)
        self._pane = DraftPane()
        self._pane.hide()
        self._pane.taken.connect(self._take)
        self._pane.left.connect(self.leave)
        self._pane.again.connect(self._ask_for_draft)
        self.opener = act_button(
            editor, self.tr("起草帮助…"), "ask_draft", self._open, key="Ctrl+G", context=WIDGET
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pane)
        self._offer()

    @property
    def open_now(self) -> bool:
        """Whether a draft is being read, or asked for."""
        return not self._pane.isHidden()

    def show_item(self, item: QuestionItem | None, open_now: bool) -> None:
        """Another question is in hand; the draft for the one before is let go."""
        same = item is not None and self._item is not None and item.id == self._item.id
        if not (same and open_now):
            self._close()
        self._item, self._open_now = item, open_now
        self._offer()

    def _refresh(self, ids: Ids) -> None:
        self._ask(setting.endpoint, done=self._learn)

    @Slot(object)
    def _learn(self, endpoint: Endpoint) -> None:
        self._endpoint = endpoint
        self._offer()

    def _offer(self) -> None:
        offered = self._endpoint.offered
        self.opener.setVisible(offered and self._item is not None and self._open_now)
        assert self.opener.act is not None
        self.opener.act.setEnabled(offered and self._open_now)
        if not offered:
            self._close()

    # asking

    @Slot()
    def _open(self) -> None:
        """Asks, or goes to the draft that is there."""
        if self._given is None or self._given.question_id != self._in_hand():
            self._ask_for_draft()
        self._pane.list.setFocus()

    @Slot()
    def _ask_for_draft(self) -> None:
        number = self._in_hand()
        if number is None or not self._endpoint.offered:
            return
        self._stream.cancel()
        self._given, self._why = None, ""
        self._pane.begin()
        self._pane.say(self.tr("正在找依据……"))
        self._show_pane(True)
        self._background.query(self, material, number, done=self._found, refused=self._refuse)

    @Slot(object)
    def _found(self, given: Material) -> None:
        """Without anything to rest on nothing is asked: it would be made up."""
        if given.question_id != self._in_hand() or not self._pane.isVisibleTo(self):
            return
        self._given = given
        if not given.sources:
            text = self.tr("▲ 没有找到与这条提问相近的口径和政策文件，没有依据，所以没有请求起草。")
            self._pane.say(text, bad=True, aloud=True)
            return
        self._background.execute(
            self, asked.ask_for_help, given.question_id, done=self._noted, refused=self._refuse
        )

    @Slot()
    def _noted(self) -> None:
        """The journal has it; only now something leaves this PC."""
        if self._given is not None and self._given.question_id == self._in_hand():
            self._stream.start(self._endpoint, self._given)
            self._grow()

    @Slot(str)
    def _refuse(self, why: str) -> None:
        self._pane.say(self.tr("▲ {why}").format(why=why), bad=True, aloud=True)

    # what comes

    @Slot()
    def _grow(self) -> None:
        if self._given is None:
            return
        found = sentences(self._stream.text, self._given.sources, finished=False)
        self._pane.show_sentences(found, finished=False)
        if found:
            text = self.tr("正在起草 · {n} 句　Esc 停止")
            self._pane.say(text.format(n=counted(len(found))))
        elif self._stream.seconds > PATIENCE_SECONDS:
            self._pane.say(self.tr("起草接口还没有写出文字，再等等，或按 Esc 不要了"))
        else:
            self._pane.say(self.tr("正在请求起草……　Esc 停止"))

    @Slot(object)
    def _end(self, why: str) -> None:
        if self._given is None:
            return
        self._why = why
        found = sentences(self._stream.text, self._given.sources, finished=not why)
        self._pane.show_sentences(found, finished=True)
        self._pane.say(self._sum(found), bad=bool(why), aloud=True)

    def _sum(self, found: tuple[Sentence, ...]) -> str:
        words = []
        if self._why:
            words.append(self.tr("▲ {why}").format(why=spoken(self._why)))
        if found:
            words.append(self.tr("草稿 {n} 句。").format(n=counted(len(found))))
        bare = sum(not one.sources for one in found)
        loose = sum(bool(one.loose) for one in found)
        if bare:
            words.append(self.tr("▲ {n} 句没有依据。").format(n=counted(bare)))
        if loose:
            words.append(self.tr("▲ {n} 句里有数字找不到出处。").format(n=counted(loose)))
        return together(words)

    # what is taken

    @Slot(object)
    def _take(self, chosen: tuple[Sentence, ...]) -> None:
        """Typed where the cursor stands, as one edit that can be undone."""
        number, text = self._in_hand(), taken(chosen)
        if number is None:
            return
        self._editor.commit_preedit()
        self._editor.textCursor().insertText(text, _apart())
        self._ground_box.rest_on(sources_of(chosen))
        self._background.execute(self, asked.take_help, number, text, len(chosen))
        self.leave()

    @Slot()
    def leave(self) -> None:
        """No more of it; the person goes on in the answer."""
        self._close()
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close(self) -> None:
        self._stream.cancel()
        self._given = None
        self._show_pane(False)

    def _show_pane(self, shown: bool) -> None:
        if self._pane.isHidden() == shown:
            self._pane.setVisible(shown)
            self.opened.emit(shown)

    def _in_hand(self) -> int | None:
        return self._item.id if self._item is not None and self._open_now else None


def _apart() -> QTextCharFormat:
    """Looks like any text, and is undone apart from what was typed just before it."""
    its = QTextCharFormat()
    its.setProperty(APART, True)
    return its
