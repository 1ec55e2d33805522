"""A line that breaks, a caller who repeats, two who come at once."""

import json
import time
from concurrent.futures import ThreadPoolExecutor

from studio.portal.conformance.rule import (
    Portal,
    require,
    require_status,
    rule,
    version_at,
)
from studio.portal.conformance.wire import Wire, version
from studio.words import Words

SETTLE_SECONDS = 2.0
"""A call that nobody waits for may still be on its way."""
AT_ONCE = 6


@rule("faults.half_said", Words("内容发到一半断线：什么也没有存下，再发照常"))
def _half(portal: Portal) -> None:
    programme, body = portal.announced(), version(text="断在半路的话" * 40)
    entry = portal.entry(programme)
    path = version_at(programme, entry, 1)
    portal.studio.half_said(path, json.dumps(body).encode())
    time.sleep(SETTLE_SECONDS / 4)
    require(portal.read_back(programme)[0] == [], Words("只发到一半的内容读得到"))
    require_status(portal.publish(programme, entry, 1, body), 201)


@rule("faults.unheard", Words("发完就断线、没听到应答：再发一次，还是一条"))
def _unheard(portal: Portal) -> None:
    programme, body = portal.announced(), version(text="没听到应答的话")
    entry = portal.entry(programme)
    portal.studio.unheard(version_at(programme, entry, 1), json.dumps(body).encode())
    time.sleep(SETTLE_SECONDS / 4)
    for _ in range(2):
        require_status(portal.publish(programme, entry, 1, body), 200, 201)
    rows, _ = portal.read_back(programme)
    require(len(rows) == 1, Words("读回 {n} 条，只发布了一条", n=len(rows)))


@rule("faults.at_once", Words("同一版本几处同时发：都有回执，只有一条"))
def _at_once(portal: Portal) -> None:
    programme, body = portal.announced(), version(text="同时")
    entry = portal.entry(programme)
    statuses = _together(portal, [(version_at(programme, entry, 1), body)] * AT_ONCE)
    require(set(statuses) <= {200, 201}, Words("应答是 {found}", found=str(sorted(statuses))))
    rows, _ = portal.read_back(programme)
    require(len(rows) == 1, Words("读回 {n} 条，只发布了一条", n=len(rows)))


@rule("faults.race", Words("同名不同内容同时到：一个收下，其余 409，读回的就是收下的"))
def _race(portal: Portal) -> None:
    programme = portal.announced()
    entry = portal.entry(programme)
    bodies = [version(text=f"第 {n} 个") for n in range(AT_ONCE)]
    path = version_at(programme, entry, 1)
    statuses = _together(portal, [(path, body) for body in bodies])
    taken = [body for body, status in zip(bodies, statuses, strict=True) if status in (200, 201)]
    require(len(taken) == 1 and set(statuses) <= {200, 201, 409}, Words("应答是 {found}",
            found=str(sorted(statuses))))  # fmt: skip
    rows, _ = portal.read_back(programme)
    require([row.get("text") for row in rows] == [taken[0]["text"]], Words("读回的不是收下的那个"))


def _together(portal: Portal, calls: list[tuple[str, dict[str, object]]]) -> list[int]:
    wires = [Wire(portal.url, portal.studio.token) for _ in calls]
    try:
        with ThreadPoolExecutor(len(calls)) as pool:
            jobs = [pool.submit(wire.put, *one) for wire, one in zip(wires, calls, strict=True)]
            return [job.result().status for job in jobs]
    finally:
        for wire in wires:
            wire.close()
