"""Which organisations the registry ties to each other on a day, followed from number to number."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date

from domain.case import CaseRef, organisation_ref
from domain.command import Known
from domain.party import PartyKind
from domain.registry.tie import Tie, TieKind
from domain.state.organisation import Organisation


def refs(numbers: Iterable[str]) -> tuple[CaseRef, ...]:
    """The registry's cases of some organisations, by number, each once."""
    return tuple(organisation_ref(number) for number in sorted(set(numbers)))


def refs_further(known: Known) -> tuple[CaseRef, ...]:
    """Those that own, or went on in the place of, the organisations that were read."""
    named = {
        number
        for organisation in known.all_of(Organisation)
        for number in (
            organisation.merged_into,
            *(described.parent for described in organisation.descriptions),
        )
        if number is not None
    }
    return refs(named)


def ties(
    own: Iterable[str],
    receivers: Iterable[str],
    day: date,
    known: Known,
    followed: Collection[TieKind],
) -> tuple[Tie, ...]:
    """How each organisation in `own` is tied to each of the `receivers` on the day.

    Of several kinds the first that is `followed` counts. That an organisation is the
    receiver itself is no tie.
    """
    found = _Registry(known, day)
    gets = tuple(dict.fromkeys(receivers))
    return tuple(
        Tie(organisation=one, receiver=other, kind=kinds[0])
        for one in dict.fromkeys(own)
        for other in gets
        if one != other and (kinds := [k for k in found.between(one, other) if k in followed])
    )


class _Registry:
    """What was read of the registry, as it was on one day."""

    def __init__(self, known: Known, day: date) -> None:
        self._known = known
        self._day = day
        self._owners: dict[str, tuple[str, ...]] = {}
        self._members: dict[str, frozenset[str]] = {}

    def between(self, one: str, other: str) -> Iterator[TieKind]:
        """The kinds of tie between two organisations, whichever of them is the other's."""
        first, second = self._now(one), self._now(other)
        if first == second:
            yield TieKind.MERGER
            return
        for above, below in ((first, second), (second, first)):
            if above in self._owned_by(below):
                yield TieKind.COUNTY_AS_OWNER if self._is_county(above) else TieKind.OWNER
        if second in self._with_members(one) or first in self._with_members(other):
            yield TieKind.MEMBERSHIP

    def _find(self, number: str) -> Organisation | None:
        return self._known.find(organisation_ref(number), Organisation)

    def _now(self, number: str) -> str:
        """Which organisation goes on in the place of the one with the number."""
        seen = {number}
        while (found := self._find(number)) and found.merged_into and found.merged_into not in seen:
            number = found.merged_into
            seen.add(number)
        return number

    def _owned_by(self, number: str) -> tuple[str, ...]:
        """Its parent, its parent's parent and so on."""
        if number not in self._owners:
            above: list[str] = []
            at = number
            while (parent := self._parent(at)) is not None and parent not in (number, *above):
                above.append(at := parent)
            self._owners[number] = tuple(above)
        return self._owners[number]

    def _parent(self, number: str) -> str | None:
        found = self._find(number)
        described = found.described_on(self._day) if found else None
        return self._now(described.parent) if described and described.parent else None

    def _with_members(self, number: str) -> frozenset[str]:
        """The members of the organisation, and of the one that goes on in its place."""
        if number not in self._members:
            found = (self._find(number), self._find(self._now(number)))
            listed = (office.members_on(self._day) for office in found if office)
            self._members[number] = frozenset(self._now(m) for members in listed for m in members)
        return self._members[number]

    def _is_county(self, number: str) -> bool:
        found = self._find(number)
        described = found.described_on(self._day) if found else None
        return described is not None and described.kind is PartyKind.COUNTY
