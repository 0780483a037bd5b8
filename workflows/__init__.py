"""The gate and the clock: Temporal workflows that remember nothing the log does not say."""
