"""What the demo's county needs: each idea a measure, with the needs that it answers."""
