"""Search in a plan: what the words mean (`understand`), where that stands (`index`), what answers best (`rank`)."""
