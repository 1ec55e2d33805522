"""Who else has the text in hand, and who is at this programme at all: said, never locked."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLabel, QWidget

from studio.presence import PresentRow, at_thing
from ui.announce import announce
from ui.attendance import Attendance
from ui.header import Elided
from ui.seating import seat_name
from ui.words import listed, say


class Alongside(QLabel):
    """“王芳正在写这一条”: stands where a text is in hand that somebody else has in hand too.

    panel: the key of the panel it stands in.
    """

    def __init__(self, attendance: Attendance, panel: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("alongside")
        self.setProperty("tone", "warn")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self._attendance = attendance
        self._panel = panel
        self._held = "", 0, False
        self.hide()
        attendance.changed.connect(self._show)

    def turn_to(self, thing: str, thing_id: int, typing: bool = False) -> None:
        """What is in hand now; "" and 0 for nothing."""
        self._held = thing, thing_id, typing
        self._attendance.hold(self._panel, thing, thing_id, typing)
        self._show()

    @Slot(bool)
    def note_typing(self, typing: bool) -> None:
        """Whether text stands here that nobody has stored."""
        self.turn_to(*self._held[:2], typing)

    @Slot()
    def _show(self) -> None:
        thing, number, _typing = self._held
        rows = at_thing(self._attendance.others, thing, number) if number else ()
        writing = [row for row in rows if row.at.typing]
        said = ""
        if writing:
            said = self.tr("▲ {names}正在写这一条，还没有提交").format(names=_names(writing))
        elif rows:
            said = self.tr("{names}也在看这一条").format(names=_names(rows))
        if said != self.text():
            self.setText(said)
            self.setAccessibleName(said)
            self.setVisible(bool(said))
            if writing:
                announce(self, said)


class Present(Elided):
    """“在线 5 人”, with who is where; the person's own windows count as one."""

    def __init__(self, attendance: Attendance, login: str) -> None:
        super().__init__()
        self.setObjectName("present")
        self.setProperty("role", "muted")
        self._attendance = attendance
        self._login = login
        attendance.changed.connect(self._show)

    @Slot()
    def _show(self) -> None:
        """Nobody is spoken of while it is not known who is there."""
        rows = self._attendance.others
        count = len({self._login, *(row.by for row in rows)})
        words = self.tr("在线 {n} 人").format(n=count) if rows else ""
        where = {(row.name, seat_name(row.at.panel)) for row in rows}
        if where:
            told = listed(f"{seat} {name}".strip() for name, seat in sorted(where))
            words = self.tr("{count}：您、{others}").format(count=words, others=told)
        self.setText(words)
        self.setAccessibleName(words)
        self.setToolTip(words)


def _names(rows: "list[PresentRow] | tuple[PresentRow, ...]") -> str:
    """Each name once, with the PC where somebody of that name is."""
    each = say("{name}（{place}）")
    return listed(dict.fromkeys(each.format(name=row.name, place=row.place) for row in rows))
