"""All suggestions about one question together, as questions come in and people decide."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from studio.screening.names import PETITION
from studio.screening.routing import known_fields
from studio.screening.suggestions import Suggesting
from studio.screening.word_lists import Rule, WordLists

FOOD = [
    "超市卖过期面包怎么投诉？",
    "外卖没有封口怎么办？",
    "餐馆后厨脏怎么举报？",
    "奶茶店有没有健康证？",
    "火锅店的油是不是重复用的？",
    "面包上没有生产日期能卖吗？",
    "预制菜要不要告诉顾客？",
    "小餐饮怎么办许可证？",
    "直播间买的零食变质了找谁？",
    "散装食品要不要标签？",
    "自助餐吃坏了能赔吗？",
    "蛋糕店用植脂末要标明吗？",
    "快餐的餐具怎么消毒？",
    "烧烤店的肉新鲜吗？",
    "饮料里喝出异物怎么索赔？",
    "保健品宣传能治病合法吗？",
    "超市的肉注水了吗？",
    "网购的茶叶是假的怎么退？",
    "食堂多久检查一次？",
    "早餐店没有证能开吗？",
    "月饼的保质期怎么看？",
    "熟食店冷藏不够凉行吗？",
]
NASTY = st.text(
    st.one_of(
        st.characters(), st.sampled_from("\u202e\u200b\u0301\ufeff=+@<>\"'{}\ud800\udfff,\n\t")
    ),
    max_size=400,
)


def suggesting() -> Suggesting[int]:
    return Suggesting(
        [(field.code, *field.names) for field in known_fields()],
        WordLists([Rule("假药", "药品", "词表", 1)]),
    )


def test_one_look_shows_all_parts() -> None:
    heard = suggesting()
    heard.take(1, "药店卖的假药找谁举报？")
    found = heard.look(2, "我叫李建国，药店买到假药，电话13900000001，向哪里举报？")
    assert found.near[0].key == 1
    assert [one.kind for one in found.personal] == ["name", "phone"]
    assert [hit.rule.word for hit in found.hits] == ["假药"]
    assert found.routes[0].unit == "SCJG"
    assert (found.decline, found.value.content) == (None, 2)


def test_an_advertisers_number_is_set_aside_with_the_advertisement() -> None:
    found = suggesting().look(1, "低息贷款秒批，微信同号13900000099")
    assert found.decline is not None
    assert found.decline.reason == "spam"
    assert found.personal == ()


def test_what_is_about_something_else_is_told_once_the_programme_has_a_topic() -> None:
    heard = suggesting()
    other = "灵活就业人员的养老保险怎么转移？"
    assert heard.look(0, other).decline is None
    for key, text in enumerate(FOOD, 1):
        heard.take(key, text)
    found = heard.look(0, other).decline
    assert found is not None
    assert (found.reason, found.words) == ("off_topic", ("灵活就业", "养老保险"))
    assert all(heard.look(key, text).decline is None for key, text in enumerate(FOOD, 1))


def test_another_units_question_about_the_programmes_topic_is_on_topic() -> None:
    heard = suggesting()
    for key, text in enumerate(FOOD, 1):
        heard.take(key, text)
    for text in ("学生午餐剩下很多，能不能改善口味？", "社区老年食堂什么时候覆盖到我们街道？"):
        assert heard.look(0, text).decline is None
    other = heard.look(-1, "小区停车费涨价怎么投诉？").decline
    assert other is not None
    assert other.reason == "off_topic"


def test_a_petition_is_handed_over_whatever_it_is_about() -> None:
    heard = suggesting()
    for key, text in enumerate(FOOD, 1):
        heard.take(key, text)
    found = heard.look(0, "我为老房拆迁的事上访三年了，请领导接访！")
    assert [one.reason for one in found.aside] == [PETITION]


def test_where_one_question_went_its_like_goes() -> None:
    heard = suggesting()
    heard.take(1, "一网通办的账号登录不上怎么办？")
    heard.assigned(1, "大数据中心")
    found = heard.look(2, "一网通办账号登录不上去")
    assert (found.routes[0].unit, found.routes[0].taught) == ("大数据中心", True)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(NASTY)
def test_any_text_is_looked_at_and_nothing_of_it_changes(text: str) -> None:
    heard = suggesting()
    heard.take(1, "外卖没有封口怎么办？")
    found = heard.look(2, text)
    assert all(text[one.start : one.end] for one in found.personal)
    assert found.near[0].key == 1


def test_a_megabyte_is_looked_at() -> None:
    found = suggesting().look(1, "请问\u0301" * 250_000 + "电话13900000001")
    assert [one.kind for one in found.personal] == ["phone"]
