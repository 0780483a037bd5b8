"""English: what is refused of the registry and of meetings."""

from domain.language.reply import Reply

REPLIES = {
    "member-exists": Reply(
        "The member exists already",
        "The forum already has a member with this id.",
        "Change the member that exists, or choose another id.",
    ),
    "member-not-known": Reply(
        "There is no such member",
        "The collaboration forum has nobody with this id.",
        "See who is in the forum, or add the member first.",
    ),
    "chair-without-vote": Reply(
        "The chair must have a vote",
        "Only a voting member can chair the forum.",
        "Choose one of the voting members.",
    ),
    "observer-never-votes": Reply(
        "The county governor is an observer",
        "The county governor may take part in the forum as an observer and never votes.",
        "Enter the county governor as an observer.",
    ),
    "not-a-deputy-of": Reply(
        "Not a deputy of this member",
        "Only somebody named as the deputy of a voting member can stand in for that member.",
        "See who the deputies are, or name one first.",
    ),
    "no-free-seat": Reply(
        "The group has no free seat",
        "Every seat of the group in the forum is taken in the period.",
        "Appoint the forum with more seats, or write why the member comes in all the same.",
    ),
    "person-seated-already": Reply(
        "The person has a seat with a vote already",
        "The same person sits in the forum in a seat of their own during that time. Nobody votes "
        "for two, so only one of the seats counts in each item.",
        "Choose somebody else, or write why the person is to stand in two places all the same.",
    ),
    "meeting-not-called": Reply(
        "The meeting is not called",
        "No meeting with this id has been called.",
        "Call the meeting first.",
    ),
    "meeting-already-called": Reply(
        "The meeting is called already",
        "The forum has been called to this meeting.",
        "Add items or invite more members to the meeting that exists.",
    ),
    "meeting-closed": Reply(
        "The meeting is closed",
        "The meeting is over, so nothing more is recorded in it.",
        "Take it up in the next meeting, or correct the minutes once they are approved.",
    ),
    "meeting-not-closed": Reply(
        "The meeting is not closed",
        "The minutes can be approved when the meeting is over.",
        "Close the meeting first.",
    ),
    "minutes-already-approved": Reply(
        "The minutes are approved",
        "Approved minutes are fixed.",
        "Add the change as a correction to the minutes.",
    ),
    "minutes-not-approved": Reply(
        "The minutes are not approved",
        "Corrections are added once the minutes are approved.",
        "Approve the minutes first.",
    ),
    "item-not-on-agenda": Reply(
        "The item is not on the agenda",
        "The meeting has no such item, or it was withdrawn.",
        "See the agenda, or add the item first.",
    ),
    "item-twice": Reply(
        "Two items have the same id",
        "Every item of the meeting needs an id of its own.",
        "Give each item its own id.",
    ),
    "item-points-wrongly": Reply(
        "The item points to nothing of this forum",
        "An item names what it is about: a need or a plan of this county, and nothing else.",
        "Correct what the item is about.",
    ),
    "item-concluded": Reply(
        "The item is concluded",
        "The item has been concluded in this meeting.",
        "Take it up as a new item if it is to be decided again.",
    ),
    "item-not-concluded": Reply(
        "The item is not concluded",
        "The item has not been concluded yet.",
        "Decide on impartiality in the item before it is concluded.",
    ),
    "items-undecided": Reply(
        "Some items are undecided",
        "The meeting cannot be closed while items wait or a vote is open.",
        "Conclude the items, postpone them or withdraw them.",
        "It is about {items}.",
    ),
    "not-on-roster": Reply(
        "Not called to the meeting",
        "Only those who are called can be recorded in the meeting.",
        "Invite the member first.",
        "It is about {member}.",
    ),
    "not-ones-own-voice": Reply(
        "You speak for yourself only",
        "Members declare, vote and dissent for themselves.",
        "Ask the secretary or the chair to record it for others.",
    ),
    "left-before-coming": Reply(
        "The instant is before the arrival",
        "Nobody can leave before having come.",
        "Correct the time.",
    ),
    "deputy-sits-already": Reply(
        "The deputy sits for somebody else",
        "A deputy can stand in for one member in each item, and has no seat with a vote.",
        "Send in another deputy.",
    ),
}
