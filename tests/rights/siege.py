"""A studio on a server with somebody of every role, and plain clients that attack it.

Every attack is undone: it happens in a transaction of its own that is rolled back.
"""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any

import psycopg
from psycopg.errors import (
    CheckViolation,
    ForeignKeyViolation,
    InsufficientPrivilege,
    RaiseException,
    UniqueViolation,
)
from sqlalchemy import text

from studio import (
    account,
    adoption,
    air_check,
    air_queue,
    answer,
    archive,
    correction_request,
    department,
    expert,
    extension,
    floor_note,
    halt,
    house,
    interview,
    joint_meeting,
    nomination,
    notice,
    notice_evidence,
    notice_place,
    opening_words,
    outlet,
    people,
    photo_line,
    phrase,
    programme_topic,
    publication,
    record,
    recording,
    reporting_duty,
    sentiment,
    service_guide,
    talking_point,
    topic_link,
    training,
    year_plan,
)
from studio.drafting import policy_document
from studio.guest import guests
from studio.journal import HOUSE, Entry, chain_digest, new_command_id
from studio.people import COURIER, HOUSE_ROLES, Role
from studio.question import RawReason, open_raw
from studio.record import SpeakerRole
from studio.review import Secrecy
from studio.screening import admit, escalate, reword
from tests.photos import plain
from tests.postgres import Postgres
from tests.studio.room import PASSWORD, Room

OUTSIDER = "outsider"
"""A member of the house with no role at all."""
ATTACKERS = (*(role.value for role in Role), COURIER, OUTSIDER)
FIELDS = tuple(column.name for column in Entry.__table__.columns if column.name != "digest")
APPEARED = datetime(2025, 6, 13, 8, tzinfo=UTC)
NOW = "2025-06-20T08:00:00.000000+00:00"


@dataclass
class Siege:
    """The studio under attack; ids of its things, by what they are."""

    room: Room
    server: Postgres
    other: int
    """A second programme, in which nobody but the house has a seat."""
    things: dict[str, int] = field(default_factory=dict)
    _open: dict[str, "psycopg.Connection[Any]"] = field(default_factory=dict)

    def login(self, role: str) -> str:
        """Who holds just this role."""
        return role if role == COURIER else f"a_{role}"

    @property
    def name(self) -> str:
        """The database's name."""
        return self.room.database.url.rpartition("/")[2]

    def client(self, role: str) -> "psycopg.Connection[Any]":
        """A plain client's connection, kept open."""
        if role not in self._open:
            login = self.login(role)
            self._open[role] = self.server.connect(self.name, login, PASSWORD)
        return self._open[role]

    def owner(self, statement: str) -> None:
        """What the tables' owner does."""
        with self.room.database.altering() as connection:
            connection.exec_driver_sql(statement)

    @contextmanager
    def attack(self, role: str) -> Iterator["psycopg.Cursor[Any]"]:
        """A transaction of this role's that leaves nothing behind."""
        client = self.client(role)
        with client.transaction(force_rollback=True), client.cursor() as cursor:
            yield cursor

    def may(self, role: str, statement: str, values: Sequence[object] = ()) -> bool:
        """Whether the statement does anything; a rule that stops it later was reached."""
        try:
            with self.attack(role) as cursor:
                cursor.execute(statement.encode(), values or None)
                if cursor.description is not None:
                    return bool(cursor.fetchall())
                return cursor.rowcount != 0
        except InsufficientPrivilege:
            return False
        except (RaiseException, ForeignKeyViolation, UniqueViolation, CheckViolation):
            return True

    def refused(self, role: str, *statements: str) -> str:
        """The words with which the last statement is refused; '' where it does nothing at all.

        A statement that succeeds fails the test, and one that fails for want of anything but
        the right, a mistake of the test's own.
        """
        *before, last = statements
        try:
            with self.attack(role) as cursor:
                for statement in before:
                    cursor.execute(statement.encode())
                    assert cursor.rowcount, f"{statement} did nothing"
                cursor.execute(last.encode())
                done = cursor.fetchall() if cursor.description is not None else cursor.rowcount
                assert not done, f"{role}: {last}"
        except (InsufficientPrivilege, RaiseException, CheckViolation) as error:
            return str(error)
        return ""

    def done(self, role: str, *statements: str) -> None:
        """Each statement does something."""
        with self.attack(role) as cursor:
            for statement in statements:
                cursor.execute(statement.encode())
                rows = cursor.fetchall() if cursor.description is not None else cursor.rowcount
                assert rows, f"{role}: {statement}"

    def close(self) -> None:
        """Every client leaves."""
        for client in self._open.values():
            client.close()


