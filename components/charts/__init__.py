"""Charts: frames and plain values in, charts out. Nothing here writes to the page."""
