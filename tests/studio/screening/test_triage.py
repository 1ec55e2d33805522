"""The response value is the sum of three parts that are shown: content, reaction, media."""

from studio.channel import PRESS
from studio.screening.triage import value


def test_each_part_can_be_seen() -> None:
    worth = value("幼儿园孩子集体中毒住院，记者来采访了，怎么处理？", askers=9)
    assert (worth.content, worth.reaction, worth.media) == (5, 3, 2)
    assert worth.value == 10
    assert {"中毒", "记者"} <= set(worth.words)


def test_more_askers_weigh_more_and_never_without_end() -> None:
    values = [value("几点开门？", askers).reaction for askers in (1, 2, 8, 1_000_000)]
    assert values == [0, 1, 3, 5]


def test_the_press_in_the_room_is_the_media() -> None:
    assert value("几点开门？", channel=PRESS).media > value("几点开门？").media


def test_a_petition_weighs_by_its_content() -> None:
    assert value("拖欠工资三个月").content > value("几点开门？").content
    assert value("   ").value == 0
