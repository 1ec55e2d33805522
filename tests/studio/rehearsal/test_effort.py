"""What a decision costs is counted by seat and held against the goals."""

from studio.rehearsal.effort import averages, in_words

CREW = {"aide": ("aide01", "aide02"), "host": ("host01",), "stenographer": ("steno01",)}


def _spent(keys: int, clicks: int, done: int) -> dict[str, int]:
    return {"keys": keys, "clicks": clicks, "characters": 500, "done": done}


EFFORTS = {
    "aide01": {"screen": _spent(60, 40, 80), "draft": _spent(90, 90, 10)},
    "aide02": {"screen": _spent(10, 100, 70)},
    "host01": {"ask": _spent(3, 0, 2)},
}


def test_both_aides_keys_are_shared_by_all_that_they_decided() -> None:
    assert averages(CREW, EFFORTS)["aide"] == {
        "what": "screen", "done": 150, "keys_and_clicks": 210, "each": 1.4, "goal": 1.5,
        "reached": True,
    }  # fmt: skip


def test_a_goal_that_is_missed_is_said() -> None:
    host = averages(CREW, EFFORTS)["host"]
    assert (host["each"], host["reached"]) == (1.5, False)


def test_who_did_nothing_has_no_average() -> None:
    assert "stenographer" not in averages(CREW, EFFORTS)


def test_the_sentence_names_the_cost_and_the_goal() -> None:
    said = list(in_words(averages(CREW, EFFORTS)))
    assert said == [
        "助理每决定一条提问：按键和点击 1.40 次（目标不多于 1.5 次）。",
        "主持人每个问题：按键和点击 1.50 次（目标不多于 1 次）。",
    ]
