"""What is owed after a programme: the ledgers follow what happened, duty by duty, step by step."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import exc, text

from studio import answer, followup, interview, publication, record, screening
from studio.audit import audit
from studio.documents import supervision, supervision_paper
from studio.errors import Refusal, Trouble
from studio.followup import DutyState, Ledger, Level, Matter, Pressing, Sought, Step, Verdict
from studio.journal import HOUSE
from studio.people import COURIER, Role, give_role
from studio.policy import NOTHING
from studio.record import Mark, SpeakerRole
from studio.rehearsal.scenario import Scenario, default_scenario
from studio.review import Secrecy
from studio.topic import Kind
from tests.full_disk import small_disk
from tests.studio.followup import (
    GUEST,
    approved,
    asked,
    at,
    carried,
    ended,
    followed,
    ledger,
    only,
    owned,
    revision,
    said,
)
from tests.studio.room import Room
from tests.studio.test_responsibility import altered

S = DutyState
GOLD = Path(__file__).parents[1] / "plans" / "commitments_gold.jsonl"
VECTORS = Path(__file__).parents[1] / "plans" / "deadlines.json"


def steps(room: Room, duty_id: int) -> list[Step]:
    return [row.step for row in reversed(room["boss"].query(followup.story, duty_id))]


def counts(room: Room) -> list[int]:
    return list(room["aide"].query(followup.open_items).values())


@pytest.mark.about_the_file
def test_the_ledgers_hold_exactly_the_marked_lines_of_the_scenario(room: Room) -> None:
    """Played line by line: nine commitments, two adopted suggestions, on ten lines."""
    scenario = Scenario.load(default_scenario())
    for guest in scenario.guests:
        if guest.name != "程立言":
            room["boss"].execute(interview.name_guest, guest.name, guest.post)
    marks = {"commit": Mark.COMMITMENT, "adopt": Mark.ADOPTED}
    lines = {}
    for turn in scenario.turns:
        role = SpeakerRole(turn.role)
        name = turn.name if role in (SpeakerRole.GUEST, SpeakerRole.NETIZEN) else ""
        lines[turn.seq] = room["steno"].execute(record.write, role, name, turn.texts[-1])
        for mark in turn.marks:
            room["steno"].execute(record.mark, lines[turn.seq], marks[mark], True)
    assert counts(room) == [0, 0, 0, 0]
    room["host"].execute(followup.end)
    gold = [json.loads(line) for line in GOLD.read_text("utf-8").splitlines()]
    for which, mark in ((Ledger.COMMITMENT, "commit"), (Ledger.ADOPTED, "adopt")):
        wanted = {(lines[one["seq"]], one["text"]) for one in gold if mark in one["marks"]}
        assert {(row.line_id, row.text) for row in ledger(room, which)} == wanted
    assert counts(room) == [0, 9, 2, 0]


def test_what_was_not_answered_is_owed_and_what_was_is_not(room: Room) -> None:
    """Unanswered: no answer proved online and no guest's line to it; merged ones follow a head."""
    done, spoken, head, same, waiting = (asked(room, f"第{n}问") for n in "一二三四五")
    line = at(room, "steno").execute(record.write, *GUEST, "这个问题我来答。", spoken)
    room["reviewer"].execute(record.approve, line, 1, Secrecy.OPEN)
    room["publisher"].execute(publication.release_line, line, 1)
    room["aide"].execute(screening.merge, same, 1, head)
    number = at(room, "aide").execute(answer.hand_in, done, "有人管。", 0)
    approved(room, number, 1)
    late = at(room, "aide").execute(answer.hand_in, waiting, "有，但还没发布。", 0)
    carried(room)
    assert late
    idea = asked(room, "建议设夜市专区", Kind.SUGGESTION)
    grave = asked(room, "反映情况", Kind.REPORT)
    room["aide"].execute(screening.escalate, grave, 1, "涉及信访事项")
    ended(room)
    owed = {row.question_id for row in ledger(room, Ledger.UNANSWERED)}
    assert owed == {head, waiting, idea}
    (suggestion,) = ledger(room, Ledger.ADOPTED)
    assert (suggestion.question_id, suggestion.kind) == (idea, Kind.SUGGESTION)
    (petition,) = ledger(room, Ledger.PETITION)
    assert (petition.question_id, petition.kind, petition.channel) == (grave, Kind.REPORT, "email")
    assert counts(room) == [3, 0, 1, 1]
    assert followed(room, 1) == 0
    assert audit(room.database).fault == ""


