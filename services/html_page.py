"""The one shell of every page for people: a language, a title, and nothing from elsewhere."""

from html import escape


def html_page(language: str, title: str, body: str) -> str:
    """A whole page around `body`, which is markup already; `title` is a plain text.

    It says its language, fits a small screen, and has its content in one landmark, so that
    screen readers find it.
    """
    return (
        f'<!doctype html>\n<html lang="{language}">\n<head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title></head>\n<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    )
