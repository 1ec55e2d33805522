"""What holds for the whole studio: how long a release can be recalled, how many people sign."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFormLayout, QSpinBox, QWidget

from studio import house
from studio.house import LONGEST_HOLD, LONGEST_POST, MOST_LEVELS, SHORTEST_POST, HouseRow
from ui.acts import button
from ui.background import Background
from ui.bulletin import Bulletin
from ui.fields import act_row, fill, heading, kept, laid, minutes_field, show_number, text_field
from ui.view import Ids, LiveView


class HouseRules(LiveView):
    """In force for what is released from then on; what waits already keeps its time."""

    things = frozenset({"house"})
    anywhere = True

    def __init__(
        self, background: Background, bulletin: Bulletin, parent: QWidget | None = None
    ) -> None:
        super().__init__(background, bulletin, parent)
        form = laid(QFormLayout(self))
        form.addRow(heading(self.tr("整个演播台（立即生效）")))
        self._seconds: QSpinBox = minutes_field(form, "hold_seconds", self.tr("发布后等多久才送出"))
        self._seconds.setRange(0, LONGEST_HOLD)
        self._seconds.setSuffix(self.tr(" 秒"))
        self._seconds.setSpecialValueText(self.tr("立即送出"))
        self._save_button = button(self.tr("保存等待时间"), "save_hold", self._save)
        form.addRow(act_row(self._save_button))
        self._lines = self._levels_field(form, "line_levels", self.tr("记录审核级数"))
        self._answers = self._levels_field(form, "answer_levels", self.tr("答复审核级数"))
        self._levels_button = button(self.tr("保存审核级数"), "save_levels", self._save_levels)
        form.addRow(act_row(self._levels_button))
        self._make_venue(form)

    def _make_venue(self, form: QFormLayout) -> None:
        self._venue = text_field(
            form, "house_venue", self.tr("常用地点"), self.tr("新建的访谈先填这里，可以再改")
        )
        self._venue_button = button(self.tr("保存常用地点"), "save_venue", self._save_venue)
        form.addRow(act_row(self._venue_button))
        label = self.tr("手工发微博，每条最多")
        self._post: QSpinBox = minutes_field(form, "post_length", label)
        self._post.setRange(SHORTEST_POST, LONGEST_POST)
        self._post.setSuffix(self.tr(" 字"))
        self._post_button = button(self.tr("保存微博字数"), "save_post_length", self._save_post)
        form.addRow(act_row(self._post_button))

    def _levels_field(self, form: QFormLayout, name: str, label: str) -> QSpinBox:
        """Each level is another person's signature."""
        field: QSpinBox = minutes_field(form, name, label)
        field.setRange(1, MOST_LEVELS)
        field.setValue(1)
        field.setSuffix(self.tr(" 级，每级由不同的人签"))
        return field

    def _refresh(self, ids: Ids) -> None:
        self._ask(house.house, done=self._show)

    @Slot(object)
    def _show(self, row: HouseRow) -> None:
        fill(self._venue, row.venue)
        show_number(self._seconds, row.hold_seconds)
        show_number(self._lines, row.line_levels)
        show_number(self._answers, row.answer_levels)
        show_number(self._post, row.post_length)

    @Slot()
    def _save_post(self) -> None:
        self._background.execute(self, house.post_in, self._post.value(), beside=self._post_button)

    @Slot()
    def _save_venue(self) -> None:
        self._background.execute(
            self, house.meet_at, self._venue.text(), done=self._venue_kept,
            beside=self._venue_button,
        )  # fmt: skip

    @Slot()
    def _venue_kept(self) -> None:
        kept(self._venue)

    @Slot()
    def _save_levels(self) -> None:
        self._background.execute(
            self, house.review_in_levels, self._lines.value(), self._answers.value(),
            beside=self._levels_button,
        )  # fmt: skip

    @Slot()
    def _save(self) -> None:
        self._background.execute(
            self, house.hold_releases, self._seconds.value(), beside=self._save_button
        )
