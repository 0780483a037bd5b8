"""The county's report to the directorate (*fylkeskommunens rapport*), made from events."""
