"""The netizens' questions as the aide works through them: five lists, search, nothing jumps."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from studio.journal import Reader
from studio.screening.kept import NOTHING, Brief
from studio.sought import Sought
from studio.worklist import (
    Change,
    Listed,
    QuestionItem,
    Standing,
    Worklist,
    change,
    listed,
    opening,
    question_items,
    standing,
)
from ui.acts import WIDGET, act, act_button, follow, tell_key
from ui.background import Background
from ui.bulletin import Bulletin
from ui.card import Card
from ui.filters import Filters
from ui.flow import FlowLayout
from ui.line_field import SearchField
from ui.marked import Marked
from ui.pages import Page, PagedModel, Wanted
from ui.pausing import Pausing
from ui.question_pills import question_card
from ui.table import RowsView
from ui.theme import measures
from ui.view import Ids, LiveView
from ui.waiting import OldestWaiting
from ui.words import counted, say
from ui.worklists import TABS, WAITS, none_found

HAND_RESTS_MS = 120
MOST_NAMED = 500
"""More changes than these at once, and the list is read anew."""


class QuestionList(LiveView):
    """The questions of one list at a time. New ones wait behind a count while one is in hand.

    The database finds, counts and sorts; here are the ids and the pages that were looked at.
    """

    things = frozenset({"question", "answer", "air_item"})
    current_changed = Signal(object)

    def __init__(
        self, background: Background, bulletin: Bulletin, parent: QWidget | None = None
    ) -> None:
        super().__init__(background, bulletin, parent)
        self._which = Worklist.RECEIVED
        self._shown: tuple[Worklist, Sought] | None = None
        self._newest = 0
        self._later = 0
        self._whole = False
        self._quiet = False
        self._keep: int | None = None
        self._onward: int | None = None
        self._standing: Standing | None = None
        self._found: Mapping[int, Brief] = {}
        self._typed: set[str] = set()
        self.model = PagedModel[QuestionItem](self._card, self._fetch, self)
        self.model.wanted.connect(self._ask_page)
        self.list = RowsView("question_list", self.tr("网友提问"), lines=2, unread=True)
        self.list.set_rows_model(self.model)
        self._oldest = OldestWaiting("question_list", background.desk.clock)
        self.marked = Marked(self.list)
        self._pausing = Pausing(self.list)
        self._pausing.ended.connect(self.reload)
        self._rest_of_it = QTimer(self)
        self._rest_of_it.setSingleShot(True)
        self._rest_of_it.setInterval(HAND_RESTS_MS)
        self._rest_of_it.timeout.connect(self._ask_whole)
        self.filters = Filters(background, self.list)
        self.filters.changed.connect(self._search_on)
        self._make_head()
        self._arrange()
        self.list.current_changed.connect(self._tell)
        self.list.current_updated.connect(self._tell)
        self.model.rows_changed.connect(self._tell)

    def current(self) -> QuestionItem | None:
        """The question in hand."""
        return self.model.row_of(self.list.current_id())

    def in_question(self) -> tuple[QuestionItem, ...]:
        """What a decision is about: all that are marked, else the question in hand."""
        ids = self.marked.ids() or (self.list.current_id(),)
        return tuple(item for item in map(self.model.row_of, ids) if item is not None)

    def search(self, words: str) -> None:
        """Looks for these words, as if they were typed."""
        self._search.setText(words)

    @property
    def is_answered(self) -> bool:
        """Whether what is sought stands in the list, its first page at least."""
        return self._shown == (self._which, self._sought())

    @property
    def undecided(self) -> bool:
        """Whether the list of those that wait for a decision is shown."""
        return self._which is Worklist.RECEIVED

    def show_suggested(self, found: Mapping[int, Brief]) -> None:
        """What is suggested about questions, as pills and blacked out; no row moves."""
        if found != self._found:
            self._found = found
            self.model.recard()

    @Slot(bool)
    def hold(self, typing: bool, what: str = "answer") -> None:
        """Who types about the question in hand keeps it in hand, whatever becomes of it."""
        (self._typed.add if typing else self._typed.discard)(what)
        self.model.hold(self.list.current_id() if self._typed else None)

    # what is shown

    def _refresh(self, ids: Ids) -> None:
        which, sought = self._which, self._sought()
        if self._shown != (which, sought):
            self._ask(opening, which, sought, done=self._show_head)
        elif self._pausing.active and ids is not None and len(ids) > MOST_NAMED:
            self._pausing.note_many(ids)
            self._ask(standing, which, done=self._show_standing)
        elif ids is None or len(ids) > MOST_NAMED or not self._whole:
            rows = self.list.ids_in_view()
            self._ask(listed, which, sought, rows, None, done=self._show_anew)
        else:
            self._ask(change, which, sought, tuple(ids), self._newest, done=self._show_change)

    @Slot(object)
    def _show_head(self, rows: tuple[QuestionItem, ...]) -> None:
        """The first page of another list; the rest, and all numbers, come right behind it."""
        self._shown = (self._which, self._sought())
        self._whole = False
        self._quiet = True
        self._say_how_far()
        self.model.open([item.id for item in rows], rows)
        self.list.scrollToTop()
        self._take_in_hand()
        if self._shown[1].words:
            self._rest_of_it.start()
        else:
            self._ask_whole()

    @Slot()
    def _ask_whole(self) -> None:
        """All the ids, once the hand rests: each letter typed would ask for as many."""
        if self._shown is not None and not self._whole and not self._background.lanes.closed:
            self._ask(listed, *self._shown, (), None, done=self._show_whole)

    @Slot(object)
    def _show_anew(self, whole: Listed) -> None:
        """All there is, and none of the rows that were here may be believed."""
        self._show_whole(whole)
        self.model.renew(whole.rows)

    @Slot(object)
    def _show_whole(self, whole: Listed) -> None:
        """All there is, new ones too."""
        self._newest, self._later = whole.standing.newest, 0
        self._show_known(whole)

    @Slot(object)
    def _show_known(self, whole: Listed) -> None:
        self._whole = True
        self.model.set_ids(whole.ids)
        self._go_onward()
        self._take_in_hand()
        self._show_standing(whole.standing)

    @Slot(object)
    def _show_change(self, change: Change) -> None:
        """The named ones come, change or go; new ones wait while one is in hand."""
        here = {one for one in change.named if self.model.place_of(one) >= 0}
        self.model.replace(change.rows)
        if self._pausing.active:
            self._pausing.note(here, change)
            self._show_standing(change.standing)
            return
        self.model.remove(here - change.inside)
        self._later = change.later
        in_hand = self.list.current_id() is not None
        hold = in_hand and self._which is Worklist.RECEIVED
        which, sought = self._which, self._sought()
        if change.later and not hold:
            self._ask(listed, which, sought, (), None, done=self._show_whole)
        elif change.inside - here:
            self._ask(listed, which, sought, (), self._newest, done=self._show_known)
        self._show_standing(change.standing)

    def _go_onward(self) -> None:
        place = -1 if self._onward is None else self.model.place_of(self._onward)
        self._onward = None
        if 0 <= place < self.model.rowCount() - 1:
            self.list.select(self.model.id_at(place + 1))

    def _take_in_hand(self) -> None:
        """The one that was in hand before the search, else the first."""
        if self._keep is not None and self.model.place_of(self._keep) >= 0:
            self.list.select(self._keep)
        elif not self._whole and (self._keep is not None or not self.model.rowCount()):
            return
        elif self.model.rowCount() and self.list.current_id() is None:
            self.list.select(self.model.id_at(0))
        self._keep, self._quiet = None, False
        self._tell()

    def _show_standing(self, standing: Standing) -> None:
        self._standing = standing
        self._show_numbers()

    def _show_numbers(self) -> None:
        self._say_how_far()
        standing = self._standing
        if standing is None:
            return
        for tab, each in zip(TABS, self._tabs.buttons(), strict=True):
            each.setText(f"{say(tab.label)} {counted(standing.numbers[tab.which])}")
            each.setAccessibleName(each.text())
        self._new.set_words(self.tr("{n} 条新提问，点此显示").format(n=counted(self._later)))
        self._new.setVisible(self._later > 0)
        self._oldest.show_oldest(standing.oldest if self._which in WAITS else None)

    def _say_how_far(self) -> None:
        """What is still being looked for is not called missing."""
        sought = self._sought()
        opened = self.is_answered
        self.list.say_when_empty(
            none_found(self._which, sought, self.filters.said()) if opened else ""
        )
        if not opened or not self._whole or self._standing is None:
            self._about.setText(self.tr("正在查找…"))
        elif sought.is_all:
            self._about.setText(self.tr("合计 {n} 条").format(n=counted(self._standing.total)))
        else:
            found = counted(self.model.rowCount())
            self._about.setText(self.tr("找到 {n} 条").format(n=found))

    # pages

    def _fetch(self, ids: Sequence[int]) -> tuple[QuestionItem, ...]:
        return self._background.desk.query(question_items, ids)

    @Slot(object)
    def _ask_page(self, wanted: Wanted) -> None:
        self._background.query(
            self, _page, wanted, done=self.model.supply, ended=self.model.wanted_ended
        )

    # acts

    @Slot()
    def show_new(self) -> None:
        """Lets the new ones in; from the end of the list the hand goes on to the first of them."""
        end = self.list.currentIndex().row() == self.model.rowCount() - 1
        self._onward = self.list.current_id() if end else None
        self._pausing.end()
        self.reload()

    @Slot(object)
    def _choose_tab(self, button: QPushButton) -> None:
        """Another list: nothing can be done to a row of the one before while it comes."""
        self._which, self._keep = TABS[self._tabs.buttons().index(button)].which, None
        self._quiet = True
        self.model.open((), ())
        self._look_for()

    @Slot()
    def _search_on(self) -> None:
        if self._keep is None:
            self._keep = self.list.current_id()
        self._look_for()

    def _look_for(self) -> None:
        self._shown = None
        self._rest_of_it.stop()
        self._pausing.start_over()
        self._show_numbers()
        self.reload()

    def _sought(self) -> Sought:
        return self.filters.sought(self._search.text().strip())

    @Slot(str)
    def _show_search_key(self, key: str) -> None:
        hint = self.tr("搜索内容、昵称、拼音首字母…　{key}").format(key=key)
        self._search.setPlaceholderText(hint)

    @Slot()
    def _to_search(self) -> None:
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    @Slot()
    def _to_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _leave_search(self) -> None:
        self._search.clear()
        self._to_list()

    @Slot()
    def _tell(self) -> None:
        if self._quiet:
            return
        self.current_changed.emit(self.current())

    def _make_head(self) -> None:
        self._about = QLabel()
        self._about.setProperty("role", "muted")
        self._about.setObjectName("question_count")
        self._search = SearchField()
        self._search.setObjectName("search")
        self._search.setAccessibleName(self.tr("搜索提问"))
        tell_key(self._search, "Return", self.tr("到列表"))
        self._search.textChanged.connect(self._search_on)
        self._search.returnPressed.connect(self._to_list)
        finds = act(self, self.tr("搜索提问"), "Ctrl+F", self._to_search, key_id="find_question")
        follow(finds, self._show_search_key)
        act(self._search, self.tr("清空搜索"), "Esc", self._leave_search, WIDGET)
        self._tabs = QButtonGroup(self)
        for number, tab in enumerate(TABS):
            each = QPushButton(say(tab.label))
            each.setObjectName(tab.name)
            each.setCheckable(True)
            each.setChecked(number == 0)
            each.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            each.setProperty("kind", "pill")
            self._tabs.addButton(each)
        self._tabs.buttonClicked.connect(self._choose_tab)
        self._new = act_button(
            self.list, self.tr("显示新提问"), "show_new", self.show_new,
            key="N", context=WIDGET, kind="quiet",
        )  # fmt: skip
        self._new.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._new.hide()

    def _arrange(self) -> None:
        pad, gap = measures().pad, measures().gap
        title = QLabel(self.tr("网友提问"))
        title.setProperty("role", "title")
        head = QHBoxLayout()
        head.addWidget(title)
        head.addWidget(self._about)
        head.addWidget(self._oldest, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addStretch(1)
        head.addWidget(self._pausing.button)
        tabs = FlowLayout(measures().px(4))
        for each in self._tabs.buttons():
            tabs.addWidget(each)
        top = QVBoxLayout()
        top.setContentsMargins(pad, measures().px(10), pad, measures().px(8))
        top.setSpacing(gap)
        top.addLayout(head)
        line = QHBoxLayout()
        line.setSpacing(gap)
        line.addWidget(self._search, 1)
        line.addWidget(self.filters.opener)
        top.addLayout(line)
        top.addWidget(self.filters)
        top.addLayout(tabs)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._new)
        column.addWidget(self.list, 1)
        column.addWidget(self.marked)
        column.addWidget(self._pausing)

    def _card(self, item: QuestionItem) -> Card:
        return question_card(item, self.when, self._found.get(item.id, NOTHING))


def _page(reader: Reader, wanted: Wanted) -> Page[QuestionItem]:
    return Page(wanted, question_items(reader, wanted.ids))


__all__ = ["QuestionItem", "QuestionList"]