def raised(room: Room, server: Postgres) -> Siege:
    """Gives the studio somebody of every role and one of every thing."""
    boss, planner = room.boss, room["boss"]
    starts = datetime(2025, 7, 1, 7, tzinfo=UTC) + timedelta(days=1)
    other = boss.execute(interview.plan, "另一场的题目", "教育局", starts, 60, "测试")
    siege = Siege(room, server, other)
    for role in ATTACKERS:
        login = siege.login(role)
        if role == COURIER:
            continue
        kept = people.sealed(room.database, login, PASSWORD)
        boss.execute(people.add_person, login, role, "市场监管局", kept)
        if role != OUTSIDER:
            house = Role(role) in HOUSE_ROLES
            (boss if house else planner).execute(people.give_role, login, Role(role))
    _furnish(siege)
    return siege


def _direct(room: Room) -> None:
    """What stands on the floor."""
    room["host"].execute(opening_words.write, "各位网友大家好。", 0)
    room["director"].execute(extension.extend, 15, "提问踊跃", 60)
    room["director"].execute(halt.pause, "设备检查")
    room["director"].execute(halt.resume)
    room["director"].execute(air_check.tick, air_check.Check.VENUE)


def _furnish_record(siege: Siege) -> None:
    """Lines in every state, and what hangs on them."""
    room, things = siege.room, siege.things
    things["waiting"] = room["steno"].execute(record.write, SpeakerRole.HOST, "", "待审的话")
    things["line"] = room["steno"].execute(record.write, SpeakerRole.HOST, "", "大家好")
    room["reviewer"].execute(record.approve, things["line"], 1, Secrecy.OPEN)
    room["publisher"].execute(publication.release_line, things["line"], 1)
    room["steno"].execute(photo_line.bring, plain())
    room["steno"].execute(phrase.take_in, [("spaq", "食品安全")])
    room["steno"].execute(recording.begin_segment, things["line"], recording.SegmentKind.NETIZENS)
    things["gone"] = room["steno"].execute(record.write, SpeakerRole.HOST, "", "说错了")
    room["reviewer"].execute(record.approve, things["gone"], 1, Secrecy.OPEN)
    things["approved"] = room["steno"].execute(record.write, SpeakerRole.HOST, "", "已通过的话")
    room["reviewer"].execute(record.approve, things["approved"], 1, Secrecy.OPEN)
    room["publisher"].execute(publication.release_line, things["gone"], 1)
    room["publisher"].execute(publication.withdraw_line, things["gone"], "口误")
    with room.database.writing() as connection:
        its = "(SELECT id FROM publication WHERE line_id = :line)"
        gone = text(f"DELETE FROM said_words WHERE publication_id = {its}")
        connection.execute(gone, {"line": things["gone"]})
    room[siege.login("proofreader")].execute(
        correction_request.ask_correction, f"line-{things['line']}", 1, "错字"
    )
    things["draft"] = room["steno"].execute(record.start_line, SpeakerRole.HOST)
    room["steno"].execute(record.draft, things["draft"], "还没写完", 0)
    room["director"].execute(publication.skip_line, things["draft"])


