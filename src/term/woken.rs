//! Floor 5. What may wake a waiting program.

/// What woke the program.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Woken {
    /// Something was typed, or the bell rang: with a new size the library has something to say of its own. Where that is left until the
    /// next key, it answers with the size and leaves the key lying.
    pub typed: bool,
    /// The window is gone.
    pub hung_up: bool,
}