@pytest.mark.about_the_file
def test_the_ledgers_follow_marks_that_are_set_after_the_end(room: Room) -> None:
    """What was marked wrongly is taken out by name and with a reason; marked again it is back."""
    kept, wrong = said(room, "年底前完成。", Mark.COMMITMENT), said(room, "说明。", Mark.COMMITMENT)
    late = said(room, "下个月公开征求意见。")
    ended(room)
    before = {row.line_id: row.id for row in ledger(room, Ledger.COMMITMENT)}
    assert set(before) == {kept, wrong}
    at(room, "boss", 1).execute(followup.take_out, before[wrong], 1, "只是说明，不是承诺")
    at(room, "aide", 1).execute(followup.mark, late, Mark.COMMITMENT, True)
    assert [followed(room, 1), followed(room, 1)] == [1, 0]
    assert {row.line_id for row in ledger(room, Ledger.COMMITMENT)} == {kept, late}
    void = room["boss"].query(followup.duty, before[wrong])
    assert void is not None
    assert (void.state, void.closed_by) == (S.VOID, "boss")
    assert room["boss"].query(followup.story, void.id)[0].text == "只是说明，不是承诺"
    assert marks_of(room, wrong) == ()
    at(room, "aide", 2).execute(followup.mark, wrong, Mark.COMMITMENT, True)
    assert followed(room, 2) == 1
    assert steps(room, void.id) == [Step.OPENED, Step.VOIDED, Step.REOPENED]
    assert audit(room.database).fault == ""


def marks_of(room: Room, line: int) -> tuple[Mark, ...]:
    return next(tuple(row.marks) for row in room["steno"].query(record.lines) if row.id == line)


def test_a_promise_in_the_ledger_is_not_unmarked_by_whoever_types(room: Room) -> None:
    """Before the end a mark comes off; once something is owed, the planner alone takes it out."""
    free, promised, adopted = (
        room["steno"].execute(record.write, *GUEST, words) for words in ("甲。", "乙。", "丙。")
    )
    for line, which in (
        (free, Mark.COMMITMENT), (promised, Mark.COMMITMENT), (promised, Mark.HIGHLIGHT),
        (adopted, Mark.ADOPTED),
    ):  # fmt: skip
        room["steno"].execute(followup.mark, line, which, True)
    room["steno"].execute(followup.mark, free, Mark.COMMITMENT, False)
    room["host"].execute(followup.end)
    assert counts(room) == [0, 1, 1, 0]
    for login in ("steno", "aide"):
        for line, which in ((promised, Mark.COMMITMENT), (adopted, Mark.ADOPTED)):
            for command in (followup.mark, record.mark):
                with pytest.raises(Refusal, match="已列入台账，标记不能直接去掉"):
                    room[login].execute(command, line, which, False)
    with pytest.raises(Refusal, match="已列入台账"):
        room["steno"].execute(record.discard, promised)
    room["steno"].execute(followup.mark, promised, Mark.HIGHLIGHT, False)
    assert followed_now(room) == 0
    assert counts(room) == [0, 1, 1, 0]
    (duty,) = ledger(room, Ledger.COMMITMENT)
    for desk, reason, told in (
        (room["aide"], "误标", "您不在其列"), (room["boss"], " ", "请写明撤出台账的原因"),
    ):  # fmt: skip
        with pytest.raises(Refusal, match=told):
            desk.execute(followup.take_out, duty.id, duty.version, reason)
    room["boss"].execute(followup.take_out, duty.id, duty.version, "只是说明")
    assert counts(room) == [0, 0, 1, 0]
    assert marks_of(room, promised) == ()
    assert followed_now(room) == 0


