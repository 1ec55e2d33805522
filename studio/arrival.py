"""A question as a channel hands it over, before it is taken in."""

import hashlib
from dataclasses import dataclass, replace
from datetime import datetime

from studio.journal import MARK
from studio.legible import boxed, storable
from studio.topic import Kind


@dataclass(frozen=True)
class Arrival:
    """A question as a channel hands it over; (channel, channel_ref) names it for ever.

    public_name: what the asker is called where that is not the nickname; reporter: who asked for
    an outlet; said_unit: which unit somebody before us thought of, never more than a hint.
    """

    channel: str
    channel_ref: str
    nickname: str
    text: str
    received_at: datetime
    portal_ref: str = ""
    kind: str = Kind.QUESTION.value
    topics: tuple[str, ...] = ()
    public_name: str = ""
    reporter: str = ""
    said_unit: str = ""


def erased_ref(programme: int, channel: str, channel_ref: str) -> str:
    """By what a question is known again whose `channel_ref` was erased; no way leads back to it.

    Whoever still has the channel's own list can tell; nobody else can read it here.
    """
    whole = hashlib.sha256(f"{programme}/{channel}/{channel_ref}".encode()).hexdigest()
    return MARK + whole[:32]


def held(arrival: Arrival) -> Arrival:
    """Named and worded as a database holds it; what came stays in `question_raw`, written out."""
    ref, portal_ref = storable(arrival.channel_ref), storable(arrival.portal_ref)
    said = [boxed(one) for one in (arrival.public_name, arrival.reporter, arrival.said_unit)]
    return replace(
        arrival, channel_ref=ref, portal_ref=portal_ref, public_name=said[0], reporter=said[1],
        said_unit=said[2],
    )  # fmt: skip
