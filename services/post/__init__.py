"""Messages to the outside: e-mails to people and webhooks to systems, at least once and in order.

A follower of the log turns events into messages, in the transaction that moves its position; a
sender lets each leave, tries again, and gives up in the end where somebody can see it.
"""
