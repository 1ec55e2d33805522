"""Accounts at which somebody is reached: e-mail, WeChat, QQ."""

import re
from collections.abc import Iterator

from studio.screening.personal_data.mark import Mark

EMAIL = re.compile(
    r"[a-z\d][a-z\d._%+-]{0,63}(?:@| ?[(\[]at[)\]] ?)"
    r"[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d-]{1,63}){0,8}\.[a-z]{2,24}"
)
"""Each part as long as it may be: a word of 20,000 letters is read once, not for each of them."""
WECHAT = re.compile(
    r"(?:(?:微|薇|威|维)信|[vw]信|加微|\+v|➕v|weixin|wechat|(?<![a-z])(?:vx|wx)(?=[号是:\s])"
    r"|(?:(?<![a-z])v|[微薇威徽])(?=[:❤]))"
    r"(?:号码|账号|号|id)?[是为:❤ ]{0,3}([a-z][a-z\d_-]{5,19}|[1-9]\d{4,11})(?![a-z\d_-])"
)
QQ = re.compile(r"(?:qq|扣扣|企鹅)(?:号码|号)?[是为: ]{0,3}([1-9]\d{4,11})(?!\d)")


def contacts(text: str) -> Iterator[Mark]:
    """Every account of a person in a folded text."""
    for kind, pattern, group in (("email", EMAIL, 0), ("wechat", WECHAT, 1), ("qq", QQ, 1)):
        for found in pattern.finditer(text):
            yield Mark(kind, *found.span(group))
