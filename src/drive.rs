//! Floor 5. A meeting without a screen: a JSON object a line in, one a line back. For programs, and for the stories of the tests.
//!
//! A session is the whole of it but for stdin and stdout: it reads a line, asks the meeting, keeps the press and answers. Files within:
//! `table` (every command) → `request`, `prepare` (a line to a command) → `session` (the meeting) → `answer` (a line back) → `pipe` (the loop).

pub mod answer;
pub mod earlier;
pub mod fault;
pub mod manual;
pub mod moment;
pub mod nearest;
pub mod pipe;
pub mod prepare;
pub mod request;
pub mod sentence;
pub mod session;
pub mod table;
pub mod trouble;
pub mod views;
pub mod words;

pub use answer::Answer;
pub use pipe::run;
pub use session::Keep;
pub use session::Session;
