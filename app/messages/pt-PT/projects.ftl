# Experimentation projects.
