"""The county's report: drawn up, checked, attested, signed, submitted, opened again."""

from typing import ClassVar

from domain.case import CaseRef, RoundId, round_ref
from domain.command import Command, Known, require_reason
from domain.county_report.content import DrawnUp
from domain.county_report.events import (
    AskedBy,
    CountyReportAttested,
    CountyReportDrafted,
    CountyReportPracticeSet,
    CountyReportReopened,
    CountyReportSigned,
    CountyReportSubmitted,
    ReopenCause,
)
from domain.deadlines.kinds import DeadlineKind
from domain.event import Event, Refusal
from domain.permission import check_turn
from domain.rules.applying import apply_rules
from domain.rules.follow_up import county_report as rules
from domain.schemes.rule_set import Status
from domain.state.deadlines import is_late
from domain.state.round import Round
from domain.state.round_position import round_turn
from domain.types import Draft, Line, Ore, Text


class _OfReport(Command):
    round_id: RoundId

    @property
    def case(self) -> CaseRef:
        """The round's case."""
        return round_ref(self.round_id)


class SetCountyReportPractice(_OfReport):
    """Say from what grant on (øre) the county's auditor attests the report, and who says so."""

    ACTION: ClassVar[str] = "set-county-report-practice"

    auditor_from_ore: Ore | None = None
    source: Line
    status: Status = Status.UNVERIFIED


class DraftCountyReport(_OfReport):
    """Draw up the county's report from the log."""

    ACTION: ClassVar[str] = "draft-county-report"

    @property
    def drawn_up(self) -> bool:
        """The report is made from the log, not by whoever asks for it."""
        return True


class AttestCountyReport(_OfReport):
    """Attest the newest version of the report, as the county's auditor."""

    ACTION: ClassVar[str] = "attest-county-report"

    statement: Text


class SignCountyReport(_OfReport):
    """Sign the newest version of the report; `title` is what one signs as."""

    ACTION: ClassVar[str] = "sign-county-report"

    title: Line


class SubmitCountyReport(_OfReport):
    """Submit the signed report to the directorate, and say by which channel."""

    ACTION: ClassVar[str] = "submit-county-report"

    channel: Line
    reference: Draft = ""


class ReopenCountyReport(_OfReport):
    """Open the submitted report again, and say on what cause and at whose request.

    The reason stands with the command.
    """

    ACTION: ClassVar[str] = "reopen-county-report"

    cause: ReopenCause
    asked_by: AskedBy


def set_county_report_practice(
    state: Round, command: SetCountyReportPractice, known: Known
) -> tuple[Event, ...]:
    """The same again is nothing new. Raises `round-not-open`."""
    check_turn(command, round_turn(state, command.item), county=state.county)
    event = CountyReportPracticeSet(
        auditor_from_ore=command.auditor_from_ore, source=command.source, status=command.status
    )
    return () if event == state.county_report.practice else (event,)


def draft_county_report(
    state: Round, command: DraftCountyReport, known: Known
) -> tuple[Event, ...]:
    """What the check finds is written down; it binds whoever signs. The same report again is
    nothing new.

    Raises `round-not-open`, `plan-not-adopted`, `county-report-submitted`.
    """
    check_turn(command, round_turn(state, command.item), county=state.county)
    made = known.content()
    if not isinstance(made, DrawnUp):
        raise Refusal("file-unknown")
    report = state.county_report
    newest = report.drafted
    if newest is not None and not report.outdated and newest.sha256 == made.sha256:
        return ()
    return (
        CountyReportDrafted(
            report_version=len(report.versions) + 1,
            sha256=made.sha256,
            documents=made.documents,
            round_version=made.content.header.round_version,
            granted_ore=state.granted_ore,
            paid_ore=state.disbursed_ore,
            problems=tuple(r.code for r in rules.broken(made.content, state.disbursed_ore)),
            drawn_up_by=command.by.actor,
            substance=rules.substance(made.content),
        ),
    )


def attest_county_report(
    state: Round, command: AttestCountyReport, known: Known
) -> tuple[Event, ...]:
    """Raises `county-report-not-drafted`, `county-report-signed`, `report-outdated`."""
    check_turn(command, round_turn(state, command.item), county=state.county)
    newest = _newest(state)
    return (
        CountyReportAttested(
            report_version=newest.report_version,
            sha256=newest.sha256,
            statement=command.statement,
        ),
    )


def sign_county_report(state: Round, command: SignCountyReport, known: Known) -> tuple[Event, ...]:
    """Sign what the check lets pass; gaps need a reason.

    Raises `county-report-not-drafted`, `county-report-signed`, `report-outdated`,
    `figure-without-events`, `report-does-not-add-up`, `paid-line-without-status`,
    `reason-required`.
    """
    check_turn(command, round_turn(state, command.item), county=state.county)
    newest = _newest(state)
    broken = list(rules.known(newest.problems))
    if state.county_report.attested is None and state.county_report.needs_attestation(
        state.granted_ore
    ):
        broken.append(rules.NOT_ATTESTED)
    if newest.drawn_up_by in command.by.persons:
        broken.append(rules.SIGNS_OWN_REPORT)
    stops = apply_rules(broken, command.by)
    return (
        CountyReportSigned(
            report_version=newest.report_version,
            sha256=newest.sha256,
            title=command.title,
            soft_stops=stops,
            signed_by=command.by.actor,
            waived_because=(command.by.reason or "") if stops else "",
        ),
    )


def submit_county_report(
    state: Round, command: SubmitCountyReport, known: Known
) -> tuple[Event, ...]:
    """A report after its deadline is taken and marked late: no source gives a deadline.

    One that only words the last one otherwise is no later than that. A copy of the last one is
    no new version.

    Raises `county-report-not-signed`, `county-report-submitted`, `report-not-changed`.
    """
    check_turn(command, round_turn(state, command.item), county=state.county)
    report = state.county_report
    signed = report.signed
    if signed is None:
        raise Refusal("county-report-not-signed")
    before = report.submitted[-1] if report.submitted else None
    if before is not None and report.says_the_same(before.report_version, signed.report_version):
        raise Refusal(rules.REPORT_NOT_CHANGED.code, {"version": before.report_version})
    late = is_late(state.deadlines, DeadlineKind.COUNTY_REPORT, command.by.received_at)
    if before is not None and not report.replaced_materially:
        late = before.late
    return (
        CountyReportSubmitted(
            report_version=signed.report_version,
            sha256=signed.sha256,
            channel=command.channel,
            reference=command.reference,
            late=late,
        ),
    )


def reopen_county_report(
    state: Round, command: ReopenCountyReport, known: Known
) -> tuple[Event, ...]:
    """What was submitted stays as it is; a new version takes its place when that is submitted.

    Raises `county-report-not-submitted`, `reason-required`.
    """
    check_turn(command, round_turn(state, command.item), county=state.county)
    require_reason(command.by)
    return (
        CountyReportReopened(
            report_version=_drafted(state).report_version,
            cause=command.cause,
            asked_by=command.asked_by,
        ),
    )


def _drafted(state: Round) -> CountyReportDrafted:
    """The newest version; the order has seen to it that there is one."""
    if state.county_report.drafted is None:
        raise Refusal("county-report-not-drafted")
    return state.county_report.drafted


def _newest(state: Round) -> CountyReportDrafted:
    """The newest version, which the round has not moved on from."""
    if state.county_report.outdated:
        raise Refusal(rules.REPORT_OUTDATED.code)
    return _drafted(state)
