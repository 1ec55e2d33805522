"""A portal that somebody names in a file: on this machine, or the rehearsal does not begin."""

import json
from pathlib import Path
from typing import Any

from studio import faults
from studio.errors import Refusal
from studio.house import require_loopback_in_rehearsal, require_web_address
from studio.portal.open import Kind
from studio.rehearsal.portals import PortalInPlay
from studio.rehearsal.portals.contract import GivenPortal
from studio.rehearsal.portals.wordpress import GivenWordPress


def given_portal(path: Path) -> PortalInPlay:
    """The portal that the file names, as `{"kind": "http", "url", "token"}` or as a WordPress.

    Of a WordPress: `{"url", "user", "application_password"}`, which is what the script that
    starts one for the tests prints.
    """
    told = _read(path)
    url = _text(told, "url").rstrip("/")
    require_web_address(url)
    require_loopback_in_rehearsal(True, url)
    kind = told.get("kind", Kind.WORDPRESS if "application_password" in told else Kind.HTTP)
    if kind == Kind.WORDPRESS:
        secret = f"{_text(told, 'user')}:{_text(told, 'application_password')}"
        return GivenWordPress(url, secret)
    if kind != Kind.HTTP:
        raise Refusal("门户文件里的 kind 须是 http 或 wordpress。")
    return GivenPortal(url, _text(told, "token"), str(told.get("collector_token", "")))


def _read(path: Path) -> dict[str, Any]:
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise Refusal(
            "读不到门户文件 {path}：{reason}。", path=path, reason=faults.reason(error)
        ) from error
    except ValueError as error:
        raise Refusal("门户文件 {path} 不是 JSON。", path=path) from error
    if not isinstance(told, dict):
        raise Refusal("门户文件 {path} 不是 JSON。", path=path)
    return told


def _text(told: dict[str, Any], name: str) -> str:
    value = told.get(name)
    if not isinstance(value, str) or not value:
        raise Refusal("门户文件里没有 {name}。", name=name)
    return value


__all__ = ["given_portal"]
