"""会商联席会议: the units that hear of a grave matter; added, renamed, retired by the office."""

from PySide6.QtWidgets import QWidget

from studio import joint_meeting
from studio.joint_meeting import MemberRow
from ui.background import Background
from ui.bulletin import Bulletin
from ui.card import Card
from ui.kept_list import Said
from ui.named_list import Commands, Form, NamedList


class JointMeetingView(NamedList[MemberRow]):
    """Who is retired hears of no further report."""

    things = frozenset({"joint_member"})
    query = staticmethod(joint_meeting.members)
    commands = Commands(
        joint_meeting.add, joint_meeting.rename, joint_meeting.retire, joint_meeting.reinstate
    )

    def __init__(
        self, background: Background, bulletin: Bulletin, parent: QWidget | None = None
    ) -> None:
        said = Said(
            self.tr("会商成员单位"), self.tr("会商成员单位 {n}"),
            self.tr("会商联席会议还没有成员单位。在下面填写名称，再点“添加单位”。"),
            self.tr("请先在名单里选中一个单位。"),
        )  # fmt: skip
        form = Form(
            "joint_member", "rename", self.tr("每份舆情专报都送到这些单位"),
            self.tr("如：市委网信办"), self.tr("添加单位"), self.tr("给选中的改名"),
        )  # fmt: skip
        super().__init__(background, bulletin, said, form, parent)

    def _card(self, row: MemberRow) -> Card:
        return Card("", row.name, self._pills(active=row.active), not row.active)
