"""The yrkesopplæringsnemnd: the plan is laid before it, and its statement is weighed."""
