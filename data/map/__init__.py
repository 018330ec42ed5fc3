"""Where things are: plane geometry, and what the plan says at which place."""
