"""Nynorsk: labels, refusals and sentences."""

from domain.language.merged import merged
from domain.language.nn.aid import LABELS as AID_LABELS
from domain.language.nn.aid import REPLIES as AID
from domain.language.nn.aid import SENTENCES as AID_SENTENCES
from domain.language.nn.authority import LABELS as AUTHORITY_LABELS
from domain.language.nn.authority import REPLIES as AUTHORITY
from domain.language.nn.authority import SENTENCES as AUTHORITY_SENTENCES
from domain.language.nn.calendars import LABELS as CALENDAR_LABELS
from domain.language.nn.calendars import REPLIES as CALENDARS
from domain.language.nn.calendars import SENTENCES as CALENDAR_SENTENCES
from domain.language.nn.check_labels import LABELS as CHECK_LABELS
from domain.language.nn.checks_need import REPLIES as CHECKS_NEED
from domain.language.nn.claim_refusals import REPLIES as CLAIMS
from domain.language.nn.complaints import LABELS as COMPLAINT_LABELS
from domain.language.nn.complaints import REPLIES as COMPLAINTS
from domain.language.nn.complaints import SENTENCES as COMPLAINT_SENTENCES
from domain.language.nn.control import SENTENCES as CONTROL_SENTENCES
from domain.language.nn.control_labels import LABELS as CONTROL_LABELS
from domain.language.nn.control_refusals import REPLIES as CONTROL
from domain.language.nn.costs import LABELS as COST_LABELS
from domain.language.nn.costs import REPLIES as COSTS
from domain.language.nn.costs import SENTENCES as COST_SENTENCES
from domain.language.nn.county_report import LABELS as COUNTY_REPORT_LABELS
from domain.language.nn.county_report import REPLIES as COUNTY_REPORT
from domain.language.nn.county_report import SENTENCES as COUNTY_REPORT_SENTENCES
from domain.language.nn.deadlines import LABELS as DEADLINE_LABELS
from domain.language.nn.deadlines import REPLIES as DEADLINES
from domain.language.nn.deadlines import SENTENCES as DEADLINE_SENTENCES
from domain.language.nn.evaluation import LABELS as EVALUATION_LABELS
from domain.language.nn.evaluation import REPLIES as EVALUATION
from domain.language.nn.evaluation import SENTENCES as EVALUATION_SENTENCES
from domain.language.nn.fields_a_to_l import LABELS as FIELDS_A_TO_L
from domain.language.nn.fields_m_to_z import LABELS as FIELDS_M_TO_Z
from domain.language.nn.follow_up import LABELS as FOLLOW_UP_LABELS
from domain.language.nn.follow_up import REPLIES as FOLLOW_UP
from domain.language.nn.follow_up import SENTENCES as FOLLOW_UP_SENTENCES
from domain.language.nn.imports import LABELS as IMPORT_LABELS
from domain.language.nn.imports import REPLIES as IMPORTS
from domain.language.nn.imports import SENTENCES as IMPORT_SENTENCES
from domain.language.nn.labels import LABELS
from domain.language.nn.labels_forum import LABELS as FORUM
from domain.language.nn.labels_need import LABELS as NEED
from domain.language.nn.labels_parties import LABELS as PARTIES
from domain.language.nn.labels_process import LABELS as PROCESS
from domain.language.nn.log import REPLIES as LOG
from domain.language.nn.marks import LABELS as MARKS
from domain.language.nn.meetings import REPLIES as KEPT
from domain.language.nn.money_in import LABELS as MONEY_IN_LABELS
from domain.language.nn.money_in import REPLIES as MONEY_IN
from domain.language.nn.money_in import SENTENCES as MONEY_IN_SENTENCES
from domain.language.nn.national import LABELS as NATIONAL_LABELS
from domain.language.nn.offsets import LABELS as OFFSET_LABELS
from domain.language.nn.offsets import REPLIES as OFFSETS
from domain.language.nn.offsets import SENTENCES as OFFSET_SENTENCES
from domain.language.nn.order import REPLIES as ORDER
from domain.language.nn.order_forum import REPLIES as ORDER_FORUM
from domain.language.nn.outcomes import REPLIES as OUTCOMES
from domain.language.nn.outcomes import SENTENCES as OUTCOME_SENTENCES
from domain.language.nn.payments import LABELS as PAYMENT_LABELS
from domain.language.nn.payments import REPLIES as PAYMENTS
from domain.language.nn.payments import SENTENCES as PAYMENT_SENTENCES
from domain.language.nn.plan import LABELS as PLAN_LABELS
from domain.language.nn.plan import REPLIES as PLAN
from domain.language.nn.pots import LABELS as POTS_LABELS
from domain.language.nn.pots import REPLIES as POTS
from domain.language.nn.pots import SENTENCES as POTS_SENTENCES
from domain.language.nn.ranking import REPLIES as RANKING
from domain.language.nn.ranking import SENTENCES as RANKING_SENTENCES
from domain.language.nn.refusals import REPLIES as REFUSALS
from domain.language.nn.registry import REPLIES as REGISTRY
from domain.language.nn.registry import SENTENCES as REGISTRY_SENTENCES
from domain.language.nn.reminders import REPLIES as REMINDERS
from domain.language.nn.report_lacks import LABELS as REPORT_LACKS
from domain.language.nn.reports import LABELS as REPORT_LABELS
from domain.language.nn.reports import REPLIES as REPORTS
from domain.language.nn.reports import SENTENCES as REPORT_SENTENCES
from domain.language.nn.risk import LABELS as RISK_LABELS
from domain.language.nn.risk import REPLIES as RISK
from domain.language.nn.search import LABELS as SEARCH_LABELS
from domain.language.nn.sentences import ALWAYS
from domain.language.nn.sentences import SENTENCES as COMMON
from domain.language.nn.sentences_forum import SENTENCES as MEETINGS
from domain.language.nn.settings import LABELS as SETTING_LABELS
from domain.language.nn.sibling_settings import LABELS as SIBLING_LABELS
from domain.language.nn.stops import REPLIES as STOPS
from domain.language.nn.subscriptions import LABELS as SUBSCRIPTION_LABELS
from domain.language.nn.subscriptions import REPLIES as SUBSCRIPTIONS
from domain.language.nn.subscriptions import SENTENCES as SUBSCRIPTION_SENTENCES
from domain.language.nn.takeover import LABELS as TAKEOVER_LABELS
from domain.language.nn.takeover import REPLIES as TAKEOVER
from domain.language.nn.takeover import SENTENCES as TAKEOVER_SENTENCES
from domain.language.nn.votes_forum import REPLIES as VOTES
from domain.language.nn.withheld import LABELS as WITHHELD_LABELS
from domain.language.nn.withheld import REPLIES as WITHHELD
from domain.language.nn.withheld import SENTENCES as WITHHELD_SENTENCES

