//! Floor 1. Words of the facilitator's console. What both screens say stands in `both`.

pub mod after;
pub mod course;
pub mod deciding;
pub mod desk;
pub mod guide;
pub mod panels;
pub mod speaking;
pub mod start;
