"""The way to a platform's account, open only as long as the house's list has it in use (A64).

The list is asked before every call that changes something there, for an account may be retired
while a programme is on air. What waits then waits in its order, as for a portal that is down.
"""

from collections.abc import Sequence

from studio.account import may_take_off, named_in, require_registered
from studio.courier.round import LONGEST_WAIT
from studio.desk import Desk
from studio.errors import Refusal
from studio.portal import (
    Announcement,
    EntryContent,
    EntryPage,
    Listed,
    Portal,
    PortalDown,
    QuestionPage,
    RatingPage,
    Receipt,
    Reply,
    Step,
)

ASK_AGAIN = 2 * LONGEST_WAIT
"""Seconds until askers' words are tried again at an account that is retired; longer than any fault
of a portal waits, so that nothing else does."""


def guarded(portal: Portal, desk: Desk, address: str, *, rehearsal: bool) -> Portal:
    """The portal itself where no account is at stake: it is none, or a rehearsal's own machine."""
    if rehearsal or named_in(address) is None:
        return portal
    return RegisteredPortal(portal, desk, address)


class RegisteredPortal:
    """A portal whose every new word goes to a registered account; else PortalDown says so.

    Taking off and reading go on at a retired account: what was withdrawn must not stay there. What
    askers are to be told waits for the account alone: the platform answers, so the way to it is no
    fault's, and who reads there would call it up again between two tries.
    """

    def __init__(self, portal: Portal, desk: Desk, address: str) -> None:
        self._portal, self._desk, self._address = portal, desk, address

    def announce(self, interview: str, announcement: Announcement) -> None:
        """See Portal."""
        self._require_registered()
        self._portal.announce(interview, announcement)

    def questions(self, interview: str, after: str, wait: float = 0.0) -> QuestionPage:
        """See Portal."""
        return self._portal.questions(interview, after, wait)

    def tell_status(
        self,
        interview: str,
        question: str,
        status: str,
        detail: str = "",
        steps: Sequence[Step] = (),
    ) -> None:
        """See Portal."""
        self._require_registered(ASK_AGAIN)
        self._portal.tell_status(interview, question, status, detail, steps)

    def publish(self, interview: str, entry: str, version: int, content: EntryContent) -> Receipt:
        """See Portal."""
        self._require_registered()
        return self._portal.publish(interview, entry, version, content)

    def withdraw(self, interview: str, entry: str) -> None:
        """See Portal."""
        self._require_known()
        self._portal.withdraw(interview, entry)

    def entries(self, interview: str, after: str) -> EntryPage:
        """See Portal."""
        return self._portal.entries(interview, after)

    def put_media(self, sha256: str, data: bytes, content_type: str) -> None:
        """See Portal."""
        self._require_registered()
        self._portal.put_media(sha256, data, content_type)

    def reply(
        self, interview: str, question: str, reply: Reply, before: Reply | None = None
    ) -> None:
        """See Portal."""
        self._require_registered(ASK_AGAIN)
        self._portal.reply(interview, question, reply, before)

    def unreply(self, interview: str, question: str, reply: Reply) -> None:
        """See Portal."""
        self._require_known()
        self._portal.unreply(interview, question, reply)

    def enter(self, interview: str, entry: str, item: Listed) -> None:
        """See Portal."""
        self._require_registered(ASK_AGAIN)
        self._portal.enter(interview, entry, item)

    def strike(self, interview: str, entry: str) -> None:
        """See Portal."""
        self._require_known()
        self._portal.strike(interview, entry)

    def ratings(self, interview: str, after: str) -> RatingPage:
        """See Portal."""
        return self._portal.ratings(interview, after)

    def close(self) -> None:
        """See Portal."""
        self._portal.close()

    def _require_registered(self, retry_after: float | None = None) -> None:
        try:
            self._desk.query(require_registered, self._address)
        except Refusal as refusal:
            raise PortalDown(refusal.args[0], retry_after) from refusal

    def _require_known(self) -> None:
        if not self._desk.query(may_take_off, self._address):
            self._require_registered()


__all__ = ["RegisteredPortal", "guarded"]
