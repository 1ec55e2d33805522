"""What a programme still lacks before it can be archived, each thing counted where it stands.

Three products per programme (A30): 预告, 图文实录, 剪辑视频; beside them the questions that nobody
answered, what has not reached its readers, and what is different there.
"""

from collections import Counter
from collections.abc import Callable
from typing import Any

from sqlalchemy import and_, func, literal, or_, select

from studio.answer import Answer
from studio.archive.noun import CLOSABLE, Open, OpenRow
from studio.archive.waiving import newest_waivers
from studio.correction_request import CorrectionRequest
from studio.courier.status import revision, way
from studio.courier.telling import Word, untold
from studio.facts_review import facts_page
from studio.followup import LEDGER_NAMES, Ledger, changes, open_items
from studio.house import PASTED_INTO
from studio.interview import InterviewState, interview
from studio.journal import Reader
from studio.notice import issues
from studio.notice_evidence import spread
from studio.origin_reply import Due, replies
from studio.outlet import Delivery, Outlet, OutletDifference, outlets
from studio.publication import FeedDifference, Publication, PublicationState, Withdrawal
from studio.question import Question, QuestionState
from studio.record import ASKERS, Line, LineVersion
from studio.recording import Recording
from studio.review import ReviewState
from studio.states import CALLED_OFF, CLOSED
from studio.words import Words

P, Q = PublicationState, QuestionState
WITH_READERS = (P.ONLINE.value, P.PASTED.value)
ON_THE_WAY = (P.WAITING.value, P.SENT.value, P.REFUSED.value)
TO_BE_ANSWERED = (Q.RECEIVED.value, Q.SCREENED_IN.value, Q.ASSIGNED.value)
NEVER_HELD = frozenset({Open.NOTICE, Open.TRANSCRIPT, Open.VIDEO})
"""What is not asked of a programme that was called off."""
ASKING = tuple(role.value for role in ASKERS)
UNANSWERED = Ledger.UNANSWERED
Found = tuple[int, str]
"""How many are open, and the first of them by name."""


def open_rows(reader: Reader) -> tuple[OpenRow, ...]:
    """Everything that is looked at, in the trade's order; what is done has the count 0.

    One that was called off has no notice to prove any more, no transcript and no video; but whoever
    asked, and whoever heard of it, is owed a word as after any other.
    """
    waived = newest_waivers(reader)
    rows = []
    off = interview(reader).state in CALLED_OFF
    for what, look in LOOKS.items():
        if off and what in NEVER_HELD:
            continue
        count, example = look(reader)
        row = OpenRow(what, count, example)
        known = waived.get(what)
        if count and known is not None and known.left >= count:
            row = OpenRow(what, count, example, known.reason, known.by)
        rows.append(row)
    return tuple(rows)


def _state(reader: Reader) -> Found:
    over = (*CLOSABLE, *CLOSED)
    return int(interview(reader).state not in over), ""


def _facts(reader: Reader) -> Found:
    """Readers have of the programme what it says itself.

    Nothing where it was called off before anybody heard of it: no page would show what is signed.
    """
    differs = facts_page(reader).differs
    return int(differs and (interview(reader).state not in CALLED_OFF or _told_of(reader))), ""


def _told_of(reader: Reader) -> bool:
    """Whether readers ever heard of it: by a notice, by its portal or by an outlet."""
    return bool(
        interview(reader).announced_at is not None
        or issues(reader)
        or way(reader).announced_revision
        or any(one.announced for one in outlets(reader))
    )


def _notice(reader: Reader) -> Found:
    missing = spread(reader).missing
    return len(missing), missing[0] if missing else ""


def _transcript(reader: Reader) -> Found:
    """Somebody can read it, and no line of it was approved and never released."""
    here = Publication.interview_id == reader.programme
    there = select(Publication.id).where(
        here, Publication.line_id.is_not(None), Publication.state.in_(WITH_READERS)
    )
    nothing = reader.connection.scalar(there.limit(1)) is None
    v, ever = LineVersion, select(Publication.id).where(Publication.line_id == Line.id)
    passed = select(v.number).where(v.line_id == Line.id, v.state == ReviewState.APPROVED.value)
    count, first = _counted(
        reader,
        select(func.count(), func.min(Line.number)).where(
            Line.interview_id == reader.programme,
            ~Line.discarded,
            Line.joined_into.is_(None),
            Line.called_up_at.is_not(None) | ~Line.prepared,
            passed.exists(),
            ~ever.exists(),
        ),
        "{}",
    )
    return count + nothing, Words("第 {n} 条", n=first) if count else ""


def _video(reader: Reader) -> Found:
    """Its address stands with the programme, or with one of its recordings."""
    r = Recording
    cut = select(r.id).where(r.interview_id == reader.programme, r.address != "").limit(1)
    there = interview(reader).recording or reader.connection.scalar(cut) is not None
    return int(not there), ""


def _questions(reader: Reader) -> Found:
    """Admitted or not looked at, and answered neither in writing nor by a line that is online."""
    in_writing = (
        select(Answer.id)
        .join(Publication, Publication.answer_id == Answer.id)
        .where(Answer.question_id == Question.id, Publication.state.in_(WITH_READERS))
    )
    on_air = (
        select(Line.id)
        .join(Publication, Publication.line_id == Line.id)
        .where(
            Line.question_id == Question.id,
            Line.speaker.not_in(ASKING),
            Publication.state.in_(WITH_READERS),
        )
    )
    return _counted(
        reader,
        select(func.count(), func.min(Question.id)).where(
            Question.interview_id == reader.programme,
            Question.state.in_(TO_BE_ANSWERED),
            ~in_writing.exists(),
            ~on_air.exists(),
        ),
        "Q{:04d}",
    )


