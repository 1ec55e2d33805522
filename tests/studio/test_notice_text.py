"""The notice: drawn from the programme, signed by a second person, late once, with a reason."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import insert, text

from studio import date_change, interview, milestone, notice, people, policy_choice
from studio.audit import audit
from studio.clock import Clock
from studio.desk import Desk
from studio.errors import Refusal
from studio.interview import InterviewState
from studio.milestone import NOTICE, Milestone, Standing
from studio.notice import MOST_SHORT, NoticeFacts, NoticeIssue
from studio.people import Role
from studio.review import ReviewState, Secrecy
from studio.year_view import year_of
from tests.studio.room import Room
from tests.studio.test_responsibility import altered

AIR = datetime(2098, 6, 20, 7, tzinfo=UTC)
WORDS = ("在线访谈预告：教育", "6月20日下午举行，欢迎提问。", "【预告】6月20日，请评论提问。")


class To:
    """A programme to come under Zhuhai's rules (D-7), with its people."""

    def __init__(self, room: Room, air: datetime = AIR) -> None:
        room.boss.execute(policy_choice.follow, "zhuhai-2022")
        self.room = room
        self.number = room.boss.execute(interview.plan, "教育", "教育局", air, 60, "急")
        planner = room.boss.in_programme(self.number)
        for login, role in (("aide", Role.AIDE), ("reviewer", Role.REVIEWER),
                            ("publisher", Role.PUBLISHER)):  # fmt: skip
            planner.execute(people.give_role, login, role)
        planner.execute(interview.name_guest, "程立言", "局长")
        planner.execute(interview.propose)
        planner.execute(interview.approve)

    def __getitem__(self, login: str) -> Desk:
        desk = self.room.boss if login == "boss" else self.room[login]
        return desk.in_programme(self.number)

    def signed(self, seen: int = 0) -> int:
        """A version that a second person approved, of the programme as it is."""
        words = notice.proposed(self["aide"].query(interview.interview))
        number = self["aide"].execute(notice.hand_in, words.label, words.text, words.remark, seen)
        self["reviewer"].execute(notice.approve, number, Secrecy.OPEN)
        return number

    @property
    def facts(self) -> NoticeFacts:
        return self["aide"].query(notice.notice)

    @property
    def step(self) -> Milestone:
        steps = self["boss"].query(milestone.way).steps
        return next(one for one in steps if one.rule == NOTICE)


def test_what_it_says_is_drawn_from_the_programme(room: Room) -> None:
    shown = replace(
        To(room)["aide"].query(interview.interview), kind="mayor", series="省市长访谈",
        venue="二楼演播厅", portal_url="https://www.yunzhou.gov.cn",
    )  # fmt: skip
    made = notice.proposed(shown)
    assert made.label == "市长访谈预告：省市长访谈：教育"
    for told in ("2098年6月20日", "教育局", "局长程立言", "二楼演播厅", "省市长访谈",
                 f"https://www.yunzhou.gov.cn/live/{shown.id}"):  # fmt: skip
        assert told in made.text
    assert len(made.remark) <= MOST_SHORT
    long = notice.proposed(replace(shown, title="长" * 200)).remark
    assert (len(long), long.endswith(f"…https://www.yunzhou.gov.cn/live/{shown.id}")) == (
        MOST_SHORT, True,
    )  # fmt: skip
    assert notice.page_of(replace(shown, portal_url="paste:")) == ""


def test_nobody_approves_their_own_notice_and_nothing_unapproved_is_published(room: Room) -> None:
    to = To(room)
    with pytest.raises(Refusal, match="还没有经另一人审核"):
        to["publisher"].execute(notice.publish)
    with pytest.raises(Refusal, match="标题"):
        to["aide"].execute(notice.hand_in, " ", *WORDS[1:], 0)
    with pytest.raises(Refusal, match="微博用的短文"):
        to["aide"].execute(notice.hand_in, *WORDS[:2], "长" * (MOST_SHORT + 1), 0)
    to["boss"].execute(people.give_role, "aide", Role.REVIEWER)
    to["aide"].execute(notice.hand_in, *WORDS, 0)
    with pytest.raises(Refusal, match="不能审核自己"):
        to["aide"].execute(notice.approve, 1, Secrecy.OPEN)
    with pytest.raises(Refusal, match="审核"):
        to["publisher"].execute(notice.publish)
    to["reviewer"].execute(notice.give_back, 1, "时间待核")
    assert to.facts.versions[0].state is ReviewState.RETURNED
    to.signed(1)
    to["publisher"].execute(notice.publish)
    shown = to["aide"].query(interview.interview)
    assert shown.state is InterviewState.COLLECTING
    assert shown.announced_at is not None
    with pytest.raises(Refusal, match="已经发布过"):
        to["publisher"].execute(notice.publish)


