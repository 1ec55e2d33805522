"""A rehearsal is given a portal: on this machine alone, told what is wrong in one sentence."""

import json
from contextlib import closing
from pathlib import Path

import pytest

from studio.cli import main
from studio.errors import Refusal
from studio.portal import PortalDown
from studio.rehearsal.netizens import Fate
from studio.rehearsal.netizens.comment_form import CommentForm
from studio.rehearsal.portals.contract import GivenPortal
from studio.rehearsal.portals.given import given_portal
from studio.rehearsal.portals.wordpress import GivenWordPress
from studio.rehearsal.scenario import Scenario, default_scenario
from tests.portals.test_wordpress import announcement, asked
from tests.story.portal_process import STUDIO_TOKEN, PortalProcess
from tests.wordpress import WordPress

WP = {"url": "http://127.0.0.1:8088", "user": "editor", "application_password": "x"}


def written(folder: Path, told: object) -> Path:
    file = folder / "portal.json"
    file.write_text(told if isinstance(told, str) else json.dumps(told), encoding="utf-8")
    return file


def test_the_file_says_which_portal_it_is(tmp_path: Path) -> None:
    assert isinstance(given_portal(written(tmp_path, WP)), GivenWordPress)
    told = {"kind": "http", "url": "http://localhost:1/", "token": "t"}
    assert isinstance(given_portal(written(tmp_path, told)), GivenPortal)


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        ({**WP, "url": "https://www.gov.cn"}, "彩排只能连接本机"),
        ({**WP, "url": "http://127.0.0.1.evil.example"}, "彩排只能连接本机"),
        ({**WP, "url": "ftp://127.0.0.1"}, "http://"),
        ({"kind": "http", "url": "http://127.0.0.1:1"}, "没有 token"),
        ({"kind": "wordpress", "url": "http://127.0.0.1:1", "user": "e"}, "application_password"),
        ({"kind": "mail", "url": "http://127.0.0.1:1"}, "http 或 wordpress"),
        ("[]", "不是 JSON"),
        ("{", "不是 JSON"),
    ],
)  # fmt: skip
def test_another_machine_and_a_broken_file_are_refused_with_a_sentence(
    tmp_path: Path, told: object, sentence: str
) -> None:
    with pytest.raises(Refusal, match=sentence):
        given_portal(written(tmp_path, told))
    with pytest.raises(Refusal, match="读不到门户文件"):
        given_portal(tmp_path / "nowhere.json")


def test_the_command_says_it_and_begins_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = written(tmp_path, {**WP, "url": "https://www.gov.cn"})
    out = tmp_path / "out"
    assert main(["rehearse", "--headless", "--portal", str(file), "--out", str(out)]) == 1
    assert "彩排只能连接本机" in capsys.readouterr().err
    assert not (out / "studio.sqlite").exists()
    assert main(["rehearse", "--faults", "--portal", str(file)]) == 1
    assert "--faults" in capsys.readouterr().err


def test_a_portal_that_has_our_programme_already_is_not_played_into(tmp_path: Path) -> None:
    portal = PortalProcess(tmp_path)
    try:
        told = {"kind": "http", "url": portal.url, "token": STUDIO_TOKEN}
        given = given_portal(written(tmp_path, told))
        assert given.open() == portal.url
        portal.client().announce("1", announcement())
        with pytest.raises(Refusal, match="已经有编号为 1"):
            given.open()
    finally:
        portal.end()


def test_a_site_where_we_may_not_publish_is_told_before_the_play(
    tmp_path: Path, wordpress: WordPress
) -> None:
    told = {"url": wordpress.url, "user": "author",
            "application_password": wordpress.users["author"]}  # fmt: skip
    with pytest.raises(PortalDown, match="权限不够"):
        given_portal(written(tmp_path, told)).open()


def test_every_rehearsal_has_a_page_of_its_own(tmp_path: Path) -> None:
    one, two = (given_portal(written(tmp_path, WP)) for _ in range(2))
    assert one.page("1") != two.page("1")


def test_the_scenario_is_played_as_comments_can_be(tmp_path: Path) -> None:
    folder = given_portal(written(tmp_path, WP)).playable(default_scenario(), tmp_path)
    played = {one.id: one.text for one in Scenario.load(folder).questions}
    written_so = {one.id: one.text for one in Scenario.load(default_scenario()).questions}
    changed = {name for name, text in written_so.items() if played[name] != text}
    assert {"Q0139", "Q0299"} <= changed
    assert len(changed) < 10
    assert not any("<" in played[name] for name in changed)


def test_netizens_ask_by_the_sites_own_form_each_from_home(wordpress: WordPress) -> None:
    scenario = Scenario.load(default_scenario())
    with closing(wordpress.portal("netizens")) as portal:
        portal.announce("1", announcement())
        questions = [one for one in scenario.questions if one.id in ("Q0001", "Q0002", "Q0136")]
        form = CommentForm(wordpress.url, f"{wordpress.url}/netizens-1/", questions)
        results = [form.judged(one.id, form.post_form(one)) for one in (*questions, questions[0])]
        assert [one.status for one in results if one] == [
            Fate.RECEIVED, Fate.RECEIVED, Fate.REFUSED, Fate.RECEIVED
        ]  # fmt: skip
        assert [one.text for one in asked(portal)] == [one.text for one in questions[:2]]
        early = CommentForm(wordpress.url, f"{wordpress.url}/not-announced/", questions)
        assert early.judged("Q0001", early.post_form(questions[0])) is None
