"""By which provision matters go to the yrkesopplæringsnemnd first, and since when."""

from datetime import date

from domain.schemes.rule_set import Status
from domain.types import Day
from domain.value import Value


class Provision(Value):
    """A provision with its days and how sure its number is."""

    paragraph: str
    valid_from: Day
    status: Status
    source: str


#: The latest last. The day that the new act took over is general knowledge, not a source's.
PROVISIONS: tuple[Provision, ...] = (
    Provision(
        paragraph="opplæringslova (1998) § 12-3",
        valid_from=date(1999, 8, 1),
        status=Status.SOURCED,
        source="[OsloMet] fn 31",
    ),
    Provision(
        paragraph="opplæringslova (2023) § 8-2",
        valid_from=date(2024, 8, 1),
        status=Status.UNVERIFIED,
        source="[found F27]",
    ),
)


def provision_on(day: date) -> Provision:
    """The provision that held on the day; the oldest for days before all of them."""
    held = [provision for provision in PROVISIONS if provision.valid_from <= day]
    return held[-1] if held else PROVISIONS[0]
