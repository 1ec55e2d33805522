"""Personal data in the question in hand: whether there seems to be any, and one key to mask it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel

from studio import screening
from studio.screening.kept import NO_MASKS, Brief
from studio.screening.wording import Masks, Why, WordingRow, fingerprint, wordings
from studio.worklist import QuestionItem
from ui.acts import WIDGET, act_button
from ui.background import Background, Reply
from ui.questions import QuestionList
from ui.suggested import personal_note


class Masking(QLabel):
    """Says what stands in the public wording; `marks` are the places in the text in hand.

    Places come from the back room and hold for one wording: of another one nothing is claimed.
    """

    marks = Signal(object)

    def __init__(self, background: Background, rows: QuestionList) -> None:
        super().__init__()
        self.setObjectName("personal_pill")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._background = background
        self._rows = rows
        self._item: QuestionItem | None = None
        self._brief: Brief | None = None
        self._wordings: tuple[WordingRow, ...] = ()
        self._asked: Reply | None = None
        self.button = act_button(
            rows.list, self.tr("遮蔽"), "mask", self._mask, key="Z", context=WIDGET, kind="quiet"
        )
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        rows.current_changed.connect(self._turn)
        self._show()

    @Slot(object)
    def hear(self, found: dict[int, Brief]) -> None:
        """What the back room has kept by now."""
        if self._item is not None:
            self._brief = found.get(self._item.id, self._brief)
            self._show()

    @Slot(object)
    def _turn(self, item: QuestionItem | None) -> None:
        """Another question, or another wording of it."""
        before, self._item = self._item, item
        same = before is not None and item is not None and before.id == item.id
        if not same:
            self._brief, self._wordings = None, ()
        if item is not None and not (same and before == item):
            self._ask(item)
        self._show()

    def _ask(self, item: QuestionItem) -> None:
        if self._asked is not None:
            self._asked.forget()
        self._asked = self._background.query(
            self, wordings, item.id, done=self._show_wordings, ended=self._answered
        )

    @Slot(object)
    def _show_wordings(self, rows: tuple[WordingRow, ...]) -> None:
        self._wordings = rows
        self._show()

    @Slot()
    def _answered(self) -> None:
        if self._asked is not None and not self._asked.under_way:
            self._asked = None

    @Slot()
    def _mask(self) -> None:
        if self._item is not None and self._masks():
            row = self._item.question
            self._background.execute(
                self, screening.mask, row.id, row.revision, self._masks(), beside=self.button
            )

    def _masks(self) -> Masks:
        """What is to be masked in the wording that is in hand, and in no other."""
        row = self._item.question if self._item is not None else None
        masks = self._brief.masks if self._brief is not None else NO_MASKS
        if row is None or masks.of != fingerprint(row.nickname, row.text):
            return NO_MASKS
        return masks

    def _show(self) -> None:
        masks = self._masks()
        words, why, tone = self._words(masks)
        self.button.setEnabled(bool(masks))
        self.marks.emit(masks.text)
        if (words, tone) != (self.text(), self.property("tone")):
            self.setText(words)
            self.setProperty("tone", tone)
            self.style().unpolish(self)
            self.style().polish(self)
        self.setToolTip(why)
        self.setAccessibleName(why or words)
        self.setVisible(bool(words))

    def _words(self, masks: Masks) -> tuple[str, str, str]:
        if masks and self._brief is not None:
            note = personal_note(self._brief)
            return note.text, note.why, "warn"
        made_for = {one.why for one in self._wordings}
        if Why.MASK in made_for:
            clean = self._looked_at_now()
            why = self.tr("个人信息已遮蔽，公开文本不含") if clean else ""
            return self.tr("个人信息已遮蔽"), why, "good"
        return (self.tr("公开文本已整理"), "", "plain") if made_for else ("", "", "plain")

    def _looked_at_now(self) -> bool:
        row = self._item.question if self._item is not None else None
        brief = self._brief
        return bool(row and brief and brief.masks.of == fingerprint(row.nickname, row.text))
