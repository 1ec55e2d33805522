"""Names of people who are no officials: after the words that bring a name in.

A surname with 先生 or 女士 is what the public wording may say; it is no find.
"""

import re
from collections.abc import Iterator

from studio.screening.personal_data.mark import Mark
from studio.screening.vocabulary import vocabulary

WORDS = vocabulary("people")
KIN = "|".join(WORDS["kin"])
WHOLE_KIN = "|".join(word for word in WORDS["kin"] if len(word) > 1)
SURE = re.compile(
    rf"(?:{'|'.join(WORDS['before'])}|[\d)一二三四五六七八九十]班的?(?:学生|同学)?"
    rf"|(?:我|我家|他|她|俺|咱)的?(?:{KIN})|(?:{WHOLE_KIN})(?:叫|名叫|是))"
    r"(?:姓名)?[是为叫: ]{0,3}"
)
LIKELY = re.compile(
    r"(?:我是|俺是|这里是|这边是)(?:[^,。!?;的了]{1,10}的)?(?:一名|一个|一位)?"
    r"(?:普通)?(?:市民|居民|村民|业主|家长|学生|群众|职工)?"
)
FREQUENT = "".join(WORDS["surnames"].split())[:96]
"""Surnames that most people have: a rarer one begins too many other words."""
STANDING = re.compile(
    r"(?:市民|居民|村民|业主|家长|群众|职工|员工|店主|老板娘?|司机|驾驶员|老人|房东|租客|租户|中介|学生|护工|保姆"
    r"|快递员|骑手|老汉|患儿|负责人)(?:叫|是|:)? ?"
)
"""Who somebody is, before a name of three signs that stands apart behind it."""
NAMED = re.compile(r"(?<![让请被派使令拨])(?:叫做?|名叫|唤作) ?")
SIGNED = re.compile(r"(?:--|—|敬礼|谢谢|感谢|留言人|提问人)[!。:, ]{0,3}(?=[一-鿿·]{2,4} ?$)")
BEFORE_NUMBER = re.compile(
    rf"(?:^|(?<=[^一-鿿\d]))(?=[{FREQUENT}][一-鿿]{{1,2}}[ ,:、(]{{1,2}}"
    r"(?:手机|电话|联系电话)?(?:号码?)?[: ]{0,2}1[3-9]\d)"
)
OF_A_PEOPLE = re.compile(
    r"(?:叫做?|名叫|我是|本人|姓名|联系人)[是为: ]{0,2}"
    r"([一-鿿]{1,8}·[一-鿿]{1,8})(?=$|[^一-鿿·]|[的说反])"
)
"""Names of Uyghurs, Tibetans and others in two parts."""
APART = re.compile(rf"[{''.join(WORDS['surnames'].split())}] {{1,4}}[一-鿿](?![一-鿿])")
"""A name of two signs, drawn apart as in a list."""
NAME = re.compile(
    rf"(?:(?:{'|'.join(WORDS['double_surnames'])})[一-鿿]{{1,2}}"
    rf"|[{''.join(WORDS['surnames'].split())}][一-鿿·]{{1,2}})"
)
OF_KIN = re.compile(rf"(?:^|(?<=[,。!?;、: ]))(?:{WHOLE_KIN})(?![于和向曾时全常连任相通容应安平])")
GIVEN = re.compile(
    r"[^的了是我你他她们在上下不没有就都也还要去来到过会能可把被给让从和与或个这那什么怎吃喝买卖说看打问找]{2}"
)
"""What follows a surname where only a word such as 孩子 brings the name in."""
CALLED = re.compile(r"(?:叫|喊|称呼)我(?=[一-鿿·]{2,4}(?:就行|就好|就可以|即可))")
PRECEDES = frozenset(
    "住是在的今想要男女电手和与跟及因有说把被来去到从家身已也就都才又还曾现于对为等给买吃查反投举请求联微邮号岁"
    "先小同这那们"
)
"""What stands behind a name and is no part of it."""
TITLES = re.compile(
    r"先生|女士|小姐|太太|师傅|老师|医生|大夫|护士|局长|处长|科长|市长|县长|区长|镇长|主任|书记|厅长|部长|院长|校长|"
    r"所长|队长|会长|经理|老板|总|同志|阿姨|叔叔|大妈|大爷|主持人|记者|教授|专家|律师|某"
)
COMMON = re.compile(r"[生人员师户民商主长家客者工们学妈爸友友迷粉族农贩贫班级东西头子店铺厂]$")
"""What a word for many people ends in; a name rarely does."""
NO_NAME = frozenset(WORDS["no_names"])


def names(text: str) -> Iterator[Mark]:
    """Every name that the words before it bring in."""
    for cue in SURE.finditer(text):
        yield from _name_at(text, cue, sure=True)
    for cue in OF_KIN.finditer(text):
        if GIVEN.match(text, cue.end() + 1):
            yield from _name_at(text, cue, sure=True, least=3)
    for cue in CALLED.finditer(text):
        yield from _name_at(text, cue, sure=True)
    for cue in LIKELY.finditer(text):
        yield from _name_at(text, cue, sure=False)
    yield from _of_the_frequent(text)
    yield from _in_two_parts(text)


def _of_the_frequent(text: str) -> Iterator[Mark]:
    """Names behind words that bring other things too: a frequent surname, and nothing behind."""
    for pattern in (STANDING, NAMED, SIGNED, BEFORE_NUMBER):
        for cue in pattern.finditer(text):
            if text[cue.end() : cue.end() + 1] in FREQUENT:
                least = 3 if pattern is STANDING else 2
                yield from _name_at(text, cue, sure=False, least=least)


def _in_two_parts(text: str) -> Iterator[Mark]:
    """Names with a dot, and names drawn apart."""
    for found in OF_A_PEOPLE.finditer(text):
        yield Mark("name", *found.span(1), found[0])
    for cue in SURE.finditer(text):
        apart = APART.match(text, cue.end())
        if apart is not None:
            yield Mark("name", *apart.span(), cue[0])


def _name_at(text: str, cue: re.Match[str], *, sure: bool, least: int = 2) -> Iterator[Mark]:
    found = NAME.match(text, cue.end())
    if found is None:
        return
    end = _end(text, *found.span())
    name, behind = text[found.start() : end], text[end : end + 3]
    if len(name) < least or _is_no_name(name) or TITLES.match(behind) or TITLES.match(name[1:]):
        return
    parted = not behind or not _is_han(behind[0])
    if parted or (sure and behind[0] in PRECEDES):
        if not sure and COMMON.search(name):
            return
        yield Mark("name", found.start(), end, cue[0])


def _end(text: str, start: int, end: int) -> int:
    """The last sign is left to what follows where it rather begins that."""
    longer = end - start > 2 and _is_han(text[end : end + 1])
    return end - 1 if longer and text[end - 1] in PRECEDES else end


def _is_no_name(name: str) -> bool:
    return name in NO_NAME or name[:2] in NO_NAME


def _is_han(sign: str) -> bool:
    return "一" <= sign <= "鿿"
