"""A channel that knows a programme is owed its newest state, and nothing more once it has that."""

from studio import interview, publication
from studio.courier import receipts
from studio.courier.books import MainBooks
from studio.courier.lease import Lease
from studio.courier.owing import owes
from tests.story.test_on_air import released
from tests.studio.room import Room


def test_what_is_told_and_taken_off_is_owed_no_more(room: Room) -> None:
    lease = Lease(room.of("courier"), "pc")
    lease.renew()
    courier = room["courier"]
    books = MainBooks(courier, lease)
    assert not owes(books, askers=True)  # it never heard of the programme

    def announce() -> None:
        newest = courier.query(interview.interview).revision
        courier.execute(receipts.record_announced, newest, lease.epoch)

    announce()
    assert not owes(books, askers=True)
    room["boss"].execute(interview.show_video, "https://example.cn/live", "")
    assert owes(books, askers=True)
    announce()
    assert not owes(books, askers=True)

    line = released(room, "说错的话")
    assert owes(books, askers=True)
    room["publisher"].execute(publication.withdraw_line, line, "口误")
    for order in books.withdrawals():
        assert owes(books, askers=True)
        courier.execute(receipts.record_withdrawn, order.id, lease.epoch)
    assert not owes(books, askers=True)
