//! Floor 2. Looking back: what the meetings of a body come to together, from nothing but their journals.

mod voice;

pub use voice::with_voice;
