"""Who is speaking: a chip for each, on F2 to F9, and a name for netizens and the press.

With Shift the same key submits the line in work first: the next one is this speaker's.
"""

from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from studio.record import SpeakerRole, SpeakerRow, press_label, speakers
from ui.acts import act, follow
from ui.background import Background
from ui.bulletin import Bulletin
from ui.flow import FlowLayout
from ui.line_field import LineField
from ui.theme import measures
from ui.view import Ids, LiveView

NAMED_ON_THE_LINE = (SpeakerRole.NETIZEN, SpeakerRole.PRESS)
FIRST_KEY, LAST_KEY = 2, 9


class Speaker(NamedTuple):
    """Who speaks a line."""

    role: SpeakerRole = SpeakerRole.HOST
    name: str = ""


class SpeakerChip(QPushButton):
    """One speaker's button; its key stands before the words.

    `next_wanted`: the line in work is over, and this one speaks the next.
    """

    next_wanted = Signal(int)

    def __init__(self, words: str, number: int, about: str) -> None:
        super().__init__(words)
        self._words, self._number, self._about = words, number, about
        self.setObjectName(f"speaker_{number}")
        self.setToolTip(about)
        self.setAccessibleName(self.tr("说话人：{words}").format(words=words))
        self.setProperty("kind", "pill")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    @Slot(str)
    def show_key(self, key: str) -> None:
        """Shows the key that chooses this speaker."""
        self.setText(f"{key} {self._words}".strip())
        self.setAccessibleDescription(key)

    def call(self, words: str) -> None:
        """Other words on the same key."""
        if words != self._words:
            self._words = words
            self.setAccessibleName(self.tr("说话人：{words}").format(words=words))
            self.show_key(self.accessibleDescription())

    @Slot(str)
    def show_next_key(self, key: str) -> None:
        """Says which key submits first."""
        words = self.tr("{key}：提交本条，下一条由这位说").format(key=key)
        self.setToolTip(f"{self._about}\n{words}".strip())

    @Slot()
    def speak_next(self) -> None:
        """As its key with Shift."""
        self.next_wanted.emit(self._number)


