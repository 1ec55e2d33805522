"""Holds the rights that stand in the database against those that were laid down.

What was laid down is written beside it, line by line as the server tells it, so that a policy
that somebody dropped, a trigger that is off or a grant that is new shows by name.
"""

from sqlalchemy import Connection

from studio.rights.tables import GROUPS
from studio.words import Words

LINES = f"""
SELECT concat_ws(' ', 'policy', tablename, policyname, cmd, roles, qual, '/', with_check)
FROM pg_policies WHERE schemaname = 'public'
UNION ALL
SELECT concat_ws(' ', 'rows', relname, relrowsecurity)
FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
UNION ALL
SELECT concat_ws(' ', 'trigger', tgrelid::regclass, tgname, tgenabled, md5(pg_get_triggerdef(oid)))
FROM pg_trigger WHERE NOT tgisinternal
UNION ALL
SELECT concat_ws(' ', 'function', p.oid::regprocedure, md5(pg_get_functiondef(p.oid)), p.proacl)
FROM pg_proc p WHERE p.pronamespace IN ('public'::regnamespace, 'rights'::regnamespace)
    AND p.prokind = 'f' AND p.proname <> 'prefix'
    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
UNION ALL
SELECT concat_ws(' ', 'grant', c.relname, coalesce(g.rolname, 'PUBLIC'), a.privilege_type)
FROM pg_class c CROSS JOIN aclexplode(c.relacl) a LEFT JOIN pg_roles g ON g.oid = a.grantee
WHERE c.relnamespace IN ('public'::regnamespace, 'rights'::regnamespace)
    AND c.relkind IN ('r', 'S', 'v') AND a.grantee <> c.relowner
UNION ALL
SELECT concat_ws(' ', 'grant', c.relname, t.attname, coalesce(g.rolname, 'PUBLIC'),
    a.privilege_type)
FROM pg_attribute t JOIN pg_class c ON c.oid = t.attrelid CROSS JOIN aclexplode(t.attacl) a
    LEFT JOIN pg_roles g ON g.oid = a.grantee
WHERE c.relnamespace = 'public'::regnamespace AND a.grantee <> c.relowner
UNION ALL
SELECT concat_ws(' ', 'schema', n.nspname, coalesce(g.rolname, 'PUBLIC'), a.privilege_type)
FROM pg_namespace n CROSS JOIN aclexplode(n.nspacl) a LEFT JOIN pg_roles g ON g.oid = a.grantee
WHERE n.nspname IN ('public', 'rights') AND a.grantee <> n.nspowner
UNION ALL
SELECT concat_ws(' ', 'group', rolname, rolcanlogin, rolsuper, rolbypassrls, rolcreaterole)
FROM pg_roles WHERE rolname IN (
    SELECT rights.prefix() || '_' || name FROM unnest(ARRAY{list(GROUPS)}) AS groups (name))
"""
MEMBERSHIPS = (
    "SELECT login, granted FROM rights.{one}() WHERE login IN (SELECT rolname FROM pg_roles)"
    " EXCEPT SELECT login, granted FROM rights.{other}()"
)
WITHOUT_LOGIN = (
    "SELECT login FROM public.person WHERE active AND login NOT IN (SELECT rolname FROM pg_roles)"
)
OPEN_DOOR = (
    "SELECT a.privilege_type FROM pg_database d, aclexplode(d.datacl) a"
    " WHERE d.datname = current_database() AND a.grantee = 0"
    " UNION ALL SELECT 'CONNECT' FROM pg_database"
    " WHERE datname = current_database() AND datacl IS NULL"
    " UNION ALL SELECT 'CREATE ON SCHEMA public' FROM pg_namespace n, aclexplode(n.nspacl) a"
    " WHERE n.nspname = 'public' AND a.grantee = 0 AND a.privilege_type = 'CREATE'"
)


def keep_manifest(connection: Connection, stamp: str) -> None:
    """Writes down what stands now as what was laid down by the program of this stamp."""
    run = connection.exec_driver_sql
    run("CREATE TABLE rights.manifest (line text PRIMARY KEY)")
    run(f"INSERT INTO rights.manifest SELECT DISTINCT line FROM ({LINES}) AS lines (line)")
    run("INSERT INTO rights.manifest VALUES (%s)", (stamp_line(stamp),))


def stamp_line(stamp: str) -> str:
    """The manifest's line that says which program laid it down."""
    return f"stamp {stamp}"


def kept_lines(connection: Connection) -> frozenset[str]:
    """What was written down as laid; nothing where there are no rights."""
    run = connection.exec_driver_sql
    if run("SELECT to_regclass('rights.manifest')").scalar() is None:
        return frozenset()
    return frozenset(run("SELECT line FROM rights.manifest").scalars())


def keep_lines(connection: Connection, lines: frozenset[str]) -> None:
    """Writes these down instead."""
    run = connection.exec_driver_sql
    run("DELETE FROM rights.manifest")
    run("INSERT INTO rights.manifest SELECT unnest(%s::text[])", (sorted(lines),))


def faults(connection: Connection, stamp: str) -> tuple[Words, ...]:
    """What is not as it was laid down, a sentence each; none where all stands. As the owner."""
    run = connection.exec_driver_sql
    kept = kept_lines(connection)
    if not kept:
        return (Words("数据库里没有本程序的权限。请运行 interview-studio db upgrade。"),)
    now = set(run(f"SELECT DISTINCT line FROM ({LINES}) AS lines (line)").scalars())
    now.add(stamp_line(stamp))
    lacking = [*sorted(kept - now), *_memberships(connection, "memberships", "given")]
    beyond = [*sorted(now - kept), *_memberships(connection, "given", "memberships")]
    return (
        *(Words("缺少：{what}", what=one) for one in lacking),
        *(Words("多出：{what}", what=one) for one in beyond),
        *(Words("没有登录账号：{login}", login=one) for one in run(WITHOUT_LOGIN).scalars()),
        *(Words("对所有人开着：{right}", right=one) for one in run(OPEN_DOOR).scalars()),
    )


def _memberships(connection: Connection, one: str, other: str) -> list[str]:
    rows = connection.exec_driver_sql(MEMBERSHIPS.format(one=one, other=other))
    return [f"{login} in {group}" for login, group in rows]
