"""A folded text is what a reader sees: one width, simplified, nothing unseen."""

import pytest

from studio.folded import fold, folded


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("网購的保健品", "网购的保健品"),
        ("ＡＢＣ１２３", "abc123"),
        ("食\u200b品\u202e安\u0301全", "食品安全"),
        ("一\n二\t三", "一 二 三"),
        ("\x00\ud800好", "好"),
    ],
)
def test_a_text_is_read_without_its_disguise(written: str, read: str) -> None:
    assert folded(written) == read
    assert fold(written).text == read


def test_each_sign_knows_where_it_stood() -> None:
    found = fold("a\u200bＢ購")
    assert found.written(1, 3) == (2, 4)
