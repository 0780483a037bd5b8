"""Steps 1 and 2: a need assessed, confirmed, reported, and what may become of it."""

from datetime import date

from domain.event import Event
from domain.imports.events import NeedsImported
from domain.party import MeasureKind, Programme, TargetGroup
from domain.step1_assess.events import (
    Assessment,
    Confirmer,
    NeedAssessed,
    NeedConfirmed,
    NeedCorrected,
)
from domain.step1_assess.involvement import Involved, Involvement
from domain.step1_assess.parts import DataSource, SamiAnswer, SamiPerspective
from domain.step2_report.events import (
    NeedCommented,
    NeedForwarded,
    NeedMerged,
    NeedRegistered,
    NeedReturned,
    NeedSplit,
    NeedWithdrawn,
    ReportingPracticeSet,
)
from tests.samples.parties import NEED, ROUND, SCHOOL

ASSESSMENT = Assessment(
    title="Hospitering i massivtrebygging",
    description="Lærarane treng å sjå korleis lærebedriftene byggjer med massivtre i dag.",
    measure=MeasureKind.HOSPITERING,
    period_from=date(2026, 8, 17),
    period_to=date(2027, 6, 18),
    method="Drøfta i fagteamet og på møte med to lærebedrifter",
    data_sources=(
        DataSource(source="Læringsresultat 2025", finding="Fleire stryk på praktisk prøve"),
    ),
    involvement=Involvement(
        leaders=2,
        employees=9,
        elected_representatives=1,
        working_life=3,
        why_none={Involved.PROVIDERS: "Tilbydar blir vald når tiltaket er klart"},
    ),
    target_groups={TargetGroup.VET_TEACHER: 9, TargetGroup.INSTRUCTOR: 4},
    programme=Programme.BYGG_OG_ANLEGG,
    local_plan="Utviklingsplanen, punkt 3",
    national_goals="Praksisnær opplæring",
    sami_perspective=SamiPerspective(
        answer=SamiAnswer.NOT_RELEVANT, reason="Ingen samiske elevar eller lærlingar er råka"
    ),
    estimate_ore=18_500_000,
)

NEEDS: tuple[Event, ...] = (
    NeedAssessed(
        need_id=NEED,
        round_id=ROUND,
        scheme="yrkesfag",
        county="46",
        rule_set="yrkesfag-2021",
        unit=SCHOOL,
        assessment=ASSESSMENT,
    ),
    NeedCorrected(assessment=ASSESSMENT),
    NeedConfirmed(
        capacity=Confirmer.ELECTED_REPRESENTATIVE,
        statement="Drøfta på to avdelingsmøte",
        confirmed_by="u-0014",
    ),
    NeedsImported(
        round_id=ROUND,
        scheme="yrkesfag",
        county="46",
        rule_set="yrkesfag-2021",
        sha256="0f" * 32,
        needs=2,
    ),
    NeedRegistered(missing=("national-goals",), soft_stops=("incomplete-need",)),
    NeedForwarded(network="310000035", comment="Støttast av nettverket", late=True),
    NeedReturned(what_is_missing="Korleis dei tilsette var med"),
    NeedCommented(
        network="310000035", comment="Tre skular i nettverket treng det same", supported=True
    ),
    NeedMerged(into="n-3c4d", grounds="Skulane treng det same"),
    NeedSplit(into=("n-1a2b-1", "n-1a2b-2"), grounds="To ulike målgrupper"),
    NeedWithdrawn(grounds="Skulen har fått kurset på annan måte"),
    ReportingPracticeSet(direct_route=True, network_days=21, source="Fylkeskommunens årshjul"),
)
