"""工作动态 and 媒体报道 of a programme: links for the topic page, added and taken off by keys."""

from functools import partial

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QComboBox, QFormLayout, QVBoxLayout, QWidget

from studio import topic_link
from studio.journal import Reader
from studio.people import names
from studio.topic_link import LINK_KIND_NAMES, LinkKind, LinkRow
from ui.acts import WIDGET, act_button, button, tell_key
from ui.background import Background
from ui.bulletin import Bulletin
from ui.card import Card, Pill
from ui.days import day_of
from ui.fields import act_row, emptied, laid, text_field
from ui.notices import show_refusal
from ui.opener import DialogOpener
from ui.publications import titled
from ui.reason_row import ReasonRow
from ui.table import RowsModel, RowsView
from ui.theme import measures
from ui.view import Ids, LiveView
from ui.view_dialog import ViewDialog
from ui.words import counted, say

Facts = tuple[tuple[LinkRow, ...], dict[str, str]]


class TopicLinksView(LiveView):
    """Return in the address adds a link; X takes the one in hand off, with a reason."""

    things = frozenset({"topic_link"})

    def __init__(self, background: Background, bulletin: Bulletin) -> None:
        super().__init__(background, bulletin)
        self._names: dict[str, str] = {}
        self.model = RowsModel[LinkRow](self._card, self)
        self.list = RowsView("topic_link_list", self.tr("动态和报道"), lines=1)
        self.list.say_when_empty(
            self.tr("还没有工作动态和媒体报道。在下面填写标题、来源、日期和网址，回车添加。")
        )
        self.list.set_rows_model(self.model)
        listing = QWidget()
        self._title = titled(listing, self.list)
        self._reason = ReasonRow("drop_link", self.tr("移出"), self.list, "danger")
        self._reason.given.connect(self._do_drop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(listing, 1)
        column.addWidget(self._reason)
        column.addLayout(self._make_form())

    def _make_form(self) -> QFormLayout:
        form = laid(QFormLayout())
        form.setContentsMargins(measures().pad, measures().gap, measures().pad, 0)
        self._kind = QComboBox()
        self._kind.setObjectName("link_kind")
        self._kind.setAccessibleName(self.tr("种类"))
        for kind, name in LINK_KIND_NAMES.items():
            self._kind.addItem(say(name), kind.value)
        form.addRow(self.tr("种类"), self._kind)
        self.name = text_field(form, "link_title", self.tr("标题"))
        self._outlet = text_field(form, "link_outlet", self.tr("来源"), self.tr("媒体或单位名称"))
        today = self._background.desk.clock.now().astimezone()
        self._day = text_field(form, "link_day", self.tr("发表日期"), f"{today:%Y-%m-%d}")
        hint = self.tr("https://…，从浏览器的地址栏复制")
        self._url = text_field(form, "link_url", self.tr("网址"), hint)
        self._url.returnPressed.connect(self._do_add)
        tell_key(self._url, "Return", self.tr("添加"))
        self._add = button(self.tr("添加"), "add_link", self._do_add, hint="↵", kind="primary")
        self._drop = act_button(
            self.list, self.tr("移出…"), "drop_link", self._ask_reason, key="X", context=WIDGET,
            kind="danger",
        )  # fmt: skip
        for each in (self._add, self._drop):
            each.setAutoDefault(False)
        form.addRow(act_row(self._add, self._drop))
        return form

    def _refresh(self, ids: Ids) -> None:
        self._ask(_facts, done=self._show)

    @Slot(object)
    def _show(self, facts: Facts) -> None:
        rows, self._names = facts
        self.model.set_rows(rows)
        there = sum(row.dropped_by is None for row in rows)
        self._title.setText(self.tr("专题里的动态和报道：{n} 条").format(n=counted(there)))

    def _card(self, row: LinkRow) -> Card:
        who = self._names.get(row.by, row.by)
        meta = " · ".join((say(LINK_KIND_NAMES[row.kind]), row.outlet, f"{row.day:%Y-%m-%d}", who))
        if row.dropped_by is None:
            return Card(meta, f"{row.title}  {row.url}")
        off = self.tr("已移出：{reason}").format(reason=row.dropped_why)
        return Card(meta, f"{row.title}  {row.url}", (Pill(off),), faded=True)

    @Slot()
    def _do_add(self) -> None:
        try:
            day = day_of(self._day.text().strip() or self._day.placeholderText())
        except ValueError:
            day = None
        if day is None:
            QTimer.singleShot(0, self, self._say_day)  # the key that asked is not its end
            return
        self._background.execute(
            self, topic_link.add, LinkKind(self._kind.currentData()), self.name.text(),
            self._outlet.text(), day, self._url.text(), done=self._added, beside=self._url,
        )  # fmt: skip

    @Slot()
    def _say_day(self) -> None:
        show_refusal(self._day, self.tr("日期请写成 2025-06-30 这样。"))

    @Slot(object)
    def _added(self, _number: int) -> None:
        emptied(self.name, self._outlet, self._day, self._url)
        self.name.setFocus()

    @Slot()
    def _ask_reason(self) -> None:
        row = self.model.row_of(self.list.current_id())
        if row is None or row.dropped_by is not None:
            show_refusal(self._drop, self.tr("请先在名单里选中一条还在的链接。"))
            return
        self._reason.ask(self.tr("移出“{title}”").format(title=row.title))

    @Slot(str)
    def _do_drop(self, reason: str) -> None:
        row = self.model.row_of(self.list.current_id())
        if row is not None:
            self._background.execute(
                self, topic_link.drop, row.id, reason, done=self._dropped,
                beside=self._reason.field,
            )  # fmt: skip

    @Slot()
    def _dropped(self) -> None:
        self._reason.leave()


class TopicLinksDialog(ViewDialog[TopicLinksView]):
    """The list over the panel that asked for it."""

    def __init__(self, background: Background, parent: QWidget, *, bulletin: Bulletin) -> None:
        view = TopicLinksView(background, bulletin)
        super().__init__("topic_links", self.tr("动态和报道"), view, (760, 600), parent)
        view.name.setFocus()


def topic_links_opener(
    background: Background, bulletin: Bulletin, panel: QWidget, key: str = ""
) -> DialogOpener:
    """The button that opens it."""
    make = partial(TopicLinksDialog, background, bulletin=bulletin)
    return DialogOpener(say("动态和报道…"), "open_topic_links", make, panel, key)


def _facts(reader: Reader) -> Facts:
    return topic_link.links(reader), names(reader)
