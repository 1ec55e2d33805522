"""The new photos of the watched folder, in a row; a key takes the first over."""

from collections import deque
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from studio import settings
from ui import file_dialog
from ui.acts import act, button, follow
from ui.announce import announce
from ui.background import COMMANDS, QUERIES, Background
from ui.photo_folder import PhotoFolder
from ui.photo_intake import Made, PhotoIntake
from ui.photo_view import smaller
from ui.theme import measures
from ui.words import counted

IN_SIGHT = 3
MOST = 500
SIZE, SHORT = (66, 44), 9


class NewPhotos(QWidget):
    """The first few are made plain beforehand and seen small; taking one gives it on.

    `taken` gives a Made. One that cannot be made goes with its reason when it is taken.
    """

    taken = Signal(object)

    def __init__(self, background: Background, panel: QWidget) -> None:
        super().__init__()
        self._background = background
        self._paths: deque[Path] = deque(maxlen=MOST)
        self._made: dict[Path, Made] = {}
        self._under_way: Path | None = None
        self._wanted = False
        self._intake = PhotoIntake(background, self)
        self._intake.made.connect(self._came)
        self._folder = PhotoFolder(background, self)
        self._folder.arrived.connect(self._line_up)
        self._folder.failed.connect(self._say_fault)
        self.folder_button = button(self.tr("图片文件夹…"), "photo_folder", self._ask)
        self._take_button = button(self.tr("取用新图"), "take_photo", self._take)
        self._drop_button = button(self.tr("都不用"), "leave_photos", self._leave)
        key = act(
            panel, self.tr("取用文件夹里的新图"), "Ctrl+Shift+I", self._take, key_id="take_photo"
        )
        follow(key, self._take_button.show_key)
        self._said = QLabel()
        self._said.setObjectName("photo_folder_said")
        self._said.setProperty("tone", "warn")
        self._said.setWordWrap(True)
        self._small = [QLabel() for _ in range(IN_SIGHT)]
        self._arrange()
        self._show()
        background.work(self, settings.load, done=self._begin, lane=QUERIES)

    @Slot(object)
    def _begin(self, kept: settings.Settings) -> None:
        if kept.photo_folder:
            self._watch(Path(kept.photo_folder))

    @Slot()
    def _ask(self) -> None:
        """Another folder, or no longer this one."""
        if self._folder.folder is None:
            self._choose()
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("换一个文件夹…"), self._choose)
        menu.addAction(self.tr("不再盯这个文件夹"), self._stop)
        menu.popup(self.folder_button.mapToGlobal(self.folder_button.rect().bottomLeft()))

    @Slot()
    def _choose(self) -> None:
        found = file_dialog.to_folder(self, self.tr("图片文件夹"))
        if found:
            self.watch(Path(found))

    def watch(self, folder: Path) -> None:
        """From now on, and at the next start of this PC's window."""
        self._watch(folder)
        self._keep(str(folder))

    @Slot()
    def _stop(self) -> None:
        self._folder.watch(None)
        self._keep("")
        self._leave()
        self._say()

    def _keep(self, folder: str) -> None:
        work = partial(settings.remember, photo_folder=folder)
        self._background.work(self, work, beside=self.folder_button, lane=COMMANDS)

    def _watch(self, folder: Path) -> None:
        self._folder.watch(folder)
        self._say()

    @Slot(object)
    def _line_up(self, path: Path) -> None:
        self._paths.append(path)
        announce(self, self.tr("文件夹里有新图片"))
        self._go_on()

    def _go_on(self) -> None:
        """Those in sight are made, one after the other."""
        first = list(self._paths)[:IN_SIGHT]
        self._made = {path: made for path, made in self._made.items() if path in first}
        ahead = next((path for path in first if path not in self._made), None)
        if self._under_way is None and ahead is not None:
            self._under_way = ahead
            self._intake.take((ahead,))
        self._show()

    @Slot(object)
    def _came(self, made: Made) -> None:
        path, self._under_way = self._under_way, None
        if path is not None and path in self._paths:
            self._made[path] = made
        self._go_on()
        if self._wanted:
            self._take()

    @Slot()
    def _take(self) -> None:
        """The first; one that is not made yet comes as soon as it is."""
        made = self._made.get(self._paths[0]) if self._paths else None
        self._wanted = bool(self._paths) and made is None
        if made is not None:
            self._made.pop(self._paths.popleft())
            self.taken.emit(made)
            self._go_on()

    @Slot()
    def _leave(self) -> None:
        """They stay in their folder."""
        self._paths.clear()
        self._wanted = False
        self._go_on()

    @Slot(str)
    def _say_fault(self, fault: str) -> None:
        self._say(fault)

    def _say(self, fault: str = "") -> None:
        """Which folder is watched, on its button; what is wrong with it, below."""
        folder = self._folder.folder
        name = "" if folder is None else folder.name
        short = name if len(name) <= SHORT else f"{name[: SHORT - 1]}…"
        watched = self.tr("盯着 {name}").format(name=short)
        self.folder_button.set_words(watched if name else self.tr("图片文件夹…"))
        self.folder_button.setToolTip("" if folder is None else str(folder))
        wrong = self.tr("▲ 文件夹 {name} {fault}").format(name=name, fault=fault)
        self._said.setText(wrong if name and fault else "")
        self._show()

    def _show(self) -> None:
        first = list(self._paths)[:IN_SIGHT]
        for number, label in enumerate(self._small):
            made = self._made.get(first[number]) if number < len(first) else None
            label.setVisible(number < len(first))
            self._paint(label, made, first[number].name if number < len(first) else "")
        for each in (self._take_button, self._drop_button):
            each.setVisible(bool(first))
        words = self.tr("取用新图（{n}）").format(n=counted(len(self._paths)))
        self._take_button.set_words(words)
        self._said.setVisible(bool(self._said.text()))
        self.setVisible(bool(first) or bool(self._said.text()))

    def _paint(self, label: QLabel, made: Made | None, name: str) -> None:
        label.setAccessibleName(name)
        label.setToolTip(made.fault if made is not None else name)
        if made is not None and made.data:
            room = QSize(*(measures().px(one) for one in SIZE))
            image = smaller(QImage.fromData(made.data), room)
            label.setPixmap(QPixmap.fromImage(image))
        else:
            label.clear()
            label.setText("▲" if made is not None else "…")

    def _arrange(self) -> None:
        row, acts = QHBoxLayout(), QHBoxLayout()
        for number, label in enumerate(self._small):
            label.setObjectName(f"new_photo_{number}")
            label.setFixedHeight(measures().px(SIZE[1]))
            row.addWidget(label)
        row.addStretch(1)
        for each in (self._take_button, self._drop_button):
            each.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            acts.addWidget(each)
        acts.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(measures().gap)
        column.addWidget(self._said)
        column.addLayout(row)
        column.addLayout(acts)
