"""G14: a private school shut out although it is entitled (*likebehandling*); without an amount."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from domain.checks.books import NeedBook, RoundBooks
from domain.checks.check import Check, Found, reason_of
from domain.checks.finding import Ground, Severity
from domain.party import Party, PartyKind
from domain.rules.applications.private_schools import shut_out_of_pot
from domain.state.plan_line import LineState
from domain.step3_prioritise.events import NeedDeclined, PlanAdopted, PrivateSchoolTerms


def look(books: RoundBooks) -> Iterator[Found]:
    """The terms that plans and pots set, and what became of the entitled schools' needs."""
    adopted = books.history.of(PlanAdopted)
    for one in adopted[-1:]:
        terms = one.event.private_school_terms if isinstance(one.event, PlanAdopted) else None
        if terms is PrivateSchoolTerms.OTHER:
            yield Found("other-terms", [one], explained=reason_of([one]))
        elif terms is PrivateSchoolTerms.SHUT_OUT:
            yield Found("shut-out", [one], explained=reason_of([one]))
    for line_id, line in books.state.lines.items():
        if line.in_plan and shut_out_of_pot(line.plan):
            yield Found("pot-closed-to-private-schools", books.plan_of(line_id), line_id)
    if not adopted:
        return
    entitled = _entitled(books)
    if not entitled:
        yield Found("entitled-schools-not-known", adopted[-1:])
    has_part = {number for line in books.state.lines.values() for number in _taking_part(line)}
    of_schools = _by_owner(books)
    for number in entitled:
        needs = of_schools.get(number, [])
        declined = [one for need in needs for one in need.history if _is_decline(one.event)]
        answered_no = needs and all(_declined(need) for need in needs)
        if answered_no and number not in has_part and _schools_get_money(books):
            events = [*adopted[-1:], *declined]
            facts = {"needs": len(needs)}
            yield Found("all-needs-declined", events, organisation=number, facts=facts)


def _entitled(books: RoundBooks) -> list[str]:
    """The county's schools with a § 2-1 approval in the budget year, by number."""
    year = books.state.budget_year
    return sorted(one.organisation for one in books.schools if one.approved_2_1_in(year))


def _taking_part(line: LineState) -> Iterator[str]:
    if line.in_plan:
        parties: tuple[Party, ...] = (line.recipient,) if line.recipient else ()
        yield from (party.organisation for party in parties)


def _schools_get_money(books: RoundBooks) -> bool:
    """Whether public schools have a part, so that others are treated otherwise."""
    recipients = (line.recipient for line in books.state.lines.values() if line.in_plan)
    return any(one.kind is PartyKind.COUNTY_SCHOOL for one in recipients if one)


def _by_owner(books: RoundBooks) -> Mapping[str, list[NeedBook]]:
    """The needs by whose they are, walked once for all schools; one may be of several."""
    found: dict[str, list[NeedBook]] = defaultdict(list)
    for need in books.needs.values():
        for number in {owner.organisation for owner in need.state.owners}:
            found[number].append(need)
    return found


def _declined(need: NeedBook) -> bool:
    return any(_is_decline(one.event) for one in need.history) and not need.state.prioritised


def _is_decline(event: object) -> bool:
    return isinstance(event, NeedDeclined)


CHECK = Check(
    ground=Ground.G14,
    citation="[Udir] schools approved under friskoleloven § 2-1 take part on equal terms; 13.2",
    weighs={
        "shut-out": Severity.SERIOUS,
        "pot-closed-to-private-schools": Severity.SERIOUS,
        "all-needs-declined": Severity.MODERATE,
        "other-terms": Severity.MODERATE,
    },
    cannot=frozenset({"entitled-schools-not-known"}),
    look=look,
)
