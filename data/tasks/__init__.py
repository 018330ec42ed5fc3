"""Actions: choosing among them by facets, and whether they can be checked."""
