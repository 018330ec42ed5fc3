"""What is measured: targets against last year, comparisons, labels by rule, and what a rate would mean."""
