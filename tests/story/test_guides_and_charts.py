"""A guide that an answer of the second series leads to; a chart on a line, also in the archive."""

import hashlib
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import requests
from PySide6.QtGui import QImage

from studio import (
    air_check,
    air_queue,
    answer,
    archive,
    interview,
    photo_line,
    publication,
    record,
    screening,
    series,
    service_guide,
    topic_link,
)
from studio.archive_file import check, write
from studio.documents import topic_page, transcript_layout, transcript_page
from studio.documents.transcript import transcript
from studio.people import Role, give_role
from studio.publication import PublicationState
from studio.question import Arrival, arrive, questions
from studio.review import Secrecy
from studio.topic_link import LinkKind
from studio.web_address import REL
from tests.addresses import GUIDE
from tests.photos import chart, furthest, saved
from tests.story.portal_process import PortalProcess, Program, courier_for, until
from tests.studio.closing_hour import noticed
from tests.studio.notices import announced
from tests.studio.room import Room
from ui.plain_photo import made_plain
from ui.transcript import gathered

AIR = datetime(2026, 12, 20, 7, tzinfo=UTC)
SERIES, ALT = "热点办事", "2025 年夏季抽检合格率柱状图：六月 97.1%，七月 98.4%"


@pytest.fixture
def portal(room: Room, tmp_path: Path) -> Iterator[PortalProcess]:
    process = PortalProcess(tmp_path)
    room["boss"].execute(interview.choose_portal, process.url)
    yield process
    process.end()


@pytest.fixture
def courier(room: Room, portal: PortalProcess, tmp_path: Path) -> Iterator[Program]:
    process = courier_for(room.courier_url, tmp_path)
    yield process
    process.end()


def micro_interview(room: Room, url: str) -> int:
    """One of the second series, on air."""
    number = room.boss.execute(
        series.plan_ad_hoc, "micro", SERIES, "社保卡怎么办", "人社局", AIR, 60, "群众关心"
    )
    planner = room.boss.in_programme(number)
    for login, role in (("aide", Role.AIDE), ("reviewer", Role.REVIEWER),
                        ("publisher", Role.PUBLISHER), ("collector", Role.COLLECTOR)):  # fmt: skip
        planner.execute(give_role, login, role)
    planner.execute(interview.name_guest, "程立言", "局长")
    for step in (interview.propose, interview.approve):
        planner.execute(step)
    announced(room, number)
    planner.execute(interview.choose_portal, url)
    room["publisher"].in_programme(number).execute(air_check.go_on_air, [])
    return number


def test_a_micro_interview_of_the_second_series_leads_to_the_guide(
    room: Room, portal: PortalProcess, courier: Program, tmp_path: Path
) -> None:
    room.boss.execute(service_guide.add, "社保卡办理", GUIDE, "人社局")
    number = micro_interview(room, portal.url)
    aide, publisher = room["aide"].in_programme(number), room["publisher"].in_programme(number)
    moment = aide.clock.now() - timedelta(seconds=1)
    room["collector"].in_programme(number).execute(
        arrive, [Arrival("email", "1", "网友甲", "社保卡丢了怎么办？", moment)]
    )
    (question,) = (row.id for row in aide.query(questions))
    aide.execute(screening.admit, question, 0)
    (guide,) = aide.query(service_guide.found, "sbk")
    text = f"请带身份证补办，见{guide.words}。"
    reply = aide.execute(answer.hand_in, question, text, 0)
    room["reviewer"].in_programme(number).execute(answer.approve, reply, 1, Secrecy.OPEN)
    publisher.execute(publication.release_answer, reply, 1)
    until(lambda: aide.query(publication.answer_feed).get(reply) is PublicationState.ONLINE)
    link = f'<a href="{GUIDE.replace("&", "&amp;")}" rel="{REL}">《社保卡办理》'
    assert link in requests.get(f"{portal.url}/live/{number}", timeout=10).text
    (row,) = requests.get(f"{portal.url}/feed/{number}.json", timeout=10).json()["entries"]
    assert row["text"] == text
    day = aide.clock.now().astimezone().date()
    publisher.execute(topic_link.add, LinkKind.GUIDE, "社保卡办理", "人社局", day, GUIDE)
    publisher.execute(
        topic_link.add, LinkKind.RECORDING, "访谈录音", "广播电视台", day, f"{GUIDE}&mp3"
    )
    publisher.execute(air_queue.end_hour)
    shown = publisher.query(transcript)
    assert transcript_layout.called(shown) == f"{SERIES}：《社保卡怎么办》微访谈实录"
    order = publisher.query(gathered)
    transcript_page.write(order, tmp_path / "page.html")
    assert link in (tmp_path / "page.html").read_text("utf-8")
    topic_page.write(order, tmp_path / "topic.zip")
    with zipfile.ZipFile(tmp_path / "topic.zip") as site:
        index = site.read("index.html").decode()
    assert [index.count(words) for words in (">办事指南</h2>", ">音视频</h2>")] == [1, 1]


def test_a_chart_on_a_line_is_sharp_with_readers_and_in_the_archive(
    room: Room, portal: PortalProcess, courier: Program, tmp_path: Path
) -> None:
    (tmp_path / "chart.png").write_bytes(saved(chart(), "PNG"))
    data = made_plain(tmp_path / "chart.png")
    name = hashlib.sha256(data).hexdigest()
    steno = room["steno"]
    line = steno.execute(photo_line.write, steno.execute(photo_line.bring, data), ALT)
    room["reviewer"].execute(record.approve, line, 1, Secrecy.OPEN)
    room["publisher"].execute(publication.release_line, line, 1)
    until(lambda: [row.feed for row in steno.query(publication.feed)] == [PublicationState.ONLINE])
    page = requests.get(f"{portal.url}/live/1", timeout=10).text
    assert f'<img class="photo" alt="{ALT}" loading="lazy" src="/media/{name}">' in page
    read = requests.get(f"{portal.url}/media/{name}", timeout=10).content
    assert read == data
    assert furthest(QImage.fromData(read), chart()) <= 6
    room["director"].execute(interview.end)
    noticed(room)
    courier.end()
    number = room["publisher"].execute(archive.prepare)
    room["boss"].execute(archive.sign, number)
    file = tmp_path / "archive.zip"
    row = write(room["boss"], file)
    assert [str(one.text) for one in check(file, row.head) if not one.good] == []
    with zipfile.ZipFile(file) as whole:
        assert whole.read(f"photos/{name}.jpg") == data
        assert f'alt="{ALT}"' in whole.read("documents/transcript.html").decode()
