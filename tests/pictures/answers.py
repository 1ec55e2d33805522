"""The same hour with talking points, an answer to a rumour, units that are asked, two levels."""

from datetime import timedelta
from pathlib import Path

from studio import answer, house, talking_point
from studio.answer import Concern, Route, answers
from studio.journal import HOUSE
from studio.people import Role
from studio.rehearsal.prepare import ADMINISTRATOR
from studio.review import ReviewState, Secrecy
from studio.talking_point import Wording, day_of
from tests.pictures.hour import Hour, on_air

POINTS = (
    ("夜市食品安全监管", "夜市经营者须公示健康证明和进货票据，每周抽检不少于一次。",
     "云市监〔2025〕12号", None),
    ("夏季凉菜抽检口径", "今年上半年凉菜抽检 320 批次，合格率 97.5%。", "云市监通报〔2025〕6号", 3),
    ("学校食堂陪餐制度", "学校负责人每餐陪餐并记录。", "云教〔2023〕41号", -2),
)  # fmt: skip


def chained(folder: Path) -> Hour:
    """Something in every step of the chain on answers."""
    hour = on_air(folder)
    office = hour.desk(ADMINISTRATOR, programme=HOUSE)
    today = day_of(hour.clock.now())
    ids = [
        office.execute(
            talking_point.add,
            Wording(title, text, source, "市市场监管局", None,
                    None if days is None else today + timedelta(days=days)),
        )
        for title, text, source, days in POINTS
    ]  # fmt: skip
    again = Wording(POINTS[1][0], POINTS[1][1].replace("320", "356"), POINTS[1][2], "市市场监管局",
                    None, today + timedelta(days=3))  # fmt: skip
    office.execute(house.review_in_levels, 1, 2)
    waiting = hour.desk(hour.login(Role.REVIEWER)).query(answers, [ReviewState.SUBMITTED])
    for row, cited in zip(waiting[:3], ids, strict=True):
        hour.does(Role.AIDE, answer.hand_in, row.question_id, row.text, row.version,
                  "云市监〔2025〕12号" if cited != ids[2] else "", [cited])  # fmt: skip
    hour.does(Role.REVIEWER, answer.name_concern, waiting[0].id, Concern.RUMOUR)
    hour.does(Role.REVIEWER, answer.send_by, waiting[1].id, Route.GUEST)
    hour.does(Role.REVIEWER, answer.approve, waiting[0].id, 2, Secrecy.OPEN)
    hour.does(Role.REVIEWER, answer.ask_unit, waiting[1].id, "市教育局")
    hour.does(Role.REVIEWER, answer.ask_unit, waiting[1].id, "市公安局")
    office.execute(talking_point.renew, ids[1], again, 1)
    return hour
