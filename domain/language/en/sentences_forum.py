"""English: the sentences of the forum, its meetings and the yrkesopplæringsnemnd."""

from domain.language.clauses import Clause, When

SENTENCES: dict[str, tuple[Clause, ...]] = {
    "forum.member-joined": (
        "Member {member} joined the collaboration forum as {standing} for the period {period}.",
        "Group: {group}, from organisation {organisation}.",
        "Speaks for: {speaks_for}.",
        "Programme: {programme}.",
        "Deputy for: {deputy_for}.",
    ),
    "forum.member-changed": (
        "What is known of member {member} changed: {standing} for the period {period}.",
        "Group: {group}, from organisation {organisation}.",
        "Speaks for: {speaks_for}.",
        "Programme: {programme}.",
        "Deputy for: {deputy_for}.",
    ),
    "forum.member-left": (
        "Member {member} left the collaboration forum, with {last_day} as the last day.",
    ),
    "forum.chair-chosen": ("Member {member} was chosen to chair the collaboration forum.",),
    "forum.practice-set": (
        "The county said how its collaboration forum decides.",
        "Method: {method}.",
        "Quorum: {quorum}.",
        "Majority: {majority} (of: {base}).",
        "On a tie: {tie_break}.",
        "Conflicts of interest are looked for in: {suspicion}.",
        "They are followed in the registry through: {followed}.",
        When("written", "Procedures in writing are allowed."),
        When("counted", "Disqualified members count for the quorum."),
        When(
            "declared_stay",
            "Who declares a conflict in a single measure votes all the same, "
            "unless the forum decides otherwise.",
        ),
        When("whole_plan", "Disqualified members are out also when a whole plan is decided on."),
        When("keeps", "Its meetings are held in this system."),
        "Source: {source} ({status}).",
    ),
    "meeting.called": (
        "{who} called a meeting on {held_on} ({place}) with {count} items and {invited} "
        "people invited.",
        When("written", "The meeting is a procedure in writing."),
        "Ties in the registry: {ties}.",
    ),
    "meeting.moved": (
        "{who} moved the meeting from {moved_from} to {held_on} ({place}).",
        "New hour: {begins_at}.",
        "Told: {told}.",
        "Newly invited: {invited}.",
        "Ties in the registry: {ties}.",
    ),
    "meeting.called-off": ("{who} called the meeting off.", "Told: {told}."),
    "meeting.members-invited": (
        "{who} invited {members}.",
        "Ties in the registry: {ties}.",
    ),
    "meeting.item-added": (
        "{who} put {title} on the agenda ({kind}).",
        "Ties in the registry: {ties}.",
    ),
    "meeting.item-withdrawn": ("{who} withdrew {the_item} from the agenda.",),
    "meeting.papers-added": ("{who} sent out papers for {the_item}: {papers}.",),
    "meeting.recommended": ("The secretariat recommended in {the_item}: {outcome}. {text}.",),
    "meeting.members-arrived": ("Present from {at}: {members}.",),
    "meeting.members-departed": ("Left the meeting {at}: {members}.",),
    "meeting.impartiality-declared": (
        When(
            "no_conflict",
            "Member {member} declared no conflict of interest in the items {items}.",
        ),
        "Member {member} declared a conflict of interest in the items {items}: {ground}.",
    ),
    "meeting.impartiality-decided": (
        When(
            "disqualified",
            "The forum found member {member} disqualified in {the_item}, without the "
            "member taking part.",
        ),
        When(
            "impartial",
            "The forum found member {member} impartial in {the_item}, without the member "
            "taking part.",
        ),
        "For disqualification: {for_}. Against: {against}.",
    ),
    "meeting.deputy-stepped-in": (
        When("all_items", "{deputy} stood in for {member} in the whole meeting."),
        "{deputy} stood in for {member} in the items {items}.",
    ),
    "plan.proposed": (
        "{who} laid draft {draft} of version {version} of the disposition plan before the "
        "collaboration forum, {total} in all.",
        "Number of measures: {count}.",
        "Reasons for changes: {reasons}.",
    ),
    "meeting.vote-opened": (
        "Vote {vote} in {the_item} began: {proposal}, with {count} entitled to vote. Method: "
        "{method}.",
        "The vote is on draft {draft} of the disposition plan.",
        "Out as disqualified: {disqualified}.",
        "Possible conflicts of interest in measures, not settled: {conflicts}.",
        "Ties in the registry: {ties}.",
    ),
    "meeting.votes-cast": ("Votes cast in {the_item}: {count}.",),
    "meeting.vote-closed": (
        "Vote {vote} in {the_item} was closed.",
        "In favour: {in_favour}. Against: {against}. Abstained: {abstained}.",
        When("agreed", "The forum agreed."),
        When("not_agreed", "The forum did not agree."),
        When("no_quorum", "Too few took part."),
        When("casting", "The chair's vote decided."),
        When("carried", "The proposal was carried."),
        When("lost", "The proposal was not carried."),
    ),
    "meeting.vote-annulled": ("Vote {vote} in {the_item} was annulled and does not count.",),
    "meeting.dissent-noted": ("Member {member} had this written down on {the_item}: {text}.",),
    "meeting.item-concluded": (
        "The collaboration forum concluded {the_item}: {outcome}. {decision}.",
        When("follows", "It was as recommended."),
        When("departs", "It was not as recommended."),
        "Co-determination: {co_determination}.",
    ),
    "meeting.disqualification-found": (
        "Member {member} was found to have been disqualified in {the_item} ({ground}). The "
        "decision is to be reviewed; nothing recorded has changed.",
    ),
    "meeting.decision-reviewed": (
        When("stands", "The decision in {the_item} was reviewed and stands."),
        When("anew", "The decision in {the_item} was reviewed and is to be taken up anew."),
        "Grounds: {grounds}.",
    ),
    "decision.questioned": (
        "Somebody who took part in the forum's decision in the case was disqualified "
        "({ground}). The decision is to be reviewed; nothing recorded has changed.",
    ),
    "decision.settled": (
        When("stands", "The forum's decision in the case was reviewed and stands."),
        When("anew", "The forum's decision in the case was reviewed and is to be taken up anew."),
        "Grounds: {grounds}.",
    ),
    "decision.turned-down": (
        When("the_line", "The forum rejected {the_line} in a meeting."),
        When("need", "The forum declined the need in a meeting."),
    ),
    "meeting.closed": ("The meeting was closed {at}.",),
    "meeting.minutes-approved": ("{who} approved the minutes.",),
    "meeting.minutes-corrected": (
        When("whole", "This correction was added to the minutes: {text}."),
        "This correction was added to the minutes of {the_item}: {text}.",
    ),
    "vet-board.consulted": (
        "The plan was laid before the VET board on {laid_on} by {paragraph} ({status}).",
        "The board was given the draft of version {of_draft}.",
        "The board was given version {of_adopted}, which was adopted.",
        "The latest adopted version was number {version}.",
        When("draft", "No version of the plan was adopted yet."),
    ),
    "vet-board.heard": (
        "The VET board stated on {stated_on}: {statement}.",
        "How it was weighed: {weighed}.",
    ),
}
