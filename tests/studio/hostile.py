"""Texts that somebody sends who means no good, or whose program is broken."""

from hypothesis import strategies as st

TURNED = "\u202e倒着写\u2066\u2067\u200f"
HEAPED = "好" + "\u0301\u0489\u20dd" * 2000
UNSEEN = "食\u200b\u200d\u2060\ufeff品\u00ad安全"
BROKEN = "半个字\ud83d和\x00空"
FORMULA = '=cmd|"/c calc"!A1'
MARKUP = "<b>粗</b><img src=x onerror=alert(1)>&lt;{admit}%s{0}"
HUGE = "食品安全谁来管，" * 125_000
ALIKE = ("a" * 6000, "1" * 6000, "a@a." * 1500, "微信" * 3000, "138 1234 " * 700, "\n" * 100 + "行")
ALL = (TURNED, HEAPED, UNSEEN, BROKEN, FORMULA, MARKUP, *ALIKE)

SIGNS = st.one_of(
    st.characters(),
    st.sampled_from(
        "\u202e\u202d\u2066\u2069\u200f\u200b\u0301\u0489\x00\ud800\udfff<>&{}%\\␛=+-@"
    ),
    st.sampled_from("食品安全微信电话我叫住小区路号身份证1234567890a@."),
)
TEXTS = st.text(SIGNS, max_size=120)