def _furnish_house(siege: Siege) -> None:
    """What the office keeps beside the programmes, and what goes up from one of them."""
    boss, aide, things = siege.room.boss, siege.room["aide"], siege.things
    day = APPEARED.date()
    things["training"] = boss.execute(training.hold, training.Held(day, "上岗培训"))
    boss.execute(training.note, things["training"], "aide", True, 0)
    things["reporting_duty"] = boss.execute(reporting_duty.add, "落实情况", "通知", day)
    boss.execute(joint_meeting.add, "网信办")
    boss.execute(expert.add, "陈默", "主任医师", "市疾控中心", "")
    (grave,) = siege.room.ask("重大的问题")
    aide.execute(escalate, grave, 0, "重大舆情")
    said = sentiment.Report(sentiment.Level.MAJOR, APPEARED, "概要", 3, "建议")
    things["sentiment"] = aide.execute(sentiment.report, grave, said, 0)
    things["late_member"] = boss.execute(joint_meeting.add, "公安局")
    siege.owner(
        "INSERT INTO rehearsal_attendance VALUES (1, 1, '[]', 'boss', '2025-06-19', 's', 'r')"
    )


def _announce(siege: Siege) -> None:
    """Two more versions of the notice, approved, and what was written of the hour elsewhere."""
    room = siege.room
    for number in (2, 3):
        room["aide"].execute(notice.hand_in, "预告", f"第{number}版", "短", number - 1)
        room["reviewer"].execute(notice.approve, number, Secrecy.OPEN)
    room["aide"].execute(programme_topic.choose, ("land",), 0)
    siege.owner(
        "INSERT INTO draft_decision VALUES (1, 1, '草案', 'http://127.0.0.1/2', '市政府',"
        " '2025-05-01', '2025-06-01', 0, '', '', 's', 'aide', '2025-05-01')"
    )
    room["aide"].execute(adoption.hand_in, "采纳情况", "第1条", 0)
    about = ("报道", "云州日报", date(2025, 6, 20), "http://127.0.0.1/1")
    room["publisher"].execute(topic_link.add, topic_link.LinkKind.MEDIA, *about)


def _furnish_lists(siege: Siege) -> None:
    boss, things = siege.room.boss, siege.things
    things["account"] = boss.execute(
        account.register, "云州发布", "市政府办公室", account.Platform.WEIBO, "1902538057"
    )
    things["notice_place"] = boss.execute(notice_place.add, "门户网站")
    boss.execute(service_guide.add, "夜市备案", "https://www.example.gov.cn/1", "城管局")


