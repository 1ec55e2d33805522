"""What a plain client cannot say about the cards before host and guests."""

import pytest

from tests.rights.siege import ATTACKERS, NOW, Siege

SAYS = "UPDATE floor_note SET {what}_by = '{by}', {what}_at = '{now}' WHERE id = {card}"
WRITES = (
    "INSERT INTO floor_note (interview_id, kind, text, salt, by, at, addressee, source{more})"
    " VALUES (1, 'card', 't', 's', '{by}', '{now}', 'guest', 'q'{values})"
)
KEEPERS = ("host", "director")


def saying(siege: Siege, what: str, by: str) -> str:
    """The statement by which somebody says that guests had a card, or are done with it."""
    return SAYS.format(what=what, by=siege.login(by), now=NOW, card=siege.things["card"])


@pytest.mark.parametrize("what", ["stood", "cleared"])
def test_host_and_director_say_what_guests_have_each_in_their_own_name(
    siege: Siege, what: str
) -> None:
    for role in KEEPERS:
        siege.done(role, saying(siege, what, role))
    assert "自己的名义" in siege.refused("host", saying(siege, what, "director"))
    assert "自己的名义" in siege.refused("director", saying(siege, what, "host"))


@pytest.mark.parametrize("what", ["stood", "cleared"])
@pytest.mark.parametrize("role", [role for role in ATTACKERS if role not in KEEPERS])
def test_nobody_else_says_what_guests_have(siege: Siege, role: str, what: str) -> None:
    siege.refused(role, saying(siege, what, role))


def test_an_aide_lays_a_card_before_guests_that_nobody_has_seen_yet(siege: Siege) -> None:
    plain = {"more": "", "values": ""}
    siege.done("aide", WRITES.format(by=siege.login("aide"), now=NOW, **plain))
    siege.refused("director", WRITES.format(by=siege.login("director"), now=NOW, **plain))
    for what in ("stood", "cleared"):
        more = f", {what}_by, {what}_at"
        born = WRITES.format(
            by=siege.login("aide"), now=NOW, more=more,
            values=f", '{siege.login('aide')}', '{NOW}'",
        )  # fmt: skip
        assert "状态" in siege.refused("aide", born)


@pytest.mark.parametrize("role", ["aide", "host", "director", "planner"])
def test_nobody_changes_what_a_card_says(siege: Siege, role: str) -> None:
    for change in ("text = 'x'", "source = 'x'", "addressee = 'host'", "point_id = NULL"):
        siege.refused(role, f"UPDATE floor_note SET {change} WHERE id = {siege.things['card']}")
