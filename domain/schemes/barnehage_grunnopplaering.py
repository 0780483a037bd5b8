"""The sibling scheme (*kompetanseutvikling i barnehage og grunnopplæring*), as data.

It has what sources carry: its own contribution, its forum, its deadlock and what its plan holds.
A round of it is opened, planned and paid by its own rules; no scheme is written into the program.
What only its regulation would say is a setting marked unverified.
"""

from datetime import date

from domain.schemes.forum_practice import ForumPractice
from domain.schemes.rule_set import Binding, ForumRules, OwnContributionRule, RuleSet
from domain.schemes.sibling_rules import SIBLING_RULES
from domain.schemes.sibling_settings import SIBLING_SETTINGS

SCHEME = "barnehage-grunnopplaering"

GRUNNOPPLAERING_2021 = RuleSet(
    rule_set_id="barnehage-grunnopplaering-2021",
    scheme=SCHEME,
    name_nb="Tilskudd til lokal kompetanseutvikling i barnehage og grunnopplæring",
    name_nn="Tilskot til lokal kompetanseutvikling i barnehage og grunnopplæring",
    name_en="Grants for local competence development in kindergartens and basic education",
    citation="FOR-2021-01-26-230",
    valid_from=date(2021, 1, 26),
    valid_to=None,
    # No source says that the scheme's plan stops anything where it is missing.
    long_term_plan=Binding.SOFT,
    yearly_look_months=12,
    own_contribution=OwnContributionRule(
        kind="percent-of-grant",
        percent=30,
        source="[OsloMet]: 30 per cent of the state's grant, not of the whole cost",
    ),
    forum=ForumRules(
        required_groups=(
            "school-owner",
            "owners-organisation",
            "provider",
            "teacher-organisation",
        ),
        practice=ForumPractice(),
        source="[found F4]: consensus first, else the members may hold a vote",
    ),
    questions_version="barnehage-grunnopplaering-2021",
    questions=(),
    settings=SIBLING_SETTINGS,
    binds_otherwise=SIBLING_RULES,
)
