"""What came back after the answers: askers' ratings, and replies due on other channels."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import update

from studio import answer, interview, policy_choice, publication, screening, year_plan
from studio.courier import proofs, receipts
from studio.courier.lease import CourierLease, Lease
from studio.desk import Desk
from studio.people import COURIER, Role, give_role
from studio.question import Arrival, arrive, questions
from studio.rating import Given
from studio.review import Secrecy
from studio.year_plan import Planned
from tests.pictures.hour import Hour
from tests.studio.notices import announce

ASKED = "夜市的凉菜多久抽检一次？"
WORDS = "您好！夜市餐饮和凉菜摊位每周抽检不少于一次，结果三个工作日内公布。"
PETITION = "小区门口的烧烤摊占道经营，油烟大，12345打过两次还没有解决。"
ELSEWHERE = (("weibo", "P4x-7"), ("wechat", "wx-31"), ("hotline_12345", "20250620004"))
MOST_WAITING = 12
"""So many at most are on the way before it."""
SAID = ((1, "没说到点上"), (5, "答得清楚，谢谢"), (2, ""))
PLAN = (
    Planned(("市市场监管局",), 6, 20, "食品药品政策解读及夏季饮食安全常识", rank="新闻发言人"),
    Planned(("市教育局", "市公安局"), 9, None, "校园周边安全", rank="新闻发言人"),
    Planned(("市住房和城乡建设局",), 7, 31, "精细化、规范化的城市管理措施及取得成效"),
    Planned(("市交警支队",), None, None, "", doubts="时间一格被合并，没有读出来"),
)


def year_planned(house: Desk) -> None:
    """Four rows of a year under a policy, one of them wanting."""
    house.execute(policy_choice.follow, "zhuhai-2022")
    year = house.clock.now().astimezone().year
    for row in PLAN:
        house.execute(year_plan.add, year, row)


def collecting(hour: Hour, house: Desk) -> int:
    """A programme of the third row that asks for questions; returns its number."""
    row = house.query(year_plan.rows_of, house.clock.now().astimezone().year)[2]
    said = row.planned
    at = datetime(row.year, said.month or 0, said.day or 0, 15).astimezone()
    number = house.execute(
        interview.plan, said.topic, said.unit_cell, at, 60, "", False, row.id
    )  # fmt: skip
    planner = house.in_programme(number)
    planner.execute(interview.name_guest, "李建民", "局长")
    for step in (interview.propose, interview.approve):
        planner.execute(step)
    reviewer = hour.login(Role.REVIEWER)
    planner.execute(give_role, reviewer, Role.REVIEWER)
    announce(planner, hour.desk(reviewer, None, number))
    planner.execute(give_role, house.person.login, Role.AIDE)
    came = [Arrival("email", f"c{n}", "网友", ASKED, house.clock.now()) for n in range(12)]
    planner.execute(arrive, came)
    return number


def rated(hour: Hour) -> int:
    """An answer whose askers said what they think of it; returns its question."""
    now, lease = hour.clock.now(), _lease(hour)
    courier = hour.desk(COURIER)
    refs = [f"r{n}" for n, _said in enumerate(SAID)]
    asked = [Arrival("live_page", ref, "网友", ASKED, now, ref) for ref in refs]
    courier.execute(receipts.take_in, asked, "r", lease.epoch)
    head = _merged(hour, refs)
    hour.does(Role.AIDE, answer.hand_in, head, WORDS, 0)
    later, lease = hour.clock.now(), _lease(hour)
    given = [
        Given(ref, stars, words, later) for ref, (stars, words) in zip(refs, SAID, strict=True)
    ]
    courier.execute(receipts.take_ratings, given, lease.epoch)
    return head


def asked_elsewhere(hour: Hour) -> int:
    """An answer that readers have, to be sent on three other channels; returns its question."""
    now = hour.clock.now()
    arrivals = [Arrival(by, ref, "网友", PETITION, now) for by, ref in ELSEWHERE]
    hour.does(Role.AIDE, arrive, arrivals)
    head = _merged(hour, [ref for _by, ref in ELSEWHERE])
    number = hour.does(Role.AIDE, answer.hand_in, head, WORDS, 0)
    hour.does(Role.REVIEWER, answer.approve, number, 1, Secrecy.OPEN)
    hour.does(Role.PUBLISHER, publication.release_answer, number, 1)
    courier, lease = hour.desk(COURIER), _lease(hour)
    for _ in range(MOST_WAITING):
        waiting = courier.query(publication.next_outgoing)
        if waiting is None:
            break
        courier.execute(receipts.record_receipt, waiting.id, "d", 1.0, lease.epoch)
        courier.execute(proofs.record_proof, [waiting.id], [], "1", lease.epoch)
    return head


def _merged(hour: Hour, refs: Sequence[str]) -> int:
    rows = hour.desk(hour.login(Role.AIDE)).query(questions)
    head, *others = [row.id for row in rows][-len(refs) :]
    hour.does(Role.AIDE, screening.admit, head, 0)
    for other in others:
        hour.does(Role.AIDE, screening.merge, other, 0, head)
    return head


def _lease(hour: Hour) -> Lease:
    """Ours: whoever carried before, a moment ago, has gone."""
    with hour.database.writing() as connection:
        connection.execute(update(CourierLease).values(expires_at=0.0))
    lease = Lease(hour.database, "信使")
    assert lease.renew()
    return lease
