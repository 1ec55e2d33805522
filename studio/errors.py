"""Ways a command can fail that are nobody's bug: a rule said no, or the world failed."""


class Refusal(Exception):
    """A rule of the trade said no; the text is for the person who asked, in Chinese."""


class Trouble(Exception):
    """The world failed (disk, network, portal); the text says what happened, in Chinese."""


class Passing(Trouble):
    """A trouble that may pass by itself: the same command, under its id, may be asked again."""
