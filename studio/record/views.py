"""The record as screens and the audit read it."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import and_, func, select
from sqlalchemy.orm import aliased

from studio.journal import KeptText, Reader
from studio.photo import carried
from studio.record.noun import Line, LineRow, LineVersion, SpeakerRole
from studio.review import ReviewState, VersionRow, kept_texts, versions_of

NAMES = tuple(LineRow.__dataclass_fields__)
VERSION, WIDTH = NAMES.index("version"), len(NAMES)
"""Where the columns of the version begin in `line_query`, and where they end."""
OF_LINE = NAMES[:VERSION]
SPEAKER, STARTED_BY = NAMES.index("speaker"), NAMES.index("started_by")


def lines(
    reader: Reader, states: Sequence[ReviewState] = (), ids: Sequence[int] = ()
) -> tuple[LineRow, ...]:
    """The record in order of position, each line in its newest version; no discarded ones."""
    query = line_query().where(Line.interview_id == reader.programme)
    if states:
        query = query.where(LineVersion.state.in_([state.value for state in states]))
    if ids:
        query = query.where(Line.id.in_(ids))
    rows = reader.connection.execute(query.order_by(Line.position))
    return tuple(line_row(row) for row in rows)


def line_query() -> Any:
    """The columns of LineRow, in order; later stages add their own."""
    v, each = LineVersion, aliased(LineVersion)
    newest = select(func.max(each.number)).where(each.line_id == Line.id).correlate(Line)
    return (
        select(
            *(getattr(Line, name) for name in OF_LINE),
            v.number, v.label, v.text, v.remark, v.state, v.drafted_by, v.decided_by, v.reason,
            v.photos,
        )
        .select_from(Line)
        .outerjoin(v, and_(v.line_id == Line.id, v.number == newest.scalar_subquery()))
        .where(~Line.discarded)
    )  # fmt: skip


def returned_since(reader: Reader) -> datetime | None:
    """Since when the first of the returned lines has waited for a new version; None for none."""
    later = aliased(LineVersion)
    v = LineVersion
    newer = select(later.line_id).where(later.line_id == v.line_id, later.number > v.number)
    query = (
        select(func.min(v.decided_at))
        .join(Line, Line.id == v.line_id)
        .where(Line.interview_id == reader.programme, ~Line.discarded)
        .where(v.state == ReviewState.RETURNED.value, ~newer.exists())
    )
    return reader.connection.scalar(query)


def line_row(row: Sequence[Any]) -> LineRow:
    """A LineRow from the columns of `line_query`."""
    line, version = list(row[:VERSION]), list(row[VERSION:WIDTH])
    line[SPEAKER] = SpeakerRole(line[SPEAKER])
    if version[0] is None:
        version = [0, "", "", "", ReviewState.DRAFT, line[STARTED_BY], None, "", ()]
    else:
        version[4], version[8] = ReviewState(version[4]), carried(version[8])
    return LineRow(*line, *version)


def versions(reader: Reader, ids: Sequence[int]) -> dict[int, tuple[VersionRow, ...]]:
    """All versions of these lines, by line, oldest first; without the discarded ones."""
    own = select(Line.id).where(
        Line.id.in_(ids), Line.interview_id == reader.programme, ~Line.discarded
    )
    return versions_of(reader, LineVersion, "line_id", own)


def kept(reader: Reader) -> Iterator[KeptText]:
    """Every version as it stands today, for the audit."""
    return kept_texts(reader, LineVersion, "line_id", "line")
