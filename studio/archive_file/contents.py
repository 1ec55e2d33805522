"""What goes into the file: every row of the programme, and what these rows name of the house."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, field
from typing import Any

from sqlalchemy import Row, Table, or_, select, text

from studio import policy_choice
from studio.archive import belonging
from studio.archive_file.form import line_of
from studio.database import Base
from studio.department import DepartmentName as Name
from studio.interview import interview
from studio.journal import HOUSE, Entry, Reader
from studio.naming import NAME
from studio.people import Person

BY_FUNCTION = {
    "question_raw": text("SELECT * FROM rights.archived_raw(:here) ORDER BY 1"),
    "question_wording": text("SELECT * FROM rights.archived_wordings(:here) ORDER BY 1, 2"),
}
"""What nobody reads on a server but by the function that asks who takes it out."""
PEOPLE = ("login", "name", "unit")
"""What goes along of a person: no password, and not whether the account is still in use."""
TOGETHER = 500


@dataclass
class Named:
    """What the programme's rows name: short texts, and keys of the house's tables."""

    words: set[str] = field(default_factory=set)
    keys: dict[str, set[Any]] = field(default_factory=dict)

    def note(self, table: Table, row: dict[str, Any]) -> None:
        """Remembers one row."""
        self.words.update(
            each for each in row.values() if isinstance(each, str) and len(each) <= NAME
        )
        for column in table.columns:
            for key in column.foreign_keys:
                if row[column.name] is not None:
                    ends = self.keys.setdefault(key.column.table.name, set())
                    ends.add(row[column.name])


def rows(reader: Reader, table: Table) -> Iterator[dict[str, Any]]:
    """The programme's rows of one table, in the order of its key."""
    by_function = BY_FUNCTION.get(table.name)
    if by_function is not None and reader.connection.dialect.name == "postgresql":
        typed = by_function.columns(*table.columns)
        found = reader.connection.execute(typed, {"here": reader.programme})
    else:
        query = select(table).where(belonging.belongs(table, reader.programme))
        found = reader.connection.execute(
            query.order_by(*table.primary_key), execution_options={"yield_per": TOGETHER}
        )
    for row in found:
        yield dict(row._mapping)


def house_rows(reader: Reader, named: Named) -> Iterator[tuple[Table, list[dict[str, Any]]]]:
    """Of each table of the house the rows that the programme names."""
    return of_house(named, lambda table: _all(reader, table))


def of_house(
    named: Named, rows_of: Callable[[Table], Iterable[dict[str, Any]]]
) -> Iterator[tuple[Table, list[dict[str, Any]]]]:
    """Of each table of the house the rows that are named, with the versions that hang on them.

    rows_of: all that there are, in a studio or in a file.
    """
    units = rows_of(Base.metadata.tables[Name.__tablename__])
    named.keys.setdefault("department", set()).update(
        row["department_id"] for row in units if row["name"] in named.words
    )
    for table in Base.metadata.sorted_tables:
        if table.name not in belonging.OF_THE_HOUSE:
            continue
        found = [row for row in rows_of(table) if _is_named(table, row, named)]
        for row in found:
            named.keys.setdefault(table.name, set()).update(
                row[each.name] for each in table.primary_key
            )
        yield table, found


def seals(reader: Reader, named: Named) -> list[dict[str, Any]]:
    """The entries of the house's journal that seal those texts."""
    things = {name: keys for name, keys in named.keys.items() if name in belonging.OF_THE_HOUSE}
    wanted = [
        (Entry.thing == name) & Entry.thing_id.in_([key for key in keys if isinstance(key, int)])
        for name, keys in sorted(things.items())
    ]
    if not wanted:
        return []
    found = reader.connection.execute(
        select(Entry)
        .where(Entry.programme == HOUSE, Entry.text_digest != "", or_(*wanted))
        .order_by(Entry.number)
    )
    return [dict(row._mapping) for row in found]


def profile(reader: Reader) -> bytes:
    """The policy profile that the programme went by, every rule with its clause."""
    used = policy_choice.named(reader, interview(reader).policy)
    return json.dumps(asdict(used), ensure_ascii=False, indent=1).encode()


def lines(found: Iterator[dict[str, Any]] | list[dict[str, Any]]) -> Iterator[bytes]:
    """Rows as they stand in the file."""
    return (line_of(row) for row in found)


def _all(reader: Reader, table: Table) -> Iterator[dict[str, Any]]:
    chosen = [table.c[name] for name in PEOPLE] if table.name == "person" else list(table.columns)
    found: Iterator[Row[Any]] = iter(
        reader.connection.execute(select(*chosen).order_by(*table.primary_key))
    )
    return (dict(row._mapping) for row in found)


def _is_named(table: Table, row: dict[str, Any], named: Named) -> bool:
    match table.name:
        case Person.__tablename__:
            return row["login"] in named.words
        case "channel":
            return row["code"] in named.words
        case "department_name":
            return row["department_id"] in named.keys.get("department", ())
    first = next(iter(table.primary_key))
    ends = [table.name, *(key.column.table.name for key in first.foreign_keys)]
    return any(row[first.name] in named.keys.get(end, ()) for end in ends)
