"""What the director's own PC can tell before the hour: its way to the portal, its clock, its disk.

Asked on a worker and never inside a command: a network may take its time.
"""

import shutil
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from studio.air_check import Check, CheckRow
from studio.portal.clock import PortalTime, portal_time
from studio.time_check import TOLERANCE, Doubt, Newest, doubt
from studio.words import Words

LEAST_FREE = 2 * 1024**3
"""Bytes: an hour with photos takes far less, a full disk takes all."""
MEGA = 1024**2


@dataclass(frozen=True)
class Probe:
    """How it went, as of one moment; portal is None where the programme has none."""

    portal: PortalTime | None
    clock: Doubt | None
    free: int


def probe(url: str, now: datetime, last: Newest | None, folder: Path) -> Probe:
    """Asks the portal for its time and the disk for its room; never raises."""
    return Probe(portal_time(url) if url else None, doubt(now, last), _free(folder))


def with_probe(rows: Iterable[CheckRow], probed: Probe | None) -> tuple[CheckRow, ...]:
    """The whole list: what the database tells, and what this PC found, each at its place."""
    of = {row.check: row for row in rows}
    if probed is None:
        asking = Words("正在检查……")
        of[Check.CLOCK] = CheckRow(Check.CLOCK, False, asking)
        of[Check.DISK] = CheckRow(Check.DISK, False, asking)
    else:
        of[Check.CLOCK], of[Check.DISK] = _clock(probed), _disk(probed)
        of[Check.PORTAL] = _portal(of[Check.PORTAL], of[Check.COURIER], probed.portal)
    return tuple(of[check] for check in Check if check in of)


def _portal(told: CheckRow, courier: CheckRow, found: PortalTime | None) -> CheckRow:
    """The courier's word counts; where none runs, what this PC finds is said beside it."""
    if told.right or courier.right or found is None:
        return told
    if found.reached:
        said = Words("本机连得上（{ms} 毫秒），但没有信使去送。", ms=found.ms)
    else:
        said = Words("本机也连不上门户，请检查网络和门户地址。")
    return replace(told, said=said)


def _clock(probed: Probe) -> CheckRow:
    if probed.clock is Doubt.ABSURD:
        return CheckRow(Check.CLOCK, False, Words("本机时钟显示的时间不可能是对的，请校正。"))
    if probed.clock is Doubt.BEHIND:
        return CheckRow(Check.CLOCK, False, Words("本机时钟早于日志最后一条的时间，请校正。"))
    ahead = probed.portal.ahead if probed.portal is not None else None
    if ahead is None:
        return CheckRow(Check.CLOCK, True, Words("与日志相符；门户没有报时。"))
    seconds = round(abs(ahead))
    if abs(ahead) <= TOLERANCE.total_seconds():
        return CheckRow(Check.CLOCK, True, Words("与日志和门户相符。"))
    if ahead > 0:
        return CheckRow(Check.CLOCK, False, Words("门户的时钟比本机快 {n} 秒。", n=seconds))
    return CheckRow(Check.CLOCK, False, Words("门户的时钟比本机慢 {n} 秒。", n=seconds))


def _disk(probed: Probe) -> CheckRow:
    if probed.free >= LEAST_FREE:
        return CheckRow(Check.DISK, True, Words("本机磁盘有空间。"))
    mega = probed.free // MEGA
    return CheckRow(Check.DISK, False, Words("本机磁盘只剩 {n} MB，请腾出空间。", n=mega))


def _free(folder: Path) -> int:
    """Of the disk on which the folder will be; nothing where that cannot be told."""
    for place in (folder, *folder.parents):
        try:
            return shutil.disk_usage(place).free
        except OSError:
            continue
    return 0
