"""G11: the same cost is covered by other money too (*dobbeltfinansiering*)."""

from collections.abc import Iterator

from domain.checks.books import RoundBooks
from domain.checks.check import Check, Found
from domain.checks.finding import Ground, Severity
from domain.price import OtherMoney

#: Public money for the same purposes; the county's and the recipient's own part is wanted.
_PUBLIC = frozenset(
    {
        OtherMoney.KOMPETANSELOFTET,
        OtherMoney.SCHOOL_SCHEME,
        OtherMoney.FURTHER_EDUCATION,
        OtherMoney.APPRENTICE_GRANT,
    }
)


def look(books: RoundBooks) -> Iterator[Found]:
    """The other money that the plan names, against what the measure is to cost.

    Money that no plan names, from a scheme that this log does not hold, cannot be seen here.
    """
    for line_id, line, paid in books.paid_lines():
        plan = line.agreed
        other = sum(source.amount_ore for source in plan.other_funding)
        public = [source for source in plan.other_funding if source.source in _PUBLIC]
        if not other:
            continue
        cost = sum(price.amount_ore for price in plan.prices)
        over = plan.amount_ore + other - cost
        facts = {"other_ore": other, "cost_ore": cost, "sources": len(plan.other_funding)}
        events = [*books.plan_of(line_id), *books.paying(line_id)]
        if not cost:
            yield Found("cost-not-known", events, line_id, facts=facts)
        elif over > 0:
            asked = min(over, paid)
            yield Found(
                "funded-above-cost",
                events,
                line_id,
                questioned_ore=asked,
                facts={**facts, "over_ore": over},
            )
        elif public:
            yield Found("other-public-money", events, line_id, facts=facts)


CHECK = Check(
    ground=Ground.G11,
    citation="[Udir] Kompetanseløftet and this money may be seen together; P12 and 13.2",
    weighs={"funded-above-cost": Severity.SERIOUS, "other-public-money": Severity.NOTE},
    cannot=frozenset({"cost-not-known"}),
    look=look,
)
