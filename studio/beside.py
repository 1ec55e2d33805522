"""A pen in a programme within a command of the house, for what changes in both at once."""

from studio.journal import HOUSE, Pen, take_pen


def beside(pen: Pen, programme: int) -> Pen:
    """The programme's own pen; who takes it puts it down.

    The house's head is always taken first, so two such commands never wait for each other.
    """
    assert pen.programme == HOUSE, pen.act
    return take_pen(pen.connection, programme, pen.by, pen.at, pen.place, pen.act)
