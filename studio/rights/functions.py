"""What the database itself asks before it lets somebody at a row: functions in schema `rights`.

They know a person by `session_user`, which nobody but a superuser can change, and look up
everything by its full name, so that nothing a person makes can stand in for it.
"""

from studio.rights.archive import ARCHIVED_RAW, ARCHIVED_WORDINGS, ERASE
from studio.rights.texts import (
    DEFINER,
    FIXED,
    FOUND,
    RAW_DIGESTS,
    READ_RAW,
    SEALS_OWN,
    WORDED_AS,
    WORDING_DIGESTS,
)

ADVISORY = 20250621
"""Who gives or takes logins and groups does so alone: PostgreSQL refuses two at once."""
MARK = "interview-studio: "
"""How a login that this studio made is known among the server's others."""

PREFIX = """
CREATE FUNCTION rights.prefix() RETURNS text LANGUAGE sql IMMUTABLE
RETURN '{prefix}'::text
"""
OWNER = f"""
CREATE FUNCTION rights.exempt() RETURNS boolean LANGUAGE sql STABLE {FIXED}
RETURN (SELECT pg_has_role(session_user, n.nspowner, 'USAGE')
        FROM pg_namespace n WHERE n.nspname = 'rights')
"""
HOLDS = f"""
CREATE FUNCTION rights.holds(here int, VARIADIC roles text[]) RETURNS boolean
LANGUAGE plpgsql STABLE {DEFINER} AS $$
BEGIN
    IF session_user = 'courier' THEN RETURN here IS NOT NULL AND 'courier' = ANY (roles); END IF;
    RETURN here IS NOT NULL AND EXISTS (
        SELECT FROM public.roster s JOIN public.person p ON p.login = s.login
        WHERE s.login = session_user::text AND p.active AND s.role = ANY (roles)
        AND (s.programme = here OR (s.programme = 0 AND s.role IN ('planner', 'auditor'))));
END $$
"""
SEES_ALL = f"""
CREATE FUNCTION rights.sees_all() RETURNS boolean LANGUAGE plpgsql STABLE {DEFINER} AS $$
BEGIN RETURN session_user = 'courier' OR rights.holds(0, 'planner', 'auditor'); END $$
"""
SEATS = f"""
CREATE FUNCTION rights.seats() RETURNS int[] LANGUAGE plpgsql STABLE {DEFINER} AS $$
BEGIN RETURN ARRAY(
    SELECT DISTINCT s.programme FROM public.roster s JOIN public.person p ON p.login = s.login
    WHERE s.login = session_user::text AND p.active AND s.programme <> 0);
END $$
"""
OWNED = ("line", "answer", "question", "outlet", "duty", "publication")
OF = f"""
CREATE FUNCTION rights.of_{{table}}(its int) RETURNS int LANGUAGE plpgsql STABLE {FIXED} AS $$
BEGIN RETURN (SELECT t.interview_id FROM public.{{table}} t WHERE t.id = its); END $$
"""
"""By the asker's own rights: of what one does not see, one learns nothing."""
IN_UNIT = f"""
CREATE FUNCTION rights.in_unit(its text) RETURNS boolean LANGUAGE plpgsql STABLE {FIXED} AS $$
BEGIN RETURN EXISTS (SELECT FROM public.person p WHERE p.login = session_user::text
    AND (p.unit = its OR EXISTS (SELECT FROM public.department_name mine
        JOIN public.department_name today ON today.department_id = mine.department_id
        WHERE mine.name = p.unit AND today.name = its AND today.kind = 'current')));
END $$
"""
"""Whether this is the caller's own unit, by its name or by today's name of it."""
AIDE_FOR = f"""
CREATE FUNCTION rights.aide_for(its text) RETURNS boolean LANGUAGE plpgsql STABLE {DEFINER} AS $$
BEGIN RETURN EXISTS (
    SELECT FROM public.roster s JOIN public.person p ON p.login = s.login
    WHERE s.login = session_user::text AND p.active AND s.role = 'aide')
    AND (its IS NULL OR rights.in_unit(its));
END $$
"""
"""Whether the caller is some programme's aide, and this the own unit; NULL is any unit."""
WROTE = f"""
CREATE FUNCTION rights.wrote(what text, its int) RETURNS boolean
LANGUAGE plpgsql STABLE {FIXED} AS $$
BEGIN RETURN CASE what
    WHEN 'line' THEN EXISTS (SELECT FROM public.line_version v
        WHERE v.line_id = its AND v.drafted_by = session_user::text)
    ELSE EXISTS (SELECT FROM public.answer_version v
        WHERE v.answer_id = its AND v.drafted_by = session_user::text) END;
END $$
"""
"""Whether the caller drafted any version of this text."""
RELEASED_BEFORE = f"""
CREATE FUNCTION rights.released_before(here int, named text, its int) RETURNS boolean
LANGUAGE plpgsql STABLE {FIXED} AS $$
BEGIN RETURN EXISTS (SELECT FROM public.publication p
    WHERE p.interview_id = here AND p.entry = named AND p.version = its);
END $$
"""
APART = f"""
CREATE FUNCTION rights.apart(its int) RETURNS boolean
LANGUAGE plpgsql STABLE {FIXED} AS $$
BEGIN RETURN EXISTS (SELECT FROM public.line l
    WHERE l.id = its AND l.prepared AND l.called_up_at IS NULL);
END $$
"""
"""Whether a prepared line was not called up yet."""
MAY_NOTE = f"""
CREATE FUNCTION rights.may_note(here int, act text, outcome text) RETURNS boolean
LANGUAGE plpgsql STABLE {FIXED} AS $$
BEGIN
    IF outcome = 'refused' OR session_user = 'courier' THEN RETURN true; END IF;
    IF act IN ('desk.signed_in', 'people.set_password') THEN RETURN true; END IF;
    IF act = 'assessment.take_out' AND rights.holds(0, 'auditor') THEN RETURN true; END IF;
    IF here = 0 THEN RETURN rights.holds(0, 'administrator', 'planner') OR (act IN (
        'nomination.hand_in', 'nomination.take_in', 'nomination.revise', 'nomination.withdraw',
        'nomination.hand_out', 'nomination.tag') AND rights.aide_for(NULL)); END IF;
    IF act IN ('responsibility.take_out', 'reconciliation.take_out')
        AND rights.holds(here, 'auditor') THEN RETURN true; END IF;
    IF act = 'question.arrive' THEN RETURN rights.holds(here, 'collector', 'aide'); END IF;
    RETURN rights.holds(here, 'planner', 'director', 'host', 'stenographer', 'photo_editor',
        'aide', 'reviewer', 'publisher', 'proofreader', 'technician');
END $$
"""
"""A refused attempt and a sign-in are everybody's to note; the rest is for who may do it."""
ENTRY_WHOLE = f"""
CREATE FUNCTION rights.entry_whole() RETURNS trigger LANGUAGE plpgsql {FIXED} AS $$
DECLARE
    moment timestamptz := NEW.at;
    said json := NEW.detail;
BEGIN
    IF NEW.at !~ '^\\d{{4}}-\\d\\d-\\d\\dT([01]\\d|2[0-3])(:[0-5]\\d){{2}}\\.\\d{{6}}\\+00:00$'
        OR json_typeof(said) <> 'object' OR NEW.digest <> encode(sha256(convert_to(
        '[' || concat_ws(', ', NEW.programme, NEW.number, to_json(replace(NEW.at, '.000000', '')),
            to_json(NEW."by"), to_json(NEW.place), to_json(NEW.act), to_json(NEW.thing),
            NEW.thing_id, NEW.version, to_json(NEW.outcome), to_json(NEW.detail),
            to_json(NEW.text_digest), to_json(NEW.command), to_json(NEW.previous)) || ']',
        'UTF8')), 'hex')
    THEN RAISE EXCEPTION 'refused: 账目的校验值不对'; END IF;
    RETURN NEW;
END $$
"""
"""As `studio.journal.chain_digest` makes it: one false entry would spoil the chain for ever."""
ENTRY_COUNTED = f"""
CREATE FUNCTION rights.entry_counted() RETURNS trigger LANGUAGE plpgsql {DEFINER} AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM public.journal_head h
        WHERE h.programme = NEW.programme AND h.number >= NEW.number)
    THEN RAISE EXCEPTION 'refused: 账头须随新的一条前进'; END IF;
    RETURN NULL;
END $$
"""
"""At the commit: an entry beyond its head would take the number of the next, for ever."""
LOOPBACK = f"""
CREATE FUNCTION rights.near(url text) RETURNS boolean LANGUAGE sql IMMUTABLE {FIXED}
RETURN url = '' OR url ~* '^https?://(127\\.0\\.0\\.1|\\[::1\\]|localhost)(:[0-9]+)?(/|$)'
"""
RUNS = f"""
CREATE FUNCTION rights.runs(here int) RETURNS boolean
LANGUAGE plpgsql STABLE {FIXED} AS $$
BEGIN RETURN rights.holds(here, 'director', 'host') OR (rights.holds(here, 'planner', 'publisher')
    AND EXISTS (SELECT FROM public.interview i WHERE i.id = here AND i.kind = 'micro'));
END $$
"""
"""Whether the caller begins and ends the hour of this programme; a micro-interview has no floor."""
MOVES = f"""
CREATE FUNCTION rights.may_go(here int, old text, new text) RETURNS boolean
LANGUAGE plpgsql STABLE {FIXED} AS $$
BEGIN
    RETURN CASE
        WHEN new = 'proposed' THEN old = 'planned' AND rights.holds(here, 'aide', 'planner')
        WHEN new IN ('planned', 'approved') THEN
            old IN ('proposed', 'postponed') AND rights.holds(here, 'planner')
        WHEN new = 'collecting' THEN
            old = 'approved' AND rights.holds(here, 'publisher', 'planner')
        WHEN new = 'rehearsed' THEN
            old = 'collecting' AND rights.holds(here, 'technician', 'director')
        WHEN new = 'on_air' AND old = 'paused' THEN rights.holds(here, 'director')
        WHEN new = 'on_air' THEN
            old IN ('collecting', 'rehearsed') AND rights.runs(here)
        WHEN new = 'paused' THEN old = 'on_air' AND rights.holds(here, 'director')
        WHEN new = 'following_up' THEN
            old IN ('on_air', 'paused') AND rights.runs(here)
        WHEN new = 'archived' THEN old = 'following_up' AND rights.holds(here, 'planner')
        WHEN new = 'filed' THEN old = 'cancelled' AND rights.holds(here, 'planner')
        WHEN new = 'cancelled' THEN
            old IN ('planned', 'proposed', 'approved', 'collecting', 'rehearsed', 'postponed')
            AND rights.holds(here, 'planner')
        WHEN new = 'postponed' THEN
            old IN ('planned', 'proposed', 'approved', 'collecting', 'rehearsed')
            AND rights.holds(here, 'planner')
        ELSE false END;
END $$
"""
SENDS = f"""
CREATE FUNCTION rights.may_send(here int, old text, new text) RETURNS boolean
LANGUAGE plpgsql STABLE {FIXED} AS $$
BEGIN
    IF session_user = 'courier' THEN
        RETURN new NOT IN ('withdrawn', 'recalled', 'pasted');
    END IF;
    RETURN (new = 'withdrawn' AND rights.holds(here, 'publisher', 'reviewer'))
        OR (new = 'withdrawn' AND old IN ('waiting', 'refused')
            AND rights.holds(here, 'publisher', 'director', 'technician'))
        OR (new = 'recalled' AND old = 'waiting'
            AND rights.holds(here, 'publisher', 'reviewer', 'director'))
        OR (new = 'waiting' AND old = 'refused'
            AND rights.holds(here, 'publisher', 'director', 'technician'))
        OR rights.may_paste(here, old, new);
END $$
"""
PASTED = f"""
CREATE FUNCTION rights.pasted(here int) RETURNS boolean
LANGUAGE plpgsql STABLE {FIXED} AS $$
BEGIN RETURN EXISTS (SELECT FROM public.interview i
    WHERE i.id = here AND i.portal_url = 'paste:');
END $$
"""
"""Whether people paste into this programme's portal."""
GOES_AS = f"""
CREATE FUNCTION rights.goes_as(here int, named text, publication int, withdrawal int)
RETURNS boolean LANGUAGE plpgsql STABLE {FIXED} AS $$
BEGIN RETURN EXISTS (SELECT FROM public.publication p
        WHERE p.id = publication AND p.interview_id = here AND p.entry = named)
    OR EXISTS (SELECT FROM public.withdrawal w
        WHERE w.id = withdrawal AND w.interview_id = here AND w.entry = named);
END $$
"""
"""Whether a publication, or an order to withdraw, is of this programme and this entry."""
PASTES = f"""
CREATE FUNCTION rights.may_paste(here int, old text, new text) RETURNS boolean
LANGUAGE plpgsql STABLE {FIXED} AS $$
BEGIN
    RETURN ((old = 'waiting' AND new IN ('pasted', 'replaced'))
            OR (old = 'pasted' AND new IN ('waiting', 'replaced'))
            OR (old = 'replaced' AND new = 'pasted')
            OR (old IN ('sent', 'online') AND new = 'replaced'))
        AND rights.holds(here, 'publisher') AND rights.pasted(here);
END $$
"""
"""A tick of a person's, and its taking back; that there is a tick is the tables' own rule."""
REFUSE = f"""
CREATE FUNCTION rights.refuse() RETURNS trigger LANGUAGE plpgsql {FIXED} AS $$
BEGIN
    IF NOT rights.exempt() THEN
        RAISE EXCEPTION USING MESSAGE = 'refused: ' || TG_ARGV[0], ERRCODE = '42501';
    END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
END $$
"""
"""The tables' owner is let through: a rehearsal's making and a move write in others' names."""
COMMITTED = f"""
CREATE FUNCTION rights.committed(raw xid) RETURNS boolean LANGUAGE plpgsql STABLE {FIXED} AS $$
DECLARE
    next_one bigint := pg_snapshot_xmax(pg_current_snapshot())::text::bigint;
    era bigint := next_one & ~4294967295;
    whole bigint := era + raw::text::bigint;
BEGIN
    IF whole > next_one + 2147483647 THEN whole := whole - 4294967296; END IF;
    IF whole < 3 THEN RETURN true; END IF;
    RETURN coalesce(pg_xact_status(whole::text::xid8) = 'committed', true);
EXCEPTION WHEN invalid_parameter_value THEN RETURN false;
END $$
"""
"""Whether a row is kept for good: one of the asker's own open transaction may be undone yet."""
PERSON = f"""
CREATE FUNCTION rights.person_follows() RETURNS trigger LANGUAGE plpgsql {DEFINER} AS $$
DECLARE
    sealed text := NEW.password;
    marked text := '{MARK}' || rights.prefix();
BEGIN
    NEW.password := '';
    PERFORM pg_advisory_xact_lock({ADVISORY});
    IF sealed <> '' AND sealed NOT LIKE 'SCRAM-SHA-256$%' THEN
        IF NOT rights.exempt() THEN RAISE EXCEPTION 'refused: 口令只收 SCRAM 校验值。'; END IF;
        sealed := '';
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = NEW.login) THEN
        EXECUTE format('CREATE ROLE %I LOGIN', NEW.login);
        EXECUTE format('COMMENT ON ROLE %I IS %L', NEW.login, marked);
    ELSIF NEW.login <> 'courier' AND (TG_OP = 'INSERT' OR sealed <> '')
        AND shobj_description(to_regrole(quote_ident(NEW.login))::oid, 'pg_authid')
            IS DISTINCT FROM marked
    THEN RAISE EXCEPTION 'refused: 服务器上已有同名的账号，请换一个登录名。';
    END IF;
    IF sealed <> '' THEN EXECUTE format('ALTER ROLE %I PASSWORD %L', NEW.login, sealed); END IF;
    RETURN NEW;
END $$
"""
SETTLED = f"""
CREATE FUNCTION rights.person_settled() RETURNS trigger LANGUAGE plpgsql {DEFINER} AS $$
BEGIN
    PERFORM rights.settle(NEW.login);
    IF TG_OP = 'UPDATE' AND OLD.active AND NOT NEW.active THEN
        EXECUTE format('GRANT %I TO CURRENT_USER', NEW.login);
        PERFORM pg_terminate_backend(a.pid) FROM pg_stat_activity a
            WHERE a.usename = NEW.login AND a.datname = current_database();
        EXECUTE format('REVOKE %I FROM CURRENT_USER', NEW.login);
    END IF;
    RETURN NULL;
END $$
"""
SEATED = f"""
CREATE FUNCTION rights.roster_settled() RETURNS trigger LANGUAGE plpgsql {DEFINER} AS $$
BEGIN
    PERFORM rights.settle(CASE TG_OP WHEN 'DELETE' THEN OLD.login ELSE NEW.login END);
    RETURN NULL;
END $$
"""
WANTED = f"""
CREATE FUNCTION rights.memberships() RETURNS TABLE (login text, granted text)
LANGUAGE sql STABLE {DEFINER} AS $$
    SELECT p.login, rights.prefix() || '_member' FROM public.person p WHERE p.active
    UNION
    SELECT p.login, rights.prefix() || '_' || s.role
    FROM public.person p JOIN public.roster s ON s.login = p.login WHERE p.active
    UNION
    SELECT 'courier', rights.prefix() || '_courier'
$$
"""
GIVEN = f"""
CREATE FUNCTION rights.given() RETURNS TABLE (login text, granted text)
LANGUAGE sql STABLE {DEFINER} AS $$
    SELECT DISTINCT m.rolname::text, g.rolname::text
    FROM pg_auth_members a JOIN pg_roles g ON g.oid = a.roleid JOIN pg_roles m ON m.oid = a.member
    WHERE g.rolname IN ({{groups}})
    AND m.oid <> (SELECT n.nspowner FROM pg_namespace n WHERE n.nspname = 'rights')
$$
"""
SETTLE = f"""
CREATE FUNCTION rights.settle(only_login text DEFAULT NULL) RETURNS int
LANGUAGE plpgsql {DEFINER} AS $$
DECLARE
    one record;
    marked text := '{MARK}' || rights.prefix();
    changed int := 0;
BEGIN
    PERFORM pg_advisory_xact_lock({ADVISORY});
    FOR one IN
        SELECT w.login, w.granted FROM rights.memberships() w
        JOIN pg_roles r ON r.rolname = w.login
        WHERE only_login IS NULL OR w.login = only_login
        EXCEPT SELECT g.login, g.granted FROM rights.given() g
    LOOP
        EXECUTE format('GRANT %I TO %I', one.granted, one.login);
        changed := changed + 1;
    END LOOP;
    FOR one IN
        SELECT g.login, g.granted FROM rights.given() g
        WHERE only_login IS NULL OR g.login = only_login
        EXCEPT SELECT w.login, w.granted FROM rights.memberships() w
    LOOP
        EXECUTE format('REVOKE %I FROM %I', one.granted, one.login);
        changed := changed + 1;
    END LOOP;
    FOR one IN
        SELECT p.login, p.active FROM public.person p JOIN pg_roles r ON r.rolname = p.login
        WHERE p.login <> 'courier' AND r.rolcanlogin <> p.active
        AND (only_login IS NULL OR p.login = only_login)
        AND shobj_description(r.oid, 'pg_authid') = marked
    LOOP
        EXECUTE format('ALTER ROLE %I %s', one.login,
            CASE WHEN one.active THEN 'LOGIN' ELSE 'NOLOGIN' END);
        changed := changed + 1;
    END LOOP;
    RETURN changed;
END $$
"""
"""Makes the server's groups what roster and person table say; the number of differences."""

