"""Guards of messages to the outside."""

from tests.guards.mutation import Mutation

_POST = "tests/services/post"

MUTATIONS = (
    Mutation(
        guard="a webhook reaches no machine that only we can reach",
        file="services/post/reachable.py",
        text="        if not _is_allowed(text, loopback=loopback):",
        instead="        if False:",
        red=f"{_POST}/test_webhooks.py::test_a_name_that_leads_inside_is_not_followed",
    ),
    Mutation(
        guard="a webhook follows no redirect",
        file="services/post/webhooks.py",
        text="follow_redirects=False",
        instead="follow_redirects=True",
        red=f"{_POST}/test_webhooks.py::test_an_answer_is_read_by_its_status_alone",
    ),
    Mutation(
        guard="messages of a case leave in order",
        file="services/post/queue.py",
        text="        .ext(distinct_on(seen.c.subscription_id, seen.c.lane))\n",
        instead="",
        red=f"{_POST}/test_sending.py::test_one_that_fails_holds_back_its_own_case_and_no_other",
    ),
    Mutation(
        guard="messages are made in the transaction that moves the follower's position",
        file="services/post/following.py",
        text="            outbox.put(connection, [*rows, *gathered.rows()])",
        instead="            with self._engine.begin() as other:\n"
        "                outbox.put(other, [*rows, *gathered.rows()])",
        red=f"{_POST}/test_following.py"
        "::test_messages_and_position_are_kept_together_or_not_at_all",
    ),
    Mutation(
        guard="nobody is told of cases that they may not see",
        file="services/post/seen.py",
        text="    return seen.counties is None or stream.county in seen.counties",
        instead="    return True",
        red=f"{_POST}/test_following.py::test_another_countys_cases_are_told_to_nobody_of_this_one",
    ),
    Mutation(
        guard="nothing but a question goes to an address before it is confirmed",
        file="domain/state/subscription.py",
        text="not self.paused and self.to_confirm is None",
        instead="not self.paused",
        red=f"{_POST}/test_confirming.py"
        "::test_an_address_is_asked_and_told_nothing_else_until_it_is_confirmed",
    ),
    Mutation(
        guard="an address is confirmed by the code that was sent there alone",
        file="domain/subscriptions/decide_change.py",
        text="    if not compare_digest(command.code.encode(), sent.encode()):",
        instead="    if False:",
        red=f"{_POST}/test_confirming.py"
        "::test_only_the_code_that_was_sent_there_confirms_an_address",
    ),
    Mutation(
        guard="a delegate is told of what their authority covers and no more",
        file="services/post/owed.py",
        text="if (held is None or held.covers(task.duty.action))",
        instead="if True",
        red=f"{_POST}/test_standing_in.py::test_nobody_else_is_told_of_them",
    ),
    Mutation(
        guard="an e-mail address is erased with its subscription",
        file="services/post/batch.py",
        text="                    erase_address(self._connection, subscription_id)",
        instead="                    pass",
        red=f"{_POST}/test_following.py"
        "::test_what_is_revoked_tells_nothing_more_and_forgets_the_address",
    ),
)
