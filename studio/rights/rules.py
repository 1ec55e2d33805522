"""What a row may become, by whom: the rules of the commands once more, as triggers.

A trigger's condition says what is refused, so that a right act costs a comparison and no call.
"""

from typing import NamedTuple

from studio.journal import MARK
from studio.people import Role
from studio.rights.tables import TABLES, Table
from studio.words import Words

ME = "session_user::text"
SEATS = ", ".join(f"'{role.value}'" for role in Role)
"""All that can be held: the groups of courier and members are nobody's seat."""
NOT_YOURS = Words("这一步不由您的角色来做。")
IN_OWN_NAME = Words("只能以自己的名义记录。")
IN_ORDER = Words("状态不能这样改，或不由您来改。")
NEAR = Words("彩排只能连接本机的演练门户，不能连接真实门户。")
ELSEWHERE = Words("这条内容属于另一场访谈。")


class Rule(NamedTuple):
    """A trigger that refuses: before which verb on which table, under which condition, and why."""

    name: str
    verb: str
    table: str
    refused: str
    why: str


def _own_name(table: str, column: str) -> Rule:
    return Rule(f"rights_{column}", "INSERT", table, f"NEW.{column} <> {ME}", IN_OWN_NAME)


def _version(table: str, here: str) -> tuple[Rule, ...]:
    decided = "NEW.decided_by IS DISTINCT FROM OLD.decided_by"
    return (
        _own_name(table, "drafted_by"),
        Rule("rights_decided_by", "UPDATE", table,
             f"{decided} AND NEW.decided_by IS DISTINCT FROM {ME}", IN_OWN_NAME),
        Rule("rights_submitted", "UPDATE", table,
             "NEW.state <> OLD.state AND NEW.state = 'submitted'"
             f" AND (OLD.state <> 'draft' OR OLD.drafted_by <> {ME})", IN_ORDER),
        Rule("rights_decided", "UPDATE", table,
             "NEW.state <> OLD.state AND NEW.state <> 'submitted' AND ("
             "NEW.state NOT IN ('approved', 'returned') OR OLD.state <> 'submitted'"
             f" OR NEW.decided_by IS DISTINCT FROM {ME} OR NOT rights.holds({here}, 'reviewer'))",
             IN_ORDER),
    )  # fmt: skip


def _source(table: str) -> tuple[Rule, ...]:
    """A publication and an order to withdraw are of a line or answer of their own programme."""
    return (
        Rule("rights_of_this_line", "INSERT", table,
             "NEW.line_id IS NOT NULL AND (rights.of_line(NEW.line_id)"
             " IS DISTINCT FROM NEW.interview_id OR NEW.entry <> 'line-' || NEW.line_id)",
             ELSEWHERE),
        Rule("rights_of_this_answer", "INSERT", table,
             "NEW.answer_id IS NOT NULL AND (rights.of_answer(NEW.answer_id)"
             " IS DISTINCT FROM NEW.interview_id OR NEW.entry <> 'answer-' || NEW.answer_id)",
             ELSEWHERE),
        Rule("rights_born_waiting", "INSERT", table, "NEW.state <> 'waiting'", IN_ORDER),
    )  # fmt: skip


def _request() -> tuple[Rule, ...]:
    """A request is of its own programme, in one's own name, and is closed once by who may."""
    closed = (
        "((NEW.closed_by, NEW.closed_at) IS DISTINCT FROM (OLD.closed_by, OLD.closed_at)"
        f" OR (NEW.answer <> OLD.answer AND NEW.answer <> '{MARK}'))"
    )
    return (
        *_source("correction_request")[:2],
        _own_name("correction_request", "by"),
        Rule("rights_born_open", "INSERT", "correction_request",
             "NEW.closed_by IS NOT NULL OR NEW.answer <> ''", IN_ORDER),
        Rule("rights_closed_by", "UPDATE", "correction_request",
             f"{closed} AND (OLD.closed_by IS NOT NULL OR NEW.closed_by IS DISTINCT FROM {ME})",
             IN_OWN_NAME),
        Rule("rights_may_close", "UPDATE", "correction_request",
             f"{closed} AND (NEW.answer <> '' OR (OLD.\"by\" <> {ME} AND"
             " OLD.kind <> 'difference'))"
             " AND NOT rights.holds(OLD.interview_id, 'reviewer', 'publisher')", IN_ORDER),
    )  # fmt: skip


