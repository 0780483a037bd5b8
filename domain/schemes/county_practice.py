"""What single counties practise (*fylkeskommunal praksis*): rates, ceilings, costs not covered.

Parameters with a source, never law; a county without an entry has none known.
"""

from domain.party import MeasureKind
from domain.value import Value


class Rate(Value):
    """A rate or ceiling in øre for each unit of a measure, with its bounds in units."""

    measure: MeasureKind
    unit: str
    amount_ore: int
    at_least: int | None = None
    at_most: int | None = None
    normally: bool = False


class CountyPractice(Value):
    """One county's practice, as published."""

    county: str
    source: str
    rates: tuple[Rate, ...] = ()
    not_covered: tuple[str, ...] = ()
    companies_register_directly: bool = False


COUNTY_PRACTICE: dict[str, CountyPractice] = {
    "42": CountyPractice(
        county="42",
        source="[found F16]",
        rates=(
            Rate(measure=MeasureKind.HOSPITERING, unit="day", amount_ore=350_000, at_most=5),
            Rate(measure=MeasureKind.COURSE, unit="participant", amount_ore=100_000, normally=True),
        ),
        not_covered=(
            "credit-giving courses",
            "salary",
            "textbooks",
            "stays abroad",
            "accommodation",
            "training in documentation tools",
        ),
    ),
    "46": CountyPractice(
        county="46",
        source="[found F21]",
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


def practice_of(county: str) -> CountyPractice:
    """The county's practice; an empty one, whose source says so, when none is known."""
    none_known = CountyPractice(county=county, source="none known")
    return COUNTY_PRACTICE.get(county, none_known)
