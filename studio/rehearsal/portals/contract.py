"""Portals that speak our contract: the rehearsal's own process, and one that was given."""

import json
import secrets
from collections.abc import Callable, Sequence
from http import HTTPStatus
from pathlib import Path

from studio.clock import Clock
from studio.errors import Refusal
from studio.portal import PortalRefused
from studio.portal.http import HttpPortal
from studio.rehearsal import keepsakes
from studio.rehearsal.evidence import portal_of
from studio.rehearsal.netizens.asking import Portal as Asking
from studio.rehearsal.netizens.asking import addresses
from studio.rehearsal.portal import COLLECTOR_TOKEN, STUDIO_TOKEN
from studio.rehearsal.processes import Processes, own_command
from studio.rehearsal.reader import FeedReader
from studio.rehearsal.report import Portal, SeenEntry
from studio.rehearsal.scenario import Scenario

FIRST_PROGRAMME = "1"
"""A rehearsal's database is fresh, so its programme is this one."""


class ContractPortal:
    """What holds for every portal of our contract."""

    processes: tuple[str, ...] = ()

    def __init__(self, url: str, secret: str, collector_token: str) -> None:
        self.url, self.secret, self._collector_token = url, secret, collector_token

    def open(self) -> str:
        """See PortalInPlay."""
        return self.url

    def playable(self, scenario: Path, out: Path) -> Path:
        """See PortalInPlay."""
        return scenario

    def reader(self, address: str, interview: str) -> FeedReader:
        """See PortalInPlay."""
        return FeedReader(address, interview)

    def asking(self, address: str, interview: str, scenario: Scenario) -> Asking:
        """See PortalInPlay."""
        where = addresses(scenario.questions)
        return Asking(address, interview, self._collector_token, where)

    def seen(self, interview: str, arrivals: Sequence[SeenEntry], refused: int) -> Portal:
        """See PortalInPlay."""
        portal = HttpPortal(self.url, self.secret)
        texts = keepsakes.public_pages(self.url, interview)
        photos = keepsakes.photos(self.url, texts["snapshot"])
        pages = [portal.entries(interview, "")]
        portal.close()
        return portal_of(pages, texts, arrivals, refused, photos)

    def answers(self) -> bool:
        """See PortalInPlay."""
        return keepsakes.answers(self.url)

    def page(self, interview: str) -> str:
        """See PortalInPlay."""
        return keepsakes.page_url(self.url, interview)


class OwnPortal(ContractPortal):
    """A process of ours with fresh data; it comes back to its port after a kill.

    wait_until: waits for what it is given, while the process named last is alive.
    """

    processes = ("portal",)

    def __init__(
        self,
        processes: Processes,
        clock: Clock,
        folder: Path,
        port: int,
        wait_until: Callable[..., None],
    ) -> None:
        super().__init__("", secrets.token_urlsafe(32), secrets.token_urlsafe(32))
        self._processes, self._clock, self._folder = processes, clock, folder
        self._port, self._wait_until = port, wait_until

    def open(self) -> str:
        """See PortalInPlay."""
        told = self._folder / "portal-url"
        self._processes.start(
            "portal",
            [*own_command(), "--clock", self._clock.to_text(), "portal", "serve", "--data",
             str(self._folder / "portal.sqlite"), "--port", str(self._port), "--port-file",
             str(told)],
            **{STUDIO_TOKEN: self.secret, COLLECTOR_TOKEN: self._collector_token},
        )  # fmt: skip
        self._wait_until("演练门户", told.exists, "portal")
        self.url = str(json.loads(told.read_text(encoding="utf-8"))["url"])
        return self.url


class GivenPortal(ContractPortal):
    """Somebody's portal on this machine, which must not know our programme yet."""

    def open(self) -> str:
        """See PortalInPlay."""
        portal = HttpPortal(self.url, self.secret)
        try:
            portal.entries(FIRST_PROGRAMME, "")
        except PortalRefused as refused:
            if refused.status != HTTPStatus.NOT_FOUND:
                raise
            return self.url
        finally:
            portal.close()
        raise Refusal("这个门户上已经有编号为 1 的访谈。请换一个空的门户再彩排。")

    def asking(self, address: str, interview: str, scenario: Scenario) -> Asking:
        """See PortalInPlay; where no collector's token was given all use the form."""
        asking = super().asking(address, interview, scenario)
        return asking if self._collector_token else asking.by_form_alone()


__all__ = ["ContractPortal", "GivenPortal", "OwnPortal"]
