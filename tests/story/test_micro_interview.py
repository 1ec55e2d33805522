"""A micro-interview (微访谈) from the comment on Weibo to the answer there, through a real courier.

The account stands on a server that follows the open platform's pages; the rest is all real.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from studio import answer, interview, publication, screening
from studio.courier.status import status
from studio.origin_reply import Due, replies
from studio.people import COURIER
from studio.portal.trial import try_portal
from studio.publication import PublicationState, answer_feed
from studio.question import questions
from studio.review import Secrecy
from tests.portals.weibo_server import NAME, UID, Weibo, WeiboServer
from tests.story.portal_process import STUDIO_TOKEN, Program, courier_for, until
from tests.story.test_on_air import online, released
from tests.studio.room import Room, registered
from tests.studio.test_check import check

ASKER = 700


@pytest.fixture
def account() -> Iterator[WeiboServer]:
    made = WeiboServer()
    made.weibo.tokens[STUDIO_TOKEN] = UID
    made.weibo.users[ASKER] = "三个孩子的妈"
    yield made
    made.end()


@pytest.fixture
def weibo(room: Room, account: WeiboServer) -> Weibo:
    address = registered(room, account.address("&series=热点办事"))
    room["boss"].execute(interview.choose_portal, address)
    return account.weibo


@pytest.fixture
def courier(room: Room, weibo: Weibo, tmp_path: Path) -> Iterator[Program]:
    process = courier_for(room.courier_url, tmp_path)
    yield process
    process.end()


def below(weibo: Weibo) -> list[str]:
    return [text for text in weibo.shown() if "【微访谈】" not in text]


def answered(room: Room, question: int, text: str) -> int:
    room["aide"].execute(screening.admit, question, 0)
    reply = room["aide"].execute(answer.hand_in, question, text, 0)
    room["reviewer"].execute(answer.approve, reply, 1, Secrecy.OPEN)
    room["publisher"].execute(publication.release_answer, reply, 1)
    return reply


def test_a_question_from_weibo_is_answered_on_weibo_and_the_asker_learns_of_it(
    room: Room, courier: Program, weibo: Weibo
) -> None:
    until(lambda: len(weibo.shown()) == 1)
    notice = next(iter(weibo.statuses))
    comment = weibo.comment(ASKER, notice, "夜市的肉新鲜吗？")
    until(lambda: len(room["aide"].query(questions)) == 1)
    (question,) = room["aide"].query(questions)
    assert (question.nickname, question.text) == ("三个孩子的妈", "夜市的肉新鲜吗？")
    assert question.channel_name == "微博"
    text = "每周抽检两次，结果在网上公布。" * 12
    reply = answered(room, question.id, text)
    until(lambda: room["aide"].query(answer_feed).get(reply) is PublicationState.ONLINE)
    posts = below(weibo)
    assert len(posts) > 1
    assert posts[0].startswith(f"#热点办事#【答{reply}】（1/{len(posts)}）问：夜市的肉新鲜吗？")
    until(lambda: [row.due for row in room["publisher"].query(replies)] == [Due.NOTHING])
    told = [row for row in weibo.comments.values() if row["user"]["id"] == UID]
    assert {row["reply_comment"]["id"] for row in told} == {comment}
    assert all("每周抽检" in row["text"] or "结果" in row["text"] for row in told)
    assert room["publisher"].query(replies)[0].by == COURIER


def test_a_correction_and_a_withdrawal_leave_no_word_of_before(
    room: Room, courier: Program, weibo: Weibo
) -> None:
    line = released(room, "大家好")
    gone = released(room, "说错的话")
    until(lambda: online(room) == ["大家好", "说错的话"])
    released(room, "大家下午好", 1, line)
    room["publisher"].execute(publication.withdraw_line, gone, "口误")
    until(lambda: online(room) == ["大家下午好"])
    until(lambda: [text.partition("：")[2] for text in below(weibo)] == ["大家下午好"])
    rows = {row.line.text: row.feed for row in room["steno"].query(publication.feed)}
    assert rows["说错的话"] is PublicationState.WITHDRAWN


@pytest.mark.slow
@pytest.mark.about_the_file
def test_what_somebody_deletes_on_weibo_comes_again(
    room: Room, courier: Program, weibo: Weibo
) -> None:
    released(room, "大家好")
    until(lambda: online(room) == ["大家好"])
    with weibo.lock:
        number = max(weibo.statuses)
        weibo.statuses.pop(number)
    until(lambda: len(below(weibo)) == 1, 90)
    assert max(weibo.statuses) != number


def test_a_used_up_hour_holds_the_line_on_every_screen_until_it_is_over(
    room: Room, courier: Program, weibo: Weibo
) -> None:
    released(room, "第一句")
    until(lambda: online(room) == ["第一句"], 60)
    with weibo.lock:
        weibo.reset_in, weibo.used = 5, weibo.user_limit
    released(room, "第二句")
    until(lambda: "次数用完了" in room["steno"].query(status).fault)
    with weibo.lock:
        weibo.used = 0
    until(lambda: online(room) == ["第一句", "第二句"], 60)
    assert len(below(weibo)) == 2


# before the hour


def test_trying_an_account_says_whose_it_is_and_what_is_left_and_posts_nothing(
    account: WeiboServer,
) -> None:
    weibo = account.weibo
    weibo.post(UID, "早安，广东")
    trial = try_portal(account.address(), STUDIO_TOKEN, "1")
    assert trial.works, trial.text
    assert f"微博账号“{NAME}”（{UID}），授权还有 30 天" in trial.text
    assert "次（共 100000 次），24 分钟后重新计数" in trial.text
    assert "预告还没有发" in trial.text
    assert len(weibo.statuses) == 1
    assert weibo.asked["statuses/update"] == 0


@pytest.mark.parametrize(("address", "token", "said"), [
    ("#weibo=77", STUDIO_TOKEN, "不是登记的 77"), ("#weibo", STUDIO_TOKEN, "没有写登记的账号"),
    (f"#weibo={UID}", "2.00bad", "不接受本机的令牌"), (f"#weibo={UID}", "", "不接受本机的令牌"),
])  # fmt: skip
def test_trying_what_is_wrong_says_what(
    account: WeiboServer, address: str, token: str, said: str
) -> None:
    trial = try_portal(f"{account.url}/{address}", token, "1")
    assert not trial.works
    assert said in trial.text
    assert token not in trial.text or not token


def test_an_authorisation_that_ends_within_the_week_is_no_good_one(account: WeiboServer) -> None:
    account.weibo.expire_in = 3 * 86400
    trial = try_portal(account.address(), STUDIO_TOKEN, "1")
    assert not trial.works
    assert "授权还有 3 天" in trial.text


def test_an_app_without_the_right_to_read_is_told(account: WeiboServer) -> None:
    account.weibo.fails.append(("statuses/user_timeline", 10014))
    trial = try_portal(account.address(), STUDIO_TOKEN, "1")
    assert not trial.works
    assert "没有调用这个微博接口的权限" in trial.text


@pytest.mark.about_the_file
def test_interview_studio_check_looks_at_the_account(
    room: Room, weibo: Weibo, tmp_path: Path
) -> None:
    ended, told = check(room, tmp_path, "check")
    assert ended == 0, told
    assert f"微博账号“{NAME}”（{UID}）" in told
    assert "这个小时还可调用" in told
