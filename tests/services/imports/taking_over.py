"""A county, its stored files, and a round that is taken over into it."""

from datetime import date
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from domain.case import need_ref
from domain.state.need import Need
from domain.takeover.before import Sheet, Source
from domain.takeover.decide import TakeOverRound
from domain.takeover.plan import need_id
from services.event_log.handling import CommandHandling
from services.files.folder import FolderFiles
from services.imports.contents import contents
from services.takeover.trial import try_round
from tests.domain.county import County
from tests.domain.wishes import wish, with_reason
from tests.samples import NOW, ROUND
from tests.services.imports.workbook import Book, excel

AS_OF = date(2026, 2, 15)


class Stand(NamedTuple):
    county: County
    files: FolderFiles

    def command(self, *named: tuple[Sheet | None, bytes], reason: str = "Avstemt") -> TakeOverRound:
        sources = [
            Source(sha256=self.files.put(BytesIO(content)), sheet=sheet) for sheet, content in named
        ]
        who = with_reason(TakeOverRound, reason)
        return wish(TakeOverRound, who, as_of=AS_OF, sources=sources)

    def taken_over(self, rows: Book) -> None:
        done = self.county.outcome(self.county.sent(self.command((None, excel(rows)))))
        assert not isinstance(done, str), done

    def tried(self, *named: tuple[Sheet | None, bytes], reason: str = "Avstemt") -> list[str]:
        """What a trial says: sheet, row, column and code."""
        command = self.command(*named, reason=reason)
        with_bytes = [(source, self.files.get(source.sha256)) for source in command.sources]
        head = self.county.log.head()
        _, problems = try_round(with_bytes, command, self.county.log)
        assert self.county.log.head() == head
        return [f"{p.sheet or ''}:{p.row}:{p.column}:{p.code}" for p in problems]

    def need(self, key: str) -> Need:
        state = self.county.folder.fold(need_ref(need_id(ROUND, key))).state
        assert isinstance(state, Need)
        return state


def standing(tmp_path: Path, start: County | None = None) -> Stand:
    county, files = start or County(), FolderFiles(tmp_path)
    county.handling = CommandHandling(county.log, lambda: NOW, contents=contents(files))
    return Stand(county, files)
