"""The directorate's checks (*kontroll*): grounds for repayment as rules over what the log says."""
