"""A title of several rows is parted where its sense allows, as far as signs tell."""

import pytest

from studio.documents.title_rows import TITLE_SIGNS, title_rows


@pytest.mark.parametrize(
    "rows",
    [
        ("《食品安全》在线访谈实录",),
        ("方　案",),
        ("《守护夏日舌尖安全，", "规范群众放心用药》在线访谈实录"),
        ("市长访谈：《守护夏日舌尖安全，", "规范群众放心用药》在线访谈实录"),
        ("《优化营商环境的若干措施的解读说明会》", "在线访谈实录"),
        ("《推进城乡居民基本医疗保险", "和大病保险全覆盖有关政策解读》", "在线访谈实录"),
        ("市市场监督管理局局长程立言谈今年夏天的", "食品安全和用药安全"),
        ("市司法局解读中华人民共和国", "行政复议法修订亮点"),
        ("12345热线办谈2025年1—6月", "群众诉求办理情况及下一步打算"),
    ],
)
def test_a_row_ends_behind_a_sign_or_else_at_a_small_word(rows: tuple[str, ...]) -> None:
    assert title_rows("".join(rows)) == rows


@pytest.mark.parametrize("word", ["共和国", "目的地", "1—6月", "15：00", "15：00—16：00"])
def test_what_is_one_is_not_parted_at_its_sign_or_small_word(word: str) -> None:
    for before in range(21):
        rows = title_rows("政" * before + word + "务" * (21 - before))
        assert any(word in row for row in rows)


@pytest.mark.parametrize("sign", ["葛\U000e0100", "e\u0301", "👩\u200d👧"])
def test_a_sign_of_several_characters_stays_one(sign: str) -> None:
    assert all(not len(row) % len(sign) for row in title_rows(sign * 60))


def test_what_nothing_parts_is_parted_evenly() -> None:
    assert title_rows("政" * 22) == ("政" * 11, "政" * 11)


@pytest.mark.parametrize(
    "title",
    [
        "关于印发2026年第一季度全市政务公开在线访谈工作要点的通知",
        "推进 Interview Studio 与门户网站 WordPress 全面对接",
        "《“十四五”全民健康规划》《“健康云州2030”行动方案》联合解读",
        "一二三四五六七八九十一二三四五六七八九〇》，。《开始",
    ],
)
def test_no_row_is_too_wide_or_parts_a_number_or_begins_with_a_closing_sign(title: str) -> None:
    rows = title_rows(title)
    assert "".join("".join(rows).split()) == "".join(title.split())
    for row in rows:
        assert len(row.encode("gbk")) <= 2 * TITLE_SIGNS
        assert row[0] not in "》”，。、："
        assert row[-1] not in "《“"
    for word in ("2026年", "2030", "Interview", "WordPress"):
        assert (word in title) == any(word in row for row in rows)


def test_a_title_of_one_endless_word_is_parted_all_the_same() -> None:
    rows = title_rows("a" * 300)
    assert "".join(rows) == "a" * 300
    assert len(rows) == 10
