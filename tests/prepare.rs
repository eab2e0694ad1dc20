//! The screen that prepares a meeting: what it writes, what it keeps, what a person does there by keys alone.

#[path = "prepare/frames.rs"]
mod frames;
#[path = "prepare/hand.rs"]
mod hand;
#[path = "prepare/kept.rs"]
mod kept;
#[path = "prepare/keys.rs"]
mod keys;
#[path = "prepare/spread.rs"]
mod spread;
#[path = "prepare/wild.rs"]
mod wild;
#[path = "prepare/writing.rs"]
mod writing;
