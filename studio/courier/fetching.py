"""Brings netizens' questions in, each once; goes on also while sending is stopped."""

from studio.courier import receipts
from studio.courier.lease import carried
from studio.courier.round import Round
from studio.courier.status import status
from studio.journal import Reader
from studio.portal import NetizenQuestion
from studio.publication import next_outgoing, outgoing_withdrawals
from studio.question import Arrival

LONG_POLL_SECONDS = 10.0


class Fetching(Round):
    """One page of questions after the other, waited for at the portal."""

    def once(self) -> bool:
        """Takes the next page in; False where it brought nothing."""
        known = self.desk.query(carried, self.lease.epoch, status)
        if not known.announced_revision:
            return False
        cursor = known.questions_cursor
        page = self.portal.questions(str(self.desk.programme), cursor, LONG_POLL_SECONDS)
        if not self.desk.query(_urgent):
            self.report_up()
        if page.cursor == cursor:
            return False
        arrivals = [arrival_of(question) for question in page.questions]
        self.desk.execute(receipts.take_in, arrivals, page.cursor, self.lease.epoch)
        return True


def arrival_of(question: NetizenQuestion) -> Arrival:
    """A question from the portal; its own channel and id name it, else the portal's."""
    return Arrival(
        question.channel, question.channel_ref or question.id, question.nickname, question.text,
        question.received_at, question.id,
    )  # fmt: skip


def _urgent(reader: Reader) -> bool:
    """While something waits to be sent, only its success says that the portal is up."""
    return next_outgoing(reader) is not None or bool(outgoing_withdrawals(reader))
