"""English: what each party says of a measure and of the round."""

from domain.language.clauses import Clause, When
from domain.language.reply import Reply

LABELS = {
    "event": {
        "evaluation.answered": "A party's assessment",
        "round-question.answered": "Question about the round answered",
    },
    "action": {
        "answer-evaluation": "Give your assessment of the measure",
        "answer-round-question": "Answer the question about the round",
    },
    "filled-from": {
        "participants": "The participants",
        "involvement": "Those who took part in finding the need",
        "confirmations": "The partners' confirmations",
    },
    "because": {
        "not-carried-out": "The measure has not been carried out",
        "form-unknown": "The plan does not say whether the participants develop together",
        "nobody-came": "No participants are recorded",
        "developed-together": "The participants developed together",
        "each-alone": "Each participant developed alone",
        "no-need": "The measure is not tied to any need",
        "employees-in-all": "Leaders and employees took part in finding all the needs",
        "employees-in-some": "Leaders and employees took part in finding some of the needs",
        "employees-in-none": "Leaders and employees did not find the needs together",
        "both-halves": "Working life and the provider have confirmed both halves",
        "one-half": "Working life and the provider have confirmed only one half",
        "named-only": "Working life is named, but has not confirmed",
        "nobody-confirmed": "Nobody from working life has confirmed",
    },
}

REPLIES = {
    "only-providers-teach": Reply(
        "Only a provider can answer this",
        "What was taken back into one's own education is a question for the provider.",
        "Leave the field blank.",
    ),
    "differs-from-events": Reply(
        "The answer differs from what the events show",
        "What has been recorded of the measure gives another answer to one of the questions.",
        "Write why your answer is another, or use the one that is filled in.",
    ),
    "verdict-without-evidence": Reply(
        "An answer lacks evidence",
        "A yes or partly should point to something that others can see.",
        "Point to the evidence, attach it, or write why it is missing.",
    ),
}

SENTENCES: dict[str, tuple[Clause, ...]] = {
    "evaluation.answered": (
        "{party} gave its assessment of {the_line}.",
        "Benefit: {benefit}.",
        "Changed practice: {practice}.",
        "{answers}",
        "From the events: {filled}",
        "Taken back into its own education: {flowed_back}.",
        "Measured: {indicators}.",
        "It sees this otherwise than the others: {dissent}.",
        When("written_by_county", "The county wrote the answer down for it."),
        When("late", "The answer came after the deadline."),
    ),
    "round-question.answered": (
        "{party} answered a question about the whole round.",
        "{answer}",
        When("written_by_county", "The county wrote the answer down for it."),
        When("late", "The answer came after the deadline."),
    ),
}
