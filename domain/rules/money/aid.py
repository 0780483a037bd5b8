"""What one organisation gets over some years, held against the ceiling (*bagatellmessig støtte*).

Grants to private parties may be state aid. What they add up to is counted from the decisions of
every county whose rounds the log holds; what others gave is what the organisation declares.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from domain.case import CaseRef, budget_year, round_id, round_ref, scheme_and_county
from domain.command import Known
from domain.party import Party
from domain.rules.money.county_decision import is_individual
from domain.rules.rule import Rule
from domain.schemes.aid import YEARS
from domain.schemes.county_structure import counties_in
from domain.schemes.rule_set import Binding
from domain.state.plan_line import LineState
from domain.state.round import Round
from domain.step4_dispose.aid_events import AidDeclared
from domain.succession.responsible import cases_of
from domain.value import Value

_CITATION = "[found F34, F35]; domain description, section 17.6: a running total and a declaration"

CEILING_PASSED = Rule(
    code="aid-ceiling-passed",
    binding=Binding.SOFT,
    citation=f"binding table: de-minimis; {_CITATION}",
)
NOT_DECLARED = Rule(
    code="aid-not-declared",
    binding=Binding.REMIND,
    citation=f"{_CITATION} (inference); section 21, feature 34: optional",
)
CEILING_NOT_SET = Rule(
    code="aid-ceiling-not-set",
    binding=Binding.REMIND,
    citation="[found F35]; domain description, section 20, no. 8: not settled for Norway",
)


#: What other counties have granted (øre), by organisation and by county.
Elsewhere = Mapping[str, Mapping[str, int]]


class AidTotal(Value):
    """What one organisation has, in øre: granted by budget year, and what it declared besides.

    `elsewhere_ore` is what other counties have granted it over the years, by county; the
    declaration is for what stands in no county's round.
    """

    party: Party
    granted_ore: dict[int, int]
    elsewhere_ore: dict[str, int] = {}
    declared: AidDeclared | None

    @property
    def total_ore(self) -> int:
        """All of it together."""
        other = self.declared.other_ore if self.declared else 0
        return sum(self.granted_ore.values()) + sum(self.elsewhere_ore.values()) + other


def rounds_before(round_key: str) -> tuple[CaseRef, ...]:
    """The rounds that count together with this one: the county's, and of those it succeeded."""
    scheme, county = scheme_and_county(round_key)
    year = budget_year(round_key)
    return tuple(
        round_ref(round_id(scheme, own, earlier))
        for own in sorted(cases_of(county, date(year, 1, 1)))
        for earlier in range(year - YEARS + 1, year)
    )


def rounds_elsewhere(round_key: str) -> tuple[CaseRef, ...]:
    """The other counties' rounds under the scheme in the years that are counted together."""
    scheme, county = scheme_and_county(round_key)
    year = budget_year(round_key)
    own = cases_of(county, date(year, 1, 1))
    return tuple(
        round_ref(round_id(scheme, other, counted))
        for counted in range(year - YEARS + 1, year + 1)
        for other in sorted(counties_in(counted))
        if other not in own
    )


def refs(state: object, round_key: str) -> tuple[CaseRef, ...]:
    """The rounds that a decision on aid looks at; other counties' once there is a ceiling."""
    ceiling = state.aid.practice if isinstance(state, Round) else None
    elsewhere = () if ceiling is None else rounds_elsewhere(round_key)
    return (*rounds_before(round_key), *elsewhere)


def is_aid(line: LineState) -> bool:
    """Whether the line's decision grants a private party money; purchases are no aid."""
    decided = line.decision or line.decided_before
    return decided is not None and is_individual(decided.route, decided.recipient)


def granted_by(lines: Iterable[tuple[str, LineState]]) -> Elsewhere:
    """What lines grant private parties; each line comes with its county."""
    found: dict[str, dict[str, int]] = {}
    for county, line in lines:
        if is_aid(line) and line.payee is not None and line.decided_ore:
            of_party = found.setdefault(line.payee.organisation, {})
            of_party[county] = of_party.get(county, 0) + line.decided_ore
    return found


def total(
    state: Round, earlier: Sequence[Round], party: Party, elsewhere: Elsewhere | None = None
) -> AidTotal:
    """What the organisation has by the round's decisions and those of the years before it.

    `elsewhere` is what other counties granted in these years.
    """
    granted: dict[int, int] = {}
    for one in (*earlier, state):
        if ore := sum(ore for paid, ore in _grants(one) if paid == party.organisation):
            granted[one.budget_year] = granted.get(one.budget_year, 0) + ore
    newest = sorted(earlier, key=lambda one: one.budget_year)
    declared = [
        said for one in (*newest, state) if (said := one.aid.declared.get(party.organisation))
    ]
    return AidTotal(
        party=party,
        granted_ore=granted,
        elsewhere_ore=dict(sorted((elsewhere or {}).get(party.organisation, {}).items())),
        declared=declared[-1] if declared else None,
    )


def parties(state: Round) -> tuple[Party, ...]:
    """Everybody that the round grants aid or that has declared."""
    found = {said.party.organisation: said.party for said in state.aid.declared.values()}
    for line in state.lines.values():
        if is_aid(line) and line.payee is not None:
            found[line.payee.organisation] = line.payee
    return tuple(found.values())


def totals(
    state: Round, earlier: Sequence[Round], elsewhere: Elsewhere | None = None
) -> tuple[AidTotal, ...]:
    """The total of everybody that the round grants aid or that has declared, largest first."""
    found = [total(state, earlier, party, elsewhere) for party in parties(state)]
    return tuple(sorted(found, key=lambda one: (-one.total_ore, one.party.organisation)))


def broken(state: Round, known: Known, party: Party, more_ore: int) -> tuple[Rule, ...]:
    """Whether `more_ore` would bring the organisation above the ceiling that the county has set.

    `known` has the rounds that `refs` names.
    """
    practice = state.aid.practice
    if practice is None or more_ore <= 0:
        return ()
    earlier = [known.of(ref, Round) for ref in rounds_before(state.round_id)]
    others = [known.of(ref, Round) for ref in rounds_elsewhere(state.round_id)]
    elsewhere = granted_by((one.county, line) for one in others for line in one.lines.values())
    above = total(state, earlier, party, elsewhere).total_ore + more_ore > practice.ceiling_ore
    return (CEILING_PASSED,) if above else ()


def _grants(state: Round) -> Iterator[tuple[str, int]]:
    for line in state.lines.values():
        if is_aid(line) and line.payee is not None:
            yield line.payee.organisation, line.decided_ore
