"""English: the registry of organisations and counties: refusals, stops and sentences."""

from domain.language.clauses import Clause, When
from domain.language.reply import Reply

REPLIES = {
    "organisation-already-registered": Reply(
        "The organisation is registered already",
        "The registry already has an organisation with this number.",
        "Change the one that is there.",
    ),
    "organisation-not-registered": Reply(
        "The organisation is not in the registry",
        "The registry has no organisation with this number.",
        "Check the number, or register the organisation first.",
    ),
    "organisation-gone": Reply(
        "The organisation has been merged or closed",
        "The organisation has already been merged into another, or it has been closed.",
        "Read in the registry what happened, and reopen it if that is wrong.",
    ),
    "organisation-not-gone": Reply(
        "The organisation is still there",
        "The organisation has neither been merged into another nor closed.",
        "Check the number.",
    ),
    "parent-is-itself": Reply(
        "An organisation cannot be its own parent",
        "The parent has the same number as the organisation itself.",
        "Give the number of the parent, or leave the field blank.",
    ),
    "merged-into-itself": Reply(
        "An organisation cannot be merged into itself",
        "The organisation that goes on has the same number as the one that is merged.",
        "Give the number of the one that goes on.",
    ),
    "merged-into-gone": Reply(
        "The organisation that was to go on is no longer there",
        "It has itself been merged into another or closed.",
        "Give the number of the one that is there now.",
    ),
    "unknown-approval": Reply(
        "There is no such approval",
        "The organisation has no approval with this id.",
        "Choose one of the approvals in the registry.",
    ),
    "already-member": Reply(
        "The member is there already",
        "The organisation is a member for part of the period already, or it is the same one.",
        "Check the number and the dates.",
    ),
    "not-a-member": Reply(
        "The organisation is not a member on that day",
        "The registry has no membership that holds on that day.",
        "Check the number and the date.",
    ),
    "shares-do-not-fit": Reply(
        "The shares of the successors do not fit",
        "Each successor stands there once, only successors have a share, and at least one share "
        "is above nothing. What passes on is listed once.",
        "Correct the shares.",
        "This is about: {what}.",
    ),
    "municipality-of-other-county": Reply(
        "The municipality lies in another county",
        "The municipality's number does not begin with that of the organisation's county.",
        "Correct the number, or write why it is so.",
    ),
    "approval-of-other-kind": Reply(
        "The approval is unusual for this kind of organisation",
        "Other kinds of organisation usually have such an approval.",
        "Correct the kind in the registry, or write why it is so.",
    ),
    "approval-without-programmes": Reply(
        "The approval names no programme",
        "An approval under friskoleloven § 2-1 covers certain programmes.",
        "Give the programmes, or write why they are missing.",
    ),
    "members-of-other-kind": Reply(
        "The organisation does not usually have members",
        "Training offices and competence networks have members.",
        "Correct the kind in the registry, or write why it is so.",
    ),
    "differs-from-reform": Reply(
        "This is not a known county reform",
        "County, successors or day are others than in the reforms of 2020 and 2024.",
        "Correct them, or write what they rest on.",
    ),
    "succession-recorded-before": Reply(
        "The successors are recorded already",
        "What is recorded now holds in place of what was recorded earlier.",
        "Write what is new.",
    ),
    "party-kind-differs": Reply(
        "The registry has another kind of organisation",
        "The organisation is registered as another kind than the one given.",
        "Correct the kind, or write why the one given is right.",
    ),
    "party-county-differs": Reply(
        "The registry has another county",
        "The organisation is registered in another county than the one given.",
        "Correct the county, or write why the one given is right.",
    ),
    "party-gone": Reply(
        "The organisation has been merged or closed",
        "By the registry the organisation is no longer there.",
        "Give the organisation that went on, or write why the old one is right.",
    ),
    "approval-2-1-not-known": Reply(
        "No known approval under friskoleloven § 2-1",
        "The registry has no approval that covers the school, the programme and the whole "
        "period. It may be incomplete.",
        "Record the approval, or write what you know of it.",
    ),
    "relies-on-predecessors-plan": Reply(
        "The plan rests on a former county's long-term plan",
        "The forum has not adopted a long-term plan of its own. How long a former county's "
        "plan may be used is not verified.",
        "Adopt a plan, or write why the old one may be used.",
    ),
}

SENTENCES: dict[str, tuple[Clause, ...]] = {
    "organisation.registered": (
        "{who} registered {name} with the organisation number {number}: {kind} in {county}.",
        "Municipality number: {municipality}.",
        "Parent: {parent}.",
        "The network also spans {spans}.",
    ),
    "organisation.changed": (
        "{who} changed what is registered of {name}: {kind} in {county}.",
        "The change holds from {from_day}.",
        "Municipality number: {municipality}.",
        "Parent: {parent}.",
        "The network also spans {spans}.",
    ),
    "organisation.contact-corrected": (
        "{who} corrected the address of {the_organisation}.",
        "New address: {address}.",
    ),
    "organisation.programmes-recorded": (
        "{who} recorded what {the_organisation} offers: {offers}.",
        When("no_offers", "{who} recorded that {the_organisation} offers no VET programme."),
    ),
    "organisation.approval-recorded": (
        "{who} recorded an approval of {the_organisation} ({days}): {approval}.",
        "Programmes: {programmes}.",
        "Trades: {trades}.",
        "Source: {source}.",
    ),
    "organisation.approval-ended": (
        "{who} recorded {last_day} as the last day of the approval {approval_id} of "
        "{the_organisation}.",
    ),
    "organisation.member-joined": (
        "{who} recorded the organisation {member} as a member of {the_organisation} ({days}).",
    ),
    "organisation.member-left": (
        "{who} recorded {last_day} as the last day of the organisation {member} as a member of "
        "{the_organisation}.",
    ),
    "organisation.merged": (
        "{who} recorded that {the_organisation} was merged into the organisation {into} from "
        "{from_day}.",
    ),
    "organisation.closed": (
        "{who} recorded that {the_organisation} was closed, with {last_day} as its last day.",
    ),
    "organisation.reopened": ("{who} reopened {the_organisation} in the registry.",),
    "county.succeeded": (
        "{who} recorded that {county} was succeeded by {successors} from {from_day}.",
        "This passes on, with the shares in brackets: {passages}.",
        "Basis: {basis}.",
    ),
}
