"""Every guard, how it would look if it were gone, and the test that must turn red then."""

from tests.guards import (
    bodies,
    control,
    edge,
    files,
    follow_up,
    identity,
    money,
    outputs,
    plans,
    post,
    rebuilds,
    starting,
)
from tests.guards.mutation import Mutation

_LOG = "tests/services/event_log"

MUTATIONS = (
    *bodies.MUTATIONS,
    *control.MUTATIONS,
    *edge.MUTATIONS,
    *files.MUTATIONS,
    *follow_up.MUTATIONS,
    *identity.MUTATIONS,
    *money.MUTATIONS,
    *outputs.MUTATIONS,
    *plans.MUTATIONS,
    *post.MUTATIONS,
    *rebuilds.MUTATIONS,
    *starting.MUTATIONS,
    Mutation(
        guard="writers take the table lock, so that readers step over no event",
        file="services/event_log/migrations/versions/v0002_append.py",
        text="    LOCK TABLE events.dekomp_events IN EXCLUSIVE MODE;\n",
        instead="",
        red=f"{_LOG}/test_postgres.py"
        "::test_a_writer_commits_behind_nobody_whose_positions_come_first",
    ),
    Mutation(
        guard="a writer waits for the lock no longer than five seconds",
        file="services/event_log/migrations/versions/v0002_append.py",
        text=" SET lock_timeout = '5s'",
        instead="",
        red=f"{_LOG}/test_postgres.py"
        "::test_a_writer_that_cannot_get_the_lock_gives_up_and_has_written_nothing",
    ),
    Mutation(
        guard="the library's insert function without the lock is refused",
        file="services/event_log/recorder.py",
        text="        if datastore.enable_db_functions:",
        instead="        if False:",
        red=f"{_LOG}/test_postgres.py"
        "::test_the_recorder_refuses_the_insert_function_of_the_library",
    ),
    Mutation(
        guard="a write whose answer was lost is not tried again",
        file="services/event_log/recorder.py",
        text="        return self._group.append(stored_events) if stored_events else None",
        instead="        from eventsourcing.utils import retry\n"
        "        from eventsourcing.persistence import OperationalError\n"
        "        again = retry(OperationalError, max_attempts=2)(self._group.append)\n"
        "        return again(stored_events) if stored_events else None",
        red=f"{_LOG}/test_postgres.py"
        "::test_a_lost_answer_to_a_commit_is_unknown_and_never_tried_again",
    ),
    Mutation(
        guard="who shares a transaction with a loser is not refused with it",
        file="services/event_log/group.py",
        text="            for save in group:\n                self._write([save])",
        instead="            for save in group:\n                save.fail(failure)",
        red=f"{_LOG}/test_group.py::test_only_the_loser_of_a_group_is_refused",
    ),
    Mutation(
        guard="a key is looked up in the log",
        file="services/event_log/handling.py",
        text="        if not stored:\n            return before, None",
        instead="        if stored is not None:\n            return before, None",
        red=f"{_LOG}/test_handling.py"
        "::test_the_same_key_again_gives_the_stored_answer_and_no_second_effect",
    ),
    Mutation(
        guard="a key is looked up before a refusal is told",
        file="services/event_log/handling.py",
        text="                if (replayed := self._look_up(command)[1]) is not None:\n"
        "                    return replayed\n                raise",
        instead="                raise",
        red=f"{_LOG}/test_rivals.py"
        "::test_a_twin_that_won_is_the_answer_even_where_the_rules_now_refuse",
    ),
    Mutation(
        guard="a key stands for one request",
        file="services/event_log/handling.py",
        text="        if answered.fingerprint != wish.fingerprint:",
        instead="        if False:",
        red=f"{_LOG}/test_handling.py::test_the_same_key_with_another_request_is_refused",
    ),
    Mutation(
        guard="a stale version is refused",
        file="services/event_log/handling.py",
        text="        stale = wish.expected_version not in (None, before.version)",
        instead="        stale = False",
        red=f"{_LOG}/test_handling.py::test_a_version_that_has_passed_is_refused_with_both_numbers",
    ),
    Mutation(
        guard="the event table is append-only, also for its owner",
        file="services/event_log/migrations/versions/v0001_event_table.py",
        text="BEFORE UPDATE OR DELETE OR TRUNCATE ON",
        instead="BEFORE TRUNCATE ON",
        red=f"{_LOG}/test_migrate.py::test_even_the_tables_owner_is_refused_in_plain_words",
    ),
    Mutation(
        guard="the trigger also fires in replica mode",
        file="services/event_log/migrations/versions/v0001_event_table.py",
        text="ENABLE ALWAYS TRIGGER",
        instead="ENABLE TRIGGER",
        red=f"{_LOG}/test_migrate.py"
        "::test_a_superuser_in_replica_mode_does_not_slip_past_the_guard",
    ),
    Mutation(
        guard="the writer may not change what is stored",
        file="services/event_log/migrations/versions/v0001_event_table.py",
        text="GRANT INSERT, MAINTAIN ON",
        instead="GRANT INSERT, UPDATE, MAINTAIN ON",
        red=f"{_LOG}/test_migrate.py::test_the_writer_can_change_nothing_that_is_stored",
    ),
    Mutation(
        guard="a signature covers the place of an event",
        file="services/event_log/signing.py",
        text='struct.pack(">QI", version, len(name))',
        instead='struct.pack(">QI", 1, len(name))',
        red=f"{_LOG}/test_signing.py::test_an_event_moved_to_another_place_is_found_out",
    ),
    Mutation(
        guard="who has declared a conflict in a need does not score it",
        file="domain/rules/forum/impartial_scoring.py",
        text="        return (DISQUALIFIED,)",
        instead="        return ()",
        red="tests/domain/forum/test_impartial_scoring.py"
        "::test_who_has_declared_a_conflict_is_out_whatever_the_reason",
    ),
    Mutation(
        guard="a meeting that has begun is not called off",
        file="domain/duties/forum.py",
        text='"call-off-meeting", *_LEADERS, basis=_DECIDING, unless=(_CLOSED, _BEGUN)',
        instead='"call-off-meeting", *_LEADERS, basis=_DECIDING, unless=(_CLOSED,)',
        red="tests/domain/forum/test_move_meeting.py"
        "::test_a_meeting_that_has_begun_is_neither_moved_nor_called_off",
    ),
    Mutation(
        guard="the attester does not approve",
        file="domain/rules/money/four_eyes.py",
        text="payment.attested_by in by.persons",
        instead="False",
        red="tests/domain/money/test_approve_payment.py::test_the_attester_does_not_approve",
    ),
    Mutation(
        guard="the payee attests and approves nothing",
        file="domain/rules/money/four_eyes.py",
        text="_acts_for(payment.payee, by)",
        instead="False",
        red="tests/domain/money/test_approve_payment.py::test_nobody_attests_or_approves_for_the_payee",
    ),
    Mutation(
        guard="not one øre more than was decided is paid",
        file="domain/step4_dispose/decide_payment.py",
        text="if command.amount_ore > left:",
        instead="if command.amount_ore > left + 1:",
        red="tests/domain/money/test_pay.py::test_a_payment_stays_within_what_is_left_of_the_decision",
    ),
    Mutation(
        guard="criteria are assured before money",
        file="domain/duties/payments.py",
        text='when(Milestone.PLANNING_ASSURED, "criteria-not-assured"),',
        instead="",
        red="tests/domain/money/test_pay.py::test_no_assured_criteria_no_payment",
    ),
    Mutation(
        guard="no NUL comes in with a text",
        file="services/api/strict_text.py",
        text='"[\\x00-\\x08',
        instead='"[\\x01-\\x08',
        red="tests/services/api/edge/test_json_bodies.py::test_bad_json",
    ),
    Mutation(
        guard="no lone surrogate comes in with a text",
        file="services/api/strict_text.py",
        text="    if _SURROGATE.search(text):",
        instead="    if False:",
        red="tests/services/api/edge/test_json_bodies.py::test_bad_json",
    ),
    Mutation(
        guard="closed intake lets nothing in",
        file="domain/rules/needs/closed_intake.py",
        text="deadline.at <= at and",
        instead="deadline.at > at and",
        red="tests/domain/needs/test_closed_intake.py"
        "::test_what_comes_after_is_refused_whatever_the_reason",
    ),
    Mutation(
        guard="a suspended deadline moves on by the days that really went by",
        file="domain/deadlines/change.py",
        text="    days = days_between(since, now)",
        instead="    days = days_between(since, now) + 1",
        red="tests/domain/clock/test_suspended_deadline.py"
        "::test_suspended_for_fourteen_and_resumed_after_five_it_falls_five_days_later",
    ),
    Mutation(
        guard="nobody moves or suspends the time for complaint",
        file="domain/rules/clock/changing_deadlines.py",
        text="    if kind in _FOLLOWS:",
        instead="    if False:",
        red="tests/domain/money/test_notice.py"
        "::test_the_time_for_complaint_is_neither_moved_nor_suspended",
    ),
    Mutation(
        guard="the time for a recipient's report follows its deadline",
        file="domain/state/report_time.py",
        text='update={"due_at": at}',
        instead="update={}",
        red="tests/domain/follow_up/test_report_asked.py::test_the_time_for_a_report_follows_its_deadline",
    ),
    Mutation(
        guard="nothing goes again while its outcome is unknown",
        file="domain/step4_dispose/decide_sending.py",
        text="    if payment.open_outcome:",
        instead="    if False:",
        red="tests/domain/money/test_sent_payment.py"
        "::test_nothing_goes_again_while_its_outcome_is_unknown",
    ),
    Mutation(
        guard="no more comes back than was paid",
        file="domain/step4_dispose/decide_recall.py",
        text="    if command.amount_ore > payment.paid_ore:",
        instead="    if command.amount_ore > payment.paid_ore + 1:",
        red="tests/domain/money/test_sent_payment.py"
        "::test_what_comes_back_is_the_countys_again_to_the_ore",
    ),
    Mutation(
        guard="what passed to one of several successors is no other's",
        file="domain/cases.py",
        text="    passed.check_passed(state, command, known)\n",
        instead="",
        red="tests/domain/takeover/test_successor_county.py"
        "::test_a_line_that_passed_to_one_successor_is_no_others",
    ),
    Mutation(
        guard="a network comments only on what came through it",
        file="domain/step2_report/decide_comment.py",
        text="    if network not in need.networks:",
        instead="    if False:",
        red="tests/domain/needs/test_comment_need.py"
        "::test_only_networks_comment_and_only_on_what_came_through_them",
    ),
    Mutation(
        guard="a repeated answer wakes the other cases that the command added to",
        file="services/event_log/handling.py",
        text="position=position, touched=answered.touched",
        instead="position=position",
        red=f"{_LOG}/test_other_cases.py::test_after_a_repeat_the_same_cases_are_to_be_woken",
    ),
)
