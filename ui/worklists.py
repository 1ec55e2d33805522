"""The aide's lists as buttons: what each is called, and what to do next where it is empty."""

from dataclasses import dataclass

from studio.sought import Sought
from studio.words import Words
from studio.worklist import Worklist
from ui.keymap import literally
from ui.words import say


@dataclass(frozen=True)
class Tab:
    """One of the lists, its button, and what to do next where it is empty."""

    which: Worklist
    name: str
    label: str
    nothing: str


TABS = (
    Tab(Worklist.RECEIVED, "tab_received", Words("待筛选"),
        Words("没有等待筛选的提问。网友提问后自动出现；"
              "现场媒体的提问按 {add_press_question} 登记。")),
    Tab(Worklist.TO_ANSWER, "tab_admitted", Words("待答复"),
        Words("没有等待答复的提问。在“待筛选”里选中提问，按 {admit} 采用，或按 {assign} 转办。")),
    Tab(Worklist.SUBMITTED, "tab_submitted", Words("待审核"),
        Words("没有等待审核的答复。在“待答复”里写好答复，按 {answer_editor_submit} 提交审核。")),
    Tab(Worklist.CO_SIGN, "tab_co_sign", Words("请我会签"),
        Words("没有等您的单位会签的答复。别的单位请会签后自动出现，看过答复按 {co_sign} 会签。")),
    Tab(Worklist.ON_AIR, "tab_air", Words("上播与已答"),
        Words("还没有推荐上播的提问。选中已采用的提问，按 {recommend} 推荐上播。")),
    Tab(Worklist.ASIDE, "tab_declined", Words("不采用", "tab"),
        Words("没有归并、不采用或移交的提问。放错的提问可以在这里按 {undo} 撤销。")),
)  # fmt: skip
WAITS = (Worklist.RECEIVED, Worklist.TO_ANSWER, Worklist.SUBMITTED)
"""The lists in which somebody waits for an act; the others are over and done."""


def none_found(which: Worklist, sought: Sought, filters: str) -> str:
    """Why a list is empty, and what brings it back; filters: what it is narrowed to, in words."""
    if sought.is_all:
        return say(next(tab.nothing for tab in TABS if tab.which is which))
    if not sought.is_filtered:
        return say("没有找到含有这些字的提问。按 Esc 清空搜索。")
    if not sought.words:
        nothing = say("没有符合筛选的提问：{filters}。按 {{clear_filters}} 清除筛选。")
    else:
        nothing = say(
            "没有既含有这些字、又符合筛选的提问：{filters}。"
            "按 {{clear_filters}} 清除筛选，或到搜索框按 Esc 清空搜索。"
        )
    return nothing.format(filters=literally(filters))
