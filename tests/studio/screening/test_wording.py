"""The public wording: another version each time, never the raw words, and nothing out unseen."""

import threading

import pytest
from sqlalchemy import text

from studio import answer, publication
from studio.audit import audit
from studio.errors import Refusal
from studio.question import QuestionRow, QuestionState, RawReason, open_raw, question, raw
from studio.review import Secrecy
from studio.screening import admit, assign, mask, merge, reword, undo
from studio.screening.wording import Mask, Masks, Why, fingerprint, wordings
from tests.studio.room import Room

ASKED = "孩子病了，我的电话13912345678，找谁？"
MASKED = "孩子病了，我的电话139****5678，找谁？"


def row(room: Room, its: int) -> QuestionRow:
    return room["aide"].query(question, its)


def found(room: Room, its: int) -> Masks:
    """The number of the text, as the back room would find it."""
    at = row(room, its)
    start = at.text.index("139")
    return Masks(fingerprint(at.nickname, at.text), (Mask(start, start + 11, "139****5678"),))


def mask_it(room: Room, its: int) -> None:
    room["aide"].execute(mask, its, row(room, its).revision, found(room, its))


def reword_it(room: Room, its: int, words: str, by: str = "aide") -> None:
    at = row(room, its)
    room[by].execute(reword, its, at.revision, words, at.nickname)


def test_a_mask_changes_the_public_text_and_never_the_raw_one(room: Room) -> None:
    (its,) = room.ask(ASKED)
    mask_it(room, its)
    assert row(room, its).text == MASKED
    room["aide"].execute(open_raw, its, RawReason.CONTACT)
    assert room["aide"].query(raw, its) == ("网友甲", ASKED)


def test_text_and_nickname_are_masked_at_once(room: Room) -> None:
    (its,) = room.ask(ASKED)
    reword_it(room, its, ASKED + "急")
    at = row(room, its)
    both = Masks(
        fingerprint(at.nickname, at.text), (Mask(9, 20, "139****5678"),), (Mask(2, 3, "*"),)
    )
    room["aide"].execute(mask, its, at.revision, both)
    assert (row(room, its).nickname, row(room, its).text) == ("网友*", MASKED + "急")


def test_every_wording_is_kept_with_who_when_and_why(room: Room) -> None:
    (its,) = room.ask(ASKED)
    mask_it(room, its)
    reword_it(room, its, "孩子病了找谁？")
    kept = room["aide"].query(wordings, its)
    assert [(one.number, one.text_before, one.text, one.why, one.by) for one in kept] == [
        (2, ASKED, MASKED, Why.MASK, "aide"),
        (3, MASKED, "孩子病了找谁？", Why.REWORD, "aide"),
    ]


def test_undo_goes_back_through_wordings_and_decisions_in_their_order(room: Room) -> None:
    (its,) = room.ask(ASKED)
    mask_it(room, its)
    room["aide"].execute(admit, its, row(room, its).revision)
    reword_it(room, its, "孩子病了找谁？")
    room["aide"].execute(assign, its, row(room, its).revision, "卫健委")
    seen = []
    for _ in range(4):
        room["aide"].execute(undo, its, row(room, its).revision)
        seen.append((row(room, its).state, row(room, its).text))
    assert seen == [
        (QuestionState.SCREENED_IN, "孩子病了找谁？"),
        (QuestionState.SCREENED_IN, MASKED),
        (QuestionState.RECEIVED, MASKED),
        (QuestionState.RECEIVED, ASKED),
    ]
    with pytest.raises(Refusal, match="没有可撤销"):
        room["aide"].execute(undo, its, row(room, its).revision)


def test_a_masked_follower_does_not_hold_up_undoing_the_merge(room: Room) -> None:
    head, follower = room.ask("孩子发烧去哪看？", ASKED)
    room["aide"].execute(admit, head, 0)
    room["aide"].execute(merge, follower, 0, head)
    mask_it(room, follower)
    room["aide"].execute(undo, follower, row(room, follower).revision)
    assert (row(room, follower).text, row(room, follower).merged_into) == (ASKED, head)
    room["aide"].execute(undo, follower, row(room, follower).revision)
    assert row(room, follower).merged_into is None


