"""An official account and the real courier: one draft, never called online before it is."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from studio import interview, publication
from studio.publication import PublicationState
from studio.question import questions
from tests.portals.wechat import WeChat
from tests.portals.wechat_server import SECRET
from tests.story.portal_process import Program, until
from tests.story.test_on_air import online, released
from tests.studio.room import Room, registered

P = PublicationState


@pytest.fixture
def platform(room: Room, tmp_path: Path) -> Iterator[WeChat]:
    program = WeChat(tmp_path)
    room["boss"].execute(interview.choose_portal, registered(room, program.address))
    yield program
    program.end()


@pytest.fixture
def courier(room: Room, platform: WeChat, tmp_path: Path) -> Iterator[Program]:
    credential = tmp_path / "secret"
    credential.write_text(SECRET)
    credential.chmod(0o600)
    process = Program(
        "--database",
        room.courier_url,
        "courier",
        INTERVIEW_STUDIO_PORTAL_TOKEN_FILE=str(credential),
    )
    yield process
    process.end()


def states(room: Room) -> dict[str, PublicationState | None]:
    return {row.line.text: row.feed for row in room["steno"].query(publication.feed)}


def test_a_draft_is_sent_and_is_online_only_when_a_person_has_published_it(
    room: Room, courier: Program, platform: WeChat
) -> None:
    released(room, "大家好")
    gone = released(room, "说错的话")
    until(lambda: set(states(room).values()) == {P.SENT})
    courier.kill()
    line = released(room, "第三句")
    courier.start_again()
    until(lambda: set(states(room).values()) == {P.SENT}, 60)
    released(room, "第三句，改过", 1, line)
    room["publisher"].execute(publication.withdraw_line, gone, "口误")
    until(lambda: "说错" not in platform.everything(), 60)
    until(lambda: states(room).get("第三句，改过") is P.SENT, 60)
    assert states(room)["说错的话"] is P.WITHDRAWN
    assert online(room) == []
    assert len(platform.drafts()) == 1
    assert platform.calls("draft/add") == 1

    message = platform.does("publish")["message"]
    platform.does("comment", message=message, texts=["学校食堂怎么查？"])
    courier.kill()
    courier.start_again()
    until(lambda: online(room) == ["大家好", "第三句，改过"], 60)
    assert platform.public() == [("line-1", "大家好"), ("line-3", "第三句，改过")]
    until(lambda: len(room["aide"].query(questions)) == 1)
    (asked,) = room["aide"].query(questions)
    assert (asked.text, asked.channel) == ("学校食堂怎么查？", "wechat")
    released(room, "补充一句")
    until(lambda: states(room).get("补充一句") is P.SENT, 60)
    assert [one["title"][-4:] for one in platform.drafts()[0]] == ["（续1）"]
    assert online(room) == ["大家好", "第三句，改过"]