def test_a_promise_leaves_the_ledger_by_a_planner_s_name_alone(room: Room) -> None:
    """Plain SQL, by whoever may change the table: the mark stands, so the duty does."""
    line = room["steno"].execute(record.write, *GUEST, "年底前完成。")
    room["steno"].execute(record.mark, line, Mark.COMMITMENT, True)
    room["host"].execute(followup.end)
    void = "UPDATE duty SET state = 'void', open = false, closed_by = :who"
    for login in ("aide", "courier", None):
        with pytest.raises(Refusal, match="只能由组织协调"), room.database.altering() as connection:
            connection.execute(text(void), {"who": login})
    if room.database.is_server:
        aide = room.of("aide")
        with pytest.raises(Refusal), aide.writing() as connection:
            connection.execute(text(void), {"who": "boss"})
        with pytest.raises(Refusal), room.of("boss").writing() as connection:
            connection.execute(text("UPDATE line SET adopted = true"))
    assert counts(room) == [0, 1, 0, 0]


def followed_now(room: Room) -> int:
    return room[COURIER].execute(followup.follow)


@pytest.mark.about_the_file
def test_a_published_answer_closes_its_duty_and_a_withdrawal_opens_it_again(room: Room) -> None:
    """Answered and published are two facts: an approved answer alone closes nothing."""
    its = asked(room, "夜市谁来管？")
    ended(room)
    number = at(room, "aide", 1).execute(
        answer.hand_in, its, "城管。", 0, route=answer.Route.WRITING
    )
    assert followed(room, 1) == 0
    approved(room, number, 1)
    assert (followed(room, 1), only(room, Ledger.UNANSWERED).state) == (0, S.OPEN)
    lease = carried(room)
    assert followed(room, 1) == 1
    assert only(room, Ledger.UNANSWERED).state is S.DONE
    assert room["boss"].query(followup.last_reply) == date(2025, 6, 21)
    room["publisher"].execute(publication.withdraw_answer, number, "数字有误")
    assert (followed(room, 2), counts(room)[0]) == (1, 1)
    room["publisher"].execute(publication.release_answer, number, 1)
    carried(room, lease)
    followed(room, 3)
    duty = only(room, Ledger.UNANSWERED)
    assert steps(room, duty.id) == [
        Step.OPENED, Step.PUBLISHED, Step.REOPENED, Step.PUBLISHED,
    ]  # fmt: skip


def test_a_duty_is_due_in_ten_working_days_of_the_official_calendar() -> None:
    """All vectors; a level or a profile says otherwise, a year without a calendar says so."""
    for one in json.loads(VECTORS.read_text("utf-8"))["working_day_vectors"]:
        if one["days"] == 10:
            found = followup.due_on(
                NOTHING, Ledger.COMMITMENT, Level.NONE, date.fromisoformat(one["start"])
            )
            assert (found.day.isoformat(), found.remark) == (one["due"], "")
    friday = date(2025, 6, 20)
    by_level = [followup.due_on(NOTHING, Ledger.ADOPTED, one, friday).day for one in Level]
    assert by_level == [date(2025, 7, 4), date(2025, 6, 25), date(2025, 6, 27)]
    petition = followup.due_on(NOTHING, Ledger.PETITION, Level.NONE, friday)
    assert petition.day == date(2025, 8, 19)
    far = followup.due_on(NOTHING, Ledger.UNANSWERED, Level.NONE, date(2099, 6, 19))
    assert "2099" in far.remark


