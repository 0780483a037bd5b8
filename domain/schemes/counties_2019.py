"""The 18 counties of 2019, for the first year. Source: [general knowledge]; [OsloMet fn 38]."""

from domain.schemes.counties import County

COUNTIES_2019: dict[str, County] = {
    number: County(number=number, name=name)
    for number, name in {
        "01": "Østfold",
        "02": "Akershus",
        "03": "Oslo",
        "04": "Hedmark",
        "05": "Oppland",
        "06": "Buskerud",
        "07": "Vestfold",
        "08": "Telemark",
        "09": "Aust-Agder",
        "10": "Vest-Agder",
        "11": "Rogaland",
        "12": "Hordaland",
        "14": "Sogn og Fjordane",
        "15": "Møre og Romsdal",
        "18": "Nordland",
        "19": "Troms",
        "20": "Finnmark",
        "50": "Trøndelag",
    }.items()
}
