"""English: what a good assessment of a need holds, and what is missing."""

from domain.language.reply import Reply

REPLIES = {
    "absence-not-explained": Reply(
        "A group took no part, and it does not say why",
        "Leaders, employees, elected representatives, working life and providers are counted one "
        "by one. At least one group has nobody and no reason.",
        "Write how many took part, or why nobody did.",
    ),
    "no-employee-confirmation": Reply(
        "No employee has confirmed the assessment",
        "An employee of the organisation can confirm that employees took part in finding the need.",
        "Ask an employee, such as an elected representative, to confirm the assessment.",
    ),
    "no-codetermination": Reply(
        "It does not say how co-determination was kept",
        "Co-determination follows the basic agreement, in the assessment and in the local plan.",
        "Write how the elected representatives took part, or why they did not.",
    ),
    "local-plan-not-described": Reply(
        "The local plan is not described",
        "The plan is named, but not whether it is the organisation's or the owner's, nor how long "
        "it holds.",
        "Say whose plan it is and which period it is for.",
    ),
    "local-plan-does-not-cover": Reply(
        "The local plan does not cover the period",
        "The need is for a time in which the local plan is not in force.",
        "Refer to a plan that covers the period, or have the plan extended.",
    ),
    "no-wished-partners": Reply(
        "No partners are named",
        "Measures are planned together with working life and a provider. The assessment names "
        "nobody that the organisation wishes to work with.",
        "Write whom you wish to work with, and since when they have been part of it.",
    ),
    "partner-came-late": Reply(
        "A partner came in after the need was defined",
        "Working life and providers should be in from the start. At least one of them came in "
        "only after the need was defined, or has not been contacted yet.",
        "Contact them now: providers often plan their staff a year ahead.",
    ),
    "no-target-group": Reply(
        "No target group is given",
        "It does not say whom the need is for, nor how many they are.",
        "Give the target groups and the expected number of participants, or say why they are not "
        "known.",
    ),
    "other-group-not-explained": Reply(
        "Another occupational group is not explained",
        "Other occupational groups may take part where the purpose says so. It does not say who "
        "they are.",
        "Write who they are, and how the scheme's purpose calls for them.",
    ),
    "need-for-fagskole-alone": Reply(
        "The need is for teachers at a fagskole alone",
        "Teachers at a tertiary vocational college may join measures already established, but the "
        "scheme has none of its own for them.",
        "Link the need to another target group, or say which measure they could join.",
    ),
    "no-cause-or-goal": Reply(
        "The cause or the goal is missing",
        "A good analysis says what you found, what causes it, and what you want to achieve.",
        "Write what the cause is, and what the goal is.",
    ),
    "no-national-frames": Reply(
        "None of the national frames is chosen",
        "The allocation round has a list of national frames. The assessment refers to none of "
        "them.",
        "Choose the frames that the need answers to.",
    ),
    "no-horizon": Reply(
        "The horizon is not given",
        "The forum weighs needs here and now against long-term ones.",
        "Say whether the need is here and now or long-term.",
    ),
    "no-price-components": Reply(
        "The cost is not broken down",
        "When the cost is broken down, it is easier to compare measures and to agree on the price.",
        "Split the cost into for example hours of presence, travel and substitute teachers.",
    ),
    "price-differs-from-estimate": Reply(
        "The parts of the cost add up to another sum",
        "The sum of the parts is not the estimated cost.",
        "Correct the parts or the estimate.",
    ),
    "confirmer-assessed": Reply(
        "The one who made the assessment cannot confirm it",
        "An employee confirms that employees took part. That cannot be the person who made or "
        "corrected the assessment.",
        "Ask another employee of the organisation to confirm.",
    ),
    "need-ended": Reply(
        "The need was withdrawn, merged or split",
        "The need goes no further by itself, but it can still be read.",
        "Go to the need that it became part of, or report a new need.",
    ),
    "need-twice": Reply(
        "A need is named twice",
        "A need can be merged only once.",
        "Remove what stands there twice.",
    ),
    "not-an-owner": Reply(
        "The organisation has none of the needs",
        "The new need must stand in the name of one of the organisations behind the original "
        "needs, or of the network that merges them.",
        "Choose one of the organisations behind the needs.",
    ),
    "held-past-period": Reply(
        "The network has held the need for long",
        "The need has been with the network longer than the county expects.",
        "Ask the network to forward it, or to return it with a reason.",
    ),
    "held-past-intake": Reply(
        "The network has the need after the deadline",
        "The deadline for reporting needs has passed, and the need is still with the network.",
        "Ask the network to forward it with a reason, or to return it.",
    ),
    "held-in-closed-round": Reply(
        "The network has the need, and the round is closed",
        "The need is with the network, but the round takes no more needs.",
        "Ask the network to return it with a reason, or reopen the round.",
    ),
    "held-by-gone-network": Reply(
        "The need is with a network that is there no longer",
        "The registry has the network as merged into another or closed.",
        "Return the need to its unit, so that it can be reported another way.",
    ),
    "unknown-frame": Reply(
        "The round has no such frame",
        "The assessment refers to a national frame that does not hold for this allocation round.",
        "Choose among the frames that the round has.",
        "This does not exist: {frame}.",
    ),
}
