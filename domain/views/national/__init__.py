"""The directorate's overview (*nasjonal oversikt*): tables by county and year, side by side."""
