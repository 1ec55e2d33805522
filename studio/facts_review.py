"""The second person's word on what readers are told of a programme, and what they have of it.

A programme that is called off or put off reaches readers by one person's word: it is a state in
fixed words, without the typed reason, and people who set out in vain cannot wait for a second
signature. All else that a page says of it waits (decision 0022).
"""

from dataclasses import dataclass, replace
from datetime import datetime

from studio.errors import Refusal
from studio.guest import GuestRow
from studio.interview import InterviewRow, InterviewState, interview, republish
from studio.journal import Pen, Reader
from studio.public_facts import Facts, FactsVersion, chain, facts_of, versions
from studio.review import ReviewState, Secrecy, approve_version, return_version
from studio.states import BEFORE_AIR

S = InterviewState
UNANNOUNCED = (S.PLANNED, S.PROPOSED, S.APPROVED)
"""Readers of a programme in one of these hear, if anything, that it was put off."""


@dataclass(frozen=True)
class FactsPage:
    """What is said of a programme here and with readers.

    versions: the first one first; none for a rehearsal, and before a notice was written.
    """

    interview: InterviewRow
    versions: tuple[FactsVersion, ...]

    @property
    def signed(self) -> FactsVersion | None:
        """What readers have, or will have with the notice."""
        passed = [one for one in self.versions if one.state is ReviewState.APPROVED]
        return passed[-1] if passed else None

    @property
    def told(self) -> Facts | None:
        """What readers have, or will have with the notice: the signed facts.

        Of a programme that an older edition announced and nobody signed since: its first version,
        which says what was told before the first change.
        """
        if self.signed is not None:
            return self.signed.facts
        since = self.interview.announced_at
        first = self.versions[0] if self.versions else None
        older = first is not None and since is not None and since < first.drafted_at
        return first.facts if first is not None and older else None

    @property
    def waiting(self) -> FactsVersion | None:
        """The newest version, where it says something else than readers have and is to be read.

        A change that was taken back waits for nobody.
        """
        newest, signed = self.versions[-1] if self.versions else None, self.signed
        if newest is None or newest.state is not ReviewState.SUBMITTED:
            return None
        return None if signed is not None and signed.facts == newest.facts else newest

    @property
    def differs(self) -> bool:
        """Whether readers have something else than what the programme says now."""
        return bool(self.versions) and self.told != facts_of(self.interview)


# commands


def approve(pen: Pen, seen: int, secrecy: Secrecy | None) -> None:
    """Signs the newest version off, by a second person; readers have it from now on."""
    approve_version(pen, chain(pen.programme), seen, secrecy, "")
    republish(pen)


def give_back(pen: Pen, seen: int, reason: str) -> None:
    """Returns it with a reason; readers keep what they have, and somebody changes it again."""
    return_version(pen, chain(pen.programme), seen, reason, None)


# part of the notice's commands


def sign_beside(pen: Pen, handed_in: datetime | None, secrecy: Secrecy | None) -> None:
    """Who signs the notice signs what stood beside it when it was handed in, and nothing later.

    What the same person changed, another one signs: it goes on waiting.
    """
    page = facts_page(pen)
    waits = page.waiting
    if waits is None or handed_in is None or waits.drafted_at > handed_in:
        return
    if pen.by not in {one.drafted_by for one in page.versions}:
        approve(pen, waits.number, secrecy)


def require_signed(reader: Reader) -> None:
    """Refusal where a page would say something else than what a second person signed."""
    page = facts_page(reader)
    if not page.versions:
        raise Refusal("这版预告是旧版程序里送审的，没有附对外信息。请再送审一次，审核通过后发布。")
    if page.differs and page.versions[-1].state is ReviewState.RETURNED:
        raise Refusal(
            "对外信息（主题、时间、嘉宾等）的改动被审核人员退回：{reason}。"
            "请改过再保存，由另一人核对通过，再发布。", reason=page.versions[-1].reason,
        )  # fmt: skip
    if page.differs or page.signed is None:
        raise Refusal(
            "对外信息（主题、时间、嘉宾等）在审核之后改过，还没有经另一人核对。"
            "请审核人员在“预告…”里核对通过，再发布。"
        )


# queries


def facts_page(reader: Reader) -> FactsPage:
    """The reader's programme, here and with readers."""
    return FactsPage(interview(reader), versions(reader))


def as_readers_have_it(reader: Reader) -> InterviewRow:
    """The programme as a page may show it: the signed facts, with the state as it is now.

    One that was put off, or moved to another day, that no notice told of yet, is put off with
    them: nobody shall set out in vain. One of an older edition has no version before its first
    change: nothing changed since. Refusal where nobody signed any of it.
    """
    page = facts_page(reader)
    shown, told = page.interview, page.told
    if page.versions and told is None:
        raise Refusal("对外信息还没有经另一人核对，不能发到网上。")
    if shown.state is S.FILED:
        shown = replace(shown, state=S.CANCELLED)
    if shown.announced_at is not None and (shown.state in UNANNOUNCED or _moved(shown, told)):
        shown = replace(shown, state=S.POSTPONED)
    return shown if told is None else _told(shown, told)


def _moved(shown: InterviewRow, told: Facts | None) -> bool:
    """Whether it will be on another day than readers were told; a new hour of the day waits."""
    if told is None or shown.state not in BEFORE_AIR:
        return False
    return told.starts_at.astimezone().date() != shown.starts_at.astimezone().date()


def _told(shown: InterviewRow, facts: Facts) -> InterviewRow:
    guests = tuple(GuestRow(at, *told) for at, told in enumerate(facts.guests))
    return replace(shown, **{**vars(facts), "guests": guests})


__all__ = [
    "FactsPage", "approve", "as_readers_have_it", "facts_page", "give_back", "require_signed",
    "sign_beside",
]  # fmt: skip
