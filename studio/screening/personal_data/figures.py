"""Numbers that stand for one person: told from order numbers, hotlines, amounts and dates.

Figures may be spoken (一三零…), and parted by blanks, dashes or dots.
"""

import re
from collections.abc import Iterator
from datetime import date

from studio.screening.personal_data.mark import Mark

SPOKEN_SIGNS = "〇零○一壹幺二贰三叁四肆五伍六陆七柒八捌九玖"
SPOKEN = str.maketrans(SPOKEN_SIGNS, "0001112233445566778899")
LONE = re.compile(rf"(?<=[0-9])[{SPOKEN_SIGNS}](?=[一-鿿])(?![{SPOKEN_SIGNS}])")
"""A sign of a word, as in 123一般: no figure of the number before it."""
BETWEEN = r"[ \-–—.·_]{0,2}"
PHONE = re.compile(
    rf"(?<![\da-z])(?:\+?0{{0,2}}86[ -]?)?(1{BETWEEN}[3-9](?:{BETWEEN}\d){{9}})(?![\d元块万亿])"
)
LANDLINE = re.compile(
    rf"(?<!\d)((?:\+?86{BETWEEN}[1-9]\d{{1,2}}|\(?0\d{{2,3}}\)?){BETWEEN}[2-8](?:{BETWEEN}\d){{6,7}})(?!\d)"
)
LOCAL_LINE = re.compile(
    r"(?:座机|固定?电话|固话|家里?电话|宅电|小灵通|电话|回电|致电|拨打?|打给?我?|联系|(?<![一-鿿])家:)"
    r"(?:号码?)?[是为到: ]{0,3}([2-8]\d{2,3}[- ]?\d{4})(?![\d-]|[元块万亿分米人次份号路])"
)
LONG = re.compile(rf"(?<![\da-z])\d(?:{BETWEEN}\d){{13,18}}x?(?![\da-z])|(?<![\da-z])\d{{17}}x")
PLATE = re.compile(
    r"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][a-z][ ·.•-]?"
    r"(?=[a-z]{0,3}\d|\d)(?:[a-z\d]{5,6}(?![a-z\d])|[a-z\d]{4}[挂学警港澳领])"
)
PASSPORT = re.compile(
    r"(?:护照|通行证|台胞证|回乡证|居留证?|签证)(?:号码?|编号)?[是为: ]{0,3}"
    r"([a-z]{1,2}\d{6,9}|\d{8,10})(?![a-z\d])|(?<![a-z\d])([eg]\d{8})(?![a-z\d])"
)
RECORD = re.compile(
    r"(?:社保|医保|医疗保险|病历|病案|住院|门诊|就诊|挂号|学籍|学|驾驶证|驾照|驾驶员?档案|残疾人?证|"
    r"退休证|老年证|军官证|士兵证|工作证|工|准考证|不动产权?证|房产证)(?:卡|证)?(?:号码|编号|号)"
    r"[是为: ]{0,3}([a-z]{0,3}\d[a-z\d-]{3,19})"
)
NOBODY = re.compile(
    r"(?:订单|单号|运单|快递|物流|流水|批号|批次|文号|条码|条形码|许可证?|备案|信用代码|税号|追溯码|"
    r"货号|型号|编码|编号|序号|收据|票据|票号|工单|受理|案号|注册证|执照|产品|商品|标准|发票|小票|合同|店铺|生产日期|"
    r"sc|jy|gb|http\S*)[^,。;!?，；]{0,6}$"
)
"""What stands before a number that belongs to a thing."""
HOTLINE = re.compile(
    r"(?:热线|举报|投诉|监督|客服|咨询|服务|总机|值班|公开|官方|订餐|售后|前台|招牌上?的?"
    r"|(?:店|商家|公司|厂家?|药房|超市|医院|餐厅|饭馆|学校|物业|社区|单位)里?的?)"
    r"(?:电话|号码)?[是为: ]*$"
)
CARD = re.compile(r"(?:卡号?|账号|帐号|账户|帐户|[工农中建交招]行|银行)[^,。;!?]{0,6}$")
IDENTITY = re.compile(r"(?:身份证|身分证|证件)[^,。;!?]{0,6}$")
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


def figures(text: str) -> Iterator[Mark]:
    """Every number of a person in a folded text."""
    plain = _plain(text)
    yield from _long(text, plain)
    yield from _phones(text, plain)
    for found in (*LANDLINE.finditer(plain), *LOCAL_LINE.finditer(plain)):
        start = found.start(1)
        if not _stands_after(HOTLINE, text, start) and not _stands_after(NOBODY, text, start):
            yield Mark("landline", *found.span(1))
    for found in PLATE.finditer(text):
        yield Mark("plate", *found.span())
    for found in PASSPORT.finditer(text):
        group = 1 if found[1] else 2
        if not _stands_after(NOBODY, text, found.start(group)):
            yield Mark("passport", *found.span(group))
    for found in RECORD.finditer(text):
        yield Mark("record_number", *found.span(1))


def _plain(text: str) -> str:
    """A folded text with figures for spoken ones, of the same length."""
    signs = list(text.translate(SPOKEN))
    for lone in LONE.finditer(text):
        signs[lone.start()] = lone[0]
    return "".join(signs)


def is_id_card(number: str) -> bool:
    """Whether 18 signs have a day of birth and the right check digit, or 15 a day of birth."""
    if len(number) == 15:
        return number.isdecimal() and _is_day("19" + number[6:12])
    if len(number) != 18 or not number[:17].isdecimal() or not _is_day(number[6:14]):
        return False
    total = sum(weight * int(sign) for weight, sign in zip(WEIGHTS, number[:17], strict=True))
    return "10x98765432"[total % 11] == number[17]


def is_bank_card(number: str) -> bool:
    """Whether 15 to 19 figures begin as a card does and fulfil Luhn's sum."""
    if not 15 <= len(number) <= 19 or not number.isdecimal() or number[0] not in "34569":
        return False
    doubled = [int(sign) * (2 if place % 2 else 1) for place, sign in enumerate(reversed(number))]
    return sum(one - 9 if one > 9 else one for one in doubled) % 10 == 0


def _long(text: str, plain: str) -> Iterator[Mark]:
    for found in LONG.finditer(plain):
        number = "".join(sign for sign in found[0] if sign.isalnum())
        kind = _kind_of_long(number, text, found.start())
        if kind:
            yield Mark(kind, *found.span())


def _kind_of_long(number: str, text: str, start: int) -> str:
    if _stands_after(IDENTITY, text, start) and len(number) in {15, 17, 18}:
        return "id_card"
    if _stands_after(CARD, text, start) and 15 <= len(number) <= 19:
        return "bank_card"
    if _stands_after(NOBODY, text, start):
        return ""
    if is_id_card(number):
        return "id_card"
    return "bank_card" if is_bank_card(number) else ""


def _phones(text: str, plain: str) -> Iterator[Mark]:
    for found in PHONE.finditer(plain):
        if not _stands_after(NOBODY, text, found.start()):
            yield Mark("phone", *found.span(1))


def _stands_after(cue: re.Pattern[str], text: str, start: int) -> bool:
    return cue.search(text, max(0, start - 16), start) is not None


def _is_day(figures: str) -> bool:
    try:
        day = date(int(figures[:4]), int(figures[4:6]), int(figures[6:]))
    except ValueError:
        return False
    return 1900 <= day.year < 2100
