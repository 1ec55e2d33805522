"""What a publisher who pastes by hand is told: what to do, where on the page, what was so far."""

from studio.publication import Bench, Deed, Standing, Task
from studio.words import Words
from ui.times import wall
from ui.words import counted, say, together

DEEDS = {
    Deed.PLACE: Words("贴上{what}"),
    Deed.CHANGE: Words("改{what}"),
    Deed.SHIFT: Words("移动{what}"),
    Deed.CHECK: Words("核对{what}"),
    Deed.REMOVE: Words("删掉{what}"),
}
DONE = {
    Deed.PLACE: Words("已贴上，打勾"),
    Deed.CHANGE: Words("已改好，打勾"),
    Deed.SHIFT: Words("已移好，打勾"),
    Deed.CHECK: Words("核对无误，打勾"),
    Deed.REMOVE: Words("已删掉，打勾"),
}
BEGINNING = 18
"""Characters by which a line is known again on the page."""


def named(number: int) -> str:
    """What a task is about."""
    return say("第{n}条").format(n=number) if number else say("一条答复")


def heading(bench: Bench) -> str:
    """What is to be done now, and how much comes after it."""
    task = bench.task
    if task is None:
        return say("推送已停止，现在什么也不要贴") if bench.stopped else say("现在没有要贴的")
    if task.held_until is not None:
        return say("{what}：{time} 以后再贴，此前可以收回").format(
            what=named(task.number), time=wall(task.held_until)
        )
    said = say(DEEDS[task.deed]).format(what=named(task.number))
    rest = bench.waiting - 1
    return f"{said} · {say('之后还有 {n} 项').format(n=counted(rest))}" if rest > 0 else said


def done(task: Task | None) -> str:
    """What a tick says."""
    return say(DONE[task.deed if task is not None else Deed.PLACE])


def where(task: Task) -> str:
    """Where on the page, in a sentence: a line is known by the one before it."""
    match task.deed:
        case Deed.PLACE:
            return _place(task, say("贴在{place}。"))
        case Deed.SHIFT:
            return _place(task, say("在网页上把它剪下，贴到{place}；文字照下面的。"))
        case Deed.CHANGE:
            return say("位置不变，在网页上把原来的文字换成下面的；划去的去掉，下划线的加上。")
        case Deed.CHECK:
            return say("网页上应当已经是这样，核对一遍，一字不差就打勾。")
        case Deed.REMOVE:
            return say("在网页上找到下面这一条，整条删去。")


def cautions(task: Task) -> str:
    """What may be on the page already, and what else belongs to the text."""
    said = []
    if task.doubtful:
        said.append(
            say("▲ 它拷贝过，没有打勾，也许已经在网页上；先看一眼，有就删去。")
            if task.deed is Deed.REMOVE
            else say("▲ 先前拷贝过，没有打勾，也许已经在网页上；先看一眼，有就换掉，不要贴两遍。")
        )
    if task.late:
        said.append(say("这是补发的一条，插在前面。"))
    if len(task.photos):
        alts = [photo.alt for photo in task.photos]
        said.append(
            say("带图片 {n} 张，存成文件后一起上传；图片说明：{alts}").format(
                n=counted(len(alts)), alts=" / ".join(alts)
            )
        )
    return together(said)


def in_hand(task: Task, me: str) -> str:
    """Who has copied it, where and when; '' for nobody."""
    if task.hand is None:
        return ""
    if task.hand.by == me:
        return say("您 {time} 已拷贝，还没有打勾").format(time=wall(task.hand.at))
    return say("{who}在 {place} 正在贴，{time} 拷贝").format(
        who=task.holder, place=task.hand.place, time=wall(task.hand.at)
    )


def _place(task: Task, sentence: str) -> str:
    return sentence.format(place=_behind(task.after, line=task.line))


def _behind(after: Standing | None, *, line: bool) -> str:
    if after is None:
        return say("实录的最前面") if line else say("答复栏的最前面")
    words = " ".join(after.words.split())
    beginning = words if len(words) <= BEGINNING else words[:BEGINNING] + "……"
    return say("{what}“{beginning}”的后面").format(what=named(after.number), beginning=beginning)


__all__ = ["cautions", "done", "heading", "in_hand", "named", "where"]
