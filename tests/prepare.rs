//! The screen that prepares a meeting: what it writes, what it keeps, what a person does there by keys alone.

#[path = "prepare/writing.rs"]
mod writing;
