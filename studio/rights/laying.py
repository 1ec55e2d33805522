"""Lays the rights down on a server, whole: groups, grants, policies, rules; the same again is one.

Schema `rights` takes with it what hangs on it; the policies that ask for nothing in it (who may
see all of a table, or what belongs to a row one sees) are taken away one by one.
"""

import hashlib
import re
from collections.abc import Iterator

from sqlalchemy import Connection

from studio.rights.functions import ADVISORY, CALLABLE, MARK, functions
from studio.rights.manifest import keep_lines, keep_manifest, kept_lines, stamp_line
from studio.rights.rules import rules
from studio.rights.tables import GROUPS, MEMBER, TABLES, Table

PLAIN_PREFIX = re.compile(r"[A-Za-z0-9_.-]{1,40}")
PREFIX_SIGNS = 31
"""Of a longer or odder name, before its digest: a role's name has 63 bytes for all."""
AS_IT_STANDS = {"no_parameters": True}
"""A % in a statement is no place for a value."""
DROP_LOGINS = f"""
DO $$ DECLARE one text; BEGIN
    FOR one IN SELECT rolname FROM pg_roles
        WHERE shobj_description(oid, 'pg_authid') = '{MARK}' || rights.prefix()
    LOOP
        EXECUTE format('GRANT %I TO CURRENT_USER', one);
        EXECUTE format('DROP OWNED BY %I', one);
        BEGIN
            EXECUTE format('DROP ROLE %I', one);
        EXCEPTION WHEN dependent_objects_still_exist THEN
            EXECUTE format('REVOKE %I FROM CURRENT_USER', one);
            EXECUTE format('ALTER ROLE %I NOLOGIN', one);
        END;
    END LOOP;
END $$
"""
"""Who left something of one's own in another database of the server is shut out at least."""
PINNED = """
DO $$ DECLARE one text; BEGIN
    FOR one IN SELECT DISTINCT p.oid::regprocedure::text FROM pg_trigger t
        JOIN pg_proc p ON p.oid = t.tgfoid
        WHERE p.pronamespace = 'public'::regnamespace AND NOT t.tgisinternal
        AND pg_has_role(p.proowner, 'USAGE')
    LOOP EXECUTE 'ALTER FUNCTION ' || one || ' SET search_path = pg_catalog, public, pg_temp';
    END LOOP;
END $$
"""
"""The rules of the migrations mean the server's own `=`, whatever path a plain client sets."""
DROP_POLICIES = """
DO $$ DECLARE one record; BEGIN
    FOR one IN SELECT policyname, tablename FROM pg_policies WHERE schemaname = 'public'
    LOOP EXECUTE format('DROP POLICY %I ON public.%I', one.policyname, one.tablename); END LOOP;
END $$
"""
FOLLOWING = (
    ("person_follows", "BEFORE INSERT OR UPDATE", "person", "person_follows"),
    ("person_settled", "AFTER INSERT OR UPDATE", "person", "person_settled"),
    ("roster_settled", "AFTER INSERT OR DELETE", "roster", "roster_settled"),
    ("whole", "BEFORE INSERT", "journal_entry", "entry_whole"),
)
COUNTED = (
    "CREATE CONSTRAINT TRIGGER rights_counted AFTER INSERT ON public.journal_entry"
    " DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION rights.entry_counted()"
)


def lay_down(connection: Connection) -> None:
    """Gives the database its rights, inside the caller's transaction; only its owner can."""
    run = connection.exec_driver_sql
    run(f"SELECT pg_advisory_xact_lock({ADVISORY})")
    prefix = prefix_of(connection)
    for statement in statements(prefix):
        run(statement, execution_options=AS_IT_STANDS)
    settle(connection)
    keep_manifest(connection, stamp())


def mend(connection: Connection) -> None:
    """Lays them down anew where somebody changed them.

    What this program wrote down before stays the measure: a rule of a migration that somebody
    dropped does not come back so, and must not pass for right.
    """
    before = kept_lines(connection)
    lay_down(connection)
    if stamp_line(stamp()) in before:
        keep_lines(connection, before)


def settle(connection: Connection) -> int:
    """Makes groups and the door to the database what the tables say; how much was different.

    A copy of a database, or one that came back from a backup, has its rights but not these.
    """
    prefix = prefix_of(connection)
    name = connection.exec_driver_sql("SELECT quote_ident(current_database())").scalar_one()
    for statement in (
        f"REVOKE ALL ON DATABASE {name} FROM PUBLIC",
        f'GRANT CONNECT ON DATABASE {name} TO "{prefix}_{MEMBER}"',
    ):
        connection.exec_driver_sql(statement, execution_options=AS_IT_STANDS)
    return int(connection.exec_driver_sql("SELECT rights.settle()").scalar_one())


def drop_logins(connection: Connection) -> None:
    """Takes every login away that this studio made; only its owner can. Data and groups stay."""
    connection.exec_driver_sql(DROP_LOGINS, execution_options=AS_IT_STANDS)


