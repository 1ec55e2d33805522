"""The seventy days of a programme: from a unit's nomination to the archive that verifies.

The portal and the courier are processes of their own, the netizens use the public form. What
happens before and after the hour is dated by each desk's clock; the hour itself is real.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
import requests

from studio import (
    answer,
    archive,
    assessment,
    attendance,
    facts_review,
    followup,
    guest_rank,
    interview,
    milestone,
    nomination,
    notice,
    notice_evidence,
    policy_choice,
    proposal,
    publication,
    rating,
    record,
    rehearsal_attendance,
    screening,
)
from studio.archive_file import check, write
from studio.assessment import Figure
from studio.assessment.span import year_of
from studio.attendance import Came, Coming
from studio.audit import audit
from studio.clock import Clock
from studio.courier.status import status
from studio.desk import Desk
from studio.errors import Refusal
from studio.followup import DutyRow, DutyState, Ledger, Sought
from studio.interview import InterviewState
from studio.journal import HOUSE
from studio.milestone import Standing
from studio.people import Role, give_role
from studio.presence import At, Attending, present
from studio.question import questions
from studio.record import Mark, SpeakerRole
from studio.review import Secrecy
from tests.story.portal_process import PortalProcess, courier_for, until
from tests.studio.room import Room

UNIT = "市场监管局"
VIDEO = "https://www.yunzhou.gov.cn/video/12.mp4"
PAGE = "https://www.yunzhou.gov.cn/yg/12.html"
SEATS = {
    "host": Role.HOST, "steno": Role.STENOGRAPHER, "aide": Role.AIDE, "reviewer": Role.REVIEWER,
    "publisher": Role.PUBLISHER, "director": Role.DIRECTOR,
}  # fmt: skip


@dataclass
class Life:
    """A programme with its people, so many days before or after its hour."""

    room: Room
    portal: PortalProcess
    air: datetime
    programme: int = HOUSE

    def at(self, login: str, days: float = 0) -> Desk:
        """Somebody's desk in the programme, that long after the hour; at 0, now."""
        desk = self.room[login].in_programme(self.programme)
        if not days:
            return desk
        return replace(desk, clock=Clock.starting(self.air + timedelta(days=days), 1.0))

    def house(self, login: str, days: float = 0) -> Desk:
        """Somebody's desk in the house."""
        return self.at(login, days).in_programme(HOUSE)

    @property
    def state(self) -> InterviewState:
        """How far the programme is."""
        return self.at("boss").query(interview.interview).state

    def standing(self, rule: str, days: float) -> Standing:
        """How a milestone stands that long after the hour."""
        steps = self.at("boss", days).query(milestone.way).steps
        return next(one.standing for one in steps if one.rule == rule)


@pytest.fixture
def life(room: Room, tmp_path: Path) -> Iterator[Life]:
    with PortalProcess(tmp_path) as portal, courier_for(room.courier_url, tmp_path):
        yield Life(room, portal, room["boss"].clock.now())


def test_a_programme_lives_from_nomination_to_a_verified_archive(
    life: Life, tmp_path: Path
) -> None:
    row = nominated_and_planned(life)
    proposed_and_announced(life, row)
    codes = on_air(life)
    followed_up(life, codes)
    assessed(life)
    archived(life, tmp_path / "archive.zip")


def nominated_and_planned(life: Life) -> int:
    """The unit nominates, the office takes it into the year plan; returns the row of the plan."""
    life.house("boss", -60).execute(policy_choice.follow, "zhuhai-2022")
    day = life.air.astimezone().date()
    form = nomination.Form(
        UNIT, f"{day.year}年{day.month}月{day.day}日", "程立言 局长", "守护夏日舌尖安全",
        "抽检部署；投诉渠道", "", "联络员甲", "0999-0000011", "0999-0000012",
    )  # fmt: skip
    with pytest.raises(Refusal):  # an aide of the unit cannot leave the leader's post out
        life.house("aide", -45).execute(
            nomination.hand_in, day.year, replace(form, guests="程立言"), "临时安排"
        )
    number = life.house("aide", -45).execute(nomination.hand_in, day.year, form, "上级部署")
    return life.house("boss", -44).execute(nomination.take_into_plan, number, 1)