class SpeakerChips(LiveView):
    """One speaker is always chosen, and seen.

    `chosen` comes when the person chose, `next_chosen` when for the next line; keys: the widget
    in which the F keys act; hands_over: whether there is a line in work to be submitted first.
    """

    things = frozenset({"interview"})
    chosen, next_chosen = Signal(), Signal(int)

    def __init__(
        self,
        background: Background,
        bulletin: Bulletin,
        keys: QWidget,
        *,
        hands_over: bool = True,
    ) -> None:
        super().__init__(background, bulletin)
        self._keys, self._hands_over = keys, hands_over
        self._rows: tuple[SpeakerRow, ...] = ()
        self._speaker = Speaker()
        self._acts: list[QAction] = []
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._pick)
        self.name = LineField()
        self.name.setObjectName("speaker_name")
        self.name.setAccessibleName(self.tr("网友昵称或媒体名称"))
        self.name.kept_at_once = True
        self.name.setFixedWidth(measures().px(170))
        self.name.editingFinished.connect(self._name_given)
        self.name.hide()
        self._line = FlowLayout(measures().gap)
        self._line.addWidget(self.name)
        self.setLayout(self._line)

    def speaker(self) -> Speaker:
        """Who is chosen, with the name as it stands in the field."""
        if self._speaker.role in NAMED_ON_THE_LINE:
            return self._speaker._replace(name=self.name.text().strip())
        return self._speaker

    def speaker_on(self, number: int) -> Speaker:
        """Whom a chip chooses: a netizen or reporter again is the one who is named."""
        row = self._rows[number]
        again = row.role is self._speaker.role and row.role in NAMED_ON_THE_LINE
        return self.speaker() if again else Speaker(row.role, row.name)

    def offers(self, speaker: Speaker) -> bool:
        """Whether there is a chip of this speaker."""
        return any((row.role, row.name) == speaker for row in self._rows)

    def show_speaker(self, speaker: Speaker) -> None:
        """Shows who speaks the line in work."""
        self._speaker = speaker
        self.name.setText(speaker.name if speaker.role in NAMED_ON_THE_LINE else "")
        self._mark()

    @Slot()
    def settle(self) -> None:
        """Takes the name as it stands in the field, though the field keeps the focus."""
        self._name_given()

    def _refresh(self, ids: Ids) -> None:
        self._ask(speakers, done=self._show)

    @Slot(object)
    def _show(self, rows: tuple[SpeakerRow, ...]) -> None:
        if rows == self._rows:
            return
        self._rows = rows
        self._clear()
        for number, row in enumerate(rows):
            self._add(number, row)
        self._order()
        if self._speaker == Speaker():
            self._speaker = Speaker(rows[0].role, rows[0].name)
        self._mark()

    def _add(self, number: int, row: SpeakerRow) -> None:
        key = f"F{number + FIRST_KEY}" if number + FIRST_KEY <= LAST_KEY else ""
        chip = SpeakerChip(self._words(row), number, f"{row.name} {row.post}".strip())
        chip.next_wanted.connect(self.next_chosen)
        self._group.addButton(chip, number)
        self._line.insertWidget(number, chip)
        if key:
            made = act(
                self._keys, chip.accessibleName(), key, chip.click,
                key_id=f"speaker_{number + 1}",
            )  # fmt: skip
            follow(made, chip.show_key)
            self._acts.append(made)
        if key and self._hands_over:
            words = self.tr("提交本条，下一条由{words}说").format(words=chip.accessibleName())
            after = act(
                self._keys, words, f"Shift+{key}", chip.speak_next,
                key_id=f"next_speaker_{number + 1}",
            )  # fmt: skip
            follow(after, chip.show_next_key)
            self._acts.append(after)

    def _order(self) -> None:
        """Tab takes the chips where the name stood, and the name after them."""
        chips = self._group.buttons()
        for one, other in pairwise((self.name, *chips)):
            QWidget.setTabOrder(one, other)
        QWidget.setTabOrder(chips[-1], self.name)

    def _words(self, row: SpeakerRow) -> str:
        """The label; a guest's post beside it where it is short."""
        post = row.post if len(row.post) <= len("党组书记、局长") else ""
        return f"{row.label} {post}".strip()

    def _press_words(self, row: SpeakerRow, chosen: bool) -> str:
        """Once the outlet is named, as readers will see it (A48)."""
        if not chosen or not self._speaker.name:
            return self._words(row)
        return self.tr("【{name}】").format(name=press_label(self._speaker.name))

    def _clear(self) -> None:
        for one in self._acts:
            self._keys.removeAction(one)
            one.deleteLater()
        self._acts = []
        for chip in self._group.buttons():
            self._group.removeButton(chip)
            self._line.removeWidget(chip)
            chip.hide()
            chip.deleteLater()

    @Slot(int)
    def _pick(self, number: int) -> None:
        self.choose(self.speaker_on(number))

    def choose(self, speaker: Speaker) -> None:
        """As the person's choice."""
        if speaker.role is not self._speaker.role or speaker.role not in NAMED_ON_THE_LINE:
            self.name.clear()
        self._speaker = speaker
        self._mark()
        self.chosen.emit()

    @Slot()
    def _name_given(self) -> None:
        if self.name.text().strip() != self._speaker.name:
            self._speaker = self.speaker()
            self._mark()
            self.chosen.emit()

    def _mark(self) -> None:
        """Checks the chip of the speaker; nobody's where the speaker left the list."""
        named = self._speaker.role in NAMED_ON_THE_LINE
        self.name.setVisible(named)
        press = self._speaker.role is SpeakerRole.PRESS
        self.name.setPlaceholderText(self.tr("媒体名称 记者姓名") if press else self.tr("网友昵称"))
        self._group.setExclusive(False)
        for number, row in enumerate(self._rows):
            same = row.role is self._speaker.role
            if row.role is SpeakerRole.GUEST:
                same = same and row.name == self._speaker.name
            chip = self._group.button(number)
            chip.setChecked(same)
            if row.role is SpeakerRole.PRESS and isinstance(chip, SpeakerChip):
                chip.call(self._press_words(row, same))
        self._group.setExclusive(True)