def test_a_unit_is_named_by_a_person_contested_in_a_day_and_put_off_with_a_reason(
    room: Room,
) -> None:
    said(room, "九月底前完成。", Mark.COMMITMENT)
    ended(room)
    row = only(room, Ledger.COMMITMENT)
    assert (row.unit, row.suggested, row.due) == ("", "市场监管局", date(2025, 7, 4))
    with pytest.raises(Refusal, match="先定责任单位"):
        at(room, "aide").execute(followup.begin, row.id, 1)
    assert at(room, "boss").execute(followup.assign_as_suggested, {row.id: 1}) == 1
    with pytest.raises(Refusal, match="刚有别人处理过"):
        at(room, "aide").execute(followup.begin, row.id, 1)
    with pytest.raises(Refusal, match="超过 24 小时"):
        at(room, "aide", hours=25).execute(followup.contest, row.id, 2, "不归我局管")
    at(room, "aide", hours=23).execute(followup.contest, row.id, 2, "不归我局管")
    assert (only(room, Ledger.COMMITMENT).unit, counts(room)[1]) == ("", 1)
    at(room, "boss", 1).execute(followup.assign, row.id, 3, "城管局", ["市场监管局", "城管局"])
    with pytest.raises(Refusal, match="只有责任单位"):
        at(room, "aide", 1).execute(followup.contest, row.id, 4, "不归我局管")
    at(room, "aide", 1).execute(followup.begin, row.id, 4)
    for until, why, told in (("", "要招标", "写成一个日期"), ("2025-07-04", "要招标", "晚于原来"),
                             ("2025-09-30", " ", "延期的原因")):  # fmt: skip
        with pytest.raises(Refusal, match=told):
            at(room, "boss", 1).execute(followup.extend, row.id, 5, until, why)
    with pytest.raises(Refusal, match="不在其列"):
        at(room, "aide", 1).execute(followup.extend, row.id, 5, "2025-09-30", "要招标")
    at(room, "boss", 1).execute(followup.extend, row.id, 5, "2025-09-30", "要招标")
    now = only(room, Ledger.COMMITMENT)
    assert (now.due, now.unit, now.co_units) == (date(2025, 9, 30), "城管局", ("市场监管局",))
    assert steps(room, row.id) == [
        Step.OPENED, Step.ASSIGNED, Step.CONTESTED, Step.ASSIGNED, Step.BEGUN, Step.EXTENDED,
    ]  # fmt: skip
    assert audit(room.database).fault == ""
    altered(room, "UPDATE duty_step SET text = '别的原因' WHERE number = 6", "duty_step")
    assert "duty" in audit(room.database).fault


def test_a_commitment_is_done_only_by_the_word_of_two_persons(room: Room) -> None:
    """The database refuses it too, whatever program writes."""
    said(room, "九月底前完成。", Mark.COMMITMENT)
    ended(room)
    row = owned(room, Ledger.COMMITMENT)
    room["boss"].execute(give_role, "aide", Role.REVIEWER)
    with pytest.raises(Refusal, match="办了什么"):
        at(room, "aide", 2).execute(followup.close, row.id, 2, "  ")
    at(room, "aide", 2).execute(followup.close, row.id, 2, "后厨改造已验收。")
    with pytest.raises(Refusal, match="另一人审核"):
        at(room, "aide", 2).execute(followup.confirm, row.id, 3)
    for statement in (
        "UPDATE duty SET state = 'done', open = false, closed_by = 'aide'",
        "UPDATE duty SET state = 'done', open = false, closing_by = NULL, closed_by = 'aide'",
        "UPDATE duty SET open = false", "DELETE FROM duty", "DELETE FROM duty_step",
        "UPDATE duty SET ledger = 'adopted'", "UPDATE duty_step SET text = ''",
    ):  # fmt: skip
        with pytest.raises(exc.DBAPIError), room.database.engine.begin() as connection:
            connection.execute(text(statement))
    at(room, "reviewer", 3).execute(followup.send_back, row.id, 3, "请附验收单。")
    at(room, "aide", 3).execute(followup.close, row.id, 4, "已验收，附验收单。")
    at(room, "reviewer", 3).execute(followup.confirm, row.id, 5)
    done = only(room, Ledger.COMMITMENT)
    assert (done.state, done.closing_by, done.closed_by) == (S.DONE, "aide", "reviewer")
    assert counts(room) == [0, 0, 0, 0]
    assert followed(room, 4) == 0


