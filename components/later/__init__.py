"""The page of what came of the plan: a timeline of its projects, each with both sentences, and the city's reports."""
