"""Follow-up: what recipients report, and what each party says in the evaluation."""

from datetime import UTC, date, datetime

from domain.attachment import Attachment
from domain.county_report.events import AskedBy, ReopenCause
from domain.event import Event
from domain.follow_up.answers import (
    EvaluationAnswered,
    Indicator,
    RoundQuestionAnswered,
    ShownVerdict,
)
from domain.follow_up.events import Assessed, Goal
from domain.follow_up.participants import TookPart
from domain.follow_up.recipient_report import (
    Cost,
    RecipientReportAccepted,
    RecipientReportAsked,
    RecipientReportReminded,
    RecipientReportReopened,
    RecipientReportReturned,
    RecipientReportSubmitted,
)
from domain.party import TargetGroup
from domain.price import PriceKind
from tests.samples.parties import PROVIDER, SCHOOL

_DUE = datetime(2027, 2, 1, 22, 59, 59, tzinfo=UTC)

REPORTS: tuple[Event, ...] = (
    RecipientReportAsked(line_id="l-1", recipient=SCHOOL, due_at=_DUE),
    RecipientReportReminded(line_id="l-1", recipient=SCHOOL, number=1),
    RecipientReportSubmitted(
        line_id="l-1",
        report_version=1,
        recipient=SCHOOL,
        costs=(
            Cost(
                kind=PriceKind.TEACHING,
                amount_ore=7_000_000,
                hours=100,
                rate_ore=70_000,
                voucher="Faktura 20114",
            ),
            Cost(kind=PriceKind.TRAVEL, amount_ore=1_250_000),
        ),
        spent_ore=8_250_000,
        paid_ore=9_250_000,
        unspent_ore=1_000_000,
        overspent_ore=0,
        participants=(TookPart(group=TargetGroup.VET_TEACHER, count=8),),
        result="Lærarane underviser no på same styringa som bedriftene",
        attachments=(Attachment(sha256="3c" * 32, name="rekneskap.pdf"),),
        submitted_by="u-unit",
        late=True,
    ),
    RecipientReportReturned(
        line_id="l-1",
        report_version=1,
        what_is_missing="Bilag for reisa",
        reviewed_by="u-county-officer",
        due_at=_DUE,
    ),
    RecipientReportAccepted(
        line_id="l-1",
        report_version=2,
        note="Godt dokumentert",
        reviewed_by="u-county-officer",
        reviewing_unit="Avdeling for økonomi",
    ),
    RecipientReportReopened(
        line_id="l-1",
        report_version=2,
        cause=ReopenCause.AFTER_CONTROL,
        asked_by=AskedBy.DIRECTORATE,
        reopened_by="u-county-officer",
        due_at=_DUE,
    ),
    EvaluationAnswered(
        line_id="l-1",
        party=PROVIDER,
        questions_version="2021",
        benefit=Assessed(answer=Goal.YES, grounds="Deltakarane fekk prøve nytt utstyr"),
        changed_practice=Assessed(answer=Goal.PARTLY, grounds="To av tre avdelingar er i gang"),
        verdicts=(
            ShownVerdict(
                question_id="cooperation",
                answer=Goal.PARTLY,
                grounds="Ei av bedriftene fall frå",
                evidence="Referat 4. november",
            ),
        ),
        prefilled={
            "collective-development": Goal.YES,
            "anchored-in-needs": Goal.YES,
            "cooperation": Goal.YES,
        },
        flowed_back="Døme frå bedriftene er tekne inn i lærarutdanninga",
        indicators=(
            Indicator(
                name="Lærarar som underviser på ny styring",
                before="2 av 8",
                after="7 av 8",
                measured_on=date(2027, 1, 15),
                source="Spørjeskjema til avdelingane",
            ),
        ),
        dissent="Vi meiner samlingane kom for tett",
        soft_stops=("differs-from-events",),
    ),
    RoundQuestionAnswered(
        party=SCHOOL,
        questions_version="2021",
        verdict=ShownVerdict(
            question_id="sami-perspectives",
            answer=Goal.YES,
            grounds="Duodji var eit eige tema då behova vart prioriterte",
            evidence="Protokoll 12. mars",
        ),
    ),
)
