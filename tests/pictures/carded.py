"""Cards before host and guests in the hour; the house's experts."""

from studio import expert, floor_note, talking_point
from studio.floor_note import Addressee, DataCard
from studio.journal import HOUSE
from studio.people import Role
from studio.rehearsal.prepare import ADMINISTRATOR
from tests.pictures.hour import Hour

CARDS = (
    DataCard("2024 年全市抽检食品 6.8 万批次，合格率 98.2%，比上年提高 0.6 个百分点。",
             Addressee.BOTH, "市市场监管局 2024 年食品安全抽检年报"),
    DataCard("夜市食品摊贩备案 1,214 户，今年已查处无证经营 37 起。", Addressee.GUEST,
             "市城管局 6 月执法月报"),
)  # fmt: skip
EXPERTS = (
    ("陈默", "主任医师", "市疾病预防控制中心", "食源性疾病、疫情防控"),
    ("林若水", "教授", "云州大学食品学院", "食品添加剂"),
    ("何远山", "研究员", "省标准化研究院", "食品标准"),
)


def carded(shown: Hour) -> None:
    """Two cards of the aide, one for both and one for the guests; one of them is agreed wording."""
    office = shown.desk(ADMINISTRATOR, None, HOUSE)
    wording = talking_point.Wording("抽检口径", CARDS[0].text, CARDS[0].source)
    office.execute(talking_point.add, wording)
    for card in CARDS:
        shown.does(Role.AIDE, floor_note.give_card, card)


def experts_known(shown: Hour) -> None:
    """Three in the list, of whom one is invited."""
    office = shown.desk(ADMINISTRATOR, None, HOUSE)
    first, *_others = [office.execute(expert.add, *one) for one in EXPERTS]
    office.in_programme(shown.programme).execute(expert.invite, first)
