"""One key sends everything once more that the portal had refused: lines, answers, all of it."""

from studio import outlet
from studio.courier.status import keep, status
from studio.errors import Refusal
from studio.journal import Pen
from studio.people import require
from studio.publication import SENDERS, retry_all


def send_again(pen: Pen) -> int:
    """Queues again the refused announcement, withdrawals and publications; says how many.

    At the portal and at every outlet.
    """
    require(pen, *SENDERS)
    count = retry_all(pen) + outlet.retry_all(pen)
    if status(pen).announce_fault:
        keep(pen.connection, pen.programme, pen.at, refused_revision=0, announce_fault="")
        pen.note("portal", pen.programme, revision=0)
        count += 1
    if not count:
        raise Refusal("没有被门户拒收的内容，不必重发。")
    return count


__all__ = ["send_again"]
