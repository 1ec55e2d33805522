"""A list of the house whose rows have a name: added, changed, retired, taken up again."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFormLayout, QWidget

from ui.acts import WIDGET, act_button
from ui.background import Background
from ui.bulletin import Bulletin
from ui.card import Pill, Tone
from ui.fields import act_row, emptied, fill, heading, kept, laid, text_field
from ui.kept_list import KeptList, R, Said
from ui.theme import measures


@dataclass(frozen=True)
class Form:
    """How it speaks below its rows. thing: how the names of its parts end; change: its verb there.

    hint: in the field for the name, which is `called` so; adding, changing: on the buttons.
    """

    thing: str
    change: str
    heading: str
    hint: str
    adding: str
    changing: str
    called: str = ""


@dataclass(frozen=True)
class Commands:
    """What the studio does with a row: `add` gets what is typed, the others the row's key first."""

    add: Callable[..., Any]
    change: Callable[..., Any]
    retire: Callable[..., Any]
    reinstate: Callable[..., Any]


class NamedList(KeptList[R]):
    """A subclass says its words, commands and cards; what is half typed stays as typed."""

    commands: Commands

    def __init__(
        self,
        background: Background,
        bulletin: Bulletin,
        said: Said,
        form: Form,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(background, bulletin, f"{form.thing}_list", said, parent)
        self.list.current_changed.connect(self._fill)
        self.column.addWidget(self.listing, 1)
        self.column.addLayout(self._make_form(form))

    def _make_form(self, said: Form) -> QFormLayout:
        form = laid(QFormLayout())
        form.setContentsMargins(0, measures().pad, 0, measures().pad)
        form.addRow(heading(said.heading))
        self._begin(form)
        self._name = text_field(
            form, f"{said.thing}_name", said.called or self.tr("名称"), said.hint
        )
        self._go_on(form)
        made = partial(act_button, self.list, context=WIDGET)
        add, change = f"add_{said.thing}", f"{said.change}_{said.thing}"
        self._add = made(said.adding, add, self._do_add, key="A", kind="primary")
        self._change = made(said.changing, change, self._do_change, key="S")
        self._retire = made(
            self.tr("停用"), f"retire_{said.thing}", self._do_retire, key="X", kind="danger"
        )
        self._reinstate = made(
            self.tr("恢复使用"), f"reinstate_{said.thing}", self._do_reinstate, key="B"
        )
        form.addRow(act_row(self._add, self._change, self._retire, self._reinstate, *self._more()))
        return form

    # what a subclass may say

    def _begin(self, form: QFormLayout) -> None:
        """Fields above the name."""

    def _go_on(self, form: QFormLayout) -> None:
        """Fields below the name."""

    def _more(self) -> tuple[QWidget, ...]:
        """Buttons behind the usual ones."""
        return ()

    def _typed(self) -> tuple[Any, ...]:
        """What a row is changed to, and what a new one is."""
        return (self._name.text(),)

    def _new(self) -> tuple[Any, ...]:
        """What a new row is, where that is more than what it can be changed to."""
        return self._typed()

    def _key(self, row: R) -> Any:
        return row.id

    def _take_up(self, row: Any) -> None:
        """The row in hand can be changed at once."""
        fill(self._name, row.name)

    def _clear(self) -> None:
        emptied(self._name)

    def _pills(self, *, active: bool) -> tuple[Pill, ...]:
        return () if active else (Pill(self.tr("已停用"), Tone.WARN),)

    # the acts

    @Slot(object)
    def _fill(self, number: int | None) -> None:
        row = self.model.row_of(number)
        if row is not None:
            self._take_up(row)

    @Slot()
    def _do_add(self) -> None:
        self._background.execute(
            self, self.commands.add, *self._new(), done=self._stored, beside=self._add
        )

    @Slot(object)
    def _stored(self, _number: object = None) -> None:
        self._clear()

    @Slot()
    def _do_change(self) -> None:
        row = self.chosen(self._change)
        if row is not None:
            self._background.execute(
                self, self.commands.change, self._key(row), *self._typed(),
                done=self._changed, beside=self._change,
            )  # fmt: skip

    @Slot()
    def _changed(self) -> None:
        kept(self._name)

    @Slot()
    def _do_retire(self) -> None:
        self._do(self.commands.retire, self._retire)

    @Slot()
    def _do_reinstate(self) -> None:
        self._do(self.commands.reinstate, self._reinstate)

    def _do(self, command: Callable[..., Any], asking: QWidget) -> None:
        row = self.chosen(asking)
        if row is not None:
            self._background.execute(self, command, self._key(row), beside=asking)
