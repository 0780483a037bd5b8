"""English: the sentence of every event, in clauses that are said when their facts are there."""

from domain.language.clauses import Clause, When

SENTENCES: dict[str, tuple[Clause, ...]] = {
    "grant.committed": (
        "The directorate committed {amount} to {county} for the budget year {budget_year}, in the "
        "letter {grant_letter} of {letter_date}.",
        "Terms of the letter: {terms}.",
        "It is for the school year {school_year}.",
        When("synthetic", "The amount is made up for practice and stands in no real grant letter."),
    ),
    "round.opened": (
        "The county opened the allocation round in {county} for the budget year {budget_year}.",
        "Priorities for the round: {priorities}.",
    ),
    "own-contribution.pledged": (
        "The county pledged resources of its own worth {total}: {items}.",
    ),
    "reporting-practice.set": (
        When("directly", "Companies, training offices and examination boards may report needs."),
        When(
            "not_directly",
            "Needs of companies, training offices and examination boards go through a network or "
            "the county.",
        ),
        "A network may hold a need for up to {network_days} days before that is pointed out.",
        "Source: {source} ({status}).",
    ),
    "need.assessed": (
        "{unit} assessed the need {title} for the period {period}.",
        "Those who took part: {involved}.",
        When("nobody_involved", "It does not say who took part."),
        "Estimated cost: {estimate}.",
        "The need was merged from {merged_from}.",
        "The need is a part of {split_from}, which was split.",
        "It also belongs to {co_owners}.",
    ),
    "need.corrected": ("{who} corrected the assessment of the need {title}.",),
    "need.confirmed": (
        "Somebody at the organisation ({capacity}) confirmed that employees took part in finding "
        "{the_need}.",
        "Note: {statement}.",
    ),
    "need.registered": ("{who} registered {the_need}.", "This was missing: {missing}."),
    "need.forwarded": (
        When("to_forum", "{who} forwarded {the_need} to the collaboration forum."),
        "{who} forwarded {the_need} to the competence network with organisation number {network}.",
        When("unsupported", "The need was passed on without support."),
        "Comment: {comment}.",
        "The network sent it on together with other needs: {bundle}.",
        When("late", "It came after the deadline."),
    ),
    "need.returned": (
        "{who} returned {the_need} and wrote what it lacks: {missing}.",
        "{who} sent {the_need} back to the organisation: {ground}. Reason: {why}.",
    ),
    "need.commented": (
        "{who} commented on {the_need} for the network with organisation number {network}.",
        When("supports", "The network supports the need."),
        When("does_not", "The network does not support the need."),
        "Comment: {comment}.",
    ),
    "need.merged": (
        "{who} merged {the_need} with other needs into the need {into}.",
        "Grounds: {grounds}.",
    ),
    "need.split": (
        "{who} split {the_need} into several needs: {into}.",
        "Grounds: {grounds}.",
    ),
    "need.withdrawn": ("{who} withdrew {the_need}. Grounds: {grounds}.",),
    "forum.appointed": (
        "The county appointed the collaboration forum in {county} for the period {period}.",
        "Seats: {seats}.",
    ),
    "need.prioritised": (
        "The collaboration forum ranked {the_need} as number {rank} (meeting {held_on}) and gave "
        "these grounds: {grounds}.",
        "The secretariat's recommendation gave place {recommended}.",
        "Are Sámi perspectives part of the need? {sami}.",
    ),
    "need.declined": (
        "The collaboration forum did not prioritise {the_need} (meeting {held_on}). Ground: "
        "{ground}.",
        "The forum explained it like this: {explanation}.",
    ),
    "long-term-plan.adopted": (
        "The collaboration forum in {county} adopted version {version} of the long-term plan, in "
        "force {period} (meeting {held_on}).",
        "Themes: {themes}.",
        "Local evaluation: {evaluation}.",
        "Co-determination: {co_determination}.",
    ),
    "plan.adopted": (
        "The collaboration forum adopted version {version} of the disposition plan, {total} in all "
        "(meeting {held_on}).",
        "Number of measures: {count}.",
        "The county, with its own schools, gets {county_share}, and other parties get "
        "{others_share}.",
        "{pots_share} is set aside in pots.",
        "Changed since the version before: {changes}.",
        "Terms for private schools: {private_schools}.",
        "The VET board (yrkesopplæringsnemnd) was heard on {heard_on}.",
        "The board stated: {board_stated}.",
        "How it was weighed: {board_weighed}.",
        When("late", "The plan was adopted after the deadline."),
    ),
    "criteria.assured": (
        When("planning", "{who} assessed the criteria for the planning of {the_line}."),
        When("execution", "{who} assessed the criteria for the execution of {the_line}."),
        "Criterion 1, local anchoring, is met: {criterion_1_met}.",
        "Criterion 1, local anchoring, is not met: {criterion_1_not_met}.",
        "Criterion 2, cooperation, is met: {criterion_2_met}.",
        "Criterion 2, cooperation, is not met: {criterion_2_not_met}.",
    ),
    "grant.decided": (
        "The county decided to give {recipient} {amount} for {the_line}, under version {version} "
        "of the disposition plan.",
        "The money is used like this: {route}.",
        When("individual", "The decision is an individual decision (enkeltvedtak)."),
        "Reasons for the decision: {written_reasons}.",
        "Basis of the purchase: {basis}, {reference}.",
    ),
    "payment.ordered": (
        "{who} ordered instalment {instalment} of {amount} to {payee} for {the_line}, on voucher "
        "{voucher}.",
        "Of this {withheld} is withheld for claims on the payee.",
    ),
    "payment.attested": ("{who} attested payment {payment_id}.",),
    "funds.disbursed": (
        "{who} approved payment {payment_id}, and {amount} was released to {payee} for {the_line}.",
    ),
    "fagskole-teachers.included": (
        "{who} let {expected} fagskole teachers into {the_line}.",
        "Grounds: {grounds}.",
    ),
    "measure.progressed": (
        "{who} recorded the status of {the_line}: {status}.",
        "Milestones reached: {reached}.",
        "Note: {note}.",
    ),
    "measure.carried-out": (
        "{the_line} was carried out {period}.",
        "Participants: {participants}.",
        When("nobody_came", "No participants are recorded."),
        "Partners: {partners}.",
        When("working_life_absent", "Working life did not take part."),
        When("groups_changed", "The target groups were not those of the plan."),
    ),
    "evaluation.recorded": (
        When("alone", "The county recorded the evaluation of {the_line}."),
        "The county recorded the evaluation of {the_line}, made together with {partners}.",
        "Why one party answered alone: {alone_reason}.",
        "{answers}",
        "The goal of the measure is reached: {attained}. {attained_grounds}.",
        When("late", "The evaluation came after the deadline."),
    ),
    "round.closed": (
        "The county closed the allocation round.",
        "{unspent} has not been paid out.",
        When("all_spent", "All the money has been paid out."),
        "Measures without an evaluation: {gaps}.",
        "Calls left open: {calls}.",
    ),
    "round.reopened": ("The county reopened the allocation round.",),
    "command.answered": (
        "The system answered the command {action} in the case {case}.",
        "Events: {events}.",
        When("nothing_new", "The command led to no new events."),
    ),
}

#: What the envelope adds to any sentence.
ALWAYS: tuple[Clause, ...] = (
    "The system warned of this: {stops}.",
    "Reason for going on: {reason_to_go_on}.",
    "Reason: {reason}.",
    "This holds from {effective}.",
    "It was done on behalf of organisation {on_behalf_of}.",
    "It was done as the substitute of {in_place_of}, under authority {substitution}.",
    "It was done under delegated authority {authority}.",
    When("imported", "The information is imported."),
    "It was done as the successor of {old_county}.",
)
