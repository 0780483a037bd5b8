"""A party as a command gives it beside what the registry has (*organisasjonsregisteret*).

An organisation that the registry does not have stops nothing: reads show that it is not there.
"""

from datetime import date

from domain.party import Party, PartyKind
from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.state.organisation import Organisation
from domain.succession.responsible import responsible_counties

_CITATION = "domain description, sections 2 and 17.2: the kind decides the track (inference)"

KIND_DIFFERS = Rule(code="party-kind-differs", binding=Binding.SOFT, citation=_CITATION)
COUNTY_DIFFERS = Rule(
    code="party-county-differs",
    binding=Binding.SOFT,
    citation="[Udir] step 2: needs go to the forum of the unit's county",
)
GONE = Rule(
    code="party-gone",
    binding=Binding.SOFT,
    citation="domain description, section 18, P13: mergers",
)


def broken(party: Party, organisation: Organisation, day: date) -> tuple[Rule, ...]:
    """Where the registry says otherwise on the day; a network may span several counties."""
    registered = organisation.party_on(day)
    if registered is None:
        return ()
    described = organisation.described_on(day)
    lies_in = {registered.county, *(described.counties if described else ())}
    counties = responsible_counties(party.county, day) | {party.county}
    gaps = {
        KIND_DIFFERS: registered.kind is not party.kind,
        COUNTY_DIFFERS: counties.isdisjoint(lies_in),
        GONE: not organisation.existed_on(day),
    }
    return tuple(rule for rule, is_gap in gaps.items() if is_gap)


def no_network(organisation: Organisation, day: date) -> tuple[Rule, ...]:
    """What the registry says against sending a need to it: no network, or one that is gone."""
    described = organisation.described_on(day)
    if described is None:
        return ()
    gaps = {
        KIND_DIFFERS: described.kind is not PartyKind.NETWORK,
        GONE: not organisation.existed_on(day),
    }
    return tuple(rule for rule, is_gap in gaps.items() if is_gap)
