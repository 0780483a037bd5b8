"""A refusal of the domain as an answer: its status and its words.

A code that is not in `REFUSAL_STATUSES` is a conflict (409).
"""

from collections.abc import Mapping

from domain.language import texts
from services.api.texts.text import Text

_FORBIDDEN = (
    "decided-on-oneself",
    "not-ones-own-voice",
    "disqualified-from-scoring",
    "acts-for-itself-only",
    "attester-approves",
    "confirmer-assessed",
    "not-a-party",
    "not-own-unit",
    "passed-to-another-county",
    "payee-involved",
    "wrong-role",
)

# Outside one's county nothing is admitted to exist.
_NOT_FOUND = (
    "item-not-on-agenda",
    "meeting-not-called",
    "meeting-of-other-forum",
    "member-not-known",
    "other-county",
    "other-case",
    "unknown-approval",
    "unknown-call",
    "unknown-change",
    "unknown-deadline",
    "line-not-in-plan",
)

_AGAINST_A_RULE = (
    "ballots-missing",
    "chair-without-vote",
    "deputy-sits-already",
    "item-points-wrongly",
    "item-twice",
    "hour-on-another-day",
    "left-before-coming",
    "meeting-decided-otherwise",
    "meeting-item-not-about-this",
    "meeting-on-another-day",
    "more-votes-than-deciders",
    "no-proposal",
    "no-recommendation",
    "not-a-deputy-of",
    "not-on-roster",
    "observer-never-votes",
    "outcome-not-for-item",
    "participants-twice",
    "voted-otherwise",
    "wrong-decision-method",
    "above-line",
    "above-means",
    "above-pot",
    "award-below-ordered",
    "beyond-purpose",
    "award-not-less",
    "award-outside-pot",
    "answer-without-query",
    "beyond-costs",
    "beyond-paid",
    "beyond-remainder",
    "call-above-pot",
    "contribution-does-not-add-up",
    "grant-below-decided",
    "term-twice",
    "unknown-event-type",
    "criterion-1-missing",
    "criterion-not-met",
    "criterion-twice",
    "days-off-unknown",
    "deadline-ambiguous",
    "deadline-in-the-past",
    "deadline-too-far",
    "deadline-without-time",
    "evaluated-alone",
    "fagskole-teachers-alone",
    "hours-times-rate",
    "nothing-said-missing",
    "only-providers-teach",
    "forwarded-to-holder",
    "file-not-readable",
    "file-unknown",
    "import-empty",
    "import-row-refused",
    "invalid-command",
    "line-below-decided",
    "line-does-not-add-up",
    "line-not-pot",
    "line-twice",
    "merged-into-itself",
    "money-in-pot",
    "not-a-later-round",
    "need-twice",
    "no-procurement-basis",
    "no-written-reasons",
    "only-intake-closes",
    "not-an-owner",
    "other-group-without-reason",
    "period-reversed",
    "plan-contents-blank",
    "pot-holds-awards",
    "private-schools-shut-out",
    "reason-required",
    "recipient-and-pot",
    "shares-do-not-fit",
    "scores-unlike-criteria",
    "theme-twice",
    "told-before-meeting",
    "unit-of-other-county",
    "unknown-county",
    "unknown-frame",
    "unknown-milestone",
    "unknown-need",
    "unknown-question",
    "unknown-scheme",
    "wrong-call",
    "wrong-round",
    "yrkesfaglaerer-2-before-2023",
)

REFUSAL_STATUSES: Mapping[str, int] = {
    **dict.fromkeys(_FORBIDDEN, 403),
    **dict.fromkeys(_NOT_FOUND, 404),
    **dict.fromkeys(_AGAINST_A_RULE, 422),
}


def refusal_text(code: str, language: str, facts: Mapping[str, str | int]) -> Text:
    """The domain's words for a refusal; raises `KeyError` for a code without any."""
    said = texts.reply(code, language, facts)
    meaning = " ".join(part for part in (said.meaning, said.detail) if part)
    return Text(said.title, meaning, said.remedy)
