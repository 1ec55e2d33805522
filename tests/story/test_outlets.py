"""Three channels at once: a portal, a second portal and a folder, each in its own order and time.

Real processes: the courier is killed in the middle, one portal is away, another one refuses a line
or never answers, and the rest never wait for it.
"""

import json
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
import requests

from studio import answer, interview, outlet, publication, screening
from studio.courier.again import send_again
from studio.courier.comparing import content_of
from studio.courier.status import status
from studio.outlet import Carries, OutletRow
from studio.portal.open import portal_at
from studio.publication import PublicationState
from studio.reconciliation import Verdict, reconciled
from studio.review import Secrecy
from tests.story.ambush import Ambush
from tests.story.portal_process import STUDIO_TOKEN, PortalProcess, Program, until
from tests.story.test_on_air import online, released
from tests.studio.room import Room

SLACK = 4
"""How much longer than without a fault elsewhere something may take on a crowded machine."""
STUCK_SECONDS = 60


@pytest.fixture
def portals(room: Room, tmp_path: Path) -> Iterator[tuple[PortalProcess, PortalProcess]]:
    """The programme's portal, and a second one that is an outlet."""
    made = []
    for name in ("main", "second"):
        (tmp_path / name).mkdir()
        made.append(PortalProcess(tmp_path / name))
    room["boss"].execute(interview.choose_portal, made[0].url)
    yield made[0], made[1]
    for process in made:
        process.end()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "投放"
    made.mkdir()
    return made


@contextmanager
def courier_of(room: Room, tmp_path: Path, *addresses: str) -> Iterator[Program]:
    """The courier, with a token for each address."""
    credential = tmp_path / "tokens"
    credential.write_text(json.dumps(dict.fromkeys(addresses, STUDIO_TOKEN)))
    credential.chmod(0o600)
    process = Program(
        "--database", room.courier_url, "courier",
        INTERVIEW_STUDIO_PORTAL_TOKEN_FILE=str(credential),
    )  # fmt: skip
    try:
        yield process
    finally:
        process.end()


def added(room: Room, name: str, address: str, carries: Carries = Carries.ALL) -> int:
    return room["boss"].execute(outlet.add, name, address, carries)


def at(portal: PortalProcess) -> list[str]:
    """What readers of a portal have, in the order of the page."""
    rows = requests.get(f"{portal.url}/feed/1.json", timeout=20).json().get("entries", ())
    shown = sorted((row for row in rows if not row["withdrawn"]), key=lambda r: r["sequence"])
    return [row["text"] for row in shown]


def in_folder(folder: Path) -> list[str]:
    file = folder / "1" / "feed.json"
    if not file.exists():
        return []
    rows = json.loads(file.read_text(encoding="utf-8"))["entries"]
    shown = sorted((row for row in rows if not row.get("withdrawn")), key=lambda r: r["sequence"])
    return [row["text"] for row in shown]


def whole(room: Room, number: int) -> bool:
    """Whether everything that an outlet should have was read back there."""
    states = [
        one.state for one in room["publisher"].query(outlet.standings) if one.outlet_id == number
    ]
    kept = {PublicationState.ONLINE, PublicationState.WITHDRAWN}
    return bool(states) and set(states) <= kept


def row_of(room: Room, number: int) -> OutletRow:
    return next(one for one in room["publisher"].query(outlet.outlets) if one.id == number)


