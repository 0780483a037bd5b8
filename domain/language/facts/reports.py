"""What sentences about recipients' reports may name."""

from domain.follow_up.recipient_report import (
    Cost,
    RecipientReportAccepted,
    RecipientReportAsked,
    RecipientReportReminded,
    RecipientReportReopened,
    RecipientReportReturned,
    RecipientReportSubmitted,
)
from domain.language.clauses import Facts
from domain.language.facts.facts_of import FactsOf
from domain.language.facts.follow_up import took_part
from domain.language.words import Words


def asked(event: RecipientReportAsked, words: Words) -> Facts:
    """Whom, of what, by when."""
    return {
        "the_line": words.thing("line", event.line_id),
        "recipient": event.recipient.name,
        "due": words.moment(event.due_at) if event.due_at else None,
    }


def reminded(event: RecipientReportReminded, words: Words) -> Facts:
    """Whom, of what, for which time."""
    return {
        "the_line": words.thing("line", event.line_id),
        "recipient": event.recipient.name,
        "number": event.number,
    }


def submitted(event: RecipientReportSubmitted, words: Words) -> Facts:
    """Which version, the costs and sums, the people, the result."""
    return {
        "the_line": words.thing("line", event.line_id),
        "recipient": event.recipient.name,
        "version": event.report_version,
        "spent": words.money(event.spent_ore),
        "paid": words.money(event.paid_ore),
        "unspent": words.money(event.unspent_ore) if event.unspent_ore else None,
        "overspent": words.money(event.overspent_ore) if event.overspent_ore else None,
        "costs": words.listed(_cost(cost, words) for cost in event.costs),
        "participants": took_part(event.participants, words),
        "result": words.quote(event.result),
        "run_by": words.quote(event.run_by),
        "files": len(event.attachments) or None,
        "late": event.late,
    }


def accepted(event: RecipientReportAccepted, words: Words) -> Facts:
    """Which version, with what note."""
    return {
        "the_line": words.thing("line", event.line_id),
        "version": event.report_version,
        "note": words.quote(event.note),
        "unit": words.quote(event.reviewing_unit),
        "stops": words.stops(event.soft_stops),
    }


def returned(event: RecipientReportReturned, words: Words) -> Facts:
    """Which version, what it lacks, and until when it may come again."""
    return {
        "the_line": words.thing("line", event.line_id),
        "version": event.report_version,
        "missing": words.quote(event.what_is_missing),
        "due": words.moment(event.due_at) if event.due_at else None,
    }


def reopened(event: RecipientReportReopened, words: Words) -> Facts:
    """Which version, on what cause and at whose wish, and until when the next one may come."""
    return {
        "the_line": words.thing("line", event.line_id),
        "version": event.report_version,
        "cause": words.inside("reopen-cause", event.cause),
        "asked_by": words.inside("report-asked-by", event.asked_by),
        "due": words.moment(event.due_at) if event.due_at else None,
    }


def _cost(cost: Cost, words: Words) -> str:
    kind = words.inside("price", cost.kind)
    onward = f", {cost.passed_to.name}" if cost.passed_to else ""
    return f"{kind} ({words.money(cost.amount_ore)}{onward})"


FACTS: FactsOf = {
    RecipientReportAsked: asked,
    RecipientReportReminded: reminded,
    RecipientReportSubmitted: submitted,
    RecipientReportAccepted: accepted,
    RecipientReportReturned: returned,
    RecipientReportReopened: reopened,
}
