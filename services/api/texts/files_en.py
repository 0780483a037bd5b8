"""What is said of files."""

from services.api.texts.text import Text

FILES = {
    "file-too-large": Text(
        "The file is too large",
        "The file is larger than 25 MiB.",
        "Make it smaller, or share it out over several files.",
    ),
    "file-type-mismatch": Text(
        "The file is not of a kind that is taken",
        "The service takes PDF, PNG, JPEG, docx, xlsx and CSV in UTF-8, and only when the "
        "content is what Content-Type says.",
        "Save the file anew as one of these, and send it with its own media type. In Excel, a "
        "table is saved as 'CSV UTF-8'.",
    ),
    "empty-file": Text(
        "The file is empty",
        "The request holds no file.",
        "Choose the file again, and send it as the request's body.",
    ),
    "unsafe-file": Text(
        "The file may harm those who open it",
        "The file holds macros, scripts, embedded programs, references to elsewhere, or "
        "unpacks to far more than it is.",
        "Save it anew without these, for example as a plain PDF.",
    ),
    "malware": Text(
        "The file holds malware",
        "The scanner found malware in the file. Nothing was stored.",
        "Do not open the file. Look into the machine that it comes from, and send a clean copy.",
    ),
    "scanner-unavailable": Text(
        "Files cannot be scanned now",
        "The scanner for malware does not answer, and no file is stored without it.",
        "Send the file again in a moment. If it goes on, tell those who run the service.",
    ),
    "hash-mismatch": Text(
        "The file is not the one that was announced",
        "The file's SHA-256 is another than Content-Digest says.",
        "Send the file again. Nothing was stored.",
    ),
    "file-damaged": Text(
        "The stored file is damaged",
        "The file is no longer what was stored, and is neither read nor handed out.",
        "Tell those who run the service: they can restore the file from the backup. If you have "
        "the file yourself, you can upload it again.",
    ),
    "unknown-file": Text(
        "A file that the command names is not there",
        "The command names an attachment that nobody has stored.",
        "Upload the file first, and use the sha256 of the answer.",
    ),
}
