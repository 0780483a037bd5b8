"""What is said around the meeting that the demo keeps in full."""

from services.demo.language import Words

TITLE = Words("Robotsveising i industrifag", "Robotsveising i industrifag")
WHY_MERGED = Words(
    "Begge skolene har funnet det samme behovet og kan ha tiltaket sammen.",
    "Begge skulane har funne det same behovet og kan ha tiltaket saman.",
)
STATUTES = Words("Vedtekter for forumet (syntetisk)", "Vedtekter for forumet (syntetisk)")
PLACE = Words("Fylkeshuset (syntetisk)", "Fylkeshuset (syntetisk)")
FEW_SEATED = Words(
    "Demonstrasjon: bare tre av medlemmene er ført inn i registeret.",
    "Demonstrasjon: berre tre av medlemmene er førte inn i registeret.",
)
WHY_MOVED = Words(
    "Behovene som ble slått sammen, må sendes ut på nytt før møtet.",
    "Behova som vart slegne saman, må sendast ut på nytt før møtet.",
)
RECOMMENDED = Words(
    "Sekretariatet tilrår at behovet venter til neste runde.",
    "Sekretariatet tilrår at behovet ventar til neste runde.",
)
WAITS = Words(
    "Behovet er godt begrunnet, men midlene rekker ikke i år. Det tas opp i neste runde.",
    "Behovet er godt grunngitt, men midlane rekk ikkje i år. Det blir teke opp i neste runde.",
)
DISSENT = Words(
    "Utstyret er i bruk i bedriftene nå, og elevene møter det i vår.",
    "Utstyret er i bruk i bedriftene no, og elevane møter det i vår.",
)
