"""English."""

from services.api.texts.text import Text

HEADINGS = ("What can go wrong", "What it means", "What to do")

PROBLEMS = {
    "bad-request": Text(
        "The request is not valid HTTP",
        "The request contradicts itself or lacks something that HTTP requires.",
        "Look at the headers: send each once, and give either a length or a chunked transfer.",
    ),
    "bad-host": Text(
        "Unknown host name",
        "The service does not answer under the name that the request uses.",
        "Use the address you were given. The operator can add more names.",
    ),
    "headers-too-large": Text(
        "Headers too large",
        "The headers together are larger than the service takes.",
        "Send fewer or shorter headers. The limit is 16 KiB and 100 headers.",
    ),
    "request-timeout": Text(
        "The body did not arrive in time",
        "The service waited for the rest of the body without getting it. Nothing was done.",
        "Send the request again, with the same Idempotency-Key.",
    ),
    "body-too-large": Text(
        "Body too large",
        "The body is larger than the service takes in one request: 64 KiB, and 2 MiB for a plan.",
        "Split the content, or shorten the longest texts.",
    ),
    "unsupported-media-type": Text(
        "The body has the wrong format",
        "The service only takes uncompressed JSON in UTF-8.",
        "Send Content-Type: application/json, and leave Content-Encoding out.",
    ),
    "malformed-json": Text(
        "The body is not valid JSON",
        "The body is missing or cannot be read as one JSON document in UTF-8.",
        "Send one JSON object as in RFC 8259, without byte order mark, NaN or Infinity.",
    ),
    "duplicate-key": Text(
        "The same field is given twice",
        "A field is given more than once, so it is unclear which value holds.",
        "Give each field once.",
    ),
    "number-out-of-range": Text(
        "A number is too large",
        "A number is larger than what can be carried without being changed on the way.",
        "Keep integers within ±9,007,199,254,740,992. Amounts are in whole øre.",
    ),
    "too-deep": Text(
        "The body is too complex",
        "The body is nested deeper, or has more parts, than any command needs.",
        "See in the API description which fields the command has, and send only those.",
    ),
    "invalid-text": Text(
        "A text has characters that are not allowed",
        "A text holds control characters or characters that turn the reading direction.",
        "Remove them. Line breaks and tabs are allowed.",
    ),
    "personal-number-in-text": Text(
        "A text holds a personal number",
        "A text holds eleven digits that are a valid national identity number.",
        "Remove it, and send again. No case needs one, and what is recorded is never deleted.",
    ),
    "unauthenticated": Text(
        "You are not signed in",
        "The request carries no access token.",
        "Send Authorization: Bearer followed by a valid token.",
    ),
    "invalid-token": Text(
        "The token is not valid",
        "The token has expired, was changed, comes from somebody else or lacks what is required.",
        "Get a new token, and try again.",
    ),
    "forbidden": Text(
        "Your role gives no access",
        "You are signed in, but your role or your organisation may not do this.",
        "Ask somebody who has the role to do it, or sign in with the right role.",
    ),
    "not-found": Text(
        "Not found",
        "The address does not exist, or the case belongs to an organisation you do not represent.",
        "Check the address and the case number.",
    ),
    "method-not-allowed": Text(
        "The method cannot be used here",
        "The address exists, but does not take this HTTP method.",
        "Use one of the methods in the Allow header.",
    ),
    "not-acceptable": Text(
        "The format cannot be delivered",
        "The address cannot answer in any format that the request accepts.",
        "Leave Accept out, or include application/json.",
    ),
    "invalid-body": Text(
        "Something in the body is filled in wrongly",
        "The body is valid JSON, but fields are missing, unknown or filled in wrongly.",
        'Correct the fields named in "errors", and send again.',
    ),
    "invalid-cursor": Text(
        "Invalid cursor",
        "The cursor was changed, or was given for another list, other filters or somebody else.",
        "Use `next_cursor` unchanged and with the same filters, or begin with the first page.",
    ),
    "invalid-parameter": Text(
        "A parameter is filled in wrongly",
        "A parameter in the address or a header has a value that cannot be used.",
        'Correct the parameters named in "errors", and send again.',
    ),
    "idempotency-key-missing": Text(
        "Idempotency-Key is missing",
        "Every command needs a key, so that it is never carried out twice.",
        "Make a new random key for each command, and repeat the same one when you try again.",
    ),
    "idempotency-key-invalid": Text(
        "Idempotency-Key has the wrong form",
        "The key must be 8 to 64 characters of A-Z, a-z, digits, hyphen and underscore.",
        "Send one key, for example a UUID, with or without quotes.",
    ),
    "idempotency-key-reused": Text(
        "The key was used for something else",
        "You have already used this key for a command with other content.",
        "Use a new key for a new command.",
    ),
    "precondition-required": Text(
        "If-Match is missing",
        "A change to a case must say which version it builds on, so nobody's work is overwritten.",
        "Fetch the case, and send the value of its ETag back in If-Match.",
    ),
    "precondition-invalid": Text(
        "If-Match has the wrong form",
        "If-Match must be exactly one version in quotes, as the ETag gives it.",
        "Fetch the case, and send the value of its ETag back unchanged in If-Match.",
    ),
    "rate-limited": Text(
        "Too many requests",
        "You send more requests than the service takes from one person in so short a time.",
        "Wait as long as Retry-After says, and go on. "
        "A command is sent again with the same Idempotency-Key.",
    ),
    "request-in-progress": Text(
        "The first request with this key is still in hand",
        "You have sent this command before with the same key, and it is not through yet.",
        "Wait a little, and send it again with the same Idempotency-Key: "
        "you get its answer, never a second effect.",
    ),
    "stale-version": Text(
        "The case has changed since you fetched it",
        "Somebody has recorded something new in the case after the version you build on.",
        "Fetch the case again, consider whether the change still holds, and send the new version.",
    ),
    "busy": Text(
        "Many are working on the case right now",
        "The command did not get its turn within five seconds. Nothing was done.",
        "Wait a little, and send it again with the same Idempotency-Key.",
    ),
    "outcome-unknown": Text(
        "We do not know whether the command was carried out",
        "No answer came in time after the command had been passed on.",
        "Send it again with the same Idempotency-Key: you get its answer, never a second effect.",
    ),
    "database-unavailable": Text(
        "The archive is not available",
        "The service cannot reach its database right now.",
        "Wait a little, and try again. Send a command again with the same Idempotency-Key.",
    ),
    "temporal-unavailable": Text(
        "The process engine is not available",
        "The service cannot reach its process engine right now. The command may have arrived.",
        "Wait a little, and send it again with the same Idempotency-Key: it is never done twice.",
    ),
    "projection-behind": Text(
        "The overview is not up to date yet",
        "What you ask for is stored, but the overview has not taken it in yet.",
        "Wait a little, and ask again. Leave out at_least if a slightly older overview will do.",
    ),
    "internal-error": Text(
        "Something went wrong on our side",
        'The fault is logged under the number in "error_id".',
        "Try again. If that does not help, give the number to the operator.",
    ),
}

