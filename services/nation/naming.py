"""The names of a table's keys and columns in one language."""

from domain.language.language import Language
from domain.language.words import Words
from domain.schemes.registry import RULE_SETS
from domain.views.coverage import NONE
from domain.views.national.table import Row, Sum, TableName

_KINDS = {
    TableName.TARGET_GROUPS: "target-group",
    TableName.MONEY_ROUTES: "route",
    TableName.NEED_ROUTES: "need-route",
}
_QUESTIONS = {
    question.question_id: question for rules in RULE_SETS.values() for question in rules.questions
}


class Naming:
    """Names in one language; a code without a name is its own."""

    def __init__(self, language: Language) -> None:
        self.words = Words(language)

    def column(self, column: str) -> str:
        """A column's heading."""
        return self.words.name("national-column", column)

    def key(self, table: TableName, row: Row | Sum) -> str:
        """What a row is of: a group, a route, a question, an organisation, a municipality."""
        key = row.key or ""
        if key == NONE:
            return self.words.name("coverage", NONE)
        if table is TableName.ANSWERS and key in _QUESTIONS:
            return str(getattr(_QUESTIONS[key], self.words.language))
        if isinstance(row, Row) and row.name:
            return row.name
        if table in _KINDS:
            name = self.words.name(_KINDS[table], key)
            return self.words.name("national-key", key) if name == key else name
        return key