def test_a_wording_is_made_upon_the_one_on_the_screen(room: Room) -> None:
    (its,) = room.ask(ASKED)
    masks, seen = found(room, its), row(room, its).revision
    reword_it(room, its, "另一种说法，电话13912345678")
    with pytest.raises(Refusal, match="刚被别人处理过"):
        room["aide2"].execute(reword, its, seen, "我的说法", "网友甲")
    with pytest.raises(Refusal, match="刚被别人处理过"):
        room["aide2"].execute(mask, its, seen, masks)


def test_places_found_in_one_wording_never_mask_another(room: Room) -> None:
    (its,) = room.ask(ASKED)
    masks = found(room, its)
    reword_it(room, its, "请问：" + ASKED)
    with pytest.raises(Refusal, match="新的识别结果还没有出来"):
        room["aide"].execute(mask, its, row(room, its).revision, masks)
    assert row(room, its).text == "请问：" + ASKED


@pytest.mark.parametrize("places", [((0, 99),), ((5, 3),), ((-1, 2),), ((0, 4), (3, 6))])
def test_places_that_do_not_fit_change_nothing(
    room: Room, places: tuple[tuple[int, int], ...]
) -> None:
    (its,) = room.ask(ASKED)
    at = row(room, its)
    of = fingerprint(at.nickname, at.text)
    masks = Masks(of, tuple(Mask(start, end, "*") for start, end in places))
    with pytest.raises(Refusal, match="不合这段文字"):
        room["aide"].execute(mask, its, at.revision, masks)
    assert row(room, its) == at


@pytest.mark.parametrize(
    ("words", "nickname", "why"),
    [
        (" \n", "网友甲", "不能是空的"),
        (ASKED, "网友甲", "没有改动"),
        ("好", "网友\u202e甲", "看不见的控制字符"),
        ("好", "甲" * 61, "太长"),
    ],
)
def test_a_wording_that_nobody_could_read_is_refused(
    room: Room, words: str, nickname: str, why: str
) -> None:
    (its,) = room.ask(ASKED)
    with pytest.raises(Refusal, match=why):
        room["aide"].execute(reword, its, 0, words, nickname)
    assert row(room, its).text == ASKED


def test_who_clears_the_nickname_leaves_a_netizen(room: Room) -> None:
    (its,) = room.ask(ASKED)
    room["aide"].execute(reword, its, 0, "好", " ")
    assert row(room, its).nickname == "网友"


@pytest.mark.parametrize("login", ["host", "steno", "reviewer", "publisher", "collector"])
def test_only_an_aide_words_a_question(room: Room, login: str) -> None:
    (its,) = room.ask(ASKED)
    masks = found(room, its)
    for command, args in ((reword, ("别的", "网友甲")), (mask, (masks,))):
        with pytest.raises(Refusal):
            room[login].execute(command, its, 0, *args)
    assert row(room, its).text == ASKED


def test_two_aides_at_once_make_one_wording(room: Room) -> None:
    (its,) = room.ask(ASKED)
    refused: list[str] = []

    def word(login: str) -> None:
        try:
            room[login].execute(reword, its, 0, f"{login}的说法", "网友甲")
        except Refusal as refusal:
            refused.append(str(refusal))

    threads = [threading.Thread(target=word, args=[login]) for login in ("aide", "aide2")]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert len(refused) == 1
    assert len(room["aide"].query(wordings, its)) == 1


# answers


def answered(room: Room) -> tuple[int, int]:
    """A question with an answer that waits for a second person."""
    (its,) = room.ask(ASKED)
    room["aide"].execute(admit, its, 0)
    return its, room["aide"].execute(answer.hand_in, its, "请到市一院。", 0)


def test_an_answer_with_the_old_wording_is_not_approved(room: Room) -> None:
    its, reply = answered(room)
    mask_it(room, its)
    with pytest.raises(Refusal, match="还是旧文本"):
        room["reviewer"].execute(answer.approve, reply, 1, Secrecy.OPEN)
    room["aide"].execute(answer.hand_in, its, "请到市一院。", 1)
    room["reviewer"].execute(answer.approve, reply, 2, Secrecy.OPEN)
    (found_row,) = room["aide"].query(answer.answers, ids=[reply])
    assert (found_row.question, found_row.reworded) == (MASKED, False)


