"""English: how measures went, who took part, what was changed."""

from domain.language.clauses import Clause, When
from domain.language.reply import Reply

LABELS = {
    "event": {
        "cooperation.confirmed": "Cooperation confirmed",
        "participants.recorded": "Participants counted",
        "measure-change.requested": "Change of measure requested",
        "measure-change.decided": "Change of measure decided",
        "measure.cancelled": "Measure cancelled",
        "measure.reinstated": "Cancellation withdrawn",
    },
    "action": {
        "confirm-cooperation": "Confirm the cooperation",
        "record-participants": "Count the participants",
        "request-measure-change": "Ask for a change of the measure",
        "decide-measure-change": "Decide on the change",
        "cancel-measure": "Cancel the measure",
        "reinstate-measure": "Withdraw the cancellation",
    },
    "measure-standing": {
        "none": "Not said",
        "planned": "Planned",
        "under-way": "Under way",
        "delayed": "Delayed",
        "paused": "Paused",
        "finished": "Finished",
        "carried-out": "Carried out",
        "cancelled": "Cancelled",
    },
    "milestone": {"cancelled": "Cancelled"},
    "change-outcome": {
        "approved": "Approved",
        "refused": "Refused",
        "to-forum": "Sent to the collaboration forum",
    },
}

REPLIES = {
    "measure-cancelled": Reply(
        "The measure is cancelled",
        "The county has cancelled the measure.",
        "Withdraw the cancellation first if the measure is to be carried out after all.",
    ),
    "measure-not-cancelled": Reply(
        "The measure is not cancelled",
        "Only a cancelled measure can be taken up again.",
        "Choose a measure that is cancelled.",
    ),
    "participants-twice": Reply(
        "The same participants are there twice",
        "Two rows have the same target group, programme and organisation, so that some people "
        "would be counted twice.",
        "Put the rows together.",
    ),
    "change-exists": Reply(
        "The change has been asked for already",
        "The measure already has a requested change with this id.",
        "Use another id.",
    ),
    "unknown-change": Reply(
        "There is no such change",
        "Nobody has asked for a change of the measure with this id.",
        "Choose one of the changes that were asked for.",
    ),
    "change-already-decided": Reply(
        "The change has been decided on already",
        "The county has already answered the request for a change.",
        "Ask for a new change if something else is to hold.",
    ),
    "beyond-purpose": Reply(
        "The change goes beyond the purpose",
        "The county may approve changes inside the measure's purpose. Beyond it the collaboration "
        "forum decides.",
        "Send the change to the collaboration forum, or refuse it.",
    ),
}

SENTENCES: dict[str, tuple[Clause, ...]] = {
    "cooperation.confirmed": (
        "{party} confirmed that they take part in the {half} of {the_line}.",
        "They have been in since {first_day}.",
        "They take this upon themselves: {obligation}.",
        "Agreements attached: {files}.",
        When("first_day_missing", "It is not said when they came in."),
        When("came_after_need", "They came in after the need had been found."),
        When("written_by_county", "The county wrote the confirmation down for them."),
    ),
    "participants.recorded": (
        "Participants recorded for {the_line}: {total} in all, {rows}.",
        "The attendance list is stored as a protected document, with the checksum {sha256}.",
        When("unsupported", "No attendance list supports the count."),
    ),
    "measure-change.requested": (
        "A change of {the_line} was asked for: {what}.",
        "New title: {title}.",
        "New first day: {starts_on}.",
        "New last day: {ends_on}.",
        "New target groups: {groups}.",
        "New providers: {providers}.",
        "Grounds: {grounds}.",
    ),
    "measure-change.decided": (
        "The county's answer to the request for a change of {the_line} ({change_id}) is "
        "{outcome}: {grounds}.",
        When("inside", "The change stays inside the measure's purpose."),
        When("beyond", "The change goes beyond the measure's purpose."),
    ),
    "measure.cancelled": (
        "The county cancelled {the_line}: {grounds}.",
        "The grant was {decided}.",
        "Of this, {ordered} had been ordered for payment.",
    ),
    "measure.reinstated": ("The county withdrew the cancellation of {the_line}.",),
}
