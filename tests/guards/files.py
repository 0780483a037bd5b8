"""Guards of stored files, of backups, and of lists that are read."""

from tests.guards.mutation import Mutation

_SAFETY = "tests/services/files/test_safety.py"
_BACKUP = "tests/services/backup/test_backup.py"
_TASKS = "tests/services/api/reads/test_tasks.py"
_KINDS = "services/files/kinds.py"
_UNSAFE = "services/files/safety.py"
_RESTORE = "services/backup/restore.py"

MUTATIONS = (
    Mutation(
        guard="nothing follows the end of a PDF",
        file=_KINDS,
        text="        return PDF if _ends_as_pdf(content) else None",
        instead="        return PDF",
        red=f"{_SAFETY}::test_two_files_in_one_are_none",
    ),
    Mutation(
        guard="no archive is hidden in a file of another kind",
        file=_KINDS,
        text="    if holds_archive(content):",
        instead="    if False:",
        red=f"{_SAFETY}::test_two_files_in_one_are_none",
    ),
    Mutation(
        guard="a document that readers of PDF take is none",
        file=_KINDS,
        text='    if b"%PDF-" in content[:_PDF_WINDOW]:',
        instead="    if False:",
        red=f"{_SAFETY}::test_a_document_that_begins_with_a_pdf_is_none",
    ),
    Mutation(
        guard="no bytes lie between the parts of a document",
        file="services/files/archives.py",
        text="    if length and not (flags & _HAS_DESCRIPTOR and length in _DESCRIPTORS):",
        instead="    if False:",
        red=f"{_SAFETY}::test_bytes_between_the_parts_are_found",
    ),
    Mutation(
        guard="a PDF does nothing by itself",
        file=_UNSAFE,
        text="        return _PDF_ACTIVE.search(plain) is not None",
        instead="        return False",
        red=f"{_SAFETY}::test_a_pdf_that_acts_is_unsafe",
    ),
    Mutation(
        guard="the name of an action in a PDF is read however it is written",
        file=_UNSAFE,
        text="_PDF_HEX.sub(lambda found: bytes([int(found[1], 16)]), content)",
        instead="content",
        red=f"{_SAFETY}::test_a_pdf_that_acts_is_unsafe",
    ),
    Mutation(
        guard="a picture does not fill a memory",
        file=_UNSAFE,
        text="        return width * height > MOST_PIXELS",
        instead="        return False",
        red=f"{_SAFETY}::test_a_picture_that_fills_a_memory_is_unsafe",
    ),
    Mutation(
        guard="no part of a document leads out of its folder, runs, or swells",
        file=_UNSAFE,
        text="any(map(_entry_is_unsafe, entries))",
        instead="False",
        red=f"{_SAFETY}::test_a_part_that_leads_out_runs_or_swells_is_unsafe",
    ),
    Mutation(
        guard="a document has not more parts than documents have",
        file=_UNSAFE,
        text="len(entries) > MOST_ENTRIES or ",
        instead="",
        red=f"{_SAFETY}::test_a_document_of_very_many_parts_is_unsafe",
    ),
    Mutation(
        guard="a part stands once in a document, whatever its capitals",
        file=_UNSAFE,
        text="        if len({entry.filename.casefold() for entry in entries}) != len(entries):",
        instead="        if False:",
        red=f"{_SAFETY}::test_the_same_part_in_other_capitals_is_unsafe",
    ),
    Mutation(
        guard="parts that name others are not there to cost time",
        file=_UNSAFE,
        text="        if sum(naming) > LARGEST_NAMING:",
        instead="        if False:",
        red=f"{_SAFETY}::test_relations_that_only_cost_time_are_unsafe",
    ),
    Mutation(
        guard="markup declares no entities",
        file="services/files/markup.py",
        text="    parser.StartDoctypeDeclHandler = _refuse_doctype\n",
        instead="",
        red=f"{_SAFETY}::test_what_a_part_says_is_read_as_its_readers_do",
    ),
    Mutation(
        guard="a document refers to nothing outside but by links",
        file="services/files/markup.py",
        text='    if not values.get("type", "").endswith("/hyperlink"):',
        instead="    if False:",
        red=f"{_SAFETY}::test_what_a_part_says_is_read_as_its_readers_do",
    ),
    Mutation(
        guard="a document's list of contents names no macros",
        file="services/files/markup.py",
        text='    if any("macroenabled" in value for value in values.values()):',
        instead="    if False:",
        red=f"{_SAFETY}::test_macros_in_the_list_of_contents_are_found",
    ),
    Mutation(
        guard="a file that has changed is not handed out",
        file="services/files/folder.py",
        text="        if hashlib.sha256(content).hexdigest() != sha256:",
        instead="        if False:",
        red="tests/services/files/test_folder.py"
        "::test_a_damaged_file_is_not_handed_out_and_storing_it_again_mends_it",
    ),
    Mutation(
        guard="a damaged backup is not restored",
        file=_RESTORE,
        text="        if sha256_of(file) != sha256:",
        instead="        if False:",
        red=f"{_BACKUP}::test_a_damaged_backup_is_refused",
    ),
    Mutation(
        guard="what was restored is held against what was backed up",
        file=_RESTORE,
        text="    if found != manifest.log:",
        instead="    if False:",
        red=f"{_BACKUP}::test_a_damaged_backup_is_refused",
    ),
    Mutation(
        guard="no backup is restored over events",
        file=_RESTORE,
        text="        if log_state(connection).events:",
        instead="        if False:",
        red=f"{_BACKUP}::test_a_log_with_events_is_never_restored_into",
    ),
    Mutation(
        guard="no backup is made of a damaged file",
        file="services/backup/take.py",
        text="        if sha256_of(folder / sha256) != sha256:",
        instead="        if False:",
        red=f"{_BACKUP}::test_no_backup_is_made_of_a_damaged_file",
    ),
    Mutation(
        guard="a school sees no other school's tasks",
        file="services/api/reads/whose.py",
        text="    return identity.role not in _ORGANISATIONS or "
        "task.organisation == identity.organisation",
        instead="    return True",
        red=f"{_TASKS}::test_another_school_is_shown_nothing",
    ),
    Mutation(
        guard="a county sees no other county's tasks",
        file="services/api/reads/whose.py",
        text="    counties = sight(identity, Question.ROUND).counties",
        instead="    counties = None",
        red=f"{_TASKS}::test_only_a_county_has_a_countys_tasks",
    ),
    Mutation(
        guard="nobody is given a task that four eyes keeps from them",
        file="services/api/reads/whose.py",
        text="    return (own or identity.role in _ORGANISATIONS) and not kept_from",
        instead="    return own or identity.role in _ORGANISATIONS",
        red=f"{_TASKS}::test_four_eyes_keeps_a_payment_from_whoever_ordered_it",
    ),
    Mutation(
        guard="a cursor leads on in its own list alone",
        file="services/api/reads/paging.py",
        text="        if listing != asked.listing:",
        instead="        if False:",
        red="tests/services/api/reads/test_asking.py::test_a_cursor_is_of_one_list",
    ),
)
