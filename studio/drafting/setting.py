"""Which endpoint drafts, for the whole house: off until somebody names one.

The address and the model are the house's; the key is in this PC's keyring and nowhere else.
"""

import ipaddress
import json
import socket
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any
from urllib.parse import urlsplit

from sqlalchemy import select

from studio.errors import Refusal
from studio.house import (
    LONGEST_ADDRESS,
    LOOPBACK,
    HouseFact,
    host_of,
    house,
    put,
)
from studio.journal import HOUSE, Pen, Reader
from studio.naming import TITLE, written
from studio.people import Role, require

FACT = "drafting"
CALL = "/chat/completions"
GOVERNMENT = ipaddress.ip_network("59.192.0.0/10")
"""The e-government extranet (政务外网): public figures, and no part of the internet."""
SHARED = ipaddress.ip_network("100.64.0.0/10")


class Reach(StrEnum):
    """How far what is sent to an address goes."""

    HERE = "here"
    INTRANET = "intranet"
    OUTSIDE = "outside"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Endpoint:
    """url: up to what stands before /chat/completions; on: whether help is offered."""

    url: str = ""
    model: str = ""
    on: bool = False

    @property
    def offered(self) -> bool:
        """Whether the aides have drafting help at all."""
        return self.on and bool(self.url)


# commands


def use_endpoint(pen: Pen, endpoint: Endpoint) -> None:
    """Names the endpoint, or turns drafting help off; its key stays in the keyring."""
    if pen.programme != HOUSE:
        raise Refusal("起草帮助属于整个演播台，请在排期中修改。")
    require(pen, Role.PLANNER, Role.ADMINISTRATOR)
    kept = Endpoint(plain(endpoint.url), written(endpoint.model, TITLE), endpoint.on)
    require_address(kept.url)
    if kept.url and house(pen).rehearsal_only and host_of(kept.url) not in LOOPBACK:
        raise Refusal("彩排只能连接本机的起草接口。")
    if kept.on and not (kept.url and kept.model):
        raise Refusal("要开启起草帮助，请先填写接口地址和模型名称。")
    put(pen, FACT, json.dumps(asdict(kept), sort_keys=True))


# queries


def endpoint(reader: Reader) -> Endpoint:
    """The house's endpoint; what nobody can read as one is none."""
    said = reader.connection.scalar(select(HouseFact.value).where(HouseFact.name == FACT))
    try:
        kept: Any = json.loads(said or "{}")
        return Endpoint(
            str(kept.get("url", "")), str(kept.get("model", "")), kept.get("on") is True
        )
    except (ValueError, AttributeError):
        return Endpoint()


# rules


def plain(url: str) -> str:
    """The address as it is kept, whether or not somebody wrote the whole call."""
    return url.strip().rstrip("/").removesuffix(CALL).rstrip("/")


def require_address(url: str) -> None:
    """Refusal for what is no address of an endpoint; none at all is fine."""
    if not url:
        return
    if not url.startswith(("http://", "https://")) or len(url) > LONGEST_ADDRESS:
        raise Refusal("接口地址须以 http:// 或 https:// 开头。")
    parts = urlsplit(url) if host_of(url) else None
    if parts is None:
        raise Refusal("接口地址里没有写出主机，或写得不对。请照着管理方给的地址再写一遍。")
    if "@" in parts.netloc or parts.query or parts.fragment:
        raise Refusal("接口地址里不要写用户名、口令和参数；密钥请填在下面一栏。")


def reach_of(url: str) -> Reach:
    """How far an address is, as this PC finds it; the farthest of all its machines counts."""
    try:
        found = socket.getaddrinfo(host_of(url), None, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        return Reach.UNKNOWN
    reaches = {_reach(str(one[4][0])) for one in found}
    return max(reaches, key=list(Reach).index) if reaches else Reach.UNKNOWN


def _reach(address: str) -> Reach:
    one = ipaddress.ip_address(address.partition("%")[0])
    mapped = getattr(one, "ipv4_mapped", None)
    one = mapped if mapped is not None else one
    if one.is_loopback:
        return Reach.HERE
    government = one.version == GOVERNMENT.version and (one in GOVERNMENT or one in SHARED)
    near = one.is_private and not one.is_unspecified
    return Reach.INTRANET if near or government else Reach.OUTSIDE
