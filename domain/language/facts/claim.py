"""What sentences about a claim for repayment and the decision on it may name."""

from collections.abc import Iterable

from domain.control.basis_events import BasisSet, ClaimPart, EasedPart, LimitationJudged
from domain.control.decision_events import (
    ControlComplained,
    ControlComplaintAnswered,
    ControlDecided,
    DecisionProposed,
    DecisionTold,
    ProposalReturned,
)
from domain.control.hearing_events import NoticeGiven, NoticeWaived, PartyCommented
from domain.control.round_events import ClaimEased, GrantClaimedBack, GrantPaidBack
from domain.control.settling_events import ControlClaimEased
from domain.language.clauses import Facts
from domain.language.facts.facts_of import FactsOf
from domain.language.words import Words


def basis(event: BasisSet, words: Words) -> Facts:
    """Which version, what it claims of which payments."""
    return {
        "version": event.version,
        "amount": words.money(event.amount_ore),
        "parts": _parts(event.parts, words),
        "hear_again": event.hear_again,
        "stops": words.stops(event.soft_stops),
    }


def limitation(event: LimitationJudged, words: Words) -> Facts:
    """Which payment, from when, until when, and what broke it off."""
    cut = event.interrupted_by
    return {
        "payment_id": event.payment_id,
        "outcome": words.inside("limitation", event.outcome),
        "from_day": words.day(event.from_day),
        "falls_on": words.day(event.falls_on),
        "discovered_on": words.day(event.discovered_on) if event.discovered_on else None,
        "interrupted_by": words.inside("interruption", cut) if cut else None,
        "explained": words.quote(event.explained),
    }


def notice(event: NoticeGiven, words: Words) -> Facts:
    """What the party was told, when and how."""
    return {
        "version": event.basis_version,
        "text": words.quote(event.text),
        "on": words.day(event.sent_on),
        "channel": words.quote(event.channel),
    }


def waived(event: NoticeWaived, words: Words) -> Facts:
    """By which exception, and why."""
    return {
        "exception": words.inside("notice-exception", event.exception),
        "written_reasons": words.quote(event.written_reasons),
    }


def commented(event: PartyCommented, words: Words) -> Facts:
    """What the party said, when and how."""
    return {
        "on": words.day(event.received_on),
        "channel": words.quote(event.channel),
        "text": words.quote(event.text) if event.text else None,
        "nothing": event.nothing,
    }


def proposed(event: DecisionProposed, words: Words) -> Facts:
    """What is proposed, of which basis, and why."""
    return {**_decision(event, words), "stops": words.stops(event.soft_stops)}


def returned(event: ProposalReturned, words: Words) -> Facts:
    """Which steps, each with its reason."""
    steps = (f"{words.inside('control-step', s.step)} ({words.quote(s.why)})" for s in event.steps)
    return {"steps": words.listed(steps)}


def decided(event: ControlDecided, words: Words) -> Facts:
    """What was decided, of which lines and shares, and who hears a complaint."""
    return {
        **_decision(event, words),
        "parts": _parts(event.parts, words),
        "stops": words.stops(event.soft_stops),
        "complaints_body": words.inside("complaints-body", event.complaints_body),
        "report_lines": words.listed(one.line_id for one in event.reports if one.line_id) or None,
        "county_report": any(one.line_id is None for one in event.reports),
        "correct_by": words.moment(event.correct_by) if event.correct_by else None,
    }


def told(event: DecisionTold, words: Words) -> Facts:
    """When it got there, and until when one may complain."""
    return {
        "on": words.day(event.reached_on),
        "channel": words.quote(event.channel),
        "complain_by": words.moment(event.complain_by),
    }


def complained(event: ControlComplained, words: Words) -> Facts:
    """What is complained of, and whether in time."""
    return {
        "on": words.day(event.received_on),
        "text": words.quote(event.text),
        "late": event.late,
    }


def answered(event: ControlComplaintAnswered, words: Words) -> Facts:
    """What became of the complaint, by whom and why."""
    return {
        "outcome": words.inside("complaint-outcome", event.outcome),
        "body": event.by_complaints_body,
        "own": not event.by_complaints_body,
        "written_reasons": words.quote(event.written_reasons),
        "eased": _eased(event.eased, words),
    }


def eased(event: ControlClaimEased, words: Words) -> Facts:
    """To what the claim was lowered, and why."""
    return {
        "eased": _eased(event.eased, words),
        "written_reasons": words.quote(event.written_reasons),
    }


def settled(event: GrantPaidBack, words: Words) -> Facts:
    """How much, of which payment, how and when."""
    return {
        "payment_id": event.payment_id,
        "amount": words.money(event.amount_ore),
        "by": words.inside("settled-by", event.by),
        "on": words.day(event.on),
        "reference": words.quote(event.reference),
    }


def claimed_back(event: GrantClaimedBack, words: Words) -> Facts:
    """How much, of which payment, in which case."""
    return {
        "payment_id": event.payment_id,
        "the_line": words.thing("line", event.line_id),
        "amount": words.money(event.amount_ore),
        "control_id": event.control_id,
    }


def claim_eased(event: ClaimEased, words: Words) -> Facts:
    """By how much, on which payment, and whose claim."""
    return {
        "payment_id": event.payment_id,
        "amount": words.money(event.amount_ore),
        "of_state": event.on_county,
        "of_county": not event.on_county,
    }


def _decision(event: DecisionProposed | ControlDecided, words: Words) -> Facts:
    return {
        "outcome": words.inside("control-outcome", event.outcome),
        "version": event.basis_version,
        "amount": words.money(event.amount_ore) if event.amount_ore else None,
        "written_reasons": words.quote(event.written_reasons),
        "on_comment": words.quote(event.on_comment) if event.on_comment else None,
    }


def _parts(parts: Iterable[ClaimPart], words: Words) -> str:
    return words.listed(
        f"{part.share} {part.payment_id} ({part.line_id}): {words.money(part.amount_ore)}"
        for part in parts
    )


def _eased(parts: Iterable[EasedPart], words: Words) -> str:
    return words.listed(f"{part.payment_id}: {words.money(part.to_ore)}" for part in parts)


FACTS: FactsOf = {
    BasisSet: basis,
    LimitationJudged: limitation,
    NoticeGiven: notice,
    NoticeWaived: waived,
    PartyCommented: commented,
    DecisionProposed: proposed,
    ProposalReturned: returned,
    ControlDecided: decided,
    DecisionTold: told,
    ControlComplained: complained,
    ControlComplaintAnswered: answered,
    ControlClaimEased: eased,
    GrantClaimedBack: claimed_back,
    GrantPaidBack: settled,
    ClaimEased: claim_eased,
}
