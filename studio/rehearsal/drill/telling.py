"""A drill's result in words: what was inflicted, what was promised, what held."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from studio.rehearsal.drill.plan import Step
from studio.words import Words, say

INFLICTED = {
    Step.COURIER: Words("强行杀掉信使，1 秒后再启动"),
    Step.CUT: Words("断开演播室到门户的外网：发出去的没有回音"),
    Step.BACKUP: Words("直播中备份整个数据库"),
    Step.SERVER: Words("强行杀掉数据库服务器，4 秒后再启动"),
    Step.MENDED: Words("接回外网"),
    Step.WINDOW: Words("速记员正打着字，强行杀掉她的窗口"),
    Step.RESTORED: Words("把直播中的备份恢复到一个空的数据库"),
}
ON_ONE_PC = Words("拔掉装着数据库的那台电脑的电源：窗口和信使同时被杀，4 秒后再启动")
PROMISED = {
    Step.COURIER: Words("另一个信使自己接手；该上网的不丢也不重。"),
    Step.CUT: Words("每个席位都说清楚，没有人要等：记录、提问、审核照常，要发布的排队。"),
    Step.BACKUP: Words("备份是同一时刻的，写好就核对过；没有人因此停下来。"),
    Step.SERVER: Words("说过已存好的一步也不丢；各席位自己接上，没有程序因此退出。"),
    Step.MENDED: Words("排队的按记录的次序补发，一条不少，一条不重。"),
    Step.WINDOW: Words("没有提交的字还在；十秒内回到原处（慢的电脑放宽到四十秒）。"),
    Step.RESTORED: Words("逐行与备份相同，日志接得上；恢复以后先停止推送，等人核对。"),
}
TOTAL = (
    ("lost", Words("记录没有上网")),
    ("doubled", Words("记录重复上网")),
    ("out_of_order", Words("读者收到的次序不对")),
    ("unlike_the_record", Words("门户次序与记录不同")),
    ("unexpected", Words("多出来的文字")),
    ("published_without_second_person", Words("未经第二人审核就上网")),
    ("withdrawn_still_readable", Words("撤回后仍读得到")),
    ("questions_lost", Words("提问没有收到")),
    ("answers_doubled", Words("答复重复上网")),
)


@dataclass(frozen=True)
class Outcome:
    """One step as the result tells it; minute: None for what came after the play.

    found: how it held, in words; seen: the figures behind them.
    """

    step: Step
    minute: float | None
    inflicted: str
    promised: str
    held: bool
    found: str
    seen: Mapping[str, Any]


def in_words(outcomes: Sequence[Outcome], figures: Mapping[str, Any]) -> list[str]:
    """The result as the technician reads it, the sums last."""
    said = [say("断网断电演练：逐项结果")]
    for number, one in enumerate(outcomes, 1):
        when = say("演完以后") if one.step is Step.RESTORED else say("未发生")
        if one.minute is not None:
            when = say("第 {minute} 分钟").format(minute=f"{one.minute:g}")
        held = say("守住：{words}") if one.held else say("没有守住：{words}")
        said += [
            f"{number}. {when} · {one.inflicted}",
            "   " + say("承诺：{words}").format(words=one.promised),
            "   " + held.format(words=one.found),
        ]
    sums = [f"{say(words)} {figures[name]}" for name, words in TOTAL]
    return [*said, say("合计：{sums}").format(sums=" · ".join(sums))]
