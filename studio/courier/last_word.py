"""The last that a portal hears of a programme which two people closed: that it is archived.

From then on its page takes neither questions nor ratings, so that nobody is asked for a word which
nobody fetches. Nothing else is sent, read or fetched any more.
"""

from studio.courier.carrying import Carrying
from studio.facts_review import as_readers_have_it


class LastWord(Carrying):
    """Announces the programme once more, and rests."""

    def once(self) -> bool:
        """The announcement; False where the portal has it, or all sending was stopped."""
        orders = self.books.orders()
        if not self.lease.holds() or orders.stopped or not orders.unannounced:
            return False
        return self._announce(self.desk.query(as_readers_have_it))


__all__ = ["LastWord"]
