"""English: what the event log refuses by itself."""

from domain.language.reply import Reply

REPLIES = {
    "stale-version": Reply(
        "The case has changed in the meantime",
        "The case has changed since you fetched it, so nothing was saved.",
        "Fetch the case again, see what has changed, and do it again if it still fits.",
        "You had version {expected}, and the case is now at version {actual}.",
    ),
    "idempotency-key-reused": Reply(
        "The key has been used for something else",
        "The same key was used earlier for a request with other contents.",
        "Make a new key for every new action, and use the old one only to send the same again.",
    ),
    "invalid-command": Reply(
        "The information cannot be read",
        "There is no such action, or a field is missing or has the wrong form. Nothing was saved.",
        "Compare what you sent with the description of the action, and send it corrected.",
        "It is about the action “{action}”.",
    ),
}
