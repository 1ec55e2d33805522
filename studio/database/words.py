"""What both kinds of database can do and each calls by another name."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Float,
    Integer,
    SQLColumnExpression,
    Text,
    literal,
    text,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement


class place_in(FunctionElement[int]):  # noqa: N801 - as SQL's own functions are written
    """Where in the first text the second begins, from 1; 0 where it is not there."""

    type = Integer()
    inherit_cache = True


class larger(FunctionElement[float]):  # noqa: N801
    """The larger one of two numbers of a row."""

    type = Float()
    inherit_cache = True


class seconds_of(FunctionElement[int]):  # noqa: N801
    """A kept moment in whole seconds since 1970."""

    type = Integer()
    inherit_cache = True


class all_in_hex(FunctionElement[str]):  # noqa: N801
    """The ids of all rows in their order as one text, 16 hex digits each; None for no row."""

    type = Text()
    inherit_cache = True


class numbers_of(FunctionElement[int]):  # noqa: N801
    """The numbers in a text like [1, 2, 3], as the rows of a question."""

    type = Integer()
    inherit_cache = True


FORMS: dict[type[FunctionElement[Any]], tuple[str, str]] = {
    place_in: ("instr({})", "strpos({})"),
    larger: ("max({})", "greatest({})"),
    seconds_of: (
        "CAST(strftime('%s', {}) AS INTEGER)",
        "floor(extract(epoch FROM ({})::timestamptz))::bigint",
    ),
    all_in_hex: (
        "group_concat(printf('%016x', {}), '')",
        "string_agg(lpad(to_hex(({})::bigint), 16, '0'), '')",
    ),
    numbers_of: (
        "(SELECT value FROM json_each({}))",
        "(SELECT unnest(string_to_array(btrim({}, '[]'), ',')::int[]))",
    ),
}  # fmt: skip
"""How SQLite and PostgreSQL write each."""


def _written(element: FunctionElement[Any], compiler: SQLCompiler, **kwargs: Any) -> str:
    form = FORMS[type(element)][compiler.dialect.name == "postgresql"]
    if not compiler.positional:
        form = form.replace("%", "%%")
    return form.format(compiler.process(element.clauses, **kwargs))


for made in FORMS:
    compiles(made)(_written)


def among(column: SQLColumnExpression[int], numbers: Iterable[int]) -> ColumnElement[bool]:
    """Whether a column is one of these, however many: they travel as one value, not as thousands.

    For thousands SQLAlchemy takes longer to write a name for each than the database to answer.
    """
    told = literal(f"[{','.join(map(str, numbers))}]", Text())
    return column.op("IN", is_comparison=True)(numbers_of(told))


def one_by_one(connection: Connection, turn: int) -> None:
    """Whoever writes under the same number waits until this transaction has ended.

    A file has one writer at a time as it is. On a server two that drop and add the same rows would
    meet, and the second fail.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:turn)"), {"turn": turn})


__all__ = ["all_in_hex", "among", "larger", "one_by_one", "place_in", "seconds_of"]
