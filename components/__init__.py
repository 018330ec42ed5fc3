"""What is drawn. Knows data/, never pages/."""
