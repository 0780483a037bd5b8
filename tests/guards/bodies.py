"""Guards of what comes in: bodies of requests, and uploaded files."""

from tests.guards.mutation import Mutation

_FRAMING = "tests/services/api/edge/test_framing.py"
_BODIES = "tests/services/api/edge/test_json_bodies.py"
_SIZE = "tests/services/api/edge/test_body_size.py"
_UPLOADS = "tests/services/api/edge/test_uploads.py"
_BODY = "services/api/json_body.py"
_JSON = "services/api/strict_json.py"
_FILES = "services/api/files.py"

MUTATIONS = (
    Mutation(
        guard="a body is JSON and says so",
        file=_BODY,
        text="    if len(given) != 1 or not _JSON.fullmatch(given[0]) or "
        '"content-encoding" in headers:',
        instead="    if False:",
        red=f"{_FRAMING}::test_bad_media_type",
    ),
    Mutation(
        guard="a body without end is not read to its end",
        file=_BODY,
        text="                if len(body) > bounds.size:",
        instead="                if False:",
        red=f"{_SIZE}::test_body_without_end_is_cut",
    ),
    Mutation(
        guard="a body that says it is too long is not read",
        file=_BODY,
        text="    if declared_length(headers) > bounds.size:",
        instead="    if False:",
        red=f"{_SIZE}::test_body_that_says_it_is_too_long_is_not_read",
    ),
    Mutation(
        guard="a document has a largest size",
        file=_JSON,
        text="    if len(raw) > bounds.size:",
        instead="    if False:",
        red="tests/services/api/edge/test_strict_json.py::test_one_more_than_the_limit_is_refused",
    ),
    Mutation(
        guard="NaN is no number",
        file=_JSON,
        text="            parse_constant=_no_constant,\n",
        instead="",
        red=f"{_BODIES}::test_bad_json",
    ),
    Mutation(
        guard="what is not UTF-8 is not read",
        file=_JSON,
        text='        text = raw.decode("utf-8")',
        instead='        text = raw.decode("utf-8", "replace")',
        red=f"{_BODIES}::test_bad_json",
    ),
    Mutation(
        guard="a file is what its sender says it is, to the bit",
        file=_FILES,
        text='        if digest.strip() != f"sha-256=:{found}:":',
        instead="        if False:",
        red=f"{_UPLOADS}::test_another_digest_is_refused_and_nothing_is_stored",
    ),
    Mutation(
        guard="a file is of the kind that it is called",
        file="services/files/checked.py",
        text="    if kind is None or kind.media_type != declared:",
        instead="    if kind is None:",
        red=f"{_UPLOADS}::test_another_kind_than_said_is_refused_and_nothing_is_stored",
    ),
    Mutation(
        guard="a file has a largest size",
        file=_FILES,
        text="                if len(content) > LARGEST:",
        instead="                if False:",
        red=f"{_UPLOADS}::test_a_file_that_is_too_large_is_refused_and_nothing_is_stored",
    ),
    Mutation(
        guard="a file that says it is too large is not read",
        file=_FILES,
        text="    if declared_length(request.headers) > LARGEST:",
        instead="    if False:",
        red=f"{_UPLOADS}::test_a_file_that_says_it_is_too_large_is_not_read",
    ),
    Mutation(
        guard="the log is asked for the key before a refusal is told",
        file="services/gateway.py",
        text="        if stored := await self._stored(command):\n            return stored\n",
        instead="",
        red="tests/workflows/test_turns.py"
        "::test_a_repeat_whose_turn_is_over_gets_its_answer_not_the_order_s_refusal",
    ),
    Mutation(
        guard="the clock's own commands are given on the version that it has read",
        file="workflows/noting.py",
        text="        expected_version=version,\n",
        instead="",
        red="tests/workflows/test_deadlines.py"
        "::test_the_clock_notes_a_deadline_on_the_version_that_it_has_read",
    ),
    Mutation(
        guard="a repeat attaches to the first that is still in hand",
        file="workflows/gate.py",
        text="            await self._attach(key)",
        instead="            pass",
        red="tests/workflows/test_interrupted.py"
        "::test_a_repeat_whose_first_takes_too_long_is_told_so_and_the_first_goes_on",
    ),
)
