"""County succession (*fylkessammenslåing og -deling*): what becomes of an old county's cases."""
