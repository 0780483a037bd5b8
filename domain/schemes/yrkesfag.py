"""The scheme for vocational education (*yrkesfag*), as data, one rule set for each regime.

The regulation's wording after its point 1.1 was not at hand; what it leaves
open is a setting marked unverified (domain description, section 20).
"""

from datetime import date

from domain.party import MeasureKind
from domain.schemes.forum_practice import ForumPractice
from domain.schemes.rule_set import (
    Binding,
    FilledFrom,
    ForumRules,
    OwnContributionRule,
    Question,
    RuleSet,
    Setting,
    Status,
)
from domain.schemes.yrkesfag_settings import SETTINGS, UNKNOWN

SCHEME = "yrkesfag"

_QUESTIONS = (
    Question(
        question_id="collective-development",
        nb="Har målgruppene gjennomført tiltak som gjør at de utvikler seg sammen?",
        nn="Har målgruppene gjennomført tiltak som gjer at dei utviklar seg saman?",
        en="Have the target groups carried out measures that promote collective development?",
        filled_from=FilledFrom.PARTICIPANTS,
    ),
    Question(
        question_id="anchored-in-needs",
        nb="Bygger tiltakene på behov som skoler og bedrifter har funnet med de ansatte?",
        nn="Byggjer tiltaka på behov som skular og bedrifter har funne saman med dei tilsette?",
        en="Are the measures anchored in needs found locally, with employees involved?",
        filled_from=FilledFrom.INVOLVEMENT,
    ),
    Question(
        question_id="sami-perspectives",
        nb="Er samiske perspektiver tatt hensyn til da behovene ble prioritert lokalt?",
        nn="Er samiske perspektiv tekne omsyn til då behova vart prioriterte lokalt?",
        en="Were Sámi perspectives kept when needs were prioritised locally?",
        of_round=True,
    ),
    Question(
        question_id="cooperation",
        nb="Har fylkeskommunen, arbeidslivet og andre planlagt og gjennomført tiltakene sammen?",
        nn="Har fylkeskommunen, arbeidslivet og andre planlagt og gjennomført tiltaka saman?",
        en="Were the measures planned and carried out by county, working life and others together?",
        filled_from=FilledFrom.CONFIRMATIONS,
    ),
)

#: Whom the forum must have [found F3], [OsloMet]; that it agrees is all that is said of deciding.
_FORUM = ForumRules(
    required_groups=(
        "working-life",
        "teacher-organisation",
        "vet-board",
        "private-school",
        "provider",
    ),
    practice=ForumPractice(),
    source="[found F3]; [OsloMet]; the practice is unverified",
)
_ANY_DOCUMENTED = OwnContributionRule(
    kind="any-documented", source="[OsloMet] ch. 1: no percentage"
)

YRKESFAG_2019 = RuleSet(
    rule_set_id="yrkesfag-2019",
    scheme=SCHEME,
    name_nb="Desentralisert ordning for yrkesfag, 2019–2020",
    name_nn="Desentralisert ordning for yrkesfag, 2019–2020",
    name_en="Decentralised scheme for vocational subjects, 2019–2020",
    citation="Udir's guidelines letter of 1 March 2019 [OsloMet fn 37]",
    valid_from=date(2019, 3, 1),
    valid_to=date(2021, 1, 25),
    # Most counties had no long-term plan then [OsloMet], so its absence stops nobody.
    long_term_plan=Binding.SOFT,
    yearly_look_months=12,
    own_contribution=_ANY_DOCUMENTED,
    forum=_FORUM,
    questions_version="2019",
    questions=_QUESTIONS,
    settings=(
        *SETTINGS,
        Setting(
            code="yearly-look",
            value="every 12 months",
            status=Status.SOURCED,
            source="[OsloMet] guidelines of 2019: adjusted yearly",
        ),
        Setting(
            code="evaluation-questions",
            value="those of the 2021 rules",
            status=Status.UNVERIFIED,
            source="no text of 2019 at hand",
        ),
        Setting(
            code="programmes-in-forum",
            value="every programme is to be represented",
            status=Status.SOURCED,
            source="[OsloMet] the grant letter of 2020; domain description, section 15",
        ),
    ),
)

YRKESFAG_2021 = RuleSet(
    rule_set_id="yrkesfag-2021",
    scheme=SCHEME,
    name_nb="Tilskudd til lokal kompetanseutvikling i fag- og yrkesopplæring",
    name_nn="Tilskot til lokal kompetanseutvikling i fag- og yrkesopplæring",
    name_en="Grants for local competence development in vocational education and training",
    citation="FOR-2021-01-26-229",
    valid_from=date(2021, 1, 26),
    valid_to=None,
    long_term_plan=Binding.HARD,
    yearly_look_months=12,
    own_contribution=_ANY_DOCUMENTED,
    forum=_FORUM,
    questions_version="2021",
    questions=_QUESTIONS,
    settings=(
        *SETTINGS,
        Setting(
            code="yearly-look",
            value="every 12 months, as a reminder",
            status=Status.UNVERIFIED,
            source=f"the 2019 guidelines, carried on; {UNKNOWN}, no. 1",
        ),
        Setting(
            code="programmes-in-forum",
            value="every programme is to be; each forum shows it, and nothing is refused",
            status=Status.UNVERIFIED,
            source="the letter of 2020, carried on; domain description, section 15",
        ),
    ),
    credits_for=frozenset({MeasureKind.YRKESFAGLARER_2}),
)
