//! Floor 1. The journal as bytes: entry to line and back, checksum, torn tail, following. It opens no file.
//!
//! One press is one line, `{"seq":…,"t":…,"at":…,"events":[…],"crc":"…"}`. What is believed is the longest run of lines from the first
//! that check and fit one another; everything after it is named, never guessed at.

mod first;
mod follower;
mod line;
mod reading;
mod stage;

pub use first::Beginning;
pub use first::First;
pub use first::beginning;
pub use follower::Follower;
pub use follower::Stop;
pub use line::Chain;
pub use line::FORMAT;
pub use line::line;
pub use reading::End;
pub use reading::Reading;
pub use reading::read;
pub use stage::Stage;
pub use stage::ends_over;
pub use stage::stage;
