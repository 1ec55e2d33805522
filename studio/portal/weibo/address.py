"""What the planner named: the API's address, the registered account, and how posts are made.

`https://c.api.weibo.com/#weibo=1902538057`, and behind the account's number, each begun by `&`:
`length=` how many 汉字 a post holds (140), `series=` the series that every post names, `rip=` the
outer address of this PC, `api=open` for the interfaces that any app may call.
"""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

MARK = re.compile(r"/*#weibo(?:=(.*))?")
SHORTEST, LENGTH, LONGEST = 60, 140, 2000
"""汉字 in a post: fewer hold no head and sentence, above 140 it is a long text (长微博)."""
LONGEST_SERIES = 60
OPTIONS = frozenset({"length", "series", "rip", "api"})
FOR_ANYBODY = "api.weibo.com"


@dataclass(frozen=True)
class Where:
    """uid: the registered account, '' where none is named; fault: what is written wrong, or ''."""

    site: str
    uid: str = ""
    length: int = LENGTH
    series: str = ""
    rip: str = ""
    commercial: bool = True
    fault: str = ""

    @property
    def accounts(self) -> str:
        """Where tokens and limits are asked about: the commercial host has no such pages."""
        return self.site.replace("//c.api.weibo.com", "//api.weibo.com")


def is_weibo(address: str) -> bool:
    """Whether an address is marked as a Weibo account's."""
    site, mark, rest = address.partition("#")
    return bool(site) and MARK.fullmatch(mark + rest) is not None


def where(address: str) -> Where:
    """What an address says; never raises."""
    site, _mark, rest = address.partition("#")
    site = site.rstrip("/")
    uid, *more = rest.removeprefix("weibo").removeprefix("=").split("&")
    named = dict(one.partition("=")[::2] for one in more)
    fault = next((name for name in named if name not in OPTIONS), "")
    length = named.get("length", str(LENGTH))
    if not (length.isascii() and length.isdigit() and SHORTEST <= int(length) <= LONGEST):
        fault, length = "length", str(LENGTH)
    if "api" in named and named["api"] != "open":
        fault = "api"
    series = named.get("series", "").strip("#")
    if "#" in series or len(series) > LONGEST_SERIES:
        fault = "series"  # its posts would not be known again
    for_anybody = urlsplit(site).hostname == FOR_ANYBODY or named.get("api") == "open"
    return Where(
        site, uid if uid.isascii() and uid.isdigit() else "", int(length),
        series, named.get("rip", ""), not for_anybody, fault,
    )  # fmt: skip


__all__ = ["Where", "is_weibo", "where"]