def _furnish(siege: Siege) -> None:
    room, things = siege.room, siege.things
    room["director"].execute(recording.mark_start, "主机位")
    _direct(room)
    things["asked"], things["second"], things["third"] = room.ask("问一", "问二", "问三")
    for number in (things["asked"], things["second"]):
        room["aide"].execute(admit, number, 0)
    room["aide"].execute(reword, things["third"], 0, "问三，整理过", "网友甲")
    wording = talking_point.Wording("夜市管理", "夜市十点收摊。", "云城管〔2025〕3号")
    _furnish_lists(siege)
    room["publisher"].execute(
        notice_evidence.tick, things["notice_place"], "http://127.0.0.1/n", APPEARED, 0
    )
    _announce(siege)
    things["point"] = room.boss.execute(talking_point.add, wording)
    things["policy"] = room.boss.execute(
        policy_document.take_in, policy_document.About("夜市管理办法"), ["夜市十点收摊。"]
    )
    things["plan_row"] = room.boss.execute(
        year_plan.add, 2026, year_plan.Planned(("市教育局",), 6, 1, "招生政策")
    )
    _furnish_house(siege)
    form = nomination.Form("市场监管局", "6月1日", "程立言")
    room.boss.execute(nomination.take_in, 2026, [form])
    things["nomination"] = room.boss.query(nomination.nominations, 2026)[0].id
    things["answer"] = room["aide"].execute(
        answer.hand_in, things["asked"], "答一", 0, "云城管〔2025〕3号", [things["point"]]
    )
    room["reviewer"].execute(answer.ask_unit, things["answer"], "教育局")
    _furnish_record(siege)
    room["aide"].execute(air_queue.recommend, things["second"])
    things["on_air"] = room.ask("问五")[0]
    room["aide"].execute(admit, things["on_air"], 0)
    room["aide"].execute(air_queue.recommend, things["on_air"])
    room["host"].execute(air_queue.ask, things["on_air"])
    room["host"].execute(air_queue.follow_up, things["on_air"], "有期限吗？")
    things["note"] = room["director"].execute(floor_note.give, "还有五分钟", things["asked"])
    card = floor_note.DataCard("86 家", floor_note.Addressee.BOTH, "年报")
    things["card"] = room["aide"].execute(floor_note.give_card, card)
    room["director"].execute(publication.stop_sending)
    for role in ("aide", "reviewer"):
        room[siege.login(role)].execute(open_raw, things["asked"], RawReason.FACTS)
    room[siege.login("planner")].in_programme(HOUSE).execute(archive.take_out, 1)
    things["bare"], things["erasure"] = 9000, 1
    things["guest"] = room["steno"].query(guests)[0].id
    things["bare"], things["duty"] = 9000, 700
    things["department"] = room.boss.execute(department.add, "卫生健康委员会")
    room.boss.execute(house.use_portal, "http://127.0.0.1:8765")
    for name in ("outlet", "second_outlet"):
        address = f"http://127.0.0.1:9/{name}"
        things[name] = room["boss"].execute(outlet.add, name, address, outlet.Carries.ALL)
    for statement in (
        (
            "INSERT INTO question SELECT 9000, 1, 'email', 'bare', '', '网友', '问四', received_at,"
            f" 'received', NULL, '', '', 0 FROM question WHERE id = {things['asked']}"
        ),
        (
            "INSERT INTO proposal_version VALUES (1, 1, 'written', '', 't', 'u', NULL, 'boss',"
            f" '{NOW}', 's', '{NOW}', 60, 'g', 'c', 'h', '', '', '')"
        ),
        f"INSERT INTO co_signature VALUES ({things['answer']}, 1, '教育局', 'boss', '{NOW}')",
        f"INSERT INTO review_step VALUES ('line', {things['line']}, 1, 1, 1, 'boss', '{NOW}')",
        (
            "INSERT INTO paste (interview_id, publication_id, entry, deed, after, sha256, by,"
            " place, at, evidence) SELECT 1, id, entry, 'place', '', '', 'a_publisher', 'pc',"
            f" '{NOW}', '' FROM publication WHERE line_id = {things['line']}"
        ),
        (
            f"INSERT INTO date_change VALUES (1, 1, '{NOW}', NULL, 'planned', 'r', 's', 'boss',"
            f" '{NOW}')"
        ),
        f"INSERT INTO archive_waiver VALUES (1, 1, 'video', 1, 'r', 's', 'boss', '{NOW}')",
        f"INSERT INTO archive_seal VALUES (1, 1, '{{}}', 's', 'boss', '{NOW}')",
        f"INSERT INTO closing VALUES (1, 1, 'boss', '{NOW}', NULL, NULL)",
        f"INSERT INTO archive_file VALUES (1, 1, 'n', 1, 'd', 1, 'boss', '{NOW}')",
        f"INSERT INTO retention VALUES (1, 1, '2027-01-01', 'r', 's', 'boss', '{NOW}')",
        (
            "INSERT INTO erasure (interview_id, question_id, reason, salt, asked_by, asked_at)"
            f" VALUES (1, {things['second']}, 'r', 's', 'boss', '{NOW}')"
        ),
        f"UPDATE erasure SET done_by = 'a_planner', done_at = '{NOW}'",
        (
            "INSERT INTO duty VALUES (700, 1, 'commitment', NULL, "
            f"{things['line']}, '', '', '', '教育局', '', '', '', '', '2025-07-04', 'open', true,"
            " 1, 0, '2025-06-20', NULL, NULL, NULL, NULL)"
        ),
        (
            "INSERT INTO duty_step VALUES (700, 1, 'opened', 'open', '', '', '2025-07-04', '', '',"
            f" '', '', NULL, 's', 'boss', '{NOW}')"
        ),
        f"INSERT INTO supervision VALUES (700, 1, '教育局', 2025, 1, '', 'boss', '{NOW}')",
        f"INSERT INTO question_flag VALUES (1, 'word', {things['asked']})",
        (
            f"INSERT INTO attendance VALUES (1, 1, {things['guest']}, 'absent', NULL, 'u', '', '',"
            f" 's', 'boss', '{NOW}')"
        ),
        "INSERT INTO assessment_count VALUES (1, '', 'received', 3)",
        f"INSERT INTO assessment_basis VALUES (1, 1, 'r', '{NOW}')",
        f"INSERT INTO assessment_sum VALUES ('{NOW}', '', '', 'received', 3)",
        f"INSERT INTO question_told VALUES ({things['asked']}, 'received/')",
        (
            f"INSERT INTO origin_reply SELECT {things['asked']}, 1, 1, id, 'replied', '', 's',"
            f" 'boss', '{NOW}' FROM publication WHERE line_id = {things['line']}"
        ),
        f"INSERT INTO rating VALUES ({things['asked']}, 1, 1, 4, 'c', 's', '{NOW}', '{NOW}')",
        f"INSERT INTO suggestions VALUES ({things['asked']}, '{{}}', '{NOW}')",
        f"INSERT INTO word_list VALUES (1, 'l', '[]', 1, 0, true, 'boss', '{NOW}')",
        "INSERT INTO back_room_at_work VALUES (0, '', 0, 0, 3)",
        "INSERT INTO courier_lease VALUES (1, 'pc/1', 1, 0)",
        f"INSERT INTO delivery VALUES ({things['outlet']}, 1, 'sent', '{NOW}', NULL, 'd', '')",
        f"INSERT INTO outlet_withdrawal VALUES ({things['outlet']}, 1, 'sent', '{NOW}', NULL, '')",
        (
            f"INSERT INTO outlet_status VALUES ({things['outlet']}, true, '{NOW}', '', 1, 1, '', 0,"
            " '')"
        ),
        (
            f"INSERT INTO outlet_difference VALUES ({things['outlet']}, 'line-999', 'foreign', 0,"
            f" 1, '{NOW}')"
        ),
        f"INSERT INTO feed_difference VALUES (1, 'line-999', 'foreign', 0, 1, '{NOW}')",
        (
            "INSERT INTO courier_channel (interview_id, up, since, fault, latency_ms,"
            " announced_revision, questions_cursor, entries_cursor, refused_revision,"
            f" announce_fault) VALUES (1, true, '{NOW}', '', 1, 1, '', '', 0, '')"
        ),
        *(
            f"INSERT INTO presence VALUES ('{role}', 0, '{siege.login(role)}', 'pc', 'plan', '',"
            " 0, false, 1, '')"
            for role in ATTACKERS
        ),
        (
            f"INSERT INTO presence VALUES ('here', 1, '{siege.login('aide')}', 'pc', 'questions',"
            f" 'question', {things['asked']}, true, 1, '')"
        ),
    ):
        siege.owner(statement)


