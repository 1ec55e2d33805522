"""Questions and answers as posts in a file, for who posts by hand (A53): nothing is lost or cut."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from studio import house
from studio.documents.transcript import Reply
from studio.errors import Refusal
from studio.portal.weibo.counting import units
from studio.portal.weibo.exported import posts_of, write
from tests.studio.documents.afternoon import GUEST, NETIZEN, all_online, lived, said
from tests.studio.room import open_room
from ui.transcript import gathered

LONG = "每周抽检两次，结果在网上公布，@云州市监 会回复。" * 40
NAMED = Reply(7, "@三个孩子的妈：夜市的肉新鲜吗？", "市场监管局", LONG, "", 0, written=False)


def test_one_question_is_one_post_within_the_length(tmp_path: Path) -> None:
    with open_room(tmp_path) as room:
        shown = lived(room).transcript
    found = list(posts_of(replace(shown, series="热点办事"), 140))
    names = [one.name for one in found]
    assert len(names) == len(set(names)) >= 3
    assert found[0].text.startswith("#热点办事#【问1】网友 小雨：夜市谁来管？")
    assert "\n程立言：由城管部门管。" in found[0].text
    assert all(one.signs <= 140 and one.signs == (units(one.text) + 1) // 2 for one in found)
    assert not any("草稿" in one.text or "撤回" in one.text for one in found)


@pytest.mark.parametrize("length", [60, 140, 333, 2000])
def test_a_long_answer_is_parted_and_numbered_and_is_the_answer_again(
    tmp_path: Path, length: int
) -> None:
    with open_room(tmp_path) as room:
        shown = replace(lived(room).transcript, speeches=(), replies=(NAMED,))
    found = list(posts_of(shown, length))
    assert all(one.signs <= length for one in found)
    heads = [re.match(r"【Q0007】（([0-9]+)/([0-9]+)）", one.text) for one in found]
    if len(found) > 1:
        assert [(m[1], m[2]) for m in heads if m] == [
            (str(n), str(len(found))) for n in range(1, len(found) + 1)
        ]
    body = "".join(re.sub(r"^【Q0007】(（[0-9]+/[0-9]+）)?", "", one.text) for one in found)
    assert body == f"问：{NAMED.question}\n答（市场监管局）：{LONG}"
    for one in found:
        whole = len(re.findall("@云州市监(?=[ ]|$)|@三个孩子的妈", one.text))
        assert one.text.count("@") == whole, one.text
    assert (len(found) > 1) is (length < 2000)


def test_the_length_is_the_houses(tmp_path: Path) -> None:
    with open_room(tmp_path) as room:
        assert room.boss.query(house.house).post_length == 140
        for wrong in (59, 2001):
            with pytest.raises(Refusal, match="60 到 2000"):
                room.boss.execute(house.post_in, wrong)
        with pytest.raises(Refusal, match="组织协调"):
            room["aide"].in_programme(0).execute(house.post_in, 200)
        room.boss.execute(house.post_in, 60)
        lived(room)
        order = room["publisher"].query(gathered)
        assert order.post_length == 60
        told = write(order, tmp_path / "posts.txt")
        text = (tmp_path / "posts.txt").read_text("utf-8-sig")
        assert text.startswith("第 1 条　")
        assert told["posts"] == text.count("/60 字") >= 3
        assert told["masked"] == ["记录第3条"]
        assert "13900000001" not in text


def test_what_is_still_on_its_way_is_not_written_and_said(tmp_path: Path) -> None:
    with open_room(tmp_path) as room:
        (asked,) = room.ask("夜市谁来管？")
        said(room, NETIZEN, "夜市谁来管？", asked)
        said(room, GUEST, "由城管部门管。", asked)
        order = room["publisher"].query(gathered)
        told = write(order, tmp_path / "early.txt")
        assert (told["posts"], told["coming"]) == (0, 1)
        early = (tmp_path / "early.txt").read_text("utf-8-sig")
        assert "城管" not in early
        assert early.startswith("（另有 1 问的文字还没有上网")
        all_online(room)
        order = room["publisher"].query(gathered)
        told = write(order, tmp_path / "posts.txt")
        assert (told["posts"], told["coming"]) == (1, 0)
        assert "还没有上网" not in (tmp_path / "posts.txt").read_text("utf-8-sig")
