"""The verdicts in words, for screens, paper and terminal alike."""

from studio.reconciliation.noun import Channel, Verdict, Why
from studio.words import Words

VERDICTS = {
    Verdict.SAME: Words("一致"),
    Verdict.TAKEN_OFF: Words("已撤下"),
    Verdict.ANOTHER_VERSION: Words("版本不同"),
    Verdict.OTHER_CONTENT: Words("内容不同"),
    Verdict.OUT_OF_ORDER: Words("次序不对"),
    Verdict.DOUBLED: Words("重复"),
    Verdict.MISSING: Words("门户上没有"),
    Verdict.NOT_WITHDRAWN: Words("应撤未撤"),
    Verdict.UNAPPROVED: Words("送出的不是审核通过的"),
    Verdict.FOREIGN: Words("不是本台发布的"),
    Verdict.NEVER_SENT: Words("没有送出"),
    Verdict.UNREAD: Words("没有读到"),
}
WHYS = {
    Why.UNRELEASED: Words("通过后没有发布"),
    Why.NOT_CALLED_UP: Words("预录，没有叫上"),
    Why.SKIPPED: Words("总导演跳过了等待"),
    Why.HELD: Words("还在发布后的等待里"),
    Why.STOPPED: Words("推送停着"),
    Why.WAITING: Words("还在排队"),
    Why.REFUSED: Words("门户拒收"),
    Why.RECALLED: Words("送出前收回了"),
    Why.NO_RECEIPT: Words("门户上已有，回执没有收到"),
    Why.RECEIPT: Words("回执的校验值与送出的不同"),
    Why.TOMBSTONE: Words("在门户上被撤下，不是本台撤的"),
    Why.DRAFT: Words("在草稿里，还没有在那边发布，读者看不到"),
}


def headline(channel: Channel) -> Words:
    """The whole of a channel in one sentence."""
    if channel.fault:
        return Words("▲ 没有读到门户（{why}）；下面只是本台所知。", why=channel.fault)
    sums = channel.sums
    said = tuple(
        Words("{verdict} {n} 条", verdict=VERDICTS[verdict], n=number)
        for verdict, number in sums.items()
    )
    if not said:
        return Words("还没有审核通过的内容，门户上也没有。")
    if channel.unlike:
        return Words("▲ 有 {n} 条与门户不符：{sums}。", n=len(channel.unlike), sums=said)
    drafts = sum(row.why is Why.DRAFT for row in channel.rows)
    if drafts:
        return Words(
            "✓ 送到的都与门户一致，其中 {n} 条还在那边的草稿里，读者看不到：{sums}。",
            n=drafts, sums=said,
        )  # fmt: skip
    if Verdict.NEVER_SENT in sums:
        return Words("✓ 送出的都与门户一致；有没有送出的：{sums}。", sums=said)
    return Words("✓ 批准的与门户现有的逐条一致：{sums}。", sums=said)
