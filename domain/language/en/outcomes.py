"""English: what becomes of needs: refusals, stops and sentences."""

from domain.language.clauses import Clause
from domain.language.reply import Reply

REPLIES = {
    "need-not-answered": Reply(
        "The forum has not answered",
        "The need has no answer yet, so there is nothing to tell and nothing to take up again.",
        "Wait until the forum has dealt with the need.",
    ),
    "need-not-waiting": Reply(
        "The need is not waiting",
        "Only needs that the forum has let wait can be carried over to a later round.",
        "If waiting is what was meant, let the forum take the need up again and answer that.",
    ),
    "not-a-later-round": Reply(
        "The round is not a later one of the county",
        "A waiting need is carried over to a later round of its own county, or of the county that "
        "took over after it.",
        "Choose a round of a later budget year in the right county and scheme.",
    ),
    "passed-to-another-county": Reply(
        "The case passed to another county",
        "The former county has several successors, and this case passed to another of them.",
        "Ask the county that took the case over.",
    ),
    "unit-not-registered-in-successor": Reply(
        "The registry does not say which county the unit belongs to now",
        "The former county has several successors, and the registry does not say that the unit "
        "lies in this one.",
        "Register where the unit lies, or say why the need belongs here.",
    ),
    "need-not-referred": Reply(
        "The need has not been referred",
        "The need was not referred to another scheme, so it can have no answer from there.",
        "Check that you have chosen the right need.",
    ),
    "sibling-already-answered": Reply(
        "The sibling scheme's answer is recorded",
        "The sibling scheme's forum has already answered the need.",
        "Let the forum take the need up again if the answer has changed.",
    ),
    "outcome-already-told": Reply(
        "The unit has been told",
        "It is already recorded that the unit knows the outcome.",
        "There is nothing more to do.",
    ),
    "told-before-meeting": Reply(
        "The answer is dated before the meeting",
        "The unit cannot have been told before the meeting in which the forum answered.",
        "Correct the date.",
    ),
    "reconsidered-need-in-plan": Reply(
        "A measure in the plan stands on the need",
        "The need that is taken up again is what a measure in the present plan builds on.",
        "Write why, and let the forum adopt a new version of the plan if the measure goes.",
    ),
}

SENTENCES: dict[str, tuple[Clause, ...]] = {
    "need.left-waiting": (
        "The forum let {the_need} wait because money lacks (meeting {held_on}).",
        "The forum explained it so: {explanation}.",
    ),
    "need.carried-over": (
        "{who} carried {the_need} over from the {from_year} round to the {to_year} round in "
        "{county}.",
        "The new county takes the need over: {taken_over_by}.",
    ),
    "need.referred": (
        "The forum referred {the_need} to {forum} (meeting {held_on}).",
        "The scheme that the need belongs to: {scheme}.",
        "The forum explained it so: {explanation}.",
    ),
    "need.answered-by-sibling": (
        "The sibling scheme's forum answered {the_need} on {answered_on}: {outcome}.",
        "Explanation: {explanation}.",
        "The answer stands in {reference}.",
    ),
    "need.reconsidered": (
        "The forum took {the_need} up again (meeting {held_on}).",
        "The answer that no longer holds: {outcome}.",
    ),
    "need.outcome-told": (
        "{who} told the unit the outcome of {the_need} on {told_on}: {outcome} (meeting "
        "{held_on}).",
        "The answer became public on {public_on}.",
    ),
}
