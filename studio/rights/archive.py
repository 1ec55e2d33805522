"""What the archive asks of a server: a netizen's own words for the file, and that they go.

A planner gets all words of one programme where the house's journal says, committed, that this
person takes them out; and overwrites them where another person asked for it.
"""

from sqlalchemy import Integer, Table

from studio.archive.erasable import erasing, sealed
from studio.database import Base
from studio.journal import MARK
from studio.question import RawQuestion
from studio.rights.texts import DEFINER
from studio.screening.wording import QuestionWording

TAKEN_OUT = """
    IF NOT rights.exempt() AND NOT (rights.holds(0, 'planner') AND EXISTS (
        SELECT FROM public.journal_entry e
        WHERE e.programme = 0 AND e.thing = 'archive' AND e.thing_id = here
        AND e.act = 'archive.take_out' AND e.outcome = 'done' AND e.by = session_user::text
        AND rights.committed(e.xmin)))
    THEN RAISE EXCEPTION 'refused: 取出归档内容由组织协调来做，先记入日志。'; END IF;"""


def _rows_of(name: str, table: Table) -> str:
    """A function that gives a programme's rows of one table, column by column."""
    kinds = {
        column.name: "int" if isinstance(column.type, Integer) else "text"
        for column in table.columns
    }
    typed = ", ".join(f'"{column}" {kind}' for column, kind in kinds.items())
    chosen = ", ".join(f'r."{column}"::{kind}' for column, kind in kinds.items())
    return f"""
CREATE FUNCTION rights.{name}(here int) RETURNS TABLE ({typed})
LANGUAGE plpgsql STABLE {DEFINER} AS $$
#variable_conflict use_column
BEGIN {TAKEN_OUT}
    RETURN QUERY SELECT {chosen} FROM public.{table.name} r
        JOIN public.question q ON q.id = r.question_id WHERE q.interview_id = here;
END $$
"""


ARCHIVED_RAW = _rows_of("archived_raw", Base.metadata.tables[RawQuestion.__tablename__])
ARCHIVED_WORDINGS = _rows_of(
    "archived_wordings", Base.metadata.tables[QuestionWording.__tablename__]
)
OPEN_PATH = DEFINER.replace("pg_catalog, pg_temp", "pg_catalog, public, pg_temp")
"""Its statements are those of a file; nobody can make anything in schema `public`."""
RENAMED = (
    f"'{MARK}' || left(encode(sha256(convert_to(interview_id || '/' || channel || '/'"
    " || channel_ref, 'UTF8')), 'hex'), 32)"
)
ERASE = f"""
CREATE FUNCTION rights.erase(its int)
RETURNS TABLE (thing text, thing_id int, version int, texts int)
LANGUAGE plpgsql {OPEN_PATH} AS $$
#variable_conflict use_column
BEGIN
    IF NOT EXISTS (SELECT FROM erasure e WHERE e.id = erase.its
        AND e.done_by = session_user::text AND e.asked_by <> e.done_by
        AND rights.holds(e.interview_id, 'planner'))
    THEN RAISE EXCEPTION 'refused: 删除由另一位组织协调来办。'; END IF;
    RETURN QUERY {sealed("erase.its")} ORDER BY 1, 2, 3;
    {"; ".join(erasing("erase.its", RENAMED))};
END $$
"""
