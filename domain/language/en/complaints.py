"""English: notice of decisions, and complaints about them."""

from domain.language.clauses import Clause, When
from domain.language.reply import Reply

LABELS = {
    "event": {
        "decision.notified": "Party told of the decision",
        "complaint.received": "Complaint received",
        "complaint.answered": "Complaint answered",
    },
    "action": {
        "notify-decision": "Tell the party of the decision",
        "receive-complaint": "Record a complaint",
        "answer-complaint": "Answer the complaint",
    },
    "milestone": {
        "complained": "Complained about",
        "complaint-settled": "The complaint is settled",
    },
    "part": {"complaint": "Complaint"},
    "complaint-outcome": {
        "changed": "The decision is changed",
        "dismissed": "The complaint is dismissed",
        "forwarded": "The complaint goes to the appeals body",
        "upheld": "The decision is upheld",
    },
}

REPLIES = {
    "already-notified": Reply(
        "The party has been told already",
        "It is recorded that the party has the decision, and the time for complaint runs from "
        "then.",
        "Look at the notice on record.",
    ),
    "complaint-exists": Reply(
        "The complaint is recorded already",
        "The round already has a complaint under this id.",
        "Look at the complaint that exists, or use a new id.",
    ),
    "nothing-to-complain-about": Reply(
        "There is no individual decision to complain about",
        "One may complain about individual decisions. An internal allocation and a purchase are "
        "none.",
        "Take it up with the county in another way.",
    ),
    "unknown-complaint": Reply(
        "There is no such complaint",
        "The round has no complaint under this id.",
        "Choose one of the round's complaints.",
    ),
    "complaint-already-answered": Reply(
        "The complaint is settled",
        "The complaint has had its final answer.",
        "Look at the answer that was given.",
    ),
    "complaint-not-forwarded": Reply(
        "The appeals body does not have the complaint",
        "The appeals body can only answer once the county has forwarded the complaint.",
        "Forward the complaint first.",
    ),
    "complaint-with-appeals-body": Reply(
        "The appeals body has the complaint",
        "The county has forwarded the complaint, so the answer comes from the appeals body.",
        "Record the appeals body's answer when it comes.",
    ),
    "not-this-answer": Reply(
        "Whoever answers cannot answer so",
        "The county changes the decision, dismisses the complaint or forwards it. The appeals "
        "body upholds, changes or dismisses.",
        "Choose an answer that is theirs to give.",
    ),
    "amount-not-changed": Reply(
        "The answer changes no amount",
        "A new amount can only be set when a decision on money is changed.",
        "Leave the amount out, or change the decision.",
    ),
    "late-complaint-heard": Reply(
        "The complaint came too late",
        "The complaint came more than three weeks after the decision reached the party.",
        "Dismiss it, or write why it should be heard all the same.",
    ),
    "complaint-running": Reply(
        "A complaint is not settled",
        "There are complaints in the round without a final answer.",
        "Answer the complaints, or write why the round may be closed now.",
    ),
}

SENTENCES: dict[str, tuple[Clause, ...]] = {
    "decision.notified": (
        "{who} told the party of the decision on {the_line}. It arrived {on}: {channel}.",
        "The time for complaint ends {complain_by}.",
    ),
    "complaint.received": (
        "{complainant} complained about the decision on {the_line}. The complaint came {on}.",
        When("late", "The complaint came too late."),
        When("in_time", "The complaint came in time."),
    ),
    "complaint.answered": (
        When("county", "The county answered the complaint about {the_line}: {outcome}."),
        When("appeals_body", "The appeals body settled the complaint about {the_line}: {outcome}."),
        "Grounds: {written_reasons}.",
        "New amount: {amount}.",
    ),
}
