"""Who may do what to which table: the closed list behind grants, policies and docs/rights.md.

Every member may read what `seen` lets through; all else is named role by role. The rules of a
table's columns stand in `rules.py`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from studio.people import COURIER, Role

MEMBER = "member"
"""Everybody who has a login of this studio, the courier too."""
PLANNER, DIRECTOR, HOST = Role.PLANNER.value, Role.DIRECTOR.value, Role.HOST.value
STENO, AIDE, REVIEWER = Role.STENOGRAPHER.value, Role.AIDE.value, Role.REVIEWER.value
PHOTOS = Role.PHOTO_EDITOR.value
PROOFREADER = Role.PROOFREADER.value
PUBLISHER, TECHNICIAN = Role.PUBLISHER.value, Role.TECHNICIAN.value
COLLECTOR, ADMINISTRATOR = Role.COLLECTOR.value, Role.ADMINISTRATOR.value
SENDERS = (PUBLISHER, DIRECTOR, TECHNICIAN)
STOPPERS = (DIRECTOR, PUBLISHER, REVIEWER)
FLOOR = (AIDE, HOST, DIRECTOR)
WITNESSES = (PUBLISHER, PLANNER, AIDE)
TELLERS = (PUBLISHER, PLANNER, AIDE, DIRECTOR, TECHNICIAN)
"""Who changes what readers are told of a programme, its length and its video too."""
LINKERS = (PLANNER, PHOTOS, PUBLISHER)
CONFIRMERS = (PLANNER, AIDE)
TICKERS = (DIRECTOR, TECHNICIAN)
REPORTERS = (AIDE, PLANNER)
NOTE_GIVERS = (DIRECTOR, AIDE)
SCREEN_KEEPERS = (HOST, DIRECTOR)
BRINGERS = (STENO, PHOTOS)
OWED_BY = (PLANNER, AIDE)
FOLLOWERS = (PLANNER, DIRECTOR, HOST, AIDE, COURIER)
MARKERS = (DIRECTOR, TECHNICIAN, STENO, PHOTOS, PUBLISHER)
ON_STAGE = (STENO, DIRECTOR, HOST)
GROUPS = (MEMBER, COURIER, *(role.value for role in Role))
"""Every group role, without the studio's name before it."""

ALL = "true"
ON_ROSTER = "(SELECT rights.sees_all()) OR {here} = ANY ((SELECT rights.seats())::int[])"
HERE = ON_ROSTER.format(here="interview_id")
HERE_OR_HOUSE = f"programme = 0 OR {ON_ROSTER.format(here='programme')}"
MINE_HERE = f'"by" = session_user::text AND ({HERE_OR_HOUSE})'
OF_LINE = "EXISTS (SELECT FROM public.line l WHERE l.id = line_id)"
OF_ANSWER = "EXISTS (SELECT FROM public.answer a WHERE a.id = answer_id)"
OF_DUTY = "EXISTS (SELECT FROM public.duty d WHERE d.id = duty_id)"
OF_OUTLET = "EXISTS (SELECT FROM public.outlet o WHERE o.id = outlet_id)"
OF_NOMINATION = "EXISTS (SELECT FROM public.nomination n WHERE n.id = nomination_id)"
OF_QUESTION = "EXISTS (SELECT FROM public.question q WHERE q.id = question_id)"
WORDING_SEEN = f"rights.holds(rights.of_question(question_id), '{Role.AIDE}', '{Role.REVIEWER}')"
"""An earlier wording may hold what was masked since."""

OWN_NOMINATION = "rights.holds(0, 'planner', 'administrator') OR rights.aide_for(unit)"
"""Who hands in for a unit: the office, and whoever is an aide of it."""

Change = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Table:
    """One table: what is seen of it, and who adds, changes and drops rows.

    here: the programme of a row, as SQL; change: by columns ("a, b") who changes them; hidden:
    columns that nobody reads; own: a condition instead of a role for adding and changing.
    """

    name: str
    seen: str
    here: str
    add: tuple[str, ...] = ()
    change: Change = field(default_factory=dict)
    drop: tuple[str, ...] = ()
    readable: str = ""
    own_add: str = ""
    own_change: str = ""

    @property
    def changers(self) -> tuple[str, ...]:
        """Everybody who changes any column, each once."""
        return tuple(dict.fromkeys(role for roles in self.change.values() for role in roles))


