//! The `nhip` command.
fn main() {}