def _origin(reader: Reader) -> Found:
    """Replies to be given by the channel of a question, or to be taken off there."""
    left = [row for row in replies(reader) if row.due is not Due.NOTHING]
    return len(left), left[0].name if left else ""


def _follow_up(reader: Reader) -> Found:
    """What the ledgers hold, or must by now, beside the questions: those count where they stand."""
    lacking = changes(reader)
    counts = Counter(open_items(reader))
    counts.update(one.ledger for one in lacking.new)
    counts.update(one.ledger for one in lacking.again)
    left = [ledger for ledger, count in counts.items() if count and ledger is not UNANSWERED]
    return sum(counts[ledger] for ledger in left), LEDGER_NAMES[left[0]] if left else ""


def _sending(reader: Reader) -> Found:
    """Released, or ordered to be withdrawn, and not proved to be so; at any outlet in use too.

    What askers and 热点回应 still have of it counts as well: from here on no courier comes by.
    """
    p, w, d = Publication, Withdrawal, Delivery
    here = reader.programme
    waiting = (
        select(p.entry.label("entry")).where(p.interview_id == here, p.state.in_(ON_THE_WAY)),
        select(w.entry).where(w.interview_id == here, w.state.in_(ON_THE_WAY)),
        select(p.entry)
        .join(d, d.publication_id == p.id)
        .join(Outlet, Outlet.id == d.outlet_id)
        .where(p.interview_id == here, d.state.in_(ON_THE_WAY), Outlet.retired_at.is_(None)),
    )
    whole = waiting[0].union_all(*waiting[1:]).subquery()
    look = select(func.count(), func.min(whole.c.entry)).select_from(whole)
    count, first = _of_entries(reader, look)
    told = _to_be_told(reader)
    unheard = int(_not_heard(reader))
    named = first or next((f"Q{word.question:04d}" for word in told), "")
    return count + len(told) + unheard, named or (Words("取消的消息") if unheard else "")


def _not_heard(reader: Reader) -> bool:
    """Whether its portal is yet to hear that a programme was called off.

    Nobody brings it the word where no courier serves one, or where it refused just that.
    """
    here, known = interview(reader), way(reader)
    if here.state is not InterviewState.CANCELLED or here.portal_url in ("", PASTED_INTO):
        return False
    heard = max(known.announced_revision, known.refused_revision)
    return known.announced_revision > 0 and heard < revision(reader)


def _to_be_told(reader: Reader) -> tuple[Word, ...]:
    """What a portal is yet to be told; nothing where no courier serves one."""
    here = interview(reader)
    served = here.portal_url not in ("", PASTED_INTO) and here.state not in CLOSED
    return untold(reader) if served else ()


def _differences(reader: Reader) -> Found:
    f, o = FeedDifference, OutletDifference
    at_outlets = (
        select(o.entry)
        .join(Outlet, Outlet.id == o.outlet_id)
        .where(Outlet.interview_id == reader.programme, Outlet.retired_at.is_(None))
    )
    here = select(f.entry.label("entry")).where(f.interview_id == reader.programme)
    whole = here.union_all(at_outlets).subquery()
    return _of_entries(reader, select(func.count(), func.min(whole.c.entry)).select_from(whole))


def _requests(reader: Reader) -> Found:
    """Asked by a proofreader, neither answered nor over by itself."""
    r, p = CorrectionRequest, Publication
    entry_now = p.entry == r.entry
    later = select(p.id).where(
        p.interview_id == reader.programme,
        entry_now,
        or_(and_(r.kind == literal("correction"), p.version > r.version), p.state == P.WITHDRAWN),
    )
    return _of_entries(
        reader,
        select(func.count(), func.min(r.entry)).where(
            r.interview_id == reader.programme, r.closed_by.is_(None), ~later.exists()
        ),
    )


def _counted(reader: Reader, query: Any, name: str) -> Found:
    count, first = reader.connection.execute(query).one()
    return count, name.format(first) if count else ""


def _of_entries(reader: Reader, query: Any) -> Found:
    """The first entry as people call it: by its line, or by the question that it answers."""
    count, entry = _counted(reader, query, "{}")
    p = Publication
    here = (p.interview_id == reader.programme, p.entry == entry)
    line = select(Line.number).join(p, p.line_id == Line.id).where(*here)
    question = select(Answer.question_id).join(p, p.answer_id == Answer.id).where(*here)
    number = reader.connection.scalar(line.limit(1))
    if number is not None:
        return count, Words("第 {n} 条", n=number)
    asked = reader.connection.scalar(question.limit(1))
    return count, entry if asked is None else Words("Q{n} 的答复", n=f"{asked:04d}")


LOOKS: dict[Open, Callable[[Reader], Found]] = {
    Open.STATE: _state,
    Open.FACTS: _facts,
    Open.NOTICE: _notice,
    Open.TRANSCRIPT: _transcript,
    Open.VIDEO: _video,
    Open.QUESTIONS: _questions,
    Open.ORIGIN: _origin,
    Open.FOLLOW_UP: _follow_up,
    Open.SENDING: _sending,
    Open.DIFFERENCES: _differences,
    Open.REQUESTS: _requests,
}
