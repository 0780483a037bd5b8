"""The report as blocks in one language; the same content always gives the same blocks."""

from collections.abc import Iterable, Iterator

from domain.county_report.content import MeasureRow, ReportContent
from domain.county_report.figures import Figure, Total
from domain.language.language import Language
from domain.language.tables import REPLIES
from domain.language.words import Words
from domain.schemes.registry import rule_set_by_id
from services.county_report.pdf import Block
from services.county_report.words import WORDS


def pages(content: ReportContent, language: Language) -> tuple[Block, ...]:
    """All of the report."""
    return tuple(_Pages(content, language).blocks())


class _Pages:
    def __init__(self, content: ReportContent, language: Language) -> None:
        self._content = content
        self._language = language
        self._words = Words(language)
        self._said = WORDS[language]

    def blocks(self) -> Iterator[Block]:
        yield from self._header()
        yield from self._work()
        yield Block(2, self._said["money"])
        for total in self._content.money:
            yield self._total(total)
        yield from self._measures()
        yield from self._recipients()
        yield from self._questions()
        yield from self._deviations()

    def _header(self) -> Iterator[Block]:
        header, said = self._content.header, self._said
        yield Block(1, f"{said['title']}, {self._words.county(header.county)}")
        yield Block(0, f"{said['budget-year']}: {header.budget_year}. {header.rule_set}.")
        if header.grant_letter and header.grant_letter_date:
            day = self._words.day(header.grant_letter_date)
            yield Block(0, f"{said['grant-letter']}: {header.grant_letter}, {day}.")
        if header.grant_letter_sha256:
            yield Block(0, f"{said['checksum']}: {header.grant_letter_sha256}")
        covers = said["covers"].format(version=header.round_version, case=header.round_id)
        yield Block(0, covers)

    def _work(self) -> Iterator[Block]:
        work, said, words = self._content.work, self._said, self._words
        yield Block(2, said["work"])
        if work.members:
            yield Block(3, said["members"])
            rows = ((words.name("seat", f.name), str(f.value), _events(f)) for f in work.members)
            yield _table((said["group"], said["count"], said["sources"]), rows)
        if work.meetings:
            yield Block(3, said["meetings"])
            yield _table(
                (said["day"], said["decided-what"], said["present"], said["co-determination"]),
                (
                    (
                        words.day(meeting.held_on),
                        words.listed(words.name("event", topic) for topic in meeting.decided),
                        words.names("seat", meeting.groups_present),
                        meeting.co_determination,
                    )
                    for meeting in work.meetings
                ),
            )
        counts = (work.needs.figure, *work.needs.parts, work.via_network, *work.involved)
        yield _table(
            (said["what"], said["count"], said["sources"]),
            ((self._counted(f), str(f.value), _events(f)) for f in counts),
        )
        if work.networks:
            yield Block(0, f"{said['networks']}: {words.listed(work.networks)}.")
        for name, day in (
            ("vet-board-laid", work.vet_board_laid_on),
            ("vet-board-heard", work.vet_board_stated_on),
        ):
            yield Block(0, f"{said[name]}: {words.day(day) if day else said['none'].lower()}.")

    def _counted(self, figure: Figure) -> str:
        name = "involved-providers" if figure.name == "providers" else figure.name
        return self._said[name]

    def _total(self, total: Total) -> Block:
        said = self._said
        rows = [(said["total"], said[total.figure.name], total.figure)]
        rows += [(said["part"], self._part(part), part) for part in total.parts]
        cells = [(kind, name, self._money(f.value), _events(f)) for kind, name, f in rows]
        cells.append((said["remainder"], "", self._money(total.remainder), ""))
        return _table(("", said["what"], said["amount"], said["sources"]), cells)

    def _part(self, part: Figure) -> str:
        titles = {row.line_id: row.title for row in self._content.measures}
        return self._said.get(part.name) or titles.get(part.name, part.name)

    def _measures(self) -> Iterator[Block]:
        said = self._said
        yield Block(2, said["measures"])
        yield _table(
            tuple(
                said[key]
                for key in (
                    *("measure", "status", "period", "came-people", "providers"),
                    *("decided", "paid", "reported", "report", "evaluation"),
                )
            ),
            (self._measure(row) for row in self._content.measures),
        )

    def _measure(self, row: MeasureRow) -> tuple[str, ...]:
        words, said = self._words, self._said
        came = words.counted("target-group", row.came)
        if row.participants_supported is False:
            came = f"{came} ({said['unsupported']})"
        return (
            row.title,
            words.name("measure-standing", row.status),
            words.period(row.starts_on, row.ends_on),
            came,
            words.listed(row.providers),
            self._money(row.decided.value),
            self._money(row.paid.value),
            self._money(row.reported.value),
            words.name("report-status", row.report_status),
            f"{row.answered} / {row.parties}",
        )

    def _recipients(self) -> Iterator[Block]:
        said, words = self._said, self._words
        yield Block(2, said["recipients"])
        yield _table(
            tuple(
                said[key]
                for key in ("recipient", "organisation", "kind", "municipality", "decided", "paid")
            ),
            (
                (
                    row.name,
                    row.organisation,
                    words.name("party", row.kind),
                    row.municipality or said["none"].lower(),
                    self._money(row.decided.value),
                    self._money(row.paid.value),
                )
                for row in self._content.recipients
            ),
        )

    def _questions(self) -> Iterator[Block]:
        said, words = self._said, self._words
        rules = rule_set_by_id(self._content.header.rule_set)
        asked = {q.question_id: q for q in rules.questions}
        yield Block(2, said["questions"])
        goals = [*self._content.questions[0].answers] if self._content.questions else []
        yield _table(
            (said["question"], *(words.name("answer", goal) for goal in goals)),
            (
                (
                    getattr(asked[tally.question_id], self._language),
                    *(str(tally.answers[goal]) for goal in goals),
                )
                for tally in self._content.questions
            ),
        )

    def _deviations(self) -> Iterator[Block]:
        said = self._said
        if not self._content.deviations:
            return
        titles = {row.line_id: row.title for row in self._content.measures}
        yield Block(2, said["deviations"])
        yield _table(
            (said["what"], said["measure"], said["reason"]),
            (
                (self._deviation(one.code), titles.get(one.line_id or "", ""), one.reason)
                for one in self._content.deviations
            ),
        )

    def _deviation(self, code: str) -> str:
        if code in self._said:
            return self._said[code]
        replies = REPLIES[self._language]
        return replies[code].title if code in replies else code

    def _money(self, amount_ore: int) -> str:
        return self._words.money(amount_ore)


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Block:
    return Block(rows=(head, *rows))


def _events(figure: Figure) -> str:
    return str(len(figure.events))
