"""The counties (*fylker*) that the scheme's money goes to, by year and official number.

Source: domain description, section 14.5 [found F37]. A case keeps its county's
number; a merger or split never rewrites it.
"""

from domain.value import Value


class County(Value):
    """A county by its official number; Oslo is a municipality with county tasks."""

    number: str
    name: str


#: The 15 county units from 2024.
COUNTIES: dict[str, County] = {
    number: County(number=number, name=name)
    for number, name in {
        "03": "Oslo",
        "11": "Rogaland",
        "15": "Møre og Romsdal",
        "18": "Nordland",
        "31": "Østfold",
        "32": "Akershus",
        "33": "Buskerud",
        "34": "Innlandet",
        "39": "Vestfold",
        "40": "Telemark",
        "42": "Agder",
        "46": "Vestland",
        "50": "Trøndelag",
        "55": "Troms",
        "56": "Finnmark",
    }.items()
}
