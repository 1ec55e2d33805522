"""Fields of a form that a refresh never overwrites while somebody types in them."""

from datetime import UTC, datetime

from PySide6.QtCore import QDateTime, QObject, Qt
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QDateTimeEdit,
    QFormLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QWidget,
)

from ui.flow import FlowLayout
from ui.line_field import LineField
from ui.theme import measures
from ui.times import day_format
from ui.words import say

LONGEST_PROGRAMME = 24 * 60
SHOWN = "shown"
"""Where a field of figures remembers what it was last shown."""


def text_field(
    form: QFormLayout, name: str, label: str, hint: str = "", *, secret: bool = False
) -> QLineEdit:
    """A line in a form."""
    field = LineField()
    if secret:
        field.setEchoMode(QLineEdit.EchoMode.Password)
    lay_in(form, field, name, label, hint)
    return field


def lay_in(form: QFormLayout, field: QLineEdit, name: str, label: str, hint: str = "") -> None:
    """A line of one's own kind in a form."""
    field.setObjectName(name)
    field.setAccessibleName(label)
    field.setPlaceholderText(hint)
    field.setMinimumWidth(measures().px(140))
    form.addRow(label, field)


def time_field(form: QFormLayout, name: str, label: str) -> QDateTimeEdit:
    """A moment, to the minute, in the place's own time."""
    field = QDateTimeEdit()
    field.setObjectName(name)
    field.setAccessibleName(label)
    field.setDisplayFormat(day_format())
    field.setCalendarPopup(True)
    _compose_nothing(field)
    form.addRow(label, field)
    return field


def minutes_field(form: QFormLayout, name: str, label: str) -> QSpinBox:
    """A length in minutes."""
    field = minutes_box(name, label)
    form.addRow(label, field)
    return field


def minutes_box(name: str, label: str) -> QSpinBox:
    """The same where there is no form."""
    field = QSpinBox()
    field.setObjectName(name)
    field.setAccessibleName(label)
    _compose_nothing(field)
    field.setRange(1, LONGEST_PROGRAMME)
    field.setValue(60)
    field.setSuffix(say(" 分钟"))
    field.lineEdit().setTextMargins(measures().px(10), 0, 0, 0)
    return field


def _compose_nothing(field: QAbstractSpinBox) -> None:
    """Figures need no input method, so none swallows them."""
    for each in (field, *field.findChildren(QLineEdit)):
        each.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)


def laid(form: QFormLayout) -> QFormLayout:
    """A form with room between its lines, from edge to edge of where it stands."""
    form.setContentsMargins(0, 0, 0, 0)
    form.setHorizontalSpacing(measures().px(12))
    form.setVerticalSpacing(measures().px(10))
    form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    return form


def act_row(*buttons: QWidget) -> FlowLayout:
    """Buttons of a form, each at its own size."""
    flow = FlowLayout(measures().gap)
    for each in buttons:
        flow.addWidget(each)
    return flow


def heading(text: str) -> QLabel:
    """What a part of a form is about."""
    label = QLabel(text)
    label.setProperty("role", "title")
    return label


def fill(field: QLineEdit, text: str) -> None:
    """Shows what is kept, unless the person has typed something else."""
    if not field.isModified() and field.text() != text:
        field.setText(text)


def kept(*fields: QLineEdit) -> None:
    """What these fields hold was stored."""
    for field in fields:
        field.setModified(False)


def emptied(*fields: QLineEdit) -> None:
    """Clears fields whose content was stored."""
    for field in fields:
        field.clear()
        field.setModified(False)


class PutAside(QObject):
    """What was half typed for other things than the one shown; it comes back with its own."""

    def __init__(self, parent: QWidget, *fields: QLineEdit) -> None:
        super().__init__(parent)
        self._fields = fields
        self._texts: dict[int, dict[QLineEdit, str]] = {}

    def turn(self, before: int, now: int) -> None:
        """Another thing is shown: its fields are empty, or as they were left half typed."""
        left = {field: field.text() for field in self._fields if field.isModified()}
        if left:
            self._texts[before] = left
        emptied(*self._fields)
        for field, text in self._texts.pop(now, {}).items():
            field.setText(text)
            field.setModified(True)

    def drop(self, thing: int, *fields: QLineEdit) -> None:
        """What these held for a thing was stored after another one was shown."""
        for field in fields:
            self._texts.get(thing, {}).pop(field, None)

    def texts(self) -> list[tuple[QLineEdit, str]]:
        """All that is put aside, with the field that it came from."""
        return [pair for texts in self._texts.values() for pair in texts.items()]


def moment_in(field: QDateTimeEdit) -> datetime:
    """The field's moment, aware, to the minute that it shows."""
    seconds = field.dateTime().toSecsSinceEpoch()
    return datetime.fromtimestamp(seconds - seconds % 60, UTC)


def show_moment(field: QDateTimeEdit, moment: datetime) -> None:
    """Shows a moment, unless the person is at it or has set another one."""
    seconds = round(moment.timestamp())
    if not _is_theirs(field, field.dateTime().toSecsSinceEpoch() // 60, seconds // 60):
        field.setDateTime(QDateTime.fromSecsSinceEpoch(seconds))


def show_number(field: QSpinBox, number: int) -> None:
    """Shows a number, unless the person is at it or has set another one."""
    if not _is_theirs(field, field.value(), number):
        field.setValue(number)


def let_go(*fields: QDateTimeEdit | QSpinBox) -> None:
    """What was set in these and not stored counts no more."""
    for field in fields:
        field.setProperty(SHOWN, None)


def _is_theirs(field: QDateTimeEdit | QSpinBox, holds: int, kept: int) -> bool:
    """Whether it holds what a person has set since it was last shown what is kept."""
    before = field.property(SHOWN)
    if field.hasFocus() or (before is not None and holds not in (before, kept)):
        return True
    field.setProperty(SHOWN, kept)
    return False
