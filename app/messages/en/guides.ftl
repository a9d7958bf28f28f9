# Guides and methods: the lab's library.
