"""Whom the portal's limits count as one, and for how long it remembers."""

import pytest

from studio.rehearsal.portal.door import counted_as
from studio.rehearsal.portal.patience import MOST_ADDRESSES, Patience


@pytest.mark.parametrize(
    ("address", "house"),
    [
        ("10.1.2.3", "10.1.2.3"),
        ("::ffff:10.1.2.3", "10.1.2.3"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2::9", "2001:db8:1:2::/64"),
        ("fe80::1%eth0", "fe80::/64"),
        ("", ""),
    ],
)
def test_one_household_counts_once(address: str, house: str) -> None:
    assert counted_as(address) == house


def test_the_next_house_does_not_wait_for_the_first() -> None:
    patience = Patience(2)
    assert [patience.wait("10.0.0.1") for _ in range(2)] == [0.0, 0.0]
    assert 0 < patience.wait("10.0.0.1") <= 60
    assert patience.wait("10.0.0.2") == 0.0


def test_a_wandering_household_cannot_wear_the_limit_out() -> None:
    patience = Patience(2)
    waits = [patience.wait(f"2001:db8:1:2::{n:x}") for n in range(5)]
    assert waits[:2] == [0.0, 0.0]
    assert all(wait > 0 for wait in waits[2:])


def test_more_houses_than_it_remembers_fill_no_memory() -> None:
    patience = Patience(2)
    for n in range(MOST_ADDRESSES + 100):
        patience.wait(f"10.{n >> 16}.{n >> 8 & 255}.{n & 255}")
    assert len(patience._asked) == MOST_ADDRESSES
