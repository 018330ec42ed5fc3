"""Topics: a subject across the parts of a plan, from its folder or made of a place, an area or words; what is in it."""
