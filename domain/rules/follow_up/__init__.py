"""What is asked after the money is out (*oppfølging*): evaluation, reports, closing."""
