"""9.10 and 9.11: proofs, verifier files, and what comes from inside."""

from tests.journeys.inputs.row import Row

ROWS: tuple[Row, ...] = ()

_LOG = "the Merkle log, its proofs and the offline verifier are not built yet; no path answers"
LISTED = {
    **dict.fromkeys(range(101, 110), _LOG),
    106: "there is no export with proofs to hand to a verifier yet; of the log itself, "
    "`dekomp verify` finds a changed byte, a missing row, a foreign key and a moved signature "
    "(tests/services/verifying/test_verify.py)",
    110: "tests/projections/engine/test_real_log.py: a projection stops before what it cannot "
    "read; nothing is enciphered yet, so no key of a subject can be missing",
    111: "it is no request: `dekomp verify` finds a gap in versions, a missing, wrong or moved "
    "signature and a foreign key (tests/services/verifying/test_verify.py), the doctor in a sample "
    "(tests/services/doctor/test_signatures.py); a doubled version the table's key refuses "
    "(tests/services/event_log/test_rivals.py); a notary that stops a checkpoint is not there yet",
    112: "tests/workflows/test_deadlines.py and tests/services/event_log/test_handling.py",
    113: "it is the start and no request that is refused: settings of the server, superuser, "
    "grants and trigger in tests/services/doctor/test_doctor.py, what else guards the table in "
    "tests/services/doctor/test_guard.py, whoever really logs in, and "
    "settings of roles, in tests/services/doctor/test_logins.py and "
    "tests/services/doctor/test_own_settings.py (there the clock and eatmydata too), the "
    "environment in tests/services/doctor/test_dangerous.py; NTP itself is not asked, the "
    "database's clock is",
    114: "it is the start and no request that is refused: open keys in "
    "tests/services/doctor/test_doctor.py, one key for two uses in "
    "tests/services/doctor/test_own_settings.py, local tokens on a public address in "
    "tests/services/doctor/test_dangerous.py; another issuer's token is refused in "
    "tests/services/api/edge/test_tokens.py; no secret has a default: keys are made for each "
    "installation (tests/services/test_keys.py)",
    115: "there are no witnesses yet, so nothing outside knows how long the log has been; held "
    "against a newer backup, an older log is found (tests/services/verifying/test_verify.py)",
}
