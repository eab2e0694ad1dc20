//! Floor 5. Lines from a stream to a session and back.

use std::io;
use std::io::BufRead;
use std::io::Write;
use std::sync::mpsc::RecvTimeoutError;
use std::sync::mpsc::sync_channel;
use std::thread;
use std::time::Duration;

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

/// While nothing is asked, this often it is noted that the program is alive: after a crash it tells how long nobody was there.
const ALIVE: Duration = Duration::from_secs(5);

/// Answers every line until the input ends. Lines are read in a thread of their own, so that time can be noted while none comes.
///
/// # Errors
/// When nobody listens, a stream fails, or the journal of a meeting of which nothing was asked cannot be begun.
pub fn run(
    session: &mut Session,
    mut lines: impl BufRead + Send + 'static,
    mut answers: impl Write,
) -> Result<(), Stopped> {
    say(&mut answers, &session.ready())?;
    let (tell, heard) = sync_channel(1);
    thread::spawn(move || {
        loop {
            let came = next(&mut lines);
            let last = matches!(came, Ok(Next::End) | Err(_));
            if tell.send(came).is_err() || last {
                return;
            }
        }
    });
    loop {
        match heard.recv_timeout(ALIVE) {
            Err(RecvTimeoutError::Timeout) => session.alive(),
            Ok(Err(error)) => return Err(Stopped::Stream(error)),
            Ok(Ok(Next::End)) | Err(RecvTimeoutError::Disconnected) => return session.end().map_err(Stopped::Journal),
            Ok(Ok(Next::TooLong)) => say(&mut answers, &session.too_long())?,
            Ok(Ok(Next::Line(line))) => {
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
    Line(Vec<u8>),
    TooLong,
    End,
}

/// Reads one line without its end; of one that is too long no more is kept than shows that it is.
fn next(lines: &mut impl BufRead) -> io::Result<Next> {
    let mut line = Vec::new();
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
        (true, false) => Next::Line(line),
    })
}
