"""Who guesses passwords waits; who knows it does not."""

import pytest

from studio.errors import Refusal, Trouble
from studio.patience import FREE, LONGEST_SECONDS, Held, Patience


class Guess:
    """Tries, with a clock that stands until it is moved."""

    def __init__(self) -> None:
        self.at = 0.0
        self.tries = 0
        self.patience = Patience(lambda: self.at)

    def wrong(self) -> str:
        def work() -> None:
            self.tries += 1
            raise Refusal("登录名或口令不对。")

        with pytest.raises(Refusal) as refused:
            self.patience.tried(work)
        return str(refused.value)

    def right(self) -> str:
        return self.patience.tried(lambda: "desk")


def test_five_wrong_tries_make_it_wait_and_the_wait_grows() -> None:
    guess = Guess()
    for _ in range(FREE):
        assert "不对" in guess.wrong()
    assert "秒" in guess.wrong()
    assert guess.tries == FREE
    guess.at = 31.0
    assert "不对" in guess.wrong()
    guess.at = 61.0
    assert "秒" in guess.wrong()
    for _ in range(20):
        guess.at += LONGEST_SECONDS + 1
        assert "不对" in guess.wrong()


def test_the_right_password_waits_too_and_then_begins_anew() -> None:
    guess = Guess()
    for _ in range(FREE):
        guess.wrong()
    with pytest.raises(Refusal, match="秒"):
        guess.right()
    guess.at = 31.0
    assert guess.right() == "desk"
    for _ in range(FREE - 1):
        guess.wrong()
    assert guess.right() == "desk"


def test_a_server_that_is_away_counts_for_nothing() -> None:
    guess = Guess()

    def away() -> None:
        raise Trouble("连不上")

    for _ in range(FREE + 1):
        with pytest.raises(Trouble, match="连不上"):
            guess.patience.tried(away)
    assert guess.right() == "desk"


def test_a_wait_that_was_named_is_not_made_longer() -> None:
    guess = Guess()

    def held() -> None:
        raise Held("连错 5 次，请等 60 秒再试。")

    for _ in range(FREE + 1):
        with pytest.raises(Held):
            guess.patience.tried(held)
    assert "不对" in guess.wrong()
    assert guess.right() == "desk"