def prefix_of(connection: Connection) -> str:
    """What stands before the names of this studio's groups: kept, else the database's name."""
    run = connection.exec_driver_sql
    if run("SELECT to_regprocedure('rights.prefix()') IS NOT NULL").scalar_one():
        return str(run("SELECT rights.prefix()").scalar_one())
    return prefix_for(str(run("SELECT current_database()").scalar_one()))


def prefix_for(database: str) -> str:
    """A name that no other database's groups have, without a sign that means something in SQL."""
    if PLAIN_PREFIX.fullmatch(database):
        return database
    plain = re.sub(r"[^A-Za-z0-9_.-]", "", database)[:PREFIX_SIGNS]
    return f"{plain or 'studio'}_{hashlib.sha256(database.encode()).hexdigest()[:8]}"


def stamp() -> str:
    """A digest over all that this program lays down, the studio's name left out."""
    return hashlib.sha256("\n".join(statements("studio")).encode()).hexdigest()


def statements(prefix: str) -> Iterator[str]:
    """All of it, in order."""
    yield "DROP SCHEMA IF EXISTS rights CASCADE"
    yield DROP_POLICIES
    yield from _groups(prefix)
    yield "REVOKE CREATE ON SCHEMA public FROM PUBLIC"
    yield PINNED
    yield "CREATE SCHEMA rights"
    yield f'GRANT USAGE ON SCHEMA rights TO "{prefix}_{MEMBER}"'
    yield f'GRANT USAGE ON SCHEMA public TO "{prefix}_{MEMBER}"'
    yield from functions(prefix, GROUPS)
    yield "REVOKE ALL ON ALL FUNCTIONS IN SCHEMA rights FROM PUBLIC"
    for signature in CALLABLE:
        yield f'GRANT EXECUTE ON FUNCTION rights.{signature} TO "{prefix}_{MEMBER}"'
    for table in TABLES:
        yield from _table(prefix, table)
    yield f'GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO "{prefix}_{MEMBER}"'
    for rule in rules():
        yield (
            f"CREATE TRIGGER {rule.name} BEFORE {rule.verb} ON public.{rule.table} FOR EACH ROW"
            f" WHEN ({rule.refused}) EXECUTE FUNCTION rights.refuse('{rule.why}')"
        )
    for name, when, on, function in FOLLOWING:
        yield (
            f"CREATE TRIGGER rights_{name} {when} ON public.{on} FOR EACH ROW"
            f" EXECUTE FUNCTION rights.{function}()"
        )
    yield COUNTED


def _groups(prefix: str) -> Iterator[str]:
    for name in (*(f"{prefix}_{group}" for group in GROUPS),):
        yield _make_role(name, "NOLOGIN")
    yield _make_role("courier", "LOGIN")


def _make_role(name: str, how: str) -> str:
    return (
        f"DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{name}')"
        f' THEN CREATE ROLE "{name}" {how}; END IF; END $$'
    )


def _table(prefix: str, table: Table) -> Iterator[str]:
    whole, member = f"public.{table.name}", f'"{prefix}_{MEMBER}"'
    everybody = ", ".join(f'"{prefix}_{group}"' for group in GROUPS)
    yield f"REVOKE ALL ON {whole} FROM PUBLIC, {everybody}"
    yield f"ALTER TABLE {whole} ENABLE ROW LEVEL SECURITY"
    yield f"ALTER TABLE {whole} ENABLE TRIGGER USER"
    if table.seen:
        columns = f" ({table.readable})" if table.readable else ""
        yield f"GRANT SELECT{columns} ON {whole} TO {member}"
        yield _policy(table, "seen", "SELECT", member, f"USING ({table.seen})")
    if table.add:
        yield f"GRANT INSERT ON {whole} TO {_named(prefix, table.add)}"
        condition = table.own_add or _held(table, table.add)
        yield _policy(table, "added", "INSERT", member, f"WITH CHECK ({condition})")
    if table.change:
        for columns, roles in table.change.items():
            yield f"GRANT UPDATE ({columns}) ON {whole} TO {_named(prefix, roles)}"
        condition = table.own_change or _held(table, table.changers)
        yield _policy(table, "changed", "UPDATE", member, f"USING ({condition})")
    if table.drop:
        yield f"GRANT DELETE ON {whole} TO {_named(prefix, table.drop)}"
        condition = table.own_add or _held(table, table.drop)
        yield _policy(table, "dropped", "DELETE", member, f"USING ({condition})")


def _policy(table: Table, what: str, verb: str, member: str, condition: str) -> str:
    name = f"{table.name}_{what}"
    return f"CREATE POLICY {name} ON public.{table.name} FOR {verb} TO {member} {condition}"


def _held(table: Table, roles: tuple[str, ...]) -> str:
    return f"rights.holds({table.here}, {', '.join(repr(role) for role in roles)})"


def _named(prefix: str, roles: tuple[str, ...]) -> str:
    return ", ".join(f'"{prefix}_{role}"' for role in roles)


__all__ = ["drop_logins", "lay_down", "mend", "prefix_of", "settle", "stamp", "statements"]
