"""An archived programme stays as it is: the database refuses every write to any row of it.

Made from the tables as they are and laid down after every upgrade, so that a table which comes
later is guarded as well. The archive's own facts are let in, and an erasure that two people stand
for may put its mark where personal data was.
"""

from collections.abc import Iterator

from sqlalchemy import Connection, Table

from studio.archive import belonging
from studio.archive.erasable import let_through
from studio.archive.noun import OWN
from studio.states import CLOSED
from studio.words import Words

REFUSED = Words("本场访谈已归档，不再改动")
FREE = OWN | set(belonging.BY_PROGRAMME) - {"roster"} | {"courier_channel"}
"""The journal goes on, for what happens to the archive itself; the way to the portal stays open
until it has heard that the programme is archived."""
SHUT = ", ".join(f"'{state.value}'" for state in CLOSED)
VERBS = ("INSERT", "UPDATE", "DELETE")
SAME = {"sqlite": "IS", "postgresql": "IS NOT DISTINCT FROM"}
ROWS = {"INSERT": ("NEW",), "UPDATE": ("OLD", "NEW"), "DELETE": ("OLD",)}
IN_A_FILE = """
CREATE TRIGGER {name} BEFORE {verb} ON {table} WHEN {when}
BEGIN SELECT RAISE(ABORT, 'refused: {why}'); END
"""
ON_A_SERVER = """
CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF {when} THEN RAISE EXCEPTION 'refused: {why}'; END IF;
    RETURN {row};
END $$;
CREATE TRIGGER {name} BEFORE {verb} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()
"""


def guarded() -> tuple[Table, ...]:
    """Every table of a programme but those that an archived one still takes."""
    return tuple(table for table in belonging.tables() if table.name not in FREE)


def names() -> Iterator[tuple[str, str, Table]]:
    """Each guard's name with the verb and the table that it stands before."""
    for table in guarded():
        for verb in VERBS:
            yield f"archived_{table.name}_{verb.lower()}", verb, table


def take_up(connection: Connection) -> None:
    """Takes all guards away: a migration may make tables anew."""
    if connection.dialect.name == "postgresql":
        found = connection.exec_driver_sql(
            "SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace"
            " AND proname LIKE 'archived!_%%' ESCAPE '!'"
        ).scalars()
        dropped = "DROP FUNCTION {}() CASCADE"
    else:
        found = connection.exec_driver_sql(
            "SELECT name FROM sqlite_master WHERE type = 'trigger'"
            " AND name LIKE 'archived!_%' ESCAPE '!'"
        ).scalars()
        dropped = "DROP TRIGGER {}"
    for name in list(found):
        connection.exec_driver_sql(dropped.format(name))


def lay_down(connection: Connection) -> None:
    """Puts a guard before every table, in place of those that were there."""
    take_up(connection)
    form = ON_A_SERVER if connection.dialect.name == "postgresql" else IN_A_FILE
    same = SAME[connection.dialect.name]
    for name, verb, table in names():
        statement = form.format(
            name=name, verb=verb, table=table.name, when=_when(table, verb, same), why=REFUSED,
            row="OLD" if verb == "DELETE" else "NEW",
        )  # fmt: skip
        connection.exec_driver_sql(statement.replace("%", "%%"))


def _when(table: Table, verb: str, same: str) -> str:
    of = ", ".join(dict.fromkeys(belonging.owner(table, row) for row in ROWS[verb]))
    if table.name == belonging.ROOT:
        shut = "FALSE" if verb == "INSERT" else f"OLD.state IN ({SHUT})"
    else:
        shut = (
            "EXISTS (SELECT 1 FROM interview shut"
            f" WHERE shut.id IN ({of}) AND shut.state IN ({SHUT}))"
        )
    free = let_through(table, verb, same)
    return f"{shut} AND NOT ({free})" if free else shut
