"""Nominations of a year, one of them in the plan with its programme and a proposal."""

from dataclasses import replace
from datetime import date, timedelta

from studio import department, interview, nomination, policy_choice, proposal
from studio.desk import Desk
from studio.journal import HOUSE
from studio.nomination import Form
from studio.proposal import Draft
from tests import plans

SCHOOL = Form(
    "市教育局", "9月上旬", "罗敏 局长\n周晓 基础教育科科长", "校园食堂食材公开",
    "食材采购公开\n家长陪餐", "", "联络员乙", "0756-2212345", "",
)  # fmt: skip
WRITTEN = Draft(
    "夏季食品安全抽检部署\n药品储存与凭方售药", "网络订餐谁来管\n校园周边小摊", "联络员甲",
    "图文直播、视频录播", "国发〔2025〕3号", date(2025, 1, 2),
)  # fmt: skip


def nominated(house: Desk) -> int:
    """Four nominations under the policy of Zhuhai; the programme that came of the first."""
    house.execute(policy_choice.follow, "zhuhai-2022")
    for name in ("市市场监督管理局", "市教育局", "市民政局"):
        if all(row.name != name for row in house.query(department.departments)):
            house.execute(department.add, name)
    now = house.clock.now().astimezone()
    whole, wanting = (form for form, _errors in plans.topic_forms())
    cited = replace(
        whole, when_said="12月20日下午", document="国发〔2025〕3号", document_date=date(2025, 1, 2)
    )
    fitting = [cited, SCHOOL, replace(wanting, when_said="9月上旬"), replace(SCHOOL, topic="招生")]
    late = "省里刚下的文件，要尽快解读"
    house.execute(nomination.take_in, now.year, fitting, late)
    row = house.execute(nomination.take_into_plan, 1, 1)
    house.execute(nomination.decline, 4, "与第二份重复", 1)
    programme = house.execute(
        interview.plan, cited.topic, cited.unit, now + timedelta(days=30), 60, "", False, row
    )
    desk = house.in_programme(programme)
    desk.execute(interview.name_guest, "程立言", "党组书记、局长")
    desk.execute(proposal.write, replace(WRITTEN, concerns=""), 0)
    desk.execute(proposal.submit, 1)
    desk.execute(proposal.send_back, "热点难点还没有写", 2)
    desk.execute(proposal.write, WRITTEN, 3)
    desk.execute(proposal.submit, 4)
    assert house.programme == HOUSE
    return programme
