"""English: scores, rankings and the look at the long-term plan: refusals, stops, sentences."""

from domain.language.clauses import Clause, When
from domain.language.reply import Reply

REPLIES = {
    "scoring-not-set": Reply(
        "The forum has set no scoring",
        "The forum has not said what needs are scored by in this round.",
        "Set the scoring first, or prioritise without scores.",
    ),
    "criterion-twice": Reply(
        "A criterion stands there twice",
        "Two of the criteria have the same id.",
        "Give each criterion an id of its own.",
    ),
    "scores-unlike-criteria": Reply(
        "The scores do not fit the criteria",
        "Each criterion takes a score, and no score may exceed the highest.",
        "Score each of the criteria that hold in the round.",
        "The highest score is {top_score}.",
    ),
    "unknown-need": Reply(
        "The need is not known here",
        "One of the needs does not exist, belongs to another county or round, or is not with "
        "the forum.",
        "Check the id, or take the need off the list.",
        "It is about {need}.",
    ),
    "long-term-plan-not-adopted": Reply(
        "There is no long-term plan",
        "The forum has adopted no long-term plan, so there is none to look at.",
        "Adopt a long-term plan first.",
    ),
    "no-prioritised-measures": Reply(
        "A theme has no measures",
        "The plan says which measures come first, but at least one theme has none.",
        "List the measures with groups and duration, or write why they are missing.",
    ),
    "plan-without-co-determination": Reply(
        "Co-determination is not described",
        "The plan does not say how the employees' side had its say under the basic agreement.",
        "Write how it was done, or why it is missing.",
    ),
    "yearly-look-overdue": Reply(
        "The yearly look is overdue",
        "It is more than a year since the forum looked at its long-term plan.",
        "Take the plan up in the next meeting: experience, changed needs and money.",
    ),
    "disqualified-from-scoring": Reply(
        "You are disqualified in this need",
        "You have declared a conflict, so you do not score the need.",
        "Let the other members score, or correct the declaration if it is wrong.",
    ),
    "ranked-by-disqualified": Reply(
        "The ranking comes from somebody disqualified",
        "Whoever lays the ranking before the forum has declared a conflict in one of the needs.",
        "Let somebody else lay it before the forum, or write why that is not possible.",
    ),
}

SENTENCES: dict[str, tuple[Clause, ...]] = {
    "scoring.set": (
        "The forum set version {version} of what needs are scored by: {criteria}.",
        "Each criterion takes 0 to {top_score} points.",
    ),
    "need.impartiality-declared": (
        When("no_conflict", "{who} declared no conflict in scoring {the_need}."),
        "{who} reported a possible conflict in {the_need}: {ground}. What this person has scored "
        "does not count.",
    ),
    "need.scored": (
        When("member", "{who} scored {the_need}."),
        When("draft", "The secretariat drafted scores for {the_need}."),
    ),
    "ranking.recommended": (
        "The secretariat laid before the forum a ranking of {count} needs, computed from the "
        "scores.",
        "Needs that share a place with others: {tied}.",
    ),
    "long-term-plan.reviewed": (
        "The forum looked at version {version} of its long-term plan anew (meeting {held_on}): "
        "{outcome}.",
        "Experience: {experience}.",
        "Changed needs: {needs}.",
        "Money: {money}.",
        "Local evaluation: {evaluation}.",
    ),
}
