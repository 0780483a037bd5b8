"""English: the bulk import of needs."""

from domain.language.reply import Reply

LABELS = {
    "milestone": {"imported": "Imported"},
    "action": {"import-needs": "Import needs"},
    "event": {"needs.imported": "Needs imported"},
    "case": {"import": "Import of needs"},
}
REPLIES = {
    "needs-already-imported": Reply(
        "The file has been imported",
        "The same file has been imported for this round before.",
        "Correct the needs one by one, or import a file with only the new ones.",
    ),
    "file-unknown": Reply(
        "There is no such file",
        "No file is stored under this checksum.",
        "Upload the file again, and use the checksum that is then shown.",
    ),
    "file-not-readable": Reply(
        "The file cannot be read",
        "The file is not a spreadsheet that needs can be read from.",
        "Run a trial import, mend what it shows, and upload the file again.",
    ),
    "import-empty": Reply(
        "The spreadsheet is empty",
        "The spreadsheet has no rows with needs.",
        "Fill in the template with at least one need, and upload the file again.",
    ),
    "import-row-refused": Reply(
        "A row cannot be imported",
        "A row breaks a rule for needs, so no row is imported.",
        "Run a trial import to see every such row, mend them, and upload the file again.",
        "The first is row {row}.",
    ),
}
SENTENCES = {
    "needs.imported": (
        "{who} imported {needs} needs from a spreadsheet. The file's SHA-256 is {sha256}.",
    )
}
