"""The talking points of the house (口径): found, added, said anew, retired."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from studio import talking_point
from studio.legible import legible
from studio.talking_point import PastVersion, TalkingPointRow, Wording
from ui.acts import button
from ui.background import Background
from ui.bulletin import Bulletin
from ui.card import Card, Pill, Tone
from ui.days import day_of, written_day
from ui.editor import TextEditor
from ui.fields import act_row, emptied, fill, heading, kept, laid, text_field
from ui.line_field import SearchField
from ui.notices import show_refusal
from ui.publications import titled
from ui.table import RowsModel, RowsView
from ui.theme import measures
from ui.view import Ids, LiveView
from ui.words import counted, say, spoken

THE_FORM = 0
"""There is one form, whatever is in hand: what is half typed in it stays."""


class TalkingPointsView(LiveView):
    """What is said anew is another version; the earlier ones stay to be read."""

    things = frozenset({"talking_point"})

    def __init__(
        self, background: Background, bulletin: Bulletin, parent: QWidget | None = None
    ) -> None:
        super().__init__(background, bulletin, parent)
        self._model = RowsModel[TalkingPointRow](point_card, self)
        self._list = RowsView("point_list", self.tr("口径"), lines=2)
        self._list.set_rows_model(self._model)
        self._list.setMinimumHeight(measures().px(150))
        self._list.current_changed.connect(self._fill)
        self._search = SearchField()
        self._search.setObjectName("point_search")
        self._search.setAccessibleName(self.tr("搜索口径"))
        self._search.setPlaceholderText(self.tr("搜索标题、内容、来源、单位"))
        self._search.textChanged.connect(self.reload)
        self._say_when_empty()
        self._past = QLabel()
        self._past.setObjectName("point_past")
        self._past.setTextFormat(Qt.TextFormat.PlainText)
        self._past.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._past.setWordWrap(True)
        self._past.setProperty("role", "muted")
        listing = QWidget()
        self._title = titled(listing, self._list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._search)
        column.addWidget(listing, 1)
        column.addLayout(self._make_form())
        column.addWidget(self._past)

    def _refresh(self, ids: Ids) -> None:
        self._ask(talking_point.talking_points, self._search.text(), done=self._show)

    @Slot(object)
    def _show(self, rows: tuple[TalkingPointRow, ...]) -> None:
        self._say_when_empty()
        self._model.set_rows(rows)
        out = sum(bool(row.fault) for row in rows)
        soon = sum(row.ends_soon for row in rows)
        words = [self.tr("口径 {n}").format(n=counted(len(rows)))]
        if out:
            words.append(self.tr("▲ {n} 条已失效").format(n=counted(out)))
        if soon:
            words.append(self.tr("▲ {n} 条七天内到期").format(n=counted(soon)))
        self._title.setText(" · ".join(words))

    def _say_when_empty(self) -> None:
        nothing = self.tr("还没有口径。在下面填写标题、内容和来源，再点“添加口径”。")
        none_found = self.tr("没有找到含有这些字的口径。")
        self._list.say_when_empty(none_found if self._search.text().strip() else nothing)

    # one talking point

    def _make_form(self) -> QFormLayout:
        form = laid(QFormLayout())
        form.setContentsMargins(0, measures().pad, 0, measures().pad)
        form.addRow(heading(self.tr("添加口径，或给选中的写一个新版本")))
        self._name = text_field(form, "point_title", self.tr("标题"))
        self._text = TextEditor("point_text", self.tr("内容"))
        self._text.load(THE_FORM, "")
        self._text.submitted.connect(self._do_save)
        self._text.setFixedHeight(measures().px(96))
        form.addRow(self.tr("内容"), self._text)
        whence = self.tr("文件名称和文号，如 云市监〔2025〕12号")
        self._source = text_field(form, "point_source", self.tr("来源"), whence)
        self._unit = text_field(form, "point_unit", self.tr("提供单位"))
        day = self.tr("如 2025-06-30；空着为不限")
        self._since = text_field(form, "point_since", self.tr("有效起日"), day)
        self._until = text_field(form, "point_until", self.tr("有效止日"), day)
        self._add = button(self.tr("添加口径"), "add_point", self._do_add, kind="primary")
        self._renew = button(self.tr("写成选中的新版本"), "renew_point", self._do_renew)
        self._retire = button(self.tr("停用"), "retire_point", self._do_retire, kind="danger")
        self._reinstate = button(self.tr("恢复使用"), "reinstate_point", self._do_reinstate)
        form.addRow(act_row(self._add, self._renew, self._retire, self._reinstate))
        return form

    @property
    def _lines(self) -> tuple[QLineEdit, ...]:
        return self._name, self._source, self._unit, self._since, self._until

    @Slot(object)
    def _fill(self, number: int | None) -> None:
        """The one in hand can be said anew at once; what is half typed stays as typed."""
        row = self._model.row_of(number)
        self._past.clear()
        if row is None:
            return
        values = (
            row.title,
            row.source,
            row.unit,
            written_day(row.valid_from),
            written_day(row.valid_until),
        )
        for field, value in zip(self._lines, values, strict=True):
            fill(field, value)
        self._text.load(THE_FORM, row.text)
        self._ask(talking_point.earlier, row.id, done=self._show_past)

    @Slot(object)
    def _show_past(self, versions: tuple[PastVersion, ...]) -> None:
        self._past.setText("\n".join(self._past_words(one) for one in versions))

    def _past_words(self, one: PastVersion) -> str:
        said = self.tr("第 {n} 版（{time}，{source}）：{text}")
        return said.format(
            n=one.number, time=self.when(one.at), source=one.source, text=legible(one.text)
        )

    def _wording(self, beside: QWidget) -> Wording | None:
        """What stands in the form; None, and said so, where a day is no day."""
        try:
            since, until = day_of(self._since.text()), day_of(self._until.text())
        except ValueError:
            show_refusal(beside, self.tr("日期请写成 2025-06-30 这样。"))
            return None
        return Wording(
            self._name.text(), self._text.take(), self._source.text(), self._unit.text(),
            since, until,
        )  # fmt: skip

    @Slot()
    def _do_add(self) -> None:
        wording = self._wording(self._add)
        if wording is not None:
            self._background.execute(
                self, talking_point.add, wording, done=self._added, beside=self._add
            )

    @Slot(object)
    def _added(self, _number: object = None) -> None:
        emptied(*self._lines)
        self._text.load(THE_FORM, "")
        self._text.stored(THE_FORM, self._text.take())

    @Slot()
    def _do_save(self) -> None:
        """By the editor's key: the one in hand is said anew, else it is a new one."""
        if self._model.row_of(self._list.current_id()) is None:
            self._do_add()
        else:
            self._do_renew()

    @Slot()
    def _do_renew(self) -> None:
        row, wording = self._chosen(self._renew), self._wording(self._renew)
        if row is not None and wording is not None:
            self._background.execute(
                self, talking_point.renew, row.id, wording, row.version,
                done=self._renewed, beside=self._renew,
            )  # fmt: skip

    @Slot()
    def _renewed(self) -> None:
        kept(*self._lines)
        self._text.stored(THE_FORM, self._text.take(), keep=True)

    @Slot()
    def _do_retire(self) -> None:
        self._turn(self._retire, True)

    @Slot()
    def _do_reinstate(self) -> None:
        self._turn(self._reinstate, False)

    def _turn(self, beside: QWidget, retired: bool) -> None:
        row = self._chosen(beside)
        if row is not None:
            self._background.execute(self, talking_point.retire, row.id, retired, beside=beside)

    def _chosen(self, beside: QWidget) -> TalkingPointRow | None:
        row = self._model.row_of(self._list.current_id())
        if row is None:
            show_refusal(beside, self.tr("请先在名单里选中一条口径。"))
        return row


def point_card(row: TalkingPointRow) -> Card:
    """A talking point in a list, with whether it holds."""
    meta = [row.title, say("第 {n} 版").format(n=row.version), row.source]
    if row.unit:
        meta.append(row.unit)
    return Card(" · ".join(meta), row.text, (validity_pill(row),), bool(row.fault))


def validity_pill(row: TalkingPointRow) -> Pill:
    """Whether a talking point holds today, and until when."""
    if row.fault:
        return Pill(say("▲ {fault}").format(fault=spoken(row.fault)), Tone.BAD)
    if row.valid_until is None:
        return Pill(say("长期有效"))
    until = say("有效至 {day}").format(day=written_day(row.valid_until))
    return Pill(say("▲ {fault}").format(fault=until), Tone.WARN) if row.ends_soon else Pill(until)
