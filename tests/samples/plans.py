"""Step 3: the long-term plan, the ranking and the year's plan."""

from datetime import date

from domain.event import Event
from domain.meetings.events import ConflictGround
from domain.step3_prioritise.draft_events import PlanProposed
from domain.step3_prioritise.events import (
    LongTermPlanAdopted,
    PlanAdopted,
    PrivateSchoolTerms,
    Theme,
)
from domain.step3_prioritise.line_changes import LineReason
from domain.step3_prioritise.long_term_looks import LongTermPlanReviewed, LookOutcome
from domain.step3_prioritise.ranking_events import (
    NeedImpartialityDeclared,
    NeedScored,
    Place,
    RankingRecommended,
    ScoredCriterion,
    ScoringSet,
)
from domain.vet_board.statement import BoardStatement
from tests.samples.answers import MEETING
from tests.samples.line import LINE
from tests.samples.parties import NEED

BOARD = BoardStatement(
    laid_on=date(2026, 4, 1),
    stated_on=date(2026, 4, 15),
    statement="Nemnda støttar planen",
    weighed="Merknaden om helsefag er teken inn",
)
PLANS: tuple[Event, ...] = (
    LongTermPlanAdopted(
        scheme="yrkesfag",
        county="46",
        rule_set="yrkesfag-2021",
        plan_version=1,
        meeting=MEETING,
        valid_from=date(2026, 1, 1),
        valid_to=date(2029, 12, 31),
        themes=(
            Theme(theme_id="t-1", title="Grønt skifte", goal="Fagleg oppdatering", needs=(NEED,)),
        ),
    ),
    ScoringSet(
        scoring_version=1,
        top_score=5,
        criteria=(
            ScoredCriterion(criterion_id="c-1", title="Treffer planen", weight=2),
            ScoredCriterion(criterion_id="c-2", title="Mange deltakarar", weight=1),
        ),
    ),
    NeedImpartialityDeclared(declared_by="u-0022", ground=ConflictGround.SPOKEN_FOR),
    NeedScored(scoring_version=1, scores={"c-1": 4, "c-2": 3}, scored_by="u-0021", draft=False),
    RankingRecommended(
        scoring_version=1,
        places=(Place(need_id=NEED, place=1, sharing=1, points=7333, members=1),),
    ),
    LongTermPlanReviewed(
        plan_version=1,
        meeting=MEETING,
        experience="Hospiteringa har verka godt",
        needs="Fleire behov innan helse og oppvekst",
        money="Om lag som året før",
        outcome=LookOutcome.UNCHANGED,
    ),
    PlanProposed(
        draft=2,
        plan_version=1,
        lines=(LINE,),
        reasons=(LineReason(line_id="l-1", why="Skulen har fått plassar hos to bedrifter"),),
    ),
    PlanAdopted(
        plan_version=1,
        meeting=MEETING,
        lines=(LINE,),
        county_share_ore=18_500_000,
        others_share_ore=0,
        private_school_terms=PrivateSchoolTerms.EQUAL,
        vet_board_heard_on=BOARD.stated_on,
        vet_board=BOARD,
    ),
)