def test_an_answer_approved_before_is_not_released_with_the_old_wording(room: Room) -> None:
    its, reply = answered(room)
    room["reviewer"].execute(answer.approve, reply, 1, Secrecy.OPEN)
    mask_it(room, its)
    with pytest.raises(Refusal, match="还是旧文本"):
        room["publisher"].execute(publication.release_answer, reply, 1)


def test_another_wording_of_what_is_published_goes_out_as_a_reviewed_version(room: Room) -> None:
    its, reply = answered(room)
    room["reviewer"].execute(answer.approve, reply, 1, Secrecy.OPEN)
    room["publisher"].execute(publication.release_answer, reply, 1)
    mask_it(room, its)
    room["aide"].execute(answer.hand_in, its, "请到市一院。", 1)
    with pytest.raises(Refusal, match="还没有审核通过"):
        room["publisher"].execute(publication.release_answer, reply, 2)
    room["reviewer"].execute(answer.approve, reply, 2, Secrecy.OPEN)
    room["publisher"].execute(publication.release_answer, reply, 2)
    with room.database.reading() as connection:
        out = connection.execute(text("SELECT question FROM publication ORDER BY number"))
        assert list(out.scalars()) == [ASKED, MASKED]


def test_undoing_a_wording_also_needs_another_look(room: Room) -> None:
    its, reply = answered(room)
    mask_it(room, its)
    room["aide"].execute(answer.hand_in, its, "请到市一院。", 1)
    room["aide"].execute(undo, its, row(room, its).revision)
    with pytest.raises(Refusal, match="还是旧文本"):
        room["reviewer"].execute(answer.approve, reply, 2, Secrecy.OPEN)


# what is kept


def test_the_audit_holds_wordings_against_the_journal(room: Room) -> None:
    (its,) = room.ask(ASKED)
    mask_it(room, its)
    reword_it(room, its, "孩子病了找谁？\n“急”&<b>\\")
    room["aide"].execute(undo, its, row(room, its).revision)
    assert not audit(room.database).fault


@pytest.mark.about_the_file
@pytest.mark.parametrize("column", ["text", "nickname", "text_before", "nickname_before"])
def test_the_audit_sees_a_changed_wording(room: Room, column: str) -> None:
    (its,) = room.ask(ASKED)
    mask_it(room, its)
    with room.database.writing() as connection:
        connection.execute(text("DROP TRIGGER question_wording_fixed"))
        connection.execute(text(f"UPDATE question_wording SET {column} = '改'"))
    assert f"question {its} 第 2 版" in audit(room.database).fault


KEPT = "(只增不改)|(留存)"
AROUND = (
    "UPDATE question SET text = '别的'",
    "UPDATE question SET nickname = '别的'",
    "UPDATE question_wording SET text = '别的'",
    "UPDATE question_wording SET text_before = '别的'",
    "DELETE FROM question_wording",
)


@pytest.mark.parametrize("statement", AROUND)
def test_the_database_itself_keeps_wordings(room: Room, statement: str) -> None:
    (its,) = room.ask(ASKED)
    mask_it(room, its)
    with pytest.raises(Refusal, match=KEPT), room.database.altering() as connection:
        connection.execute(text(statement))
    assert row(room, its).text == MASKED


def test_a_wording_once_undone_stays_undone(room: Room) -> None:
    (its,) = room.ask(ASKED)
    mask_it(room, its)
    room["aide"].execute(undo, its, row(room, its).revision)
    with pytest.raises(Refusal, match=KEPT), room.database.altering() as connection:
        connection.execute(text("UPDATE question_wording SET undone_by = NULL"))


def test_earlier_wordings_are_for_aides_and_reviewers(room: Room) -> None:
    """In a file the program alone keeps this; there nobody but they ask."""
    (its,) = room.ask(ASKED)
    mask_it(room, its)
    for login in ("aide2", "reviewer"):
        assert room[login].query(wordings, its)
    if room.database.is_server:
        for login in ("host", "steno", "publisher", "collector"):
            assert room[login].query(wordings, its) == ()
