"""English: calendars of deadlines."""

from domain.language.clauses import Clause
from domain.language.reply import Reply

LABELS = {
    "case": {"calendar": "Calendar of deadlines"},
    "event": {
        "calendar.issued": "Calendar issued",
        "calendar.renewed": "Calendar got another address",
        "calendar.revoked": "Calendar revoked",
    },
    "action": {
        "issue-calendar": "Get a calendar",
        "renew-calendar": "Get another address for the calendar",
        "revoke-calendar": "Revoke the calendar",
    },
}

SENTENCES: dict[str, tuple[Clause, ...]] = {
    "calendar.issued": ("{who} got a calendar of their deadlines in the role {role}.",),
    "calendar.renewed": ("{who} got another secret address for their calendar, number {number}.",),
    "calendar.revoked": ("{who} revoked their calendar.",),
}

REPLIES = {
    "calendar-exists": Reply(
        "The calendar exists already",
        "A calendar with this key has been issued already.",
        "Ask for a new calendar.",
    ),
    "unknown-calendar": Reply(
        "There is no such calendar",
        "No calendar has been issued with this key.",
        "Check the key.",
    ),
    "calendar-of-others": Reply(
        "The calendar is not yours",
        "Only the person whose calendar it is can change its address.",
        "Ask for a calendar of your own.",
    ),
}
