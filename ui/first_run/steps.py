"""What one does in a rehearsal, in the order of an hour, with the keys of each seat."""

import contextlib
from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from studio import settings
from studio.errors import Trouble
from studio.people import Role
from studio.words import Words
from ui.first_run.choice import said
from ui.keymap import in_force, with_keys
from ui.theme import measures
from ui.words import say

if TYPE_CHECKING:
    from studio.rehearsal.practice import Practice

Keys = Mapping[Role, Mapping[str, str]]
"""The choices in force at each seat: an invented person has keys of their own."""
STEPS = (
    (None, Words("每个席位一个窗口：登录名和口令已填好，按回车就坐下；Alt+Tab 来回切换。")),
    (Role.AIDE, Words(
        "1　部门助理：提问陆续到来。按 {admit} 采用；到“待答复”里按 {recommend} 推荐上播。"
    )),
    (Role.HOST, Words("2　主持人：点“开始直播”，再按 {answered_next} 提出第一个问题。")),
    (Role.STENOGRAPHER, Words(
        "3　速记员：{speaker_1}、{speaker_2}……选说话人，打一句话，{line_editor_submit} 提交。"
    )),
    (Role.REVIEWER, Words("4　审核员：看过，按 {approve} 通过。自己写的不能自己审，程序会拦住。")),
    (Role.PUBLISHER, Words("5　发布员：按 {release} 发布。几秒后标为“已上网”。")),
    (None, Words("6　打开门户页面：这一句就在上面。F1 随时列出所在窗口的全部快捷键。")),
)  # fmt: skip


class Steps(QWidget):
    """Five minutes, from a question to a line on the page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(measures().px(10))
        column.addWidget(said(self.tr("五分钟，从一条提问到网页上的一句话"), "title"))
        self._labels: list[QLabel] = []
        for _step in STEPS:
            self._labels.append(said(""))
            column.addWidget(self._labels[-1])
        column.addStretch(1)
        self.show_keys({})

    def show_keys(self, keys: Keys) -> None:
        """Names the keys as the seats have them; the first keys where nobody chose others."""
        for label, (role, text) in zip(self._labels, STEPS, strict=True):
            label.setText(with_keys(say(text), keys.get(role, {}) if role is not None else {}))


def keys_of_seats(practice: "Practice") -> Keys:
    """What the crew of a rehearsal chose, out of its own settings."""
    kept = settings.Settings()
    with contextlib.suppress(Trouble):
        kept = settings.load(practice.folder / "settings.toml")
    found: dict[Role, Mapping[str, str]] = {}
    for seat in practice.seats:
        found.setdefault(seat.role, in_force(kept.keys.get(seat.login, {})))
    return found
