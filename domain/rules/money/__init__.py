"""What is asked of money (*midler*): where it comes from, decisions, payments, complaints."""
