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
        red=f"{_EDGE}/test_json_bodies.py::test_bad_json",
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
        red=f"{_EDGE}/test_json_bodies.py::test_bad_json",
    ),
    Mutation(
        guard="a fault of a field names its place and never its value",
        file="services/api/validation.py",
        text="        return FieldFault(code, parameter=str(path[-1]))",
        instead='        return FieldFault(code, parameter=str(error["input"]))',
        red=f"{_EDGE}/test_framing.py::test_bad_query",
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
    Mutation(
        guard="a page that has its own name lead here is not answered",
        file="services/api/framing.py",
        text="        if match is None or match[1] not in self._hosts:",
        instead="        if match is None:",
        red=f"{_EDGE}/test_framing.py::test_bad_headers",
    ),
    Mutation(
        guard="headers have an end",
        file="services/api/framing.py",
        text="            if size > LARGEST_HEADERS or len(headers.raw) > MOST_HEADERS:",
        instead="            if False:",
        red=f"{_EDGE}/test_framing.py::test_bad_headers",
    ),
    Mutation(
        guard="a body has one length",
        file="services/api/framing.py",
        text='            if coded and ("content-length" in headers or coded != ["chunked"]):',
        instead="            if False:",
        red=f"{_EDGE}/test_framing.py::test_bad_headers",
    ),
    Mutation(
        guard="a body that does not come is not waited for",
        file="services/api/json_body.py",
        text="        async with asyncio.timeout(SLOWEST_SECONDS):",
        instead="        async with asyncio.timeout(None):",
        red=f"{_EDGE}/test_body_size.py::test_a_body_that_does_not_come_is_not_waited_for",
    ),
    Mutation(
        guard="a text that shows nothing is none",
        file="services/api/strict_text.py",
        text=" or _is_invisible(text):",
        instead=":",
        red=f"{_EDGE}/test_strict_json.py::test_a_text_that_shows_nothing_or_turns_is_refused",
    ),
    Mutation(
        guard="no personal number comes in with a text",
        file="services/api/strict_text.py",
        text="    if any(fodselsnummer.is_valid(found.group()) "
        "for found in _ELEVEN_DIGITS.finditer(text)):",
        instead="    if False:",
        red=f"{_EDGE}/test_strict_json.py::test_a_personal_number_is_kept_out",
    ),
    Mutation(
        guard="one command has one key",
        file="services/api/idempotency.py",
        text='    if len(request.headers.getlist("idempotency-key")) > 1:',
        instead="    if False:",
        red=f"{_EDGE}/test_command_headers.py::test_two_keys",
    ),
    Mutation(
        guard="one command is given on one version",
        file="services/api/preconditions.py",
        text='    if len(request.headers.getlist("if-match")) > 1:',
        instead="    if False:",
        red=f"{_EDGE}/test_command_headers.py::test_two_preconditions",
    ),
    Mutation(
        guard="a parameter that nobody knows is not passed over",
        file="services/api/known_query.py",
        text="        if name not in known:",
        instead="        if not name:",
        red="tests/services/api/reads/test_again.py"
        "::test_others_and_other_questions_go_the_whole_way",
    ),
    Mutation(
        guard="a calendar is shown to whoever knows its secret",
        file="services/api/reads/calendars.py",
        text="    if not is_secret(key, calendar_id, state.number, secret):",
        instead="    if False:",
        red="tests/journeys/test_calendar.py"
        "::test_an_address_shows_deadlines_until_it_is_renewed_or_revoked",
    ),
    Mutation(
        guard="notices are ended by whoever has one",
        file="services/api/notice_page.py",
        text="        if not is_its_secret(subscription_id, secret):",
        instead="        if False:",
        red="tests/journeys/test_told.py::test_a_person_is_mailed_what_is_theirs_until_they_end_it",
    ),
    Mutation(
        guard="a head that does not end is not waited for",
        file="services/api/connections.py",
        text="        self._begin()\n\n    def connection_lost",
        instead="\n    def connection_lost",
        red=f"{_EDGE}/test_connections.py::test_whoever_connects_and_says_nothing_is_let_go",
    ),
    Mutation(
        guard="a head without end is not read to its end",
        file="services/api/connections.py",
        text="            if self._more > LARGEST_HEAD:",
        instead="            if False:",
        red=f"{_EDGE}/test_connections.py::test_a_head_without_end_is_not_read_to_its_end",
    ),
    Mutation(
        guard="a trailer is no header of its request",
        file="services/api/connections.py",
        text="        if self._in_head:\n            super().on_header(name, value)",
        instead="        super().on_header(name, value)",
        red=f"{_EDGE}/test_connections.py::test_a_trailer_is_no_header_of_its_request",
    ),
    Mutation(
        guard="no problem stands in the middle of another answer",
        file="services/api/connections.py",
        text="        if self._may_answer():",
        instead="        if True:",
        red=f"{_EDGE}/test_connections.py::test_no_problem_stands_in_the_middle_of_another_answer",
    ),
)