CALLABLE = (
    "holds(int, text[])", "sees_all()", "seats()", "of_line(int)", "of_answer(int)",
    "of_question(int)", "of_outlet(int)", "of_duty(int)", "of_publication(int)",
    "released_before(int, text, int)",
    "may_note(int, text, text)",
    "seals_own(text, int, int, text)", "near(text)", "runs(int)", "may_go(int, text, text)",
    "may_send(int, text, text)", "exempt()", "read_raw(int)", "raw_digests()",
    "wording_digests()", "worded_as(int, text, text)", "apart(int)", "in_unit(text)",
    "aide_for(text)", "wrote(text, int)", "pasted(int)", "goes_as(int, text, int, int)",
    "may_paste(int, text, text)", "archived_raw(int)", "archived_wordings(int)", "erase(int)",
    "found(text, text[], text[], int)",
)  # fmt: skip
"""What members may call; each answers about the caller alone, or checks who calls."""
LOCKED = ("prefix()", "committed(xid)", "memberships()", "given()", "settle(text)", "refuse()",
          "person_follows()", "person_settled()", "roster_settled()")  # fmt: skip
"""What nobody may call."""


def functions(prefix: str, groups: tuple[str, ...]) -> tuple[str, ...]:
    """Every function, in an order in which each finds those it needs."""
    named = ", ".join(f"'{prefix}_{group}'" for group in groups)
    return (
        PREFIX.format(prefix=prefix), OWNER, HOLDS, SEES_ALL, SEATS,
        *(OF.format(table=table) for table in OWNED),
        IN_UNIT, AIDE_FOR, WROTE, RELEASED_BEFORE, APART, MAY_NOTE, SEALS_OWN, LOOPBACK,
        ENTRY_WHOLE, ENTRY_COUNTED, RUNS, MOVES, PASTED, GOES_AS, PASTES, SENDS, REFUSE,
        COMMITTED, READ_RAW, RAW_DIGESTS, WORDING_DIGESTS, WORDED_AS, FOUND, WANTED,
        GIVEN.format(groups=named), ARCHIVED_RAW, ARCHIVED_WORDINGS, ERASE, SETTLE, PERSON,
        SETTLED, SEATED,
    )  # fmt: skip