@pytest.mark.about_the_file
def test_a_suggestion_is_adopted_or_not_and_why(room: Room) -> None:
    first, second = (asked(room, words, Kind.SUGGESTION) for words in ("设夜市专区", "取消检查"))
    said(room, "这条意见我们采纳。", Mark.ADOPTED)
    ended(room)
    rows = {row.question_id: row for row in ledger(room, Ledger.ADOPTED)}
    yes, no, on_air = rows[first], rows[second], rows[None]
    with pytest.raises(Refusal, match="写明理由"):
        at(room, "aide", 1).execute(followup.judge, no.id, 1, Verdict.DECLINED, "")
    at(room, "aide", 1).execute(followup.judge, no.id, 1, Verdict.DECLINED, "与上位法不符")
    for row in (yes, on_air):
        at(room, "boss", 1).execute(followup.assign, row.id, 1, "市场监管局")
    with pytest.raises(Refusal, match="采纳与否"):
        at(room, "aide", 1).execute(followup.close, yes.id, 2, "已设。")
    at(room, "aide", 1).execute(followup.judge, yes.id, 2, Verdict.ADOPTED, "可行")
    at(room, "aide", 2).execute(followup.close, yes.id, 3, "已设三处。")
    at(room, "aide", 2).execute(followup.close, on_air.id, 2, "已写入方案。")
    states = {
        row.id: (row.state, row.verdict) for row in ledger(room, Ledger.ADOPTED, open_ones=None)
    }
    assert states == {
        yes.id: (S.DONE, Verdict.ADOPTED), no.id: (S.DONE, Verdict.DECLINED),
        on_air.id: (S.DONE, Verdict.NONE),
    }  # fmt: skip
    assert followed(room, 3) == 0


def test_a_late_unit_is_reminded_then_supervised_by_number(room: Room) -> None:
    """催办 two days before the day and later, 督办 once it is late and was reminded of."""
    said(room, "九月底前完成。", Mark.COMMITMENT)
    ended(room)
    row = owned(room, Ledger.COMMITMENT)
    with pytest.raises(Refusal, match="离期限还早"):
        at(room, "boss", 5).execute(followup.remind, {row.id: 2})
    with pytest.raises(Refusal, match="不在其列"):
        at(room, "aide", 13).execute(followup.remind, {row.id: 2})
    with pytest.raises(Refusal, match="还没有逾期"):
        at(room, "boss", 13).execute(followup.supervise, {row.id: 2}, "2025-07-10")
    with pytest.raises(Refusal, match="先催办，再督办"):
        at(room, "boss", 15).execute(followup.supervise, {row.id: 2}, "2025-07-10")
    at(room, "boss", 13).execute(followup.remind, {row.id: 2})
    at(room, "boss", 20).execute(followup.supervise, {row.id: 3}, "2025-07-18")
    at(room, "boss", 25).execute(followup.supervise, {row.id: 4}, "2025-07-25")
    notices = room["boss"].query(followup.supervisions, row.id)
    assert [(one.serial, one.year, one.unit, one.by) for one in notices] == [
        (None, 2025, "市场监管局", "boss"), (1, 2025, "市场监管局", "boss"),
        (2, 2025, "市场监管局", "boss"),
    ]  # fmt: skip
    assert room["boss"].query(followup.story, row.id)[0].reference == "〔2025〕2号"
    today = date(2025, 7, 14)
    late = only(room, Ledger.COMMITMENT)
    assert followup.how_pressing(NOTHING, late, date(2025, 7, 1)) is Pressing.NONE
    assert followup.how_pressing(NOTHING, late, date(2025, 7, 2)) is Pressing.SOON
    assert followup.how_pressing(NOTHING, late, date(2025, 7, 11)) is Pressing.LATE
    assert followup.how_pressing(NOTHING, late, today) is Pressing.VERY_LATE
    chips = [followup.chip(late, day) for day in (today, late.due, late.due - timedelta(1))]
    assert chips == ["逾期 10 天", "今天到期", "明天到期"]
    for statement in ("UPDATE supervision SET serial = 9", "DELETE FROM supervision"):
        with pytest.raises(exc.DBAPIError), room.database.engine.begin() as connection:
            connection.execute(text(statement))


