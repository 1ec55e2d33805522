"""A programme tied to a draft decision: its suggestions, what became of each, and who says so."""

import csv
import zipfile
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import docx
import openpyxl
import pytest
from sqlalchemy import text

from studio import adoption, archive, draft_decision, followup, interview, people, screening
from studio.adoption import AdoptionFacts
from studio.audit import audit
from studio.desk import Desk
from studio.documents import supervision_paper, topic_page
from studio.documents.order import Order
from studio.documents.supervision import Listing
from studio.documents.transcript import transcript
from studio.draft_decision import Decision
from studio.errors import Refusal
from studio.followup import Ledger, Verdict
from studio.journal import MARK
from studio.people import Role
from studio.question import Arrival, arrive, questions
from studio.record import Mark
from studio.review import ReviewState, Secrecy
from studio.topic import Kind
from tests.studio.followup import asked, at, ended, ledger, said
from tests.studio.room import Room
from tests.studio.test_responsibility import altered

AIR = datetime(2098, 6, 20, 7, tzinfo=UTC)
DRAFT = Decision(
    "云州市夜市管理办法（草案）", "https://www.yunzhou.gov.cn/zj/7.html", "市人民政府",
    date(2098, 6, 1), date(2098, 6, 30),
)  # fmt: skip


def to_come(room: Room) -> dict[str, Desk]:
    """Desks at a programme that is planned, with an aide and a host."""
    number = room.boss.execute(interview.plan, "夜市", "市场监管局", AIR, 60, "急")
    boss = room.boss.in_programme(number)
    for login, role in (("aide", Role.AIDE), ("host", Role.HOST)):
        boss.execute(people.give_role, login, role)
    desks = {login: room[login].in_programme(number) for login in ("aide", "host")}
    return {"boss": boss, **desks}


def tied(room: Room) -> None:
    """The room's programme, which is on air, was tied before it was."""
    with room.database.altering() as connection:
        connection.execute(
            text(
                "INSERT INTO draft_decision VALUES (1, 1, :title, :url, :body, :since, :until, 0,"
                " '', '', 's', 'boss', :at)"
            ),
            {
                "title": DRAFT.title, "url": DRAFT.url, "body": DRAFT.body,
                "since": DRAFT.since.isoformat(), "until": DRAFT.until.isoformat(),
                "at": "2025-06-01T00:00:00.000000+00:00",
            },
        )  # fmt: skip


def judged(room: Room) -> tuple[int, int]:
    """One suggestion adopted, one not, each with its reason; what a guest adopted on air beside."""
    first = asked(room, "请给王小明（身份证110101199003070011）设夜市专区", Kind.SUGGESTION)
    second = asked(room, "取消检查", Kind.SUGGESTION)
    asked(room, "夜市几点收摊？")
    said(room, "延长到十一点，这条我们采纳。", Mark.ADOPTED)
    ended(room)
    rows = {row.question_id: row for row in ledger(room, Ledger.ADOPTED)}
    yes, no = rows[first], rows[second]
    at(room, "boss", 1).execute(followup.assign, yes.id, 1, "市场监管局")
    at(room, "aide", 1).execute(followup.judge, yes.id, 2, Verdict.ADOPTED, "写入第八条")
    at(room, "aide", 1).execute(followup.judge, no.id, 1, Verdict.DECLINED, "与上位法不符")
    return first, second


def facts(room: Room) -> AdoptionFacts:
    return room["aide"].query(adoption.adoption)


