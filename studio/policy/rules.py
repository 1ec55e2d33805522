"""Which rules a profile can hold: what each is called, what it may be, whether it is counted by.

A rule that nothing is computed from is kept and shown all the same: people go by it.
"""

from dataclasses import dataclass
from enum import StrEnum

from studio.words import Words


class Form(StrEnum):
    """What the value of a rule is."""

    NUMBER = "number"
    TEXT = "text"
    TEXTS = "texts"
    MONTHS = "months"
    FLAG = "flag"


@dataclass(frozen=True)
class RuleKind:
    """One rule. shown: a number with its unit, {n} for it; low, high: what a number may be.

    used: whether the program computes with it.
    """

    name: str
    form: Form = Form.NUMBER
    shown: str = "{n}"
    low: int = 0
    high: int = 366
    used: bool = True


DAYS, WORKING = Words("提前 {n} 天"), Words("提前 {n} 个工作日")
TIMES_A_MONTH, TIMES_A_QUARTER = Words("每月至少 {n} 期"), Words("每季度至少 {n} 次")
TIMES_A_YEAR, LEVELS = Words("每年至少 {n} 次"), Words("至少 {n} 级")
RULES = {
    "minutes": RuleKind(Words("每期时长"), shown=Words("{n} 分钟"), low=1, high=1440),
    "most_minutes": RuleKind(
        Words("最长时长"), shown=Words("不超过 {n} 分钟"), low=1, high=1440, used=False
    ),
    "plan_columns": RuleKind(Words("计划表的各列"), Form.TEXTS),
    "kinds": RuleKind(Words("节目类型"), Form.TEXTS),
    "series": RuleKind(Words("系列"), Form.TEXTS),
    "proposal_days": RuleKind(Words("报送方案"), shown=DAYS),
    "materials_days": RuleKind(Words("报送材料"), shown=DAYS),
    "notice_text_days": RuleKind(Words("预告文稿报办公室"), shown=DAYS),
    "script_days": RuleKind(Words("报送文稿"), shown=DAYS),
    "script_working_days": RuleKind(Words("报送访谈稿"), shown=WORKING),
    "notice_days": RuleKind(Words("发布预告"), shown=DAYS),
    "notice_places": RuleKind(Words("预告平台"), Form.TEXTS),
    "guest_names_days": RuleKind(Words("报送嘉宾名单"), shown=DAYS),
    "rehearsal_days": RuleKind(Words("培训彩排"), shown=DAYS),
    "reply_working_days": RuleKind(
        Words("网上答复"), shown=Words("结束后 {n} 个工作日内"), low=1, high=250
    ),
    "level_a_working_days": RuleKind(
        Words("A 级事项办结"), shown=Words("{n} 个工作日内"), low=1, high=250
    ),
    "level_b_working_days": RuleKind(
        Words("B 级事项办结"), shown=Words("{n} 个工作日内"), low=1, high=250
    ),
    "petition_days": RuleKind(Words("信访事项办结"), shown=Words("{n} 天内"), low=1, high=365),
    "contest_hours": RuleKind(
        Words("退回改派"), shown=Words("交办后 {n} 小时内"), low=1, high=720
    ),
    "remind_days_before": RuleKind(Words("催办"), shown=Words("到期前 {n} 天起"), high=60),
    "supervise_working_days_late": RuleKind(
        Words("重点督办"), shown=Words("逾期 {n} 个工作日后"), high=60
    ),
    "reply_column": RuleKind(Words("答复发布栏目"), Form.TEXT, used=False),
    "min_per_month": RuleKind(Words("每月期数"), shown=TIMES_A_MONTH, low=1, high=31),
    "months": RuleKind(Words("安排月份"), Form.MONTHS),
    "min_per_year": RuleKind(Words("全年期数"), shown=Words("全年至少 {n} 期"), low=1, high=366),
    "units_per_year": RuleKind(
        Words("全年单位数"), shown=Words("全年至少 {n} 个单位"), low=1, high=2000
    ),
    "unit_per_year": RuleKind(
        Words("各单位期数"), shown=Words("各单位每年至少 {n} 期"), low=1, high=52
    ),
    "press_conferences_per_quarter": RuleKind(
        Words("新闻发布会"), shown=TIMES_A_QUARTER, low=1, high=92
    ),
    "chief_per_year": RuleKind(Words("主要负责同志出席"), shown=TIMES_A_YEAR, low=1, high=366),
    "spokesperson_per_quarter": RuleKind(
        Words("新闻发言人或相关负责人出席"), shown=TIMES_A_QUARTER, low=1, high=92
    ),
    "trained_first": RuleKind(Words("先培训后上岗"), Form.FLAG),
    "trainings_per_year": RuleKind(Words("专业培训"), shown=TIMES_A_YEAR, low=1, high=366),
    "line_levels": RuleKind(Words("记录审核级数"), shown=LEVELS, low=1, high=3),
    "answer_levels": RuleKind(Words("答复审核级数"), shown=LEVELS, low=1, high=3),
    "hold_seconds": RuleKind(Words("发布后等多久才送出"), shown=Words("{n} 秒"), high=60),
    "late_nomination_days": RuleKind(Words("特殊情况临时报名"), shown=DAYS, used=False),
    "nominate_until": RuleKind(Words("报名截止"), Form.TEXT, used=False),
    "cadence": RuleKind(Words("播出间隔"), Form.TEXT, used=False),
    "ad_hoc": RuleKind(Words("临时安排"), Form.TEXT, used=False),
    "topic_vote_days": RuleKind(
        Words("主题投票"), shown=Words("{n} 天"), low=1, used=False
    ),
    "min_candidate_topics": RuleKind(
        Words("候选主题"), shown=Words("至少 {n} 个"), low=1, used=False
    ),
    "unit_choice": RuleKind(Words("单位怎样选定"), Form.TEXT, used=False),
    "venue": RuleKind(Words("地点"), Form.TEXT, used=False),
    "mode": RuleKind(Words("播出形式"), Form.TEXT, used=False),
    "slot": RuleKind(Words("播出时段"), Form.TEXT, used=False),
    "script_form": RuleKind(Words("访谈稿的形式"), Form.TEXT, used=False),
    "materials": RuleKind(Words("要报送的材料"), Form.TEXTS, used=False),
    "arrive_minutes": RuleKind(
        Words("嘉宾到场"), shown=Words("提前 {n} 分钟"), high=1440, used=False
    ),
    "prepared_minutes": RuleKind(
        Words("预备问答"), shown=Words("{n} 分钟"), high=1440, used=False
    ),
    "photos": RuleKind(Words("照片张数"), Form.TEXT, used=False),
    "summary": RuleKind(Words("节目后要交"), Form.TEXT, used=False),
    "real_name": RuleKind(Words("网民实名登录"), Form.FLAG, used=False),
}  # fmt: skip
"""Every rule by its key in a file, in the order in which they are shown."""
