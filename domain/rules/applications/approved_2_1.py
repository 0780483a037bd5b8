"""A private school's approval under friskoleloven § 2-1, where the registry has the school.

The registry may be incomplete, so a missing approval never shuts a school out.
"""

from collections.abc import Iterable
from datetime import date

from domain.party import Party, PartyKind, Programme
from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.state.organisation import Organisation

NOT_KNOWN = Rule(
    code="approval-2-1-not-known",
    binding=Binding.SOFT,
    citation="[Udir] private schools with VET programmes approved under friskoleloven § 2-1",
)


def broken(
    party: Party,
    school: Organisation,
    programmes: Iterable[Programme | None],
    first: date,
    last: date,
) -> tuple[Rule, ...]:
    """No known approval covers a programme on every day of the period.

    Without a programme any approved one will do.
    """
    if party.kind is not PartyKind.PRIVATE_SCHOOL or not school.known:
        return ()
    wanted = frozenset(programmes) or frozenset({None})
    covered = all(school.approved_2_1_for(programme, first, last) for programme in wanted)
    return () if covered else (NOT_KNOWN,)
