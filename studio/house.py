"""What holds for the studio as a whole: its usual portal, and whether it only rehearses."""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Mapped, mapped_column

from studio.account import require_registered, unregistered
from studio.database import Base
from studio.errors import Refusal
from studio.journal import HOUSE, Pen, Reader
from studio.naming import TITLE, written
from studio.people import Role, require

PORTAL, REHEARSAL_ONLY, HOLD = "portal", "rehearsal_only", "hold_seconds"
LINE_LEVELS, ANSWER_LEVELS = "line_levels", "answer_levels"
LEAST_LINE_LEVELS, LEAST_ANSWER_LEVELS = "least_line_levels", "least_answer_levels"
POLICY, VENUE, POST = "policy", "venue", "post_length"
MOST_LEVELS = 3
SHORTEST_POST, POST_LENGTH, LONGEST_POST = 60, 140, 2000
"""汉字 of a post that somebody pastes into Weibo; 140 is what every account may post."""
LONGEST_HOLD = 60
"""Seconds; a feed that is later than that is no live one."""
LONGEST_ADDRESS = 500
ADDRESS_FOR_READERS = re.compile(
    r"https?://[A-Za-z0-9.-]+(:([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}))?"
    r"([/?#][A-Za-z0-9._~:/?#@!$&()*+,;=%-]*)?"
)
"""docs/portal-api.yaml has the same."""
ACCOUNT = re.compile(r"https?://[^#]+#wechat=wx[0-9a-f]{16}")
"""The address of an official account (微信公众号): the platform's, and the account's AppID."""
LOOPBACK = ("127.0.0.1", "::1", "localhost")
FOLDERS = ("file://", "sftp://")
PASTED_INTO = "paste:"
"""The address of a portal without any interface: a person pastes each text into its editor."""


class HouseFact(Base):
    """One fact by its name; that a studio only rehearses is never taken back (triggers too)."""

    __tablename__ = "house_fact"

    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


@dataclass(frozen=True)
class HouseRow:
    """portal_url: what a new programme begins with; rehearsal_only: nothing real is made here.

    hold_seconds: how long what was released can be recalled before it leaves; 0 for not at all.
    line_levels, answer_levels: how many people sign a line or an answer off, one to three.
    least_…: what the policy profile asks of them at least. policy: its id, '' for none chosen.
    venue: where its programmes are held (A41), '' for nowhere in particular.
    post_length: the most 汉字 of a post that somebody pastes into Weibo (A53).
    """

    portal_url: str = ""
    rehearsal_only: bool = False
    hold_seconds: int = 0
    line_levels: int = 1
    answer_levels: int = 1
    policy: str = ""
    least_line_levels: int = 1
    least_answer_levels: int = 1
    venue: str = ""
    post_length: int = POST_LENGTH


# commands


def use_portal(pen: Pen, url: str) -> None:
    """Names the portal of every programme made from now on; its token stays in the keyring."""
    require_house(pen)
    require(pen, Role.PLANNER, Role.ADMINISTRATOR)
    url = url.strip().rstrip("/")
    require_portal(pen, url, rehearsal=house(pen).rehearsal_only)
    put(pen, PORTAL, url)


def hold_releases(pen: Pen, seconds: int) -> None:
    """From now on what is released waits so many seconds before it leaves; 0 for not at all."""
    require_house(pen)
    require(pen, Role.PLANNER, Role.ADMINISTRATOR)
    if not 0 <= seconds <= LONGEST_HOLD:
        raise Refusal("签发后的等待须在 0 到 {n} 秒之间。", n=LONGEST_HOLD)
    put(pen, HOLD, str(seconds))


def meet_at(pen: Pen, venue: str) -> None:
    """From now on a new programme is at this place, until somebody writes another (A41)."""
    require_house(pen)
    require(pen, Role.PLANNER, Role.ADMINISTRATOR)
    put(pen, VENUE, written(venue, TITLE))


def post_in(pen: Pen, length: int) -> None:
    """From now on a post for who pastes into Weibo has so many 汉字 at the most (A53)."""
    require_house(pen)
    require(pen, Role.PLANNER, Role.ADMINISTRATOR)
    if not SHORTEST_POST <= length <= LONGEST_POST:
        raise Refusal("每条微博须在 {a} 到 {b} 字之间。", a=SHORTEST_POST, b=LONGEST_POST)
    put(pen, POST, str(length))


def review_in_levels(pen: Pen, lines: int, answers: int) -> None:
    """From now on so many people sign a line, and an answer, before it may go out."""
    require_house(pen)
    require(pen, Role.PLANNER, Role.ADMINISTRATOR)
    for levels in (lines, answers):
        if not 1 <= levels <= MOST_LEVELS:
            raise Refusal("审核层级须为 1 到 {n} 级。", n=MOST_LEVELS)
    here = house(pen)
    if lines < here.least_line_levels or answers < here.least_answer_levels:
        raise Refusal(
            "所选的制度要求记录至少 {lines} 级、答复至少 {answers} 级审核，不能再少。",
            lines=here.least_line_levels, answers=here.least_answer_levels,
        )  # fmt: skip
    put(pen, LINE_LEVELS, str(lines))
    put(pen, ANSWER_LEVELS, str(answers))


def rehearse_only(pen: Pen) -> None:
    """From now on every programme here is a rehearsal; before the first one, for ever."""
    require_house(pen)
    require(pen, Role.ADMINISTRATOR)
    if house(pen).rehearsal_only:
        raise Refusal("这里已经是彩排用的演播台。")
    pen.connection.execute(insert(HouseFact).values(name=REHEARSAL_ONLY, value="yes"))
    pen.note("house", 0, changed=REHEARSAL_ONLY)


# rules for the stages


