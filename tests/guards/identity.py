"""Guards of who somebody is, what they may see and do, and how they are counted."""

from tests.guards.mutation import Mutation

_EDGE = "tests/services/api/edge"
_TOKEN = f"{_EDGE}/test_tokens.py::test_mutated_token"
_ORDER = "tests/journeys/inputs/test_order.py::test_the_earlier_of_two_faults_is_told"
_STANDING = "tests/services/api/test_standing_in.py"
_VISIBLE = "tests/services/api/reads/test_visibility.py::test_who_may_read_what"
_WAYS = "tests/domain/test_wrong_ways.py"
_IDENTITY = "services/api/identity.py"

MUTATIONS = (
    Mutation(
        guard="nobody comes in without a token",
        file="services/api/authentication.py",
        text='        if scope["type"] == "http" and not self._is_open(scope["path"]):',
        instead='        if scope["type"] == "http" and Headers(scope=scope).get("authorization"):',
        red=f"{_EDGE}/test_tokens.py::test_no_token",
    ),
    Mutation(
        guard="a token is for this service",
        file=_IDENTITY,
        text='        aud={"essential": True, "value": AUDIENCE},',
        instead='        aud={"essential": True},',
        red=_TOKEN,
    ),
    Mutation(
        guard="a token is of this issuer",
        file=_IDENTITY,
        text='        iss={"essential": True, "value": ISSUER},',
        instead='        iss={"essential": True},',
        red=_TOKEN,
    ),
    Mutation(
        guard="a token does not outlive the day of its issue",
        file=_IDENTITY,
        text="    if expires <= instant or expires - issued > LONGEST_LIFE.total_seconds():",
        instead="    if expires <= instant:",
        red=_TOKEN,
    ),
    Mutation(
        guard="a token brings no key, address or extension of its own",
        file=_IDENTITY,
        text="        if not _HEADERS.issuperset(decoded.header) or "
        'decoded.header.get("kid") != key.kid:',
        instead='        if decoded.header.get("kid") != key.kid:',
        red=_TOKEN,
    ),
    Mutation(
        guard="a token's role fits its organisation",
        file=_IDENTITY,
        text="            if self.organisation != _DIRECTORATE:",
        instead="            if False:",
        red=_TOKEN,
    ),
    Mutation(
        guard="an authority is its holder's alone",
        file="services/api/standing_in.py",
        text="        if state.held.holder != identity.subject:",
        instead="        if False:",
        red=f"{_STANDING}::test_nobody_else_holds_it_and_none_is_held_that_was_not_given",
    ),
    Mutation(
        guard="an authority that is over or ended makes nobody anybody",
        file="services/api/standing_in.py",
        text="        if not state.in_force(datetime.now(UTC)):",
        instead="        if False:",
        red=f"{_STANDING}::test_it_holds_in_its_period_and_until_it_is_ended",
    ),
    Mutation(
        guard="who names an authority is counted before the log is asked for it",
        file="services/api/edge.py",
        text="    app.add_middleware(Acting, standing_in=standing_in)\n"
        "    app.add_middleware(Rates, reads=settings.read_rate, writes=settings.write_rate)\n",
        instead="    app.add_middleware(Rates, reads=settings.read_rate, "
        "writes=settings.write_rate)\n"
        "    app.add_middleware(Acting, standing_in=standing_in)\n",
        red=f"{_EDGE}/test_rates.py"
        "::test_who_names_an_authority_is_counted_as_themselves_and_before_the_log_is_asked",
    ),
    Mutation(
        guard="an answer is given again to the same reader alone",
        file="services/api/again.py",
        text='    return found_identity(scope), scope["path"]',
        instead='    return None, scope["path"]',
        red="tests/services/api/reads/test_again.py"
        "::test_others_and_other_questions_go_the_whole_way",
    ),
    Mutation(
        guard="a need is seen by the organisations that it is of",
        file="services/api/visibility.py",
        text="        if self.organisation is not None and self.organisation not in parties:",
        instead="        if False:",
        red=_VISIBLE,
    ),
    Mutation(
        guard="a role is told only what it may ask",
        file="services/api/visibility.py",
        text='        case _:\n            raise Problem("forbidden")',
        instead="        case _:\n            return Sight()",
        red=_VISIBLE,
    ),
    Mutation(
        guard="another county's round is not there before anything else is told of a command",
        file="services/api/commands/turn.py",
        text="        if bound and county and not acts_for("
        "identity.county, county, datetime.now(UTC)):",
        instead="        if bound and county and county.isalpha():",
        red=_ORDER,
    ),
    Mutation(
        guard="a role without the duty is told nothing else of a command",
        file="services/api/commands/turn.py",
        text="        check_role(route.command.ACTION, identity.role)",
        instead="        check_role.__name__.isascii()",
        red=_ORDER,
    ),
    Mutation(
        guard="a command tells no more of another's need than of none",
        file="services/api/commands/sending.py",
        text="        return bool(command.expected_version)",
        instead="        return False",
        red="tests/journeys/inputs/test_every_route.py"
        "::test_a_command_on_a_need_tells_no_more_of_anothers_than_of_none",
    ),
    Mutation(
        guard="the domain refuses a role without the duty, whoever asks it",
        file="domain/permission.py",
        text="    if role not in allowed:",
        instead="    if False:",
        red=f"{_WAYS}::test_a_role_without_the_duty_is_refused",
    ),
    Mutation(
        guard="the domain refuses another county's officer, whoever asks it",
        file="domain/permission.py",
        text="    if county and not acts_in(by, county):",
        instead="    if False:",
        red="tests/domain/test_starts.py"
        "::test_whoever_saw_another_version_or_lacks_the_duty_does_not_do_it",
    ),
    Mutation(
        guard="whoever is partial in an item does not vote on it",
        file="domain/rules/forum/entitled.py",
        text="    return _is_there(meeting, member_id) and "
        "not disqualified(meeting, item, member_id)",
        instead="    return _is_there(meeting, member_id)",
        red="tests/domain/forum/test_meeting_impartiality.py"
        "::test_a_declared_conflict_is_out_of_the_item_and_never_of_the_plan_as_a_whole",
    ),
    Mutation(
        guard="no decision stands without its quorum",
        file="domain/rules/forum/counted_vote.py",
        text="    quorum_met = reaches_quorum("
        "opened.rule.quorum, taking_part, opened.voting_members)",
        instead="    quorum_met = taking_part >= 0",
        red="tests/domain/forum/test_meeting_votes.py::test_a_decision_without_quorum_is_refused",
    ),
)
