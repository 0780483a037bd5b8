"""The questions that can be asked, one router each, answered from the read models."""