def _sent_again(table: str, *states: str) -> tuple[Rule, ...]:
    """What an outlet has had is the courier's word; people may only have a refusal tried anew."""
    again = ", ".join(f"'{state}'" for state in states)
    return (
        Rule("rights_sends", "UPDATE", table,
             "NEW.state <> OLD.state AND NOT (rights.holds(rights.of_outlet(NEW.outlet_id),"
             f" 'courier') OR (OLD.state = 'refused' AND NEW.state IN ({again})))", IN_ORDER),
    )  # fmt: skip


def _archive() -> tuple[Rule, ...]:
    """What closes a programme, and what lets personal data go, is signed in one's own name."""
    return (
        _own_name("archive_waiver", "by"),
        _own_name("archive_file", "by"),
        _own_name("archive_seal", "by"),
        _own_name("retention", "by"),
        _own_name("closing", "prepared_by"),
        Rule("rights_signed_by", "UPDATE", "closing",
             f"NEW.signed_by IS DISTINCT FROM OLD.signed_by AND NEW.signed_by <> {ME}",
             IN_OWN_NAME),
        _own_name("erasure", "asked_by"),
        _question_here("erasure"),
        Rule("rights_done_by", "UPDATE", "erasure",
             f"NEW.done_by IS DISTINCT FROM OLD.done_by AND NEW.done_by <> {ME}", IN_OWN_NAME),
    )  # fmt: skip


def _closing(column: str) -> Rule:
    """Who says that a duty is done, and who signs that off, each says so of oneself."""
    changed = f"NEW.{column} IS DISTINCT FROM OLD.{column} AND NEW.{column} IS NOT NULL"
    return Rule(f"rights_{column}", "UPDATE", "duty", f"{changed} AND NEW.{column} <> {ME}",
                IN_OWN_NAME)  # fmt: skip


def _question_here(table: str) -> Rule:
    return Rule("rights_question_here", "INSERT", table,
                "NEW.question_id IS NOT NULL AND rights.of_question(NEW.question_id)"
                " IS DISTINCT FROM NEW.interview_id", ELSEWHERE)  # fmt: skip


