//! Floor 5. Lines from a stream to a session and back.

use std::io;
use std::io::BufRead;
use std::io::Write;

use super::answer::Answer;
use super::request::LONGEST_LINE;
use super::session::Session;
use crate::store::Fault;

/// Why a stream of lines stopped before its end.
#[derive(Debug)]
pub enum Stopped {
    /// Nobody listens any more: no error.
    NobodyListens,
    /// A stream failed.
    Stream(io::Error),
    /// The journal could not be begun.
    Journal(Fault),
}

/// Answers every line until the input ends.
///
/// # Errors
/// When nobody listens, a stream fails, or the journal of a meeting of which nothing was asked cannot be begun.
pub fn run(session: &mut Session, mut lines: impl BufRead, mut answers: impl Write) -> Result<(), Stopped> {
    say(&mut answers, &session.ready())?;
    let mut line = Vec::new();
    loop {
        match next(&mut lines, &mut line).map_err(Stopped::Stream)? {
            Next::End => return session.end().map_err(Stopped::Journal),
            Next::TooLong => say(&mut answers, &session.too_long())?,
            Next::Line => {
                if let Some(answer) = session.line(&line) {
                    say(&mut answers, &answer)?;
                }
            }
        }
    }
}

fn say(answers: &mut impl Write, answer: &Answer) -> Result<(), Stopped> {
    let line = answer.line() + "\n";
    answers.write_all(line.as_bytes()).and_then(|()| answers.flush()).map_err(|error| match error.kind() {
        io::ErrorKind::BrokenPipe => Stopped::NobodyListens,
        _ => Stopped::Stream(error),
    })
}

enum Next {
    Line,
    TooLong,
    End,
}

/// Reads one line without its end; of one that is too long no more is kept than shows that it is.
fn next(lines: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<Next> {
    line.clear();
    let mut too_long = false;
    let mut read = false;
    loop {
        let buffer = match lines.fill_buf() {
            Ok(buffer) => buffer,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        if buffer.is_empty() {
            break;
        }
        read = true;
        let end = buffer.iter().position(|byte| *byte == b'\n');
        let part = &buffer[..end.unwrap_or(buffer.len())];
        too_long |= line.len() + part.len() > LONGEST_LINE;
        if !too_long {
            line.extend_from_slice(part);
        }
        let used = end.map_or(buffer.len(), |end| end + 1);
        lines.consume(used);
        if end.is_some() {
            break;
        }
    }
    Ok(match (read, too_long) {
        (false, _) => Next::End,
        (true, true) => Next::TooLong,
        (true, false) => Next::Line,
    })
}