@pytest.mark.about_the_file
def test_class_and_level_drive_the_day_and_level_a_alarms_the_planner(room: Room) -> None:
    asked(room, "配送箱污染")
    its = asked(room, "食物中毒")
    ended(room)
    grave = next(row for row in ledger(room, Ledger.UNANSWERED) if row.question_id == its)
    assert at(room, "boss").query(followup.urgent) == ()
    at(room, "aide").execute(followup.grade, grave.id, 1, Matter.COMPLAINT, Level.A)
    (first,) = at(room, "boss").query(followup.urgent)
    assert (first.id, first.due, first.matter) == (grave.id, date(2025, 6, 25), Matter.COMPLAINT)
    assert len(at(room, "boss", 13).query(followup.urgent)) == 2
    at(room, "boss").execute(followup.assign, grave.id, 2, "市场监管局")
    at(room, "boss").execute(followup.remind, {grave.id: 3})


def test_silence_is_warned_of_long_before_two_and_three_months(room: Room) -> None:
    asked(room, "夜市谁来管？")
    ended(room)
    row = only(room, Ledger.UNANSWERED)
    days = (date(2025, 7, 19), date(2025, 7, 20), date(2025, 8, 20), date(2025, 9, 20))
    assert [followup.silent_months(row.began, day) for day in days] == [0, 1, 2, 3]
    warned = [followup.silence(row, day) for day in days]
    assert warned[0] == ""
    assert "再过 31 天满 2 个月" in warned[1]
    assert "再过 31 天满 3 个月" in warned[2]
    assert "已满 3 个月" in warned[3]


def test_a_petition_is_handed_over_and_its_result_becomes_the_draft(room: Room) -> None:
    """The reply then goes the way of any answer, and back on the channel it came from."""
    its = asked(room, "反映拖欠工资", way="weibo")
    at(room, "aide").execute(screening.escalate, its, revision(room, its), "属信访事项")
    ended(room)
    row = only(room, Ledger.PETITION)
    assert (row.channel, row.due) == ("weibo", date(2025, 8, 19))
    for theirs, day, told in (("", "2025-06-21", "登记编号"), ("信〔2025〕8", "明天", "不晚于今天"),
                              ("信〔2025〕8", "2025-06-25", "不晚于今天")):  # fmt: skip
        with pytest.raises(Refusal, match=told):
            at(room, "aide", 1).execute(followup.hand_over, row.id, 1, "市信访局", theirs, day)
    with pytest.raises(Refusal, match="状态已变"):
        at(room, "aide", 1).execute(followup.result, row.id, 1, "已发放。", "2025-06-21")
    at(room, "aide", 1).execute(
        followup.hand_over, row.id, 1, "市信访局", "信〔2025〕8", "2025-06-21"
    )
    with pytest.raises(Refusal, match="在移交之后"):
        at(room, "aide", 9).execute(followup.result, row.id, 2, "已发放。", "2025-06-20")
    number = at(room, "aide", 9).execute(followup.result, row.id, 2, "工资已发放。", "2025-06-28")
    draft = room["aide"].query(answer.answer_to, its)
    assert draft is not None
    assert (draft.id, draft.text, draft.route) == (number, "工资已发放。", answer.Route.WRITING)
    came = room["boss"].query(followup.story, row.id)[0]
    assert (came.step, came.party, came.reference, came.day, came.by) == (
        Step.RESULT,
        "市信访局",
        "信〔2025〕8",
        "2025-06-28",
        "aide",
    )
    followed(room, 9)
    assert counts(room) == [1, 0, 0, 0]
    at(room, "aide", 9).execute(answer.submit, number, 1)
    approved(room, number, 1)
    carried(room)
    followed(room, 10)
    assert counts(room) == [0, 0, 0, 0]


