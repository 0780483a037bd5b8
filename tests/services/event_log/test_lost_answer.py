"""The server committed, and the answer never came: the same key tells what happened."""

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from services.config import Settings, role_url
from services.event_log.log import OutcomeUnknown, open_log
from tests.services.event_log.proxy import FaultyProxy
from tests.services.event_log.wishes import ROUND, handling, open_round, pledge, pledges


def test_a_command_whose_commit_went_unanswered_has_one_effect_and_its_answer(
    database: Settings, signing_key: Ed25519PrivateKey
) -> None:
    with FaultyProxy(role_url(database, "dekomp_writer")) as proxy:
        through = database.model_copy(update={"writer_url": proxy.url})
        with open_log(through, "dekomp_writer", signing_key) as log:
            handler = handling(log)
            handler.perform(open_round())
            proxy.cut_next_commit()
            with pytest.raises(OutcomeUnknown):
                handler.perform(pledge("p"))
            assert proxy.cuts == 1

            outcome = handler.perform(pledge("p"))

            assert outcome.answer.replayed is True
            assert outcome.answer.log_position == log.head()
            assert (outcome.answer.version, outcome.position.version) == (2, 2)
            assert pledges(log) == 1
            assert handler.position(ROUND).version == 2
