"""English: what comes into a round, from the state and from the county itself."""

from domain.language.clauses import Clause
from domain.language.reply import Reply

LABELS = {
    "event": {
        "grant.changed": "Grant changed",
        "grant.received": "Grant money received",
        "own-contribution.documented": "Own contribution documented",
        "money.carried-out": "Money carried to a later round",
        "money.carried-in": "Money carried from an earlier round",
    },
    "action": {
        "change-grant": "Change the grant",
        "record-receipt": "Record grant money received",
        "document-own-contribution": "Document own contribution",
        "carry-money-over": "Carry money to a later round",
    },
}

REPLIES = {
    "grant-not-committed": Reply(
        "The state has committed no grant",
        "The round has no grant letter yet.",
        "Wait until the directorate has committed its grant.",
    ),
    "grant-below-decided": Reply(
        "The county has decided on more than this",
        "The new grant does not cover what the county has decided already.",
        "Reduce decisions first, or give a higher amount.",
        "Decided: {decided_ore}.",
    ),
    "term-twice": Reply(
        "The term stands twice",
        "Each term of the grant letter has an id of its own.",
        "Give the terms different ids.",
        "Term: {term}.",
    ),
    "unknown-event-type": Reply(
        "There is no such kind of event",
        "A term can only be fulfilled by events that the system knows.",
        "Choose an event from the catalogue, or leave the field empty.",
        "Given: {topic}.",
    ),
    "receipt-exists": Reply(
        "The receipt is recorded already",
        "The round already has a receipt under this id.",
        "Look at the receipt that exists, or use a new id.",
    ),
    "contribution-does-not-add-up": Reply(
        "The hours do not fit the amount",
        "The hours times the hourly rate is not the amount given.",
        "Correct the hours, the rate or the amount.",
    ),
    "received-above-grant": Reply(
        "More has come than was granted",
        "Altogether more has been received than the grant letter says.",
        "Check the amount, or write what the difference is.",
    ),
    "hours-without-rate": Reply(
        "The hours lack their number or rate",
        "Hours of work need a rate so that their value can be checked.",
        "Give hours and rate, or write how the value was found.",
    ),
    "carry-over-not-settled": Reply(
        "No source says whether money may be carried over",
        "The rules do not say whether unused money may be used in a later year.",
        "Write what the carry-over rests on, such as an answer from the directorate.",
    ),
}

SENTENCES: dict[str, tuple[Clause, ...]] = {
    "grant.changed": (
        "The directorate changed the grant from {previous} to {amount}, in the letter "
        "{grant_letter} of {letter_date}.",
        "Terms of the letter: {terms}.",
        "It is for the school year {school_year}.",
    ),
    "grant.received": (
        "{who} recorded that {amount} of the grant came {on}, under the reference {reference}.",
        "The amount belongs to the budget year {budget_year}.",
        "It is for the school year {school_year}.",
        "Of this the state withheld {withheld}.",
    ),
    "own-contribution.documented": (
        "{who} documented resources of its own worth {total}: {items}.",
        "Evidence: {evidence}.",
    ),
    "money.carried-out": (
        "{who} carried {amount} over to the round {to_round}.",
        "Basis: {explanation}.",
        "It is for the school year {school_year}.",
    ),
    "money.carried-in": (
        "{amount} was carried over from the round {from_round}.",
        "Basis: {explanation}.",
        "It is for the school year {school_year}.",
    ),
}
