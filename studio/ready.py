"""Statements that SQLAlchemy writes once and the driver runs: what every command runs.

SQLAlchemy's context of one execution costs several times what the database takes for it.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, cast

from sqlalchemy import (
    BindParameter,
    Boolean,
    ClauseElement,
    Connection,
    Dialect,
    TypeDecorator,
    exc,
)

Reading = Callable[[Any], Any]


class Place:
    """One value of a ready statement: its name, what stands there unasked, how it is fitted.

    slot: what the statement calls it.
    """

    def __init__(self, slot: str, bind: BindParameter[Any], dialect: Dialect) -> None:
        self.slot, self._name, self._unasked = slot, bind.key, bind.value
        self._fit = bind.type.dialect_impl(dialect).bind_processor(dialect)

    def fitted(self, values: Mapping[str, object]) -> object:
        """The value as the driver takes it."""
        value = values.get(self._name, self._unasked)
        return value if self._fit is None else self._fit(value)


class Ready:
    """A statement ready to run; its values go in as SQLAlchemy fits them.

    columns: the values of an INSERT where they are not all. `run` and `one` answer as the driver
    does, so ask for numbers and texts alone; `rows` answers as SQLAlchemy does, with moments and
    truths. A statement written once does not grow: each value of a list is one of its own
    (`in_([literal(a), literal(b)])`). Faults are SQLAlchemy's, as everywhere.
    """

    def __init__(self, statement: ClauseElement, columns: Iterable[str] | None = None) -> None:
        self.statement = statement
        self._columns = columns
        self._made: dict[str, tuple[str, tuple[Place, ...], bool]] = {}
        self._readers: dict[str, tuple[tuple[int, Reading], ...]] = {}

    def run(self, connection: Connection, *rows: Mapping[str, object]) -> list[tuple[Any, ...]]:
        """Runs it, once for each of `rows` of values; what it answered, where it ran once."""
        dialect = connection.dialect
        sql, places, by_name = self._made.get(dialect.name) or self._make(dialect)
        cursor = connection.connection.cursor()
        try:
            if len(rows) > 1:  # on a server they travel together
                filled: Any = [_filled(places, values, by_name) for values in rows]
                cursor.executemany(sql, filled)
                return []
            cursor.execute(sql, _filled(places, rows[0] if rows else {}, by_name))
            found = cursor.fetchall() if cursor.description else []
            return cast("list[tuple[Any, ...]]", found)
        except dialect.loaded_dbapi.Error as error:
            raise _as_sqlalchemys(connection, sql, error) from error
        finally:
            cursor.close()

    def one(self, connection: Connection, **values: object) -> tuple[Any, ...] | None:
        """The first row, or None."""
        rows = self.run(connection, values)
        return rows[0] if rows else None

    def rows(self, connection: Connection, **values: object) -> list[tuple[Any, ...]]:
        """What a SELECT finds, moments and truths as SQLAlchemy gives them."""
        dialect = connection.dialect
        readers = self._readers.get(dialect.name)
        if readers is None:
            readers = self._readers[dialect.name] = _readers(self.statement, dialect)
        found = self.run(connection, values)
        return [_as_read(row, readers) for row in found] if readers else found

    def _make(self, dialect: Dialect) -> tuple[str, tuple[Place, ...], bool]:
        columns = list(self._columns) if self._columns is not None else None
        compiled: Any = self.statement.compile(dialect=dialect, column_keys=columns)
        names = compiled.positiontup if dialect.positional else compiled.binds
        places = tuple(Place(name, compiled.binds[name], dialect) for name in names or ())
        made = self._made[dialect.name] = compiled.string, places, not dialect.positional
        return made


def _readers(statement: Any, dialect: Dialect) -> tuple[tuple[int, Reading], ...]:
    """The places of moments and truths in a row, and how they are made of what the driver gives."""
    found = []
    for place, column in enumerate(statement.selected_columns):
        if isinstance(column.type, TypeDecorator | Boolean):
            reader = column.type.dialect_impl(dialect).result_processor(dialect, None)
            if reader is not None:
                found.append((place, reader))
    return tuple(found)


def _as_read(row: tuple[Any, ...], readers: tuple[tuple[int, Reading], ...]) -> tuple[Any, ...]:
    values = list(row)
    for place, reader in readers:
        values[place] = reader(values[place])
    return tuple(values)


def _filled(
    places: tuple[Place, ...], values: Mapping[str, object], by_name: bool
) -> list[object] | dict[str, object]:
    """The values in the form the driver asks for: in their order, or by their names."""
    if by_name:
        return {place.slot: place.fitted(values) for place in places}
    return [place.fitted(values) for place in places]


def _as_sqlalchemys(connection: Connection, sql: str, error: Any) -> exc.DBAPIError:
    """The fault as SQLAlchemy would raise it; a connection that is dead is not used again."""
    dialect = connection.dialect
    raw = connection.connection.dbapi_connection
    gone = bool(dialect.is_disconnect(error, raw, None))
    made = exc.DBAPIError.instance(
        sql, None, error, dialect.loaded_dbapi.Error,
        connection_invalidated=gone, dialect=dialect,
    )  # fmt: skip
    if gone:
        connection.invalidate(error)
    assert isinstance(made, exc.DBAPIError)
    return made
