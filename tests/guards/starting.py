"""Guards of the start: the database, the keys, the environment and the address of a process."""

from tests.guards.mutation import Mutation

_SAFEGUARDS = "services/doctor/safeguards.py"
_GUARD = "services/doctor/guard.py"
_RIGHTS = "services/doctor/rights.py"
_SETTINGS = "services/doctor/settings.py"
_DANGEROUS = "services/doctor/dangerous.py"
_STARTING = "services/doctor/starting.py"
_SESSION = "services/doctor/session.py"
_DOCTOR = "tests/services/doctor/test_doctor.py"
_GUARDED = "tests/services/doctor/test_guard.py"
_VERIFY = "tests/services/verifying/test_verify.py"
_LOGINS = "tests/services/doctor/test_logins.py"
_OWN = "tests/services/doctor/test_own_settings.py"
_ENVIRONMENT = "tests/services/doctor/test_dangerous.py"

MUTATIONS = (
    Mutation(
        guard="it is the login itself that is asked what it may do",
        file=_SESSION,
        text="    for login in logins(connection):",
        instead="    for login in logins(connection) and [role]:",
        red=f"{_LOGINS}::test_a_login_that_is_superuser_is_refused_whatever_it_is_called",
    ),
    Mutation(
        guard="acting as another role does not hide the login",
        file=_SAFEGUARDS,
        text="SELECT session_user::text UNION SELECT current_user::text ORDER BY 1",
        instead="SELECT current_user::text",
        red=f"{_LOGINS}::test_a_superuser_does_not_slip_in_by_acting_as_the_writer",
    ),
    Mutation(
        guard="no process starts as a superuser",
        file=_SAFEGUARDS,
        text="    if row.fetchone() == (True,):",
        instead="    if False:",
        red=f"{_DOCTOR}::test_a_role_of_a_process_that_is_superuser_is_refused",
    ),
    Mutation(
        guard="no process starts as the owner of the event table",
        file=_SAFEGUARDS,
        text="    if connection.execute(_OWNS, (login,)).fetchone():",
        instead="    if False:",
        red=f"{_LOGINS}::test_a_login_that_may_act_as_the_tables_owner_is_refused",
    ),
    Mutation(
        guard="a server that forgets what it committed is refused",
        file=_SAFEGUARDS,
        text='if _setting(connection, name) == "off"]',
        instead="if False]",
        red=f"{_DOCTOR}::test_a_server_that_forgets_what_it_committed_is_refused",
    ),
    Mutation(
        guard="the start looks at what the server forgets",
        file=_SESSION,
        text="    yield from durability_findings(connection)\n",
        instead="",
        red=f"{_DOCTOR}::test_a_server_that_forgets_what_it_committed_is_refused",
    ),
    Mutation(
        guard="a missing trigger is refused",
        file=_GUARD,
        text="    if found is None:",
        instead="    if found is None and connection.closed:",
        red=f"{_DOCTOR}::test_a_missing_guard_is_refused",
    ),
    Mutation(
        guard="the start looks for the trigger",
        file=_SESSION,
        text="    yield from guard_findings(connection)\n",
        instead="",
        red=f"{_DOCTOR}::test_a_guard_that_is_not_always_on_is_refused",
    ),
    Mutation(
        guard="a trigger that is not always on is refused",
        file=_GUARD,
        text='    elif found[0] != "A":',
        instead="    elif False:",
        red=f"{_DOCTOR}::test_a_guard_that_is_not_always_on_is_refused",
    ),
    Mutation(
        guard="a changed body of the procedure that appends is refused",
        file=_GUARD,
        text="        elif found[0] != routine.made:",
        instead="        elif found[0][:4] != routine.made[:4]:",
        red=f"{_GUARDED}::test_a_changed_procedure_is_refused",
    ),
    Mutation(
        guard="a missing procedure is refused",
        file=_GUARD,
        text="        if not found:",
        instead="        if not found and connection.closed:",
        red=f"{_GUARDED}::test_a_missing_procedure_is_refused",
    ),
    Mutation(
        guard="a trigger that was made anew for less is refused",
        file=_GUARD,
        text="    elif not found[1]:",
        instead="    elif False:",
        red=f"{_GUARDED}::test_another_trigger_of_the_name_is_refused",
    ),
    Mutation(
        guard="what else acts on the event table is refused",
        file=_GUARD,
        text="    for (what,) in connection.execute(_OTHERS):",
        instead="    for (what,) in ():",
        red=f"{_GUARDED}::test_what_else_acts_on_the_table_is_refused",
    ),
    Mutation(
        guard="an event table without its primary key is refused",
        file=_GUARD,
        text="    if connection.execute(_KEY).fetchone() is None:",
        instead="    if False:",
        red=f"{_GUARDED}::test_a_lost_primary_key_is_refused",
    ),
    Mutation(
        guard="a writer that may not append is refused before anybody waits for it",
        file=_RIGHTS,
        text='        if connection.execute(f"SELECT {question}".encode()).fetchone() != (True,):',
        instead="        if False:",
        red=f"{_LOGINS}::test_a_role_that_lacks_a_right_is_refused_and_told_how_to_get_it",
    ),
    Mutation(
        guard="a key that others may read is refused",
        file=_SETTINGS,
        text="    if not mode & _OTHERS_MAY:",
        instead="    if True:",
        red=f"{_DOCTOR}::test_no_process_starts_with_a_key_that_others_may_read",
    ),
    Mutation(
        guard="no process starts with an owner's password that others may read",
        file=_STARTING,
        text="(*files, owner_password_file(settings))",
        instead="files",
        red=f"{_OWN}::test_a_password_of_the_owner_that_others_may_read_is_refused",
    ),
    Mutation(
        guard="no process starts with one key for tokens and events",
        file=_STARTING,
        text="(*found, same_key(settings))",
        instead="found",
        red=f"{_OWN}::test_one_key_for_tokens_and_events_is_refused",
    ),
    Mutation(
        guard="a library that makes fsync do nothing is refused",
        file=_DANGEROUS,
        text='    if "eatmydata" in environ.get("LD_PRELOAD", ""):',
        instead="    if False:",
        red=f"{_ENVIRONMENT}::test_no_process_starts_with_an_environment_that_loses_events",
    ),
    Mutation(
        guard="a stored file that has changed is found by the doctor",
        file="services/doctor/files.py",
        text="        except FileDamaged:\n            damaged[sha256] = ",
        instead="        except FileDamaged:\n            _ = ",
        red="tests/services/doctor/test_files.py::test_a_file_with_other_bytes_is_refused",
    ),
    Mutation(
        guard="a file that an event names and that is gone is found by the doctor",
        file="services/doctor/files.py",
        text="if not files.exists(sha256)}",
        instead="if False}",
        red="tests/services/doctor/test_files.py"
        "::test_a_file_that_an_event_names_and_nobody_stored_is_refused",
    ),
    Mutation(
        guard="an event that was changed in the database is found by the doctor",
        file="services/doctor/signatures.py",
        text="                elif fault:",
        instead="                elif False:",
        red="tests/services/doctor/test_signatures.py::test_a_changed_event_is_refused",
    ),
    Mutation(
        guard="an event that was taken out of a case is found",
        file="services/verifying/streams.py",
        text="WHERE originator_version <> before + 1 OR ",
        instead="WHERE ",
        red=f"{_VERIFY}::test_an_event_that_was_taken_out_of_a_case_is_found",
    ),
    Mutation(
        guard="a log that is no longer the one of its backup is found",
        file="services/verifying/verify.py",
        text="    if log_state(connection, position) != manifest.log:",
        instead="    if False:",
        red=f"{_VERIFY}::test_what_was_taken_away_whole_is_found_beside_a_backup_alone",
    ),
    Mutation(
        guard="an event under a key that nobody knows is found",
        file="services/verifying/events.py",
        text="    key = keys.get(name)",
        instead="    key = keys.get(name) or next(iter(keys.values()))",
        red=f"{_VERIFY}::test_a_forged_event_is_found",
    ),
    Mutation(
        guard="a worker that has fallen silent is missed",
        file="services/worker_seen.py",
        text="    return ago if ago <= SILENT else None",
        instead="    return ago",
        red="tests/workflows/test_worker_seen.py"
        "::test_a_worker_is_seen_while_it_asks_and_missed_once_it_is_silent",
    ),
    Mutation(
        guard="reads go on while no worker is there",
        file="services/api/health.py",
        text="        if all(result.ok for result in found.values()):",
        instead="        if all(result.ok for result in (*found.values(), *beside.values())):",
        red="tests/services/api/edge/test_problems.py"
        "::test_ready_does_not_rest_on_processes_beside_this_one",
    ),
    Mutation(
        guard="the environment cannot switch the library's insert function on",
        file="services/event_log/recorder.py",
        text='    if strtobool(Environment(NAME, environ).get(switch) or "no"):',
        instead="    if False:",
        red=f"{_ENVIRONMENT}::test_no_process_starts_with_an_environment_that_loses_events",
    ),
    Mutation(
        guard="no process starts at an address of the open Internet",
        file=_DANGEROUS,
        text="    if _is_public(settings.host):",
        instead="    if False:",
        red=f"{_ENVIRONMENT}::test_no_process_starts_at_an_address_of_the_open_internet",
    ),
    Mutation(
        guard="no process opens itself to other machines unasked",
        file=_DANGEROUS,
        text="    elif not settings.allow_remote and not _is_loopback(settings.host):",
        instead="    elif False:",
        red=f"{_ENVIRONMENT}::test_no_process_starts_open_to_other_machines_unasked",
    ),
)
