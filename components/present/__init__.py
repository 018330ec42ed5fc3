"""The slides on screen: each fills the stage of a projector, and a phone gets a column of its own."""
