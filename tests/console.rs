//! The facilitator's console, driven by keys against a real meeting: claims about the room.

mod door;

#[path = "console/anything.rs"]
mod anything;
#[path = "console/beamer.rs"]
mod beamer;
#[path = "console/course.rs"]
mod course;
#[path = "console/ending.rs"]
mod ending;
#[path = "console/seat.rs"]
mod seat;
#[path = "console/seldom.rs"]
mod seldom;
#[path = "console/start.rs"]
mod start;
