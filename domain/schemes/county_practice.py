"""What single counties practise (*fylkeskommunal praksis*): rates, ceilings, costs not covered.

Parameters with a source, never law; a county without an entry has none known. The pages
say what is practised, not since when: the first day of each rate is that of the rule
set, marked unverified.
"""

from datetime import date

from domain.party import MeasureKind
from domain.price import PriceKind
from domain.schemes.rule_set import Status
from domain.types import Day
from domain.value import Value


class Rate(Value):
    """A rate or ceiling in øre for each unit of a measure, with its bounds in units."""

    measure: MeasureKind
    unit: str
    amount_ore: int
    at_least: int | None = None
    at_most: int | None = None
    normally: bool = False
    valid_from: Day = date(2021, 1, 26)
    valid_to: Day | None = None
    dates: Status = Status.UNVERIFIED

    def in_force(self, on: date) -> bool:
        """Whether the rate is known to be practised on the day."""
        return self.valid_from <= on and (self.valid_to is None or on <= self.valid_to)


class ExcludedCost(Value):
    """A kind of cost that the county does not cover (*utgift som ikke dekkes*), and when."""

    kind: PriceKind
    valid_from: Day = date(2021, 1, 26)
    valid_to: Day | None = None
    dates: Status = Status.UNVERIFIED

    def in_force(self, on: date) -> bool:
        """Whether it is known to be practised on the day."""
        return self.valid_from <= on and (self.valid_to is None or on <= self.valid_to)


class CountyPractice(Value):
    """One county's practice, as published.

    `placement_agreement`: school and company have an agreement on exchange.
    `forum_gives_final_grant`: the forum gives the final grant (*endelig tilsagn*) on
    applications to its pots; the county's decision then adopts it.
    """

    county: str
    source: str
    rates: tuple[Rate, ...] = ()
    not_covered: tuple[ExcludedCost, ...] = ()
    companies_register_directly: bool = False
    placement_agreement: bool = False
    forum_gives_final_grant: bool = False

    def rate_of(self, measure: MeasureKind, on: date) -> Rate | None:
        """The rate of a kind of measure on a day, or None when none is known."""
        rates = (rate for rate in self.rates if rate.measure is measure and rate.in_force(on))
        return next(rates, None)

    def excluded(self, on: date) -> frozenset[PriceKind]:
        """The kinds of cost that are not covered on a day."""
        return frozenset(cost.kind for cost in self.not_covered if cost.in_force(on))


COUNTY_PRACTICE: dict[str, CountyPractice] = {
    "38": CountyPractice(county="38", source="[found F17]", forum_gives_final_grant=True),
    "39": CountyPractice(county="39", source="[found F18]", forum_gives_final_grant=True),
    "42": CountyPractice(
        county="42",
        source="[found F16]",
        rates=(
            Rate(measure=MeasureKind.HOSPITERING, unit="day", amount_ore=350_000, at_most=5),
            Rate(measure=MeasureKind.COURSE, unit="participant", amount_ore=100_000, normally=True),
        ),
        not_covered=tuple(
            ExcludedCost(kind=kind)
            for kind in (
                PriceKind.CREDIT_COURSE,
                PriceKind.SALARY,
                PriceKind.TEXTBOOKS,
                PriceKind.STAY_ABROAD,
                PriceKind.ACCOMMODATION,
                PriceKind.DOCUMENTATION_TOOLS,
            )
        ),
    ),
    "46": CountyPractice(
        county="46",
        source="[found F21]",
        placement_agreement=True,
        rates=(
            Rate(
                measure=MeasureKind.HOSPITERING,
                unit="day",
                amount_ore=350_000,
                at_least=5,
                at_most=10,
            ),
        ),
    ),
}

#: The counties of which no page about the scheme was found (domain description, section 19,
#: and section 20, no. 9). Of Akershus only how it pays in advance is known [found F64].
COUNTIES_WITHOUT_PAGE = ("03", "11", "18", "31", "32", "33", "34", "40", "50", "55", "56")


def practice_of(county: str) -> CountyPractice:
    """The county's practice; an empty one, whose source says so, when none is known."""
    none_known = CountyPractice(county=county, source="none known")
    return COUNTY_PRACTICE.get(county, none_known)
