//! Where things are: the repository's folders, and a cache of tools that outlives `target/`.

use std::path::{Path, PathBuf};

/// The repository's root.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// Cargo's target folder: `CARGO_TARGET_DIR`, else `target/`.
pub fn target() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(dir) => root().join(dir),
        None => root().join("target"),
    }
}

/// What the server embeds. Its place is fixed, because the server's source names it.
pub fn site() -> PathBuf {
    root().join("target/site")
}

/// The browser's files, as they are served under `/pkg/`.
pub fn pkg() -> PathBuf {
    site().join("pkg")
}

/// The browser tests and the npm packages.
pub fn end2end() -> PathBuf {
    root().join("end2end")
}

/// The server's binary.
pub fn binary(release: bool) -> PathBuf {
    target().join(if release { "release" } else { "debug" }).join("bancada")
}

/// Tools that xtask installs for itself, one folder per tool and version:
/// `$XDG_CACHE_HOME/bancada/tools` or `~/.cache/bancada/tools`.
pub fn tools() -> PathBuf {
    let cache = match (std::env::var_os("XDG_CACHE_HOME"), std::env::var_os("HOME")) {
        (Some(cache), _) if !cache.is_empty() => PathBuf::from(cache),
        (_, Some(home)) => PathBuf::from(home).join(".cache"),
        _ => std::env::temp_dir(),
    };
    cache.join("bancada/tools")
}