def require_portal(reader: Reader, url: str, *, rehearsal: bool) -> None:
    """Refusal for what nothing may be sent to: no address, an open line, an account of nobody's.

    A platform's account must be on the house's list (A64); a rehearsal reaches none.
    """
    require_web_address(url)
    require_loopback_in_rehearsal(rehearsal, url)
    require_encrypted(url)
    if not rehearsal:
        require_registered(reader, url)


def require_web_address(url: str) -> None:
    """Refusal for what is no address of a portal; none at all is one, and pasting by hand."""
    if not url or url == PASTED_INTO:
        return
    if is_folder(url):
        _require_folder_address(url)
        return
    if not url.startswith(("http://", "https://")):
        raise Refusal("门户地址须以 http:// 或 https:// 开头。")
    if not host_of(url):
        raise Refusal("门户地址里没有写出主机，或写得不对。请照着门户给的地址再写一遍。")
    if "@" in urlsplit(url).netloc:
        raise Refusal("门户地址里不要写用户名和口令；令牌请填在下面一栏。")
    if "#wechat" in url and not ACCOUNT.fullmatch(url):
        raise Refusal("公众号的地址里须写明它的 AppID：wx 加 16 位小写字母和数字，在公众平台上看。")


def require_encrypted(url: str) -> None:
    """Refusal for plain HTTP beyond this machine, on an intranet too."""
    if in_the_clear(url):
        raise Refusal(
            "门户地址须以 https:// 开头；不加密的 http:// 只能用于本机，"
            "否则令牌和文字在路上会被看到。"
        )


def is_folder(url: str) -> bool:
    """Whether a portal's address is that of a folder, here or by SFTP (docs/file-drop.md)."""
    return url.startswith(FOLDERS)


def _require_folder_address(url: str) -> None:
    parts = urlsplit(url)
    if url.startswith("file:"):
        if parts.netloc or len(parts.path) <= 1:
            raise Refusal("投放文件夹须写成 file:///文件夹的完整路径。")
        return
    if not host_of(url) or not parts.username or len(parts.path) <= 1:
        raise Refusal("投放服务器须写成 sftp://用户名@主机/文件夹的完整路径。")
    if parts.password:
        raise Refusal("门户地址里不要写用户名和口令；令牌请填在下面一栏。")


def in_the_clear(url: str) -> bool:
    """Whether a token and texts would go over a line that others can read and change."""
    return url[:7].lower() == "http://" and host_of(url) not in LOOPBACK


def shown_address(url: str) -> str:
    """An address for people: no user, no query, nothing that could be a secret."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    host = parts.netloc.rpartition("@")[2]
    if is_folder(url):
        return f"{parts.scheme}://{host}{parts.path}"
    mark = f"/#{parts.fragment}" if parts.fragment else ""
    return f"{parts.scheme}://{host}{parts.path.rstrip('/')}{mark}" if host else ""


def require_address_for_readers(url: str) -> None:
    """Refusal for what a reader's browser should not open; none at all is fine."""
    if not url:
        return
    if not is_address_for_readers(url):
        raise Refusal("视频地址须是 http:// 或 https:// 开头的完整网址，不带用户名、汉字和空格。")


def is_address_for_readers(url: str) -> bool:
    """Whether a reader's browser may open it: the web, plain signs, no user name."""
    plain = len(url) <= LONGEST_ADDRESS and ADDRESS_FOR_READERS.fullmatch(url) is not None
    return plain and bool(host_of(url))


def host_of(url: str) -> str:
    """The machine that an address names; '' for what is no address (`http://[::1`)."""
    try:
        parts = urlsplit(url)
        _port = parts.port  # looked at only now, and then it must be a number
    except ValueError:
        return ""
    return parts.hostname or ""


def require_loopback_in_rehearsal(rehearsal: bool, url: str) -> None:
    """Refusal where a rehearsal would reach beyond this machine (A44)."""
    if rehearsal and url and host_of(url) not in LOOPBACK:
        raise Refusal("彩排只能连接本机的演练门户，不能连接真实门户。")


# queries


def house(reader: Reader) -> HouseRow:
    """What holds for the whole studio."""
    rows = reader.connection.execute(select(HouseFact.name, HouseFact.value))
    facts = {row.name: row.value for row in rows}
    return HouseRow(
        facts.get(PORTAL, ""), REHEARSAL_ONLY in facts, int(facts.get(HOLD, 0)),
        int(facts.get(LINE_LEVELS, 1)), int(facts.get(ANSWER_LEVELS, 1)),
        facts.get(POLICY, ""), int(facts.get(LEAST_LINE_LEVELS, 1)),
        int(facts.get(LEAST_ANSWER_LEVELS, 1)), facts.get(VENUE, ""),
        int(facts.get(POST, POST_LENGTH)),
    )  # fmt: skip


def first_portal(reader: Reader, *, rehearsal: bool) -> str:
    """What a new programme begins with: the usual portal, '' where that is none for it.

    An account that was retired since is none; the check before air says that one is missing.
    """
    here = house(reader)
    if here.rehearsal_only:
        return here.portal_url
    usable = not rehearsal and unregistered(reader, here.portal_url) is None
    return here.portal_url if usable else ""


def put(pen: Pen, name: str, value: str) -> None:
    """A part of the commands that change one fact: they have checked who may."""
    pen.connection.execute(delete(HouseFact).where(HouseFact.name == name))
    pen.connection.execute(insert(HouseFact).values(name=name, value=value))
    pen.note("house", 0, changed=name)


def require_house(pen: Pen) -> None:
    """Refusal where a programme is in hand: this is for the studio as a whole."""
    if pen.programme != HOUSE:
        raise Refusal("这一项属于整个演播台，请在排期中修改。")
