"""Guards of the edge: who comes in, with what, and to which files."""

from tests.guards.mutation import Mutation

_EDGE = "tests/services/api/edge"
_TOKENS = f"{_EDGE}/test_tokens.py"
_DOCTOR = "tests/services/doctor/test_own_settings.py"
_ATTACHMENTS = "tests/journeys/inputs/test_attachments.py"

MUTATIONS = (
    Mutation(
        guard="a name stands once in an object",
        file="services/api/strict_json.py",
        text="    if len(members) != len(pairs):",
        instead="    if False:",
        red=f"{_EDGE}/test_framing_and_json.py::test_bad_json",
    ),
    Mutation(
        guard="nesting has an end",
        file="services/api/strict_json.py",
        text="            if depth > DEEPEST:",
        instead="            if False:",
        red=f"{_EDGE}/test_strict_json.py::test_one_more_than_the_limit_is_refused",
    ),
    Mutation(
        guard="an integer is one that every reader carries unchanged",
        file="services/api/strict_json.py",
        text="    if len(digits) > 17 or abs(int(digits)) > LARGEST_INTEGER:",
        instead="    if False:",
        red=f"{_EDGE}/test_framing_and_json.py::test_bad_json",
    ),
    Mutation(
        guard="a fault of a field names its place and never its value",
        file="services/api/validation.py",
        text="        return FieldFault(code, parameter=str(path[-1]))",
        instead='        return FieldFault(code, parameter=str(error["input"]))',
        red=f"{_EDGE}/test_framing_and_json.py::test_bad_query",
    ),
    Mutation(
        guard="a token's algorithm is ours to say",
        file="services/api/identity.py",
        text="        decoded = jwt.decode(token, key, algorithms=[ALGORITHM])",
        instead='        decoded = jwt.decode(token, key, algorithms=[ALGORITHM, "HS256", "none"])',
        red=f"{_TOKENS}::test_mutated_token",
    ),
    Mutation(
        guard="a token that has expired is none",
        file="services/api/identity.py",
        text="    if expires <= instant or expires - issued > LONGEST_LIFE.total_seconds():",
        instead="    if expires - issued > LONGEST_LIFE.total_seconds():",
        red=f"{_TOKENS}::test_mutated_token",
    ),
    Mutation(
        guard="one actor cannot ask without end",
        file="services/api/rates.py",
        text="        if identity is not None:",
        instead="        if False:",
        red=f"{_EDGE}/test_rates.py"
        "::test_too_many_from_one_actor_are_refused_and_told_when_to_come_again",
    ),
    Mutation(
        guard="another county's case does not exist",
        file="services/api/visibility.py",
        text="        if seen is not None and county not in seen:",
        instead="        if False:",
        red="tests/services/api/reads/test_visibility.py"
        "::test_a_round_elsewhere_and_one_that_is_not_there_look_alike",
    ),
    Mutation(
        guard="a position that the log never reached is not waited for",
        file="services/api/reads/asking.py",
        text="            if asked.at_least > self._head():",
        instead="            if False:",
        red="tests/services/api/reads/test_asking.py"
        "::test_a_position_that_the_log_has_not_reached_is_the_askers_mistake",
    ),
    Mutation(
        guard="a command names only files that are stored",
        file="services/api/attachments.py",
        text="    if not all(files.exists(file.sha256) for file in files_in(value)):",
        instead="    if False:",
        red="tests/journeys/test_meeting.py::test_a_meeting_from_call_to_minutes",
    ),
    Mutation(
        guard="a file is handed out by the case that names it, and by no other",
        file="services/api/named_files.py",
        text="{file.sha256: file.called for one in recorded for file in files_in(one.event)}",
        instead='{sha256: "vedlegg"}',
        red=f"{_ATTACHMENTS}::test_what_a_command_names_is_handed_to_those_who_see_the_round",
    ),
    Mutation(
        guard="a round's file is for those who see the round",
        file="services/api/named_files.py",
        text=".check_county(scheme_and_county(round_id)[1])",
        instead="",
        red=f"{_ATTACHMENTS}::test_what_a_command_names_is_handed_to_those_who_see_the_round",
    ),
    Mutation(
        guard="a meeting's file is for those who see the meeting",
        file="services/api/named_files.py",
        text="                seen.check_county(called.county)",
        instead="                called.county",
        red="tests/journeys/test_meeting.py::test_a_meeting_from_call_to_minutes",
    ),
    Mutation(
        guard="an application's file is the applicant's and the county's",
        file="services/api/named_files.py",
        text="                seen.check_need(sent.county, (sent.applicant.organisation,))",
        instead="                sent.applicant",
        red="tests/journeys/test_pots.py"
        "::test_a_pot_is_called_applied_for_awarded_paid_and_called_again",
    ),
    Mutation(
        guard="commits that do not wait are refused wherever that was set",
        file="services/doctor/own_settings.py",
        text='        if name == "synchronous_commit" and value.strip().lower() in _OFF:',
        instead="        if False:",
        red=f"{_DOCTOR}::test_commits_that_do_not_wait_are_refused_wherever_that_was_set",
    ),
    Mutation(
        guard="no process starts as a role that may change events",
        file="services/doctor/session.py",
        text="        yield from too_mighty(connection, role, login)\n",
        instead="        login.isascii()\n",
        red=f"{_DOCTOR}::test_no_process_starts_as_a_role_that_may_change_events",
    ),
    Mutation(
        guard="clocks that differ are refused",
        file="services/doctor/clock.py",
        text="    if apart <= _MOST_APART:",
        instead="    if True:",
        red=f"{_DOCTOR}::test_clocks_an_hour_apart_are_refused",
    ),
    Mutation(
        guard="malware is not stored",
        file="services/files/scanning.py",
        text='        if answer.endswith(b" FOUND"):',
        instead="        if False:",
        red="tests/services/files/test_scanning.py::test_malware_is_found_wherever_it_stands",
    ),
    Mutation(
        guard="no file is stored while nobody can scan it",
        file="services/files/scanning.py",
        text="            raise ScannerAway(str(fault)) from fault",
        instead='            return b": OK"',
        red="tests/services/files/test_scanning.py::test_a_scanner_that_is_away_is_no_clean_bill",
    ),
)
