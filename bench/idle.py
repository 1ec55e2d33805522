"""What share of a core a station takes while nothing happens, against an empty window."""

from bench import Row, row
from bench._online import piped, said
from bench._server import server_room


def measure(full: bool) -> Row:
    """A host's window on a programme of a server; per cent of one core."""
    seconds, times = (60.0, 3) if full else (10.0, 2)
    ours: list[float] = []
    plain: list[float] = []
    with server_room() as room:
        for _ in range(times):
            for kind, into in (("idle", ours), ("nothing", plain)):
                words = (room.database.url, str(room.programme), kind, str(seconds))
                with piped("bench._station", *words) as station:
                    into.append(float(said(station)))
    return row("idle station", "% of a core", ours, plain, "< 1")
