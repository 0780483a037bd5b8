"""9.10 and 9.11: proofs, verifier files, and what comes from inside."""

from tests.journeys.inputs.row import Row

ROWS: tuple[Row, ...] = ()

_LOG = "the Merkle log, its proofs and the offline verifier are not built yet; no path answers"
LISTED = {
    **dict.fromkeys(range(101, 110), _LOG),
    110: "tests/projections/engine/test_real_log.py: a projection stops before what it cannot read",
    111: "the notary is not built yet; the table's key refuses a doubled version "
    "(tests/services/event_log/test_rivals.py)",
    112: "tests/workflows/test_deadlines.py and tests/services/event_log/test_handling.py",
    113: "tests/services/doctor/test_doctor.py",
    114: "tests/services/doctor/test_doctor.py and tests/services/api/edge/test_tokens.py",
    115: "there are no witnesses yet, so nothing outside knows how long the log has been",
}
