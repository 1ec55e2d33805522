"""Numbers, document numbers and posts as texts here write them."""

import re

NUMBER = re.compile(
    r"\d+(?:[.,:：]\d+)*(?:\s*[%％‰])?|[零〇一二两三四五六七八九十百千万亿]+(?:点[零〇一二三四五六七八九]+)?",
)
UNCOUNTED = frozenset(
    ("一", "万一", "一一", "千万", "百", "千", "万", "十", "亿", "两")
)  # fmt: skip
"""Signs of numbers that as often belong to a word: 一定, 万一, 千万要."""
DOCUMENT = re.compile(
    r"(?P<open>[\[［(（【〔﹝])(?P<year>\d{2}|\d{4})(?P<close>[\]］)）】〕﹞])\s*"
    r"(?P<word>第?)\s*(?P<number>\d{1,5})\s*(?P<end>号?)"
)
SHORT_YEAR = 2
POSTS = (
    "副局长", "局长", "副主任", "主任", "副处长", "处长", "副科长", "科长", "副书记", "书记",
    "副县长", "县长", "副市长", "市长", "副区长", "区长", "副镇长", "镇长", "副厅长", "厅长",
    "副院长", "院长", "副所长", "所长", "副站长", "站长", "副队长", "队长", "副校长", "校长",
    "副部长", "部长", "副主席", "主席", "副秘书长", "秘书长", "总工程师", "总经济师",
    "二级调研员", "一级调研员", "调研员",
)  # fmt: skip
"""Posts in the order in which they are looked for: the longer one wins."""
OPENS, CLOSES, RIGHT = "〔", "〕", "〔{year}〕{number}号"
