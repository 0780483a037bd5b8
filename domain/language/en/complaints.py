"""English: notice of decisions, and complaints about them."""

from domain.language.clauses import Clause, When
from domain.language.reply import Reply

LABELS = {
    "event": {
        "decision.notified": "Party told of the decision",
        "reasons.demanded": "Reasons demanded",
        "reasons.given": "Reasons given",
        "complaint.received": "Complaint received",
        "complaint.answered": "Complaint answered",
    },
    "action": {
        "notify-decision": "Tell the party of the decision",
        "demand-reasons": "Record a demand for reasons",
        "give-reasons": "Give the reasons",
        "receive-complaint": "Record a complaint",
        "answer-complaint": "Answer the complaint",
    },
    "milestone": {
        "reasons-demanded": "Reasons are demanded",
        "applicant-told": "The applicant has the answer",
        "complained": "Complained about",
        "complaint-settled": "The complaint is settled",
    },
    "part": {"reasons": "Reasons", "complaint": "Complaint"},
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
    "no-reasons-owed": Reply(
        "There is no individual decision to give reasons for",
        "Reasons can be demanded for individual decisions. An internal allocation and a purchase "
        "are none.",
        "Ask the county in another way.",
    ),
    "decision-not-told": Reply(
        "The party has not been told of the decision",
        "A party can complain and demand reasons from when the decision has arrived.",
        "Tell the party first, or wait until the notice is recorded.",
    ),
    "reasons-demanded-before": Reply(
        "The reasons are demanded already",
        "The party has demanded the reasons for this decision before.",
        "Look at the demand on record.",
    ),
    "reasons-not-demanded": Reply(
        "Nobody waits for reasons",
        "No party has demanded reasons for this decision, or they have been given.",
        "Look at what the case has on record.",
    ),
    "reasons-awaited": Reply(
        "The party waits for the reasons",
        "The party has demanded reasons, and the time for complaint runs only when they have "
        "arrived.",
        "Give the reasons first, then record the notice.",
    ),
    "reasons-were-given": Reply(
        "The decision has its reasons",
        "The reasons stand in the decision, and whoever has had them has nothing to demand.",
        "Leave the demand, or write why the party has not had the reasons.",
    ),
    "reasons-not-given": Reply(
        "A party waits for reasons",
        "Reasons have been demanded for decisions in the round and not been given.",
        "Give the reasons, or write why the round may be closed now.",
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
    "no-such-decision": Reply(
        "There is no such decision",
        "The first decision is the award itself, and each reduction of it is one more.",
        "Choose one of the decisions, or let the day of the complaint say which one it is.",
        "Decisions: {decisions}.",
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
    "reasons.demanded": (
        "{party} demanded the reasons for the decision on {the_line}. The demand came {on}.",
        When(
            "in_time",
            "The time for complaint is broken off, and runs anew when the reasons have arrived.",
        ),
        When("late", "The demand came after the time for complaint, which is still over."),
    ),
    "reasons.given": ("{who} gave the reasons for the decision on {the_line}: {written_reasons}.",),
    "complaint.received": (
        "{complainant} complained about the decision on {the_line}. The complaint came {on}.",
        When("award", "It is about the award itself."),
        "It is about reduction no. {reduction} of the award.",
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
