"""Guards of what goes out, where others' programs read it: sheets, pages, names, mails, logs."""

from tests.guards.mutation import Mutation

_PAGES = "tests/services/test_pages.py"
_SHEETS = "tests/services/api/reads/test_sheets.py::test_what_somebody_wrote_is_never_a_formula"
_SHEET = "services/api/reads/sheets.py"
_NAMES = "tests/services/files/test_names.py::test_a_name_says_no_more_than_what_the_file_is_called"
_KINDS = "services/files/kinds.py"
_EDGE = "tests/services/api/edge"

MUTATIONS = (
    Mutation(
        guard="no cell of CSV is a formula",
        file=_SHEET,
        text="    if isinstance(cell, str) and cell.startswith(_FORMULA):",
        instead="    if False:",
        red=_SHEETS,
    ),
    Mutation(
        guard="no text in a cell of Excel is a formula",
        file=_SHEET,
        text="                page.write_string(number, at, cell[:_CELL])",
        instead="                page.write(number, at, cell[:_CELL])",
        red=_SHEETS,
    ),
    Mutation(
        guard="nothing that somebody wrote is markup in the trail's document",
        file="services/api/reads/trail_document.py",
        text='    return _MARKS.sub(r"\\\\\\g<0>", _BLANKS.sub(" ", text).strip())',
        instead='    return _BLANKS.sub(" ", text).strip()',
        red="tests/services/api/reads/test_audit_trail.py"
        "::test_a_name_in_the_document_is_no_markup",
    ),
    Mutation(
        guard="nothing that somebody asked for is markup in the trail's document",
        file="services/api/reads/trail_document.py",
        text="{_inside(_written(value))}",
        instead="{_written(value)}",
        red="tests/services/api/reads/test_audit_trail.py"
        "::test_a_document_of_a_selection_owns_up_to_it",
    ),
    Mutation(
        guard="nothing that somebody wrote is markup in minutes and in the trace as Markdown",
        file="services/minutes/markdown.py",
        text='_MARKS.sub(r"\\\\\\g<0>", line)',
        instead="line",
        red="tests/services/minutes/test_minutes.py::test_texts_that_people_wrote_are_no_markup",
    ),
    Mutation(
        guard="nothing that somebody wrote is markup on the trace's page",
        file="services/tracing/page.py",
        text="{escape(block.text)}",
        instead="{block.text}",
        red=f"{_PAGES}::test_the_page_of_a_trace_holds_no_markup_of_others",
    ),
    Mutation(
        guard="nothing that somebody wrote is markup in a page's table",
        file="services/nation/page.py",
        text="<td>{escape(text)}</td>",
        instead="<td>{text}</td>",
        red=f"{_PAGES}::test_a_page_of_tables_holds_no_markup_of_others",
    ),
    Mutation(
        guard="nothing that somebody wrote is markup in the picture of the money",
        file="services/tracing/sankey.py",
        text='    told = escape(f"{name}: {words.money(place.ore)}")',
        instead='    told = f"{name}: {words.money(place.ore)}"',
        red=f"{_PAGES}::test_the_picture_of_the_money_holds_no_markup_of_others",
    ),
    Mutation(
        guard="a file's name leads to no folder",
        file=_KINDS,
        text='    last = re.split(r"[/\\\\]", name)[-1]',
        instead="    last = name",
        red=_NAMES,
    ),
    Mutation(
        guard="a file's name holds nothing that a header or a screen takes for more",
        file=_KINDS,
        text='    stem = _NOT_IN_NAMES.sub("", last).strip(" .")',
        instead='    stem = last.strip(" .")',
        red=_NAMES,
    ),
    Mutation(
        guard="a file is not called like a device",
        file=_KINDS,
        text="    if not stem or _DEVICES.fullmatch(stem):",
        instead="    if not stem:",
        red=_NAMES,
    ),
    Mutation(
        guard="what is no hash lies nowhere, and never outside the store of files",
        file="services/files/folder.py",
        text="        if _HASH.fullmatch(sha256) is None:\n            raise FileUnknown(sha256)",
        instead="        if False:\n            raise FileUnknown(sha256)",
        red="tests/services/files/test_folder.py::test_what_is_not_there_is_unknown",
    ),
    Mutation(
        guard="an e-mail address is nothing that a header could read as more",
        file="services/post/addresses.py",
        text='    if not _MAIL.fullmatch(value) or "=?" in value:',
        instead='    if "@" not in value:',
        red="tests/services/post/test_addresses.py"
        "::test_what_a_header_could_read_as_something_else_is_refused",
    ),
    Mutation(
        guard="a webhook's address holds no secret",
        file="domain/subscriptions/web_address.py",
        text='    if not fit or "@" in parts.netloc or any(sign in url for sign in "?#\\\\"):',
        instead="    if not fit:",
        red="tests/domain/test_subscriptions.py::test_an_address_is_https_and_holds_no_secret",
    ),
    Mutation(
        guard="an address that is a secret is not written in the log",
        file="services/api/trace.py",
        text='                    path=_SECRET.sub(r"\\1\\2-", scope["path"]),',
        instead='                    path=scope["path"],',
        red=f"{_EDGE}/test_problems.py::test_an_address_that_is_a_secret_is_logged_without_it",
    ),
    Mutation(
        guard="no personal number is written in the log",
        file="services/log.py",
        text="        return _PERSONAL_NUMBER.sub(_MASK, value)",
        instead="        return value",
        red=f"{_EDGE}/test_log.py::test_personal_numbers_are_masked",
    ),
    Mutation(
        guard="a fault of the program is told by a number alone",
        file="services/api/problem_handlers.py",
        text='    return Problem("internal-error", extra={"error_id": error_id})',
        instead='    return Problem("internal-error", extra={"error_id": str(fault)})',
        red=f"{_EDGE}/test_problems.py::test_fault",
    ),
    Mutation(
        guard="a browser does no more with an answer than it should",
        file="services/api/framing.py",
        text="                        headers.setdefault(name, value)",
        instead="                        headers.setdefault(name.lower(), name)",
        red=f"{_EDGE}/test_framing.py::test_every_answer_carries_the_security_headers",
    ),
)
