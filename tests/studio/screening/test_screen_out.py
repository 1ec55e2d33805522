"""What may be set aside is told from a sharp question, each with a reason code of the portal."""

import pytest

from studio.screening import REASON_NAMES
from studio.screening.screen_out import PETITION, SHORTEN, declines, screen_out

ASIDE = [
    ("spam", "专业疏通下水道，24小时上门，电话13900000000"),
    ("spam", "诚招兼职，日赚300，在家就能做，加薇芯 abc12345"),
    ("spam", "祖传秘方根治糖尿病，无效退款，咨询微信同号"),
    ("spam", "免费领取鸡蛋，点击链接 http://t.example/abc"),
    ("spam", "低价出售二手空调 联系电话13900000000 上门安装"),
    ("spam", "办理各类信用卡套现，秒到账，私聊"),
    ("spam", "买房找我，优惠多多，看主页"),
    ("spam", "好消息好消息好消息好消息好消息好消息好消息好消息"),
    ("spam", "哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈"),
    ("spam", "XX培训学校暑期班招生啦，限时优惠，欢迎咨询 QQ 12345678"),
    ("spam", "股票群免费进，每日荐股稳赚不赔，扫码进群"),
    ("spam", "美团外卖大额红包，复制口令打开领红包，每天都能领"),
    ("abusive", "你们都是一群猪，吃纳税人的饭不干人事"),
    ("abusive", "主持人傻逼吧，会不会说话"),
    ("abusive", "垃圾政府，垃圾局长，你们滚"),
    ("abusive", "回答个屁，你们这些狗东西"),
    ("abusive", "提问的人是不是有病啊，神经病"),
    ("abusive", "操你妈的"),
    ("abusive", "nmsl"),
    ("empty", "。。。"),
    ("empty", "[微笑][微笑]"),
    ("empty", "1"),
    ("empty", "哈哈"),
    ("empty", "👍👍👍"),
    ("empty", "测试测试"),
    ("malicious", "=cmd|' /C calc'!A0"),
    ("malicious", "@SUM(1+1)*cmd|' /C calc'!A0"),
    ("malicious", "<img src=x onerror=alert(1)>"),
    ("malicious", "' OR 1=1 --"),
    ("malicious", "http://phish.example.com/login"),
    ("malicious", "点我领奖 http://phish.example.com"),
    ("malicious", "内部消息，全市自来水被投毒，已经死了几十个人，政府封锁消息，赶紧转发给家人！"),
    ("malicious", "听说肉联厂的猪全是病死的，死了好多人，电视不敢报，大家扩散！"),
    ("malicious", "{{7*7}}"),
    ("illegal_placeholder", "（此处为违规内容，已屏蔽）"),
    ("illegal_placeholder", "【占位：违禁信息】"),
    ("illegal_placeholder", "出售枪支弹药，货到付款"),
]
QUESTIONS = [
    "这家店的老板太缺德了，卖的全是过期货，你们管不管？",
    "黑心商家，垃圾食品害人，请严查",
    "我被骗子骗去加微信，说免费领鸡蛋，结果买了两千块保健品，怎么退？",
    "网上说的减肥神器包治百病，是不是骗人的",
    "直播间优惠买的货，客服让我加微信退款，是诈骗吗？",
    "红包返现的活动商家不认账怎么投诉",
    "在搬家公司搬家被临时加价，找谁投诉",
    "为什么流动摊点天天扰民没人管，你们城管是干什么吃的",
    "办证大厅几点上班",
    "<b>请问</b>外卖怎么投诉",
    "-18度的冷冻柜断电了，里面的肉还能卖吗",
    "=_= 请问医保怎么报销呀",
    "有人在群里转发说盐要涨价，是真的吗？",
    "听说海鲜市场的虾有毒，是谣言吗？",
    "垃圾分类什么时候推行",
    "狗肉火锅店有检疫吗",
    "猪瘟会传染给人吗",
    "滚筒洗衣机的能效标识怎么看",
    "操场边上的小卖部卖过期饮料",
    "感谢主持人，讲得很好",
    "发票中奖是真的吗",
    "商家不给开发票怎么办",
    "请问www.example.gov.cn这个网站能查许可证吗",
    "扫码点餐强制关注公众号合法吗",
    "贷款买的车能退吗",
    "老人被带去免费旅游买了理疗床",
    "希望多建停车场",
    "支持严查地沟油",
    "食品安全人人有责",
    "打电话12345反映了三次没有结果，互相推诿，踢皮球",
    "开发商拖欠工资，农民工讨薪无门",
]


@pytest.mark.parametrize(("reason", "text"), ASIDE)
def test_what_is_no_question_is_suggested_with_its_reason(reason: str, text: str) -> None:
    found = declines(screen_out(text))
    assert found is not None
    assert found.reason == reason
    assert reason in REASON_NAMES


@pytest.mark.parametrize("text", QUESTIONS)
def test_a_question_stays_however_sharp(text: str) -> None:
    assert declines(screen_out(text)) is None


def test_a_reason_shows_its_words() -> None:
    found = declines(screen_out("低价出售空调 联系电话13900000000"))
    assert found is not None
    assert {"低价", "联系电话", "13900000000"} <= set(found.words)


@pytest.mark.parametrize("text", ["", "   ", "\u200b\u202e", "🎉🎉", "\ud800"])
def test_a_text_without_a_word_is_empty(text: str) -> None:
    assert [one.reason for one in screen_out(text)] == ["empty"]


def test_a_petition_is_handed_over_and_not_declined() -> None:
    found = screen_out("征地补偿款拖了三年没发，多次上访都没有结果，怎么办？")
    assert [one.reason for one in found] == [PETITION]
    assert declines(found) is None


def test_a_long_letter_is_asked_to_be_shorter() -> None:
    letter = "".join(f"第{n}天我又去菜市场问了一遍价格，" for n in range(90))
    assert [one.reason for one in screen_out(letter + "能不能管管？")] == [SHORTEN]
