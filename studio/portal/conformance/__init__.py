"""The conformance kit: every call of the portal contract, every repeat, every fault, really made.

For whoever builds a portal: `interview-studio portal check URL` runs it and says a verdict per
rule. It writes to the portal, into a rehearsal programme of its own, and withdraws what it wrote.
docs/portal-contract.md has the rules in words.
"""

from collections.abc import Generator

from studio.portal.conformance import (  # noqa: F401 - each brings its rules
    about_doors,
    about_entries,
    about_faults,
    about_programmes,
    about_questions,
    about_readers,
    about_withdrawal,
)
from studio.portal.conformance.rule import Mark, Portal, Verdict, judged, rules


def check(url: str, token: str, collector_token: str = "") -> Generator[Verdict, None, None]:
    """A verdict for each rule, as it is found; the programme is left without a word of ours.

    collector_token: '' where the portal has no collector; those rules are left out, and said.
    Raises PortalDown where nothing answers at all.
    """
    portal = Portal(url, token, collector_token)
    try:
        portal.require_answer()
        for each in rules():
            yield judged(each, portal)
    finally:
        portal.tidy()  # also where somebody has seen enough
        portal.close()


__all__ = ["Mark", "Verdict", "check"]