def test_the_database_itself_publishes_no_unapproved_notice(room: Room) -> None:
    to = To(room)
    to["aide"].execute(notice.hand_in, *WORDS, 0)
    values = {
        "interview_id": to.number, "version": 1, "starts_at": AIR, "late": 0, "reason": "",
        "salt": "s", "by": "boss", "at": AIR,
    }  # fmt: skip
    with pytest.raises(Refusal, match="另一人"), room.database.altering() as connection:
        connection.execute(insert(NoticeIssue).values(**values))
    own = "UPDATE notice_version SET decided_by = 'aide', secrecy = 'open', state = 'approved'"
    for verb in (own, "UPDATE notice_version SET text = 'x'", "DELETE FROM notice_version"):
        with pytest.raises(Refusal), room.database.altering() as connection:
            connection.execute(text(verb))
    assert to.facts.versions[0].state is ReviewState.SUBMITTED


@pytest.mark.parametrize(("days", "late"), [(7, 0), (6, 1)])
def test_a_notice_on_d_7_is_in_time_and_on_d_6_a_violation_with_its_reason(
    room: Room, days: int, late: int
) -> None:
    to = To(room, Clock().now() + timedelta(days=days))
    to.signed()
    if late:
        with pytest.raises(Refusal, match="已晚 1 天"):
            to["publisher"].execute(notice.publish)
        with pytest.raises(Refusal, match="已晚 1 天"):
            to["publisher"].execute(notice.publish, "  ")
    to["publisher"].execute(notice.publish, "应急访谈")
    found = to.facts.violation
    assert (found.late, found.reason, found.by) == (1, "应急访谈", "publisher") if late and found \
        else found is None  # fmt: skip
    assert to["boss"].query(milestone.way).violation == found
    line = room.boss.query(year_of, to["aide"].query(interview.interview).starts_at.year).lines[-1]
    assert line.late_notice == found


def test_what_was_approved_before_the_time_changed_is_not_published(room: Room) -> None:
    to = To(room)
    to.signed()
    for later, said in ((AIR + timedelta(days=7), "延后一周"), (AIR + timedelta(hours=2), "提前")):
        room.boss.execute(date_change.move_programme, to.number, later, said)
        with pytest.raises(Refusal, match="不是现在的访谈时间"):
            to["publisher"].execute(notice.publish)
    shown = to["aide"].query(interview.interview)
    begins = shown.starts_at.astimezone()
    own = f"6月20日下午{begins.hour % 12}：{begins:%M}举行，9月1日 24:00 前公布结果。"
    to["aide"].execute(notice.hand_in, "预告", own, "", 1)
    to["reviewer"].execute(notice.approve, 2, Secrecy.OPEN)
    to["publisher"].execute(notice.publish)
    assert not to.facts.outdated
    with pytest.raises(Refusal, match="已发预告"):
        to["aide"].execute(
            interview.describe, shown.title, shown.unit, "", "", "", AIR + timedelta(days=2), 60
        )


def test_another_time_asks_for_another_notice_which_is_no_second_violation(room: Room) -> None:
    air = Clock().now() + timedelta(days=3)
    to = To(room, air)
    to.signed()
    to["publisher"].execute(notice.publish, "应急访谈")
    assert to.step.standing is Standing.DONE
    room.boss.execute(date_change.move_programme, to.number, air + timedelta(days=1), "领导出差")
    assert (to.facts.outdated, to.step.standing) == (True, Standing.LATE)
    assert "预告须更新" in str(to.step.remark)
    to.signed(1)
    to["publisher"].execute(notice.publish)
    assert (to.facts.outdated, to.step.standing) == (False, Standing.DONE)
    assert [one.late > 0 for one in to.facts.issues] == [True, False]
    for verb in ("UPDATE notice_issue SET reason = 'x'", "DELETE FROM notice_issue"):
        with pytest.raises(Refusal, match="只增不改"), room.database.altering() as connection:
            connection.execute(text(verb))
    assert audit(room.database).fault == ""
    altered(room, "UPDATE notice_issue SET reason = '别的' WHERE late > 0", "notice_issue")
    assert "notice_issue" in audit(room.database).fault
