"""English: what a county covers: rates, ceilings, costs left out."""

from domain.language.clauses import Clause
from domain.language.reply import Reply

LABELS = {
    "event": {"cost-practice.set": "Rates and costs covered set"},
    "action": {"set-cost-practice": "Set which costs and rates are covered"},
}

REPLIES = {
    "cost-not-covered": Reply(
        "The county does not cover this kind of cost",
        "One of the costs is of a kind that the county does not cover.",
        "Leave the cost out, or write why it is covered all the same.",
    ),
    "cost-kind-not-said": Reply(
        "It is not said what kind of cost it is",
        "The county leaves out some kinds of cost, and a claimed cost does not say its kind.",
        "Say what kind of cost it is, or write why that cannot be said.",
    ),
    "cost-outside-rate": Reply(
        "The claim is outside the county's rate",
        "A claimed cost, or all that is claimed on the measure, is more than the rate "
        "and the days that the county practises.",
        "Reduce the amount, or write why more is covered.",
    ),
}

SENTENCES: dict[str, tuple[Clause, ...]] = {
    "cost-practice.set": (
        "{who} set which costs the county covers from {from_day}.",
        "Rates: {rates}.",
        "Not covered: {not_covered}.",
        "Source: {source} ({status}).",
    ),
}
