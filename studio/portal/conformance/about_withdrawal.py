"""What is withdrawn is gone: from every answer, and no repeat brings it back."""

from studio.portal.conformance.rule import (
    Portal,
    entry_at,
    require,
    require_status,
    rule,
)
from studio.portal.conformance.wire import version
from studio.words import Words

GONE = "撤回以后谁也不该读到的话"


def _out(portal: Portal) -> tuple[str, str]:
    programme = portal.announced()
    entry = portal.entry(programme)
    require_status(portal.publish(programme, entry, 1, version(text=GONE)), 201)
    return programme, entry


def _require_tombstone(portal: Portal, programme: str) -> None:
    rows, _ = portal.read_back(programme)
    require(len(rows) == 1, Words("撤回之后读回 {n} 条，约定是一条空的", n=len(rows)))
    require(rows[0].get("withdrawn") is True, Words("撤回的没有标 withdrawn"))
    require(not rows[0].get("text"), Words("撤回的还有文字"))


@rule("withdrawal.again", Words("撤回：200，再撤 200，从没来过的也是 200"))
def _again(portal: Portal) -> None:
    programme, entry = _out(portal)
    for name in (entry, entry, portal.entry(programme)):
        require_status(portal.studio.delete(entry_at(programme, name)), 200, 204)


@rule("withdrawal.nowhere", Words("撤回以后，读回、feed、页面和事件流里都没有那些字"))
def _nowhere(portal: Portal) -> None:
    programme, entry = _out(portal)
    portal.studio.delete(entry_at(programme, entry))
    _require_tombstone(portal, programme)
    for path in (f"/feed/{programme}.json", f"/live/{programme}"):
        require(
            GONE not in portal.nobody.get(path).text, Words("{path} 里还有撤回的文字", path=path)
        )


@rule("withdrawal.late_repeat", Words("撤回以后旧版本又到：200，仍是撤回"))
def _late(portal: Portal) -> None:
    programme, entry = _out(portal)
    portal.studio.delete(entry_at(programme, entry))
    require_status(portal.publish(programme, entry, 1, version(text=GONE)), 200)
    _require_tombstone(portal, programme)


@rule("withdrawal.republished", Words("撤回以后用更高的版本号可以重新发布"))
def _republished(portal: Portal) -> None:
    programme, entry = _out(portal)
    portal.studio.delete(entry_at(programme, entry))
    require_status(portal.publish(programme, entry, 2, version(text="核实后再发")), 201)
    rows, _ = portal.read_back(programme)
    found = [(row.get("withdrawn"), row.get("text")) for row in rows]
    require(found == [(False, "核实后再发")], Words("读回的是 {found}", found=str(found)))


@rule("withdrawal.told", Words("撤回也在游标之后读得到：不用从头读起"))
def _told(portal: Portal) -> None:
    programme, entry = _out(portal)
    _, cursor = portal.read_back(programme)
    portal.studio.delete(entry_at(programme, entry))
    rows, _ = portal.read_back(programme, cursor)
    found = [(row.get("entry"), row.get("withdrawn")) for row in rows]
    require(found == [(entry, True)], Words("游标之后读回 {names}", names=str(found)))