def test_three_channels_have_every_word_once_and_in_order_under_fire(
    room: Room, portals: tuple[PortalProcess, PortalProcess], folder: Path, tmp_path: Path
) -> None:
    main, second = portals
    with Ambush(second.url) as way:
        portal = added(room, "新闻网", way.url)
        files = added(room, "部门站", folder.as_uri())
        with courier_of(room, tmp_path, main.url, way.url) as courier:
            words = [f"第{n}句" for n in range(1, 13)]
            lines = [released(room, text) for text in words[:3]]
            until(lambda: in_folder(folder) == words[:3], STUCK_SECONDS)
            way.refuse(f"/entries/line-{lines[-1] + 1}/", 422)
            lines += [released(room, text) for text in words[3:6]]
            until(lambda: online(room) == words[:6], STUCK_SECONDS)
            until(lambda: in_folder(folder) == words[:6], STUCK_SECONDS)
            until(lambda: row_of(room, portal).refused == 1, STUCK_SECONDS)
            assert at(second) == words[:3], "what stands behind a refused line waits there"
            courier.kill()
            room["publisher"].execute(publication.withdraw_line, lines[1], "口误")
            lines += [released(room, text) for text in words[6:9]]
            courier.start_again()
            way.clear()
            main.kill()
            expected = [text for text in words[:9] if text != words[1]]
            until(lambda: in_folder(folder) == expected, STUCK_SECONDS)
            room["publisher"].execute(send_again)
            until(lambda: at(second) == expected, STUCK_SECONDS)
            assert not online(room)[6:], "the portal that is away has nothing of this"
            courier.kill()
            main.start_again()
            main.wait_until_up()
            released(room, "第五句，改过", 1, lines[4], "更正")
            lines += [released(room, text) for text in words[9:]]
            courier.start_again()
            expected = [text for text in words if text != words[1]]
            expected[expected.index(words[4])] = "第五句，改过"
            until(lambda: at(main) == expected, STUCK_SECONDS * 2)
            until(lambda: at(second) == expected, STUCK_SECONDS * 2)
            until(lambda: in_folder(folder) == expected, STUCK_SECONDS * 2)
            until(lambda: whole(room, portal) and whole(room, files), STUCK_SECONDS * 2)
            until(lambda: len(online(room)) == len(expected), STUCK_SECONDS)
    assert [one.refused for one in room["publisher"].query(outlet.outlets)] == [0, 0]
    assert words[1] not in (folder / "1" / "feed.json").read_text(encoding="utf-8")


def test_each_channel_is_held_against_what_it_was_given(
    room: Room, portals: tuple[PortalProcess, PortalProcess], folder: Path, tmp_path: Path
) -> None:
    """上网核对: hash by hash for the portal and for every outlet, each by its own receipts."""
    main, second = portals
    answers = added(room, "问答站", folder.as_uri(), Carries.ANSWERS)
    web = added(room, "新闻网", second.url)
    (asked,) = room.ask("夜市安全吗？")
    room["aide"].execute(screening.admit, asked, 0)
    reply = room["aide"].execute(answer.hand_in, asked, "每周抽检。", 0)
    room["reviewer"].execute(answer.approve, reply, 1, Secrecy.OPEN)
    room["publisher"].execute(publication.release_answer, reply, 1)
    with courier_of(room, tmp_path, main.url, second.url):
        lines = [released(room, f"第{n}句") for n in range(1, 4)]
        until(lambda: len(online(room)) == 3 and whole(room, web), STUCK_SECONDS)
        room["publisher"].execute(publication.withdraw_line, lines[2], "口误")
        until(lambda: at(second) == ["每周抽检。", "第1句", "第2句"])
        until(lambda: not room["publisher"].query(publication.unproved_withdrawals), STUCK_SECONDS)
        until(lambda: whole(room, answers), STUCK_SECONDS)
    client = second.client()
    altered = content_of(
        room["publisher"].query(publication.kept)[f"line-{lines[1]}"].publications[-1]
    )
    client.publish("1", f"line-{lines[1]}", 2, replace(altered, text="别人的话"))
    client.close()
    shown = reconciled(room["publisher"], lambda url: portal_at(url, STUDIO_TOKEN))
    assert [one.fault for one in shown.channels] == ["", "", ""]
    portal, few, other = shown.channels
    assert (portal.agrees, few.agrees, other.agrees) == (True, True, False)
    assert few.name.startswith("问答站 ")
    assert [row.entry for row in few.rows] == [f"answer-{reply}"]
    verdicts = {row.entry: row.verdict for row in other.rows}
    assert verdicts == {
        f"line-{lines[0]}": Verdict.SAME, f"line-{lines[1]}": Verdict.OTHER_CONTENT,
        f"line-{lines[2]}": Verdict.TAKEN_OFF, f"answer-{reply}": Verdict.SAME,
    }  # fmt: skip
    (there,) = (row for row in other.rows if row.entry == f"line-{lines[0]}")
    assert there.account is not None
    assert there.shown is not None
    assert there.account.releases[-1].receipt == there.shown.sha256
    assert not shown.agrees


