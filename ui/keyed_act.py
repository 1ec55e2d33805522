"""What an act with a key is, and the places where it can be meant."""

from dataclasses import dataclass

from studio.words import Words

EVERYWHERE, HOST, RECORD, GUIDE = "everywhere", "host", "record", "guide"
PAPER, PROMPTER, PLAN, FLOOR = "paper", "prompter", "plan", "floor"
QUESTIONS, REVIEW, PUBLISH, COLLECT = "questions", "review", "publish", "collect"
PROOF, SUPERVISE, ARCHIVE = "proof", "supervise", "archive"
PLACE_NAMES = {
    EVERYWHERE: Words("处处"),
    FLOOR: Words("导播"),
    HOST: Words("主持"),
    RECORD: Words("速记"),
    QUESTIONS: Words("问答"),
    REVIEW: Words("审核"),
    PUBLISH: Words("推送"),
    COLLECT: Words("征集"),
    PROOF: Words("读网"),
    SUPERVISE: Words("督办", "seat"),
    ARCHIVE: Words("归档"),
    PLAN: Words("排期"),
    PAPER: Words("导出与打印"),
    PROMPTER: Words("提词器"),
    GUIDE: Words("向导"),
}


@dataclass(frozen=True)
class KeyedAct:
    """An act with its first key. spot: the list or editor that must have the focus."""

    id: str
    place: str
    text: str
    key: str
    spot: str = ""

    @property
    def in_list(self) -> bool:
        """Whether it acts where nothing is typed, so that single letters are free: in a list."""
        return self.place == PROMPTER or self.spot.endswith(("_list", "history"))


def at(place: str, *acts: tuple[str, ...]) -> tuple[KeyedAct, ...]:
    """Acts of one place: id, text, key and, where there is one, spot."""
    return tuple(KeyedAct(one[0], place, *one[1:]) for one in acts)
