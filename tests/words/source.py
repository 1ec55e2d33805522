"""Finds what persons read: every marked text of the program, and Chinese that nobody marked."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
HAN = re.compile(r"[\u3001-\u303f\u4e00-\u9fff\uff00-\uffef]")
MARKS = {
    "tr", "say", "Words", "Refusal", "Trouble", "Passing", "PortalDown", "PortalRefused",
    "KeyMissing", "KeyUnfit", "WrongKey", "Held", "NoDraft", "CutOff", "Garbled",
}  # fmt: skip
"""What translates its first text, now or where it is shown."""
REMARKED = {"tr", "Words"}
"""What takes a second text that tells two uses apart."""
RULES = re.compile(r"'refused: ([^'{]+)'")
"""A rule that the database keeps says its sentence itself; a released migration stays as it is."""
RULED = (
    "studio/migrations/versions/*.py", "studio/rights/functions.py", "studio/rights/texts.py",
    "studio/rights/archive.py",
)  # fmt: skip
"""Whose SQL says such sentences."""
PATTERNS = "what netizens write, as patterns"
CHINESE_ALWAYS = {
    "studio/rehearsal/": "the portal's page, the invented hour and its report are Chinese",
    "studio/migrations/versions/": "read by RULES",
    "studio/rights/functions.py": "read by RULES",
    "studio/rights/texts.py": "read by RULES",
    "studio/rights/archive.py": "read by RULES",
    "studio/archive_file/index.py": "who opens an archive reads Chinese",
    "studio/archive_file/papers.py": "a Chinese paper, whoever takes it out",
    "studio/portal/conformance/": "what the kit publishes to a portal under trial",
    "studio/portal/folder/page.py": "the readers of a record read Chinese",
    "studio/portal/weibo/counting.py": "where Chinese sentences end",
    "studio/portal/weibo/writing.py": "the readers of a micro-interview read Chinese",
    "studio/origin_text.py": "who asked elsewhere reads Chinese",
    "studio/courier/way.py": "what askers are told is Chinese",
    "studio/screening/personal_data/contacts.py": PATTERNS,
    "studio/screening/personal_data/days.py": PATTERNS,
    "studio/screening/personal_data/figures.py": PATTERNS,
    "studio/screening/personal_data/people.py": PATTERNS,
    "studio/screening/personal_data/places.py": PATTERNS,
    "studio/demand.py": "words that tell nothing of a topic",
    "studio/table_file/": "how cells and headings of tables are written",
    "studio/plan_table/columns.py": "headings of other people's plans",
    "studio/plan_table/declared.py": "how notices count units",
    "studio/plan_table/drafts.py": "how plans and notices are written",
    "studio/department/days.py": "days of a name as lists write them",
    "studio/year_plan/quota.py": "how plans write who comes",
    "studio/year_plan/reading.py": "times and units as plans write them",
    "studio/nomination/guests.py": "guests and posts as forms write them",
    "studio/nomination_table/columns.py": "headings of other people's forms",
    "studio/nomination_table/drafts.py": "how forms and dates are written",
    "studio/sheet/columns.py": "headings of other people's lists",
    "studio/sheet/drafts.py": "surnames and what follows them",
    "studio/sheet/moments.py": "times as people write them",
    "studio/documents/briefing_paper.py": "a Chinese paper, whoever prints it",
    "studio/documents/sentiment_paper.py": "a Chinese paper, whoever prints it",
    "studio/documents/proposal_paper.py": "a Chinese paper, whoever takes it out",
    "studio/documents/sheet.py": "names of fonts",
    "studio/documents/supervision.py": "how Chinese lists are written",
    "studio/documents/supervision_paper.py": "a Chinese paper, whoever takes it out",
    "studio/documents/circular.py": "a Chinese paper, whoever takes it out",
    "studio/documents/circular_paper.py": "a Chinese paper, whoever takes it out",
    "studio/adoption.py": "a list that goes online, in Chinese whoever draws it",
    "studio/assessment/evaluation.py": "whoever evaluates for a third party reads Chinese",
    "studio/documents/fair_copy.py": "how Chinese papers count",
    "studio/documents/title_rows.py": "signs and small words at which a Chinese title is parted",
    "studio/documents/transcript_layout.py": "a Chinese paper, whoever takes it out",
    "studio/documents/transcript_page.py": "the readers of a record read Chinese",
    "studio/portal/weibo/exported.py": "whoever posts on Weibo reads Chinese",
    "studio/documents/card.py": "the readers of a card read Chinese",
    "studio/documents/card_page.py": "the readers of a card read Chinese",
    "studio/documents/topic_page.py": "the readers of a topic page read Chinese",
    "studio/doubts/patterns.py": "how Chinese texts write numbers and posts",
    "studio/drafting/prompt.py": "what a model is told about Chinese texts",
    "studio/drafting/draft.py": "how models write sentences and marks",
    "studio/drafting/nearness.py": "which signs are Chinese",
    "studio/drafting/figures.py": "how Chinese texts write numbers",
    "ui/player/": "the player reads a Chinese screen and writes Chinese lines",
}
"""Modules whose Chinese nobody has to translate, by the beginning of their path, and why."""
MARKED_TOO = (
    "studio/portal/conformance/",
    "studio/origin_text.py",
    "studio/portal/weibo/writing.py",
    "studio/documents/proposal_paper.py",
    "studio/nomination_table/drafts.py",
    "studio/table_file/",
    "studio/sheet/columns.py",
    "studio/sheet/drafts.py",
    "studio/documents/circular.py",
    "studio/documents/supervision.py",
    "studio/adoption.py",
    "studio/assessment/evaluation.py",
    "studio/plan_table/declared.py",
    "studio/plan_table/drafts.py",
    "studio/department/days.py",
    "studio/year_plan/quota.py",
    "studio/year_plan/reading.py",
)
"""Of those, what is marked all the same is said to persons."""
SPOKEN = frozenset(
    {
        "studio/rehearsal/drill/acting.py",
        "studio/rehearsal/drill/judging.py",
        "studio/rehearsal/drill/telling.py",
        "studio/rehearsal/own_server.py",
    }
)
"""In a folder that is Chinese always: what a technician reads in the language of the PC."""
ONLINE = {
    "ui/card_fields.py": {r"(?![\d.%％])", "[。！？；，、：…]"},
    "ui/card_picture.py": {"彩排，不是真实的访谈", "（", "）"},
    "studio/record/speakers.py": {"主持人", "网友", "记者", "网友 ", "记者 "},
    "studio/interview.py": {"编辑", "："},
    "studio/public_facts.py": {"："},
    "studio/web_address.py": {"《", "》"},
    "studio/guest.py": {"专家", "、", "、，,（( \u3000", "、，,（()） \u3000"},
    "studio/notice.py": {
        r"(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]",
        r"(?<![\d.])(\d{1,2})\s*[:：]\s*([0-5]\d)(?!\d)",
        "一二三四五六日",
        "月",
        "日（星期",
        "）",
        "预告：",
        "【",
        "】",
        "，",
        "。",
        "请评论提问。",
        "、",
        "定于",
        "年",
        "举行",
        "，主题为“",
        "”。",
        "系列：",
        "嘉宾：",
        "地点：",
        "即日起征集问题，直播期间也可以在线提问。",
        "提问和观看：",
    },
    "studio/notice_forms.py": {"（来源：", "）"},
    "studio/documents/notice_paper.py": {"年", "月", "日"},
    "studio/programme_kind.py": {
        "开场",
        "市长访谈",
        "在线访谈",
        "微访谈",
        "新闻发布会",
        "新闻发布",
    },
    "studio/journal.py": {"〔已删除〕"},
    "studio/nomination/lacking.py": {r"(\d{4})\s*年"},
    "studio/proposal.py": {"；", "。"},
    "ui/transcript_pdf.py": {
        "小标宋",
        "仿宋",
        "黑体",
        "楷体",
        "：",
        "方正小标宋简体",
        "方正小标宋_GBK",
        "华文中宋",
        "仿宋_GB2312",
        "华文仿宋",
        "华文黑体",
        "楷体_GB2312",
        "华文楷体",
    },
    "studio/publication/paste.py": {"问：", "（", "）"},
    "studio/question.py": {"网友"},
    "studio/support.py": {"说明.txt"},
    "studio/screening/word_files.py": {"词", "词语", "放行", "允许"},
    "studio/screening/screen_out.py": {
        r"^[\[【(<《「{ ]+([^\]】)>》」}]*)[\]】)>》」} .。]*$",
        r"[,。!?;~\n]|(?<![\d])\.|\s{2,}",
        "一",
        "鿿",
    },
    "studio/documents/subtitles.py": {
        r"[^。！？；!?;…]*[。！？；!?;…]+[”’」』）)]*|[^。！？；!?;…]+",
        r"[^，、：,:]*[，、：,:]+|[^，、：,:]+",
        "：",
    },
    "ui/answer_ground.py": {"；"},
    "studio/drafting/material.py": {"《", "》", "《》", "（", "）", "年", "月", "日"},
    "studio/drafting/policy_document.py": {
        "第[一二三四五六七八九十百千零〇0-9]+[条章节]|[一二三四五六七八九十]+、",
        "(?<=[。；！？;!?])",
    },
    "studio/drafting/trial.py": {"请只回复“好”。"},
    "ui/asker.py": {"记者"},
    "ui/air_queue.py": {r"(?<=[。！？；\n])"},
    "ui/made_anew.py": {r"[。！？!?；;…\n]+[”’」』）)]*"},
    "ui/outlet_words.py": {"。."},
    "ui/sending.py": {"。."},
    "ui/rehearsing.py": {"席位-"},
    "ui/speakers.py": {"党组书记、局长"},
    "ui/appearance.py": {"语言 Language", "下次启动时换成中文。上网的文字始终是中文。"},
    "studio/year_view.py": {"主题"},
    "studio/words.py": {"简体中文"},
    "studio/database/complaints.py": {"Password 认证失败"},
    "studio/portal/answers.py": {"："},
    "studio/portal/http.py": {"原答复已撤回，正在重新办理。", "承办单位"},
    "studio/courier/telling.py": {"[^。！？!?]*[。！？!?]"},
    "studio/prepared_text.py": {
        r"\s*[【\[]?\s*([^：:\n【】\[\]。，！？]{1,30}?)\s*[】\]]?\s*[：:]\s*",
        "“”\"'《》「」（）()  ",
        "主持人",
        "主持",
        "网友",
        "记者",
        "：",
    },
    "studio/department/table.py": {
        "、",
        r"[、，,;；|\t\r\n]+",
        "名称",
        "部门",
        "部门名称",
        "单位",
        "单位名称",
        "责任单位",
        "旧称",
        "原名称",
        "出处",
    },
}
"""What goes online, or is matched in Chinese, or is there for who reads Chinese only."""


@dataclass(frozen=True)
class Marked:
    """A text that persons read; remark tells two uses of it apart."""

    text: str
    remark: str
    path: str
    line: int


def modules() -> dict[str, ast.Module]:
    """Every module of the program whose Chinese must be marked, by its path."""
    excused = tuple(CHINESE_ALWAYS)
    return {
        name: tree
        for name, tree in _speaking().items()
        if name in SPOKEN or not name.startswith(excused)
    }


@cache
def _speaking() -> dict[str, ast.Module]:
    """Every module that holds marked texts."""
    paths = (path for folder in ("studio", "ui") for path in (ROOT / folder).rglob("*.py"))
    silent = tuple(name for name in CHINESE_ALWAYS if name not in MARKED_TOO)
    return {
        name: ast.parse(path.read_text(encoding="utf-8"))
        for path in sorted(paths)
        if (name := path.relative_to(ROOT).as_posix()) in SPOKEN or not name.startswith(silent)
    }


def marked() -> list[Marked]:
    """Every text that is marked, in the order of the files, each once."""
    found: dict[tuple[str, str], Marked] = {}
    for one in (*_in_modules(), *_in_sql()):
        found.setdefault((one.text, one.remark), one)
    return list(found.values())


def unmarked(tree: ast.Module) -> Iterator[ast.Constant]:
    """Chinese texts of a module that are neither marked nor documentation."""
    silent = {id(node) for node in _documentation(tree)}
    for call in _marks(tree):
        for argument in call.args[:2]:
            silent |= {id(node) for node in ast.walk(argument) if _plain(argument)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and id(node) not in silent and _chinese(node.value):
            yield node


def _in_modules() -> Iterator[Marked]:
    for name, tree in _speaking().items():
        for call in _marks(tree):
            texts = [one.value for one in call.args[:2] if isinstance(one, ast.Constant)]
            if texts and isinstance(texts[0], str):
                remark = texts[1] if len(texts) > 1 and _name(call) in REMARKED else ""
                yield Marked(texts[0], str(remark), name, call.lineno)


def _in_sql() -> Iterator[Marked]:
    for path in sorted(path for pattern in RULED for path in ROOT.glob(pattern)):
        name = path.relative_to(ROOT).as_posix()
        for at, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            for text in RULES.findall(line):
                yield Marked(text, "", name, at)


def _marks(tree: ast.Module) -> Iterator[ast.Call]:
    calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call) and node.args)
    return (call for call in calls if _name(call) in MARKS)


def _name(call: ast.Call) -> str:
    named = call.func
    return named.attr if isinstance(named, ast.Attribute) else getattr(named, "id", "")


def _plain(argument: ast.expr) -> bool:
    """Only a text that is written out can be found by a tool."""
    return isinstance(argument, ast.Constant)


def _documentation(tree: ast.Module) -> Iterator[ast.Constant]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            for each in node.body:
                if isinstance(each, ast.Expr) and isinstance(each.value, ast.Constant):
                    yield each.value


def _chinese(value: object) -> bool:
    return isinstance(value, str) and bool(HAN.search(value))
