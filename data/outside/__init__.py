"""What others say about the plan's subjects: series of numbers, results, and what became of projects."""
