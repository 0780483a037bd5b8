"""All routers of reads, in the order in which a case is usually looked at."""

from collections.abc import Callable

from fastapi import APIRouter
from sqlalchemy import Engine

from services.api.reads.across_measures import across_measures_router
from services.api.reads.aid import aid_router
from services.api.reads.application import application_router
from services.api.reads.application_letter import application_letter_router
from services.api.reads.applications import applications_router
from services.api.reads.asking import ReadModels
from services.api.reads.audit_trail import audit_trail_router
from services.api.reads.authorities import authorities_router
from services.api.reads.calls import calls_router
from services.api.reads.changes import changes_router
from services.api.reads.checked.findings import findings_router
from services.api.reads.checked.risk import risk_router
from services.api.reads.checked.trace import trace_router
from services.api.reads.checked.trace_across import trace_across_router
from services.api.reads.claims_in_round import claims_in_round_router
from services.api.reads.claims_reconciliation import claims_reconciliation_router
from services.api.reads.composition import composition_router
from services.api.reads.control_findings import control_findings_router
from services.api.reads.control_letters import control_letters_router
from services.api.reads.control_sample import control_sample_router
from services.api.reads.control_trail import control_trail_router
from services.api.reads.controls import controls_router
from services.api.reads.county_reports import county_reports_router
from services.api.reads.coverage import coverage_router
from services.api.reads.coverage_years import coverage_years_router
from services.api.reads.covered_costs import covered_costs_router
from services.api.reads.deadlines import deadlines_router
from services.api.reads.difference import difference_router
from services.api.reads.disbursements import disbursements_router
from services.api.reads.distribution import distribution_router
from services.api.reads.evaluation_answers import evaluation_answers_router
from services.api.reads.evaluations import evaluations_router
from services.api.reads.exchange import exchange_router
from services.api.reads.finding_chain import finding_chain_router
from services.api.reads.follow_up import follow_up_router
from services.api.reads.forums import forums_router
from services.api.reads.frames import frames_router
from services.api.reads.grant import grant_router
from services.api.reads.held import held_router
from services.api.reads.joint_measure import joint_measure_router
from services.api.reads.letters import letters_router
from services.api.reads.linked_lines import linked_lines_router
from services.api.reads.long_term_plans import long_term_plans_router
from services.api.reads.measure_status import measure_status_router
from services.api.reads.meeting_list import meeting_list_router
from services.api.reads.meetings import meeting_router, minutes_router
from services.api.reads.nation.overview import overview_router, overview_table_router
from services.api.reads.nation.reports_due import reports_due_router
from services.api.reads.need import need_router
from services.api.reads.need_status import need_status_router
from services.api.reads.needs import needs_router
from services.api.reads.organisation import organisation_router
from services.api.reads.organisations import organisations_router
from services.api.reads.plan import plan_router
from services.api.reads.plan_draft import plan_draft_router
from services.api.reads.plan_versions import plan_versions_router
from services.api.reads.pots import pots_router
from services.api.reads.private_schools import private_schools_router
from services.api.reads.prompts import prompts_router
from services.api.reads.purchases import purchases_router
from services.api.reads.ranking import ranking_router
from services.api.reads.recipient_reports import recipient_reports_router
from services.api.reads.rounds import rounds_router
from services.api.reads.search import search_router
from services.api.reads.status import status_router
from services.api.reads.subscriptions import subscriptions_router
from services.api.reads.succession import succession_router
from services.api.reads.tasks import tasks_router
from services.api.reads.turns import turns_router

_ROUTERS = (
    tasks_router,
    deadlines_router,
    authorities_router,
    subscriptions_router,
    rounds_router,
    status_router,
    frames_router,
    grant_router,
    letters_router,
    needs_router,
    held_router,
    need_router,
    need_status_router,
    plan_router,
    plan_versions_router,
    plan_draft_router,
    exchange_router,
    joint_measure_router,
    pots_router,
    calls_router,
    applications_router,
    application_router,
    application_letter_router,
    disbursements_router,
    purchases_router,
    aid_router,
    covered_costs_router,
    evaluations_router,
    follow_up_router,
    measure_status_router,
    recipient_reports_router,
    evaluation_answers_router,
    county_reports_router,
    controls_router,
    control_findings_router,
    control_trail_router,
    claims_in_round_router,
    control_letters_router,
    control_sample_router,
    finding_chain_router,
    claims_reconciliation_router,
    audit_trail_router,
    findings_router,
    risk_router,
    trace_router,
    trace_across_router,
    forums_router,
    meeting_list_router,
    meeting_router,
    minutes_router,
    organisations_router,
    organisation_router,
    succession_router,
    private_schools_router,
    distribution_router,
    long_term_plans_router,
    linked_lines_router,
    across_measures_router,
    composition_router,
    ranking_router,
    prompts_router,
    coverage_router,
    coverage_years_router,
    turns_router,
    overview_router,
    overview_table_router,
    reports_due_router,
    difference_router,
    changes_router,
    search_router,
)


def read_routers(engine: Engine, head: Callable[[], int]) -> list[APIRouter]:
    """One router a question, over the read models in the database behind `engine`.

    `head` is the log position of the newest event.
    """
    models = ReadModels(engine, head)
    routers = [router(models) for router in _ROUTERS]
    for router in routers:
        router.tags.append("reads")
    return routers
