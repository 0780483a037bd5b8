"""What a county's report must hold before it is signed (*kontroll av rapporten*)."""

from collections.abc import Iterable, Iterator
from hashlib import sha256

from domain.county_report.content import ReportContent
from domain.county_report.figures import Figure
from domain.follow_up.standing import MeasureStanding
from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding

FIGURE_WITHOUT_EVENTS = Rule(
    code="figure-without-events",
    binding=Binding.HARD,
    citation="binding table, report to Udir; domain description 12.4",
)
REPORT_DOES_NOT_ADD_UP = Rule(
    code="report-does-not-add-up", binding=Binding.HARD, citation="arithmetic"
)
PAID_WITHOUT_STATUS = Rule(
    code="paid-line-without-status",
    binding=Binding.HARD,
    citation="binding table, report to Udir: a paid line without status",
)
REPORT_OUTDATED = Rule(
    code="report-outdated",
    binding=Binding.HARD,
    citation="binding table, report to Udir: figures are those of the log",
)
NOT_EVALUATED = Rule(
    code="report-lacks-evaluations",
    binding=Binding.SOFT,
    citation="binding table, report to Udir: missing evaluations are shown as gaps",
)
RECIPIENTS_SILENT = Rule(
    code="report-lacks-recipients",
    binding=Binding.SOFT,
    citation="domain description 4.1, transition 16 (inference)",
)
NOT_ATTESTED = Rule(
    code="report-not-attested",
    binding=Binding.SOFT,
    citation="domain description, section 20, no. 3: the threshold is the county's setting",
)
SIGNS_OWN_REPORT = Rule(
    code="signs-own-report",
    binding=Binding.SOFT,
    citation="domain description, section 3 (c) (inference)",
)

REPORT_NOT_CHANGED = Rule(
    code="report-not-changed",
    binding=Binding.HARD,
    citation="a submitted report is replaced by a new version with a real difference (inference)",
)

#: Those of the check, by code, for a version that was drawn up before.
OF_THE_CHECK = {
    rule.code: rule
    for rule in (
        FIGURE_WITHOUT_EVENTS,
        REPORT_DOES_NOT_ADD_UP,
        PAID_WITHOUT_STATUS,
        NOT_EVALUATED,
        RECIPIENTS_SILENT,
    )
}


def broken(content: ReportContent, disbursed_ore: int) -> tuple[Rule, ...]:
    """What the check finds; `disbursed_ore` is what the round's own state says was paid (øre)."""
    paid = sum(row.paid.value for row in content.recipients)
    found = {
        FIGURE_WITHOUT_EVENTS: not all(figure.is_shown for figure in figures(content)),
        REPORT_DOES_NOT_ADD_UP: paid != disbursed_ore
        or not all(total.adds_up for total in (*content.money, content.work.needs)),
        PAID_WITHOUT_STATUS: any(
            row.paid.value and row.status is MeasureStanding.NONE for row in content.measures
        ),
        NOT_EVALUATED: any(
            not row.evaluated and row.status is not MeasureStanding.CANCELLED
            for row in content.measures
        ),
        RECIPIENTS_SILENT: any(
            row.paid.value and row.report_status != "accepted" for row in content.measures
        ),
    }
    return tuple(rule for rule, is_broken in found.items() if is_broken)


def substance(content: ReportContent) -> str:
    """The hash of what a report says, apart from its version and its own signing."""
    own = {*OF_THE_CHECK, NOT_ATTESTED.code, SIGNS_OWN_REPORT.code}
    said = tuple(one for one in content.deviations if one.code not in own)
    header = content.header.model_copy(update={"round_version": 0})
    plain = content.model_copy(update={"deviations": said, "header": header})
    return sha256(plain.model_dump_json().encode()).hexdigest()


def figures(content: ReportContent) -> Iterator[Figure]:
    """Every figure of the report."""
    for total in (*content.money, content.work.needs):
        yield total.figure
        yield from total.parts
    yield from (*content.work.members, content.work.via_network, *content.work.involved)
    for row in content.measures:
        yield from (row.planned, row.decided, row.paid, row.reported)
    for recipient in content.recipients:
        yield from (recipient.decided, recipient.paid)


def known(codes: Iterable[str]) -> tuple[Rule, ...]:
    """The rules of these codes; one that no longer exists binds nobody."""
    return tuple(OF_THE_CHECK[code] for code in codes if code in OF_THE_CHECK)
