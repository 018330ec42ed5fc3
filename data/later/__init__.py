"""What came of the plan, project by project and over the years."""