def proposed_and_announced(life: Life, row: int) -> None:
    """Row, programme, proposal, notice with its evidence, rehearsal: each by who may."""
    life.programme = life.house("boss", -40).execute(
        interview.plan, "守护夏日舌尖安全", UNIT, life.air, 60, "", False, row
    )
    boss = life.at("boss", -40)
    for login, role in SEATS.items():
        boss.execute(give_role, login, role)
    boss.execute(interview.choose_portal, life.portal.url)
    life.at("aide", -17).execute(interview.name_guest, "程立言", "局长")
    with pytest.raises(Refusal):  # nobody starts what was not approved
        life.at("director").execute(interview.start)
    life.at("aide", -17).execute(
        proposal.write, proposal.Draft("夏季抽检", "网络订餐\n药品储存", "联络员甲"), 0
    )
    assert life.standing("proposal_days", -16) is Standing.AHEAD
    assert life.standing("proposal_days", -14) is Standing.LATE
    life.at("aide", -16).execute(proposal.submit, 1)
    assert life.standing("proposal_days", -14) is Standing.DONE
    life.at("boss", -15).execute(proposal.approve, 2)
    whole = life.at("boss").query(notice.notice)
    words = notice.proposed(whole.interview)
    life.at("aide", -9).execute(notice.hand_in, words.label, words.text, words.remark, 0)
    with pytest.raises(Refusal):  # not one word goes out that a second person did not approve
        life.at("publisher", -8).execute(notice.publish)
    life.at("reviewer", -8).execute(notice.approve, 1, Secrecy.OPEN)
    life.at("publisher", -8).execute(notice.publish)
    for place in life.at("publisher").query(notice_evidence.notices):
        life.at("publisher", -8).execute(
            notice_evidence.tick, place.id, PAGE, life.air - timedelta(days=8), 0
        )
    assert life.at("boss").query(notice_evidence.spread) == notice_evidence.Spread(3, ())
    with sitting(life.at("steno"), "record"):
        life.at("director", -1).execute(rehearsal_attendance.confirm)
    assert life.state is InterviewState.REHEARSED


@contextmanager
def sitting(desk: Desk, panel: str) -> Iterator[None]:
    """A window of the programme is open there."""
    attending = Attending(desk, lambda _rows: None, lambda: None)
    attending.be_at(At(panel))
    attending.start()
    try:
        until(lambda: bool(desk.query(present)))
        yield
    finally:
        attending.stop()


def on_air(life: Life) -> dict[str, str]:
    """Netizens ask, the record runs, one question is answered; returns the query codes."""
    until(lambda: life.at("aide").query(status).announced_revision > 0)
    codes = {
        text: requests.post(
            f"{life.portal.url}/ask/{life.programme}",
            data={"nickname": "小城故事", "text": text},
            headers={"Accept": "application/json"},
            timeout=10,
        ).json()["code"]
        for text in ("夜市的肉新鲜吗？", "药店凭什么不卖我？", "工资被拖欠半年了")
    }
    until(lambda: len(life.at("aide").query(questions)) == 3)
    for row in life.at("aide").query(questions):
        life.at("aide").execute(screening.admit, row.id, 0)
    fresh, _, petition = numbers(life, codes)
    life.at("aide").execute(screening.escalate, petition, 1, "涉及信访事项")
    life.at("director").execute(interview.start)
    released(life, SpeakerRole.HOST, "", "各位网友大家好。")
    said = released(life, SpeakerRole.GUEST, "程立言", "每周抽检两次，九月底前公布结果。", fresh)
    life.at("steno").execute(record.mark, said, Mark.COMMITMENT, True)
    idea = released(life, SpeakerRole.GUEST, "程立言", "抽检地图的建议很好，我们采纳。")
    life.at("steno").execute(record.mark, idea, Mark.ADOPTED, True)
    until(lambda: len(on_page(life)) == 3)
    until(lambda: life.at("publisher").query(publication.tally).online == 3)
    life.at("host").execute(followup.end)
    assert life.state is InterviewState.FOLLOWING_UP
    return codes


def numbers(life: Life, texts: dict[str, str]) -> list[int]:
    """The questions' ids in the order of their texts."""
    known = {row.text: row.id for row in life.at("aide").query(questions)}
    return [known[text] for text in texts]


def released(life: Life, role: SpeakerRole, name: str, text: str, question: int = 0) -> int:
    """A line is typed, approved by another person and released by a third."""
    more = (question,) if question else ()
    line = life.at("steno").execute(record.write, role, name, text, *more)
    life.at("reviewer").execute(record.approve, line, 1, Secrecy.OPEN)
    life.at("publisher").execute(publication.release_line, line, 1)
    return line


def on_page(life: Life) -> list[str]:
    """What readers have."""
    page = requests.get(f"{life.portal.url}/feed/{life.programme}.json", timeout=10).json()
    return [row["text"] for row in page["entries"] if not row["withdrawn"]]


def duty(life: Life, ledger: Ledger) -> DutyRow:
    """The one duty of a ledger of the programme."""
    house = life.house("boss")
    found = house.query(
        followup.duties, list(house.query(followup.listed, Sought(ledger, open=None)))
    )
    (row,) = [one for one in found if one.interview_id == life.programme]
    return row


