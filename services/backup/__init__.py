"""The event log as files to keep elsewhere, and a database made from them again."""
