"""A programme is announced, changed, read."""

from studio.portal.conformance.rule import (
    Portal,
    announcement,
    at,
    require,
    require_status,
    rule,
)
from studio.words import Words


@rule("programme.again", Words("登记访谈：第一次 201，再登记一次 200"))
def _again(portal: Portal) -> None:
    programme = portal.announced()
    for _ in range(2):
        require_status(portal.studio.put(at(programme), announcement()), 200)


@rule("programme.as_announced", Words("读回的访谈和登记的一样，改了就是改了的"))
def _as_announced(portal: Portal) -> None:
    programme = portal.announced(title="甲")
    for title in ("甲", "乙 <b>&</b> 丙"):
        portal.studio.put(at(programme), announcement(title=title))
        kept = require_status(portal.studio.get(at(programme)), 200).json
        for name in ("title", "unit", "host", "venue", "state", "guests", "rehearsal"):
            wanted = announcement(title=title)[name]
            require(kept.get(name) == wanted, Words("{name} 登记的是 {wanted}，读回 {kept}",
                    name=name, wanted=str(wanted), kept=str(kept.get(name))))  # fmt: skip


@rule("programme.fields", Words("缺字段、时间没有时区：422，原来的登记不变"))
def _fields(portal: Portal) -> None:
    programme = portal.announced(title="原来的")
    without = {name: value for name, value in announcement().items() if name != "title"}
    naive = announcement(title="改掉的", starts_at="2025-06-20T07:00:00")
    for body in (without, naive):
        require_status(portal.studio.put(at(programme), body), 422, 400)
    kept = require_status(portal.studio.get(at(programme)), 200).json
    require(kept.get("title") == "原来的", Words("拒收之后登记变了"))


@rule("programme.video", Words("视频地址：收 http 和 https，其余 422；没有这两项也照常"))
def _video(portal: Portal) -> None:
    programme = portal.announced()
    for address in ("https://example.gov.cn/live", "http://example.gov.cn/a?b=1"):
        require_status(portal.studio.put(at(programme), announcement(stream=address)), 200)
    for address in ("javascript:alert(1)", "ftp://example.gov.cn/a", "https://u:p@example.gov.cn"):
        require_status(portal.studio.put(at(programme), announcement(stream=address)), 422, 400)
    require_status(portal.studio.put(at(programme), announcement()), 200)
