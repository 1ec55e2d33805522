"""A reply goes back by the channel of the question: due, ticked, due again, taken back."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import text

from studio import answer, origin_reply, publication, screening
from studio.audit import audit
from studio.courier import proofs, receipts
from studio.courier.lease import Lease
from studio.errors import Refusal
from studio.origin_reply import Due, OriginRow
from studio.people import COURIER
from studio.question import Arrival, arrive, questions
from studio.review import Secrecy
from tests.studio.room import Room

AT = datetime(2025, 6, 20, 7, tzinfo=UTC)
CAME = ("weibo", "wechat", "hotline_12345", "leader_mailbox", "live_page", "floor")
BY_OTHERS = 4


def petitions(room: Room) -> list[int]:
    """The same question by six channels, merged; the first is the head."""
    arrivals = [Arrival(by, f"{by}-7", "网友", f"{by} 来的问题", AT) for by in CAME]
    room["aide"].execute(arrive, arrivals)
    head, *others = (row.id for row in room["aide"].query(questions))
    room["aide"].execute(screening.admit, head, 0)
    for other in others:
        room["aide"].execute(screening.merge, other, 0, head)
    return [head, *others]


def published(room: Room, question: int, words: str, seen: int, epoch: int) -> int:
    """Released, taken by the portal and proved online."""
    number = room["aide"].execute(answer.hand_in, question, words, seen)
    room["reviewer"].execute(answer.approve, number, seen + 1, Secrecy.OPEN)
    room["publisher"].execute(publication.release_answer, number, seen + 1)
    waiting = room["publisher"].query(publication.next_outgoing)
    assert waiting is not None
    courier = room[COURIER]
    courier.execute(receipts.record_receipt, waiting.id, "d", 1.0, epoch)
    courier.execute(proofs.record_proof, [waiting.id], [], "1", epoch)
    return number


def due(room: Room) -> list[OriginRow]:
    rows = room["publisher"].query(origin_reply.replies)
    return [row for row in rows if row.due is not Due.NOTHING]


def ticked(room: Room, row: OriginRow, evidence: str = "", by: str = "publisher") -> None:
    room[by].execute(origin_reply.tick, row.id, row.publication_id, evidence, row.number)


def test_a_weibo_petition_is_replied_to_on_weibo_and_so_is_everybody_by_their_own_channel(
    room: Room,
) -> None:
    lease = Lease(room.database, "甲机")
    lease.renew()
    head = petitions(room)[0]
    assert due(room) == [], "nothing is due before readers have the answer"
    number = published(room, head, "已责成整改。", 0, lease.epoch)
    rows = due(room)
    assert [row.channel for row in rows] == list(CAME[:BY_OTHERS])
    assert {(row.due, row.text) for row in rows} == {(Due.REPLY, "已责成整改。")}
    assert rows[0].channel_ref == "weibo-7"
    with pytest.raises(Refusal, match="由发布员来做"):
        ticked(room, rows[0], by="aide")
    with pytest.raises(Refusal, match="网页地址"):
        ticked(room, rows[0], "微博上")
    for row in rows:
        ticked(room, row, "https://weibo.com/1902538057/reply" if row.channel == "weibo" else "")
    assert (due(room), room["publisher"].query(origin_reply.to_do)) == ([], 0)
    with pytest.raises(Refusal, match="别人打过勾"):
        ticked(room, rows[0])
    weibo = room["publisher"].query(origin_reply.given, number)[0]
    assert (weibo.by, weibo.evidence) == ("publisher", "https://weibo.com/1902538057/reply")
    published(room, head, "已整改完毕。", 1, lease.epoch)
    assert {(row.due, row.text) for row in due(room)} == {(Due.AGAIN, "已整改完毕。")}
    with pytest.raises(Refusal, match="刚有变动"):
        room["publisher"].execute(
            origin_reply.tick, weibo.id, weibo.publication_id, "", weibo.number
        )
    ticked(room, due(room)[0])
    room["publisher"].execute(publication.withdraw_answer, number, "有误")
    assert {row.due for row in due(room)} == {Due.RETRACT}
    assert len(due(room)) == BY_OTHERS
    ticked(room, due(room)[0])
    assert len(due(room)) == BY_OTHERS - 1
    assert not audit(room.database).fault


def test_a_tick_is_its_own_persons_to_take_back_and_nobodys_to_change(room: Room) -> None:
    lease = Lease(room.database, "甲机")
    lease.renew()
    head = petitions(room)[0]
    published(room, head, "已责成整改。", 0, lease.epoch)
    first = due(room)[0]
    with pytest.raises(Refusal, match="还没有打勾"):
        room["publisher"].execute(origin_reply.take_back, first.id, 0)
    ticked(room, first)
    room["publisher"].execute(origin_reply.take_back, first.id, 1)
    assert due(room)[0].number == 2
    room[COURIER].execute(
        origin_reply.note_sent, first.id, first.publication_id, origin_reply.Deed.REPLIED
    )
    with pytest.raises(Refusal, match="由本人收回"):
        room["publisher"].execute(origin_reply.take_back, first.id, 3)
    with pytest.raises(Refusal, match="信使"):
        room["publisher"].execute(
            origin_reply.note_sent, first.id, first.publication_id, origin_reply.Deed.REPLIED
        )
    for deed in ("UPDATE origin_reply SET evidence = 'x'", "DELETE FROM origin_reply"):
        with pytest.raises(Refusal, match="只增不改"), room.database.writing() as connection:
            connection.execute(text(deed))
