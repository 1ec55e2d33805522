"""The frozen, approved version waiting to go out: released, sent, proved, withdrawn."""

from studio.publication.noun import (
    Publication,
    PublicationState,
    Withdrawal,
    answer_entry,
    line_entry,
)
from studio.publication.queue import (
    Outgoing,
    OutgoingWithdrawal,
    next_outgoing,
    outgoing_withdrawals,
    unproved,
    unproved_withdrawals,
)
from studio.publication.release import (
    move_line,
    release_answer,
    release_line,
    retry,
    skip_line,
    withdraw_answer,
    withdraw_line,
)
from studio.publication.views import (
    FeedRow,
    ReleaseRow,
    Tally,
    answer_feed,
    feed,
    releasable,
    tally,
)

__all__ = [
    "FeedRow",
    "Outgoing",
    "OutgoingWithdrawal",
    "Publication",
    "PublicationState",
    "ReleaseRow",
    "Tally",
    "Withdrawal",
    "answer_entry",
    "answer_feed",
    "feed",
    "line_entry",
    "move_line",
    "next_outgoing",
    "outgoing_withdrawals",
    "releasable",
    "release_answer",
    "release_line",
    "retry",
    "skip_line",
    "tally",
    "unproved",
    "unproved_withdrawals",
    "withdraw_answer",
    "withdraw_line",
]
