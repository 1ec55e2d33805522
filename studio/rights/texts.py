"""What the database asks about kept texts: who seals one, who reads a netizen's own words.

Every function has a fixed search path: nothing that a person makes can stand in for what it names.
"""

from studio import chain

ERASED = ", ".join(f"'{digest}'" for digest in sorted(chain.ERASED))
"""What an erasure says of a text that was sealed before."""
DEFINER = "SECURITY DEFINER SET search_path = pg_catalog, pg_temp"
FIXED = "SET search_path = pg_catalog, pg_temp"
FOUND = f"""
CREATE FUNCTION rights.found(kind text, pairs text[], wanted text[], most int)
RETURNS TABLE (id int) LANGUAGE plpgsql STABLE {DEFINER} SET plan_cache_mode = force_custom_plan
AS $$
DECLARE
    wide boolean := rights.sees_all();
    mine int[] := rights.seats();
BEGIN
    IF kind = 'question' THEN RETURN QUERY SELECT k.question_id FROM public.question_words k
        WHERE public.pairs_of(k.words) @> pairs AND (wide OR k.interview_id = ANY (mine))
        AND NOT EXISTS (SELECT FROM unnest(wanted) AS w WHERE strpos(k.words, w) = 0)
        ORDER BY 1 DESC LIMIT most;
    ELSE RETURN QUERY SELECT k.publication_id FROM public.said_words k
        WHERE public.pairs_of(k.words) @> pairs AND (wide OR k.interview_id = ANY (mine))
        AND NOT EXISTS (SELECT FROM unnest(wanted) AS w WHERE strpos(k.words, w) = 0)
        ORDER BY 1 DESC LIMIT most;
    END IF;
END $$
"""
"""What holds all words, by the index of pairs, in programmes that the caller may open alone."""
SEALS_OWN = f"""
CREATE FUNCTION rights.seals_own(what text, its int, no int, digest text) RETURNS boolean
LANGUAGE plpgsql STABLE {DEFINER} AS $$
BEGIN
    IF digest = '' THEN RETURN true; END IF;
    IF digest IN ({ERASED}) THEN RETURN EXISTS (
        SELECT FROM public.erasure e WHERE e.done_by = session_user::text); END IF;
    IF EXISTS (SELECT FROM public.journal_entry e WHERE e.thing = what AND e.thing_id = its
        AND e.version = no AND e.text_digest <> '') THEN RETURN false; END IF;
    RETURN CASE what
        WHEN 'line' THEN EXISTS (SELECT FROM public.line_version v
            WHERE v.line_id = its AND v.number = no AND v.drafted_by = session_user::text)
        WHEN 'answer' THEN EXISTS (SELECT FROM public.answer_version v
            WHERE v.answer_id = its AND v.number = no AND v.drafted_by = session_user::text)
        WHEN 'photo' THEN no = 0 AND EXISTS (SELECT FROM public.photo p
            WHERE p.id = its AND p.sha256 = digest AND p.brought_by = session_user::text)
        WHEN 'opening_words' THEN EXISTS (SELECT FROM public.opening_words v
            WHERE v.interview_id = its AND v.number = no AND v."by" = session_user::text)
        WHEN 'notice' THEN EXISTS (SELECT FROM public.notice_evidence v
            WHERE v.interview_id = its AND v.number = no AND v."by" = session_user::text)
        WHEN 'notice_text' THEN EXISTS (SELECT FROM public.notice_version v
            WHERE v.interview_id = its AND v.number = no AND v.drafted_by = session_user::text)
        WHEN 'public_facts' THEN EXISTS (SELECT FROM public.public_facts_version v
            WHERE v.interview_id = its AND v.number = no AND v.drafted_by = session_user::text)
        WHEN 'notice_issue' THEN EXISTS (SELECT FROM public.notice_issue v
            WHERE v.interview_id = its AND v.version = no AND v."by" = session_user::text)
        WHEN 'date_change' THEN EXISTS (SELECT FROM public.date_change v
            WHERE v.interview_id = its AND v.number = no AND v."by" = session_user::text)
        WHEN 'programme_topic' THEN EXISTS (SELECT FROM public.programme_topic v
            WHERE v.interview_id = its AND v.number = no AND v."by" = session_user::text)
        WHEN 'draft_decision' THEN EXISTS (SELECT FROM public.draft_decision v
            WHERE v.interview_id = its AND v.number = no AND v."by" = session_user::text)
        WHEN 'adoption_text' THEN EXISTS (SELECT FROM public.adoption_version v
            WHERE v.interview_id = its AND v.number = no AND v.drafted_by = session_user::text)
        WHEN 'topic_link' THEN EXISTS (SELECT FROM public.topic_link v
            WHERE v.interview_id = its AND v.number = no AND v."by" = session_user::text)
        WHEN 'attendance' THEN EXISTS (SELECT FROM public.attendance v
            WHERE v.interview_id = its AND v.number = no AND v."by" = session_user::text)
        WHEN 'rating' THEN session_user = 'courier' AND EXISTS (SELECT FROM public.rating r
            WHERE r.question_id = its AND r.number = no)
        WHEN 'origin_reply' THEN EXISTS (SELECT FROM public.origin_reply o
            WHERE o.question_id = its AND o.number = no AND o."by" = session_user::text)
        WHEN 'archive_waiver' THEN EXISTS (SELECT FROM public.archive_waiver w
            WHERE w.interview_id = its AND w.number = no AND w."by" = session_user::text)
        WHEN 'archive_seal' THEN EXISTS (SELECT FROM public.archive_seal s
            WHERE s.interview_id = its AND s.number = no AND s."by" = session_user::text)
        WHEN 'retention' THEN EXISTS (SELECT FROM public.retention r
            WHERE r.interview_id = its AND r.number = no AND r."by" = session_user::text)
        WHEN 'erasure' THEN no = 1 AND EXISTS (SELECT FROM public.erasure e
            WHERE e.id = its AND e.asked_by = session_user::text)
        WHEN 'floor_note' THEN no = 1 AND EXISTS (SELECT FROM public.floor_note n
            WHERE n.id = its AND n."by" = session_user::text)
        WHEN 'follow_up' THEN no = 1 AND EXISTS (SELECT FROM public.follow_up f
            WHERE f.id = its AND f."by" = session_user::text)
        WHEN 'talking_point' THEN EXISTS (SELECT FROM public.talking_point_version v
            WHERE v.point_id = its AND v.number = no AND v."by" = session_user::text)
        WHEN 'plan_row' THEN EXISTS (SELECT FROM public.plan_row_version v
            WHERE v.row_id = its AND v.number = no AND v."by" = session_user::text)
        WHEN 'training' THEN EXISTS (SELECT FROM public.training_version v
            WHERE v.training_id = its AND v.number = no AND v."by" = session_user::text)
        WHEN 'trained' THEN EXISTS (SELECT FROM public.training_attendance v
            WHERE v.training_id = its AND v.number = no AND v."by" = session_user::text)
        WHEN 'rehearsed' THEN EXISTS (SELECT FROM public.rehearsal_attendance v
            WHERE v.interview_id = its AND v.number = no AND v."by" = session_user::text)
        WHEN 'reporting_duty' THEN EXISTS (SELECT FROM public.reporting_duty_version v
            WHERE v.duty_id = its AND v.number = no AND v."by" = session_user::text)
        WHEN 'sentiment' THEN no = 1 AND EXISTS (SELECT FROM public.sentiment_report v
            WHERE v.id = its AND v."by" = session_user::text)
        WHEN 'duty' THEN EXISTS (SELECT FROM public.duty_step v
            WHERE v.duty_id = its AND v.number = no AND v."by" = session_user::text)
        WHEN 'nomination' THEN EXISTS (SELECT FROM public.nomination_version v
            WHERE v.nomination_id = its AND v.number = no AND v."by" = session_user::text)
        WHEN 'proposal' THEN EXISTS (SELECT FROM public.proposal_version v
            WHERE v.interview_id = its AND v.number = no AND v."by" = session_user::text)
        WHEN 'question' THEN (no = 1 AND EXISTS (
            SELECT FROM public.question_raw r WHERE r.question_id = its)) OR EXISTS (
            SELECT FROM public.question_wording w
            WHERE w.question_id = its AND w.number = no AND w.by = session_user::text)
        ELSE false END;
END $$
"""
"""A text is sealed once, by who wrote it, with the text already there."""
READ_RAW = f"""
CREATE FUNCTION rights.read_raw(its int) RETURNS TABLE (nickname text, text text)
LANGUAGE plpgsql STABLE {DEFINER} AS $$
DECLARE here int := (SELECT q.interview_id FROM public.question q WHERE q.id = its);
BEGIN
    IF NOT (rights.holds(here, 'aide', 'reviewer') OR (here = ANY (rights.seats()) AND EXISTS (
        SELECT FROM public.screening_decision d
        WHERE d.question_id = its AND d.by = session_user::text)))
    THEN RAISE EXCEPTION 'refused: 提问原文只给本场的部门助理、经办人和审核员看。'; END IF;
    IF NOT EXISTS (SELECT FROM public.journal_entry e
        WHERE e.programme = here AND e.thing = 'question' AND e.thing_id = its
        AND e.act = 'question.open_raw' AND e.outcome = 'done' AND e.by = session_user::text
        AND rights.committed(e.xmin))
    THEN RAISE EXCEPTION 'refused: 看提问原文要先写明理由，记入日志。'; END IF;
    RETURN QUERY SELECT r.nickname, r.text FROM public.question_raw r WHERE r.question_id = its;
END $$
"""
RAW_DIGESTS = f"""
CREATE FUNCTION rights.raw_digests() RETURNS TABLE (question_id int, digest text)
LANGUAGE plpgsql STABLE {DEFINER} AS $$
BEGIN
    IF NOT (rights.holds(0, 'auditor') OR rights.exempt())
    THEN RAISE EXCEPTION 'refused: 核对留存的提问由审计员来做。'; END IF;
    RETURN QUERY SELECT r.question_id, encode(sha256(convert_to(
        '[' || to_json(r.salt) || ', ' || to_json(r.nickname) || ', ' || to_json(r.text) || ']',
        'UTF8')), 'hex') FROM public.question_raw r;
END $$
"""
WORDING_DIGESTS = f"""
CREATE FUNCTION rights.wording_digests()
RETURNS TABLE (question_id int, number int, digest text)
LANGUAGE plpgsql STABLE {DEFINER} AS $$
BEGIN
    IF NOT (rights.holds(0, 'auditor') OR rights.exempt())
    THEN RAISE EXCEPTION 'refused: 核对留存的提问由审计员来做。'; END IF;
    RETURN QUERY SELECT w.question_id, w.number, encode(sha256(convert_to(
        '[' || concat_ws(', ', to_json(w.salt), to_json(w.nickname), to_json(w.text),
            to_json(w.nickname_before), to_json(w.text_before)) || ']',
        'UTF8')), 'hex') FROM public.question_wording w;
END $$
"""
"""As `studio.journal.text_digest` makes them: the texts stay where they are."""
WORDED_AS = f"""
CREATE FUNCTION rights.worded_as(its int, named text, said text) RETURNS boolean
LANGUAGE plpgsql STABLE {FIXED} AS $$
BEGIN RETURN coalesce(
    (SELECT w.nickname = named AND w.text = said FROM public.question_wording w
        WHERE w.question_id = its AND w.undone_by IS NULL ORDER BY w.number DESC LIMIT 1),
    (SELECT w.nickname_before = named AND w.text_before = said FROM public.question_wording w
        WHERE w.question_id = its ORDER BY w.number LIMIT 1), false);
END $$
"""
"""Whether these words are the newest that stand, or where all are undone what was first."""
