"""How a year's money is divided among the counties, in øre, with where the figures come from."""

from domain.schemes.counties_2019 import COUNTIES_2019
from domain.value import Value


class Distribution(Value):
    """One year's distribution; `synthetic` means that no grant letter says so."""

    budget_year: int
    rule_set: str
    synthetic: bool
    source: str
    amounts_ore: dict[str, int]


#: NOK 30,000,000 by apprentices' certificates 2019-20, by largest remainder. Not Udir's key.
DISTRIBUTION_2025 = Distribution(
    budget_year=2025,
    rule_set="yrkesfag-2021",
    synthetic=True,
    source="domain description, section 14.6 (synthetic)",
    amounts_ore={
        number: kroner * 100
        for number, kroner in {
            "03": 2_228_230,
            "11": 3_759_818,
            "15": 1_731_360,
            "18": 1_842_345,
            "31": 1_355_720,
            "32": 2_076_266,
            "33": 1_401_821,
            "34": 2_103_586,
            "39": 1_336_938,
            "40": 1_027_888,
            "42": 2_066_022,
            "46": 3_988_617,
            "50": 3_274_900,
            "55": 1_181_560,
            "56": 624_929,
        }.items()
    },
)

#: The same sum to each county of that year.
DISTRIBUTION_2019 = Distribution(
    budget_year=2019,
    rule_set="yrkesfag-2019",
    synthetic=False,
    source="[OsloMet] fn 38: NOK 1,660,000 to each county",
    amounts_ore=dict.fromkeys(COUNTIES_2019, 166_000_000),
)