def followed_up(life: Life, codes: dict[str, str]) -> None:
    """Each ledger to its end: late ones are pressed, answers go online, the asker rates."""
    assert life.at("boss").query(followup.open_items) == {
        Ledger.UNANSWERED: 1, Ledger.COMMITMENT: 1, Ledger.ADOPTED: 1, Ledger.PETITION: 1,
    }  # fmt: skip
    pressed(life)
    petition = duty(life, Ledger.PETITION)
    life.at("boss").execute(
        followup.hand_over, petition.id, petition.version, "市信访局", "信〔2025〕7号",
        life.air.date().isoformat(),
    )  # fmt: skip
    petition = duty(life, Ledger.PETITION)
    life.at("aide").execute(
        followup.result, petition.id, petition.version, "已追回工资。", life.air.date().isoformat()
    )
    _, drug, wages = numbers(life, codes)
    first = life.at("aide").execute(
        answer.hand_in, drug, "处方药须凭处方购买。", 0, route=answer.Route.WRITING
    )
    second = life.at("aide").query(answer.answer_to, wages)
    assert second is not None
    with pytest.raises(Refusal):  # whoever wrote it does not approve it
        life.at("aide").execute(answer.approve, first, 1, Secrecy.OPEN)
    life.at("aide").execute(answer.submit, second.id, second.version)
    for number in (first, second.id):
        life.at("reviewer").execute(answer.approve, number, 1, Secrecy.OPEN)
        life.at("publisher").execute(publication.release_answer, number, 1)
    until(lambda: {"处方药须凭处方购买。", "已追回工资。"} <= set(on_page(life)))
    until(lambda: rated(life, codes["药店凭什么不卖我？"]))
    life.at("boss").execute(followup.follow)
    assert set(life.at("boss").query(followup.open_items).values()) == {0}


def pressed(life: Life) -> None:
    """The commitment is late: reminded, then supervised, then kept, and a second person says so."""
    promise = duty(life, Ledger.COMMITMENT)
    life.at("boss", 1).execute(followup.assign, promise.id, promise.version, UNIT)
    with pytest.raises(Refusal):  # it has time yet
        life.at("boss", 2).execute(followup.remind, {promise.id: promise.version + 1})
    for act, days in ((followup.remind, 40), (followup.supervise, 50)):
        promise = duty(life, Ledger.COMMITMENT)
        until_day = ((life.air + timedelta(days=60)).date().isoformat(),) if days == 50 else ()
        life.at("boss", days).execute(act, {promise.id: promise.version}, *until_day)
    promise = duty(life, Ledger.COMMITMENT)
    life.at("aide", 51).execute(followup.close, promise.id, promise.version, "结果已公布。")
    promise = duty(life, Ledger.COMMITMENT)
    with pytest.raises(Refusal):
        life.at("aide", 51).execute(followup.confirm, promise.id, promise.version)
    life.at("reviewer", 51).execute(followup.confirm, promise.id, promise.version)
    assert duty(life, Ledger.COMMITMENT).state is DutyState.DONE
    idea = duty(life, Ledger.ADOPTED)
    life.at("boss", 1).execute(followup.assign, idea.id, idea.version, UNIT)
    idea = duty(life, Ledger.ADOPTED)
    life.at("aide", 2).execute(
        followup.judge, idea.id, idea.version, followup.Verdict.ADOPTED, "下月上线"
    )
    idea = duty(life, Ledger.ADOPTED)
    life.at("aide", 9).execute(followup.close, idea.id, idea.version, "抽检地图已上线。")


def rated(life: Life, code: str) -> bool:
    """The asker reads the answer under the query code and rates it; the studio hears of it."""
    page = requests.get(f"{life.portal.url}/ask/status/{code}", timeout=10).text
    if "处方药须凭处方购买。" not in page:
        return False
    if not life.at("boss").query(rating.figures, programme=life.programme):
        requests.post(
            f"{life.portal.url}/ask/status/{code}/rating", data={"stars": 5, "comment": "谢谢"},
            timeout=10,
        )  # fmt: skip
        return False
    return True


def assessed(life: Life) -> None:
    """Who came is confirmed, and the year's figures can be counted again from what is kept."""
    ranks = {row.name: row.id for row in life.at("aide").query(guest_rank.guest_ranks)}
    (guest,) = life.at("aide").query(attendance.attendance)
    life.at("aide").execute(
        attendance.confirm, guest.id, Coming(Came.PRESENT, ranks["主要负责同志"], UNIT), 0
    )
    span = year_of(life.air.astimezone().year)
    life.house("boss").execute(assessment.sum_up, [life.programme])
    found = life.house("boss").query(assessment.assessment, span)
    assert (found.whole.number(Figure.RECEIVED), found.whole.number(Figure.IN_WRITING)) == (3, 2)
    assert found.whole.number(Figure.UNANSWERED) == 0
    assert life.house("boss").query(assessment.proof, span).differences == ()


def archived(life: Life, path: Path) -> None:
    """Two people close it, the file verifies without a studio, and the journal holds."""
    life.at("boss").execute(interview.show_video, "", VIDEO)
    waits = life.at("reviewer").query(facts_review.facts_page).waiting
    assert waits is not None  # the address goes to readers, so a second person looks at it
    life.at("reviewer").execute(facts_review.approve, waits.number, Secrecy.OPEN)
    assert {
        row.what: row.count for row in life.at("boss").query(archive.open_rows) if row.count
    } == {}
    number = life.at("publisher").execute(archive.prepare)
    life.at("boss").execute(archive.sign, number)
    assert life.state is InterviewState.ARCHIVED
    with pytest.raises(Refusal):
        life.at("steno").execute(record.write, SpeakerRole.HOST, "", "太晚了")
    row = write(life.at("boss"), path)
    assert [one.text for one in check(path, row.head) if not one.good] == []
    assert audit(life.room.database).fault == ""
