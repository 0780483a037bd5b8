"""The 11 counties of 2020 to 2023, between the two reforms.

Source: domain description, section 14.5, for the codes that ended in 2024; the
names and the rest are [general knowledge].
"""

from domain.schemes.counties import County

COUNTIES_2020: dict[str, County] = {
    number: County(number=number, name=name)
    for number, name in {
        "03": "Oslo",
        "11": "Rogaland",
        "15": "Møre og Romsdal",
        "18": "Nordland",
        "30": "Viken",
        "34": "Innlandet",
        "38": "Vestfold og Telemark",
        "42": "Agder",
        "46": "Vestland",
        "50": "Trøndelag",
        "54": "Troms og Finnmark",
    }.items()
}
