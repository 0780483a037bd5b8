"""English: authority for a while: who stands in for whom, and what is refused about it."""

from domain.language.clauses import Clause
from domain.language.reply import Reply

LABELS = {
    "case": {"authority": "Authority"},
    "event": {
        "authority.substitute-named": "Substitute named",
        "authority.delegated": "Authority delegated",
        "authority.ended": "Authority ended",
    },
    "action": {
        "name-substitute": "Name a substitute",
        "delegate-authority": "Delegate authority",
        "end-authority": "End an authority",
    },
}

SENTENCES: dict[str, tuple[Clause, ...]] = {
    "authority.substitute-named": (
        "{who} named {holder} as the substitute of {person} in the role {role}.",
        "It holds {days}.",
    ),
    "authority.delegated": (
        "{who} delegated the authority of the role {role} to {holder}.",
        "It holds {days}.",
        "The delegation covers only {actions}.",
        "Basis: {source} ({status}).",
    ),
    "authority.ended": ("{who} ended the authority {authority_id} before its time.",),
}

REPLIES = {
    "authority-exists": Reply(
        "The authority exists already",
        "An authority with this key has been given already.",
        "Give a new authority.",
    ),
    "authority-not-given-on": Reply(
        "An authority cannot be given on",
        "Who acts under an authority cannot give it to others.",
        "Let somebody who has the role give the authority.",
    ),
    "authority-to-oneself": Reply(
        "Nobody can give themselves an authority",
        "The authority is given to the person who gives it.",
        "Choose another person.",
    ),
    "substitute-for-oneself": Reply(
        "Nobody can be their own substitute",
        "The substitute is the person whose tasks they are.",
        "Choose another substitute.",
    ),
    "period-over": Reply(
        "The period is over",
        "The last day of the period has gone by.",
        "Choose a later last day.",
    ),
    "not-the-roles-duty": Reply(
        "The role does not have this duty",
        "A duty is not one of the role, or it cannot be given to others.",
        "Delegate only duties that the role has.",
        "This is about {action}.",
    ),
    "unknown-authority": Reply(
        "There is no such authority",
        "No authority has been given with this key.",
        "Check the key.",
    ),
    "authority-of-others": Reply(
        "The authority belongs to others",
        "Only its holder, and those with the same role at the same place, can end it.",
        "Ask the person who gave the authority.",
    ),
    "authority-not-held": Reply(
        "The authority is not yours",
        "The authority was not given to you, or not in this role.",
        "Act in your own role, or see which authorities you hold.",
    ),
    "authority-not-in-force": Reply(
        "The authority does not hold now",
        "Its period has not begun, is over, or the authority was ended.",
        "Ask for a new authority.",
    ),
    "authority-does-not-cover": Reply(
        "The authority does not reach so far",
        "The authority covers only some of the role's duties.",
        "Let somebody who has the role do this.",
        "It does not cover {action}.",
    ),
}
