//! Floor 5. Exit codes.

/// Done.
pub const DONE: u8 = 0;
/// The input has faults, or a torn tail was left out.
pub const FAULTY: u8 = 1;
/// Damaged inside.
pub const DAMAGED: u8 = 2;
/// In use, or cannot be written.
pub const NOT_WRITTEN: u8 = 3;
/// Wrong arguments.
pub const WRONG_ARGUMENTS: u8 = 64;
