"""Two or three plans side by side: targets, the same thing in both, what is asked and answered, carried on, counted."""