def entry(
    cursor: "psycopg.Cursor[Any]", by: str, act: str, thing: str = "question", **values: object
) -> str:
    """Writes a rightly chained entry as a plain client would; returns the new head's digest."""
    programme = values.get("programme", 1)
    cursor.execute(
        "SELECT number, digest FROM journal_head WHERE programme = %s FOR UPDATE", (programme,)
    )
    row = cursor.fetchone()
    number, previous = row or (0, "0" * 64)
    made: dict[str, object] = {
        "programme": programme, "number": number + 1, "at": NOW, "by": by, "place": "psql",
        "act": act, "thing": thing, "thing_id": 0, "version": 0, "outcome": "done",
        "detail": json.dumps({}), "text_digest": "", "command": new_command_id(),
        "previous": previous, **values,
    }  # fmt: skip
    digest = str(made.pop("digest", ""))
    digest = digest or chain_digest({**made, "at": datetime.fromisoformat(str(made["at"]))})
    columns = ", ".join(f'"{name}"' for name in (*FIELDS, "digest"))
    places = ", ".join(["%s"] * (len(FIELDS) + 1))
    cursor.execute(
        f"INSERT INTO journal_entry ({columns}) VALUES ({places})".encode(),
        [*(made[name] for name in FIELDS), digest],
    )
    return digest


__all__ = ["ATTACKERS", "NOW", "OUTSIDER", "Siege", "entry", "raised"]