def test_a_programme_is_tied_at_planning_and_untied_with_a_reason(room: Room) -> None:
    here = to_come(room)
    here["aide"].execute(draft_decision.tie, replace(DRAFT, title=f"  {DRAFT.title} "), 0)
    assert here["host"].query(draft_decision.decision_here) == DRAFT
    for told, seen, words in (
        (DRAFT, 1, "没有变"), (replace(DRAFT, title=" "), 1, "标题和决定机关"),
        (replace(DRAFT, url="www.a.cn"), 1, "http://"),
        (replace(DRAFT, until=date(2098, 5, 1)), 1, "不能早于"),
        (replace(DRAFT, minimum=30), 1, "要么都写"), (replace(DRAFT, basis="办法"), 1, "要么都写"),
        (replace(DRAFT, until=date(2199, 1, 1)), 1, "天数"),
        (replace(DRAFT, body="市政府"), 0, "刚有别人改过"),
    ):  # fmt: skip
        with pytest.raises(Refusal, match=words):
            here["aide"].execute(draft_decision.tie, told, seen)
    with pytest.raises(Refusal, match="您不在其列"):
        here["host"].execute(draft_decision.tie, replace(DRAFT, body="市政府"), 1)
    with pytest.raises(Refusal, match="解除的原因"):
        here["boss"].execute(draft_decision.untie, " ", 1)
    here["boss"].execute(draft_decision.untie, "草案已撤", 1)
    with pytest.raises(Refusal, match="没有挂"):
        here["boss"].execute(draft_decision.untie, "草案已撤", 2)
    known = here["aide"].query(draft_decision.versions)
    assert [(row.id, row.decision, row.reason, row.by) for row in known] == [
        (2, None, "草案已撤", "boss"), (1, DRAFT, "", "aide"),
    ]  # fmt: skip
    with pytest.raises(Refusal, match="直播中"):
        room["aide"].execute(draft_decision.tie, DRAFT, 0)
    for verb in ("UPDATE draft_decision SET url = 'http://x.cn'", "DELETE FROM draft_decision"):
        with pytest.raises(Refusal, match="只增不改"), room.database.altering() as connection:
            connection.execute(text(verb))
    assert audit(room.database).fault == ""
    altered(room, "UPDATE draft_decision SET body = '别人' WHERE number = 1", "draft_decision")
    assert "draft_decision" in audit(room.database).fault


def test_a_consultation_is_too_short_only_by_a_rule_that_was_named(room: Room) -> None:
    assert (DRAFT.days, DRAFT.short) == (30, 0)
    short = replace(DRAFT, until=date(2098, 6, 20), minimum=30, basis="某条例第几条")
    assert (short.days, short.short) == (20, 10)
    here = to_come(room)
    here["aide"].execute(draft_decision.tie, short, 0)
    assert here["aide"].query(draft_decision.decision_here) == short


def test_suggestions_stand_in_the_list_before_the_ledger_has_them(room: Room) -> None:
    asked(room, "设夜市专区", Kind.SUGGESTION)
    asked(room, "夜市几点收摊？")
    (one,) = facts(room).suggestions
    assert (one.text, one.verdict, one.why) == ("设夜市专区", Verdict.NONE, "")


def test_the_list_counts_every_suggestion_that_came_in(room: Room) -> None:
    asked(room, "设夜市专区", Kind.SUGGESTION)
    came = [
        Arrival("email", said, "网友乙", said, AIR - timedelta(days=36525), kind="suggestion")
        for said in ("设一个夜市专区", "买广告", "没有筛选的建议")
    ]
    room["collector"].execute(arrive, came)
    first, same, refused, _new = sorted(row.id for row in room["aide"].query(questions))
    room["aide"].execute(screening.merge, same, 0, first)
    room["aide"].execute(screening.decline, refused, 0, next(iter(screening.REASON_NAMES)))
    found = facts(room)
    assert len(found.suggestions) == 1
    assert "共收到意见建议 4 条。" in found.proposed.text
    assert "列出 1 条：研究中 1 条。" in found.proposed.text


@pytest.mark.about_the_file
def test_the_list_says_adopted_or_not_and_why_and_nobodys_name(room: Room) -> None:
    tied(room)
    judged(room)
    found = facts(room)
    assert [(one.verdict, one.why) for one in found.suggestions] == [
        (Verdict.ADOPTED, adoption.ON_AIR), (Verdict.ADOPTED, "写入第八条"),
        (Verdict.DECLINED, "与上位法不符"),
    ]  # fmt: skip
    words = found.proposed.text
    for told in (DRAFT.url, "市人民政府", "2098年6月1日至2098年6月30日", "共收到意见建议 2 条。",
                 "列出 3 条：",
                 "采纳 2 条，未采纳 1 条", "【未采纳】理由：与上位法不符"):  # fmt: skip
        assert told in words
    assert found.proposed.label == "《云州市夜市管理办法（草案）》征求意见采纳情况"
    for secret in ("网友甲", "110101199003070011"):
        assert secret not in words
        assert secret not in str(adoption.table(found))


