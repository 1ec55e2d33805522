"""Statements that SQLAlchemy writes once and the driver runs: what every command runs.

SQLAlchemy's context of one execution costs several times what the database takes for it.
"""

from collections.abc import Iterable, Mapping
from typing import Any, cast

from sqlalchemy import BindParameter, ClauseElement, Connection, Dialect, exc


class Place:
    """One value of a ready statement: its name, what stands there unasked, how it is fitted."""

    def __init__(self, bind: BindParameter[Any], dialect: Dialect) -> None:
        self._name, self._unasked = bind.key, bind.value
        self._fit = bind.type.dialect_impl(dialect).bind_processor(dialect)

    def fitted(self, values: Mapping[str, object]) -> object:
        """The value as the driver takes it."""
        value = values.get(self._name, self._unasked)
        return value if self._fit is None else self._fit(value)


class Ready:
    """A statement ready to run; its values go in as SQLAlchemy fits them.

    columns: the values of an INSERT where they are not all. Answers come as the driver gives
    them, so ask for numbers and texts alone. Faults are SQLAlchemy's, as everywhere.
    """

    def __init__(self, statement: ClauseElement, columns: Iterable[str] | None = None) -> None:
        self.statement = statement
        self._columns = columns
        self._made: dict[str, tuple[str, tuple[Place, ...]]] = {}

    def run(self, connection: Connection, *rows: Mapping[str, object]) -> list[tuple[Any, ...]]:
        """Runs it, once for each of `rows` of values; what the last one answered."""
        dialect = connection.dialect
        sql, places = self._made.get(dialect.name) or self._make(dialect)
        cursor = connection.connection.cursor()
        try:
            for values in rows or ({},):
                cursor.execute(sql, [place.fitted(values) for place in places])
            return cast("list[tuple[Any, ...]]", cursor.fetchall())
        except dialect.loaded_dbapi.Error as error:
            raise exc.DBAPIError.instance(
                sql, None, error, dialect.loaded_dbapi.Error, dialect=dialect
            ) from error
        finally:
            cursor.close()

    def one(self, connection: Connection, **values: object) -> tuple[Any, ...] | None:
        """The first row, or None."""
        rows = self.run(connection, values)
        return rows[0] if rows else None

    def _make(self, dialect: Dialect) -> tuple[str, tuple[Place, ...]]:
        columns = list(self._columns) if self._columns is not None else None
        compiled: Any = self.statement.compile(dialect=dialect, column_keys=columns)
        names = compiled.positiontup or ()
        made = compiled.string, tuple(Place(compiled.binds[name], dialect) for name in names)
        self._made[dialect.name] = made
        return made
