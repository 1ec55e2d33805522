"""A rehearsal knocks at no real portal, whatever stands in its row: a real socket listens."""

import socketserver
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

import pytest

from studio import check, interview
from studio.check import Place
from studio.courier.run import Courier
from studio.errors import Refusal
from studio.people import COURIER
from studio.portal.http import HttpPortal
from tests.studio.room import Room
from tests.studio.test_responsibility import altered

ELSEWHERE = "127.0.0.2"
"""Another address than this machine's own: what a real portal has."""
SOON = 8.0


class Portal(socketserver.ThreadingTCPServer):
    """Listens, counts who comes, and says nothing."""

    daemon_threads = allow_reuse_address = True

    def __init__(self) -> None:
        self.knocks = 0
        super().__init__((ELSEWHERE, 0), socketserver.BaseRequestHandler)

    def process_request(self, request: object, client_address: object) -> None:
        self.knocks += 1
        self.shutdown_request(request)  # type: ignore[arg-type]

    @property
    def url(self) -> str:
        return f"http://{ELSEWHERE}:{self.server_address[1]}"


@contextmanager
def listening() -> Iterator[Portal]:
    with Portal() as made:
        threading.Thread(target=made.serve_forever, args=(0.02,), daemon=True).start()
        yield made
        made.shutdown()


@pytest.mark.about_the_file
def test_the_courier_of_a_rehearsal_never_knocks_at_a_real_portal(
    room: Room, caplog: pytest.LogCaptureFixture
) -> None:
    starts = datetime(2026, 6, 19, 7, tzinfo=UTC)
    number = room.boss.execute(interview.plan, "彩排", "局", starts, 60, "练", True)
    with listening() as real:
        with pytest.raises(Refusal, match="彩排只能连接本机"):
            room.boss.in_programme(number).execute(interview.choose_portal, real.url)
        altered(
            room,
            f"UPDATE interview SET state = 'on_air', portal_url = '{real.url}' WHERE id = {number}",
        )
        courier = Courier(
            room.database, room[COURIER].in_programme(0), lambda url: HttpPortal(url, "t", (1, 1))
        )
        carrying = threading.Thread(target=courier.run, daemon=True)
        carrying.start()
        end = time.monotonic() + SOON
        while f"programme {number}: 彩排只能连接本机" not in caplog.text:
            assert time.monotonic() < end, "the courier does not say that it stays here"
            time.sleep(0.02)
        said = check.of_portal(Place(real.url, str(number), rehearsal=True))
        courier.stop()
        carrying.join()
        assert real.knocks == 0
        assert "彩排只能连接本机" in str(said[0].text)