@pytest.mark.about_the_file
def test_readers_have_only_what_a_second_person_approved(room: Room, tmp_path: Path) -> None:
    judged(room)
    words = facts(room).proposed
    with pytest.raises(Refusal, match="标题"):
        room["aide"].execute(adoption.hand_in, " ", words.text, 0)
    with pytest.raises(Refusal, match="您不在其列"):
        room["host"].execute(adoption.hand_in, words.label, words.text, 0)
    room["boss"].execute(people.give_role, "aide", Role.REVIEWER)
    room["aide"].execute(adoption.hand_in, words.label, words.text, 0)
    with pytest.raises(Refusal, match="不能审核自己"):
        room["aide"].execute(adoption.approve, 1, Secrecy.OPEN)
    assert room["aide"].query(adoption.published_text) == ""
    assert adoption.title(facts(room)).endswith("（未经审核）")
    room["reviewer"].execute(adoption.give_back, 1, "理由写全")
    room["aide"].execute(adoption.hand_in, words.label, words.text, 1)
    room["reviewer"].execute(adoption.approve, 2, Secrecy.OPEN)
    room["aide"].execute(adoption.hand_in, words.label, "改过的文字", 2)
    assert room["aide"].query(adoption.published_text) == words.text
    assert adoption.title(facts(room)) == words.label
    order = Order(room["publisher"].query(transcript), adoption=words.text)
    assert Order.read(order.written()) == order
    topic_page.write(order, tmp_path / "专题.zip")
    with zipfile.ZipFile(tmp_path / "专题.zip") as site:
        index = site.read("index.html").decode()
    assert '<h2 id="adoption">采纳情况</h2>' in index
    assert "与上位法不符" in index
    own = (
        "UPDATE adoption_version SET decided_by = 'aide', secrecy = 'open', state = 'approved'"
        " WHERE number = 3"
    )
    for verb in (own, "UPDATE adoption_version SET text = 'x'", "DELETE FROM adoption_version"):
        with pytest.raises(Refusal), room.database.altering() as connection:
            connection.execute(text(verb))
    assert audit(room.database).fault == ""
    altered(room, "UPDATE adoption_version SET text = '别的' WHERE number = 2", "adoption_version")
    assert "adoption_text" in audit(room.database).fault


@pytest.mark.about_the_file
def test_the_list_leaves_as_word_excel_and_text(room: Room, tmp_path: Path) -> None:
    judged(room)
    found = facts(room)
    paper = Listing(adoption.title(found), adoption.table(found))
    for kind in (".docx", ".xlsx", ".csv"):
        assert supervision_paper.write_listing(paper, tmp_path / f"采纳情况{kind}") == 3
    (grid,) = docx.Document(str(tmp_path / "采纳情况.docx")).tables
    word = [[cell.text for cell in row.cells] for row in grid.rows]
    sheet = openpyxl.load_workbook(tmp_path / "采纳情况.xlsx").active
    assert sheet is not None
    book = [[str(cell.value or "") for cell in row] for row in sheet.iter_rows()]
    with (tmp_path / "采纳情况.csv").open(encoding="utf-8-sig", newline="") as file:
        plain = list(csv.reader(file))
    assert word == book == plain
    assert plain[0] == ["序号", "意见建议", "采纳情况", "理由"]
    assert plain[3] == ["3", "取消检查", "未采纳", "与上位法不符"]
    assert "110101199003070011" not in str(plain)


@pytest.mark.about_the_file
def test_an_erasure_takes_what_nobody_approved(room: Room) -> None:
    first, _second = judged(room)
    words = facts(room).proposed
    room["aide"].execute(adoption.hand_in, words.label, words.text, 0)
    room["reviewer"].execute(adoption.approve, 1, Secrecy.OPEN)
    room["aide"].execute(adoption.hand_in, words.label, f"{words.text} 改", 1)
    other = next(
        row.question_id for row in ledger(room, Ledger.UNANSWERED, open_ones=None)
        if row.text == "夜市几点收摊？"
    )  # fmt: skip
    room["aide"].execute(archive.ask_erasure, other, "本人要求")
    room["boss"].execute(archive.erase, 1)
    assert [one.text for one in facts(room).versions] == [words.text, f"{words.text} 改"]
    room["aide"].execute(archive.ask_erasure, first, "本人要求")
    room["boss"].execute(archive.erase, 2)
    found = facts(room).versions
    assert [one.text for one in found] == [words.text, MARK]
    assert [one.state for one in found] == [ReviewState.APPROVED, ReviewState.SUBMITTED]
    assert audit(room.database).fault == ""