def test_a_portal_that_never_answers_holds_no_other_channel(
    room: Room, portals: tuple[PortalProcess, PortalProcess], folder: Path, tmp_path: Path
) -> None:
    main, second = portals
    portal, files = added(room, "新闻网", second.url), added(room, "部门站", folder.as_uri())
    with silent() as deaf, courier_of(room, tmp_path, main.url, second.url, deaf, f"{deaf}/main"):
        before = took(room, folder, second, "没有聋的渠道")
        mute = added(room, "聋的渠道", deaf)
        until(lambda: row_of(room, mute).fault != "", STUCK_SECONDS)
        after = max(took(room, folder, second, f"有聋的渠道{n}") for n in range(3))
        assert after < max(before, 1.0) * SLACK
        room["boss"].execute(interview.choose_portal, f"{deaf}/main")
        until(lambda: not room["publisher"].query(status).up, STUCK_SECONDS)
        since = time.monotonic()
        released(room, "主渠道也聋")
        until(lambda: in_folder(folder)[-1] == "主渠道也聋", STUCK_SECONDS)
        until(lambda: at(second)[-1] == "主渠道也聋", STUCK_SECONDS)
        assert time.monotonic() - since < max(before, 1.0) * SLACK
        until(lambda: whole(room, portal) and whole(room, files), STUCK_SECONDS)
    assert "主渠道也聋" not in online(room)
    rows = {one.id: one.up for one in room["publisher"].query(outlet.outlets)}
    assert rows == {portal: True, files: True, mute: False}


def test_an_outlet_added_in_the_middle_of_the_hour_has_it_from_the_start(
    room: Room, portals: tuple[PortalProcess, PortalProcess], folder: Path, tmp_path: Path
) -> None:
    main, second = portals
    with courier_of(room, tmp_path, main.url, second.url):
        lines = [released(room, text) for text in ("一", "二", "三")]
        until(lambda: online(room) == ["一", "二", "三"], STUCK_SECONDS)
        room["publisher"].execute(publication.withdraw_line, lines[1], "口误")
        released(room, "三，改过", 1, lines[2], "更正")
        late = added(room, "后加的", second.url)
        until(lambda: at(second) == ["一", "三，改过"], STUCK_SECONDS)
        until(lambda: whole(room, late), STUCK_SECONDS)
        room["boss"].execute(outlet.retire, late)
        released(room, "四")
        until(lambda: at(main)[-1] == "四", STUCK_SECONDS)
        assert at(second) == ["一", "三，改过"], "a retired outlet gets nothing"
        room["boss"].execute(outlet.reinstate, late)
        until(lambda: at(second) == ["一", "三，改过", "四"], STUCK_SECONDS)


def test_an_outlet_without_a_token_says_so_and_holds_nobody(
    room: Room, portals: tuple[PortalProcess, PortalProcess], tmp_path: Path
) -> None:
    main, second = portals
    number = added(room, "没有令牌", second.url)
    with courier_of(room, tmp_path, main.url):
        released(room, "一")
        until(lambda: online(room) == ["一"], STUCK_SECONDS)
        until(lambda: "没有" in row_of(room, number).fault, STUCK_SECONDS)
    assert at(second) == []


def took(room: Room, folder: Path, second: PortalProcess, text: str) -> float:
    """Seconds from the release until readers of both portals and of the folder have it."""
    since = time.monotonic()
    released(room, text)
    until(lambda: online(room)[-1:] == [text], STUCK_SECONDS)
    until(lambda: in_folder(folder)[-1:] == [text], STUCK_SECONDS)
    until(lambda: at(second)[-1:] == [text], STUCK_SECONDS)
    return time.monotonic() - since


@contextmanager
def silent() -> Iterator[str]:
    """A host that takes every connection and never says a word."""
    with closing(socket.create_server(("127.0.0.1", 0), backlog=64)) as door:
        kept: list[socket.socket] = []

        def listen() -> None:
            while True:
                try:
                    kept.append(door.accept()[0])
                except OSError:
                    return

        threading.Thread(target=listen, daemon=True).start()
        yield f"http://127.0.0.1:{door.getsockname()[1]}"
        for line in kept:
            line.close()
