"""What a data card (资料卡) has beside its words: for whom, from where, quoted from which 口径."""

import re

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QLabel, QVBoxLayout, QWidget

from studio.floor_note import ADDRESSEE_NAMES, MOST_OF_CARD, Addressee, DataCard
from studio.legible import legible
from studio.naming import TITLE
from studio.talking_point import TalkingPointRow
from ui.acts import WIDGET, ActButton, act, button
from ui.background import Background
from ui.fields import act_row, emptied
from ui.line_field import LineField
from ui.notices import show_refusal
from ui.point_choice import PointChoice
from ui.theme import measures
from ui.words import counted, say, spoken

BETWEEN = re.compile("[。！？；，、：…]")


class CardFields(QWidget):
    """Below the field of the words: Alt and a digit choose for whom it is and open the 口径.

    `changed`: another addressee was chosen.
    """

    changed = Signal()

    def __init__(self, background: Background, words: LineField) -> None:
        super().__init__()
        self._words = words
        self._point: TalkingPointRow | None = None
        self.source = LineField()
        self.source.setObjectName("card_source")
        self.source.setMaxLength(TITLE)
        self.source.setAccessibleName(self.tr("来源"))
        self.source.setPlaceholderText(
            self.tr("来源：文件名称、数据出处；给嘉宾看的一定要写，回车送出")
        )
        self._group = QButtonGroup(self)
        for number, to in enumerate(Addressee, 1):
            self._add(number, to)
        self._group.button(1).setChecked(True)
        self._group.idClicked.connect(self._tell)
        self.opener = button(self.tr("取自口径…"), "card_point", self._open)
        self._on_key("Alt+4", self.opener)
        self.choice = PointChoice(background)
        self.choice.chosen.connect(self._quote)
        self.choice.left.connect(self._leave)
        self.choice.hide()
        self._quoted = QLabel()
        self._quoted.setObjectName("card_quotes")
        self._quoted.setProperty("role", "muted")
        self._quoted.hide()
        words.textChanged.connect(self._look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(measures().gap)
        column.addWidget(self.source)
        column.addWidget(self._quoted)
        column.addLayout(act_row(*self._group.buttons(), self.opener))
        column.addWidget(self.choice)

    @property
    def to(self) -> Addressee:
        """For whom it is."""
        return list(Addressee)[self._group.checkedId() - 1]

    def card(self) -> DataCard:
        """As it is written now."""
        row = self._point
        cites = row is not None and quotes(self._words.text(), row.text)
        point = (row.id, row.version) if row is not None and cites else None
        return DataCard(self._words.text(), self.to, self.source.text(), point)

    def given(self, card: DataCard) -> None:
        """This is stored; what was typed meanwhile stays."""
        if self.source.text() == card.source:
            emptied(self.source)
        held = (self._point.id, self._point.version) if self._point is not None else None
        if card.point is not None and held == card.point:
            self._point = None
            self._look()

    def _add(self, number: int, to: Addressee) -> None:
        words = say("给{who}").format(who=say(ADDRESSEE_NAMES[to]))
        made = button(words, f"card_to_{to.value}", self._to_words, kind="pill")
        made.setCheckable(True)
        self._group.addButton(made, number)
        self._on_key(f"Alt+{number}", made)

    def _on_key(self, key: str, pressed: ActButton) -> None:
        for field in (self._words, self.source):
            act(field, pressed.text(), key, self._press, WIDGET).setData(pressed.objectName())
        pressed.show_key(key)

    @Slot()
    def _press(self) -> None:
        asked = self.sender()
        if isinstance(asked, QAction):
            found = self.findChild(ActButton, str(asked.data()))
            if isinstance(found, ActButton):
                found.click()

    @Slot()
    def _to_words(self) -> None:
        self._words.setFocus()

    @Slot()
    def _tell(self) -> None:
        self.changed.emit()

    @Slot()
    def _open(self) -> None:
        self.choice.show()
        self.choice.open()

    @Slot()
    def _leave(self) -> None:
        self.choice.hide()
        self._words.setFocus()

    @Slot(object)
    def _quote(self, row: TalkingPointRow) -> None:
        """Its words and its source stand in the fields, and can be shortened to what is needed."""
        if row.fault:
            why = self.tr("这条口径{fault}，不能给出。").format(fault=spoken(row.fault))
            show_refusal(self.choice, why)
            return
        self._leave()
        text = " ".join(row.text.split())
        self._point = row
        self._words.setText(text[:MOST_OF_CARD])
        self._words.setModified(True)
        self.source.setText(row.source)
        self.source.setModified(True)
        self._look()
        if len(text) > MOST_OF_CARD:
            words = self.tr("口径有 {n} 字，这里只有前 {most} 字。请改成要用的一段。")
            show_refusal(
                self._words, words.format(n=counted(len(text)), most=counted(MOST_OF_CARD))
            )

    @Slot()
    def _look(self) -> None:
        """Who clears the words, or writes others in their place, quotes nothing any more."""
        if not self._words.text():
            self._point = None
        row = self._point
        self._quoted.setVisible(row is not None)
        if row is not None:
            said = self.tr("引自口径《{title}》第 {n} 版")
            if not quotes(self._words.text(), row.text):
                said = self.tr("已改写，不再注明引自口径《{title}》第 {n} 版")
            self._quoted.setText(legible(said.format(title=row.title, n=row.version)))


def quotes(words: str, whole: str) -> bool:
    """Whether all of `words` is of the 口径 `whole`: parts left out, none put otherwise.

    Part by part, between signs; a figure that was cut (97 of 97.6%) is another figure.
    """
    text, at = " ".join(whole.split()), 0
    for part in filter(None, (one.strip() for one in BETWEEN.split(" ".join(words.split())))):
        before = r"(?<![\d.])" if part[0].isdigit() else ""
        after = r"(?![\d.%％])" if part[-1].isdigit() else ""
        found = re.compile(f"{before}{re.escape(part)}{after}").search(text, at)
        if found is None:
            return False
        at = found.end()
    return True