RULES = (
    _own_name("journal_entry", "by"),
    Rule("rights_may_note", "INSERT", "journal_entry",
         "NOT rights.may_note(NEW.programme, NEW.act, NEW.outcome)", NOT_YOURS),
    Rule("rights_seals", "INSERT", "journal_entry",
         "NEW.text_digest <> '' AND NOT"
         " rights.seals_own(NEW.thing, NEW.thing_id, NEW.version, NEW.text_digest)", IN_OWN_NAME),
    Rule("rights_begins_empty", "INSERT", "journal_head",
         "NEW.number <> 0 OR NEW.digest <> repeat('0', 64)", IN_ORDER),
    Rule("rights_role_here", "INSERT", "roster",
         "(NEW.role IN ('administrator', 'planner', 'auditor')) <> (NEW.programme = 0)", NOT_YOURS),
    Rule("rights_known_role", "INSERT", "roster", f"NEW.role NOT IN ({SEATS})", NOT_YOURS),
    Rule("rights_keeps_oneself", "DELETE", "roster",
         f"OLD.role = 'administrator' AND OLD.login = {ME}", Words("不能取消自己的管理员身份。")),
    Rule("rights_keeps_oneself", "UPDATE", "person",
         f"OLD.active AND NOT NEW.active AND NEW.login = {ME}", Words("不能停用自己。")),
    Rule("rights_no_courier", "UPDATE", "person", "NEW.login = 'courier'", NOT_YOURS),
    Rule("rights_born_planned", "INSERT", "interview", "NEW.state <> 'planned'", IN_ORDER),
    Rule("rights_moves", "UPDATE", "interview",
         "NEW.state <> OLD.state AND NOT rights.may_go(NEW.id, OLD.state, NEW.state)", IN_ORDER),
    Rule("rights_keeps_the_hour", "UPDATE", "interview",
         "(NEW.on_air_at, NEW.ended_at) IS DISTINCT FROM (OLD.on_air_at, OLD.ended_at)"
         " AND NOT (rights.holds(NEW.id, 'director', 'host')"
         " OR (NEW.kind = 'micro' AND rights.holds(NEW.id, 'planner', 'publisher')))", IN_ORDER),
    Rule("rights_near", "UPDATE", "interview",
         "NEW.rehearsal AND NEW.portal_url <> OLD.portal_url AND NOT rights.near(NEW.portal_url)",
         NEAR),
    Rule("rights_born_near", "INSERT", "interview",
         "NEW.rehearsal AND NOT rights.near(NEW.portal_url)", NEAR),
    Rule("rights_rehearses_only", "INSERT", "house_fact",
         "NEW.name = 'rehearsal_only' AND NOT rights.holds(0, 'administrator')", NOT_YOURS),
    *_request(),
    _own_name("opening_words", "by"),
    _own_name("extension", "by"),
    _own_name("halt", "by"),
    _own_name("notice_evidence", "by"),
    *_version("notice_version", "NEW.interview_id"),
    *_version("public_facts_version", "NEW.interview_id"),
    _own_name("notice_issue", "by"),
    _own_name("date_change", "by"),
    _own_name("programme_topic", "by"),
    _own_name("draft_decision", "by"),
    *_version("adoption_version", "NEW.interview_id"),
    _own_name("topic_link", "by"),
    Rule("rights_born_standing", "INSERT", "topic_link", "NEW.dropped_by IS NOT NULL", IN_ORDER),
    Rule("rights_dropped_by", "UPDATE", "topic_link",
         "NEW.dropped_by IS DISTINCT FROM OLD.dropped_by"
         f" AND NEW.dropped_by IS DISTINCT FROM {ME}", IN_OWN_NAME),
    *_archive(),
    _own_name("attendance", "by"),
    _own_name("floor_tick", "by"),
    _own_name("rehearsal_attendance", "by"),
    _own_name("sentiment_report", "by"),
    _question_here("sentiment_report"),
    Rule("rights_born_unsent", "INSERT", "sentiment_recipient",
         "NEW.sent_by IS NOT NULL OR NEW.read_by IS NOT NULL", IN_ORDER),
    *(
        Rule(f"rights_{column}", "UPDATE", "sentiment_recipient",
             f"NEW.{column} IS DISTINCT FROM OLD.{column}"
             f" AND NEW.{column} IS DISTINCT FROM {ME}", IN_OWN_NAME)
        for column in ("sent_by", "read_by")
    ),
    _own_name("proposal_version", "by"),
    Rule("rights_decides", "INSERT", "proposal_version",
         "NEW.step IN ('approved', 'returned')"
         " AND NOT rights.holds(NEW.interview_id, 'planner')", NOT_YOURS),
    Rule("rights_born_received", "INSERT", "question",
         "NEW.state <> 'received' OR NEW.merged_into IS NOT NULL", IN_ORDER),
    Rule("rights_merges_here", "UPDATE", "question",
         "NEW.merged_into IS NOT NULL AND rights.of_question(NEW.merged_into)"
         " IS DISTINCT FROM NEW.interview_id", ELSEWHERE),
    Rule("rights_worded", "UPDATE", "question",
         "(NEW.text <> OLD.text OR NEW.nickname <> OLD.nickname)"
         f" AND NEW.text <> '{MARK}' AND NOT rights.worded_as(NEW.id, NEW.nickname, NEW.text)",
         IN_ORDER),
    _question_here("rating"),
    _question_here("origin_reply"),
    _own_name("origin_reply", "by"),
    _own_name("screening_decision", "by"),
    Rule("rights_undone_by", "UPDATE", "screening_decision",
         "NEW.undone_by IS DISTINCT FROM OLD.undone_by AND (OLD.undone_by IS NOT NULL"
         f" OR NEW.undone_by IS DISTINCT FROM {ME})", IN_OWN_NAME),
    _question_here("question_words"),
    _question_here("question_flag"),
    _own_name("question_wording", "by"),
    Rule("rights_said_here", "INSERT", "said_words",
         "rights.of_publication(NEW.publication_id) IS DISTINCT FROM NEW.interview_id",
         ELSEWHERE),
    Rule("rights_born_standing", "INSERT", "question_wording",
         "NEW.undone_by IS NOT NULL", IN_ORDER),
    Rule("rights_undone_by", "UPDATE", "question_wording",
         "NEW.undone_by IS DISTINCT FROM OLD.undone_by"
         f" AND NEW.undone_by IS DISTINCT FROM {ME}", IN_OWN_NAME),
    _question_here("answer"),
    _own_name("co_department", "asked_by"),
    _own_name("co_signature", "by"),
    Rule("rights_for_own_unit", "INSERT", "co_signature",
         "NOT rights.in_unit(NEW.unit)", NOT_YOURS),
    Rule("rights_not_own_answer", "INSERT", "co_signature",
         "rights.wrote('answer', NEW.answer_id)", NOT_YOURS),
    Rule("rights_not_own_answer", "DELETE", "co_department",
         "rights.wrote('answer', OLD.answer_id)", NOT_YOURS),
    Rule("rights_rumour_stays", "UPDATE", "answer",
         "OLD.concern = 'rumour' AND NEW.concern <> 'rumour'"
         " AND rights.wrote('answer', OLD.id)", NOT_YOURS),
    _own_name("review_step", "by"),
    Rule("rights_second_person", "INSERT", "review_step",
         "rights.wrote(NEW.thing, NEW.thing_id)", NOT_YOURS),
    Rule("rights_signs_here", "INSERT", "review_step",
         "NEW.interview_id IS DISTINCT FROM CASE NEW.thing WHEN 'line' THEN"
         " rights.of_line(NEW.thing_id) ELSE rights.of_answer(NEW.thing_id) END", ELSEWHERE),
    _own_name("talking_point_version", "by"),
    _own_name("plan_row_version", "by"),
    _own_name("training_version", "by"),
    _own_name("training_attendance", "by"),
    _own_name("reporting_duty_version", "by"),
    _own_name("nomination_version", "by"),
    Rule("rights_decides", "UPDATE", "nomination",
         "NEW.state <> OLD.state AND NEW.state <> 'withdrawn'"
         " AND NOT rights.holds(0, 'planner', 'administrator')", NOT_YOURS),
    _own_name("policy_document", "by"),
    *_version("answer_version", "rights.of_answer(NEW.answer_id)"),
    _own_name("line", "started_by"),
    _question_here("line"),
    Rule("rights_linked_here", "UPDATE", "line",
         "NEW.question_id IS DISTINCT FROM OLD.question_id AND NEW.question_id IS NOT NULL AND"
         " rights.of_question(NEW.question_id) IS DISTINCT FROM NEW.interview_id", ELSEWHERE),
    Rule("rights_marks", "UPDATE", "line",
         "((NEW.commitment AND NOT OLD.commitment) OR (NEW.adopted AND NOT OLD.adopted))"
         " AND NOT rights.holds(OLD.interview_id, 'stenographer', 'aide')", NOT_YOURS),
    Rule("rights_split_here", "INSERT", "line",
         "NEW.joined_into IS NOT NULL OR NEW.split_from IS NOT NULL"
         " AND rights.of_line(NEW.split_from) IS DISTINCT FROM NEW.interview_id", ELSEWHERE),
    Rule("rights_joined_here", "UPDATE", "line",
         "NEW.joined_into IS NOT NULL"
         " AND rights.of_line(NEW.joined_into) IS DISTINCT FROM NEW.interview_id", ELSEWHERE),
    *_version("line_version", "rights.of_line(NEW.line_id)"),
    _own_name("photo", "brought_by"),
    Rule("rights_by_content", "INSERT", "photo",
         "NEW.sha256 <> encode(sha256(NEW.data), 'hex')", IN_ORDER),
    _own_name("air_item", "recommended_by"),
    _question_here("air_item"),
    Rule("rights_born_queued", "INSERT", "air_item", "NEW.state <> 'queued_for_air'", IN_ORDER),
    Rule("rights_queued_only", "DELETE", "air_item", "OLD.state <> 'queued_for_air'", IN_ORDER),
    _own_name("follow_up", "by"),
    _question_here("follow_up"),
    _own_name("floor_note", "by"),
    _question_here("floor_note"),
    Rule("rights_born_unread", "INSERT", "floor_note",
         "NEW.acknowledged_at IS NOT NULL OR NEW.acknowledged_by IS NOT NULL"
         " OR NEW.taken_back_at IS NOT NULL OR NEW.stood_by IS NOT NULL"
         " OR NEW.stood_at IS NOT NULL OR NEW.cleared_by IS NOT NULL"
         " OR NEW.cleared_at IS NOT NULL", IN_ORDER),
    Rule("rights_as_oneself", "INSERT", "floor_note",
         "NOT rights.holds(NEW.interview_id,"
         " CASE NEW.kind WHEN 'cue' THEN 'director' WHEN 'card' THEN 'aide' END)", NOT_YOURS),
    Rule("rights_acknowledged_by", "UPDATE", "floor_note",
         "(NEW.acknowledged_by, NEW.acknowledged_at) IS DISTINCT FROM"
         " (OLD.acknowledged_by, OLD.acknowledged_at)"
         f" AND (NEW.acknowledged_by IS DISTINCT FROM {ME} OR NEW.acknowledged_at IS NULL)",
         IN_OWN_NAME),
    *(
        Rule(f"rights_{what}_by", "UPDATE", "floor_note",
             f"(NEW.{what}_by, NEW.{what}_at) IS DISTINCT FROM (OLD.{what}_by, OLD.{what}_at)"
             f" AND (NEW.{what}_by IS DISTINCT FROM {ME} OR NEW.{what}_at IS NULL)", IN_OWN_NAME)
        for what in ("stood", "cleared")
    ),
    Rule("rights_takes_back_own", "UPDATE", "floor_note",
         "NEW.taken_back_at IS DISTINCT FROM OLD.taken_back_at"
         f" AND OLD.by <> {ME}", IN_OWN_NAME),
    _own_name("publication", "released_by"),
    *_source("publication"),
    Rule("rights_not_apart", "INSERT", "publication",
         "NEW.line_id IS NOT NULL AND rights.apart(NEW.line_id)", IN_ORDER),
    Rule("rights_first_by_publisher", "INSERT", "publication",
         "NOT rights.holds(NEW.interview_id, 'publisher')"
         " AND NOT rights.released_before(NEW.interview_id, NEW.entry, NEW.version)", NOT_YOURS),
    Rule("rights_sends", "UPDATE", "publication",
         "NEW.state <> OLD.state"
         " AND NOT rights.may_send(NEW.interview_id, OLD.state, NEW.state)", IN_ORDER),
    _own_name("withdrawal", "by"),
    *_source("withdrawal"),
    Rule("rights_sends", "UPDATE", "withdrawal",
         "NEW.state <> OLD.state AND NOT (rights.holds(NEW.interview_id, 'courier')"
         " OR (OLD.state = 'refused' AND NEW.state IN ('waiting', 'replaced'))"
         " OR rights.may_paste(NEW.interview_id, OLD.state, NEW.state))", IN_ORDER),
    Rule("rights_lets_go", "UPDATE", "publication",
         "NEW.held_until IS DISTINCT FROM OLD.held_until AND NEW.held_until IS NOT NULL", IN_ORDER),
    _own_name("paste", "by"),
    Rule("rights_own_hand", "UPDATE", "paste", f"OLD.by <> {ME}", IN_OWN_NAME),
    Rule("rights_pasted_here", "INSERT", "paste",
         "NOT rights.goes_as(NEW.interview_id, NEW.entry, NEW.publication_id, NEW.withdrawal_id)",
         ELSEWHERE),
    _own_name("outlet", "by"),
    _own_name("account", "by"),
    Rule("rights_retired_by", "INSERT", "account", "NEW.retired_by IS NOT NULL", IN_ORDER),
    Rule("rights_retires", "UPDATE", "account",
         "NEW.retired_by IS DISTINCT FROM OLD.retired_by AND NEW.retired_by IS NOT NULL"
         f" AND NEW.retired_by <> {ME}", IN_OWN_NAME),
    *_sent_again("delivery", "waiting"),
    *_sent_again("outlet_withdrawal", "waiting", "replaced"),
    _own_name("skipped_line", "by"),
    _own_name("sending_stop", "by"),
    _own_name("word_list", "by"),
    _own_name("recording", "marked_by"),
    _own_name("segment", "by"),
    _own_name("phrase", "by"),
    _question_here("duty"),
    Rule("rights_line_here", "INSERT", "duty",
         "NEW.line_id IS NOT NULL AND rights.of_line(NEW.line_id)"
         " IS DISTINCT FROM NEW.interview_id", ELSEWHERE),
    Rule("rights_born_open", "INSERT", "duty",
         "NEW.state <> 'open' OR NEW.closing_by IS NOT NULL OR NEW.closed_by IS NOT NULL",
         IN_ORDER),
    _closing("closing_by"),
    _closing("closed_by"),
    _own_name("duty_step", "by"),
    _own_name("supervision", "by"),
)  # fmt: skip


