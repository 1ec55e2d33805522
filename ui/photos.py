"""Photos beside the record: brought in, given their words, handed in as lines of their own."""

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from studio import photo, photo_line
from studio.journal import new_command_id
from studio.keystrokes import Facts
from studio.photo import PhotoRow
from ui import file_dialog
from ui.acts import act, button, follow
from ui.announce import announce
from ui.background import Background, Reply
from ui.bulletin import Bulletin
from ui.editor import TextEditor
from ui.flow import FlowLayout
from ui.notices import show_refusal
from ui.photo_drops import Offered, PhotoDrops
from ui.photo_intake import Made, PhotoIntake
from ui.photo_row import NewPhotos
from ui.photo_view import Shown, pictures
from ui.theme import measures
from ui.view import Ids, LiveView
from ui.words import counted

ROOM = (280, 90)


class Sent(NamedTuple):
    """A photo's words on their way, under the id of their command."""

    photo_id: int
    text: str
    once: str


class PhotoLane(LiveView):
    """The photo in hand with the field for its words; others wait behind it.

    The first line typed is what the photo shows, the rest what readers read with it. What is
    typed survives a kill like every line, and the photo itself lies in the database.
    """

    things = frozenset({"photo"})

    def __init__(
        self, background: Background, bulletin: Bulletin, editor: TextEditor, panel: QWidget
    ) -> None:
        """editor: where photos are pasted too; panel: upon which they may be dropped."""
        super().__init__(background, bulletin)
        self._line_editor = editor
        self._rows: tuple[PhotoRow, ...] = ()
        self._in_hand: PhotoRow | None = None
        self._wanted = 0
        self._painted = ""
        self._painting: Reply | None = None
        self._sent: Sent | None = None
        self._intake = PhotoIntake(background, self)
        self._intake.made.connect(self._bring)
        field = background.field("photo")
        self._editor = TextEditor("photo_editor", self.tr("图片说明"), None, field)
        self._editor.submitted.connect(self._submit)
        self._title, self._picture, self._said = QLabel(), QLabel(), QLabel()
        self._make_acts(panel)
        self._new = NewPhotos(background, panel)
        self._new.taken.connect(self._bring)
        for each in (editor, self._editor):
            each.takes_photos = True
            each.photographed.connect(self.take)
        PhotoDrops(panel).dropped.connect(self.take)
        self._arrange()
        self._resume()
        self._show_hand()

    @Slot(object)
    def take(self, photos: Offered) -> None:
        """Makes them plain and brings them in, one after the other."""
        refused = self._intake.take(photos)
        if refused:
            show_refusal(self._choose_button, refused)
        self._say_busy()

    @Slot(object)
    def _bring(self, made: Made) -> None:
        if made.fault:
            show_refusal(self._choose_button, made.fault)
        else:
            self._background.execute(
                self, photo_line.bring, made.data, done=self._brought, beside=self._choose_button
            )
        self._say_busy()

    @Slot(object)
    def _brought(self, photo_id: int) -> None:
        self._wanted = photo_id
        self.reload()

    @Slot()
    def _choose(self) -> None:
        kinds = self.tr("图片 (*.jpg *.jpeg *.png *.webp)")
        paths = file_dialog.to_open_many(self, self.tr("添加图片"), kinds)
        self.take(tuple(Path(path) for path in paths))

    # the photo in hand

    @Slot()
    def _submit(self) -> None:
        row, text = self._in_hand, self._editor.take()
        if row is None or self._sent is not None:
            return
        if not text.partition("\n")[0].strip():
            show_refusal(
                self._editor, self.tr("请先写图片说明：看不见图片的读者靠它知道图上是什么。")
            )
            return
        self._send(Sent(row.id, text, new_command_id()))

    def _send(self, sent: Sent) -> None:
        self._sent = sent
        self._editor.field.note(self._facts())
        alt, _, caption = sent.text.partition("\n")
        self._background.execute(
            self, photo_line.write, sent.photo_id, alt.strip(), caption.strip(),
            done=self._stored, ended=self._ended, beside=self._submit_button,
            once=sent.once, after=self._editor.field.settled(),
        )  # fmt: skip

    @Slot()
    def _stored(self) -> None:
        sent = self._sent
        assert sent is not None
        with self._editor.field.together():
            self._sent = None
            self._editor.stored(sent.photo_id, sent.text)
            self._editor.field.note(self._facts())
        self._in_hand = None
        self._line_editor.setFocus()
        self.reload()

    @Slot()
    def _ended(self) -> None:
        self._sent = None
        self._editor.field.note(self._facts())

    @Slot()
    def _set_aside(self) -> None:
        """One that somebody else handed in or put away is done with; so are the words here."""
        row = self._in_hand
        if row is None:
            return
        if row not in self._rows:
            self._editor.revert()
            self._in_hand = None
            self._take_in_hand()
        else:
            self._background.execute(
                self, photo_line.set_aside, row.id, done=self._put_away, beside=self._aside_button
            )

    @Slot()
    def _put_away(self) -> None:
        self._editor.revert()
        self._in_hand = None
        self.reload()

    @Slot()
    def _turn_to_words(self) -> None:
        """A photo that comes takes nobody's focus; this key goes to it."""
        if self._in_hand is None:
            show_refusal(self._choose_button, self.tr("没有等着写说明的图片。"))
        self._editor.setFocus()

    @Slot()
    def _turn(self) -> None:
        """The next of those that wait; what was typed of this one stays with it."""
        if len(self._rows) > 1 and self._in_hand in self._rows:
            place = self._rows.index(self._in_hand)
            self._in_hand = self._rows[(place + 1) % len(self._rows)]
            self._show_hand()

    # what is shown

    def _refresh(self, ids: Ids) -> None:
        self._ask(photo.waiting, done=self._show)

    @Slot(object)
    def _show(self, rows: tuple[PhotoRow, ...]) -> None:
        self._rows = rows
        self._take_in_hand()

    def _take_in_hand(self) -> None:
        """What is in hand stays while it waits or has words; a new one comes to a free hand."""
        here, rows = self._in_hand, {row.id: row for row in self._rows}
        typed = [rows[key] for key in self._editor.unstored() if key in rows]
        wanted, self._wanted = rows.get(self._wanted), 0
        if here is not None and self._editor.dirty:
            wanted = here
        elif wanted is None:
            wanted = here if here in self._rows else next(iter((*typed, *self._rows)), None)
        if wanted is not None and wanted is not here:
            words = self.tr("图片 {n} 张待写说明").format(n=counted(len(rows)))
            announce(self._title, words)
        self._in_hand = wanted
        self._show_hand()

    def _show_hand(self) -> None:
        row = self._in_hand
        shown = (
            self._picture, self._editor, self._submit_button, self._aside_button, self._said,
        )  # fmt: skip
        for each in shown:
            each.setVisible(row is not None)
        self._next_button.setVisible(row is not None and len(self._rows) > 1)
        self._title.setText(self._heading())
        self._said.setText(self._about())
        self._said.setVisible(bool(self._said.text()))
        if row is None:
            self._painted = ""
            return
        self._editor.load(row.id, "")
        if row.sha256 != self._painted:
            self._painted = row.sha256
            self._paint(row.sha256)

    def _paint(self, name: str) -> None:
        self._picture.clear()
        if self._painting is not None and self._painting.under_way:
            self._painting.forget()
        wide, high = measures().px(ROOM[0]), measures().px(ROOM[1])
        self._painting = self._background.query(
            self, pictures, (name,), wide, high, done=self._show_picture
        )

    @Slot(object)
    def _show_picture(self, found: Shown) -> None:
        (image,) = found
        if isinstance(image, QImage):
            self._picture.setPixmap(QPixmap.fromImage(image))
        else:
            self._picture.setText(image)

    def _heading(self) -> str:
        busy = self.tr("正在整理 {n} 张……").format(n=self._intake.left) if self._intake.left else ""
        if not self._rows:
            return busy or self.tr("图片")
        if self._in_hand not in self._rows:
            return self.tr("图片 {n} 张待写说明").format(n=counted(len(self._rows)))
        place = self._rows.index(self._in_hand) + 1
        words = self.tr("图片 {n} / {all}").format(n=place, all=len(self._rows))
        return " · ".join(filter(None, (words, busy)))

    def _about(self) -> str:
        row = self._in_hand
        if row is not None and row not in self._rows and self._sent is None:
            return self.tr("▲ 这张图片已由别人提交或放下；您写的文字还在这里。")
        return ""

    def _say_busy(self) -> None:
        self._title.setText(self._heading())

    def _resume(self) -> None:
        """What was on its way when the window before ended goes again, under its id."""
        sent = (self._editor.field.facts or {}).get("sent")
        self._editor.field.facts_now = self._facts
        if sent is not None:
            self._send(Sent(*sent))

    def _facts(self) -> Facts | None:
        return None if self._sent is None else {"sent": list(self._sent)}

    def _make_acts(self, panel: QWidget) -> None:
        self._submit_button = button(
            self.tr("提交图片"), "submit_photo", self._submit, kind="primary"
        )
        follow(self._editor.submit_act, self._submit_button.show_key)
        self._aside_button = button(self.tr("放下这张"), "set_photo_aside", self._set_aside)
        self._next_button = button(self.tr("下一张"), "next_photo", self._turn)
        self._choose_button = button(self.tr("添加图片…"), "choose_photo", self._choose)
        add = act(panel, self.tr("添加图片…"), "Ctrl+I", self._choose, key_id="choose_photo")
        follow(add, self._choose_button.show_key)
        act(panel, self.tr("写图片说明"), "Alt+I", self._turn_to_words, key_id="to_photo")

    def _arrange(self) -> None:
        self.setObjectName("photo_lane")
        self._title.setProperty("role", "title")
        self._title.setObjectName("photo_title")
        self._picture.setObjectName("photo_in_hand")
        self._picture.setAccessibleName(self.tr("待写说明的图片"))
        self._picture.setFixedHeight(measures().px(ROOM[1]))
        self._said.setObjectName("photo_said")
        self._said.setProperty("tone", "warn")
        self._said.setWordWrap(True)
        self._editor.setPlaceholderText(
            self.tr("图上是什么（必填，读给看不见的人）。另起一行可写图下文字。")
        )
        self._editor.setFixedHeight(measures().px(72))
        bar = FlowLayout(measures().gap)
        for each in (
            self._submit_button, self._next_button, self._aside_button, self._choose_button,
            self._new.folder_button,
        ):  # fmt: skip
            each.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            bar.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(measures().pad, 0, measures().pad, measures().gap)
        column.setSpacing(measures().gap)
        for part in (self._title, self._picture, self._said, self._editor):
            column.addWidget(part)
        column.addLayout(bar)
        column.addWidget(self._new)
