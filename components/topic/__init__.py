"""The page of a topic: where it is, both years and what came of them side by side, its numbers, what is left open."""
