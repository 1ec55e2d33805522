"""The places where notices (预告) must appear: added, renamed, retired by the office."""

from PySide6.QtWidgets import QWidget

from studio import notice_place
from studio.notice_place import PlaceRow
from ui.background import Background
from ui.bulletin import Bulletin
from ui.card import Card
from ui.kept_list import Said
from ui.named_list import Commands, Form, NamedList


class NoticePlacesView(NamedList[PlaceRow]):
    """A place that is retired is asked for no more; what was noted there stays."""

    things = frozenset({"notice_place"})
    query = staticmethod(notice_place.notice_places)
    commands = Commands(
        notice_place.add, notice_place.rename, notice_place.retire, notice_place.reinstate
    )

    def __init__(
        self, background: Background, bulletin: Bulletin, parent: QWidget | None = None
    ) -> None:
        said = Said(
            self.tr("预告平台"), self.tr("预告平台 {n}"),
            self.tr("没有规定预告要发在哪些平台。在下面填写名称，再点“添加平台”。"),
            self.tr("请先在名单里选中一个平台。"),
        )  # fmt: skip
        form = Form(
            "notice_place", "rename", self.tr("每场访谈的预告都要发在这些平台"),
            self.tr("如：政务新媒体"), self.tr("添加平台"), self.tr("给选中的改名"),
        )  # fmt: skip
        super().__init__(background, bulletin, said, form, parent)

    def _card(self, row: PlaceRow) -> Card:
        return Card("", row.name, self._pills(active=row.active), not row.active)
