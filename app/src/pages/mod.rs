//! Pages about the site itself: accessibility, privacy.