TEXT_STATE = "state, submitted_at"
DECISION = "decided_by, decided_at, reason, secrecy, legal_basis"
ROSTER_SEEN = f"login = session_user::text OR {HERE_OR_HOUSE}"
ROSTER_RIGHT = (
    "CASE WHEN programme = 0 THEN rights.holds(0, 'administrator')"
    " ELSE rights.holds(programme, 'planner', 'director') END"
)

OFFICE = (PLANNER, ADMINISTRATOR)
HANDERS = (*OFFICE, AIDE)
TABLES = (
    Table("alembic_version", ALL, "0"),
    Table("house_fact", ALL, "0", add=OFFICE, drop=OFFICE),
    Table("department", ALL, "0", add=OFFICE, change={"active": OFFICE}),
    Table(
        "department_name", ALL, "0", add=OFFICE, change={"kind, since, until": OFFICE},
        drop=OFFICE,
    ),
    Table("channel", ALL, "0", add=OFFICE, change={"name, active": OFFICE}),
    Table(
        "account", ALL, "0", add=OFFICE, change={"name, unit, retired_by, retired_at": OFFICE},
    ),
    Table("notice_place", ALL, "0", add=OFFICE, change={"name, active": OFFICE}),
    Table("service_guide", ALL, "0", add=OFFICE, change={"title, url, unit, active": OFFICE}),
    Table("guest_rank", ALL, "0", add=OFFICE, change={"name, standing, active": OFFICE}),
    Table(
        "expert", ALL, "0", add=OFFICE, change={"name, post, unit, field, active": OFFICE},
        drop=OFFICE,
    ),
    Table(
        "person", ALL, "0", add=(ADMINISTRATOR,), readable="login, name, unit, active",
        change={"password": (MEMBER,), "name, unit, active": (ADMINISTRATOR,)},
        own_change="login = session_user::text OR rights.holds(0, 'administrator')",
    ),
    Table(
        "roster", ROSTER_SEEN, "programme", add=(ADMINISTRATOR, PLANNER, DIRECTOR),
        drop=(ADMINISTRATOR, PLANNER, DIRECTOR), own_add=ROSTER_RIGHT,
    ),
    Table(
        "journal_head", HERE_OR_HOUSE, "programme", add=(PLANNER,),
        change={"number, digest": (MEMBER,)}, own_change=HERE_OR_HOUSE,
    ),
    Table("journal_entry", HERE_OR_HOUSE, "programme", add=(MEMBER,), own_add=HERE_OR_HOUSE),
    Table(
        "interview", ON_ROSTER.format(here="id"), "id", add=(PLANNER,),
        change={
            "title, unit, host, venue, editor, starts_at": (PLANNER, AIDE),
            "minutes": (PLANNER, AIDE, DIRECTOR),
            "policy, kind, series": (PLANNER,),
            "announced_at": (PLANNER, PUBLISHER),
            "portal_url, stream, recording": (PLANNER, TECHNICIAN),
            "state": (PLANNER, AIDE, PUBLISHER, TECHNICIAN, DIRECTOR, HOST),
            "on_air_at, ended_at": (DIRECTOR, HOST, PLANNER, PUBLISHER),
            "revision": (PLANNER, AIDE, PUBLISHER, TECHNICIAN, DIRECTOR, HOST, REVIEWER),
        },
    ),
    Table("opening_words", HERE, "interview_id", add=(PLANNER, DIRECTOR, HOST, AIDE)),
    Table("extension", HERE, "interview_id", add=(DIRECTOR,)),
    Table("halt", HERE, "interview_id", add=(DIRECTOR, PLANNER)),
    Table("notice_evidence", HERE, "interview_id", add=WITNESSES),
    Table(
        "notice_version", HERE, "interview_id", add=WITNESSES,
        change={TEXT_STATE: (*WITNESSES, REVIEWER), DECISION: (REVIEWER,)},
    ),
    Table(
        "public_facts_version", HERE, "interview_id", add=TELLERS,
        change={TEXT_STATE: (*TELLERS, REVIEWER), DECISION: (REVIEWER,)},
    ),
    Table("notice_issue", HERE, "interview_id", add=(PLANNER, PUBLISHER)),
    Table("date_change", HERE, "interview_id", add=(PLANNER,)),
    Table("programme_topic", HERE, "interview_id", add=CONFIRMERS),
    Table("draft_decision", HERE, "interview_id", add=CONFIRMERS),
    Table(
        "adoption_version", HERE, "interview_id", add=CONFIRMERS,
        change={TEXT_STATE: (*CONFIRMERS, REVIEWER), DECISION: (REVIEWER,)},
    ),
    Table(
        "topic_link", HERE, "interview_id", add=LINKERS,
        change={"dropped_by, dropped_why": LINKERS},
    ),
    Table("archive_waiver", HERE, "interview_id", add=(PLANNER,)),
    Table(
        "closing", HERE, "interview_id", add=(PLANNER, PUBLISHER),
        change={"signed_by, signed_at": (PLANNER,)},
    ),
    Table("archive_seal", HERE, "interview_id", add=(PLANNER,)),
    Table("archive_file", HERE, "interview_id", add=(PLANNER,)),
    Table("retention", HERE, "interview_id", add=(PLANNER,)),
    Table(
        "erasure", HERE, "interview_id", add=(PLANNER, AIDE, REVIEWER),
        change={"done_by, done_at": (PLANNER,)},
    ),
    Table("attendance", HERE, "interview_id", add=CONFIRMERS),
    Table(
        "assessment_count", HERE, "interview_id", add=(PLANNER,), drop=(PLANNER,),
    ),
    Table(
        "assessment_basis", HERE, "interview_id", add=(PLANNER,), drop=(PLANNER,),
    ),
    Table(
        "assessment_sum", "(SELECT rights.sees_all())", "0", add=(PLANNER,), drop=(PLANNER,),
    ),
    Table("proposal_version", HERE, "interview_id", add=(PLANNER, AIDE)),
    Table("floor_tick", HERE, "interview_id", add=TICKERS, drop=TICKERS),
    Table("rehearsal_attendance", HERE, "interview_id", add=TICKERS),
    Table("guest", HERE, "interview_id", add=(PLANNER, AIDE), drop=(PLANNER, AIDE)),
    Table(
        "question", HERE, "interview_id", add=(COLLECTOR, AIDE, COURIER),
        change={
            "state, merged_into, reason, unit, revision, text, nickname, kind, topics": (
                AIDE, REVIEWER,
            ),
        },
    ),
    Table("question_raw", "", "rights.of_question(question_id)", add=(COLLECTOR, AIDE, COURIER)),
    Table(
        "question_wording", WORDING_SEEN, "rights.of_question(question_id)", add=(AIDE,),
        change={"undone_by": (AIDE, REVIEWER)},
    ),
    Table(
        "question_told", OF_QUESTION, "rights.of_question(question_id)", add=(COURIER,),
        change={"status, reply, listed": (COURIER,)},
    ),
    Table("rating", HERE, "interview_id", add=(COURIER,)),
    Table(
        "screening_decision", OF_QUESTION, "rights.of_question(question_id)", add=(AIDE,),
        change={"undone_by": (AIDE, REVIEWER)},
    ),
    Table(
        "word_list", f"(SELECT rights.holds(0, '{COURIER}', '{PLANNER}', '{ADMINISTRATOR}'))", "0",
        add=OFFICE, change={"rules, words, allowed, active, by, at": OFFICE}, drop=OFFICE,
    ),
    Table("sentiment_report", HERE, "interview_id", add=REPORTERS),
    Table(
        "sentiment_recipient", HERE, "interview_id", add=REPORTERS,
        change={"sent_by, sent_at, read_by, read_at": REPORTERS},
    ),
    Table("back_room_at_work", HERE_OR_HOUSE, "programme", add=(COURIER,), drop=(COURIER,)),
    Table(
        "suggestions", OF_QUESTION, "rights.of_question(question_id)", add=(COURIER,),
        drop=(COURIER,),
    ),
    Table(
        "question_words", HERE, "interview_id", add=(COLLECTOR, AIDE, COURIER),
        change={"words": (AIDE, REVIEWER)},
    ),
    Table("question_flag", HERE, "interview_id", add=(COURIER,), drop=(COURIER,)),
    Table(
        "answer", HERE, "interview_id", add=(AIDE,),
        change={"route": (AIDE, REVIEWER, DIRECTOR), "concern": (AIDE, REVIEWER)},
    ),
    Table("answer_source", OF_ANSWER, "rights.of_answer(answer_id)", add=(AIDE,)),
    Table("answer_citation", OF_ANSWER, "rights.of_answer(answer_id)", add=(AIDE,)),
    Table(
        "co_department", OF_ANSWER, "rights.of_answer(answer_id)", add=(AIDE, REVIEWER),
        drop=(AIDE, REVIEWER),
    ),
    Table("co_signature", OF_ANSWER, "rights.of_answer(answer_id)", add=(AIDE,)),
    Table("review_step", HERE, "interview_id", add=(REVIEWER,)),
    Table(
        "talking_point", ALL, "0", add=OFFICE, change={"version, retired": OFFICE},
    ),
    Table("talking_point_version", ALL, "0", add=OFFICE),
    Table("plan_row", ALL, "0", add=OFFICE, change={"version, dropped": OFFICE}),
    Table("plan_row_version", ALL, "0", add=OFFICE),
    Table("training", ALL, "0", add=OFFICE, change={"version": OFFICE}),
    Table("training_version", ALL, "0", add=OFFICE),
    Table("training_attendance", ALL, "0", add=OFFICE),
    Table("reporting_duty", ALL, "0", add=OFFICE, change={"version": OFFICE}),
    Table("reporting_duty_version", ALL, "0", add=OFFICE),
    Table("joint_member", ALL, "0", add=OFFICE, change={"name, active": OFFICE}),
    Table(
        "nomination",
        "(SELECT rights.holds(0, 'planner', 'administrator', 'auditor')) OR rights.in_unit(unit)",
        "0", add=HANDERS, change={"version, state": HANDERS, "unit, plan_row_id": OFFICE},
        own_add=OWN_NOMINATION, own_change=OWN_NOMINATION,
    ),
    Table(
        "nomination_version", OF_NOMINATION, "0", add=HANDERS,
        own_add=f"EXISTS (SELECT FROM public.nomination n WHERE n.id = nomination_id"
        f" AND ({OWN_NOMINATION.replace('unit', 'n.unit')}))",
    ),
    Table("policy_document", ALL, "0", add=OFFICE, change={"active": OFFICE}, drop=OFFICE),
    Table("policy_passage", ALL, "0", add=OFFICE, drop=OFFICE),
    Table(
        "answer_version", OF_ANSWER, "rights.of_answer(answer_id)", add=(AIDE,),
        change={TEXT_STATE: (AIDE, REVIEWER), DECISION: (REVIEWER,)},
    ),
    Table(
        "line", HERE, "interview_id", add=(STENO,),
        change={
            "speaker, speaker_name": (STENO,),
            "position": (STENO, PUBLISHER, DIRECTOR),
            "commitment, adopted": (STENO, AIDE, PLANNER),
            "highlight, question_id": (STENO, AIDE),
            "joined_into, joined_at": (STENO,),
            "called_up_at": (STENO, PUBLISHER),
            "discarded": (STENO, DIRECTOR),
        },
    ),
    Table(
        "line_version", OF_LINE, "rights.of_line(line_id)", add=(STENO, REVIEWER),
        change={TEXT_STATE: (STENO, REVIEWER), DECISION: (REVIEWER,)},
    ),
    Table(
        "photo", HERE, "interview_id", add=BRINGERS, change={"waits": BRINGERS}, drop=BRINGERS,
    ),
    Table(
        "air_item", HERE, "interview_id", add=FLOOR, drop=FLOOR,
        change={"position": FLOOR, "state, asked_at, finished_at": (HOST, DIRECTOR)},
    ),
    Table("follow_up", HERE, "interview_id", add=(HOST, DIRECTOR)),
    Table(
        "floor_note", HERE, "interview_id", add=NOTE_GIVERS,
        change={
            "acknowledged_by, acknowledged_at": (HOST,),
            "taken_back_at": NOTE_GIVERS,
            "stood_by, stood_at, cleared_by, cleared_at": SCREEN_KEEPERS,
        },
    ),
    Table(
        "publication", HERE, "interview_id", add=SENDERS,
        change={
            "state, fault": (*SENDERS, REVIEWER, COURIER),
            "sent_at, proved_at, sha256": (COURIER,),
            "held_until": (COURIER, PUBLISHER),
        },
    ),
    Table("said_words", HERE, "interview_id", add=SENDERS),
    Table(
        "withdrawal", HERE, "interview_id", add=(PUBLISHER, REVIEWER),
        change={"state, fault": (*SENDERS, COURIER), "sent_at, proved_at": (COURIER,)},
    ),
    Table(
        "paste", HERE, "interview_id", add=(PUBLISHER,),
        change={"deed, after, turn, ticked_at, evidence, undone_at": (PUBLISHER,)},
    ),
    Table("origin_reply", HERE, "interview_id", add=(PUBLISHER, COURIER)),
    Table(
        "correction_request", HERE, "interview_id", add=(PROOFREADER,),
        change={"answer, closed_by, closed_at": (PROOFREADER, REVIEWER, PUBLISHER)},
    ),
    Table("skipped_line", OF_LINE, "rights.of_line(line_id)", add=(DIRECTOR,)),
    Table("sending_stop", HERE, "interview_id", add=STOPPERS, drop=STOPPERS),
    Table("feed_difference", HERE, "interview_id", add=(COURIER,), drop=(COURIER, *SENDERS)),
    Table(
        "courier_channel", HERE, "interview_id", add=(COURIER,),
        change={
            "up, since, fault, latency_ms, announced_revision, questions_cursor, entries_cursor":
                (COURIER,),
            "refused_revision, announce_fault": (COURIER, *SENDERS),
        },
    ),
    Table(
        "outlet", HERE, "interview_id", add=(PLANNER, TECHNICIAN),
        change={"retired_at": (PLANNER, TECHNICIAN)},
    ),
    Table(
        "delivery", OF_OUTLET, "rights.of_outlet(outlet_id)", add=(COURIER,),
        change={"state, fault": (*SENDERS, COURIER), "sent_at, proved_at, sha256": (COURIER,)},
    ),
    Table(
        "outlet_withdrawal", OF_OUTLET, "rights.of_outlet(outlet_id)", add=(COURIER,),
        change={"state, fault": (*SENDERS, COURIER), "sent_at, proved_at": (COURIER,)},
    ),
    Table(
        "outlet_status", OF_OUTLET, "rights.of_outlet(outlet_id)", add=(COURIER,),
        change={
            "up, since, fault, latency_ms, announced_revision, entries_cursor": (COURIER,),
            "refused_revision, announce_fault": (COURIER, *SENDERS),
        },
    ),
    Table(
        "outlet_difference", OF_OUTLET, "rights.of_outlet(outlet_id)", add=(COURIER,),
        drop=(COURIER, *SENDERS),
    ),
    Table(
        "recording", HERE, "interview_id", add=MARKERS,
        change={"offset_ms, address": MARKERS}, drop=MARKERS,
    ),
    Table(
        "duty", HERE, "interview_id", add=FOLLOWERS,
        change={
            "state, open, version, closing_by, closed_by, closed_at":
                (*FOLLOWERS, REVIEWER, PUBLISHER),
            "unit, co_units, assigned_at, matter, level, verdict, due": OWED_BY,
            "pressed": (PLANNER,),
        },
    ),
    Table(
        "duty_step", OF_DUTY, "rights.of_duty(duty_id)", add=(*FOLLOWERS, REVIEWER, PUBLISHER),
    ),
    Table("supervision", HERE, "interview_id", add=(PLANNER,)),
    Table("phrase", HERE, "interview_id", add=(STENO,), drop=(STENO,)),
    Table("segment", OF_LINE, "rights.of_line(line_id)", add=ON_STAGE, drop=ON_STAGE),
    Table(
        "presence", HERE_OR_HOUSE, "programme", add=(MEMBER,), drop=(MEMBER,), own_add=MINE_HERE,
    ),
    Table(
        "courier_lease", ALL, "0", add=(COURIER,),
        change={"holder, epoch, expires_at": (COURIER,)},
    ),
)  # fmt: skip
