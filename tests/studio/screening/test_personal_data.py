"""Personal data is found however it is written, and what only looks like it is left alone."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.screening.personal_data import KIND_NAMES, masked, personal_data
from studio.screening.personal_data.figures import is_bank_card, is_id_card

MARK = re.compile(r"\[\[(.*?)\|(\w+)\]\]")
WITH = [
    "叫我[[蒋玉芬|name]]就行，超市卖过期酸奶",
    "爷爷[[阮志高|name]]被骗两万块",
    "孩子[[鲁子涵|name]]在[[铁路小学四（1）班|school]]，配餐里有虫",
    "[[东门小学三（5）班|school]]的[[毕小雨|name]]吃了学校的酸奶吐了",
    "退款账号[[6228487777000056784|bank_card]]，户名[[贺冬梅|name]]",
    "我就是隔壁[[梧桐苑3-2-501|address]]的，油烟味大",
    "我家门牌[[槐树巷21号|address]]",
    "座机[[0599 8765 123|landline]]一般有人",
    "食堂的菜是薇：[[caicai_2020|wechat]]这个人送的",
    "C='''我妈[[刘桂芳|name]]被保健品店骗了八千元，老人家今年[[75岁|age]]。",
    "我奶奶[[陈秀兰|name]]，[[82岁|age]]，在讲座上买了净水器",
    "身份证[[999999198501010013|id_card]]办健康证被退回，请问为什么？",
    "患者[[张玉兰|name]]，病历号[[2025061300123|record_number]]，开的药是不是假的？",
    "家庭座机[[0999-8123456|landline]]白天有人",
    "本人住[[云州市北城区和平街道安居小区3号楼2单元501室|address]]，楼下饭店排烟",
    "地址在[[云州市高新区创业路9号|address]]，请上门核实",
    "微信：[[li_ming_2020|wechat]]，发图给你们看",
    "我的微信号是[[wxyz123456|wechat]]",
    "联系我 QQ：[[987654321|qq]]",
    "邮箱地址[[wang.li@mail.example.com|email]]",
    "[[云A·12345|plate]]这辆冷链车漏水",
    "车牌号[[云AD12345|plate]]",
    "护照号码是[[EA1234567|passport]]，代购的奶粉被扣",
    "银行卡[[6222021234567890123|bank_card]]被讲座老师刷走两万",
    "我家孩子[[王浩宇|name]]在[[实验中学初二（3）班|school]]，吃了午餐拉肚子",
    "我叫[[何小雨|name]]，是个外卖骑手",
    "联系人：[[周建国|name]]（[[13000000008|phone]]）",
    "联系电话[[１３０－００００－０００９|phone]]",
    "手机号码[[壹叁零零零零零零零壹零|phone]]",
    "举报人[[李建平|name]]要求保密",
    "收件人[[孙悦|name]] [[13000000011|phone]] [[云州市西城区青年路18号锦绣花园2栋1101|address]]",
    "出生于[[1979年12月3日|birthday]]，想问体检",
    "我叫[[李建国|name]]，今年想问问医保",
    "我的名字叫[[张三丰|name]]。",
    "本人[[赵敏|name]]，女，汉族",
    "姓名：[[王小明|name]] 电话：[[13900000001|phone]]",
    "联系人[[陈晨|name]]，[[139-0000-0001|phone]]",
    "我是[[刘德|name]]，想反映一个问题",
    "我妈妈[[王秀英|name]]在养老院",
    "我儿子[[周小宝|name]]，[[6岁|age]]，在[[阳光幼儿园大二班|school]]上学",
    "患者[[孙丽|name]]，住院号[[ZY20250612|record_number]]",
    "名叫[[欧阳明|name]]的人卖假酒",
    "他叫[[马超|name]]，骗了我爸三万块",
    "电话[[１３９０００００００１|phone]]",
    "手机[[１３９０００００００２|phone]]，微信同号",
    "微信号：[[wxid_a1b2c3|wechat]]",
    "加我微信[[zhangsan88|wechat]]",
    "VX：[[abc_123456|wechat]]",
    "微信[[13900000007|phone]]",
    "QQ[[123456789|qq]]",
    "扣扣：[[100200300|qq]]",
    "邮箱[[li.si+food@mail.example.cn|email]]",
    "身份证号[[999999199001010011|id_card]]",
    "身份证：[[99999919900101002X|id_card]]，麻烦查一下",
    "身份证[[9999 9919 9001 0100 2X|id_card]]",
    "老身份证[[999999850615123|id_card]]还能用吗",
    "银行卡[[6222 0200 0000 0000 006|bank_card]]",
    "卡号是[[6222020000000000006|bank_card]]",
    "工行账号[[6222020000000001111|bank_card]]被冻结",
    "家里座机[[0757-82345678|landline]]，随时可打",
    "电话[[(020)83456789|landline]]",
    "座机[[83456789|landline]]",
    "昨天[[6222020000000000000|bank_card]]被盗刷了",
    "来领[[99999919900101018X|id_card]]的补贴",
    "车牌[[粤C·12345|plate]]的车超载",
    "[[京A88888|plate]]占道",
    "[[沪AD12345|plate]]充电桩被占",
    "[[粤Z1234港|plate]]",
    "护照号[[G12345678|passport]]",
    "港澳通行证[[C12345678|passport]]过期",
    "我住在[[学府路12号3栋502|address]]",
    "家住[[幸福小区6栋2单元301室|address]]，楼下油烟大",
    "地址：[[云州市南城区红旗街道光明社区新华街8号院3号楼4单元502|address]]",
    "收货地址[[西城区建设大道66号阳光花园A座1208室|address]]",
    "住[[李家村三组12号|address]]",
    "我家在[[桂花苑3-2-501|address]]",
    "[[云州市第一中学高三（2）班|school]]的午餐有虫",
    "出生日期[[1990年3月5日|birthday]]",
    "我[[1958年6月1日|birthday]]出生，养老金怎么算",
    "电话：[[一三九 零零零零 零零零一|phone]]",
    "+86 [[13900000003|phone]]",
    "联系我[[139.0000.0004|phone]]",
    "我的电话[[1 3 9 0 0 0 0 0 0 0 5|phone]]",
    "社保卡号[[123456789|record_number]]",
    "学号[[2023010101|record_number]]",
]
"""[[what|kind]] is to be found, and nothing else."""
WITHOUT = [
    "店在建设路88号，老板姓陈",
    "孩子高烧三天在医院",
    "奶奶于上周在药店买的",
    "妈妈曾多次被骗",
    "女儿安慰我说算了",
    "三班的班主任不让带水果",
    "叫我平时注意就行",
    "\"); b=src.index(\"'''\nbad\")",
    "我爸高血压，能吃柚子吗",
    "我爸常年吃降压药",
    "我是餐饮店主，营业执照91440400MA4UAAAA0A过期了怎么换",
    "门店电话0999-8123456没人接，怎么投诉？",
    "药店的电话8123456打不通",
    "创业路9号的奶茶店用过期奶",
    "创业路9号新开的自助餐厅食材不新鲜",
    "工单号20250613001234催办",
    "商标注册号12345678被冒用",
    "快递单号YT1234567890123丢件",
    "发票号码25442000000012345678开错了",
    "卡号尾号1234",
    "电话幺三零不方便说",
    "12315投诉编号1440400002025061312345678",
    "2025-06-18 14:30在超市买的",
    "满300减50的券不能用",
    "我是程局长的邻居",
    "主持人好，我叫小王",
    "店主姓王",
    "食品批号20250601A",
    "阳性率是多少",
    "价格从1380涨到13800000",
    "本人是一名退休教师，住在老城",
    "本人在超市买到过期牛奶",
    "我是高中生，想问食堂的事",
    "我是安徽人，在这里打工",
    "我是方便面厂的工人",
    "我是李女士，想咨询退款",
    "我是张先生",
    "我是黄记火锅的老板",
    "我是业主代表，替大家问",
    "我叫不上名字的那种蘑菇能吃吗",
    "我女儿今年8岁，能喝奶茶吗",
    "孩子3岁能打流感疫苗吗",
    "请问程立言局长，怎么看这件事",
    "王局长您好，想问一下",
    "微信小程序怎么打不开",
    "微信支付被骗500元怎么办",
    "订单号6222020000000000006一直不发货",
    "快递单号75312345678901没更新",
    "订单编号 202506181234567890 申请退款被拒",
    "运单SF1390000000112丢了",
    "拨打12345没人接，12315也打不通",
    "举报电话是010-12345678对吗",
    "客服电话400-800-1234一直占线",
    "热线12320打不通",
    "买了3箱牛奶花了1288元",
    "2025年6月18日买的，生产日期20250601",
    "保质期到2026-01-01",
    "批号20250618001",
    "国药准字Z20250001",
    "统一社会信用代码91440400MA4UJXXX0X",
    "生产许可证编号SC10644040012345",
    "食品经营许可证JY14404000012345",
    "条形码6901234567892扫不出来",
    "追溯码81234567890123456789查不到",
    "护照过期了怎么办",
    "建设大道66号的老王烧烤店没有证",
    "解放路18号那家面馆用地沟油",
    "人民广场二楼吃饭",
    "地铁2号线什么时候通",
    "学府路的路灯坏了",
    "解放路502路公交站牌倒了",
    "菜市场3号摊缺斤少两",
    "幸福小区门口有人卖药",
    "五一路2号楼下的早餐店扰民",
    "云州市第二实验小学门口的小卖部",
    "一年级学生的营养餐标准是多少",
    "手机一三九的号段能不能实名",
    "退休金2000多，卡里13800000000元",
    "健康证编号44040012345还有效吗",
    "工伤认定编号2025-0001-22",
    "我和老公买了房，我叫他去退",
    "联系人是谁",
    "收件人写错了怎么办",
    "申请人需要什么材料",
    "患者在医院等了三小时",
    "业主和物业吵架",
    "法人变更要什么手续",
    "当事人是外地的怎么办",
    "我是来自农村的",
    "我是万分着急才来问",
    "我爸爸高血压能吃柚子吗",
    "我妈妈金鱼过敏",
    "孩子方面的问题",
    "我老公常年在外",
    "我们同学全都拉肚子",
    "邻居白天黑夜放音乐",
]
WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
SPOKEN = str.maketrans("0123456789", "零一二三四五六七八九")


@pytest.mark.parametrize("line", WITH)
def test_personal_data_is_found_to_the_sign(line: str) -> None:
    text = MARK.sub(r"\1", line)
    found = [(one.kind, text[one.start : one.end]) for one in personal_data(text)]
    assert found == [(kind, said) for said, kind in MARK.findall(line)]


@pytest.mark.parametrize("text", WITHOUT)
def test_what_is_nobodys_stays(text: str) -> None:
    assert personal_data(text) == ()


@pytest.mark.parametrize(
    ("text", "public"),
    [
        ("电话13812341234", "电话138****1234"),
        ("电话138-1234-1234", "电话138-****-1234"),
        ("身份证99999919900101002X", "身份证99*************02X"),
        ("我叫李建国", "我叫李**"),
        ("家住云州市西城区红旗街道新华街8号院3号楼502", "家住云州市西城区红旗街道***"),
        ("邮箱lisi@mail.example.cn", "邮箱l***@mail.example.cn"),
        ("卡号6222020000000000006", "卡号***************0006"),
        ("车牌粤C12345", "车牌粤C****5"),
    ],
)
def test_masks_are_those_of_the_trade(text: str, public: str) -> None:
    assert masked(text, personal_data(text)) == public


def test_a_nickname_can_hold_a_number() -> None:
    assert [one.kind for one in personal_data("老王13900000001")] == ["phone"]


phones = st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True)


@settings(deadline=None)
@given(phones, st.sampled_from(["", " ", "-", "·", "\u200b", "　"]), st.sampled_from("正宽读"))
def test_no_way_of_writing_a_phone_number_hides_it(phone: str, between: str, way: str) -> None:
    written = between.join((phone[:3], phone[3:7], phone[7:]))
    written = {"正": written, "宽": written.translate(WIDE), "读": written.translate(SPOKEN)}[way]
    text = f"请回电{written}，谢谢"
    (found,) = personal_data(text)
    assert (found.kind, text[found.start : found.end]) == ("phone", written)
    assert "****" in re.sub(r"[^*]", "", found.mask)


@settings(deadline=None)
@given(st.text(max_size=300))
def test_finds_lie_apart_within_the_text_and_masks_change_nothing_else(text: str) -> None:
    found = personal_data(text)
    ends = [0, *(place for one in found for place in (one.start, one.end)), len(text)]
    assert ends == sorted(ends)
    assert all(one.kind in KIND_NAMES and one.start < one.end for one in found)
    assert masked(text, ()) == text


@settings(deadline=None)
@given(st.lists(st.sampled_from([*WITH, *WITHOUT]), min_size=1, max_size=4))
def test_what_is_masked_is_found_no_more(lines: list[str]) -> None:
    text = "。".join(MARK.sub(r"\1", line) for line in lines)
    public = masked(text, personal_data(text))
    hidden = {"phone", "id_card", "bank_card", "email", "landline"}
    assert not [one for one in personal_data(public) if one.kind in hidden]


def test_check_digits_tell_a_number_from_a_likeness() -> None:
    assert is_id_card("99999919900101018x")
    assert not is_id_card("999999199001010021")
    assert not is_id_card("999999199013010021")
    assert is_bank_card("6222020000000000000")
    assert not is_bank_card("6222020000000000001")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("我是城关镇的李秀英，孩子上学", "李秀英"),
        ("俺叫侯二狗", "侯二狗"),
        ("店主叫彭万里，他不退钱", "彭万里"),
        ("邻居老人蒋淑芬，独居", "蒋淑芬"),
        ("请问怎么办？谢谢！唐文静", "唐文静"),
        ("请领导过问。——梁启明", "梁启明"),
        ("邓超 13912345678，请回电", "邓超"),
        ("我名叫 阿依古丽·买买提", "阿依古丽·买买提"),
        ("我叫沈   冰", "沈   冰"),
        ("我是学生家长覃海洋", "覃海洋"),
    ],
)
def test_a_name_comes_in_by_many_ways(text: str, name: str) -> None:
    found = [text[one.start : one.end] for one in personal_data(text) if one.kind == "name"]
    assert found == [name]


@pytest.mark.parametrize(
    "text",
    [
        "我是一名教师", "我是本地居民", "我叫了外卖", "我叫他退货", "请叫王局长回答",
        "张记饺子馆老板不给退", "李宁牌运动鞋", "我是刚来的王先生", "我是学校的常客",
        "叫车来。", "市民关心的高空抛物，谁管？", "谢谢！常来", "司机不打表，怎么投诉",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_name_stays(text: str) -> None:
    assert [one for one in personal_data(text) if one.kind == "name"] == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("电话:212-5678", "212-5678"), ("联系电话 6251 8888", "6251 8888"),
        ("打5566778找我", "5566778"), ("请回电5566778", "5566778"),
        ("+86 756 2125678", "+86 756 2125678"), ("小灵通8812345", "8812345"),
    ],
)  # fmt: skip
def test_a_landline_without_its_area_is_one_behind_what_says_so(text: str, number: str) -> None:
    assert [text[one.start : one.end] for one in personal_data(text)] == [number]


@pytest.mark.parametrize(
    "text", ["打2125678元", "联系2000人次", "热线8812345", "客服400-820-8820", "拨打12345678份"]
)
def test_a_number_that_counts_or_serves_stays(text: str) -> None:
    assert personal_data(text) == ()