# One table a line, so that a new one is a line of its own.
ALL_LABELS = merged(
    FIELDS_A_TO_L,
    FIELDS_M_TO_Z,
    MARKS,
    NEED,
    LABELS,
    PARTIES,
    PROCESS,
    MONEY_IN_LABELS,
    COMPLAINT_LABELS,
    PAYMENT_LABELS,
    AID_LABELS,
    COST_LABELS,
    PLAN_LABELS,
    DEADLINE_LABELS,
    IMPORT_LABELS,
    TAKEOVER_LABELS,
    POTS_LABELS,
    FORUM,
    FOLLOW_UP_LABELS,
    REPORT_LABELS,
    EVALUATION_LABELS,
    COUNTY_REPORT_LABELS,
    SETTING_LABELS,
    SIBLING_LABELS,
    CONTROL_LABELS,
    OFFSET_LABELS,
    WITHHELD_LABELS,
    RISK_LABELS,
    CHECK_LABELS,
    AUTHORITY_LABELS,
    NATIONAL_LABELS,
    REPORT_LACKS,
    SEARCH_LABELS,
    CALENDAR_LABELS,
    SUBSCRIPTION_LABELS,
)
REPLIES = {
    **AUTHORITY,
    **CALENDARS,
    **SUBSCRIPTIONS,
    **KEPT,
    **ORDER_FORUM,
    **VOTES,
    **CHECKS_NEED,
    **FOLLOW_UP,
    **REPORTS,
    **EVALUATION,
    **COUNTY_REPORT,
    **CONTROL,
    **CLAIMS,
    **OFFSETS,
    **WITHHELD,
    **RISK,
    **LOG,
    **DEADLINES,
    **MONEY_IN,
    **COMPLAINTS,
    **PAYMENTS,
    **AID,
    **COSTS,
    **IMPORTS,
    **ORDER,
    **OUTCOMES,
    **PLAN,
    **POTS,
    **RANKING,
    **REFUSALS,
    **REMINDERS,
    **REGISTRY,
    **STOPS,
    **TAKEOVER,
}
SENTENCES = {
    **AUTHORITY_SENTENCES,
    **CALENDAR_SENTENCES,
    **SUBSCRIPTION_SENTENCES,
    **FOLLOW_UP_SENTENCES,
    **REPORT_SENTENCES,
    **EVALUATION_SENTENCES,
    **COUNTY_REPORT_SENTENCES,
    **CONTROL_SENTENCES,
    **OFFSET_SENTENCES,
    **WITHHELD_SENTENCES,
    **MEETINGS,
    **COMMON,
    **MONEY_IN_SENTENCES,
    **COMPLAINT_SENTENCES,
    **PAYMENT_SENTENCES,
    **AID_SENTENCES,
    **COST_SENTENCES,
    **OUTCOME_SENTENCES,
    **DEADLINE_SENTENCES,
    **IMPORT_SENTENCES,
    **TAKEOVER_SENTENCES,
    **REGISTRY_SENTENCES,
    **POTS_SENTENCES,
    **RANKING_SENTENCES,
}

__all__ = ["ALL_LABELS", "ALWAYS", "REPLIES", "SENTENCES"]
