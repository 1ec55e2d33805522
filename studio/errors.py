"""Ways a command can fail that are nobody's bug: a rule said no, or the world failed."""

from studio.words import Words


class Told(Exception):
    """Carries a sentence for a person: its template in Chinese, and the values to fill in."""

    def __init__(self, text: str, /, **values: object) -> None:
        super().__init__(text if isinstance(text, Words) else Words(text, **values))


class Refusal(Told):
    """A rule of the trade said no; the text is for the person who asked, in Chinese."""


class Trouble(Told):
    """The world failed (disk, network, portal); the text says what happened, in Chinese."""


class Passing(Trouble):
    """A trouble that may pass by itself: the same command, under its id, may be asked again."""


class Away(Passing):
    """The database cannot be reached for now; what must not be lost is asked until it can."""