def test_a_unit_sees_its_duties_and_the_numbers_are_those_of_the_ledger(room: Room) -> None:
    """Over all programmes for planner and auditor; for anybody else those of one's own."""
    for n in range(3):
        said(room, f"承诺{n}。", Mark.COMMITMENT)
    asked(room, "夜市谁来管？")
    ended(room)
    for row, unit, beside in zip(
        ledger(room, Ledger.COMMITMENT), ("城管局", "市场监管局", "城管局"), ([], ["城管局"], []),
        strict=True,
    ):  # fmt: skip
        at(room, "boss").execute(followup.assign, row.id, 1, unit, beside)
    house = at(room, "aide", 20).in_programme(HOUSE)
    for desk in (house, at(room, "boss", 20).in_programme(HOUSE)):
        numbers = [
            (row.unit, row.total, row.late, row.counts) for row in desk.query(followup.units)
        ]
        assert numbers == [
            ("", 1, 1, {Ledger.UNANSWERED: 1}), ("城管局", 2, 2, {Ledger.COMMITMENT: 2}),
            ("市场监管局", 1, 1, {Ledger.COMMITMENT: 1}),
        ]  # fmt: skip
        for unit, owed in (("城管局", 3), ("市场监管局", 1), ("教育局", 0)):
            assert len(desk.query(followup.listed, Sought(unit=unit))) == owed
    assert len(house.query(followup.listed, Sought(undecided=True))) == 1
    nobody = at(room, "stranger", 20).in_programme(HOUSE)
    assert (len(nobody.query(followup.listed, Sought())), nobody.query(followup.units)) == (0, ())


@pytest.mark.about_the_file
def test_a_full_disk_and_a_folder_that_is_not_there_are_said(room: Room, tmp_path: Path) -> None:
    said(room, "九月底前完成。", Mark.COMMITMENT)
    ended(room)
    row = owned(room, Ledger.COMMITMENT)
    (number,) = at(room, "boss", 13).execute(followup.remind, {row.id: 2})
    paper = room["boss"].query(supervision.notice, number)
    assert (paper.number, paper.office, [item.name for item in paper.items]) == (
        0, "办公室", [row.name],
    )  # fmt: skip
    with pytest.raises(Trouble, match="没有这个文件或文件夹"):
        supervision_paper.write_notice(paper, tmp_path / "away" / "催办单.docx")
    table = room["boss"].query(supervision.listing, "台账", [row.id])
    with small_disk(tmp_path / "disk") as disk:
        disk.fill(4096)
        with pytest.raises(Trouble, match="磁盘已满"):
            supervision_paper.write_notice(paper, disk.folder / "催办单.docx")
        with pytest.raises(Trouble, match="磁盘已满"):
            supervision_paper.write_listing(table, disk.folder / "台账.xlsx")
        assert [one.name for one in disk.folder.iterdir()] == ["ballast"]
    with pytest.raises(Refusal, match="结尾"):
        supervision_paper.write_listing(table, tmp_path / "台账.txt")


def test_a_promise_that_two_people_closed_is_not_undone_by_a_mark(room: Room) -> None:
    line = said(room, "月底前查完", Mark.COMMITMENT)
    ended(room)
    row = owned(room, Ledger.COMMITMENT)
    at(room, "boss", 1).execute(followup.close, row.id, row.version, "已查完。")
    at(room, "reviewer", 1).execute(followup.confirm, row.id, row.version + 1)
    with pytest.raises(Refusal, match="已列入台账"):
        at(room, "steno", 2).execute(followup.mark, line, Mark.COMMITMENT, False)
    with pytest.raises(Refusal, match="状态已变"):
        at(room, "boss", 2).execute(followup.take_out, row.id, row.version + 2, "误标")
    assert followed(room, 2) == 0
    row = only(room, Ledger.COMMITMENT)
    assert (row.state, row.closed_by) == (DutyState.DONE, "reviewer")
