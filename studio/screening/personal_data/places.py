"""Where somebody lives: an address with a house, and a school with a class.

A street alone is where something happened; a house number in front of a shop is the shop's.
"""

import re
from collections.abc import Iterator

from studio.screening.personal_data.mark import Mark

NUMBER = r"(?:\d+|[一二三四五六七八九十百零〇]+)"
HOUSE = (
    rf"(?:(?:{NUMBER}|[a-z]|[东西南北甲乙丙丁])\d*"
    r"(?:号院|号楼|号(?![线门窗台车厅桌店馆摊库])|弄|栋|幢|座|单元|室|户|组)[-之]?)"
)
WITHIN = rf"(?:{HOUSE}|{NUMBER}(?:层|楼|门|房))"
ROOM = r"(?:\d{1,2}[-–—]\d{1,4}(?:[-–—]\d{1,4})?|\d{3,4})(?:室|房|号)?"
BLOCK = r"(?:小区|花园|家园|苑|公寓|新村|新城|嘉园|华庭|名城|公馆)"
STREET = (
    r"(?:路|街|巷|大道|道|胡同|弄堂|弄|里|村|社区|小区|花园|家园|苑|公寓|新城|广场|大厦|庄|屯|坊|院|"
    r"[一二三四五六七八九十]期|嘉园|华庭|名城|府|湾|庭|轩|公馆|城)"
)
NO_ROOM = r"(?![\d年月日元块点个次多人份盒袋瓶路%])"
INSIDE = rf"{HOUSE}(?:{WITHIN}|[一-鿿]{{2,8}}?{STREET}(?={HOUSE}))*(?:{ROOM}{NO_ROOM})?"
ADDRESS = re.compile(
    rf"(?P<street>[一-鿿]{{1,8}}?(?:{STREET}(?:[一-鿿]{{2,6}}?{STREET})?(?={HOUSE})"
    rf"|{BLOCK}(?={ROOM}{NO_ROOM})))(?P<house>{INSIDE}|{ROOM}{NO_ROOM})"
)
LEFT = re.compile(r"[一-鿿\da-z]{0,24}$")
CUE = re.compile(
    r".*(?:住址|地址|门牌|隔壁|家住|住在|住于|居住在|居住于|我家在|家在|位于|寄到|送到|寄往|户籍|搬到|住(?![宅房建院])|"
    r"[在到是为于给]|我家|家里|我们|我是|我)"
)
HOME = re.compile(r"(?:住|家|地址|收货|收件|寄|户籍|[本我]人|业主)[^。!?]{0,20}$")
CITY = re.compile(r"^(.*?)(?P<city>[一-鿿]{2}市.*)$")
SHOP = re.compile(
    r"^(?:附近|旁边?|对面|门口|楼下)?的?(?:那家|这家|一家)?[一-鿿a-z\d]{0,10}?"
    r"(?:店|馆|超市|餐厅|饭庄|酒楼|酒家|市场|公司|厂|摊|食堂|酒店|商行|档|铺|作坊|药房|诊所|美食|烧烤|商场|学校|幼儿园)"
)
SHOP_AT = re.compile(
    r"(?:店|馆|超市|市场|公司|厂|铺|作坊|药房|摊|酒楼|食堂|诊所)"
    r"(?:就|是|开|也|地址|位置)?[在于是位: ]{1,3}$"
)
DISTRICT = re.compile(r".*(?:街道|镇|乡|区(?!号)|县|旗|市)(?!场|里)")
SCHOOL = re.compile(
    rf"(?P<school>[一-鿿\d]{{2,16}}?(?:小学|中学|初中|高中|幼儿园|职高|技校|附小|附中|学校|大学|学院|[一二三四五六七八九十]中(?!学)))"
    rf"(?P<class>(?:{NUMBER}年级|[初高]{NUMBER}|大[一二三四](?!班))?"
    rf"(?:{NUMBER}?\(?{NUMBER}\)?班|[小中大托]{NUMBER}?班|[一-鿿]{{1,2}}班)?)"
)
SCHOOL_CUE = re.compile(r".*(?:就读于?|上学|在读|[在于是读上去到了的给被从叫让和与跟我他她这那个])")


def addresses(text: str) -> Iterator[Mark]:
    """Every address of a home in a folded text, from the province down to the room."""
    for found in ADDRESS.finditer(text):
        start = _beginning(text, found.start(), found.end("street"))
        if start >= found.end("street") - 1:
            continue
        before, behind = text[max(0, start - 16) : start], text[found.end() : found.end() + 24]
        if HOME.search(before) or not (SHOP.match(behind) or SHOP_AT.search(before)):
            yield Mark("address", start, found.end(), before[-4:])


def schools(text: str) -> Iterator[Mark]:
    """Schools; one with a class names the child as good as the name does."""
    for found in SCHOOL.finditer(text):
        start, end = found.span()
        cue = SCHOOL_CUE.match(text, start, found.end("school") - 2)
        start = cue.end() if cue else start
        if found.end("school") - start <= len("学校") and not found["class"]:
            continue
        yield Mark("class" if found["class"] else "school", start, end)


def district(address: str) -> str:
    """The part of an address that may be public: down to the town or the street office."""
    found = DISTRICT.match(address)
    return found[0] if found else ""


def _beginning(text: str, start: int, street: int) -> int:
    """The first sign of the address that has its street before `street`."""
    left = LEFT.search(text, max(0, start - 24), street)
    first = left.start() if left else start
    cue = CUE.match(text, first, street - 2)
    if cue:
        return cue.end()
    city = CITY.match(text[first:street])
    return first + city.start("city") if city and len(city[1]) > 2 else first