REFUSALS = {
    403: Text(
        "Your role gives no access",
        "Your role or your organisation may not do this in this case.",
        "Ask somebody who has the role to do it.",
    ),
    404: Text(
        "The case does not exist",
        "The case does not exist, or belongs to an organisation you do not represent.",
        "Check the case number.",
    ),
    409: Text(
        "The case is not where this can be done",
        "Something else in the case must be done first, or is done already.",
        "See in the status of the case what may be done now, and by whom.",
    ),
    422: Text(
        "This does not follow the rules",
        "What the command says does not meet the rules of the scheme.",
        "Correct it, and send again.",
    ),
}

FIELDS = {
    "missing-field": "The field must be filled in.",
    "unknown-field": "The field does not exist in this command.",
    "unknown-parameter": "The parameter does not exist here.",
    "given-twice": "The parameter may be given once.",
    "beyond-the-log": "The log has not come that far: use the position from a command's answer.",
    "invalid-type": "The value has the wrong type.",
    "too-small": "The number is too small.",
    "too-large": "The number is too large.",
    "too-short": "The value is too short.",
    "too-long": "The value is too long.",
    "in-the-future": "The instant is still to come.",
    "end-before-start": "The end comes before the beginning.",
    "one-of-several": "Exactly one of these is to be given.",
    "not-a-choice": "The value is not among the choices.",
    "wrong-format": "The value is not written in the required way.",
    "invalid-org-number": "An organisation number has nine digits and a valid check digit.",
    "invalid-value": "The value cannot be used.",
}
