"""A question finds its department by its field's words, and by where people sent its like."""

import pytest

from studio.screening.meaning import vectors
from studio.screening.routing import Routing, known_fields

UNITS = [
    ("云州市市场监督管理局", "工商局", "食药监"),
    ("云州市卫生健康委员会", "卫健委"),
    ("云州市城市管理局", "城管"),
    ("云州市交通运输局",),
    ("市住房公积金管理中心",),
    ("云州市大数据中心",),
]


@pytest.fixture
def routing() -> Routing:
    return Routing(UNITS)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("超市买到三无产品怎么索赔？", "云州市市场监督管理局"),
        ("以前的工商局现在归哪里管？", "云州市市场监督管理局"),
        ("流感疫苗什么时候开打？", "云州市卫生健康委员会"),
        ("夜市佔道經營沒人管", "云州市城市管理局"),
        ("12路公交站能不能往东挪一点", "云州市交通运输局"),
        ("租房能提取公积金吗", "市住房公积金管理中心"),
    ],
)
def test_a_question_goes_to_whose_field_it_is(routing: Routing, text: str, unit: str) -> None:
    assert routing.routes(text)[0].unit == unit


def test_a_route_says_why(routing: Routing) -> None:
    first = routing.routes("无证流动摊贩占道经营")[0]
    assert {"流动摊贩", "占道经营"} <= set(first.words)


def test_another_unit_with_a_part_in_it_is_named(routing: Routing) -> None:
    first, second, *_ = routing.routes("美容院打针用的假冒化妆品")
    assert not first.part
    assert second.part


def test_without_a_word_it_is_what_the_programme_is_about(routing: Routing) -> None:
    assert routing.routes("这个怎么办呀") == ()
    routing.teach("云州市交通运输局", 10)
    first = routing.routes("这个怎么办呀")[0]
    assert (first.unit, first.words) == ("云州市交通运输局", ())


def test_people_teach_it_a_unit_that_no_word_speaks_for(routing: Routing) -> None:
    text = "一网通办的账号登录不上"
    assert routing.routes(text) == ()
    first = routing.routes(text, [(0.9, "云州市大数据中心")])[0]
    assert (first.unit, first.taught) == ("云州市大数据中心", True)


def test_a_question_that_is_hardly_alike_teaches_nothing(routing: Routing) -> None:
    assert routing.routes("一网通办的账号登录不上", [(0.3, "云州市大数据中心")]) == ()


def test_a_special_rule_goes_before_what_is_sold() -> None:
    routing = Routing([(field.code, *field.names) for field in known_fields()])
    for text, unit in {
        "海淘的奶粉和保健品没有中文说明": "HG",
        "医保卡在药店刷保健品": "YB",
        "养老院的食堂卖过期食品": "MZ",
        "学校食堂的餐饮许可证过期了": "JY",
    }.items():
        first, *others = routing.routes(text)
        assert first.unit == unit
        assert "SCJG" in {other.unit for other in others}


def test_no_field_has_the_name_of_another() -> None:
    names = [name for field in known_fields() for name in field.names]
    codes = [field.code for field in known_fields()]
    assert len(names) == len(set(names))
    assert len(codes) == len(set(codes))


def test_what_no_word_says_is_told_by_its_meaning() -> None:
    routing = Routing([(field.code, *field.names) for field in known_fields()])
    text = "每天傍晚飘来一股股难闻的烟，窗都不敢开"
    meaning = vectors([text])[0]
    assert routing.routes(text, meaning=meaning)[0].unit == "STHJ"
    assert routing.routes("", meaning=vectors([""])[0]) == ()


def test_a_unit_without_a_field_is_sent_nothing_by_meaning() -> None:
    routing = Routing([("云州市大数据中心",)])
    assert routing.routes("停水了", meaning=vectors(["停水了"])[0]) == ()


def test_a_few_figures_of_a_longer_number_are_no_word(routing: Routing) -> None:
    assert routing.routes("急救打120吗")[0].unit == "云州市卫生健康委员会"
    assert routing.routes("单号812055") == ()


def test_naming_a_department_outweighs_what_is_sold() -> None:
    routing = Routing([(field.code, *field.names) for field in known_fields()])
    assert routing.routes("饭店老板不给打零工的人钱，人社局管不管")[0].unit == "RSJ"
