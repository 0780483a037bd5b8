"""Tables as a page of its own for people, without scripts or anything from elsewhere."""

from collections.abc import Iterable, Sequence
from html import escape
from typing import NamedTuple

from services.html_page import html_page


class Shown(NamedTuple):
    """A table with its title; the first row heads it. `remark` stands when there are no rows."""

    title: str
    headings: Sequence[str]
    rows: Sequence[Sequence[str]]
    remark: str = ""


def as_html(
    title: str, paragraphs: Iterable[str], tables: Iterable[Shown], *, language: str
) -> str:
    """The page; whatever people wrote stays text."""
    parts = [f"<h1>{escape(title)}</h1>"]
    parts += [f"<p>{escape(text)}</p>" for text in paragraphs]
    for table in tables:
        parts.append(f"<h2>{escape(table.title)}</h2>")
        if not table.rows:
            parts.append(f"<p>{escape(table.remark)}</p>")
            continue
        parts.append('<table border="1">')
        heads = "".join(f'<th scope="col">{escape(text)}</th>' for text in table.headings)
        parts.append(f"<thead><tr>{heads}</tr></thead>\n<tbody>")
        for row in table.rows:
            cells = "".join(f"<td>{escape(text)}</td>" for text in row)
            parts.append(f"<tr>{cells}</tr>")
        parts.append("</tbody></table>")
    return html_page(language, title, "\n".join(parts))