ERASED_WITH = {"answer_version": "text", "line_version": "text", "correction_request": "answer"}
"""Where an erasure takes what one of these columns holds along with a text that it marks."""


def column_rules(table: Table) -> tuple[Rule, ...]:
    """For columns that not everybody who changes the table may change.

    A role held in another programme gives the column's grant, and must not give it here.
    """
    made = []
    for number, (columns, roles) in enumerate(table.change.items()):
        if set(roles) == set(table.changers) or table.own_change:
            continue
        old, new = (
            ", ".join(f"{which}.{name}" for name in columns.split(", ")) for which in ("OLD", "NEW")
        )
        here = f"NEW.{table.here}"
        if table.here.startswith("rights."):
            here = table.here.replace("(", "(NEW.")
        held = ", ".join(f"'{role}'" for role in roles)
        refused = f"ROW({old}) IS DISTINCT FROM ROW({new}) AND NOT rights.holds({here}, {held})"
        text = ERASED_WITH.get(table.name)
        if text is not None:
            refused += f" AND NOT (NEW.{text} = '{MARK}' AND OLD.{text} <> '{MARK}')"
        made.append(Rule(f"rights_columns_{number}", "UPDATE", table.name, refused, NOT_YOURS))
    return tuple(made)


def person_columns() -> Rule:
    """A person changes one's own password, the administrator all the rest."""
    return Rule("rights_columns", "UPDATE", "person",
                "(NEW.name, NEW.unit, NEW.active) IS DISTINCT FROM"
                " (OLD.name, OLD.unit, OLD.active) AND NOT rights.holds(0, 'administrator')",
                NOT_YOURS)  # fmt: skip


def rules() -> tuple[Rule, ...]:
    """Every rule, those of columns included."""
    columns = (rule for table in TABLES for rule in column_rules(table))
    return (*RULES, person_columns(), *columns)
