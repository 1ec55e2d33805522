"""A web server that answers as a portal should not: whatever the test gives it."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class StrangePortal:
    """What it says next: status, type, body, tag; and what it was asked."""

    def __init__(self) -> None:
        self.status, self.kind, self.body, self.tag = 200, "application/json", b"{}", ""
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.url = ""

    def says(
        self, body: str | bytes, kind: str = "application/json", status: int = 200, tag: str = ""
    ) -> None:
        """From now on."""
        self.body = body.encode("utf-8", "surrogatepass") if isinstance(body, str) else body
        self.kind, self.status, self.tag = kind, status, tag


@contextmanager
def strange_portal() -> Iterator[StrangePortal]:
    """Serves on a port of this machine until the test is over."""
    portal = StrangePortal()

    class Door(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            portal.asked.append((self.path, dict(self.headers)))
            known = portal.tag and self.headers.get("If-None-Match") == portal.tag
            self.send_response(304 if known else portal.status)
            self.send_header("Content-Type", portal.kind)
            if portal.tag:
                self.send_header("ETag", portal.tag)
            self.send_header("Content-Length", str(0 if known else len(portal.body)))
            self.end_headers()
            if not known:
                self.wfile.write(portal.body)

        def log_message(self, *_words: object) -> None:
            """Nothing on the terminal."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Door)
    portal.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield portal
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
